use cadforge_reward::spec::Direction;

use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::prism;
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "triangular-prism",
    version: 1,
    level: 5,
    summary: "an upright prism over a right triangle",
    parameters: &[
        length("height", 10.0, 60.0, 5.0),
        length("leg-x", 10.0, 70.0, 5.0),
        length("leg-y", 10.0, 70.0, 5.0),
    ],
    wordings: &[
        Wording::published_with_datum(
            "Create a triangular prism standing {height}mm tall: its base is a right triangle with legs of \
             {leg-x}mm (along X) and {leg-y}mm (along Y) meeting at the origin.",
        ),
        Wording::published_with_datum(
            "A vertical prism {height}mm tall whose footprint is a right triangle with one leg {leg-x}mm \
             along the X axis and the other leg {leg-y}mm along the Y axis, right angle at the origin.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(prism(p["height"], &[[0.0, 0.0], [p["leg-x"], 0.0], [0.0, p["leg-y"]]])),
    spec: |p| {
        let (x, y, z) = (p["leg-x"], p["leg-y"], p["height"]);
        let at = |share_x: f64, share_y: f64| [share_x * x, share_y * y, z / 2.0];
        Ask::sides([0.0; 3], [x, y, z])
            .wall("half way along x", at(0.5, 0.25), Direction::Y, y / 2.0)
            .wall("half way along y", at(0.25, 0.5), Direction::X, x / 2.0)
            .wall("near the corner", at(0.1, 0.45), Direction::Y, 0.9 * y)
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
