use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::{Ask, hole};
use crate::params::{count, derived, length, listed};
use crate::part::{Effect, Part};
use crate::shape::{at, cylinder, drill, ring};
use crate::wording::Wording;
use cadforge_kernel::math::trig;

pub(super) static FAMILY: Family = Family {
    name: "flanged-washer",
    version: 1,
    level: 3,
    summary: "a washer with a circle of bolt holes",
    parameters: &[
        length("thickness", 3.0, 8.0, 1.0),
        listed("radius", &[25.0, 30.0, 35.0, 40.0]),
        listed("bore", &[6.0, 8.0, 10.0]),
        count("bolts", &[4.0, 6.0]),
        length("bolt-radius", 2.0, 3.0, 1.0),
        derived("circle", |p| (p["radius"] + p["bore"]) / 2.0),
    ],
    wordings: &[
        Wording::published(
            "A flat washer {thickness}mm thick with outer radius {radius}mm and a central hole of radius \
             {bore}mm, plus {bolts} small bolt holes of radius {bolt-radius}mm drilled through it, evenly \
             spaced on a circle of radius {circle:.1}mm around the center.",
        ),
        Wording::ours(
            "A round flange of radius {radius}mm, lying on the plane z = 0 around the Z axis and \
             {thickness}mm thick. It has a bore of radius {bore}mm along the Z axis and {bolts} \
             through-holes of radius {bolt-radius}mm, equally spaced, the first on the +X axis, their \
             centers {circle:.1}mm from the Z axis.",
        ),
    ],
    fits: |p| {
        let (circle, bolt) = (p["circle"], p["bolt-radius"]);
        require(circle - bolt >= p["bore"] + 1.0, "the bolt holes run into the bore")?;
        require(circle + bolt <= p["radius"] - 1.0, "the bolt holes run out of the rim")?;
        let apart = 2.0 * circle * trig::sin(180.0 / p["bolts"]);
        require(apart >= 2.0 * bolt + 1.0, "the bolt holes run into each other")
    },
    part: |p| {
        let bolt = at(p["circle"], 0.0, 0.0, drill(p["thickness"], p["bolt-radius"]));
        Part::plain(cylinder(p["thickness"], p["radius"]))
            .drilling("bore", drill(p["thickness"], p["bore"]))
            .with("bolt-holes", Effect::Drills, ring(p["bolts"], &bolt))
    },
    spec: |p| {
        let (radius, thickness) = (p["radius"], p["thickness"]);
        let bolt = hole(
            "bolt hole",
            [p["circle"], 0.0, thickness],
            Direction::DOWN,
            p["bolt-radius"],
            thickness,
            true,
        );
        Ask::round(radius, 0.0, thickness)
            .hole("bore", [0.0, 0.0, thickness], Direction::DOWN, p["bore"], thickness, true)
            .ring_of_holes(bolt, p["bolts"])
            .sleeve("rim", [0.0; 3], Direction::Z, radius, thickness)
            .betti([1, 1 + p["bolts"] as u32, 0])
    },
    published_part: None,
    variable: None,
};
