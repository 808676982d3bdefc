use serde::{Deserialize, Serialize};

/// Whether the place of an answer matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// The prompt says where the part is: a shifted answer is wrong.
    Absolute,
    /// The prompt does not say where the part is: only size and orientation count.
    #[default]
    PlacedFreely,
}
