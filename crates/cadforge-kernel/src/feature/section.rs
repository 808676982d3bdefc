//! Sizes of plane sections.

use super::line::{Across, Line};
use crate::math::Box3;
use crate::mesh::Mesh;
use crate::query::section::{Axis, section};

/// What a plane cuts out of a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SectionSize {
    /// Square millimetres.
    pub area: f64,
    /// Closed lines around it.
    pub outlines: u32,
    /// From corner to corner in the coordinates of [`across`](super::across)' two directions, from the plane's point.
    pub low: [f64; 2],
    /// The other corner.
    pub high: [f64; 2],
}

/// Measures where the plane through `line`'s point, across its direction, cuts `mesh`; `None` where it does
/// not.
pub fn section_size(mesh: &Mesh, line: &Line) -> Option<SectionSize> {
    // In coordinates where the plane is level, the section along Z serves.
    let plane = Across::new(line.point, line.direction);
    let points = mesh.points.iter().map(|&p| plane.of(p).at_height(line.height(p))).collect();
    let level = Mesh { points, triangles: mesh.triangles.clone() };
    let region = section(&level, Axis::Z, 0.0);
    if region.is_empty() {
        return None;
    }
    let bounds = Box3::of(region.points().map(|p| p.at_height(0.0)));
    Some(SectionSize {
        area: region.area(),
        outlines: region.loops.len() as u32,
        low: [bounds.min.x, bounds.min.y],
        high: [bounds.max.x, bounds.max.y],
    })
}
