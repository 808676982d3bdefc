//! Vectors, affine maps and trigonometry with the same bits on every machine.

mod affine;
pub mod trig;
mod vec;

pub use affine::Affine;
pub use vec::{Box3, Vec2, Vec3};
