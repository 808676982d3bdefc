//! The OpenSCAD language: source text in, constructive tree and diagnostics out.
//!
//! This crate never builds a solid and does no I/O.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod syntax;

mod print;
pub use print::print;
