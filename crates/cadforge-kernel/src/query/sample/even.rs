//! A low-discrepancy sample that depends on the surface and not on how it was cut into triangles.

use super::{Sample, facet::Facet};
use crate::math::Vec3;
use crate::mesh::Mesh;

/// `count` points that cover the surface evenly by area, in an order in which neighbours follow each
/// other. No points when the surface has no area.
///
/// Triangles of one plane are one facet, whichever edges divide it. The facets are laid end to end by
/// area, in the Morton order of their centroids; point k of n falls at (k + ½)/n of the whole. That
/// picks a facet and, by the area left of a sweep line, a place along it; where on the line is the
/// golden-ratio sequence's k-th term. Two triangulations of a polyhedron thus get the same points, but
/// for rounding, and a small change of shape moves the points a little.
pub fn even(mesh: &Mesh, count: usize) -> Sample {
    let facets = Facet::all(mesh);
    let total: f64 = facets.iter().map(Facet::area).sum();
    let mut sample = Sample::default();
    if !(total > 0.0 && total.is_finite()) {
        return sample;
    }
    let step = total / count as f64;
    let (mut end, mut next) = (0.0, 0);
    for (i, facet) in facets.iter().enumerate() {
        let start = end;
        end += facet.area();
        let first = next;
        let last = i + 1 == facets.len();
        while next < count && (last || (next as f64 + 0.5) * step < end) {
            next += 1;
        }
        let places = (first..next).map(|k| {
            let along = ((k as f64 + 0.5) * step - start) / facet.area();
            (along.clamp(0.0, 1.0), golden(k))
        });
        facet.place(mesh, places, &mut sample);
    }
    sample
}

/// The `k`-th term of the sequence with the least discrepancy among multiples of one number.
fn golden(k: usize) -> f64 {
    let multiple = (k as f64 + 0.5) * 0.618_033_988_749_894_9;
    multiple - multiple.floor()
}

/// The twice-area vector of a triangle: along its outward normal.
pub(super) fn double_area([a, b, c]: [Vec3; 3]) -> Vec3 {
    (b - a).cross(c - a)
}
