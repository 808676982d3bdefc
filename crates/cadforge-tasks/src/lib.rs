//! Procedural text-to-CAD tasks: a prompt and a reference from one draw.
//!
//! A [`Task`] is found at an address that means the same on every machine, or read from JSON. A
//! [`Sample`] says which tasks make a training or evaluation set. Each [`Family`] is one file: what may be
//! drawn, how it is asked for, and the part that it means. Each [`Product`] is one folder of data. [`reread`] understands the prompts a second
//! time, from their words alone, and says what the part must measure.
//!
//! This crate does no I/O, reads no clock, and holds no global state.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod address;
mod ask;
mod error;
mod family;
mod file;
mod language;
mod mutation;
mod params;
mod part;
mod product;
mod sample;
mod seed;
mod shape;
mod task;
mod wording;

pub mod reread;

pub use address::Split;
pub use cadforge_reward::{Frame, Spec};
pub use error::{TaskError, TaskErrorKind};
pub use family::{Family, Labels, OUT_OF_DISTRIBUTION, families};
pub use file::TaskFile;
pub use language::{Language, SYSTEM_PROMPTS, SystemPrompt};
pub use mutation::{Mutation, Quality};
pub use params::{Kind, Parameter, Params, Values};
pub use part::{Effect, Feature, Part};
pub use product::{Axis, Difficulty, Product, SeedKind, products, scaffold};
pub use sample::Sample;
pub use seed::Rng;
pub use task::{CHAMFER_K, Task};
pub use wording::Wording;
