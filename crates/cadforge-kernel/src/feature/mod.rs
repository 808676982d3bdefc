//! What a part has, in the words of a drawing: holes, bosses, slots, pockets, patterns, sizes.
//!
//! Everything is measured from the triangles alone. The surface is cut into flat facets (`facet`); strips
//! that keep to a cylinder or cone make rings (`ring`); rings around one axis make holes and bosses
//! (`turn`), the rest balls, slots and rounded edges (`sphere`, `slot`); flat sides make openings and
//! pockets (`prism`, `pocket`). Same solid, same list, bit for bit. The work is
//! counted: a surface of very many odd facets ends the search early, and the result says so.

mod facet;
mod fit;
mod kind;
mod lattice;
mod line;
mod pattern;
mod plane;
mod pocket;
mod prism;
mod ring;
mod section;
mod slot;
mod smooth;
mod span;
mod sphere;
mod symmetry;
mod teeth;
mod trust;
mod turn;
mod wall;
mod words;

pub use kind::{
    Arrangement, Feature, Features, Fillet, Found, HoleKind, Pattern, Plane, Pocket, PocketKind, Prism,
    Section, Slot, Sphere, Symmetry, Torus, Turned, Wall,
};
pub use line::{Line, across};
pub use section::{SectionSize, section_size};

use crate::check::Solid;
use crate::query::Bvh;
use facet::Facets;
use ring::Rings;

/// Everything that is found on a solid.
pub fn find(solid: &Solid) -> Features {
    let facets = Facets::of(solid.mesh());
    let Rings { all: mut rings, taken: mut curved, complete } = ring::rings(&facets);
    smooth::absorb(&facets, &mut rings, &mut curved);
    let (more, mut balls) = smooth::smooth_parts(&facets, &mut curved);
    rings.extend(more);
    let rings = turn::united(&facets, rings);
    let mut used = vec![false; rings.len()];
    balls.extend(sphere::spheres(&facets, &rings, &mut used));
    let mut list = turn::turned(&facets, &rings, &mut used);
    let mut sides = vec![false; facets.all.len()];
    list.extend(slot::slots(&facets, &rings, &mut used, &mut sides));
    list.extend(prism::prisms(&facets, &curved, &mut sides));
    list.extend(pocket::pockets(&facets, &rings, &curved, &sides));
    list.extend(balls);
    list.extend(slot::fillets(&facets, &rings, &used));
    list.extend(pattern::patterns(&facets, &list));
    list.extend(teeth::teeth(&facets, &rings));
    let bvh = Bvh::new(solid.mesh());
    // Facets that a mirror turns against each other are as far apart as they are from the round surface.
    let coarsest = list.iter().map(|found| found.tolerance).fold(0.0, f64::max);
    let slack = 40.0 * facets.eps + (2.0 * coarsest).min(2e-3 * facets.size);
    Features {
        planes: plane::planes(&facets, &curved),
        bounds: solid.bounds(),
        wall: wall::wall(&facets, &bvh),
        symmetries: symmetry::symmetries(&facets, &bvh, &list, slack),
        complete,
        list,
    }
}
