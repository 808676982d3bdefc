use cadforge_reward::spec::Direction;

use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::cylinder;
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "cylinder",
    version: 1,
    level: 1,
    summary: "an upright cylinder",
    parameters: &[length("radius", 5.0, 40.0, 5.0), length("height", 10.0, 80.0, 5.0)],
    wordings: &[
        Wording::published("A solid cylinder {height}mm tall with a radius of {radius}mm, standing upright."),
        Wording::published("Create an upright cylinder of height {height}mm and diameter {2*radius}mm."),
        Wording::ours(
            "A solid cylinder of radius {radius}mm whose axis is the Z axis, from z = 0 up to z = {height}mm.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(cylinder(p["height"], p["radius"])),
    spec: |p| {
        let (radius, height) = (p["radius"], p["height"]);
        Ask::round(radius, 0.0, height).boss("body", [0.0; 3], Direction::Z, radius, height).betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
