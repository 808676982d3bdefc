//! From text to tree: what is read, what is refused and where, and that nothing stops the parser.

mod corpus;
mod limits;
mod messages;
mod structure;
mod tree;
