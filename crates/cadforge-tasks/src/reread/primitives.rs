//! Single bodies.

use super::Grammar::Sentences;
use super::flat::disc;
use super::scan::{fixed, free};
use super::turned::ball;
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 6] = [
    Reader {
        family: "box",
        grammar: Sentences(&[
            free("A solid rectangular box <width>mm wide, <depth>mm deep, and <height>mm tall."),
            free("Create a cuboid measuring <width>mm x <depth>mm x <height>mm (width x depth x height)."),
            fixed(
                "A solid block with one corner at the origin, reaching <width>mm along +X, <depth>mm along \
                 +Y, and <height>mm along +Z.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["height"]];
            Expected::cornered(size[0] * size[1] * size[2], size, 0)
        },
    },
    Reader {
        family: "cylinder",
        grammar: Sentences(&[
            free("A solid cylinder <height>mm tall with a radius of <radius>mm, standing upright."),
            free("Create an upright cylinder of height <height>mm and diameter <2 radius>mm."),
            fixed(
                "A solid cylinder of radius <radius>mm whose axis is the Z axis, from z = 0 up to z = \
                 <height>mm.",
            ),
        ]),
        measure: |p| {
            let across = 2.0 * p["radius"];
            Expected::upright(disc(p["radius"]) * p["height"], [across, across, p["height"]], 0)
        },
    },
    Reader {
        family: "cone",
        grammar: Sentences(&[
            free("A solid cone <height>mm tall with a base radius of <radius>mm, point facing up."),
            free("Create an upright cone: base diameter <2 radius>mm, height <height>mm, apex at the top."),
            fixed(
                "A solid cone whose base, of radius <radius>mm, lies on the plane z = 0 around the origin \
                 and whose apex is on the Z axis at z = <height>mm.",
            ),
        ]),
        measure: |p| {
            let across = 2.0 * p["radius"];
            Expected::upright(disc(p["radius"]) * p["height"] / 3.0, [across, across, p["height"]], 0)
        },
    },
    Reader {
        family: "sphere",
        grammar: Sentences(&[
            free("A solid sphere with a radius of <radius>mm."),
            free("Create a sphere <2 radius>mm in diameter."),
            fixed("A solid ball of radius <radius>mm centered at the origin."),
        ]),
        measure: |p| {
            let (half, top, across) = ball(p["radius"]);
            let (x, z) = (2.0 * across, 2.0 * top);
            Expected { volume: 2.0 * half, min: [-across, -across, -top], size: [x, x, z], betti: [1, 0, 0] }
        },
    },
    Reader {
        family: "triangular-prism",
        grammar: Sentences(&[
            fixed(
                "Create a triangular prism standing <height>mm tall: its base is a right triangle with legs \
                 of <leg-x>mm (along X) and <leg-y>mm (along Y) meeting at the origin.",
            ),
            fixed(
                "A vertical prism <height>mm tall whose footprint is a right triangle with one leg <leg-x>mm \
                 along the X axis and the other leg <leg-y>mm along the Y axis, right angle at the origin.",
            ),
        ]),
        measure: |p| {
            let size = [p["leg-x"], p["leg-y"], p["height"]];
            Expected::cornered(size[0] * size[1] * size[2] / 2.0, size, 0)
        },
    },
    Reader {
        family: "pyramid",
        grammar: Sentences(&[
            fixed(
                "A solid pyramid <height>mm tall. Its rectangular base lies on the plane z = 0, <width>mm \
                 along X and <depth>mm along Y, centered on the Z axis, and its apex is on the Z axis.",
            ),
            fixed(
                "Create a pyramid with four sloping faces that meet at the point (0, 0, <height>), all in \
                 mm, over a <width>mm x <depth>mm base (X x Y) centered at the origin.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["height"]];
            Expected::upright(size[0] * size[1] * size[2] / 3.0, size, 0)
        },
    },
];
