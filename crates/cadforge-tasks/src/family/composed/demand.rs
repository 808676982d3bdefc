//! What the words of a composed part require.
//!
//! Features may cut each other, so each is asked for where nothing else is: a hole along Z below the hole
//! across it, a wall beside the bolts.

use cadforge_kernel::math::{Vec3, trig};
use cadforge_reward::Spec;
use cadforge_reward::spec::{Direction, FACETS, Slot};

use crate::ask::{Ask, hole, slot};
use crate::params::Params;

use super::base::{Base, Shape};

/// The requirements of the part that `p` means.
pub(super) fn spec(p: &Params) -> Spec {
    // Parameters without a base are refused by `fits`.
    let Some(base) = Base::of(p) else { return Spec::default() };
    let ask = dimensions(p, &base);
    let ask = body(p, &base, ask);
    let ask = tops(p, &base, ask);
    let ask = sides(p, &base, ask);
    bores(p, &base, ask).done()
}

/// How high the material stands above the base.
fn above(p: &Params) -> f64 {
    let bore = p.get("hole.radius").unwrap_or(0.0);
    if let Some(radius) = p.get("dome.radius") {
        (radius * radius - bore * bore).max(0.0).sqrt()
    } else if let (Some(radius), Some(height)) = (p.get("cone.radius"), p.get("cone.height")) {
        height * (1.0 - bore / radius)
    } else {
        p.get("pad.height").or_else(|| p.get("post.height")).unwrap_or(0.0)
    }
}

/// Below this nothing comes from the side: up to the lower edge of a hole across, or the floor of a notch.
fn undisturbed(p: &Params, base: &Base) -> f64 {
    let side = p.get("cross-hole.radius").map_or(base.height, |radius| base.height / 2.0 - radius);
    let top = p.get("notch.depth").map_or(base.height, |depth| base.height - depth);
    side.min(top)
}

fn dimensions(p: &Params, base: &Base) -> Ask {
    let short = match base.shape {
        Shape::Cylinder => 2.0 * FACETS * base.reach_x,
        Shape::Box | Shape::Hexagon => 0.0,
    };
    let sides = [
        2.0 * base.reach_x + p.get("boss.length").unwrap_or(0.0),
        2.0 * base.reach_y,
        base.height + above(p),
    ];
    let dome = p.get("dome.radius").unwrap_or(0.0) * FACETS;
    let bored = p.get("hole.radius").unwrap_or(0.0) * 2.0 * FACETS;
    Ask::default().with_sides([-base.reach_x, -base.reach_y, 0.0], sides, [short, short, dome + bored])
}

fn body(p: &Params, base: &Base, ask: Ask) -> Ask {
    let (x, y) = (base.reach_x, base.reach_y);
    // A place that no feature reaches.
    let (corner_x, corner_y) = match base.shape {
        Shape::Box => (x - 0.4, y - 0.4),
        Shape::Cylinder => ((x - 0.5) * trig::cos(75.0), (x - 0.5) * trig::sin(75.0)),
        Shape::Hexagon => ((x - 1.0) * trig::cos(60.0), (x - 1.0) * trig::sin(60.0)),
    };
    let ask =
        ask.wall("height of the body", [corner_x, corner_y, base.height / 2.0], Direction::Z, base.height);
    match base.shape {
        Shape::Box => {
            let low = undisturbed(p, base).min(2.0) / 2.0;
            ask.wall("width of the body", [0.0, y - 0.4, low], Direction::X, 2.0 * x).wall(
                "depth of the body",
                [x - 0.4, 0.0, low],
                Direction::Y,
                2.0 * y,
            )
        }
        Shape::Cylinder => ask.sleeve("body", [0.0; 3], Direction::Z, x, undisturbed(p, base)),
        Shape::Hexagon => ask,
    }
}

/// What stands on the top, or is cut into it.
fn tops(p: &Params, base: &Base, mut ask: Ask) -> Ask {
    let (top, bore) = (base.height, p.get("hole.radius"));
    if let Some(radius) = p.get("dome.radius") {
        let wide = 2.0 * (0.75 * radius * radius).sqrt();
        let at = [0.0, 0.0, top + radius / 2.0];
        if bore.is_none() {
            ask = ask.curved_wall("dome at half its height", at, Direction::X, wide, 4.0 * FACETS * radius);
        }
        let foot = [0.0, 0.0, top];
        let radius_at = |z: f64| (radius * radius - z * z).sqrt();
        let lower = 0.2 * radius;
        ask = ask.loosely(2.0 * FACETS * radius, |ask| {
            ask.taper("foot of the dome", foot, [radius_at(lower / 2.0); 2], lower)
        });
    }
    if let (Some(side), Some(height)) = (p.get("pad.side"), p.get("pad.height")) {
        let (edge, middle) = (side / 2.0 - 0.3, top + height / 2.0);
        ask = ask.wall("pad along x", [0.0, edge, middle], Direction::X, side).wall(
            "pad along y",
            [edge, 0.0, middle],
            Direction::Y,
            side,
        );
    }
    if let (Some(radius), Some(height)) = (p.get("cone.radius"), p.get("cone.height")) {
        // Above the middle of what is left of it there is little to see.
        let seen = 0.8 * (1.0 - bore.unwrap_or(0.0) / radius);
        ask = ask.taper("cone", [0.0, 0.0, top], [radius, radius * (1.0 - seen)], seen * height);
    }
    if let (Some(radius), Some(height)) = (p.get("post.radius"), p.get("post.height")) {
        ask = ask.sleeve("post", [0.0, 0.0, top], Direction::Z, radius, height);
    }
    if let (Some(width), Some(depth)) = (p.get("notch.width"), p.get("notch.depth")) {
        let size = [2.0 * base.reach_y, width, depth];
        let notch = slot("notch", Vec3::new(0.0, 0.0, top), Direction::Y, size);
        ask = ask.slot(Slot { open_length: true, ..notch });
    }
    ask
}

/// What comes from the side.
fn sides(p: &Params, base: &Base, mut ask: Ask) -> Ask {
    let middle = base.height / 2.0;
    if let (Some(radius), Some(length)) = (p.get("boss.radius"), p.get("boss.length")) {
        ask = ask.boss("boss", [base.reach_x, 0.0, middle], Direction::X, radius, length);
    }
    // Where nothing else is drilled and the side is flat, it can be followed from mouth to mouth.
    let alone = !p.has("hole.radius") && !p.has("bolts.radius") && base.shape == Shape::Box;
    if let Some(radius) = p.get("cross-hole.radius").filter(|_| alone) {
        let at = [-base.reach_x, 0.0, middle];
        ask = ask.hole("cross-hole", at, Direction::X, radius, 2.0 * base.reach_x, true);
    } else if let Some(radius) = p.get("cross-hole.radius") {
        // Half way between the middle and the rim, in a plane across it.
        let x = -0.5 * base.inner;
        let clear = 0.6 * radius;
        ask = ask.clear("cross-hole", [x - 0.5, -clear, middle - clear], [x + 0.5, clear, middle + clear]);
        ask = ask.wall(
            "below the cross-hole",
            [x, 0.0, (middle - radius) / 2.0],
            Direction::Z,
            middle - radius,
        );
    }
    ask
}

/// What goes through along Z.
fn bores(p: &Params, base: &Base, mut ask: Ask) -> Ask {
    let depth = undisturbed(p, base);
    if let Some(radius) = p.get("hole.radius") {
        ask = ask.hole("hole", [0.0; 3], Direction::Z, radius, depth, true);
    }
    if let (Some(count), Some(radius), Some(circle)) =
        (p.get("bolts.count"), p.get("bolts.radius"), p.get("bolts.circle"))
    {
        let first = hole("bolt hole", [circle, 0.0, 0.0], Direction::Z, radius, depth, true);
        ask = ask.ring_of_holes(first, count);
    }
    if let Some(wall) = p.get("hollow.wall") {
        let (room, deep) = (base.narrowed(wall, crate::shape::circumradius(2.0 * wall)), base.height - wall);
        let mouth = Vec3::new(0.0, 0.0, base.height);
        ask = ask.wall("floor", [0.0, 0.0, wall / 2.0], Direction::Z, wall);
        let inside = (base.height + wall) / 2.0;
        ask = match base.shape {
            Shape::Box => {
                ask.slot(slot("hollow", mouth, Direction::X, [2.0 * room.reach_x, 2.0 * room.reach_y, deep]))
            }
            Shape::Cylinder => {
                ask.hole("hollow", mouth.to_array(), Direction::DOWN, room.reach_x, deep, false)
            }
            Shape::Hexagon => {
                let y = base.reach_y - wall / 2.0;
                ask.wall("wall at +y", [0.0, y, inside], Direction::Y, wall).wall(
                    "wall at -y",
                    [0.0, -y, inside],
                    Direction::Y,
                    wall,
                )
            }
        };
    }
    ask
}
