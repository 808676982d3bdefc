//! From text to tree: lexer, parser, syntax tree.
//!
//! What [`parse`] finds wrong, by code; all are errors:
//!
//! | code | what |
//! |---|---|
//! | `scad/unexpected-token`, `scad/invalid-character` | the grammar wants something else here |
//! | `scad/missing-semicolon`, `scad/missing-comma`, `scad/trailing-comma` | shown where it belongs |
//! | `scad/unclosed-bracket`, `scad/unmatched-bracket` | shown at the bracket without a partner |
//! | `scad/unterminated-string`, `scad/unterminated-comment` | shown from where it begins |
//! | `scad/number-too-large` | no finite double |
//! | `scad/misplaced-definition`, `scad/misplaced-assignment` | not allowed in this place |
//! | `scad/c-loop` | a `for` statement with conditions |
//! | `scad/markdown-fence`, `scad/prose` | a line that is no part of a program |
//! | `scad/file-access` | `include` and `use` |
//! | `scad/too-large`, `scad/too-deep`, `scad/too-many-errors` | the rest was not read |

pub mod ast;
mod file;
pub(crate) mod lexer;
mod literal;
mod parser;
pub(crate) mod token;

pub use file::file_access;
pub use parser::{MAX_DEPTH, MAX_SOURCE, parse};
