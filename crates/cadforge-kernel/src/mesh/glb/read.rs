use super::json::Json;
use super::{BIN_CHUNK, JSON_CHUNK, MAGIC};
use crate::math::{Affine, Vec3};
use crate::mesh::{FormatError, Mesh};

const FLOAT: usize = 5126;

/// Nodes may place one mesh many times; more points and corners in all than this are refused.
const MAX_NUMBERS: usize = 30_000_000;
/// Nodes nested more deeply are refused.
const MAX_DEPTH: usize = 128;

/// From glTF's metres with Y up to millimetres with Z up.
const TO_OURS: Affine =
    Affine { rows: [[1000.0, 0.0, 0.0, 0.0], [0.0, 0.0, -1000.0, 0.0], [0.0, 1000.0, 0.0, 0.0]] };

/// All triangles of the scene that the file shows, as one mesh. Compressed and sparse geometry and
/// files beside this one are refused with the reason.
pub fn read(bytes: &[u8]) -> Result<Mesh, FormatError> {
    let (json, bin) = chunks(bytes).ok_or_else(|| wrong("the header or a chunk is not as it should be"))?;
    let json = std::str::from_utf8(json).ok().and_then(Json::parse);
    let json = json.ok_or_else(|| wrong("the scene is not JSON"))?;
    if let Some(Json::Text(extension)) = json.list("extensionsRequired").first() {
        return Err(wrong(format!("it needs the extension `{extension}`")));
    }
    let scene = json.list("scenes").get(json.index("scene").unwrap_or(0));
    let scene = scene.ok_or_else(|| wrong("it has no scene"))?;
    let mut reader = Reader {
        seen: vec![false; json.list("nodes").len()],
        json: &json,
        bin,
        numbers: 0,
        mesh: Mesh::default(),
    };
    for node in scene.list("nodes") {
        reader.node(node, &TO_OURS, 0)?;
    }
    Ok(reader.mesh)
}

fn wrong(message: impl Into<String>) -> FormatError {
    FormatError::new("glb", message)
}

/// The JSON chunk and the binary chunk (empty when there is none).
fn chunks(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let word = |at: usize| Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?));
    if word(0)? != MAGIC || word(4)? != 2 {
        return None;
    }
    let chunk = |at: usize, kind: u32| {
        let length = word(at)? as usize;
        let body = bytes.get(at + 8..)?.get(..length)?;
        (word(at + 4)? == kind).then_some(body)
    };
    let json = chunk(12, JSON_CHUNK)?;
    Some((json, chunk(20 + json.len(), BIN_CHUNK).unwrap_or_default()))
}

struct Reader<'a> {
    json: &'a Json,
    bin: &'a [u8],
    /// Nodes that stand somewhere: glTF allows each one parent, so scenes are trees.
    seen: Vec<bool>,
    /// Points and corners read so far.
    numbers: usize,
    mesh: Mesh,
}

impl Reader<'_> {
    fn node(&mut self, index: &Json, above: &Affine, depth: usize) -> Result<(), FormatError> {
        let place = index.whole().and_then(|index| Some((index, self.json.list("nodes").get(index)?)));
        let (index, node) = place.ok_or_else(|| wrong("a node that is not there"))?;
        if std::mem::replace(&mut self.seen[index], true) || depth > MAX_DEPTH {
            return Err(wrong(format!("node {index} has two parents, or too many above it")));
        }
        let map = above.after(&placement(node)?);
        if let Some(mesh) = node.index("mesh") {
            let mesh = self.json.list("meshes").get(mesh).ok_or_else(|| wrong("a mesh that is not there"))?;
            for primitive in mesh.list("primitives") {
                self.primitive(primitive, &map)?;
            }
        }
        node.list("children").iter().try_for_each(|child| self.node(child, &map, depth + 1))
    }

    fn primitive(&mut self, primitive: &Json, map: &Affine) -> Result<(), FormatError> {
        match primitive.get("mode").map(Json::whole) {
            None | Some(Some(4)) => {}
            Some(Some(5 | 6)) => return Err(wrong("triangle strips and fans are not read")),
            _ => return Ok(()),
        }
        let position = primitive.get("attributes").and_then(|attributes| attributes.index("POSITION"));
        let position = position.ok_or_else(|| wrong("a mesh without positions"))?;
        let positions = self.accessor(position, "VEC3", &[FLOAT])?;
        let float = |at: &[u8]| f64::from(f32::from_le_bytes([at[0], at[1], at[2], at[3]]));
        let points: Vec<Vec3> =
            positions.elements().map(|p| Vec3::new(float(p), float(&p[4..]), float(&p[8..]))).collect();
        let corners: Vec<u32> = match primitive.index("indices") {
            Some(indices) => self.accessor(indices, "SCALAR", &[5121, 5123, 5125])?.integers(),
            None => (0..points.len() as u32).collect(),
        };
        self.numbers += points.len() + corners.len();
        if self.numbers > MAX_NUMBERS {
            return Err(wrong(format!("more than {MAX_NUMBERS} points and corners")));
        }
        if corners.iter().any(|&corner| corner as usize >= points.len()) {
            return Err(wrong("a triangle names a point that is not there"));
        }
        let triangles = corners.chunks_exact(3).map(|c| [c[0], c[1], c[2]]).collect();
        let placed = Mesh { points, triangles }.exact().transformed(map);
        let first = self.mesh.points.len() as u32;
        self.mesh.points.extend(placed.points);
        self.mesh.triangles.extend(placed.triangles.iter().map(|t| t.map(|corner| corner + first)));
        Ok(())
    }

    /// Numbers in the binary chunk.
    fn accessor(&self, index: usize, shape: &str, kinds: &[usize]) -> Result<Accessor<'_>, FormatError> {
        let accessor =
            self.json.list("accessors").get(index).ok_or_else(|| wrong("an accessor is missing"))?;
        let kind = accessor.index("componentType").unwrap_or(0);
        if accessor.get("sparse").is_some()
            || !kinds.contains(&kind)
            || accessor.get("type") != Some(&Json::Text(shape.to_owned()))
        {
            return Err(wrong(format!("numbers of a kind that is not read (accessor {index})")));
        }
        let view = accessor.index("bufferView").and_then(|view| self.json.list("bufferViews").get(view));
        let view = view.ok_or_else(|| wrong("geometry that is not in the file"))?;
        let external = self.json.list("buffers").first().is_some_and(|buffer| buffer.get("uri").is_some());
        if view.index("buffer") != Some(0) || external {
            return Err(wrong("geometry in another file"));
        }
        let size = match kind {
            5121 => 1,
            5123 => 2,
            _ => 4,
        } * if shape == "VEC3" { 3 } else { 1 };
        let stride = view.index("byteStride").unwrap_or(size);
        let count = accessor.index("count").unwrap_or(0);
        let bytes = (|| {
            let length = view.index("byteLength")?;
            let view = self.bin.get(view.index("byteOffset").unwrap_or(0)..)?.get(..length)?;
            let bytes = view.get(accessor.index("byteOffset").unwrap_or(0)..)?;
            let needed =
                count.checked_sub(1).map_or(Some(0), |last| last.checked_mul(stride)?.checked_add(size))?;
            (stride >= size && needed <= bytes.len()).then_some(bytes)
        })();
        let bytes = bytes.ok_or_else(|| wrong("geometry beyond the end of the file"))?;
        Ok(Accessor { bytes, stride, size, count })
    }
}

/// Elements of `size` bytes, `stride` bytes apart.
struct Accessor<'a> {
    bytes: &'a [u8],
    stride: usize,
    size: usize,
    count: usize,
}

impl<'a> Accessor<'a> {
    fn elements(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (bytes, stride, size) = (self.bytes, self.stride, self.size);
        (0..self.count).map(move |index| &bytes[index * stride..index * stride + size])
    }

    /// The elements as little-endian whole numbers.
    fn integers(&self) -> Vec<u32> {
        let number = |bytes: &[u8]| bytes.iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte));
        self.elements().map(number).collect()
    }
}

/// Where a node stands in its parent: a matrix, told by columns, or translation × rotation × scale.
fn placement(node: &Json) -> Result<Affine, FormatError> {
    if node.get("matrix").is_some() {
        let m: [f64; 16] = node.numbers("matrix").ok_or_else(|| wrong("a matrix needs 16 numbers"))?;
        return Ok(Affine { rows: [0, 1, 2].map(|row| [m[row], m[4 + row], m[8 + row], m[12 + row]]) });
    }
    let [tx, ty, tz] = node.numbers("translation").unwrap_or([0.0; 3]);
    let [x, y, z, w] = node.numbers("rotation").unwrap_or([0.0, 0.0, 0.0, 1.0]);
    let scale = node.numbers("scale").unwrap_or([1.0; 3]);
    // The matrix of a unit quaternion.
    let turn = [
        [1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y - z * w), 2.0 * (x * z + y * w), tx],
        [2.0 * (x * y + z * w), 1.0 - 2.0 * (x * x + z * z), 2.0 * (y * z - x * w), ty],
        [2.0 * (x * z - y * w), 2.0 * (y * z + x * w), 1.0 - 2.0 * (x * x + y * y), tz],
    ];
    Ok(Affine { rows: turn }.after(&Affine::scaling(Vec3::from(scale))))
}
