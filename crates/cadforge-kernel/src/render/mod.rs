//! Pictures of solids, drawn in software: headless, and the same pixels every time.

mod ambient;
mod outline;
mod picture;
mod raster;
mod shade;
mod shadow;
mod silhouette;
mod surface;
mod view;

pub use picture::{Colour, Picture};
pub use shade::shaded;
pub use silhouette::{MASK_PADDING, MASK_SIZE, Mask, mask_frame};
pub use view::{Frame, View};
