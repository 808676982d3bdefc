use serde::Serialize;

use crate::process::About;
use crate::sandbox::Guarantees;

/// What runs here and what it guarantees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Health {
    /// Versions and mechanisms.
    pub about: About,
    /// What the sandbox denies, found by trying.
    pub guarantees: Guarantees,
}
