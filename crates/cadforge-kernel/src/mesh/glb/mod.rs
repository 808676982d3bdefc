//! Binary glTF 2.0: a JSON scene and one block of numbers.
//!
//! glTF measures in metres with Y up, we in millimetres with Z up: a file's (x, y, z) metres are
//! our (x, −z, y) × 1000.

mod json;
mod read;
mod write;

pub use read::read;
pub use write::write;

const MAGIC: u32 = 0x4654_6c67;
const JSON_CHUNK: u32 = 0x4e4f_534a;
const BIN_CHUNK: u32 = 0x004e_4942;
