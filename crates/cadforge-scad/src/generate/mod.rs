//! Programs for tests, made from a seed: the same seed gives the same program everywhere.
//!
//! [`program`] writes valid programs of the kinds that people and models write; [`mutation`] breaks
//! a given program as slips of the pen do.

mod dice;
mod expression;
mod flat;
mod mutation;
mod solid;
mod statement;
mod writer;

pub use dice::Dice;
pub use mutation::mutation;

use writer::Writer;

/// How a program's numbers and shapes are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Temper {
    /// Parts in millimetres, of moderate size and detail.
    Honest,
    /// The same, but any number may be zero, negative, huge, infinite, undefined or no number.
    Hostile,
}

/// A program without a syntax error.
pub fn program(seed: u64, temper: Temper) -> String {
    Writer::new(Dice::new(seed), temper).program()
}
