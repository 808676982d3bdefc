//! Bodies with one outline all along.

use std::f64::consts::PI;

use crate::params::Params;

use super::Grammar::Sentences;
use super::flat::{Outline, disc, hexagon, integral};
use super::scan::{fixed, free};
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 5] = [
    Reader {
        family: "notched-box",
        grammar: Sentences(&[
            free(
                "A solid box <width>mm x <depth>mm x <height>mm with a rectangular notch <notch-width>mm \
                 wide and <notch-depth>mm deep cut into the middle of its top face, running through the full \
                 depth of the box.",
            ),
            fixed(
                "A box with one corner at the origin, <width>mm along +X, <depth>mm along +Y, <height>mm \
                 along +Z. A channel <notch-width>mm wide in X and <notch-depth>mm deep in Z is milled into \
                 its top, halfway along X, from its front to its back in Y.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["height"]];
            let profile = size[0] * size[2] - p["notch-width"] * p["notch-depth"];
            Expected::cornered(profile * size[1], size, 0)
        },
    },
    Reader {
        family: "hex-nut",
        grammar: Sentences(&[
            free(
                "A hexagonal prism (like a nut) <height>mm tall, measuring <flats>mm across the flats, with \
                 a circular hole of radius <radius>mm drilled through its center along the axis.",
            ),
            fixed(
                "A six-sided nut from z = 0 to z = <height>mm around the Z axis, <flats>mm from flat to \
                 flat, with two of its flats parallel to the X axis and a hole of radius <radius>mm along \
                 the Z axis.",
            ),
        ]),
        measure: |p| {
            let volume = (hexagon(p["flats"]) - disc(p["radius"])) * p["height"];
            let corners = 2.0 / 3.0_f64.sqrt() * p["flats"];
            Expected::upright(volume, [corners, p["flats"], p["height"]], 1)
        },
    },
    Reader {
        family: "toothed-disc",
        grammar: Sentences(&[
            free(
                "A gear-like disc <thickness>mm thick with radius <radius>mm, with <teeth> rectangular teeth \
                 evenly spaced around its rim. Each tooth is <tooth-width>mm wide and extends \
                 <tooth-length>mm radially outward from the rim, spanning the full thickness of the disc.",
            ),
            fixed(
                "A disc of radius <radius>mm around the Z axis, from z = 0 to z = <thickness>mm, with \
                 <teeth> equally spaced straight-sided teeth as thick as the disc, the first centered on the \
                 +X axis. Each is <tooth-width>mm wide, and its flat end is <tooth-length>mm outside the \
                 disc's radius.",
            ),
        ]),
        measure: toothed_disc,
    },
    Reader {
        family: "cross-prism",
        grammar: Sentences(&[
            free(
                "Create a <height>mm-tall prism shaped like a plus sign, formed by two perpendicular \
                 <length>mm x <width>mm bars crossing at their midpoints.",
            ),
            free(
                "A plus-sign-shaped prism <height>mm tall: two rectangular bars, each <length>mm long and \
                 <width>mm wide, cross at right angles at their centers (one along X, one along Y), centered \
                 on the Z axis.",
            ),
            fixed(
                "A cross with four equal arms around the Z axis, from z = 0 to z = <height>mm. It reaches \
                 <length>mm from end to end both along X and along Y, and its arms are <width>mm wide.",
            ),
        ]),
        measure: |p| {
            let (length, width) = (p["length"], p["width"]);
            let area = 2.0 * length * width - width * width;
            Expected::upright(area * p["height"], [length, length, p["height"]], 0)
        },
    },
    Reader {
        family: "d-shaft",
        grammar: Sentences(&[
            free(
                "Create a D-shaft: a <height>mm-tall cylinder of radius <radius>mm whose +X side is sliced \
                 off by a vertical plane <flat>mm from the axis, leaving a flat running the full height.",
            ),
            fixed(
                "A shaft around the Z axis from z = 0 to z = <height>mm, <2 radius>mm in diameter, with \
                 everything beyond x = <flat>mm cut away.",
            ),
        ]),
        measure: |p| {
            let (radius, flat, height) = (p["radius"], p["flat"], p["height"]);
            // The outline is the same seen along X and along Y, so the plane may as well cut at a y.
            let outline = Outline::disc(radius, [0.0; 2], 0.0);
            let area = integral(|y| outline.chord(y), -radius, flat, &[&outline]);
            let size = [radius + flat, 2.0 * radius, height];
            Expected { volume: area * height, min: [-radius, -radius, 0.0], size, betti: [1, 0, 0] }
        },
    },
];

fn toothed_disc(p: &Params) -> Expected {
    let (radius, half, end) = (p["radius"], p["tooth-width"] / 2.0, p["radius"] + p["tooth-length"]);
    let (mut area, mut min, mut max) = (disc(radius), [-radius; 2], [radius; 2]);
    for index in 0..p["teeth"] as u32 {
        let angle = 360.0 * f64::from(index) / p["teeth"];
        // Seen along the tooth: what of it lies outside of the disc.
        let rim = Outline::disc(radius, [0.0; 2], -angle);
        area += integral(|y| end - rim.x_range(y).1, -half, half, &[&rim]);
        let (sin, cos) = (libm::sin(angle * PI / 180.0), libm::cos(angle * PI / 180.0));
        for corner in [half, -half] {
            let point = [end * cos - corner * sin, end * sin + corner * cos];
            for axis in 0..2 {
                min[axis] = min[axis].min(point[axis]);
                max[axis] = max[axis].max(point[axis]);
            }
        }
    }
    let size = [max[0] - min[0], max[1] - min[1], p["thickness"]];
    Expected { volume: area * p["thickness"], min: [min[0], min[1], 0.0], size, betti: [1, 0, 0] }
}
