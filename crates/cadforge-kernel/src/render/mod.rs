//! Pictures of solids, drawn in software: headless, and the same pixels every time.
//!
//! A [`Frame`] says what part of space is shown from which [`View`]; [`shaded`], [`painted`]
//! and [`Mask::new`] draw a mesh in it; a [`Sheet`] puts pictures on a page.

mod ambient;
mod font;
mod outline;
mod picture;
mod raster;
mod shade;
mod shadow;
pub mod sheet;
mod silhouette;
mod surface;
mod text;
mod view;

pub use picture::{Colour, Picture};
pub use shade::{painted, shaded};
pub use sheet::Sheet;
pub use silhouette::{MASK_PADDING, MASK_SIZE, Mask, mask_frame};
pub use text::Lettering;
pub use view::{Frame, View};
