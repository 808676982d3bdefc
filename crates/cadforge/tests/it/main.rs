//! The engine from outside: through its one door.

mod artifacts;
mod bombs;
mod cadquery;
mod determinism;
mod parts;
mod products;
mod scoring;
