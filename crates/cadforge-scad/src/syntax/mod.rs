//! From text to tree: lexer, parser, syntax tree.
pub mod ast;
