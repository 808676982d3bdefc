//! The kernel's tests: one binary, one module a subject.

mod build;
mod formats;
mod measures;
mod query;
mod render;
mod solids;
