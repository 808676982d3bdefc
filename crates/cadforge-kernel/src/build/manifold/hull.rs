//! Convex hulls and Minkowski sums.

use manifold_rust::linalg;
use manifold_rust::minkowski;
use manifold_rust::quickhull;

use super::{Body, Stop, guarded};
use crate::budget::{Meter, Resource};
use crate::build::import::volume;
use crate::math::Vec3;

/// The smallest convex body around `points`; empty when they lie in a plane.
pub(crate) fn convex_hull(points: &[Vec3], meter: &mut Meter) -> Result<Body, Stop> {
    meter.spend(Resource::Work, 20_000 + 1_000 * points.len() as u64)?;
    let points: Vec<_> = points.iter().map(|p| linalg::Vec3::new(p.x, p.y, p.z)).collect();
    guarded(|| quickhull::convex_hull(&points))
}

/// Every sum of a point of `a` and a point of `b`.
pub(crate) fn minkowski(a: &Body, b: &Body, meter: &mut Meter) -> Result<Body, Stop> {
    if a.is_empty() || b.is_empty() {
        return Ok(Body::empty());
    }
    let corners = |body: &Body| body.points().len() as u64;
    if is_convex(a, meter)? && is_convex(b, meter)? {
        meter.spend(Resource::Facets, corners(a).saturating_mul(corners(b)))?;
        let (a, b) = (a.points(), b.points());
        let sums: Vec<Vec3> = a.iter().flat_map(|&p| b.iter().map(move |&q| p + q)).collect();
        return convex_hull(&sums, meter);
    }
    // The kernel sweeps each triangle of one over each of the other and unites the hulls.
    let pairs = (a.size() as u64).saturating_mul(b.size() as u64);
    meter.spend(Resource::Work, pairs.saturating_mul(20_000))?;
    guarded(|| minkowski::minkowski_sum(&a.0, &b.0))
}

/// Whether the body is its own hull.
fn is_convex(body: &Body, meter: &mut Meter) -> Result<bool, Stop> {
    let hull = convex_hull(&body.points(), meter)?;
    let (own, filled) = (volume(&body.to_mesh()), volume(&hull.to_mesh()));
    Ok((filled - own).abs() <= 1e-6 * filled.abs())
}
