use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Serialize};

use super::direction::Direction;
use super::probe::{Probe, filled};
use super::round::{Round, Side};
use super::verdict::Verdict;

/// A round body that stands out, straight or tapering: a stud, a shaft, a leg.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boss {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The middle of its foot, in millimetres.
    pub at: [f64; 3],
    /// From the foot to the free end.
    pub axis: Direction,
    /// At the foot, in millimetres.
    pub radius: f64,
    /// At the free end, when it differs; 0 for a point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_radius: Option<f64>,
    /// From the foot to the free end.
    pub height: f64,
    /// Whether something is bored out of its middle, so that only its outside counts.
    #[serde(default)]
    pub hollow: bool,
    /// Whether something goes on beyond its end, so that only its wall counts.
    #[serde(default)]
    pub open_ended: bool,
    /// The share of its wall that must be there; the rest may join something else or be cut away.
    #[serde(default = "super::whole", skip_serializing_if = "super::is_whole")]
    pub arc: f64,
    /// How far off radius, place and height may be, in millimetres; the facets of a 32-gon are allowed for
    /// besides.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

impl Boss {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let round = self.round();
        round.judge_wall(probe, verdict);
        if self.hollow {
            return;
        }
        let places = round.places();
        let (mut there, mut ends) = (0.0, Vec::new());
        for place in &places {
            let stretches = probe.material(round.at + *place, round.axis);
            there += filled(&stretches, 0.0, self.height) / self.height;
            let end = stretches.iter().find(|stretch| stretch[1] > 0.0).map_or(0.0, |stretch| stretch[1]);
            ends.push(end);
        }
        verdict.share("share filled", there / places.len() as f64, 1.0, 0.02);
        if self.end_radius.is_none() && !self.open_ended {
            ends.sort_by(f64::total_cmp);
            verdict.length("height", ends[ends.len() / 2], self.height, self.tolerance, self.height);
        }
    }

    pub(super) fn round(&self) -> Round {
        Round {
            at: Vec3::from(self.at),
            axis: self.axis.vector(),
            across: self.axis.across(),
            length: self.height,
            radii: [self.radius, self.end_radius.unwrap_or(self.radius)],
            tolerance: self.tolerance,
            arc: self.arc,
            side: if self.hollow { Side::Outside } else { Side::Body },
        }
    }
}
