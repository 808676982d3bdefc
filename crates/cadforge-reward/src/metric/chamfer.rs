//! The chamfer distance of the first system.
//!
//! Each mesh is centred on the centre of its own bounding box, so position is forgiven; both are
//! divided by the largest side of the *reference's* bounding box, so size is not. The result is the
//! mean distance from candidate to reference plus the mean distance back: a sum, Euclidean, without
//! a unit.

use cadforge_kernel::math::Vec3;
use cadforge_kernel::query::distance::Distances;

use super::Sampler;
use crate::body::Body;

/// The distance between two bodies; 0 for equal surfaces (with [`Sampler::Exact`]).
pub fn distance(candidate: &Body, reference: &Body, sampler: Sampler) -> f64 {
    let extent = largest_side(reference);
    match sampler {
        Sampler::Exact => {
            let to_reference = reference.bounds().center() - candidate.bounds().center();
            let there = Distances::to_surface(
                shifted(&candidate.even_sample().points, to_reference),
                reference.bvh(),
            );
            let back = Distances::to_surface(
                shifted(&reference.even_sample().points, -to_reference),
                candidate.bvh(),
            );
            (there.mean + back.mean) / extent
        }
        Sampler::Published => {
            let (ours, theirs) = (candidate.published_sample(), reference.published_sample());
            let to_reference = theirs.bounds.center() - ours.bounds.center();
            let there = Distances::to_points(shifted(&ours.points, to_reference), &theirs.tree);
            let back = Distances::to_points(shifted(&theirs.points, -to_reference), &ours.tree);
            (there.mean + back.mean) / extent
        }
    }
}

/// The largest side of the reference's box, in millimetres.
pub(super) fn largest_side(reference: &Body) -> f64 {
    let size = reference.bounds().size();
    size.x.max(size.y).max(size.z)
}

fn shifted(points: &[Vec3], by: Vec3) -> impl Iterator<Item = Vec3> + '_ {
    points.iter().map(move |&point| point + by)
}
