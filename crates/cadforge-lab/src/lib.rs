//! What surrounds many scored programs.
//!
//! [`Store`] is the only database of the product: episodes, their steps, what was said about each
//! program, and the files made of it. It blocks, and may be shared between threads.

mod error;
pub mod store;

pub use error::{StoreError, StoreErrorKind};
pub use store::Store;
