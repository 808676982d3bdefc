//! One order for equal surfaces.

use super::Mesh;
use crate::math::Vec3;

/// How closely coordinates must agree to count as equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Digits {
    /// Every bit, except that zero has no sign.
    Exact,
    /// Six significant digits: see [`Mesh::compat`].
    Six,
}

impl Mesh {
    /// The same surface in canonical order: the exact view, points sorted by x, y, z, each
    /// triangle told from its smallest point, triangles sorted.
    #[must_use]
    pub fn canonical(&self) -> Self {
        let mesh = self.exact();
        let mut order: Vec<u32> = (0..mesh.points.len() as u32).collect();
        order.sort_unstable_by(|&a, &b| {
            let key = |index: u32| mesh.points[index as usize].to_array();
            let (a, b) = (key(a), key(b));
            a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])).then(a[2].total_cmp(&b[2]))
        });
        let mut rank = vec![0; order.len()];
        for (place, &index) in (0u32..).zip(&order) {
            rank[index as usize] = place;
        }
        let mut triangles: Vec<[u32; 3]> = mesh
            .triangles
            .iter()
            .map(|triangle| smallest_first(triangle.map(|corner| rank[corner as usize])))
            .collect();
        triangles.sort_unstable();
        let points: Vec<Vec3> = order.iter().map(|&index| mesh.points[index as usize]).collect();
        Self { points, triangles }
    }

    /// Bytes that are equal for meshes with the same triangles at this precision, whatever their
    /// order: what to hash. Counts, coordinates and indices, little-endian.
    pub fn canonical_bytes(&self, digits: Digits) -> Vec<u8> {
        let mesh = match digits {
            Digits::Exact => self.canonical(),
            Digits::Six => self.compat().canonical(),
        };
        let mut bytes = Vec::with_capacity(16 + 24 * mesh.points.len() + 12 * mesh.triangles.len());
        bytes.extend_from_slice(&(mesh.points.len() as u64).to_le_bytes());
        bytes.extend_from_slice(&(mesh.triangles.len() as u64).to_le_bytes());
        for coordinate in mesh.points.iter().flat_map(|point| point.to_array()) {
            bytes.extend_from_slice(&coordinate.to_le_bytes());
        }
        for corner in mesh.triangles.iter().flatten() {
            bytes.extend_from_slice(&corner.to_le_bytes());
        }
        bytes
    }
}

/// The same triangle, told from its smallest corner.
pub(crate) fn smallest_first([a, b, c]: [u32; 3]) -> [u32; 3] {
    if a < b && a < c {
        [a, b, c]
    } else if b < c {
        [b, c, a]
    } else {
        [c, a, b]
    }
}
