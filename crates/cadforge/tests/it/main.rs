//! The engine from outside: through its one door.

mod bombs;
mod determinism;
mod parts;
mod scoring;
