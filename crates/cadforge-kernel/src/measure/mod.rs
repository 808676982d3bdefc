//! What a mesh or a solid measures.

mod mass;
mod topology;

pub use mass::Mass;
pub use topology::Topology;

use crate::check::Solid;
use crate::math::Box3;
use crate::mesh::Mesh;

/// Everything that is measured of one mesh. Millimetres; the density of the material is 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Volume, area, centroid, inertia.
    pub mass: Mass,
    /// The box around it.
    pub bounds: Box3,
    /// Counts and closedness in the view that was measured.
    pub topology: Topology,
    /// Betti numbers of the body, for a solid only: see [`Solid::betti`].
    pub betti: Option<[u32; 3]>,
}

/// Measures the triangles of `mesh` as they are indexed: choose the view with [`Mesh::exact`] or
/// [`Mesh::compat`] first. The volume of a mesh that is not closed depends on where it lies and is
/// called signed for that reason.
///
/// Triangles must name points that exist, as those of a view do.
pub fn mesh(mesh: &Mesh) -> Measures {
    Measures { mass: Mass::of(mesh), bounds: mesh.bounds(), topology: Topology::of(mesh), betti: None }
}

/// Measures a solid, in the exact view.
pub fn solid(solid: &Solid) -> Measures {
    Measures { betti: Some(solid.betti()), ..mesh(solid.mesh()) }
}
