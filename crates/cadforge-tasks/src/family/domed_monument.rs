use cadforge_reward::spec::{Direction, FACETS};

use super::{Family, require};
use crate::ask::Ask;
use crate::params::{length, listed};
use crate::part::Part;
use crate::shape::{at, cylinder, sphere};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "domed-monument",
    version: 1,
    level: 4,
    summary: "a round base with a domed post",
    parameters: &[
        length("base-radius", 20.0, 40.0, 5.0),
        length("base-thickness", 5.0, 10.0, 1.0),
        listed("radius", &[8.0, 11.0, 14.0, 17.0, 20.0, 23.0]),
        length("height", 25.0, 50.0, 5.0),
    ],
    wordings: &[
        Wording::published(
            "A monument-like shape: a circular base plate of radius {base-radius}mm and thickness \
             {base-thickness}mm, with a cylindrical post of radius {radius}mm and height {height}mm standing \
             centered on top of it, and the post capped with a hemispherical dome of radius {radius}mm.",
        ),
        Wording::ours(
            "A bollard around the Z axis: a disc of radius {base-radius}mm from z = 0 to z = \
             {base-thickness}mm, on it a round column of radius {radius}mm that is {height}mm high, and on \
             the column half a ball of the same radius.",
        ),
    ],
    fits: |p| {
        require(p["radius"] <= p["base-radius"] - 4.0, "the post leaves less than 4 mm of the base")?;
        require(p["radius"] <= p["height"], "the dome's ball is higher than the post")
    },
    part: |p| {
        let shoulder = p["base-thickness"] + p["height"];
        Part::plain(cylinder(p["base-thickness"], p["base-radius"]))
            .adding("post", at(0.0, 0.0, p["base-thickness"], cylinder(p["height"], p["radius"])))
            .adding("dome", at(0.0, 0.0, shoulder, sphere(p["radius"])))
    },
    spec: |p| {
        let (base, thickness) = (p["base-radius"], p["base-thickness"]);
        let (radius, height) = (p["radius"], p["height"]);
        let top = thickness + height + radius;
        let short = FACETS * radius;
        Ask::default()
            .with_sides(
                [-base, -base, 0.0],
                [2.0 * base, 2.0 * base, top],
                [2.0 * FACETS * base, 2.0 * FACETS * base, short],
            )
            .shaft("base", [0.0; 3], Direction::Z, base, thickness)
            .shaft("post", [0.0, 0.0, thickness], Direction::Z, radius, height)
            .wall(
                "base beside the post",
                [(base + radius) / 2.0, 0.0, thickness / 2.0],
                Direction::Z,
                thickness,
            )
            .curved_wall(
                "dome at half its height",
                [0.0, 0.0, thickness + height + radius / 2.0],
                Direction::X,
                2.0 * 0.75_f64.sqrt() * radius,
                2.0 * short,
            )
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
