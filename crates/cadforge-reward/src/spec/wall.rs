use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Serialize};

use super::direction::Direction;
use super::probe::{Around, Probe};
use super::verdict::Verdict;

/// How thick the material is, measured along a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wall {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A point in the wall, in millimetres; its middle, when the wall's place is judged.
    pub at: [f64; 3],
    /// Through the wall.
    pub across: Direction,
    /// In millimetres.
    pub thickness: f64,
    /// Whether `at` must be its middle.
    #[serde(default)]
    pub centered: bool,
    /// How far off the thickness may be, in millimetres.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

impl Wall {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let (thickness, off) = match probe.around(Vec3::from(self.at), self.across.vector()) {
            Around::Material(from, to) => (to - from, (from + to).abs() / 2.0),
            // No wall is worse than one that is too thin and beside its place.
            Around::Nothing(..) => (0.0, self.thickness),
        };
        verdict.length("thickness", thickness, self.thickness, self.tolerance, self.thickness);
        if self.centered {
            verdict.length("off its place", off, 0.0, self.tolerance, self.thickness);
        }
    }
}
