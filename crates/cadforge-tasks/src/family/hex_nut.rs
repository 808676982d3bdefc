use cadforge_kernel::math::Vec3;
use cadforge_kernel::math::trig;
use cadforge_reward::spec::{Direction, FACETS};

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{circumradius, drill, hexagon};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "hex-nut",
    version: 1,
    level: 4,
    summary: "a hexagonal prism with a hole along its axis",
    parameters: &[
        length("height", 8.0, 30.0, 1.0),
        length("flats", 20.0, 40.0, 5.0),
        length("radius", 5.0, 8.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "A hexagonal prism (like a nut) {height}mm tall, measuring {flats}mm across the flats, with a \
             circular hole of radius {radius}mm drilled through its center along the axis.",
        ),
        Wording::ours(
            "A six-sided nut from z = 0 to z = {height}mm around the Z axis, {flats}mm from flat to flat, \
             with two of its flats parallel to the X axis and a hole of radius {radius}mm along the Z axis.",
        ),
    ],
    fits: |p| require(p["radius"] <= p["flats"] / 2.0 - 2.0, "the hole leaves less than 2 mm beside it"),
    part: |p| {
        Part::plain(hexagon(p["height"], circumradius(p["flats"])))
            .drilling("hole", drill(p["height"], p["radius"]))
    },
    spec: |p| {
        let (height, flats) = (p["height"], p["flats"]);
        let reach = circumradius(flats);
        let middle = |x: f64, y: f64| [x, y, height / 2.0];
        let inside = p["radius"] + (flats / 2.0 - p["radius"]) / 2.0;
        let solid = flats / 2.0 - p["radius"];
        let slanting = |degrees: f64| [trig::cos(degrees), trig::sin(degrees)];
        let mut ask = Ask::sides([-reach, -flats / 2.0, 0.0], [2.0 * reach, flats, height]).hole(
            "hole",
            [0.0, 0.0, height],
            Direction::DOWN,
            p["radius"],
            height,
            true,
        );
        for (name, degrees) in [("flat 1", 30.0), ("flat 2", 90.0), ("flat 3", 150.0)] {
            let [x, y] = slanting(degrees);
            let across = Direction::of(Vec3::new(x, y, 0.0)).unwrap_or(Direction::Y);
            let short = FACETS * p["radius"];
            ask = ask.curved_wall(name, middle(x * inside, y * inside), across, solid, short);
        }
        ask.betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
