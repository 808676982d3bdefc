//! The engine from outside: through its one door.

mod artifacts;
mod bombs;
mod cadquery;
mod cheats;
mod determinism;
mod parts;
mod products;
mod scoring;
