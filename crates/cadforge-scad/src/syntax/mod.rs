//! From text to tree: lexer, parser, syntax tree.

pub mod ast;
mod file;
pub(crate) mod lexer;
mod literal;
mod parser;
pub(crate) mod token;

pub use file::file_access;
pub use parser::{MAX_DEPTH, MAX_SOURCE, parse};
