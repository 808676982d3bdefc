use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Serialize};

use super::direction::Direction;
use super::probe::{Probe, filled};
use super::round::{Round, Side};
use super::verdict::Verdict;

/// A round hole, straight or tapering.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hole {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The middle of its mouth, in millimetres.
    pub at: [f64; 3],
    /// From the mouth into the material.
    pub axis: Direction,
    /// At the mouth, in millimetres.
    pub radius: f64,
    /// At the other end, when it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_radius: Option<f64>,
    /// From the mouth to the other end.
    pub depth: f64,
    /// Whether the other end is open.
    #[serde(default)]
    pub through: bool,
    /// The share of its wall that must be there; the rest may be cut away.
    #[serde(default = "super::whole", skip_serializing_if = "super::is_whole")]
    pub arc: f64,
    /// How far off radius, place and depth may be, in millimetres; the facets of a 32-gon are allowed for
    /// besides.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

impl Hole {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let round = self.round();
        round.judge_wall(probe, verdict);
        // A hair of material at an end may be another feature's rounding.
        let margin = 0.02 * self.depth;
        let (mut blocked, mut clear, mut floors) = (0.0, 0, Vec::new());
        let places = round.places();
        for place in &places {
            let stretches = probe.material(round.at + *place, round.axis);
            let empty = |from: f64, to: f64| filled(&stretches, from, to) <= 1e-6 * self.depth;
            blocked += filled(&stretches, margin, self.depth - margin) / (self.depth - 2.0 * margin);
            let open = if self.through {
                // Beyond the end may be a narrower hole; along its axis that is empty too.
                let narrow = probe.material(round.at + *place * 0.25, round.axis);
                let end = filled(&narrow, self.depth - margin, 1.1 * self.depth) <= 1e-6 * self.depth;
                empty(-0.05 * self.depth, self.depth - margin) && end
            } else {
                empty(-0.05 * self.depth, margin)
            };
            clear += usize::from(open);
            let floor = stretches.iter().map(|stretch| stretch[0]).find(|&start| start > margin);
            floors.push(floor.unwrap_or(f64::INFINITY));
        }
        let count = places.len() as f64;
        verdict.share("share blocked", blocked / count, 0.0, 0.0);
        if self.through {
            verdict.truth("open at both ends", clear == places.len(), 0.2 + 0.3 * clear as f64 / count);
        } else {
            verdict.truth("open at its mouth", clear == places.len(), 0.2 + 0.3 * clear as f64 / count);
            floors.sort_by(f64::total_cmp);
            let depth = floors[floors.len() / 2];
            if depth.is_finite() {
                verdict.length("depth", depth, self.depth, self.tolerance, self.depth);
            } else {
                verdict.truth("closed at its end", false, 0.2);
            }
        }
    }

    pub(super) fn round(&self) -> Round {
        Round {
            at: Vec3::from(self.at),
            axis: self.axis.vector(),
            across: self.axis.across(),
            length: self.depth,
            radii: [self.radius, self.end_radius.unwrap_or(self.radius)],
            tolerance: self.tolerance,
            arc: self.arc,
            side: Side::Hole,
        }
    }
}
