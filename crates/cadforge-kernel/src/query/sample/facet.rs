//! Flat facets of a surface, and places on them that do not depend on their triangles.

use super::Sample;
use super::even::double_area;
use super::sweep::Sweep;
use crate::math::{Box3, Vec2, Vec3};
use crate::mesh::Mesh;

/// All triangles that lie in one plane and face one way, connected or not.
pub(super) struct Facet {
    triangles: Vec<u32>,
    area: f64,
    /// The coordinate that is dropped to draw the facet flat.
    dropped: usize,
}

/// A plane, rounded so that triangles of one plane agree: normal and offset.
type Plane = [i64; 4];

impl Facet {
    /// The facets of `mesh` in the Morton order of their centroids. Triangles without a finite
    /// area are left out.
    pub(super) fn all(mesh: &Mesh) -> Vec<Self> {
        let bounds = mesh.bounds();
        let (center, size) = (bounds.center(), bounds.size());
        let size = size.x.max(size.y).max(size.z);

        let mut pieces: Vec<(Plane, u32)> = Vec::with_capacity(mesh.triangles.len());
        for (index, corners) in mesh.facets().enumerate() {
            let double = double_area(corners);
            let length = double.length();
            if length > 0.0 && length.is_finite() {
                let normal = double * (1.0 / length);
                let offset = normal.dot(corners[0] - center) / size;
                let plane = [normal.x, normal.y, normal.z, offset].map(|v| cell(v, 20));
                pieces.push((plane, index as u32));
            }
        }
        pieces.sort_unstable();

        let mut facets: Vec<((u64, Plane), Self)> = pieces
            .chunk_by(|a, b| a.0 == b.0)
            .map(|piece| {
                let facet = Self::new(mesh, piece.iter().map(|&(_, index)| index).collect());
                ((morton(facet.centroid(mesh), &bounds, size), piece[0].0), facet)
            })
            .collect();
        facets.sort_unstable_by_key(|&(key, _)| key);
        facets.into_iter().map(|(_, facet)| facet).collect()
    }

    fn new(mesh: &Mesh, triangles: Vec<u32>) -> Self {
        let double = triangles
            .iter()
            .fold(Vec3::ZERO, |sum, &triangle| sum + double_area(mesh.corners(triangle as usize)));
        // The factors settle ties, which rounding would otherwise.
        let (x, y, z) = (double.x.abs() * 1.0002, double.y.abs() * 1.0001, double.z.abs());
        let dropped = if x >= y && x >= z {
            0
        } else if y >= z {
            1
        } else {
            2
        };
        Self { triangles, area: double.length() / 2.0, dropped }
    }

    /// In mm².
    pub(super) fn area(&self) -> f64 {
        self.area
    }

    fn centroid(&self, mesh: &Mesh) -> Vec3 {
        let (mut sum, mut weight) = (Vec3::ZERO, 0.0);
        for &triangle in &self.triangles {
            let corners = mesh.corners(triangle as usize);
            let area = double_area(corners).length();
            sum = sum + (corners[0] + corners[1] + corners[2]) * area;
            weight += 3.0 * area;
        }
        sum * (1.0 / weight)
    }

    /// Adds a point to `sample` for each place: the share of the facet's area before it along the
    /// longer side, then the share of the sweep line before it.
    pub(super) fn place(
        &self,
        mesh: &Mesh,
        places: impl ExactSizeIterator<Item = (f64, f64)>,
        sample: &mut Sample,
    ) {
        if places.len() == 0 {
            return;
        }
        let mut sweep = Sweep::new(self.flatten(mesh), places.len());
        let mut places: Vec<(usize, f64)> =
            places.map(|(along, across)| (sweep.line(along), across)).collect();
        // Up one line and down the next, so that neighbours follow each other.
        places.sort_unstable_by(|a, b| {
            let up = a.1.total_cmp(&b.1);
            a.0.cmp(&b.0).then(if a.0 % 2 == 0 { up } else { up.reverse() })
        });
        for (line, across) in places {
            let (piece, at) = sweep.place(line, across);
            let triangle = self.triangles[piece];
            let corners = mesh.corners(triangle as usize);
            sample.push(self.lift(corners, at), double_area(corners).normalized(), triangle);
        }
    }

    /// The triangles without the dropped coordinate.
    fn flatten(&self, mesh: &Mesh) -> Vec<[Vec2; 3]> {
        let [p, q] = self.kept();
        let flat = |v: Vec3| Vec2::new(v[p], v[q]);
        self.triangles.iter().map(|&triangle| mesh.corners(triangle as usize).map(flat)).collect()
    }

    /// The point of the triangle's plane over the flat point `at`.
    fn lift(&self, corners: [Vec3; 3], at: Vec2) -> Vec3 {
        let [p, q] = self.kept();
        let (normal, origin) = (double_area(corners), corners[0]);
        let rise = normal[p] * (at.x - origin[p]) + normal[q] * (at.y - origin[q]);
        let mut point = [0.0; 3];
        (point[p], point[q]) = (at.x, at.y);
        point[self.dropped] = origin[self.dropped] - rise / normal[self.dropped];
        point.into()
    }

    fn kept(&self) -> [usize; 2] {
        [(self.dropped + 1) % 3, (self.dropped + 2) % 3]
    }
}

/// The number of the cell of size 2^-`bits` that `value` lies in. Cells are shifted, so that round
/// numbers lie well inside them and rounding does not carry them over.
fn cell(value: f64, bits: i32) -> i64 {
    (value * f64::from(1 << bits) + 0.37).floor() as i64
}

/// The place of `point` on the Morton curve through a cube on the low corner of `bounds`, 2^16 cells
/// a side.
fn morton(point: Vec3, bounds: &Box3, size: f64) -> u64 {
    let spread = |value: f64| {
        let bits = cell(value / size, 16).clamp(0, 0x1_ffff) as u64;
        (0..17).fold(0, |sum, i| sum | ((bits >> i) & 1) << (3 * i))
    };
    let from = point - bounds.min;
    spread(from.x) | spread(from.y) << 1 | spread(from.z) << 2
}
