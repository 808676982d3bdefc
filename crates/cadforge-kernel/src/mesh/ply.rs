//! PLY: a header that declares elements and their properties, then their values.

use super::Mesh;
use super::format::{FormatError, Polygons};
use crate::math::Vec3;

/// Binary, little-endian, coordinates in double precision.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let mut out = format!(
        "ply\nformat binary_little_endian 1.0\nelement vertex {}\nproperty double x\nproperty double y\n\
         property double z\nelement face {}\nproperty list uchar int vertex_indices\nend_header\n",
        mesh.points.len(),
        mesh.triangles.len(),
    )
    .into_bytes();
    for coordinate in mesh.points.iter().flat_map(|point| point.to_array()) {
        out.extend_from_slice(&coordinate.to_le_bytes());
    }
    for triangle in &mesh.triangles {
        out.push(3);
        triangle.iter().for_each(|corner| out.extend_from_slice(&corner.to_le_bytes()));
    }
    out
}

/// Reads text and little-endian binary: `x`, `y`, `z` of `vertex` and `vertex_indices` of `face`.
/// Faces of more than three corners are cut into a fan from the first; all else is passed over.
pub fn read(bytes: &[u8]) -> Result<Mesh, FormatError> {
    let (header, body) = Header::read(bytes)?;
    let mut values = Values { body, binary: header.binary };
    let mut found = Polygons::new("ply");
    let mut row = Vec::new();
    for element in header.elements.iter().filter(|element| !element.properties.is_empty()) {
        let vertex = element.name == "vertex";
        let axes = ["x", "y", "z"].map(|axis| element.place(&[axis]).filter(|_| vertex));
        let corners = element.place(&["vertex_indices", "vertex_index"]).filter(|_| element.name == "face");
        for _ in 0..element.count {
            let mut point = [0.0; 3];
            for (index, property) in element.properties.iter().enumerate() {
                values.read(property, &mut row)?;
                if let Some(axis) = axes.iter().position(|&axis| axis == Some(index)) {
                    point[axis] = row.first().copied().unwrap_or(0.0);
                } else if corners == Some(index) {
                    let indices: Vec<u32> = row.iter().map(|&number| whole(number)).collect();
                    found.face(None, &indices)?;
                }
            }
            if vertex {
                found.push(Vec3::from(point));
            }
        }
    }
    Ok(found.into_mesh())
}

/// The index that `number` is; one that no point has when it is none.
fn whole(number: f64) -> u32 {
    if number >= 0.0 && number.fract() == 0.0 { number as u32 } else { u32::MAX }
}

/// A type of number.
#[derive(Clone, Copy)]
enum Kind {
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    F32,
    F64,
}

impl Kind {
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "char" | "int8" => Self::I8,
            "uchar" | "uint8" => Self::U8,
            "short" | "int16" => Self::I16,
            "ushort" | "uint16" => Self::U16,
            "int" | "int32" => Self::I32,
            "uint" | "uint32" => Self::U32,
            "float" | "float32" => Self::F32,
            "double" | "float64" => Self::F64,
            _ => return None,
        })
    }
}

struct Property {
    name: String,
    kind: Kind,
    /// The type of the count, for a list.
    count: Option<Kind>,
}

struct Element {
    name: String,
    count: u64,
    properties: Vec<Property>,
}

impl Element {
    /// Which property has one of these names.
    fn place(&self, names: &[&str]) -> Option<usize> {
        self.properties.iter().position(|property| names.contains(&property.name.as_str()))
    }
}

struct Header {
    binary: bool,
    elements: Vec<Element>,
}

impl Header {
    /// The header, and the bytes after it.
    fn read(bytes: &[u8]) -> Result<(Self, &[u8]), FormatError> {
        let mut header = Self { binary: false, elements: Vec::new() };
        let mut rest = bytes;
        for number in 1.. {
            let Some(end) = rest.iter().position(|&byte| byte == b'\n') else { break };
            let wrong = |message: &str| FormatError::at_line("ply", number, message);
            let line = std::str::from_utf8(&rest[..end]).map_err(|_| wrong("not text"))?;
            rest = &rest[end + 1..];
            let words: Vec<&str> = line.split_ascii_whitespace().collect();
            match words.as_slice() {
                ["ply"] if number == 1 => {}
                _ if number == 1 => return Err(wrong("expected `ply`")),
                ["format", "ascii", _] => header.binary = false,
                ["format", "binary_little_endian", _] => header.binary = true,
                ["format", ..] => return Err(wrong("only text and little-endian binary are read")),
                ["element", name, count] => {
                    let count = count.parse().map_err(|_| wrong("expected a count"))?;
                    let properties = Vec::new();
                    header.elements.push(Element { name: (*name).to_owned(), count, properties });
                }
                ["property", types @ .., name] => {
                    let (kind, count) = match types {
                        [kind] => (Kind::of(kind), None),
                        ["list", count, kind] => match Kind::of(count) {
                            Some(count) => (Kind::of(kind), Some(count)),
                            None => (None, None),
                        },
                        _ => (None, None),
                    };
                    let kind = kind.ok_or_else(|| wrong("unknown type of property"))?;
                    let Some(element) = header.elements.last_mut() else {
                        return Err(wrong("a property before any element"));
                    };
                    element.properties.push(Property { name: (*name).to_owned(), kind, count });
                }
                ["end_header"] => return Ok((header, rest)),
                ["comment" | "obj_info", ..] | [] => {}
                _ => return Err(wrong("unexpected line in the header")),
            }
        }
        Err(FormatError::new("ply", "the header does not end"))
    }
}

/// The numbers after the header, one by one.
struct Values<'a> {
    body: &'a [u8],
    binary: bool,
}

impl Values<'_> {
    /// One value, or all values of a list.
    fn read(&mut self, property: &Property, row: &mut Vec<f64>) -> Result<(), FormatError> {
        row.clear();
        let count = match property.count {
            Some(kind) => self.next(kind)? as u64,
            None => 1,
        };
        for _ in 0..count {
            row.push(self.next(property.kind)?);
        }
        Ok(())
    }

    fn next(&mut self, kind: Kind) -> Result<f64, FormatError> {
        let number = if self.binary { self.binary(kind) } else { self.word() };
        number.ok_or_else(|| FormatError::new("ply", "it ends too early, or a number is missing"))
    }

    fn word(&mut self) -> Option<f64> {
        let start = self.body.trim_ascii_start();
        let end = start.iter().position(u8::is_ascii_whitespace).unwrap_or(start.len());
        let (word, rest) = start.split_at(end);
        self.body = rest;
        std::str::from_utf8(word).ok()?.parse().ok()
    }

    fn binary(&mut self, kind: Kind) -> Option<f64> {
        Some(match kind {
            Kind::I8 => f64::from(i8::from_le_bytes(self.take()?)),
            Kind::U8 => f64::from(u8::from_le_bytes(self.take()?)),
            Kind::I16 => f64::from(i16::from_le_bytes(self.take()?)),
            Kind::U16 => f64::from(u16::from_le_bytes(self.take()?)),
            Kind::I32 => f64::from(i32::from_le_bytes(self.take()?)),
            Kind::U32 => f64::from(u32::from_le_bytes(self.take()?)),
            Kind::F32 => f64::from(f32::from_le_bytes(self.take()?)),
            Kind::F64 => f64::from_le_bytes(self.take()?),
        })
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.body.split_first_chunk()?;
        self.body = rest;
        Some(*first)
    }
}
