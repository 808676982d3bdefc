use cadforge_reward::spec::{Direction, FACETS};

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{cylinder, drill};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "tube",
    version: 1,
    level: 2,
    summary: "an upright pipe, open at both ends",
    parameters: &[
        length("height", 15.0, 80.0, 5.0),
        length("radius", 10.0, 40.0, 5.0),
        length("wall", 2.0, 6.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "Create an upright open-ended pipe: height {height}mm, outer diameter {2*radius}mm, wall \
             thickness {wall}mm.",
        ),
        Wording::ours(
            "A pipe around the Z axis from z = 0 to z = {height}mm, open at both ends, with an outer radius \
             of {radius}mm and walls {wall}mm thick.",
        ),
    ],
    fits: |p| require(p["wall"] <= p["radius"] - 3.0, "the bore is narrower than 3 mm"),
    part: |p| {
        Part::plain(cylinder(p["height"], p["radius"]))
            .drilling("bore", drill(p["height"], p["radius"] - p["wall"]))
    },
    spec: |p| {
        let (radius, height, wall) = (p["radius"], p["height"], p["wall"]);
        Ask::round(radius, 0.0, height)
            .hole("bore", [0.0, 0.0, height], Direction::DOWN, radius - wall, height, true)
            .sleeve("outside", [0.0; 3], Direction::Z, radius, height)
            .curved_wall(
                "wall",
                [radius - wall / 2.0, 0.0, height / 2.0],
                Direction::X,
                wall,
                FACETS * radius,
            )
            .betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
