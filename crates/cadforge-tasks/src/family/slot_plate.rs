use cadforge_kernel::math::Vec3;
use cadforge_reward::spec::{Direction, Slot};

use super::{Family, require};
use crate::ask::{Ask, slot};
use crate::params::length;
use crate::part::Part;
use crate::shape::{at, cube, drill, hull};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "slot-plate",
    version: 1,
    level: 5,
    summary: "a plate with a round-ended slot through its middle",
    parameters: &[
        length("width", 40.0, 100.0, 5.0),
        length("depth", 25.0, 80.0, 5.0),
        length("thickness", 3.0, 12.0, 1.0),
        length("slot-length", 15.0, 70.0, 1.0),
        length("slot-width", 4.0, 24.0, 1.0),
    ],
    wordings: &[
        Wording::published(
            "A flat rectangular plate {width}mm x {depth}mm and {thickness}mm thick, with a rounded slot cut \
             all the way through its center: the slot is {slot-length}mm long along the X direction and \
             {slot-width}mm wide, with semicircular ends.",
        ),
        Wording::ours(
            "A plate from the origin to {width}mm along +X and {depth}mm along +Y, {thickness}mm thick \
             upward from z = 0. Through its middle goes an oblong hole along X with half-round ends, \
             {slot-length}mm long over all and {slot-width}mm wide.",
        ),
    ],
    fits: |p| {
        require(p["slot-length"] >= p["slot-width"] + 3.0, "the slot is hardly longer than wide")?;
        require(p["slot-length"] <= p["width"] - 8.0, "the slot leaves less than 4 mm at its ends")?;
        require(p["slot-width"] <= p["depth"] - 8.0, "the slot leaves less than 4 mm at its sides")
    },
    part: |p| {
        let reach = (p["slot-length"] - p["slot-width"]) / 2.0;
        let end = |x: f64| at(x, 0.0, 0.0, drill(p["thickness"], p["slot-width"] / 2.0));
        let slot = at(p["width"] / 2.0, p["depth"] / 2.0, 0.0, hull(vec![end(-reach), end(reach)]));
        Part::plain(cube(p["width"], p["depth"], p["thickness"])).drilling("slot", slot)
    },
    spec: |p| {
        let (x, y, z) = (p["width"], p["depth"], p["thickness"]);
        let size = [p["slot-length"], p["slot-width"], z];
        let opening = slot("slot", Vec3::new(x / 2.0, y / 2.0, z), Direction::X, size);
        Ask::sides([0.0; 3], [x, y, z])
            .slot(Slot { through: true, round_ends: true, ..opening })
            .betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
