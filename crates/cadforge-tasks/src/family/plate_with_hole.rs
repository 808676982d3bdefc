use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{at, cube, drill};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "plate-with-hole",
    version: 1,
    level: 2,
    summary: "a rectangular plate with a hole through its middle",
    parameters: &[
        length("width", 30.0, 90.0, 5.0),
        length("depth", 30.0, 90.0, 5.0),
        length("thickness", 4.0, 12.0, 1.0),
        length("radius", 4.0, 15.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "A flat rectangular plate {width}mm x {depth}mm, {thickness}mm thick, with a circular hole of \
             radius {radius}mm drilled through its center.",
        ),
        Wording::published(
            "Create a {width}mm by {depth}mm plate of thickness {thickness}mm with a centered \
             {2*radius}mm-diameter through-hole.",
        ),
        Wording::ours(
            "A plate from the origin to {width}mm along +X and {depth}mm along +Y, {thickness}mm thick \
             upward from z = 0. A round hole of radius {radius}mm goes straight through its middle.",
        ),
    ],
    fits: |p| {
        require(
            2.0 * p["radius"] <= p["width"].min(p["depth"]) - 10.0,
            "the hole leaves less than 5 mm beside it",
        )
    },
    part: |p| {
        let hole = at(p["width"] / 2.0, p["depth"] / 2.0, 0.0, drill(p["thickness"], p["radius"]));
        Part::plain(cube(p["width"], p["depth"], p["thickness"])).drilling("hole", hole)
    },
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["thickness"]);
        Ask::sides([0.0; 3], [x, y, z])
            .hole("hole", [x / 2.0, y / 2.0, z], Direction::DOWN, p["radius"], z, true)
            .betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
