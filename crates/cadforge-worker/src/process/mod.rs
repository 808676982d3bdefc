//! Processes: the one that forks, and its children.

mod child;
mod zygote;

pub use child::Child;
pub use zygote::{About, End, Kind, Zygote};
