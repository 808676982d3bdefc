//! What a part has, in the words of a drawing: holes, bosses, slots, pockets, patterns, sizes.
//!
//! Everything is measured from the triangles alone. The surface is cut into flat facets (`facet`); strips
//! that keep to a cylinder or cone make rings (`ring`); rings around one axis make holes and bosses
//! (`turn`). Same solid, same list, bit for bit.

mod facet;
mod fit;
mod kind;
mod line;
mod plane;
mod ring;
mod span;
mod trust;
mod turn;

pub use kind::{
    Arrangement, Feature, Features, Fillet, Found, HoleKind, Pattern, Plane, Pocket, PocketKind, Prism,
    Section, Slot, Sphere, Symmetry, Torus, Turned, Wall,
};
pub use line::{Line, across};

use crate::check::Solid;
use facet::Facets;

/// Everything that is found on a solid.
pub fn find(solid: &Solid) -> Features {
    let facets = Facets::of(solid.mesh());
    let (rings, curved) = ring::rings(&facets);
    let rings = turn::united(&facets, rings);
    let mut used = vec![false; rings.len()];
    let list = turn::turned(&facets, &rings, &mut used);
    Features {
        list,
        planes: plane::planes(&facets, &curved),
        bounds: solid.bounds(),
        wall: None,
        symmetries: Vec::new(),
        complete: true,
    }
}
