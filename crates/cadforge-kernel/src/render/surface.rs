//! A mesh made ready for drawing: which triangles make one smooth face, and normals that hide the
//! facets of round ones.

use crate::math::{Vec3, trig};
use crate::mesh::edge::{self, Edges};
use crate::mesh::{Disjoint, Mesh};

/// Faces that meet at a larger angle (degrees) than this have an edge between them.
const CREASE: f64 = 25.0;
/// Triangles that meet at a smaller angle (degrees) are one flat facet.
const FLAT: f64 = 0.1;

pub(super) struct Surface {
    pub(super) triangles: Vec<[Vec3; 3]>,
    /// The normal of each triangle.
    pub(super) normals: Vec<Vec3>,
    /// The normal of the smooth face at each corner of each triangle.
    pub(super) smooth: Vec<[Vec3; 3]>,
    /// Whether the mesh is closed and faces outward, so that what faces away is hidden.
    pub(super) closed: bool,
    /// The face that each triangle belongs to, all of one face having the same number.
    pub(super) faces: Vec<u32>,
}

impl Surface {
    pub(super) fn of(mesh: &Mesh) -> Self {
        let mesh = mesh.exact();
        let triangles: Vec<[Vec3; 3]> = mesh.facets().collect();
        let doubles: Vec<Vec3> = triangles.iter().map(|&[a, b, c]| (b - a).cross(c - a)).collect();
        let normals: Vec<Vec3> = doubles.iter().map(|double| double.normalized()).collect();

        let count = triangles.len();
        let (mut faces, mut facets) = (Disjoint::new(count), Disjoint::new(count));
        let mut corners = Disjoint::new(3 * count);
        let (crease, flat) = (trig::cos(CREASE), trig::cos(FLAT));
        let mut closed = volume(&triangles) > 0.0;
        for sides in Edges::of(&mesh).iter() {
            closed &= edge::balance(sides) == 0;
            let [one, other] = sides else { continue };
            let (t, u) = (one.triangle(), other.triangle());
            let likeness = normals[t].dot(normals[u]);
            if one.forward == other.forward || likeness < crease {
                continue;
            }
            faces.join(t as u32, u as u32);
            if likeness > flat {
                facets.join(t as u32, u as u32);
            }
            // Each side ends where the other starts.
            let at = |triangle: usize, corner: usize| (3 * triangle + corner % 3) as u32;
            corners.join(at(t, one.corner()), at(u, other.corner() + 1));
            corners.join(at(t, one.corner() + 1), at(u, other.corner()));
        }

        let mut areas = vec![0.0; count];
        for (t, double) in doubles.iter().enumerate() {
            areas[facets.find(t as u32) as usize] += double.length();
        }
        // A facet counts by its whole area, so that a broad plane keeps its normal where a narrow
        // fillet runs into it, and by its angle at the corner, however it is cut into triangles.
        let mut sums = vec![Vec3::ZERO; 3 * count];
        for (t, corner) in (0..count).flat_map(|t| (0..3).map(move |corner| (t, corner))) {
            let from = triangles[t][corner];
            let (a, b) = (triangles[t][(corner + 1) % 3] - from, triangles[t][(corner + 2) % 3] - from);
            let angle = libm::atan2(a.cross(b).length(), a.dot(b));
            let weight = angle * areas[facets.find(t as u32) as usize];
            let sum = &mut sums[corners.find((3 * t + corner) as u32) as usize];
            *sum = *sum + normals[t] * weight;
        }
        let smooth = (0..count as u32)
            .map(|t| [0, 1, 2].map(|corner| sums[corners.find(3 * t + corner) as usize].normalized()))
            .collect();
        Self { smooth, closed, faces: (0..count as u32).map(|t| faces.find(t)).collect(), triangles, normals }
    }
}

fn volume(triangles: &[[Vec3; 3]]) -> f64 {
    triangles.iter().map(|&[a, b, c]| a.dot(b.cross(c)) / 6.0).sum()
}
