use std::rc::Rc;

use super::layers::Layers;
use super::manifold::Body;
use super::{extrude, layers};
use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::{self, Region};
use crate::math::{Affine, Box3, Vec2, Vec3};
use crate::mesh::Mesh;

/// What a node of the tree comes to on the way.
#[derive(Clone)]
pub(crate) enum Part {
    /// Nothing at all, not even a dimension: an empty group.
    Nothing,
    /// A region, possibly empty.
    Flat(Rc<Region>),
    /// A prism that no boolean has touched.
    Prism(Prism),
    /// Another mesh that no boolean has touched, possibly empty, open or inside out.
    Raw(Rc<Mesh>),
    /// A solid that booleans made in the plane, and where it was moved since.
    Layers(Rc<Layers>, Affine),
    /// A solid that booleans made in space.
    Body(Body),
}

/// A region swept along Z and then moved.
#[derive(Clone)]
pub(crate) struct Prism {
    pub(crate) region: Rc<Region>,
    /// Where it begins and ends along Z.
    pub(crate) ends: [f64; 2],
    pub(crate) map: Affine,
}

/// Coordinates beyond this, in millimetres, are refused: the kernel's tolerances lose their meaning.
const FARTHEST: f64 = 1e9;

/// Whether every point is finite and no farther than a thousand kilometres.
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

    /// An empty part of a dimension.
    pub(crate) fn empty(dimension: u32) -> Self {
        if dimension == 2 { Self::flat(Region::default()) } else { Self::raw(Mesh::default()) }
    }

    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Flat(region) => region.is_empty(),
            Self::Prism(prism) => prism.region.is_empty(),
            Self::Raw(mesh) => mesh.is_empty(),
            Self::Layers(layers, _) => layers.is_empty(),
            Self::Body(body) => body.is_empty(),
        }
    }

    /// 2 or 3, or nothing for nothing.
    pub(crate) fn dimension(&self) -> Option<u32> {
        match self {
            Self::Nothing => None,
            Self::Flat(_) => Some(2),
            Self::Prism(_) | Self::Raw(_) | Self::Layers(..) | Self::Body(_) => Some(3),
        }
    }

    /// The corners of something in space, some perhaps several times.
    pub(crate) fn points(&self) -> Vec<Vec3> {
        match self {
            Self::Nothing | Self::Flat(_) => Vec::new(),
            Self::Prism(prism) => prism.points().collect(),
            Self::Raw(mesh) => mesh.points.clone(),
            Self::Layers(layers, map) => layers.points().map(|p| map.apply(p)).collect(),
            Self::Body(body) => body.points(),
        }
    }

    pub(crate) fn bounds(&self) -> Box3 {
        match self {
            Self::Nothing => Box3::EMPTY,
            Self::Flat(region) => Box3::of(region.points().map(|p| p.at_height(0.0))),
            Self::Prism(prism) => Box3::of(prism.points()),
            Self::Raw(mesh) => mesh.bounds(),
            Self::Layers(layers, map) => Box3::of(layers.points().map(|p| map.apply(p))),
            Self::Body(body) => body.bounds(),
        }
    }

    /// The corners of a box around it, in space.
    pub(crate) fn corners(&self) -> [Vec3; 2] {
        let bounds = self.bounds();
        [bounds.min, bounds.max]
    }

    /// Whether the part may be a stack of layers along an axis.
    pub(crate) fn stands_on(&self, axis: usize) -> bool {
        match self {
            Self::Prism(prism) => prism.stand(axis).is_some(),
            Self::Layers(layers, map) => layers.stands_on(map, axis),
            _ => false,
        }
    }

    /// The part as layers along an axis, on the lattice of booleans.
    pub(crate) fn layers(&self, axis: usize) -> Option<Rc<Layers>> {
        match self {
            Self::Prism(prism) => {
                let Prism { region, ends, map } = prism.stand(axis)?;
                Layers::of_prism(&region, ends, &map, axis).map(Rc::new)
            }
            Self::Layers(layers, map) if layers.axis == axis && *map == Affine::IDENTITY => {
                Some(layers.clone())
            }
            Self::Layers(layers, map) => layers.transformed(map, axis).map(Rc::new),
            _ => None,
        }
    }
}

impl Prism {
    fn points(&self) -> impl Iterator<Item = Vec3> + '_ {
        self.region.points().flat_map(|p| self.ends.map(|z| self.map.apply(p.at_height(z))))
    }

    pub(crate) fn to_mesh(&self, meter: &mut Meter) -> Result<Mesh, Exceeded> {
        meter.spend(Resource::Facets, 4 * self.region.size() as u64)?;
        meter.spend(Resource::Work, flat::triangulation_cost(&self.region))?;
        Ok(extrude::prism(&self.region, self.ends).transformed(&self.map))
    }

    /// The same prism with its sweep along an axis of space. A box can be swept along any of its
    /// three directions.
    fn stand(&self, axis: usize) -> Option<Self> {
        if layers::stands(&self.map, axis) {
            return Some(self.clone());
        }
        let (low, high) = self.region.as_rectangle()?;
        let (low, high) = (low.at_height(self.ends[0]), high.at_height(self.ends[1]));
        [0, 1].into_iter().find_map(|along| {
            let map = self.map.after(&layers::to_space(along));
            let flat = |p: Vec3| Vec2::new(p[(along + 1) % 3], p[(along + 2) % 3]);
            let region = || Rc::new(Region::rectangle(flat(low), flat(high)));
            layers::stands(&map, axis).then(|| Self {
                region: region(),
                ends: [low[along], high[along]],
                map,
            })
        })
    }
}
