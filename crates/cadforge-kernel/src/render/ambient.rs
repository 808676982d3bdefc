//! How much of the surroundings a visible place sees: corners and holes are darker.

use super::raster::{NOTHING, Visible};

/// Directions to look in: right and down.
const RING: [(f64, f64); 8] = [
    (1.0, 0.0),
    (0.707, 0.707),
    (0.0, 1.0),
    (-0.707, 0.707),
    (-1.0, 0.0),
    (-0.707, -0.707),
    (0.0, -1.0),
    (0.707, -0.707),
];
/// How far to look, as shares of the picture.
const REACHES: [f64; 2] = [0.018, 0.05];
/// The least rise for its distance that counts: less is the facets of round faces.
const LEAST: f64 = 0.05;
const STRENGTH: f64 = 0.75;

/// The places around a sample that may hide the surroundings from it.
pub(super) struct Ambient<'a> {
    visible: &'a Visible,
    around: Vec<Place>,
}

/// A place to look at, as seen from a sample.
struct Place {
    right: f64,
    down: f64,
    /// How far away it is.
    reach: f64,
    /// How many samples later it comes, row by row. Beyond a side of the picture that is a place at
    /// the other side, where there is hardly ever anything.
    later: isize,
}

impl<'a> Ambient<'a> {
    pub(super) fn new(visible: &'a Visible) -> Self {
        let size = visible.width.max(visible.height) as f64;
        let place = |reach: f64, (x, y): (f64, f64)| {
            let (right, down) = ((x * reach).round(), (y * reach).round());
            Place { right, down, reach, later: down as isize * visible.width as isize + right as isize }
        };
        let around = REACHES.iter().flat_map(|reach| RING.map(|ring| place(reach * size, ring))).collect();
        Self { visible, around }
    }

    /// 1 in the open, less where what is seen beside the sample (x, y) rises above its tangent
    /// plane.
    pub(super) fn openness(&self, x: usize, y: usize) -> f64 {
        let visible = self.visible;
        let from = y * visible.width + x;
        let triangle = visible.triangle[from];
        if triangle == NOTHING {
            return 1.0;
        }
        let plane = visible.planes[triangle as usize];
        let here = plane.depth(x, y);
        let mut hidden = 0.0;
        for place in &self.around {
            let Some(&depth) = visible.depth.get(from.wrapping_add_signed(place.later)) else { continue };
            let rise = f64::from(depth) - (here + plane.across * place.right + plane.down * place.down);
            if rise > LEAST * place.reach {
                let rise = rise / place.reach;
                // Steep rises hide the most; what is far in front is not beside the place at all.
                hidden += if rise > 4.0 { 4.0 / rise } else { rise.min(1.0) };
            }
        }
        1.0 - STRENGTH * hidden / self.around.len() as f64
    }
}
