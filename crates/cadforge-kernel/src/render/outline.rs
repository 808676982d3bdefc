//! Edges, found where neighbouring samples see different faces.

use super::raster::{NOTHING, Visible};
use super::surface::Surface;
use crate::math::trig;

/// Faces in front of each other are told apart by steps in depth of more than this share of the picture.
const STEP: f64 = 0.012;
/// How thick a line is, in samples.
pub(super) const THICKNESS: usize = 3;
/// The least angle (degrees) of a crease between two faces.
const CREASE: f64 = 25.0;

/// Which samples lie on an edge: at a crease, at a step in depth, or at the background.
///
/// Working on what is seen, this needs no test of which edges are hidden.
pub(super) fn outline(visible: &Visible, surface: &Surface) -> Vec<bool> {
    let step = STEP * visible.width.max(visible.height) as f64;
    let crease = trig::cos(CREASE);
    let mut marked = vec![false; visible.triangle.len()];
    let (width, height) = (visible.width, visible.height);
    let apart = |a: (usize, usize), b: (usize, usize)| {
        let place = |(x, y): (usize, usize)| y * width + x;
        let (t, u) = (visible.triangle[place(a)], visible.triangle[place(b)]);
        if t == NOTHING || u == NOTHING {
            return true;
        }
        let (t, u) = (t as usize, u as usize);
        let bent = surface.normals[t].dot(surface.normals[u]) < crease;
        // How far each sample lies off the plane of the other's triangle.
        let off = |triangle: usize, (x, y): (usize, usize)| {
            (visible.planes[triangle].depth(x, y) - f64::from(visible.depth[place((x, y))])).abs()
        };
        (bent && surface.faces[t] != surface.faces[u]) || off(t, b).min(off(u, a)) > step
    };
    for y in 0..height {
        let row = &visible.triangle[y * width..][..width];
        let span = visible.spans[y].clone();
        for x in span.start.max(1)..(span.end + 1).min(width) {
            if row[x] != row[x - 1] && apart((x - 1, y), (x, y)) {
                let to = (x - 1 + THICKNESS).min(width);
                marked[y * width + x - 1..y * width + to].fill(true);
            }
        }
        if y + 1 < height {
            let below = &visible.triangle[(y + 1) * width..][..width];
            let span_below = &visible.spans[y + 1];
            for x in span.start.min(span_below.start)..span.end.max(span_below.end) {
                if row[x] != below[x] && apart((x, y), (x, y + 1)) {
                    for y in y..(y + THICKNESS).min(height) {
                        marked[y * width + x] = true;
                    }
                }
            }
        }
    }
    marked
}
