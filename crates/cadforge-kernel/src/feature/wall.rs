//! How thick the material is.

use super::facet::Facets;
use super::kind::Wall;
use crate::query::Bvh;

/// Rays that are cast at most, from as many facets.
const RAYS: usize = 400;
/// A ray must come out through a face that looks at least this much back at where it went in: the cosine.
const FACING: f64 = 0.7;

/// The thickness below the facets, measured from their middles along the inward normal to the face on the
/// other side; `None` where no face has another one behind it.
pub(super) fn wall(facets: &Facets, bvh: &Bvh) -> Option<Wall> {
    let step = facets.all.len() / RAYS + 1;
    let mut depths: Vec<(f64, f64, crate::math::Vec3)> = Vec::new();
    for index in (0..facets.all.len() as u32).step_by(step) {
        let facet = &facets.all[index as usize];
        // From the middle of the largest triangle, which lies in the facet whatever its outline.
        let area = |t: u32| {
            let [a, b, c] = facets.mesh.corners(t as usize);
            (b - a).cross(c - a).length()
        };
        let largest = facets.triangles(index).iter().copied().max_by(|&a, &b| area(a).total_cmp(&area(b)))?;
        let [a, b, c] = facets.mesh.corners(largest as usize);
        let start = (a + b + c) * (1.0 / 3.0);
        let inward = -facet.normal;
        // The first way out; what lies within rounding of the start is the start itself.
        let out = bvh.crossings(start, inward).into_iter().find(|crossing| {
            !crossing.enters
                && crossing.at > 8.0 * facets.eps
                && facets.of[crossing.triangle as usize] != index
        });
        let Some(out) = out else { continue };
        let behind = facets.all[facets.of[out.triangle as usize] as usize].normal;
        if behind.dot(inward) >= FACING {
            depths.push((out.at, facet.area, start + inward * (0.5 * out.at)));
        }
    }
    depths.sort_by(|a, b| a.0.total_cmp(&b.0));
    let &(least, _, at) = depths.first()?;
    let total: f64 = depths.iter().map(|depth| depth.1).sum();
    let mut below = 0.0;
    let typical = depths.iter().find(|depth| {
        below += depth.1;
        2.0 * below >= total
    });
    Some(Wall { least, at, typical: typical.map_or(least, |depth| depth.0) })
}
