//! What tasks promise.

mod addresses;
mod features;
mod files;
mod mutations;
mod products;
mod proof;
mod sets;
mod wordings;
