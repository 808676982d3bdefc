//! Bodies of round layers.

use cadforge_reward::Frame;

use std::f64::consts::PI;

use crate::params::Params;

use super::Grammar::{Own, Sentences};
use super::flat::{SIDES, disc, polygon_area};
use super::scan::{fixed, free, start};
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 3] = [
    Reader {
        family: "torus",
        grammar: Sentences(&[
            free(
                "A solid torus (donut shape) lying flat on the table: the ring's centerline circle has a \
                 radius of <ring-radius>mm and the circular tube cross-section has a radius of \
                 <tube-radius>mm.",
            ),
            fixed(
                "A solid ring around the Z axis that touches the plane z = 0 from above. Its cross-section \
                 is a disc <2 tube-radius>mm in diameter, whose center is <ring-radius>mm from the Z axis.",
            ),
        ]),
        measure: |p| {
            let (ring, tube) = (p["ring-radius"], p["tube-radius"]);
            // At each height a ring between two polygons of radii ring ± w: their areas differ by 4 · ring · w
            // times that of a polygon of radius 1, and w adds up to half the cross-section's area.
            let volume = 2.0 * ring * polygon_area(1.0, SIDES) * disc(tube);
            let across = 2.0 * (ring + tube);
            Expected::upright(volume, [across, across, 2.0 * tube], 1)
        },
    },
    Reader {
        family: "domed-monument",
        grammar: Sentences(&[
            free(
                "A monument-like shape: a circular base plate of radius <base-radius>mm and thickness \
                 <base-thickness>mm, with a cylindrical post of radius <radius>mm and height <height>mm \
                 standing centered on top of it, and the post capped with a hemispherical dome of radius \
                 <radius>mm.",
            ),
            fixed(
                "A bollard around the Z axis: a disc of radius <base-radius>mm from z = 0 to z = \
                 <base-thickness>mm, on it a round column of radius <radius>mm that is <height>mm high, and \
                 on the column half a ball of the same radius.",
            ),
        ]),
        measure: |p| {
            let (base, thickness, height) = (p["base-radius"], p["base-thickness"], p["height"]);
            let (dome, top, _) = ball(p["radius"]);
            let volume = disc(base) * thickness + disc(p["radius"]) * height + dome;
            Expected::upright(volume, [2.0 * base, 2.0 * base, thickness + height + top], 0)
        },
    },
    Reader { family: "stepped-shaft", grammar: Own(read_shaft), measure: shaft },
];

/// The upper half of a ball, as rings of (height, radius) from the middle up: 32 rings of 64 corners, none
/// of them at a pole or at the equator.
pub(super) fn dome(radius: f64) -> Vec<(f64, f64)> {
    let ring = |index: u32| {
        let angle = PI * (f64::from(index) + 0.5) / 32.0;
        (radius * libm::cos(angle), radius * libm::sin(angle))
    };
    let mut rings: Vec<_> = (0..16).rev().map(ring).collect();
    // Below the lowest ring the ball is a straight prism down to its middle.
    rings.insert(0, (0.0, rings[0].1));
    rings
}

/// Volume of half a ball, and how far the ball reaches up and sideways from its middle.
pub(super) fn ball(radius: f64) -> (f64, f64, f64) {
    let rings = dome(radius);
    let (volume, top) = around(&rings, 0.0);
    (volume, top, rings[0].1)
}

/// Volume and highest point of what layers, widest at the bottom, leave around a hole along their axis.
pub(super) fn around(rings: &[(f64, f64)], hole: f64) -> (f64, f64) {
    let (mut volume, mut top) = (0.0, 0.0);
    for pair in rings.windows(2) {
        let ((z1, r1), (z2, r2)) = (pair[0], pair[1]);
        if r1 < hole {
            break;
        }
        // Where the layer becomes narrower than the hole, it ends.
        let end = r2.max(hole);
        let height = if r1 > end { (z2 - z1) * (r1 - end) / (r1 - r2) } else { z2 - z1 };
        let mean_square = (r1 * r1 + r1 * end + end * end) / 3.0;
        volume += disc(1.0) * (mean_square - hole * hole) * height;
        top = z1 + height;
    }
    (volume, top)
}

fn read_shaft(text: &str) -> Option<(Params, Frame)> {
    let published = published_shaft(text).map(|params| (params, Frame::PlacedFreely));
    published.or_else(|| our_shaft(text).map(|params| (params, Frame::Absolute)))
}

fn published_shaft(text: &str) -> Option<Params> {
    let mut said = Params::default();
    let sentence = "A stepped circular shaft standing upright, made of <count> stacked coaxial cylinders \
                    from bottom to top: a section of ";
    let text = start(text, sentence, &mut said)?;
    let sections = text.strip_suffix(". Each section is narrower than the one below it.")?;
    numbered(&said, sections.split(", then a section of "), "radius <radius>mm and height <height>mm")
}

fn our_shaft(text: &str) -> Option<Params> {
    let mut said = Params::default();
    let sentence = "A stepped round shaft whose axis is the Z axis and whose lower end is at z = 0. It has \
                    <count> sections, listed upward: ";
    let sections = start(text, sentence, &mut said)?.strip_suffix('.')?;
    numbered(&said, sections.split("; "), "<height>mm long and <2 radius>mm in diameter")
}

/// The radii and heights of as many sections as were said.
fn numbered<'a>(said: &Params, sections: impl Iterator<Item = &'a str>, sentence: &str) -> Option<Params> {
    let mut params = Params::default();
    let mut index = 0;
    for section in sections {
        let mut one = Params::default();
        start(section, sentence, &mut one).filter(|rest| rest.is_empty())?;
        index += 1;
        params.set(&format!("radius-{index}"), one.get("radius")?);
        params.set(&format!("height-{index}"), one.get("height")?);
    }
    (said.get("count")? == f64::from(index)).then_some(params)
}

fn shaft(p: &Params) -> Expected {
    let (mut volume, mut height) = (0.0, 0.0);
    for index in 1.. {
        let Some(radius) = p.get(&format!("radius-{index}")) else { break };
        let section = p[format!("height-{index}").as_str()];
        volume += disc(radius) * section;
        height += section;
    }
    let across = 2.0 * p["radius-1"];
    Expected::upright(volume, [across, across, height], 0)
}
