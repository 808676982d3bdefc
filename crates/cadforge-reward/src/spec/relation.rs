//! How parts of a body stand to each other and to the world.

use cadforge_kernel::math::{Affine, Vec3};
use serde::{Deserialize, Serialize};

use super::Axis;
use super::direction::Direction;
use super::outlines::{Plane, outlines};
use super::probe::{Probe, filled};
use super::verdict::Verdict;

/// The straight line between two points runs in material: what is at one end touches what is at the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touches {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// A point in the one, in millimetres.
    pub from: [f64; 3],
    /// A point in the other.
    pub to: [f64; 3],
}

/// How many separate outlines a plane cuts out of the part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountAtSection {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Across the plane.
    pub axis: Axis,
    /// Where the plane is, in millimetres.
    pub at: f64,
    /// How many pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// How many holes in them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holes: Option<u32>,
    /// Outlines of less area do not count, in mm².
    #[serde(default)]
    pub least_area: f64,
}

/// One half is the mirror image of the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Symmetric {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Across the mirror plane.
    pub normal: Direction,
    /// A point of the mirror plane, in millimetres.
    pub at: [f64; 3],
    /// How far off a point may be, in millimetres.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

/// The part stands on a plane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandsOn {
    /// What it is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Up.
    pub axis: Axis,
    /// The plane's height, in millimetres.
    pub at: f64,
    /// On how many feet, counted just above the plane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feet: Option<u32>,
    /// How far off the lowest point may be, in millimetres.
    #[serde(default = "super::tolerance")]
    pub tolerance: f64,
}

impl Touches {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let (from, way) = (Vec3::from(self.from), Vec3::from(self.to) - Vec3::from(self.from));
        let length = way.length();
        let share = filled(&probe.material(from, way.normalized()), 0.0, length) / length;
        verdict.share("share of the way in material", share, 1.0, 1e-6);
    }
}

impl CountAtSection {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let plane = Plane { normal: self.axis.direction(), at: self.axis.direction().vector() * self.at };
        let found = outlines(probe, &plane);
        let large = |area: f64| area > self.least_area;
        if let Some(asked) = self.count {
            let count = found.iter().filter(|outline| large(outline.area)).count();
            verdict.count("count", count as u32, asked);
        }
        if let Some(asked) = self.holes {
            let count = found.iter().filter(|outline| large(-outline.area)).count();
            verdict.count("holes", count as u32, asked);
        }
    }
}

impl Symmetric {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        // Every eighth point of the sample.
        let points = probe.body.even_sample().points.iter().step_by(8);
        let at = Vec3::from(self.at) - probe.offset();
        let mirror = Affine::reflection(self.normal.vector());
        let near = |&point: &Vec3| {
            let image = at + mirror.apply(point - at);
            probe.body.bvh().closest(image, None).is_some_and(|found| found.distance() <= self.tolerance)
        };
        let (count, same) =
            points.fold((0, 0), |(count, same), point| (count + 1, same + u32::from(near(point))));
        verdict.share("share that is mirrored", f64::from(same) / f64::from(count), 1.0, 0.005);
    }
}

impl StandsOn {
    pub(super) fn judge(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let axis = self.axis as usize;
        let (lowest, height) = (probe.bounds().min[axis], probe.bounds().size()[axis]);
        verdict.length("lowest point", lowest, self.at, self.tolerance, height);
        if let Some(feet) = self.feet {
            let normal = self.axis.direction();
            let plane = Plane { normal, at: normal.vector() * (self.at + 2.0 * self.tolerance) };
            let found = outlines(probe, &plane).iter().filter(|outline| outline.area > 0.0).count() as u32;
            verdict.count("feet", found, feet);
        }
    }
}
