use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{at, cube};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "cross-prism",
    version: 1,
    level: 5,
    summary: "an upright prism with the outline of a plus sign",
    parameters: &[
        length("height", 5.0, 60.0, 5.0),
        length("length", 20.0, 80.0, 5.0),
        length("width", 5.0, 40.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "Create a {height}mm-tall prism shaped like a plus sign, formed by two perpendicular {length}mm \
             x {width}mm bars crossing at their midpoints.",
        ),
        Wording::published(
            "A plus-sign-shaped prism {height}mm tall: two rectangular bars, each {length}mm long and \
             {width}mm wide, cross at right angles at their centers (one along X, one along Y), centered on \
             the Z axis.",
        ),
        Wording::ours(
            "A cross with four equal arms around the Z axis, from z = 0 to z = {height}mm. It reaches \
             {length}mm from end to end both along X and along Y, and its arms are {width}mm wide.",
        ),
    ],
    fits: |p| require(p["width"] <= p["length"] - 6.0, "the arms are shorter than 3 mm"),
    part: |p| {
        let bar = |x: f64, y: f64| at(-x / 2.0, -y / 2.0, 0.0, cube(x, y, p["height"]));
        Part::plain(bar(p["length"], p["width"])).adding("cross-bar", bar(p["width"], p["length"]))
    },
    spec: |p| {
        let (z, length, width) = (p["height"], p["length"], p["width"]);
        let (half, out) = (length / 2.0, (length + width) / 4.0);
        let mut ask = Ask::sides([-half, -half, 0.0], [length, length, z]);
        for (name, x, y, across) in [
            ("arm at +x", out, 0.0, Direction::Y),
            ("arm at -x", -out, 0.0, Direction::Y),
            ("arm at +y", 0.0, out, Direction::X),
            ("arm at -y", 0.0, -out, Direction::X),
        ] {
            ask = ask.wall(name, [x, y, z / 2.0], across, width);
        }
        let w = width / 2.0;
        ask.clear("corner at +x +y", [w, w, 0.0], [half, half, z])
            .clear("corner at -x -y", [-half, -half, 0.0], [-w, -w, z])
            .clear("corner at -x +y", [-half, w, 0.0], [-w, half, z])
            .clear("corner at +x -y", [w, -half, 0.0], [half, -w, z])
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
