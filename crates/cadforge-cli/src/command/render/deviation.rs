//! A part coloured by its distance from another.

use cadforge::kernel::mesh::Mesh;
use cadforge::kernel::query::{Bvh, Deviation, deviation};
use cadforge::kernel::render::{Colour, Frame, Lettering, Picture, View, painted};

/// Where the part lies on the reference.
const SAME: Colour = [222, 226, 232];
/// Where it reaches farthest out of the reference.
const OUTSIDE: Colour = [214, 56, 48];
/// Where it lies deepest inside it.
const INSIDE: Colour = [38, 92, 214];

/// Distances below this many millimetres are rounding.
const LEAST: f64 = 1e-6;

/// What pictures from every side share.
pub struct Coloured {
    surface: Deviation,
    reference: Mesh,
    colours: Vec<Colour>,
}

impl Coloured {
    /// Measures how far `part` is from `reference`, in place.
    pub fn new(part: &Mesh, reference: Mesh) -> Self {
        let surface = deviation(&part.exact(), &Bvh::new(&reference));
        let scale = surface.largest.max(LEAST);
        let mean = |corners: &[u32; 3]| {
            corners.iter().map(|&corner| f64::from(surface.distances[corner as usize])).sum::<f64>() / 3.0
        };
        let colours = surface.mesh.triangles.iter().map(|corners| colour(mean(corners) / scale)).collect();
        Self { surface, reference, colours }
    }

    /// The largest distance, in millimetres.
    pub fn largest(&self) -> f64 {
        self.surface.largest
    }

    /// The part from one side, with what its colours mean.
    pub fn picture(&self, view: View, side: u32) -> Picture {
        let mesh = &self.surface.mesh;
        let frame = Frame::around([mesh, &self.reference], view, [side; 2], f64::from(side) / 10.0);
        let mut picture = painted(mesh, &frame, |triangle| self.colours[triangle]);
        let (left, width) = (f64::from(side) * 0.06, f64::from(side) * 0.3);
        let (top, height) = (f64::from(side) * 0.94, f64::from(side) * 0.015);
        for x in 0..width as u32 {
            let colour = colour(2.0 * f64::from(x) / width - 1.0);
            for y in 0..height as u32 {
                picture.blend((left as u32 + x).into(), (top as u32 + y).into(), colour, 1.0);
            }
        }
        let words =
            Lettering { height: f64::from(side) / 55.0, pen: f64::from(side) / 450.0, colour: [60; 3] };
        let text = format!("{:+.3} to {:+.3} mm", -self.surface.largest, self.surface.largest);
        words.write(&mut picture, left, top - height, &text);
        picture
    }
}

/// For a distance as a share of the largest, in [-1, 1].
fn colour(share: f64) -> Colour {
    let end = if share < 0.0 { INSIDE } else { OUTSIDE };
    // The root makes small distances visible beside large ones.
    let strength = share.abs().min(1.0).sqrt();
    [0, 1, 2].map(|channel| {
        let (from, to) = (f64::from(SAME[channel]), f64::from(end[channel]));
        (from + (to - from) * strength).round() as u8
    })
}
