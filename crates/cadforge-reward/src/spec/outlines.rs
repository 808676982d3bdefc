//! What planes cut out of a body.

use cadforge_kernel::flat::Region;
use cadforge_kernel::math::{Affine, Box3, Vec2, Vec3};
use cadforge_kernel::query::section::{self, section};

use super::direction::Direction;
use super::probe::Probe;

/// A plane.
pub(super) struct Plane {
    pub normal: Direction,
    /// A point of it.
    pub at: Vec3,
}

/// A loop that a plane cuts out of a body.
pub(super) struct Outline {
    /// In mm²: positive around material, negative around a hole.
    pub area: f64,
    /// The middle of its corners' box, in the coordinates of the task.
    pub middle: Vec3,
}

/// The loops that a plane cuts out of a body.
pub(super) fn outlines(probe: &Probe<'_>, plane: &Plane) -> Vec<Outline> {
    let at = plane.at - probe.offset();
    let normal = plane.normal.vector();
    let mesh = probe.body.mesh();
    let known = section::Axis::ALL.iter().find(|axis| axis.of(normal).abs() == 1.0);
    let (region, [u, v]) = match known {
        Some(&axis) => {
            let unit = |k: usize| [Direction::X, Direction::Y, Direction::Z][k % 3].vector();
            let across = [unit(axis as usize + 1), unit(axis as usize + 2)];
            (section(mesh, axis, axis.of(at)), across)
        }
        None => {
            let [u, v] = plane.normal.across();
            let row = |d: Vec3| [d.x, d.y, d.z, 0.0];
            let turned = mesh.transformed(&Affine { rows: [row(u), row(v), row(normal)] });
            (section(&turned, section::Axis::Z, normal.dot(at)), [u, v])
        }
    };
    let outline = |corners: Vec<Vec2>| {
        let box3 = Box3::of(corners.iter().map(|corner| Vec3::new(corner.x, corner.y, 0.0)));
        let center = box3.center();
        let middle = u * center.x + v * center.y + normal * normal.dot(at) + probe.offset();
        Outline { area: Region::of(corners).area(), middle }
    };
    region.loops.into_iter().map(outline).collect()
}
