//! Processes: the one that forks, and its children.

mod child;
mod zygote;

pub use child::Child;
#[cfg(test)]
pub use zygote::Death;
pub use zygote::{About, End, Kind, Zygote};
