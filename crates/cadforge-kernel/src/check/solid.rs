use super::{Defect, Shell};
use crate::math::Box3;
use crate::mesh::Mesh;

/// A mesh that bounds material: finite, closed, consistently oriented, of positive volume.
///
/// Only [`check`](super::check) makes one, and only a solid has a volume. Equal points are one
/// point; where parts touch in an edge, that edge has more than two triangles.
#[derive(Clone, Debug, PartialEq)]
pub struct Solid {
    mesh: Mesh,
    shells: Vec<Shell>,
    warnings: Vec<Defect>,
}

impl Solid {
    pub(super) fn new(mesh: Mesh, shells: Vec<Shell>, warnings: Vec<Defect>) -> Self {
        Self { mesh, shells, warnings }
    }

    /// Its surface.
    pub fn mesh(&self) -> &Mesh {
        &self.mesh
    }

    /// Its surface, given up.
    pub fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// The closed surfaces that bound it: one around each body, one around each void.
    pub fn shells(&self) -> &[Shell] {
        &self.shells
    }

    /// What is not as it should be and yet does not keep it from being a solid.
    pub fn warnings(&self) -> &[Defect] {
        &self.warnings
    }

    /// Volume in mm³, above zero.
    pub fn volume(&self) -> f64 {
        self.shells.iter().map(|shell| shell.volume).sum()
    }

    /// The box around it.
    pub fn bounds(&self) -> Box3 {
        self.shells.iter().fold(Box3::EMPTY, |bounds, shell| bounds.union(shell.bounds))
    }

    /// Betti numbers of the body, of its interior to be exact: separate pieces, through holes
    /// (handles), closed voids. Pieces that only touch in an edge or a point are separate; a void
    /// that touches the outside in an edge is open, in a point it stays closed.
    ///
    /// Every piece has one outer shell, of positive volume, and a shell of negative volume for each
    /// of its voids. The Euler number of a body is half that of its boundary, so
    /// b0 − b1 + b2 = Σ (1 − genus), the sum over all shells; there are b0 + b2 of them, and
    /// therefore b1 = Σ genus.
    pub fn betti(&self) -> [u32; 3] {
        let pieces = self.shells.iter().filter(|shell| shell.volume > 0.0).count() as u32;
        let holes = self.shells.iter().map(|shell| shell.genus).sum();
        [pieces, holes, self.shells.len() as u32 - pieces]
    }
}
