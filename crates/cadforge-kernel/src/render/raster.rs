//! Which pixels a triangle covers, and which triangle is in front.

use std::ops::Range;

use crate::math::Vec3;

/// Corners are rounded to this part of a pixel, and from there on everything is exact.
const STEPS: i64 = 256;
/// Corners farther out than this many pixels are drawn at this distance.
const FARTHEST: f64 = 1_000_000.0;
/// The most pixels that are filled for one picture, hidden ones included: a few seconds. A mesh of
/// very many large sheets behind each other is left unfinished rather than drawn for hours.
const MOST_FILLED: usize = 1 << 30;

/// Marks a place without a triangle in [`Visible::triangle`].
pub(super) const NOTHING: u32 = u32::MAX;

/// For every pixel, row by row, what is seen there.
pub(super) struct Visible {
    pub(super) width: usize,
    pub(super) height: usize,
    /// The triangle in front, or [`NOTHING`].
    pub(super) triangle: Vec<u32>,
    /// How far it is towards the viewer, in pixels; minus infinity where there is nothing.
    pub(super) depth: Vec<f32>,
    /// The triangles' corners in pixels, the third coordinate towards the viewer.
    pub(super) corners: Vec<[Vec3; 3]>,
    /// The planes that they lie in.
    pub(super) planes: Vec<Plane>,
    /// For every row, the pixels that something may be seen in.
    pub(super) spans: Vec<Range<usize>>,
}

impl Visible {
    /// Draws triangles, on request only those that face the viewer. Of those in one place, the first
    /// is in front.
    pub(super) fn new(width: u32, height: u32, corners: Vec<[Vec3; 3]>, front_only: bool) -> Self {
        let (width, height) = (width as usize, height as usize);
        let mut triangle = vec![NOTHING; width * height];
        let mut depth = vec![f32::NEG_INFINITY; width * height];
        let planes: Vec<Plane> = corners.iter().map(|&corners| Plane::of(corners)).collect();
        let mut spans = vec![width..0; height];
        let mut filled = 0;
        for (index, (&corners, plane)) in (0..).zip(corners.iter().zip(&planes)) {
            if front_only && !plane.faces_viewer {
                continue;
            }
            let least = corners.iter().map(|corner| corner.z).fold(f64::INFINITY, f64::min);
            let most = corners.iter().map(|corner| corner.z).fold(f64::NEG_INFINITY, f64::max);
            cover(corners, width, height, |y, from, to| {
                let row = y * width;
                let span = &mut spans[y];
                (span.start, span.end) = (span.start.min(from), span.end.max(to));
                let start = plane.depth(0, y);
                let front = depth[row + from..row + to].iter_mut().zip(&mut triangle[row + from..row + to]);
                for (x, (depth, triangle)) in (from..to).zip(front) {
                    let at = start + plane.across * x as f64;
                    // Rounding of the corners must not take the plane beyond the triangle.
                    let at = if at > most { most } else { at };
                    let at = if at < least { least } else { at } as f32;
                    // The margin keeps two triangles in one plane from mixing.
                    if at > *depth + 1e-4 {
                        (*depth, *triangle) = (at, index);
                    }
                }
                filled += to - from;
            });
            if filled > MOST_FILLED {
                break;
            }
        }
        Self { width, height, triangle, depth, corners, planes, spans }
    }
}

/// The plane of a triangle: depth as a function of the place in the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plane {
    middle: f64,
    pub(super) across: f64,
    pub(super) down: f64,
    faces_viewer: bool,
}

impl Plane {
    fn of([a, b, c]: [Vec3; 3]) -> Self {
        let normal = (b - a).cross(c - a);
        let slope = |v: f64| if normal.z == 0.0 { 0.0 } else { -v / normal.z };
        let (across, down) = (slope(normal.x), slope(normal.y));
        // In the middle of the pixel at the top left.
        let middle = a.z + across * (0.5 - a.x) + down * (0.5 - a.y);
        // Pixels are counted downwards, which turns counter-clockwise corners round.
        Self { middle, across, down, faces_viewer: normal.z < 0.0 }
    }

    /// The depth in the middle of pixel (x, y).
    pub(super) fn depth(&self, x: usize, y: usize) -> f64 {
        self.middle + self.down * y as f64 + self.across * x as f64
    }
}

/// Calls `span` with a row and the range of its pixels whose middles lie in the triangle, for every
/// row that has some. Of two triangles that share a side, exactly one gets a pixel on it.
pub(super) fn cover(
    corners: [Vec3; 3],
    width: usize,
    height: usize,
    mut span: impl FnMut(usize, usize, usize),
) {
    if !corners.iter().all(|corner| corner.is_finite()) {
        return;
    }
    let round = |v: f64| (v.clamp(-FARTHEST, FARTHEST) * STEPS as f64).round() as i64;
    let mut points = corners.map(|corner| (round(corner.x), round(corner.y)));
    let [a, b, c] = points;
    let area = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    if area == 0 {
        return;
    }
    if area < 0 {
        points.swap(1, 2);
    }
    let middle = |pixel: i64| pixel * STEPS + STEPS / 2;
    // The rows with middles between the highest and the lowest corner.
    let first = |v: i64| (v - STEPS / 2 + STEPS - 1).div_euclid(STEPS);
    let top = points.iter().map(|p| p.1).min().map_or(0, first).max(0);
    let bottom = points.iter().map(|p| p.1).max().map_or(0, |v| first(v + 1)).min(height as i64);
    for y in top..bottom {
        let (mut from, mut to) = (0, width as i64);
        for side in 0..3 {
            let (p, q) = (points[side], points[(side + 1) % 3]);
            let (dx, dy) = (q.0 - p.0, q.1 - p.1);
            // Inside where start + step · x ≥ 0; a pixel on a left or a top side belongs to it.
            let owned = i64::from(!(dy < 0 || (dy == 0 && dx > 0)));
            let start = dx * (middle(y) - p.1) - dy * (middle(0) - p.0) - owned;
            let step = -dy * STEPS;
            if step > 0 {
                from = from.max((-start + step - 1).div_euclid(step));
            } else if step < 0 {
                to = to.min(start.div_euclid(-step) + 1);
            } else if start < 0 {
                to = 0;
            }
        }
        if from < to {
            span(y as usize, from as usize, to as usize);
        }
    }
}
