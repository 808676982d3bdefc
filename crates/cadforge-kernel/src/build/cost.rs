//! What an operation costs, charged before it is done. One unit is about a nanosecond.

use crate::budget::{Exceeded, Meter, Resource};
use crate::mesh::Mesh;

/// A boolean of two solids: their triangles are copied, sorted and cut, and every edge of one is
/// compared with the triangles of the other whose boxes it meets.
pub(crate) fn boolean(triangles: usize, meetings: u64, meter: &mut Meter) -> Result<(), Exceeded> {
    let fixed = 50_000 + 600 * triangles as u64;
    meter.spend(Resource::Work, fixed.saturating_add(meetings.saturating_mul(700)))
}

/// Cutting a new outline of so many corners into flat faces: the kernel cuts ears, and looks at every
/// other corner for each. 21 ns a pair were measured on a hole of 10,000 sides through a plate.
pub(crate) fn outlines(corners: u64, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, corners.saturating_mul(corners).saturating_mul(10))
}

/// A comparison with `count` boxes.
pub(crate) fn scan(count: usize, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 2 * count as u64)
}

/// Checking and importing a raw mesh.
pub(crate) fn import(mesh: &Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 700 * mesh.triangles.len() as u64)
}

/// Copying a body of so many triangles next to others.
pub(crate) fn copy(triangles: usize, meter: &mut Meter) -> Result<(), Exceeded> {
    meter.spend(Resource::Work, 700 * triangles as u64)
}
