//! Plates and blocks with holes.

use super::Grammar::Sentences;
use super::flat::disc;
use super::scan::{fixed, free};
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 6] = [
    Reader {
        family: "plate-with-hole",
        grammar: Sentences(&[
            free(
                "A flat rectangular plate <width>mm x <depth>mm, <thickness>mm thick, with a circular hole \
                 of radius <radius>mm drilled through its center.",
            ),
            free(
                "Create a <width>mm by <depth>mm plate of thickness <thickness>mm with a centered <2 \
                 radius>mm-diameter through-hole.",
            ),
            fixed(
                "A plate from the origin to <width>mm along +X and <depth>mm along +Y, <thickness>mm thick \
                 upward from z = 0. A round hole of radius <radius>mm goes straight through its middle.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["thickness"]];
            Expected::cornered((size[0] * size[1] - disc(p["radius"])) * size[2], size, 1)
        },
    },
    Reader {
        family: "hole-grid-plate",
        grammar: Sentences(&[
            free(
                "A rectangular plate <width>mm x <depth>mm, <thickness>mm thick, with a <columns> by <rows> \
                 grid of circular through-holes of radius <radius>mm, spaced <spacing>mm apart, the grid \
                 centered on the plate.",
            ),
            fixed(
                "A plate from the origin to <width>mm along +X and <depth>mm along +Y, <thickness>mm thick \
                 upward from z = 0. It is perforated by <columns> columns along X and <rows> rows along Y of \
                 round holes of radius <radius>mm, <spacing>mm from center to center both ways, with the \
                 pattern in its middle.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["thickness"]];
            let holes = p["columns"] * p["rows"];
            Expected::cornered((size[0] * size[1] - holes * disc(p["radius"])) * size[2], size, holes as u32)
        },
    },
    Reader {
        family: "slot-plate",
        grammar: Sentences(&[
            free(
                "A flat rectangular plate <width>mm x <depth>mm and <thickness>mm thick, with a rounded slot \
                 cut all the way through its center: the slot is <slot-length>mm long along the X direction \
                 and <slot-width>mm wide, with semicircular ends.",
            ),
            fixed(
                "A plate from the origin to <width>mm along +X and <depth>mm along +Y, <thickness>mm thick \
                 upward from z = 0. Through its middle goes an oblong hole along X with half-round ends, \
                 <slot-length>mm long over all and <slot-width>mm wide.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["thickness"]];
            let (length, width) = (p["slot-length"], p["slot-width"]);
            let slot = (length - width) * width + disc(width / 2.0);
            Expected::cornered((size[0] * size[1] - slot) * size[2], size, 1)
        },
    },
    Reader {
        family: "counterbore",
        grammar: Sentences(&[
            free(
                "Create a <width>x<depth>x<height>mm block with a centered vertical through-hole of radius \
                 <radius>mm, counterbored from the top face to radius <bore-radius>mm over a depth of \
                 <bore-depth>mm.",
            ),
            fixed(
                "A block with one corner at the origin, <width>mm along +X, <depth>mm along +Y, <height>mm \
                 along +Z. In the middle of its top a flat-bottomed recess of radius <bore-radius>mm goes \
                 down <bore-depth>mm, and from there a coaxial hole of radius <radius>mm goes out through \
                 the bottom.",
            ),
        ]),
        measure: |p| {
            let size = [p["width"], p["depth"], p["height"]];
            let recess = disc(p["bore-radius"]) * p["bore-depth"];
            let hole = disc(p["radius"]) * (size[2] - p["bore-depth"]);
            Expected::cornered(size[0] * size[1] * size[2] - recess - hole, size, 1)
        },
    },
    Reader {
        family: "flanged-washer",
        grammar: Sentences(&[
            free(
                "A flat washer <thickness>mm thick with outer radius <radius>mm and a central hole of radius \
                 <bore>mm, plus <bolts> small bolt holes of radius <bolt-radius>mm drilled through it, \
                 evenly spaced on a circle of radius <circle>mm around the center.",
            ),
            fixed(
                "A round flange of radius <radius>mm, lying on the plane z = 0 around the Z axis and \
                 <thickness>mm thick. It has a bore of radius <bore>mm along the Z axis and <bolts> \
                 through-holes of radius <bolt-radius>mm, equally spaced, the first on the +X axis, their \
                 centers <circle>mm from the Z axis.",
            ),
        ]),
        measure: |p| {
            let area = disc(p["radius"]) - disc(p["bore"]) - p["bolts"] * disc(p["bolt-radius"]);
            let across = 2.0 * p["radius"];
            Expected::upright(area * p["thickness"], [across, across, p["thickness"]], 1 + p["bolts"] as u32)
        },
    },
    Reader {
        family: "l-bracket",
        grammar: Sentences(&[
            free(
                "An L-shaped bracket <width>mm wide: a horizontal leg <length>mm long and a vertical leg \
                 <height>mm tall, both <thickness>mm thick, joined at a right angle. The horizontal leg has \
                 a circular hole of radius <radius>mm through its center, drilled vertically.",
            ),
            fixed(
                "An angle bracket with its outer corner along the Y axis, from the origin to y = <width>mm. \
                 One leg lies on the plane z = 0 and reaches <length>mm along +X, the other stands on the \
                 plane x = 0 and reaches <height>mm along +Z; both lengths are measured from the outer \
                 corner, and both legs are <thickness>mm thick. A round hole of radius <radius>mm goes \
                 vertically through the lying leg, halfway along its <length>mm and halfway across its width.",
            ),
        ]),
        measure: |p| {
            let (length, height, thickness) = (p["length"], p["height"], p["thickness"]);
            let profile = length * thickness + (height - thickness) * thickness;
            let volume = profile * p["width"] - disc(p["radius"]) * thickness;
            Expected::cornered(volume, [length, p["width"], height], 1)
        },
    },
];
