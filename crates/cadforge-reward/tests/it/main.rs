//! The reward crate from outside.

mod definition;
mod grading;
mod second_system;
