//! Flat geometry: regions of the plane, and what can be done to them before they become solid.
//!
//! The only place that knows the clipping and triangulation libraries.

mod clip;
mod ear;
mod hull;
pub(crate) mod lattice;
mod minkowski;
mod offset;
mod region;
mod shadow;
mod trace;
mod triangulate;

pub use clip::{Clip, clip, sanitized};
pub use hull::convex_hull;
pub use minkowski::minkowski;
pub use offset::offset;
pub use region::Region;
pub(crate) use region::{flat_determinant, signed_area};
pub use shadow::shadow;
pub(crate) use trace::trace_loops;
pub(crate) use triangulate::halvings;
pub use triangulate::{triangulate, triangulation_cost};
