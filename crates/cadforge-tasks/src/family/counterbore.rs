use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{OVERSHOOT, at, cube, cylinder, drill};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "counterbore",
    version: 1,
    level: 5,
    summary: "a block with a hole that is wider at the top",
    parameters: &[
        length("width", 25.0, 70.0, 5.0),
        length("depth", 25.0, 70.0, 5.0),
        length("height", 10.0, 50.0, 5.0),
        length("radius", 2.0, 10.0, 1.0),
        length("bore-radius", 4.0, 18.0, 1.0),
        length("bore-depth", 3.0, 25.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "Create a {width}x{depth}x{height}mm block with a centered vertical through-hole of radius \
             {radius}mm, counterbored from the top face to radius {bore-radius}mm over a depth of \
             {bore-depth}mm.",
        ),
        Wording::ours(
            "A block with one corner at the origin, {width}mm along +X, {depth}mm along +Y, {height}mm along \
             +Z. In the middle of its top a flat-bottomed recess of radius {bore-radius}mm goes down \
             {bore-depth}mm, and from there a coaxial hole of radius {radius}mm goes out through the bottom.",
        ),
    ],
    fits: |p| {
        require(p["bore-radius"] >= p["radius"] + 1.0, "the counterbore is hardly wider than the hole")?;
        require(
            2.0 * p["bore-radius"] <= p["width"].min(p["depth"]) - 6.0,
            "the counterbore leaves less than 3 mm",
        )?;
        require(p["bore-depth"] <= p["height"] - 3.0, "the counterbore leaves less than 3 mm below it")
    },
    part: |p| {
        let middle = |solid| at(p["width"] / 2.0, p["depth"] / 2.0, 0.0, solid);
        let recess = cylinder(p["bore-depth"] + OVERSHOOT, p["bore-radius"]);
        let recess = at(0.0, 0.0, p["height"] - p["bore-depth"], recess);
        Part::plain(cube(p["width"], p["depth"], p["height"]))
            .drilling("hole", middle(drill(p["height"], p["radius"])))
            .cutting("counterbore", middle(recess))
    },
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["height"]);
        let (radius, bore) = (p["radius"], p["bore-depth"]);
        let middle = |z: f64| [x / 2.0, y / 2.0, z];
        Ask::sides([0.0; 3], [x, y, z])
            .hole("hole", middle(z - bore), Direction::DOWN, radius, z - bore, true)
            .hole("counterbore", middle(z), Direction::DOWN, p["bore-radius"], bore, true)
            .wall(
                "shoulder",
                [x / 2.0 + (radius + p["bore-radius"]) / 2.0, y / 2.0, (z - bore) / 2.0],
                Direction::Z,
                z - bore,
            )
            .betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
