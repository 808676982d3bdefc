use cadforge_reward::spec::{Direction, FACETS, Spec};

use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::sphere;
use crate::wording::Wording;
use cadforge_kernel::math::Vec3;

pub(super) static FAMILY: Family = Family {
    name: "sphere",
    version: 1,
    level: 1,
    summary: "a ball",
    parameters: &[length("radius", 5.0, 45.0, 1.0)],
    wordings: &[
        Wording::published("A solid sphere with a radius of {radius}mm."),
        Wording::published("Create a sphere {2*radius}mm in diameter."),
        Wording::ours("A solid ball of radius {radius}mm centered at the origin."),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(sphere(p["radius"])),
    spec: |p| {
        let (radius, short) = (p["radius"], 2.0 * FACETS * p["radius"]);
        // A slanting line meets the ball between two rings and between two corners of a ring.
        let slant = 2.5 * short;
        let half = radius / 2.0;
        let diagonal = Direction::of(Vec3::new(1.0, 1.0, 1.0)).unwrap_or(Direction::Z);
        let asked = Ask::default()
            .with_sides([-radius; 3], [2.0 * radius; 3], [short; 3])
            .curved_wall("slanting diameter", [0.0; 3], diagonal, 2.0 * radius, slant)
            .curved_wall(
                "chord across z",
                [0.0, 0.0, half],
                Direction::X,
                2.0 * 0.75_f64.sqrt() * radius,
                slant,
            )
            .curved_wall(
                "chord across x",
                [half, 0.0, 0.0],
                Direction::Y,
                2.0 * 0.75_f64.sqrt() * radius,
                slant,
            )
            .betti([1, 0, 0]);
        Spec { surface_tolerance: Some(short.max(0.1)), ..asked }
    },
    published_part: None,
    variable: None,
};
