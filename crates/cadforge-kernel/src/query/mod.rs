//! Questions asked of a surface: the nearest point, what a ray meets, even samples, distances
//! between shapes, plane sections.

pub mod bvh;
mod deviation;
pub mod distance;
pub mod point_tree;
mod ray;
pub mod sample;
pub mod section;
mod triangle;

pub use bvh::{Bvh, Closest};
pub use deviation::{Deviation, deviation};
pub use point_tree::PointTree;
pub use ray::Crossing;
