//! Boxes that must be empty, full, or as in the reference.

use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Serialize};

use super::probe::{Probe, Stretch, filled, unlike};
use super::verdict::Verdict;

/// A box between two corners, in millimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The corner with the smallest coordinates.
    pub low: [f64; 3],
    /// The corner with the largest.
    pub high: [f64; 3],
}

/// What lies in a box must be as in the reference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The corner with the smallest coordinates, in millimetres.
    pub low: [f64; 3],
    /// The corner with the largest.
    pub high: [f64; 3],
    /// The volume of the feature that the cell is about, in mm³: what differs is counted in it.
    pub volume: f64,
}

impl Region {
    /// The share that is in material.
    fn filled(&self, probe: &Probe<'_>) -> f64 {
        const SIDE: usize = 5;
        let (low, size) = (Vec3::from(self.low), Vec3::from(self.high) - Vec3::from(self.low));
        // Lines along the longest side: exact along it, and the fewest gaps between them.
        let axis = (0..3).fold(0, |best, axis| if size[axis] > size[best] { axis } else { best });
        let lines = lines(low, size, axis, SIDE);
        let sum: f64 =
            lines.iter().map(|&line| filled(&probe.material(line, unit(axis)), 0.0, size[axis])).sum();
        sum / (lines.len() as f64 * size[axis])
    }

    pub(super) fn judge_clear(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        verdict.share("share filled", self.filled(probe), 0.0, 0.005);
    }

    pub(super) fn judge_filled(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        verdict.share("share filled", self.filled(probe), 1.0, 0.005);
    }
}

/// Lines along each axis through a cell, as a body cuts them.
pub(crate) type Lines = Vec<Vec<Stretch>>;

/// Lines a side, along each of the three axes.
const SIDE: usize = 5;

/// A 32-gon differs from a 64-gon in 0.5 % of its area; where the rest of a cell is round too, in more.
const ROUND: f64 = 0.03;

impl Cell {
    /// The cell's lines through a body. For the reference they are taken once.
    pub(crate) fn lines(&self, probe: &Probe<'_>) -> Lines {
        let (low, size) = (Vec3::from(self.low), Vec3::from(self.high) - Vec3::from(self.low));
        (0..3)
            .flat_map(|axis| lines(low, size, axis, SIDE).into_iter().map(move |line| (line, axis)))
            .map(|(line, axis)| probe.material(line, unit(axis)))
            .collect()
    }

    pub(super) fn judge(&self, probe: &Probe<'_>, reference: &Lines, verdict: &mut Verdict) {
        let size = Vec3::from(self.high) - Vec3::from(self.low);
        let per_axis = SIDE * SIDE;
        let volume = size.x * size.y * size.z;
        let candidate = self.lines(probe);
        let unlike: f64 = candidate
            .iter()
            .zip(reference)
            .enumerate()
            .map(|(index, (a, b))| {
                let length = size[index / per_axis];
                unlike(a, b, 0.0, length) / length
            })
            .sum();
        let unlike = unlike / candidate.len() as f64 * volume / self.volume;
        verdict.length("unlike the reference, in volumes of the feature", unlike, 0.0, ROUND, 2.0);
    }
}

fn unit(axis: usize) -> Vec3 {
    let mut unit = [0.0; 3];
    unit[axis] = 1.0;
    unit.into()
}

/// The origins of `side`² lines along `axis`, evenly over a box, off its middle so that they run along no
/// plane of symmetry.
fn lines(low: Vec3, size: Vec3, axis: usize, side: usize) -> Vec<Vec3> {
    let (u, v) = ((axis + 1) % 3, (axis + 2) % 3);
    let share = |i: usize| (i as f64 + 0.487) / side as f64;
    let place = |i: usize| {
        let mut place = low.to_array();
        place[u] += share(i / side) * size[u];
        place[v] += (share(i % side) + 0.013) * size[v];
        Vec3::from(place)
    };
    (0..side * side).map(place).collect()
}
