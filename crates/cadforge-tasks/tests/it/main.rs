//! What tasks promise.

mod addresses;
mod bench;
mod features;
mod files;
mod mutations;
mod products;
mod proof;
mod sets;
mod specs;
mod wordings;
