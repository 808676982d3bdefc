use cadforge_kernel::math::{Vec3, trig};
use cadforge_kernel::mesh::Mesh;

/// Pixels a side.
const SIZE: usize = 512;
/// Pixels left free on every side of what fills a frame.
const PADDING: f64 = 28.0;
const WORDS: usize = SIZE / 64;

/// The second system's views. Back and right show the outlines of front and left once more, mirrored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    Front,
    Back,
    Left,
    Right,
    Top,
    Isometric,
}

impl View {
    /// Every view with its weight.
    pub const ALL: [(Self, f64); 6] = [
        (Self::Front, 0.18),
        (Self::Back, 0.12),
        (Self::Left, 0.18),
        (Self::Right, 0.18),
        (Self::Top, 0.14),
        (Self::Isometric, 0.20),
    ];

    /// The mesh's points in the plane of the picture: to the right, and up.
    pub fn project(self, mesh: &Mesh) -> Vec<[f64; 2]> {
        // Turned by 58° about x, then by 42° about z, and seen along y.
        let right = [trig::cos(42.0), -trig::sin(42.0) * trig::cos(58.0), trig::sin(42.0) * trig::sin(58.0)];
        let up = [trig::sin(58.0), trig::cos(58.0)];
        let flat = |p: &Vec3| match self {
            Self::Front => [p.x, p.z],
            Self::Back => [-p.x, p.z],
            Self::Left => [p.y, p.z],
            Self::Right => [-p.y, p.z],
            Self::Top => [p.x, p.y],
            // Fused, as numpy's matrix product: on whole pixels the last bit decides.
            Self::Isometric => [
                libm::fma(p.z, right[2], libm::fma(p.y, right[1], p.x * right[0])),
                libm::fma(p.z, up[1], p.y * up[0]),
            ],
        };
        mesh.points.iter().map(flat).collect()
    }
}

/// Which part of a plane a mask shows: a square with the lowest point of something at the padding.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    low: [f64; 2],
    scale: f64,
}

impl Frame {
    /// The frame whose longer side these points fill.
    pub fn around<'a>(points: impl IntoIterator<Item = &'a [f64; 2]>) -> Self {
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for point in points {
            for i in 0..2 {
                (low[i], high[i]) = (low[i].min(point[i]), high[i].max(point[i]));
            }
        }
        let span = (high[0] - low[0]).max(high[1] - low[1]).max(1e-9);
        Self { low, scale: (SIZE as f64 - 2.0 * PADDING) / span }
    }

    /// The pixel that a point falls into.
    fn pixel(&self, point: [f64; 2]) -> [i32; 2] {
        let place = |i: usize| (point[i] - self.low[i]) * self.scale + PADDING;
        [place(0) as i32, (SIZE as f64 - place(1)) as i32]
    }
}

/// Which pixels a surface covers, as Pillow's `ImageDraw.polygon` fills its triangles.
pub(crate) struct Mask {
    rows: Vec<[u64; WORDS]>,
}

impl Mask {
    /// The mask of triangles over points that were projected.
    pub fn new(triangles: &[[u32; 3]], points: &[[f64; 2]], frame: &Frame) -> Self {
        let pixels: Vec<[i32; 2]> = points.iter().map(|&point| frame.pixel(point)).collect();
        let mut mask = Self { rows: vec![[0; WORDS]; SIZE] };
        for triangle in triangles {
            mask.fill(triangle.map(|corner| pixels[corner as usize]));
        }
        mask
    }

    /// Pixels in both out of those in either; 0 when there are none.
    pub fn iou(&self, other: &Self) -> f64 {
        let (mut both, mut either) = (0_u32, 0_u32);
        for (a, b) in self.rows.iter().flatten().zip(other.rows.iter().flatten()) {
            both += (a & b).count_ones();
            either += (a | b).count_ones();
        }
        if either == 0 { 0.0 } else { f64::from(both) / f64::from(either) }
    }

    /// Corners are whole pixels, and pixels on the sides belong to the triangle. Pillow 13 joins the
    /// tip of a flat one to the row beside it.
    fn fill(&mut self, [a, b, c]: [[i32; 2]; 3]) {
        let top = a[1].min(b[1]).min(c[1]);
        let bottom = a[1].max(b[1]).max(c[1]);
        for y in top.max(0)..=bottom.min(SIZE as i32 - 1) {
            let (mut left, mut right) = (f32::INFINITY, f32::NEG_INFINITY);
            // Where sides that are not upright cross the next row inside.
            let mut beside = [None; 3];
            for (side, [p, q]) in [[a, b], [b, c], [c, a]].into_iter().enumerate() {
                if p[1] == q[1] && p[1] == y {
                    self.span(y, p[0].min(q[0]), p[0].max(q[0]));
                }
                if p[1] != q[1] && (p[1].min(q[1])..=p[1].max(q[1])).contains(&y) {
                    let slope = (q[0] - p[0]) as f32 / (q[1] - p[1]) as f32;
                    let at = |y: i32| (y - p[1]) as f32 * slope + p[0] as f32;
                    (left, right) = (left.min(at(y)), right.max(at(y)));
                    beside[side] = (slope != 0.0).then(|| at(if y == bottom { y - 1 } else { y + 1 }));
                }
            }
            let mut beside = beside.into_iter().flatten();
            if (y == top || y == bottom)
                && left == right
                && let (Some(one), Some(other), None) = (beside.next(), beside.next(), beside.next())
            {
                let (least, most) = (one.min(other), one.max(other));
                if left > most + 1.0 {
                    left = most.round() + 1.0;
                } else if right < least - 1.0 {
                    right = least.round() - 1.0;
                }
            }
            if left <= right {
                self.span(y, (left + 0.5).floor() as i32, (right - 0.5).ceil() as i32);
            }
        }
    }

    /// Covers the pixels from `left` to `right` of a row.
    fn span(&mut self, y: i32, left: i32, right: i32) {
        let (left, right) = (left.max(0), right.min(SIZE as i32 - 1));
        for (word, bits) in (0..).zip(&mut self.rows[y as usize]) {
            let (from, to) = ((left - word * 64).max(0), (right - word * 64).min(63));
            if from <= to && from < 64 && to >= 0 {
                *bits |= (u64::MAX << from) & (u64::MAX >> (63 - to));
            }
        }
    }
}
