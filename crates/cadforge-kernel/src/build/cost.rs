//! What an operation costs, charged before it is done. One unit is about a nanosecond.

use super::manifold::Body;
use crate::budget::{Exceeded, Meter, Resource};
use crate::mesh::Mesh;

/// A boolean of two bodies.
pub(crate) fn boolean(a: &Body, b: &Body, meter: &mut Meter) -> Result<(), Exceeded> {
    let size = (a.size() + b.size()) as u64;
    meter.spend(Resource::Work, 50_000 + 2_000 * size)
}

/// A comparison with `count` boxes.
pub(crate) fn scan(count: usize, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 2 * count as u64)
}

/// Checking and importing a raw mesh.
pub(crate) fn import(mesh: &Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 500 * mesh.triangles.len() as u64)
}

/// Copying a body next to others.
pub(crate) fn copy(body: &Body, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 1_000 * body.size() as u64)
}
