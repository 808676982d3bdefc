use std::rc::Rc;

use super::manifold::Body;
use crate::flat::Region;
use crate::math::{Box3, Vec3};
use crate::mesh::Mesh;

/// What a node of the tree comes to on the way.
#[derive(Clone)]
pub(crate) enum Part {
    /// Nothing at all, not even a dimension: an empty group.
    Nothing,
    /// A region, possibly empty.
    Flat(Rc<Region>),
    /// A mesh that no boolean has touched, possibly empty, open or inside out.
    Raw(Rc<Mesh>),
    /// A solid that a boolean made.
    Body(Body),
}

/// Coordinates beyond this, in millimetres, are refused: the kernel's tolerances lose their meaning.
pub(crate) const FARTHEST: f64 = 1e9;

/// Whether every point is finite and no farther than [`FARTHEST`].
pub(crate) fn within_reach(points: impl IntoIterator<Item = Vec3>) -> bool {
    points.into_iter().all(|p| p.to_array().iter().all(|c| c.abs() <= FARTHEST))
}

impl Part {
    pub(crate) fn flat(region: Region) -> Self {
        Self::Flat(Rc::new(region))
    }

    pub(crate) fn raw(mesh: Mesh) -> Self {
        Self::Raw(Rc::new(mesh))
    }

    /// A part of space that holds nothing.
    pub(crate) fn void() -> Self {
        Self::raw(Mesh::default())
    }

    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Flat(region) => region.is_empty(),
            Self::Raw(mesh) => mesh.is_empty(),
            Self::Body(body) => body.is_empty(),
        }
    }

    /// 2 or 3, or nothing for nothing.
    pub(crate) fn dimension(&self) -> Option<u32> {
        match self {
            Self::Nothing => None,
            Self::Flat(_) => Some(2),
            Self::Raw(_) | Self::Body(_) => Some(3),
        }
    }

    /// The corners of something in space, some perhaps several times.
    pub(crate) fn points(&self) -> Vec<Vec3> {
        match self {
            Self::Nothing | Self::Flat(_) => Vec::new(),
            Self::Raw(mesh) => mesh.points.clone(),
            Self::Body(body) => body.points(),
        }
    }

    pub(crate) fn bounds(&self) -> Box3 {
        match self {
            Self::Nothing => Box3::EMPTY,
            Self::Flat(region) => Box3::of(region.points().map(|p| p.at_height(0.0))),
            Self::Raw(mesh) => mesh.bounds(),
            Self::Body(body) => body.bounds(),
        }
    }
}
