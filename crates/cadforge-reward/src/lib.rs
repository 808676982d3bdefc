//! Comparing a solid with a reference and grading the comparison.
//!
//! Small enough to read in one sitting, because it is what people attack and argue about. A
//! [`Definition`] says which measurements pay how much; a [`Body`] is a mesh prepared for measuring;
//! [`grade`] puts the two together. Nothing here knows how a task was made.
//!
//! Two published systems stand beside each other, so that their figures can be checked and compared
//! with. The second one's metrics (`cadforge-fast`, `-full`, `-dense`, `-strict`, `-repair`) read the
//! program's text, hint words in comments included. They are kept for comparison: whoever trains on
//! them trains a model to write the words. No other metric sees the text.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod baseline;
mod body;
mod curve;
mod definition;
mod demands;
mod error;
mod grade;
mod mask;
pub mod metric;
mod pose;
pub mod spec;
mod text;
mod unite;

pub use baseline::baseline;
pub use body::Body;
pub use curve::Curve;
pub use definition::{BUILT_IN, Definition, Floor, Gate, Term};
pub use demands::Demands;
pub use error::{SpecError, SpecErrorKind};
pub use grade::{Reward, grade};
pub use metric::{Brief, Case, Findings, Metric, Sampler, Settings, Stage};
pub use spec::{Frame, Judged, Spec};
