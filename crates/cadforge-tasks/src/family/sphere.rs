use cadforge_reward::spec::{Direction, FACETS};

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
        let half = radius / 2.0;
        let diagonal = Direction::of(Vec3::new(1.0, 1.0, 1.0)).unwrap_or(Direction::Z);
        Ask::default()
            .with_sides([-radius; 3], [2.0 * radius; 3], [short; 3])
            .curved_wall("slanting diameter", [0.0; 3], diagonal, 2.0 * radius, short)
            .curved_wall(
                "chord across z",
                [0.0, 0.0, half],
                Direction::X,
                2.0 * 0.75_f64.sqrt() * radius,
                short,
            )
            .curved_wall(
                "chord across x",
                [half, 0.0, 0.0],
                Direction::Y,
                2.0 * 0.75_f64.sqrt() * radius,
                short,
            )
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
