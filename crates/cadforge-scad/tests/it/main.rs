//! The language's tests: one binary, one module a subject.

mod eval;
mod generate;
mod print;
mod syntax;
