//! Builds a constructive tree into a region or a mesh, as OpenSCAD 2021.01 does.
//!
//! A lone primitive, extrusion or hull leaves as it was made, open or inside out as it may be. Only
//! where two solids meet does the boolean kernel come in: each is then snapped to a lattice,
//! checked and imported once. Everything is paid for on a [`Meter`] before it is done.

mod combine;
mod contact;
mod cost;
mod digest;
mod extrude;
mod import;
mod layers;
mod manifold;
pub mod ops;
mod part;
mod primitive;
mod reshape;
mod revolve;
mod tree;

use crate::budget::{Exceeded, Meter};
use crate::csg::Csg;
use crate::diag::Diagnostic;
use crate::flat::Region;
use crate::mesh::Mesh;

pub use digest::content;

/// What a program comes to.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Nothing.
    Empty,
    /// Something flat.
    Flat(Region),
    /// Something in space: closed when booleans made it, anything when the program wrote it out.
    Solid(Mesh),
}

/// A built tree.
#[derive(Clone, Debug)]
pub struct Built {
    /// What it comes to.
    pub shape: Shape,
    /// The solid's surface as OpenSCAD's file has it, with a vertex wherever it touches itself, where such
    /// vertices would make another body of it. Figures that are counted on the file need it.
    pub touching: Option<Mesh>,
    /// What was ignored or dropped on the way, in the order in which it was met.
    pub notes: Vec<Diagnostic>,
}

/// Builds `csg`, paying [`crate::budget::Resource::Facets`] and [`crate::budget::Resource::Work`].
///
/// # Errors
/// When the meter runs out; nothing else stops it.
pub fn build(csg: &Csg, meter: &mut Meter) -> Result<Built, Exceeded> {
    tree::build(csg, meter)
}
