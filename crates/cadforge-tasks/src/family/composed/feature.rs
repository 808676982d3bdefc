//! What composed parts can have: where it sits, how it is drawn, worded and built.

use crate::params::Params;
use crate::part::{Effect, Part};
use crate::seed::Rng;
use crate::shape::{OVERSHOOT, at, circumradius, cone, cube, cylinder, drill, ring, rotated, sphere};

use super::base::Base;

/// A kind of feature.
pub(super) struct Kind {
    /// The first half of the names of its parameters.
    pub name: &'static str,
    /// Where it sits.
    pub site: Site,
    /// Its parameters, in the order in which `draw` gives them.
    pub parameters: &'static [&'static str],
    /// Whether only boxes have it.
    pub on_boxes_only: bool,
    /// Numbers that are likely to fit onto a base.
    pub draw: fn(&Base, &mut Rng) -> Vec<f64>,
    /// As cad-env words it.
    pub phrase: &'static str,
    /// As we word it.
    pub our_phrase: &'static str,
    /// Puts it onto, or cuts it out of, a part.
    pub build: fn(&Params, &Base, Part) -> Part,
}

/// A place for one feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// The middle of the top face.
    Top,
    /// The middle of the +X side.
    Side,
    /// The Z axis.
    Axis,
    /// Around the Z axis.
    Circle,
    /// Everything inside: leaves no room for another feature.
    Inside,
}

/// Every kind of feature.
pub(super) static KINDS: [Kind; 10] = [
    Kind {
        name: "dome",
        site: Site::Top,
        parameters: &["dome.radius"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 5, 0.75 * base.inner)],
        phrase: "a hemispherical dome of radius {dome.radius}mm centered on its top face",
        our_phrase: "half a ball of radius {dome.radius}mm, flat side down, on the middle of the top",
        build: |p, base, part| part.adding("dome", at(0.0, 0.0, base.height, sphere(p["dome.radius"]))),
    },
    Kind {
        name: "pad",
        site: Site::Top,
        parameters: &["pad.side", "pad.height"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 10, 1.4 * base.inner), rng.between(4, 15) as f64],
        phrase: "a square pad {pad.side}mm x {pad.side}mm and {pad.height}mm tall sitting centered on its \
                 top face",
        our_phrase: "a block with a square base of {pad.side}mm, {pad.height}mm high, on the middle of the \
                     top, its sides parallel to X and Y",
        build: |p, base, part| {
            let half = p["pad.side"] / 2.0;
            part.adding("pad", at(-half, -half, base.height, cube(2.0 * half, 2.0 * half, p["pad.height"])))
        },
    },
    Kind {
        name: "cone",
        site: Site::Top,
        parameters: &["cone.radius", "cone.height"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 5, 0.75 * base.inner), 5.0 * rng.between(2, 8) as f64],
        phrase: "a cone of base radius {cone.radius}mm and height {cone.height}mm standing centered on its \
                 top face, apex up",
        our_phrase: "a pointed cone, {2*cone.radius}mm in diameter at its foot and {cone.height}mm high, on \
                     the middle of the top",
        build: |p, base, part| {
            part.adding("cone", at(0.0, 0.0, base.height, cone(p["cone.height"], p["cone.radius"])))
        },
    },
    Kind {
        name: "post",
        site: Site::Top,
        parameters: &["post.radius", "post.height"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 5, 0.75 * base.inner), 5.0 * rng.between(2, 9) as f64],
        phrase: "a cylindrical post of radius {post.radius}mm and height {post.height}mm standing centered \
                 on its top face",
        our_phrase: "a round column, {2*post.radius}mm in diameter and {post.height}mm high, on the middle \
                     of the top",
        build: |p, base, part| {
            part.adding("post", at(0.0, 0.0, base.height, cylinder(p["post.height"], p["post.radius"])))
        },
    },
    Kind {
        name: "notch",
        site: Site::Top,
        parameters: &["notch.width", "notch.depth"],
        on_boxes_only: true,
        draw: |base, rng| vec![2.0 * up_to(rng, 4, 0.6 * base.reach_x), up_to(rng, 5, 0.5 * base.height)],
        phrase: "a rectangular notch {notch.width}mm wide and {notch.depth}mm deep cut into the middle of \
                 the top face, running through the full depth (Y)",
        our_phrase: "a channel along Y through the middle of the top, {notch.width}mm wide in X and \
                     {notch.depth}mm deep, open at both ends",
        build: |p, base, part| {
            let (half, y) = (p["notch.width"] / 2.0, base.reach_y + OVERSHOOT);
            let cutter = cube(2.0 * half, 2.0 * y, p["notch.depth"] + OVERSHOOT);
            part.cutting("notch", at(-half, -y, base.height - p["notch.depth"], cutter))
        },
    },
    Kind {
        name: "boss",
        site: Site::Side,
        parameters: &["boss.radius", "boss.length"],
        on_boxes_only: true,
        draw: |base, rng| {
            vec![up_to(rng, 3, base.reach_y.min(base.height / 2.0) - 3.0), rng.between(10, 30) as f64]
        },
        phrase: "a cylindrical boss of radius {boss.radius}mm sticking out {boss.length}mm horizontally from \
                 the center of its +X side face",
        our_phrase: "a round stub along X, {2*boss.radius}mm in diameter, that sticks {boss.length}mm out of \
                     the middle of the side facing +X",
        build: |p, base, part| {
            let stub = rotated(0.0, 90.0, 0.0, cylinder(p["boss.length"], p["boss.radius"]));
            part.adding("boss", at(base.reach_x, 0.0, base.height / 2.0, stub))
        },
    },
    Kind {
        name: "cross-hole",
        site: Site::Side,
        parameters: &["cross-hole.radius"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 3, base.reach_y.min(base.height / 2.0) - 4.0)],
        phrase: "a horizontal hole of radius {cross-hole.radius}mm drilled along the X axis through the \
                 whole part at half its height, centered in Y",
        our_phrase: "a round hole along X, {2*cross-hole.radius}mm in diameter, right through the body at \
                     half the body's height and at y = 0",
        build: |p, base, part| {
            let x = base.reach_x + OVERSHOOT;
            let bit = rotated(0.0, 90.0, 0.0, cylinder(2.0 * x, p["cross-hole.radius"]));
            part.cutting("cross-hole", at(-x, 0.0, base.height / 2.0, bit))
        },
    },
    Kind {
        name: "hole",
        site: Site::Axis,
        parameters: &["hole.radius"],
        on_boxes_only: false,
        draw: |base, rng| vec![up_to(rng, 3, (0.5 * base.inner).min(12.0))],
        phrase: "a {hole.radius}mm-radius hole drilled vertically through the center of the entire part",
        our_phrase: "a round hole along the Z axis, {2*hole.radius}mm in diameter, through everything that \
                     stands there",
        build: |p, base, part| {
            let above = ["dome.radius", "pad.height", "cone.height", "post.height"]
                .iter()
                .find_map(|name| p.get(name));
            part.drilling("hole", drill(base.height + above.unwrap_or(0.0), p["hole.radius"]))
        },
    },
    Kind {
        name: "bolts",
        site: Site::Circle,
        parameters: &["bolts.count", "bolts.radius", "bolts.circle"],
        on_boxes_only: false,
        draw: |base, rng| {
            let count = rng.choose(&[3.0, 4.0, 6.0]).copied().unwrap_or(3.0);
            let circle = rng.between((5.0 * base.inner) as i64, (8.0 * base.inner) as i64) as f64 / 10.0;
            vec![count, rng.between(2, 3) as f64, circle]
        },
        phrase: "{bolts.count} holes of radius {bolts.radius}mm drilled vertically through it, evenly spaced \
                 on a circle of radius {bolts.circle:.1}mm around the center, the first hole on the +X axis",
        our_phrase: "{bolts.count} equally spaced round holes parallel to Z right through the body, \
                     {2*bolts.radius}mm in diameter, their axes {bolts.circle:.1}mm from the Z axis, the \
                     first at y = 0 with x positive",
        build: |p, base, part| {
            let hole = at(p["bolts.circle"], 0.0, 0.0, drill(base.height, p["bolts.radius"]));
            part.with("bolts", Effect::Drills, ring(p["bolts.count"], &hole))
        },
    },
    Kind {
        name: "hollow",
        site: Site::Inside,
        parameters: &["hollow.wall"],
        on_boxes_only: false,
        draw: |_, rng| vec![rng.between(3, 6) as f64],
        // The missing noun is published, and models are scored on it.
        phrase: "hollowed out from the top into an open container with {hollow.wall}mm thick walls and floor",
        our_phrase: "a hollow that is open at the top and leaves walls and a floor {hollow.wall}mm thick",
        build: |p, base, part| hollow(p, base, part, false),
    },
];

/// Cuts the hollow out of a part. cad-env measured the wall of a hexagon at its corners, `as_published`,
/// which leaves its sides too thin.
pub(super) fn hollow(p: &Params, base: &Base, part: Part, as_published: bool) -> Part {
    let wall = p["hollow.wall"];
    let room = base.narrowed(wall, if as_published { wall } else { circumradius(2.0 * wall) });
    let room = Base { height: base.height - wall + OVERSHOOT, ..room };
    part.cutting("hollow", at(0.0, 0.0, wall, room.solid()))
}

/// A whole number from `low` up to the last one that is no larger than `high`.
fn up_to(rng: &mut Rng, low: i64, high: f64) -> f64 {
    rng.between(low, high as i64) as f64
}
