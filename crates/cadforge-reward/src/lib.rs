//! Comparing a solid with a reference and grading the comparison.
//!
//! Small enough to read in one sitting, because it is what people attack and argue about. A
//! [`Definition`] says which measurements pay how much; a [`Body`] is a mesh prepared for measuring;
//! [`grade`] puts the two together. Nothing here sees a program's text or knows how a task was made.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod body;
mod definition;
mod error;
mod grade;
pub mod metric;

pub use body::Body;
pub use definition::{BUILT_IN, Definition, Gate, Term};
pub use error::{SpecError, SpecErrorKind};
pub use grade::{Reward, grade};
pub use metric::{Case, Metric, Sampler, Settings};
