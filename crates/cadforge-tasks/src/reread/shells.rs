//! Hollow parts.

use crate::params::Params;

use super::Grammar::Sentences;
use super::flat::{Outline, disc, integral};
use super::scan::{fixed, free};
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 3] = [
    Reader {
        family: "tube",
        grammar: Sentences(&[
            free(
                "Create an upright open-ended pipe: height <height>mm, outer diameter <2 radius>mm, wall \
                 thickness <wall>mm.",
            ),
            fixed(
                "A pipe around the Z axis from z = 0 to z = <height>mm, open at both ends, with an outer \
                 radius of <radius>mm and walls <wall>mm thick.",
            ),
        ]),
        measure: |p| {
            let area = disc(p["radius"]) - disc(p["radius"] - p["wall"]);
            let across = 2.0 * p["radius"];
            Expected::upright(area * p["height"], [across, across, p["height"]], 1)
        },
    },
    Reader {
        family: "open-container",
        grammar: Sentences(&[
            free(
                "An open-top rectangular container with outer dimensions <width>mm x <depth>mm x <height>mm, \
                 wall and floor thickness <wall>mm.",
            ),
            free(
                "Create a box-shaped tray <width>mm x <depth>mm x <height>mm on the outside, hollowed from \
                 the top leaving <wall>mm thick walls and base.",
            ),
            fixed(
                "A bin that is open at the top, with one outer corner at the origin: <width>mm along +X, \
                 <depth>mm along +Y and <height>mm along +Z on the outside, its four walls and its floor \
                 <wall>mm thick.",
            ),
        ]),
        measure: |p| {
            let (size, wall) = ([p["width"], p["depth"], p["height"]], p["wall"]);
            let room = (size[0] - 2.0 * wall) * (size[1] - 2.0 * wall) * (size[2] - wall);
            Expected::cornered(size[0] * size[1] * size[2] - room, size, 0)
        },
    },
    Reader {
        family: "perforated-tube",
        grammar: Sentences(&[
            free(
                "An upright hollow tube <height>mm tall, outer radius <radius>mm, inner radius \
                 <inner-radius>mm, open at both ends, with <holes> circular holes of radius <hole-radius>mm \
                 drilled radially through the wall at half the tube's height, evenly spaced around the \
                 circumference.",
            ),
            fixed(
                "A tube around the Z axis from z = 0 to z = <height>mm, open at both ends, <2 radius>mm in \
                 diameter outside and <2 inner-radius>mm inside. Halfway up, <holes> equally spaced round \
                 holes of radius <hole-radius>mm pierce its wall once each, pointing at the Z axis, the \
                 first of them on the +X side.",
            ),
        ]),
        measure: perforated_tube,
    },
];

fn perforated_tube(p: &Params) -> Expected {
    let (radius, inner) = (p["radius"], p["inner-radius"]);
    let holes = p["holes"] as u32;
    let hole = Outline::disc(p["hole-radius"], [0.0, 0.0], 0.0);
    let (low, high) = hole.y_range();
    // Seen along each drill in turn, the corners of the tube lie at other angles.
    let plug = |index: u32| {
        let turned = -360.0 * f64::from(index) / p["holes"];
        let (outside, inside) =
            (Outline::disc(radius, [0.0; 2], turned), Outline::disc(inner, [0.0; 2], turned));
        let wall = |y: f64| outside.x_range(y).1 - inside.x_range(y).1;
        integral(|y| wall(y) * hole.chord(y), low, high, &[&hole, &outside, &inside])
    };
    let volume = (disc(radius) - disc(inner)) * p["height"] - (0..holes).map(plug).sum::<f64>();
    Expected::upright(volume, [2.0 * radius, 2.0 * radius, p["height"]], 1 + holes)
}
