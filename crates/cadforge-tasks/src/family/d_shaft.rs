use cadforge_reward::spec::{Direction, FACETS};

use super::{Family, require};
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::{OVERSHOOT, at, cube, cylinder};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "d-shaft",
    version: 1,
    level: 5,
    summary: "a cylinder with one flat along its whole height",
    parameters: &[
        length("height", 15.0, 80.0, 5.0),
        length("radius", 6.0, 30.0, 1.0),
        length("flat", 2.0, 26.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "Create a D-shaft: a {height}mm-tall cylinder of radius {radius}mm whose +X side is sliced off \
             by a vertical plane {flat}mm from the axis, leaving a flat running the full height.",
        ),
        Wording::ours(
            "A shaft around the Z axis from z = 0 to z = {height}mm, {2*radius}mm in diameter, with \
             everything beyond x = {flat}mm cut away.",
        ),
    ],
    fits: |p| {
        require(p["flat"] <= p["radius"] - 1.0, "the flat hardly touches the shaft")?;
        require(p["flat"] >= 0.25 * p["radius"], "the flat comes too near to the axis")
    },
    part: |p| {
        let side = 2.0 * (p["radius"] + OVERSHOOT);
        let cutter = cube(p["radius"] - p["flat"] + OVERSHOOT, side, p["height"] + 2.0 * OVERSHOOT);
        let cutter = at(p["flat"], -side / 2.0, -OVERSHOOT, cutter);
        Part::plain(cylinder(p["height"], p["radius"])).cutting("flat", cutter)
    },
    spec: |p| {
        let (height, radius, flat) = (p["height"], p["radius"], p["flat"]);
        let (middle, short) = (height / 2.0, 2.0 * FACETS * radius);
        // How long the flat is across the shaft: half of it. Then the shaft's reach near its end.
        let half = (radius * radius - flat * flat).sqrt();
        let back = (radius * radius - 0.81 * half * half).sqrt();
        let between = |back: f64, y: f64| [(flat - back) / 2.0, y, middle];
        Ask::default()
            .with_sides([-radius, -radius, 0.0], [radius + flat, 2.0 * radius, height], [short, short, 0.0])
            .curved_wall(
                "from the flat through the axis",
                between(radius, 0.0),
                Direction::X,
                radius + flat,
                short,
            )
            .curved_wall("beside the axis", between(back, 0.9 * half), Direction::X, flat + back, 2.0 * short)
            .curved_wall("across", [0.0, 0.0, middle], Direction::Y, 2.0 * radius, short)
            .clear("beyond the flat", [flat, -radius, 0.0], [radius, radius, height])
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
