//! Triangles over shared points: what building makes and checking reads.

pub mod edge;
pub mod six;

pub(crate) mod canonical;
mod disjoint;
mod format;
mod glb;
mod obj;
mod off;
mod ply;
mod stl;
mod three_mf;
mod weld;

pub use canonical::Digits;
pub use disjoint::Disjoint;
pub use format::{Format, FormatError};

use crate::math::{Affine, Box3, Vec3};

/// A triangle mesh, not known to be anything more: it may be open, inside out or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    /// Positions in millimetres.
    pub points: Vec<Vec3>,
    /// Corners as indices into `points`, counter-clockwise when seen from outside.
    pub triangles: Vec<[u32; 3]>,
}

impl Mesh {
    /// Whether there is no triangle.
    pub fn is_empty(&self) -> bool {
        self.triangles.is_empty()
    }

    /// The three corners of triangle `index`.
    pub fn corners(&self, index: usize) -> [Vec3; 3] {
        self.triangles[index].map(|corner| self.points[corner as usize])
    }

    /// The three corners of every triangle.
    pub fn facets(&self) -> impl ExactSizeIterator<Item = [Vec3; 3]> + '_ {
        self.triangles.iter().map(|t| t.map(|corner| self.points[corner as usize]))
    }

    /// The box around the points that triangles use.
    pub fn bounds(&self) -> Box3 {
        Box3::of(self.triangles.iter().flatten().map(|&corner| self.points[corner as usize]))
    }

    /// The image under `map`, turned the right side out when the map reflects.
    #[must_use]
    pub fn transformed(&self, map: &Affine) -> Self {
        let points = self.points.iter().map(|&p| map.apply(p)).collect();
        let mut triangles = self.triangles.clone();
        if map.determinant() < 0.0 {
            for triangle in &mut triangles {
                triangle.swap(1, 2);
            }
        }
        Self { points, triangles }
    }
}
