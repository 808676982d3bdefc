use serde::{Deserialize, Serialize};

use super::Axis;
use super::frame::Frame;
use super::probe::Probe;
use super::verdict::Verdict;

/// A side of the part's box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// `x`, `y` or `z`.
    pub axis: Axis,
    /// In millimetres.
    pub length: f64,
    /// Where it begins, where the prompt says it; not judged when the part is placed freely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    /// How far off it may be, in millimetres.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

impl Size {
    pub(super) fn judge(&self, probe: &Probe<'_>, frame: Frame, verdict: &mut Verdict) {
        let (bounds, axis) = (probe.bounds(), self.axis as usize);
        verdict.length("length", bounds.size()[axis], self.length, self.tolerance, self.length);
        if let (Some(from), Frame::Absolute) = (self.from, frame) {
            verdict.length("begins at", bounds.min[axis], from, self.tolerance, self.length);
        }
    }
}
