use cadforge_reward::spec::Direction;

use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::pyramid;
use crate::wording::Wording;

// The report on cad-env names this family, but none of its prompts is published: all wordings are ours.
pub(super) static FAMILY: Family = Family {
    name: "pyramid",
    version: 1,
    level: 5,
    summary: "an upright pyramid over a rectangle",
    parameters: &[
        length("width", 15.0, 80.0, 5.0),
        length("depth", 15.0, 80.0, 5.0),
        length("height", 10.0, 70.0, 5.0),
    ],
    wordings: &[
        Wording::ours(
            "A solid pyramid {height}mm tall. Its rectangular base lies on the plane z = 0, {width}mm along \
             X and {depth}mm along Y, centered on the Z axis, and its apex is on the Z axis.",
        ),
        Wording::ours(
            "Create a pyramid with four sloping faces that meet at the point (0, 0, {height}), all in mm, \
             over a {width}mm x {depth}mm base (X x Y) centered at the origin.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(pyramid(p["width"], p["depth"], p["height"])),
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["height"]);
        Ask::sides([-x / 2.0, -y / 2.0, 0.0], [x, y, z])
            .wall("width at half its height", [0.0, 0.0, z / 2.0], Direction::X, x / 2.0)
            .wall("depth at half its height", [0.0, 0.0, z / 2.0], Direction::Y, y / 2.0)
            .wall("width near its foot", [0.0, 0.0, z / 10.0], Direction::X, 0.9 * x)
            .wall("height beside the middle", [x / 4.0, 0.0, z / 4.0], Direction::Z, z / 2.0)
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
