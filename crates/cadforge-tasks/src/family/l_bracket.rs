use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::Ask;
use crate::params::{Params, length};
use crate::part::Part;
use crate::shape::{at, cube, drill};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "l-bracket",
    version: 1,
    level: 3,
    summary: "two legs at a right angle, a hole in the lower one",
    parameters: &[
        length("width", 20.0, 50.0, 5.0),
        length("length", 30.0, 70.0, 5.0),
        length("height", 30.0, 70.0, 5.0),
        length("thickness", 5.0, 10.0, 1.0),
        length("radius", 4.0, 6.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "An L-shaped bracket {width}mm wide: a horizontal leg {length}mm long and a vertical leg \
             {height}mm tall, both {thickness}mm thick, joined at a right angle. The horizontal leg has a \
             circular hole of radius {radius}mm through its center, drilled vertically.",
        ),
        Wording::ours(
            "An angle bracket with its outer corner along the Y axis, from the origin to y = {width}mm. One \
             leg lies on the plane z = 0 and reaches {length}mm along +X, the other stands on the plane x = \
             0 and reaches {height}mm along +Z; both lengths are measured from the outer corner, and both \
             legs are {thickness}mm thick. A round hole of radius {radius}mm goes vertically through the \
             lying leg, halfway along its {length}mm and halfway across its width.",
        ),
    ],
    fits: |p| {
        require(
            p["length"] / 2.0 - p["radius"] >= p["thickness"] + 1.0,
            "the hole runs into the vertical leg",
        )?;
        require(2.0 * p["radius"] <= p["width"] - 6.0, "the hole leaves less than 3 mm beside it")?;
        require(p["height"] >= p["thickness"] + 5.0, "the vertical leg is too short")
    },
    part: |p| bracket(p, p["length"] / 2.0),
    // cad-env put the hole into the middle of what the vertical leg leaves free.
    spec: |p| {
        let (x, y, z, thickness) = (p["length"], p["width"], p["height"], p["thickness"]);
        let leg_middle = (z + thickness) / 2.0;
        Ask::sides([0.0; 3], [x, y, z])
            .hole("hole", [x / 2.0, y / 2.0, thickness], Direction::DOWN, p["radius"], thickness, true)
            .wall("vertical leg", [thickness / 2.0, y / 2.0, leg_middle], Direction::X, thickness)
            .wall("horizontal leg", [x - 1.0, y / 2.0, thickness / 2.0], Direction::Z, thickness)
            .clear("inside of the angle", [thickness, 0.0, thickness], [x, y, z])
            .filled("vertical leg", [0.0; 3], [thickness, y, z])
            .betti([1, 1, 0])
    },
    published_part: Some(|p| bracket(p, (p["length"] + p["thickness"]) / 2.0)),
    variable: None,
};

fn bracket(p: &Params, hole_x: f64) -> Part {
    let hole = at(hole_x, p["width"] / 2.0, 0.0, drill(p["thickness"], p["radius"]));
    Part::plain(cube(p["length"], p["width"], p["thickness"]))
        .adding("vertical-leg", cube(p["thickness"], p["width"], p["height"]))
        .drilling("hole", hole)
}
