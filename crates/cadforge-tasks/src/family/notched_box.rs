use cadforge_kernel::math::Vec3;
use cadforge_reward::spec::{Direction, Slot};

use super::{Family, require};
use crate::ask::{Ask, slot};
use crate::params::length;
use crate::part::Part;
use crate::shape::{OVERSHOOT, at, cube};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "notched-box",
    version: 1,
    level: 2,
    summary: "a box with a notch along the middle of its top",
    parameters: &[
        length("width", 30.0, 80.0, 5.0),
        length("depth", 20.0, 60.0, 5.0),
        length("height", 20.0, 60.0, 5.0),
        length("notch-width", 8.0, 40.0, 2.0),
        length("notch-depth", 5.0, 30.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "A solid box {width}mm x {depth}mm x {height}mm with a rectangular notch {notch-width}mm wide \
             and {notch-depth}mm deep cut into the middle of its top face, running through the full depth of \
             the box.",
        ),
        Wording::ours(
            "A box with one corner at the origin, {width}mm along +X, {depth}mm along +Y, {height}mm along \
             +Z. A channel {notch-width}mm wide in X and {notch-depth}mm deep in Z is milled into its top, \
             halfway along X, from its front to its back in Y.",
        ),
    ],
    fits: |p| {
        require(p["notch-width"] <= 0.6 * p["width"], "the notch is wider than 0.6 of the box")?;
        require(p["notch-depth"] <= 0.6 * p["height"], "the notch is deeper than 0.6 of the box")
    },
    part: |p| {
        let cutter = cube(p["notch-width"], p["depth"] + 2.0 * OVERSHOOT, p["notch-depth"] + OVERSHOOT);
        let x = (p["width"] - p["notch-width"]) / 2.0;
        let notch = at(x, -OVERSHOOT, p["height"] - p["notch-depth"], cutter);
        Part::plain(cube(p["width"], p["depth"], p["height"])).cutting("notch", notch)
    },
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["height"]);
        let size = [y, p["notch-width"], p["notch-depth"]];
        let notch = slot("notch", Vec3::new(x / 2.0, y / 2.0, z), Direction::Y, size);
        Ask::sides([0.0; 3], [x, y, z])
            .slot(Slot { open_length: true, ..notch })
            .filled("below the notch", [0.0; 3], [x, y, z - p["notch-depth"]])
            .betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
