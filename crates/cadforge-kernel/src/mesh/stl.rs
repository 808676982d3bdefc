//! STL: triangles without shared points, as text or as single-precision binary.

use super::format::{FormatError, Soup};
use super::{Mesh, six};
use crate::math::Vec3;

const HEADER: usize = 80;
const RECORD: usize = 50;

/// Text as OpenSCAD writes it, with six significant digits. Give it the compat view, which leaves
/// out the triangles that collapse at that precision.
pub fn write_ascii(mesh: &Mesh) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 + 200 * mesh.triangles.len());
    let vector = |out: &mut Vec<u8>, word: &str, v: Vec3| {
        out.extend_from_slice(word.as_bytes());
        for coordinate in v.to_array() {
            out.push(b' ');
            six::print(coordinate + 0.0, out);
        }
        out.push(b'\n');
    };
    out.extend_from_slice(b"solid cadforge\n");
    for [a, b, c] in mesh.facets() {
        vector(&mut out, "  facet normal", (b - a).cross(c - a).normalized());
        out.extend_from_slice(b"    outer loop\n");
        for corner in [a, b, c] {
            vector(&mut out, "      vertex", corner);
        }
        out.extend_from_slice(b"    endloop\n  endfacet\n");
    }
    out.extend_from_slice(b"endsolid cadforge\n");
    out
}

/// 80 bytes of header, the number of triangles, 50 bytes each; coordinates in single precision.
pub fn write_binary(mesh: &Mesh) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER + 4 + RECORD * mesh.triangles.len());
    out.extend_from_slice(b"cadforge");
    out.resize(HEADER, 0);
    out.extend_from_slice(&(mesh.triangles.len() as u32).to_le_bytes());
    for [a, b, c] in mesh.facets() {
        for v in [(b - a).cross(c - a).normalized(), a, b, c] {
            for coordinate in v.to_array() {
                out.extend_from_slice(&(coordinate as f32).to_le_bytes());
            }
        }
        out.extend_from_slice(&[0, 0]);
    }
    out
}

/// Reads either form. A file is binary when its length is what its count of triangles says, since
/// some binary files begin with "solid" too.
pub fn read(bytes: &[u8]) -> Result<Mesh, FormatError> {
    if let Some(count) = bytes.get(HEADER..HEADER + 4) {
        let count = u32::from_le_bytes([count[0], count[1], count[2], count[3]]) as usize;
        let body = &bytes[HEADER + 4..];
        let text = bytes.trim_ascii_start().starts_with(b"solid");
        if body.len() == count.saturating_mul(RECORD) || !text {
            return read_binary(body, count);
        }
    }
    read_ascii(bytes)
}

fn read_binary(body: &[u8], count: usize) -> Result<Mesh, FormatError> {
    let records = body.chunks_exact(RECORD);
    if records.len() < count {
        let message = format!("the header promises {count} triangles, {} are there", records.len());
        return Err(FormatError::new("stl", message));
    }
    let mut soup = Soup::default();
    for record in records.take(count) {
        let number = |index: usize| {
            let at = 4 * index;
            f64::from(f32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]]))
        };
        // The first three numbers are the normal, which the corners tell better.
        soup.push([3, 6, 9].map(|at| Vec3::new(number(at), number(at + 1), number(at + 2))));
    }
    Ok(soup.into_mesh())
}

fn read_ascii(bytes: &[u8]) -> Result<Mesh, FormatError> {
    let mut soup = Soup::default();
    let mut corners: Vec<Vec3> = Vec::with_capacity(3);
    let mut begun = false;
    for (index, line) in bytes.split(|&byte| byte == b'\n' || byte == b'\r').enumerate() {
        let wrong = |message: &str| FormatError::at_line("stl", index + 1, message);
        let line = std::str::from_utf8(line).map_err(|_| wrong("not text"))?;
        let mut words = line.split_ascii_whitespace();
        match words.next() {
            Some("solid") => begun = true,
            Some("vertex") => {
                let mut number = || words.next()?.parse::<f64>().ok();
                let (Some(x), Some(y), Some(z)) = (number(), number(), number()) else {
                    return Err(wrong("a vertex needs three numbers"));
                };
                corners.push(Vec3::new(x, y, z));
            }
            Some("endloop") => {
                let Ok(facet) = <[Vec3; 3]>::try_from(corners.as_slice()) else {
                    return Err(wrong("a facet needs three vertices"));
                };
                soup.push(facet);
                corners.clear();
            }
            Some("facet" | "outer" | "endfacet" | "endsolid") | None => {}
            Some(word) => return Err(wrong(&format!("unexpected `{}`", word.escape_debug()))),
        }
    }
    if !begun {
        return Err(FormatError::new("stl", "neither text that begins with `solid` nor binary"));
    }
    if !corners.is_empty() {
        return Err(FormatError::new("stl", "the last facet is not finished"));
    }
    Ok(soup.into_mesh())
}
