use super::clip::union_of_loops;
use super::{Clip, Region, clip, convex_hull};
use crate::budget::{Exceeded, Meter, Resource};
use crate::math::Affine;

/// Every sum of a point of `a` and a point of `b`.
///
/// The sum of two connected regions is one of them placed at a point of the other, and the other
/// way round, and everything that the two boundaries sweep over each other: a parallelogram for
/// each pair of sides.
///
/// # Errors
/// When the meter runs out.
pub fn minkowski(a: &Region, b: &Region, meter: &mut Meter) -> Result<Region, Exceeded> {
    if a.is_empty() || b.is_empty() {
        return Ok(Region::default());
    }
    let pairs = (a.size() as u64).saturating_mul(b.size() as u64);
    if a.is_convex() && b.is_convex() {
        meter.spend(Resource::Work, pairs.saturating_mul(100))?;
        return Ok(convex_hull(a.points().flat_map(|p| b.points().map(move |q| p + q))));
    }
    meter.spend(Resource::Work, pairs.saturating_mul(2_000))?;
    let mut pieces = Vec::new();
    for (fixed, moved) in [(a, b), (b, a)] {
        for points in &fixed.loops {
            pieces.push(moved.transformed(&Affine::translation(points[0].at_height(0.0))));
        }
    }
    let mut swept = Vec::new();
    for (p, q) in a.sides() {
        swept.extend(b.sides().map(|(r, s)| vec![p + r, q + r, q + s, p + s]));
    }
    pieces.push(union_of_loops(&swept, meter)?);
    clip(Clip::Union, &pieces.iter().collect::<Vec<_>>(), meter)
}
