//! OFF: counts, points, faces; full precision.

use std::io::Write as _;

use super::Mesh;
use super::format::{FormatError, Polygons};

/// Text with the shortest digits that read back to the same coordinates.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to a vector cannot fail.
    let _ = writeln!(out, "OFF\n{} {} 0", mesh.points.len(), mesh.triangles.len());
    for p in &mesh.points {
        let _ = writeln!(out, "{:?} {:?} {:?}", p.x, p.y, p.z);
    }
    for [a, b, c] in &mesh.triangles {
        let _ = writeln!(out, "3 {a} {b} {c}");
    }
    out
}

/// Reads text: `#` begins a comment, faces may have more than three corners (they are cut into a
/// fan from the first), and what follows a point or a face on its line (colours) is ignored.
pub fn read(bytes: &[u8]) -> Result<Mesh, FormatError> {
    let text = std::str::from_utf8(bytes).map_err(|_| FormatError::new("off", "not text"))?;
    let mut lines = (1..)
        .zip(text.lines())
        .map(|(number, line)| (number, line.split('#').next().unwrap_or_default().trim()))
        .filter(|(_, line)| !line.is_empty())
        .peekable();
    let Some((_, first)) = lines.peek_mut() else {
        return Err(FormatError::new("off", "empty"));
    };
    // The word may stand alone, before the counts, or not at all.
    *first = first.strip_prefix("OFF").unwrap_or(first).trim_start();
    if first.is_empty() {
        lines.next();
    }
    let Some((number, counts)) = lines.next() else {
        return Err(FormatError::new("off", "the counts of points and faces are missing"));
    };
    let mut counts = counts.split_ascii_whitespace().map_while(|word| word.parse::<usize>().ok());
    let (Some(points), Some(faces)) = (counts.next(), counts.next()) else {
        return Err(FormatError::at_line("off", number, "expected the counts of points and faces"));
    };
    let mut found = Polygons::new("off");
    for _ in 0..points {
        let Some((number, line)) = lines.next() else {
            let message = format!("{points} points are promised, {} are there", found.points());
            return Err(FormatError::new("off", message));
        };
        found.point(number, line.split_ascii_whitespace())?;
    }
    for face in 0..faces {
        let Some((number, line)) = lines.next() else {
            let message = format!("{faces} faces are promised, {face} are there");
            return Err(FormatError::new("off", message));
        };
        let mut words = line.split_ascii_whitespace();
        let corners: usize = found.number(number, words.next())?;
        let indices: Vec<u32> = (words.by_ref().take(corners))
            .map(|word| found.number(number, Some(word)))
            .collect::<Result<_, _>>()?;
        if indices.len() < corners {
            return Err(FormatError::at_line(
                "off",
                number,
                format!("a face of {corners} corners lacks some"),
            ));
        }
        found.face(number, &indices)?;
    }
    Ok(found.into_mesh())
}
