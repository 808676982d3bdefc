//! The kernel's tests: one binary, one module a subject.

mod build;
mod query;
mod solids;
