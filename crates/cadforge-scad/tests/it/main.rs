//! The language's tests: one binary, one module a subject.

mod generate;
mod print;
mod syntax;
