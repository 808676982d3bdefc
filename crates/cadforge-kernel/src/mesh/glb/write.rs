use super::{BIN_CHUNK, JSON_CHUNK, MAGIC};
use crate::mesh::Mesh;

/// One mesh in one node. Coordinates stay as they are, in single precision; the node's matrix turns
/// and scales them.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let singles: Vec<[f32; 3]> =
        mesh.points.iter().map(|point| point.to_array().map(|coordinate| coordinate as f32)).collect();
    let fold = |pick: fn(f32, f32) -> f32| {
        singles
            .iter()
            .copied()
            .reduce(|a, b| [0, 1, 2].map(|axis| pick(a[axis], b[axis])))
            .unwrap_or_default()
    };
    let (min, max) = (fold(f32::min), fold(f32::max));
    let mut bin: Vec<u8> = Vec::with_capacity(12 * (mesh.points.len() + mesh.triangles.len()));
    bin.extend(singles.iter().flatten().flat_map(|coordinate| coordinate.to_le_bytes()));
    bin.extend(mesh.triangles.iter().flatten().flat_map(|corner| corner.to_le_bytes()));
    let (points, corners) = (mesh.points.len(), 3 * mesh.triangles.len());
    // A mesh without triangles may not stand in a glTF file: its node is empty.
    let content = match corners {
        0 => r#""nodes":[{}]"#.to_owned(),
        _ => format!(
            concat!(
                r#""nodes":[{{"mesh":0,"matrix":[0.001,0,0,0,0,0,-0.001,0,0,0.001,0,0,0,0,0,1]}}],"#,
                r#""meshes":[{{"primitives":[{{"attributes":{{"POSITION":0}},"indices":1}}]}}],"#,
                r#""accessors":[{{"bufferView":0,"componentType":5126,"count":{points},"type":"VEC3","#,
                r#""min":{min:?},"max":{max:?}}},"#,
                r#"{{"bufferView":1,"componentType":5125,"count":{corners},"type":"SCALAR"}}],"#,
                r#""bufferViews":[{{"buffer":0,"byteLength":{split},"target":34962}},"#,
                r#"{{"buffer":0,"byteOffset":{split},"byteLength":{rest},"target":34963}}],"#,
                r#""buffers":[{{"byteLength":{length}}}]"#,
            ),
            points = points,
            corners = corners,
            min = min,
            max = max,
            split = 12 * points,
            rest = 4 * corners,
            length = bin.len(),
        ),
    };
    let mut json = format!(
        r#"{{"asset":{{"version":"2.0","generator":"cadforge"}},"scene":0,"scenes":[{{"nodes":[0]}}],{content}}}"#
    )
    .into_bytes();
    json.resize(json.len().next_multiple_of(4), b' ');
    let mut out = Vec::new();
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    let bin_chunk = if corners == 0 { 0 } else { 8 + bin.len() };
    out.extend(words(&[MAGIC, 2, (20 + json.len() + bin_chunk) as u32]));
    out.extend(words(&[json.len() as u32, JSON_CHUNK]));
    out.extend(json);
    if corners > 0 {
        out.extend(words(&[bin.len() as u32, BIN_CHUNK]));
        out.extend(bin);
    }
    out
}
