//! A soft shadow on the ground below.

use super::raster::cover;
use super::surface::Surface;
use super::{Frame, View};
use crate::math::Vec3;

/// How far the shadow of a point moves along X and Y for every millimetre above the ground.
const SLANT: (f64, f64) = (0.22, 0.16);
/// How far the shadow is blurred, as a share of the picture.
const BLUR: f64 = 0.018;
/// Full shadow, in whole numbers.
const DARKEST: u32 = 1 << 16;

/// The shadow is drawn with this part of the pixels each way, being soft.
const COARSENESS: u32 = 2;

/// A soft shadow, in coarse pixels.
pub(super) struct Shadow {
    width: usize,
    dark: Vec<u32>,
}

impl Shadow {
    /// What the surface leaves of the light on the ground. Only the isometric view shows the ground.
    pub(super) fn new(surface: &Surface, frame: &Frame) -> Self {
        let frame = frame.reduced(COARSENESS);
        let (width, height) = (frame.width as usize, frame.height as usize);
        let mut dark = vec![0; width * height];
        if frame.view != View::Isometric {
            return Self { width, dark };
        }
        let floor = surface.triangles.iter().flatten().map(|corner| corner.z).fold(f64::INFINITY, f64::min);
        let fall = |corner: Vec3| {
            let rise = corner.z - floor;
            frame.project(Vec3::new(corner.x + SLANT.0 * rise, corner.y + SLANT.1 * rise, floor))
        };
        for corners in &surface.triangles {
            cover(corners.map(fall), width, height, |y, from, to| {
                dark[y * width + from..y * width + to].fill(DARKEST);
            });
        }
        let radius = (BLUR * width.max(height) as f64).ceil() as usize;
        // Three box blurs make nearly a bell.
        for _ in 0..3 {
            dark = turned_blur(&dark, width, height, radius);
            dark = turned_blur(&dark, height, width, radius);
        }
        Self { width, dark }
    }

    /// How dark the ground is at a pixel, in [0, 1].
    pub(super) fn at(&self, x: usize, y: usize) -> f64 {
        let coarse = COARSENESS as usize;
        f64::from(self.dark[y / coarse * self.width + x / coarse]) / f64::from(DARKEST)
    }
}

/// Means over `2 · radius + 1` values along each row, with rows turned into columns.
fn turned_blur(values: &[u32], width: usize, height: usize, radius: usize) -> Vec<u32> {
    let mut blurred = vec![0; values.len()];
    let window = 2 * radius as u32 + 1;
    for (y, row) in values.chunks_exact(width.max(1)).enumerate() {
        let mut sum: u32 = row.iter().take(radius).sum();
        for x in 0..width {
            sum += row.get(x + radius).copied().unwrap_or(0);
            blurred[x * height + y] = sum / window;
            sum -= if x >= radius { row[x - radius] } else { 0 };
        }
    }
    blurred
}
