//! Features in words, as a drawing's list has them.

use std::fmt::{Display, Formatter, Result};

use super::kind::{
    Arrangement, Feature, Fillet, HoleKind, Pattern, Pocket, PocketKind, Prism, Section, Slot, Turned,
};
use super::line::Line;
use crate::math::Vec3;

/// A number with as many of four decimals as it needs.
struct Short(f64);

impl Display for Short {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        // Adding 0 takes the sign off a zero.
        let text = format!("{:.4}", (self.0 * 1e4).round() / 1e4 + 0.0);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

/// A point as (x, y, z).
struct Point(Vec3);

impl Display for Point {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let [x, y, z] = self.0.to_array().map(Short);
        write!(f, "({x}, {y}, {z})")
    }
}

/// A direction: the name of an axis where it is one.
struct Way(Vec3);

impl Display for Way {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for (axis, name) in ["x", "y", "z"].into_iter().enumerate() {
            if self.0[axis].abs() >= 1.0 - 5e-9 {
                return write!(f, "{}{name}", if self.0[axis] < 0.0 { '-' } else { '+' });
            }
        }
        Point(self.0).fmt(f)
    }
}

impl Display for Line {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "from {} along {}", Point(self.point), Way(self.direction))
    }
}

impl Display for Feature {
    /// One line: what it is, its sizes, where it is.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Hole(hole) => {
                f.write_str(match hole.hole_kind() {
                    HoleKind::Plain => "hole",
                    HoleKind::Counterbored => "counterbored hole",
                    HoleKind::Countersunk => "countersunk hole",
                    HoleKind::Tapered => "tapered hole",
                    HoleKind::Stepped => "stepped hole",
                })?;
                let reach = match [hole.open_start, hole.open_end] {
                    [true, true] => "through",
                    [false, false] => "closed",
                    _ => "blind",
                };
                turned(f, hole, &format!(" {reach},"))
            }
            Self::Boss(boss) => {
                f.write_str("boss")?;
                turned(f, boss, ",")
            }
            Self::Slot(Slot { axis, along, length, width, depth, through }) => write!(
                f,
                "slot {} × {}, {} deep, {}, {axis}, lengthwise {}",
                Short(*length),
                Short(*width),
                Short(*depth),
                reach(*through),
                Way(*along)
            ),
            Self::Opening(prism) => flat_sided(f, "opening", prism, reach(prism.through)),
            Self::Prism(prism) => {
                flat_sided(f, "prism", prism, if prism.through { "free" } else { "standing" })
            }
            Self::Pocket(pocket) => recess(f, pocket),
            Self::Fillet(Fillet { axis, radius, length, coverage, convex }) => write!(
                f,
                "{} R{}, {}°, {} long, {axis}",
                if *convex { "rounding" } else { "fillet" },
                Short(*radius),
                Short((coverage * 10.0).round() / 10.0),
                Short(*length)
            ),
            Self::Sphere(ball) => {
                let side = if ball.convex { "ball" } else { "hollow ball" };
                write!(f, "{side} R{} around {}", Short(ball.radius), Point(ball.centre))
            }
            Self::Torus(ring) => write!(
                f,
                "{} R{}, tube R{}, {}",
                if ring.convex { "ring" } else { "ring groove" },
                Short(ring.ring_radius),
                Short(ring.tube_radius),
                ring.axis
            ),
            Self::Pattern(pattern) => arranged(f, pattern),
        }
    }
}

fn reach(through: bool) -> &'static str {
    if through { "through" } else { "blind" }
}

fn turned(f: &mut Formatter<'_>, turned: &Turned, reach: &str) -> Result {
    write!(f, " ⌀{}{reach} {} long, {}", Short(2.0 * turned.radius()), Short(turned.length()), turned.axis)?;
    if turned.sections.len() > 1 || turned.sections.iter().any(|section| !section.is_cylinder()) {
        for (index, Section { from, to, start_radius, end_radius }) in turned.sections.iter().enumerate() {
            let separator = if index == 0 { ": " } else { ", " };
            write!(f, "{separator}⌀{}", Short(2.0 * start_radius))?;
            if start_radius != end_radius {
                write!(f, " to ⌀{}", Short(2.0 * end_radius))?;
            }
            write!(f, " over {}", Short(to - from))?;
        }
    }
    if turned.coverage < 359.0 {
        write!(f, ", {}° of a turn", Short(turned.coverage.round()))?;
    }
    Ok(())
}

fn flat_sided(f: &mut Formatter<'_>, name: &str, prism: &Prism, end: &str) -> Result {
    let Prism { axis, sides, regular, across_flats, size, length, .. } = prism;
    if *regular && *sides != 4 {
        write!(f, "{name} with {sides} sides, {} across flats", Short(*across_flats))?;
    } else {
        write!(f, "{name} with {sides} sides, {} × {}", Short(size[0]), Short(size[1]))?;
    }
    write!(f, ", {end}, {} long, {axis}", Short(*length))
}

fn recess(f: &mut Formatter<'_>, pocket: &Pocket) -> Result {
    let Pocket { kind, at, normal, length, width, depth, corner_radius, .. } = pocket;
    let name = match kind {
        PocketKind::Closed => "pocket",
        PocketKind::OpenEnd => "open pocket",
        PocketKind::Channel => "channel",
        PocketKind::Corner => "corner step",
        PocketKind::Step => "step",
    };
    write!(f, "{name} {} × {}, {} deep", Short(*length), Short(*width), Short(*depth))?;
    if *corner_radius > 0.0 {
        write!(f, ", corners R{}", Short(*corner_radius))?;
    }
    write!(f, ", floor at {} facing {}", Point(*at), Way(*normal))
}

fn arranged(f: &mut Formatter<'_>, pattern: &Pattern) -> Result {
    match &pattern.arrangement {
        Arrangement::Circle { axis, radius, phase, count } => write!(
            f,
            "circle of {count} on ⌀{}, the first at {}°, {axis}",
            Short(2.0 * radius),
            Short((phase * 100.0).round() / 100.0)
        ),
        Arrangement::Line { pitch, count } => {
            write!(f, "row of {count}, {} apart, along {}", Short(pitch.length()), Way(pitch.normalized()))
        }
        Arrangement::Grid { pitch, counts } => write!(
            f,
            "grid of {} × {}, {} along {} and {} along {}",
            counts[0],
            counts[1],
            Short(pitch[0].length()),
            Way(pitch[0].normalized()),
            Short(pitch[1].length()),
            Way(pitch[1].normalized())
        ),
        Arrangement::Teeth { axis, root_radius, tip_radius, count } => write!(
            f,
            "{count} teeth from ⌀{} to ⌀{}, {axis}",
            Short(2.0 * root_radius),
            Short(2.0 * tip_radius)
        ),
    }
}
