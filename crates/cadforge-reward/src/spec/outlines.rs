//! What planes cut out of a body.

use cadforge_kernel::flat::Region;
use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::query::section::{self, section};

use super::direction::Direction;
use super::probe::Probe;

/// A plane.
pub(super) struct Plane {
    pub normal: Direction,
    /// A point of it.
    pub at: Vec3,
}

/// The areas of the loops that a plane cuts out of a body, in mm²: positive around material, negative
/// around holes.
pub(super) fn outlines(probe: &Probe<'_>, plane: &Plane) -> Vec<f64> {
    let at = plane.at - probe.offset();
    let normal = plane.normal.vector();
    let axis = [Direction::X, Direction::Y, Direction::Z].iter().position(|known| {
        let along = known.vector().dot(normal);
        along == 1.0 || along == -1.0
    });
    let mesh = probe.body.mesh();
    let region = match axis {
        Some(axis) => section(mesh, section::Axis::ALL[axis], at[axis]),
        None => {
            let [u, v] = plane.normal.across();
            let row = |d: Vec3| [d.x, d.y, d.z, 0.0];
            let turned = mesh.transformed(&Affine { rows: [row(u), row(v), row(normal)] });
            section(&turned, section::Axis::Z, normal.dot(at))
        }
    };
    region.loops.into_iter().map(|outline| Region::of(outline).area()).collect()
}
