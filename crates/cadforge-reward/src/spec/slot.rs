use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Serialize};

use super::direction::Direction;
use super::probe::{Around, Probe, filled};
use super::verdict::Verdict;

/// A slot, a pocket, a notch or a step: straight walls, square or round ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The middle of its mouth, in millimetres.
    pub at: [f64; 3],
    /// From the mouth into the material.
    pub axis: Direction,
    /// Along its length.
    pub along: Direction,
    /// From end to end, in millimetres.
    pub length: f64,
    /// From side to side.
    pub width: f64,
    /// From the mouth to the floor, or to the other mouth.
    pub depth: f64,
    /// Whether there is another mouth instead of a floor.
    #[serde(default)]
    pub through: bool,
    /// Whether its ends are half circles.
    #[serde(default)]
    pub round_ends: bool,
    /// Whether an end is missing, so that its length is not measured.
    #[serde(default)]
    pub open_length: bool,
    /// Whether a side is missing, so that its width is not measured.
    #[serde(default)]
    pub open_width: bool,
    /// How far off length, width, place and depth may be, in millimetres.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

/// Where along the depth and along a side it is measured.
const SHARES: [f64; 3] = [0.2, 0.5, 0.8];

impl Slot {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let (at, axis, along) = (Vec3::from(self.at), self.axis.vector(), self.along.vector());
        let across = axis.cross(along).normalized();
        let straight = if self.round_ends { self.length - self.width } else { self.length };
        // Where the two walls across it are, seen from places along it.
        if !self.open_width {
            let places = SHARES.map(|share| along * ((share - 0.5) * straight));
            self.judge_walls(probe, ["width", "off its place across"], self.width, &places, across, verdict);
        }
        if !self.open_length {
            let side = if self.round_ends { 0.0 } else { self.width };
            let places = SHARES.map(|share| across * ((share - 0.5) * side));
            self.judge_walls(probe, ["length", "off its place along"], self.length, &places, along, verdict);
        }
        let margin = 0.02 * self.depth;
        let end = if self.through { 1.1 * self.depth } else { self.depth - margin };
        let (mut blocked, mut clear, mut floors) = (0.0, 0, Vec::new());
        for u in SHARES {
            for v in SHARES {
                let place = along * ((u - 0.5) * straight) + across * ((v - 0.5) * self.width);
                let stretches = probe.material(at + place, axis);
                blocked +=
                    filled(&stretches, margin, self.depth - margin) / (9.0 * (self.depth - 2.0 * margin));
                clear += u32::from(filled(&stretches, -0.05 * self.depth, end) <= 1e-6 * self.depth);
                let floor = stretches.iter().map(|stretch| stretch[0]).find(|&start| start > margin);
                floors.push(floor.unwrap_or(f64::INFINITY));
            }
        }
        verdict.share("share blocked", blocked, 0.0, 0.0);
        let what = if self.through { "open at both ends" } else { "open at its mouth" };
        verdict.truth(what, clear == 9, 0.2 + 0.03 * f64::from(clear));
        if !self.through {
            floors.sort_by(f64::total_cmp);
            if floors[4].is_finite() {
                verdict.length("depth", floors[4], self.depth, self.tolerance, self.depth);
            } else {
                verdict.truth("closed at its floor", false, 0.2);
            }
        }
    }

    fn judge_walls(
        &self,
        probe: &Probe<'_>,
        [size_name, place_name]: [&'static str; 2],
        asked: f64,
        places: &[Vec3; 3],
        direction: Vec3,
        verdict: &mut Verdict,
    ) {
        // Where another feature crosses, a place or two see something else: the middle of all counts.
        let (mut sizes, mut offsets) = (Vec::new(), Vec::new());
        for share in SHARES {
            let depth = self.axis.vector() * (share * self.depth);
            for &place in places {
                let Around::Nothing(from, to) = probe.around(Vec3::from(self.at) + depth + place, direction)
                else {
                    continue;
                };
                if !(to - from).is_finite() {
                    continue;
                }
                sizes.push(to - from);
                offsets.push((from + to).abs() / 2.0);
            }
        }
        sizes.sort_by(f64::total_cmp);
        offsets.sort_by(f64::total_cmp);
        if let (Some(size), Some(offset)) = (sizes.get(sizes.len() / 2), offsets.get(offsets.len() / 2)) {
            verdict.length(size_name, *size, asked, self.tolerance, asked);
            verdict.length(place_name, *offset, 0.0, self.tolerance, asked);
        }
        verdict.share("share of the walls found", sizes.len() as f64 / 9.0, 1.0, 0.25);
    }
}
