use cadforge_kernel::math::Vec3;
use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::{Ask, slot};
use crate::params::length;
use crate::part::Part;
use crate::shape::{OVERSHOOT, at, cube};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "open-container",
    version: 1,
    level: 2,
    summary: "a box that is hollow and open at the top",
    parameters: &[
        length("width", 25.0, 80.0, 5.0),
        length("depth", 25.0, 80.0, 5.0),
        length("height", 25.0, 80.0, 5.0),
        length("wall", 3.0, 5.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "An open-top rectangular container with outer dimensions {width}mm x {depth}mm x {height}mm, \
             wall and floor thickness {wall}mm.",
        ),
        Wording::published(
            "Create a box-shaped tray {width}mm x {depth}mm x {height}mm on the outside, hollowed from the \
             top leaving {wall}mm thick walls and base.",
        ),
        Wording::ours(
            "A bin that is open at the top, with one outer corner at the origin: {width}mm along +X, \
             {depth}mm along +Y and {height}mm along +Z on the outside, its four walls and its floor \
             {wall}mm thick.",
        ),
    ],
    fits: |p| {
        let inside = p["width"].min(p["depth"]) - 2.0 * p["wall"];
        require(inside >= 5.0 && p["height"] - p["wall"] >= 5.0, "there is less than 5 mm of room inside")
    },
    part: |p| {
        let (width, depth, height, wall) = (p["width"], p["depth"], p["height"], p["wall"]);
        let room = cube(width - 2.0 * wall, depth - 2.0 * wall, height - wall + OVERSHOOT);
        Part::plain(cube(width, depth, height)).cutting("cavity", at(wall, wall, wall, room))
    },
    spec: |p| {
        let (x, y, z, wall) = (p["width"], p["depth"], p["height"], p["wall"]);
        let room = [x - 2.0 * wall, y - 2.0 * wall, z - wall];
        let middle = (z + wall) / 2.0;
        Ask::sides([0.0; 3], [x, y, z])
            .slot(slot("cavity", Vec3::new(x / 2.0, y / 2.0, z), Direction::X, room))
            .wall("left wall", [wall / 2.0, y / 2.0, middle], Direction::X, wall)
            .wall("right wall", [x - wall / 2.0, y / 2.0, middle], Direction::X, wall)
            .wall("front wall", [x / 2.0, wall / 2.0, middle], Direction::Y, wall)
            .wall("back wall", [x / 2.0, y - wall / 2.0, middle], Direction::Y, wall)
            .wall("floor", [x / 2.0, y / 2.0, wall / 2.0], Direction::Z, wall)
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
