use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::cube;
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "box",
    version: 1,
    level: 1,
    summary: "a rectangular box",
    parameters: &[
        length("width", 10.0, 80.0, 5.0),
        length("depth", 10.0, 80.0, 5.0),
        length("height", 10.0, 80.0, 5.0),
    ],
    wordings: &[
        Wording::published("A solid rectangular box {width}mm wide, {depth}mm deep, and {height}mm tall."),
        Wording::published(
            "Create a cuboid measuring {width}mm x {depth}mm x {height}mm (width x depth x \
                            height).",
        ),
        Wording::ours(
            "A solid block with one corner at the origin, reaching {width}mm along +X, {depth}mm along +Y, \
             and {height}mm along +Z.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(cube(p["width"], p["depth"], p["height"])),
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["height"]);
        Ask::sides([0.0; 3], [x, y, z]).filled("body", [0.0; 3], [x, y, z]).betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
