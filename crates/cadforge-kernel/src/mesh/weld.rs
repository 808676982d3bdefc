//! Two ways to see a mesh: with its own coordinates, and as a reader of the printed file sees it.

use super::{Mesh, six};
use crate::math::Vec3;

impl Mesh {
    /// The mesh with equal points made one (zero has no sign), triangles that repeat a corner
    /// dropped, and points that no triangle uses dropped. Points stand in the order of their first use.
    ///
    /// Triangles that name a missing point are dropped too; `check` reports them.
    #[must_use]
    pub fn exact(&self) -> Self {
        self.welded(|coordinate| coordinate + 0.0)
    }

    /// The mesh as a reader of OpenSCAD's ASCII STL sees it: coordinates with six significant
    /// digits, equal points made one, collapsed triangles dropped.
    ///
    /// Published figures (components, Euler number, watertight) are taken in this view. It joins
    /// bodies that touch in an edge or a point, and closes gaps below the sixth digit.
    #[must_use]
    pub fn compat(&self) -> Self {
        self.welded(six::round)
    }

    /// The same triangles, all of them, over points that differ from each other.
    pub(super) fn with_shared_points(mut self) -> Self {
        let twin = first_equal(&self.points);
        let mut number = vec![0; twin.len()];
        let mut points = Vec::new();
        for (index, &first) in twin.iter().enumerate() {
            if first as usize == index {
                number[index] = points.len() as u32;
                points.push(self.points[index]);
            }
        }
        for corner in self.triangles.iter_mut().flatten() {
            *corner = number[twin[*corner as usize] as usize];
        }
        Self { points, triangles: self.triangles }
    }

    fn welded(&self, coordinate: impl Fn(f64) -> f64) -> Self {
        let moved: Vec<Vec3> = self
            .points
            .iter()
            .map(|p| Vec3::new(coordinate(p.x), coordinate(p.y), coordinate(p.z)))
            .collect();
        let twin = first_equal(&moved);
        const UNSEEN: u32 = u32::MAX;
        let mut number = vec![UNSEEN; moved.len()];
        let mut welded = Self::default();
        for triangle in &self.triangles {
            if triangle.iter().any(|&corner| corner as usize >= twin.len()) {
                continue;
            }
            let [a, b, c] = triangle.map(|corner| twin[corner as usize]);
            if a == b || b == c || c == a {
                continue;
            }
            welded.triangles.push([a, b, c].map(|corner| {
                let number = &mut number[corner as usize];
                if *number == UNSEEN {
                    *number = welded.points.len() as u32;
                    welded.points.push(moved[corner as usize]);
                }
                *number
            }));
        }
        welded
    }
}

/// For each point the index of the first point with the same coordinates, bit for bit.
fn first_equal(points: &[Vec3]) -> Vec<u32> {
    let mut order: Vec<([u64; 3], u32)> =
        points.iter().map(|point| point.to_array().map(f64::to_bits)).zip(0..).collect();
    order.sort_unstable();
    let mut twin = vec![0; points.len()];
    for equal in order.chunk_by(|(a, _), (b, _)| a == b) {
        for &(_, index) in equal {
            twin[index as usize] = equal[0].1;
        }
    }
    twin
}
