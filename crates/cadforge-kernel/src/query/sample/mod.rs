//! Points spread over a surface.

mod even;
mod facet;
mod mt19937;
mod pcg64;
mod published;
mod random;
mod sweep;

pub use even::even;
pub use mt19937::Mt19937;
pub use pcg64::Pcg64;
pub use published::published;
pub use random::random;

use crate::math::Vec3;

/// Points of a surface, with where they came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sample {
    /// Positions in millimetres.
    pub points: Vec<Vec3>,
    /// The outward direction at each point, of length 1.
    pub normals: Vec<Vec3>,
    /// The triangle of the mesh that each point lies on.
    pub triangles: Vec<u32>,
}

impl Sample {
    fn push(&mut self, point: Vec3, normal: Vec3, triangle: u32) {
        self.points.push(point);
        self.normals.push(normal);
        self.triangles.push(triangle);
    }
}
