//! Wavefront OBJ: points and faces, full precision. Normals, textures and groups are passed over.

use std::io::Write as _;

use super::Mesh;
use super::format::{FormatError, Polygons};

/// Text with the shortest digits that read back to the same coordinates.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let mut out = Vec::new();
    for p in &mesh.points {
        // Writing to a vector cannot fail.
        let _ = writeln!(out, "v {:?} {:?} {:?}", p.x, p.y, p.z);
    }
    for [a, b, c] in &mesh.triangles {
        let _ = writeln!(out, "f {} {} {}", a + 1, b + 1, c + 1);
    }
    out
}

/// Reads text. Indices count from 1, or backward from the last point when negative; a corner may
/// name texture and normal too (`3/1/2`). Faces may have more than three corners: they are cut into
/// a fan from the first.
pub fn read(bytes: &[u8]) -> Result<Mesh, FormatError> {
    let text = std::str::from_utf8(bytes).map_err(|_| FormatError::new("obj", "not text"))?;
    let mut found = Polygons::new("obj");
    let mut corners = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut words = line.split('#').next().unwrap_or_default().split_ascii_whitespace();
        match words.next() {
            Some("v") => found.point(number, words)?,
            Some("f") => {
                corners.clear();
                for word in words {
                    let index: i64 = found.number(number, word.split('/').next())?;
                    let from_zero = if index > 0 { index - 1 } else { index + found.points() as i64 };
                    corners.push(u32::try_from(from_zero).map_err(|_| {
                        FormatError::at_line("obj", number, format!("a face names point {index}"))
                    })?);
                }
                found.face(number, &corners)?;
            }
            _ => {}
        }
    }
    if found.points() == 0 && !bytes.is_empty() {
        return Err(FormatError::new("obj", "no point in it"));
    }
    Ok(found.into_mesh())
}
