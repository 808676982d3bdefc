//! What tasks promise.

mod addresses;
mod files;
mod mutations;
mod proof;
mod sets;
mod wordings;
