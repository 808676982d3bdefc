//! The OpenSCAD language: source text in, constructive tree and diagnostics out.
//!
//! This crate never builds a solid and does no I/O.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod eval;
pub mod generate;
mod print;
pub mod syntax;

pub use eval::{Options, Run, STACK, Status, run};
pub use print::print;
