use super::{Family, require};
use crate::ask::Ask;
use crate::params::{count, length, listed};
use crate::part::{Effect, Part};
use crate::shape::{at, cube, cylinder, ring};
use crate::wording::Wording;
use cadforge_kernel::math::trig;

pub(super) static FAMILY: Family = Family {
    name: "toothed-disc",
    version: 1,
    level: 4,
    summary: "a disc with rectangular teeth around its rim",
    parameters: &[
        listed("thickness", &[5.0, 6.0, 8.0, 10.0]),
        length("radius", 20.0, 40.0, 5.0),
        count("teeth", &[6.0, 8.0, 10.0, 12.0]),
        length("tooth-width", 4.0, 8.0, 1.0),
        length("tooth-length", 5.0, 10.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "A gear-like disc {thickness}mm thick with radius {radius}mm, with {teeth} rectangular teeth \
             evenly spaced around its rim. Each tooth is {tooth-width}mm wide and extends {tooth-length}mm \
             radially outward from the rim, spanning the full thickness of the disc.",
        ),
        Wording::ours(
            "A disc of radius {radius}mm around the Z axis, from z = 0 to z = {thickness}mm, with {teeth} \
             equally spaced straight-sided teeth as thick as the disc, the first centered on the +X axis. \
             Each is {tooth-width}mm wide, and its flat end is {tooth-length}mm outside the disc's radius.",
        ),
    ],
    fits: |p| {
        let meet = p["tooth-width"] / 2.0 / trig::sin(180.0 / p["teeth"]);
        require(meet <= p["radius"] - 1.0, "the teeth meet outside the rim")
    },
    part: |p| {
        // Teeth begin inside the disc, so that they join it across their whole width.
        let root = p["radius"] / 2.0;
        let tooth = cube(p["radius"] + p["tooth-length"] - root, p["tooth-width"], p["thickness"]);
        let tooth = at(root, -p["tooth-width"] / 2.0, 0.0, tooth);
        Part::plain(cylinder(p["thickness"], p["radius"])).with(
            "teeth",
            Effect::Adds,
            ring(p["teeth"], &tooth),
        )
    },
    spec: |p| {
        let (radius, thickness, teeth) = (p["radius"], p["thickness"], p["teeth"]);
        let (length, width) = (p["tooth-length"], p["tooth-width"]);
        let reach = radius + length;
        // The corners of the teeth reach farthest.
        let widest = |of: fn(f64) -> f64, aside: fn(f64) -> f64| {
            let corner = |k: u32| {
                let degrees = 360.0 * f64::from(k) / teeth;
                (reach * of(degrees)).abs() + (width / 2.0 * aside(degrees)).abs()
            };
            (0..teeth as u32).map(corner).fold(0.0, f64::max)
        };
        let (x, y) = (widest(trig::cos, trig::sin), widest(trig::sin, trig::cos));
        Ask::sides([-x, -y, 0.0], [2.0 * x, 2.0 * y, thickness])
            .teeth([radius, length, width], teeth, thickness)
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
