//! Outlines filled in, and how well two agree.

use super::raster::cover;
use super::{Colour, Frame, Picture, View};
use crate::mesh::Mesh;

/// Pixels a side of the masks that shapes are compared by.
pub const MASK_SIZE: u32 = 512;
/// Pixels left free on each side of them.
pub const MASK_PADDING: f64 = 28.0;

/// Which pixels a shape covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Row by row from the top left.
    pub covered: Vec<bool>,
}

/// The frame of a comparable mask that `mesh` fills.
///
/// Drawn in its own frame, every shape gets the same size, and only proportions count. Drawn in the
/// frame of the reference, a wrong size or place counts too.
pub fn mask_frame(mesh: &Mesh, view: View) -> Frame {
    Frame::around([mesh], view, [MASK_SIZE; 2], MASK_PADDING)
}

impl Mask {
    /// The pixels that `mesh` covers in `frame`.
    pub fn new(mesh: &Mesh, frame: &Frame) -> Self {
        let (width, height) = (frame.width as usize, frame.height as usize);
        let mut covered = vec![false; width * height];
        let points: Vec<_> = mesh.points.iter().map(|&point| frame.project(point)).collect();
        for &[a, b, c] in &mesh.triangles {
            let corner = |index: u32| points.get(index as usize).copied();
            let (Some(a), Some(b), Some(c)) = (corner(a), corner(b), corner(c)) else { continue };
            cover([a, b, c], width, height, |y, from, to| {
                covered[y * width + from..y * width + to].fill(true);
            });
        }
        Self { width: frame.width, height: frame.height, covered }
    }

    /// The share of pixels that are covered.
    pub fn coverage(&self) -> f64 {
        let covered = self.covered.iter().filter(|&&covered| covered).count();
        covered as f64 / self.covered.len().max(1) as f64
    }

    /// Pixels that both cover, out of those that either does: 1 for equal masks (also when both are
    /// blank), 0 for masks of different sizes.
    pub fn iou(&self, other: &Self) -> f64 {
        if (self.width, self.height) != (other.width, other.height) {
            return 0.0;
        }
        let (mut both, mut either) = (0_u32, 0_u32);
        for (&a, &b) in self.covered.iter().zip(&other.covered) {
            both += u32::from(a && b);
            either += u32::from(a || b);
        }
        if either == 0 { 1.0 } else { f64::from(both) / f64::from(either) }
    }

    /// The mask in two colours.
    pub fn picture(&self, covered: Colour, free: Colour) -> Picture {
        let mut picture = Picture::filled(self.width, self.height, free);
        for (pixel, _) in picture.rgba.chunks_exact_mut(4).zip(&self.covered).filter(|(_, covered)| **covered)
        {
            pixel[..3].copy_from_slice(&covered);
        }
        picture
    }
}
