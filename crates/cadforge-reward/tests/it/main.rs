//! The reward crate from outside.

mod definition;
mod grading;
mod measured;
mod second_system;
mod spec;
