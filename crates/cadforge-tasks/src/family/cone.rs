use cadforge_reward::spec::Direction;

use super::Family;
use crate::ask::Ask;
use crate::params::length;
use crate::part::Part;
use crate::shape::cone;
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "cone",
    version: 1,
    level: 1,
    summary: "an upright pointed cone",
    parameters: &[length("radius", 10.0, 40.0, 5.0), length("height", 10.0, 80.0, 5.0)],
    wordings: &[
        Wording::published("A solid cone {height}mm tall with a base radius of {radius}mm, point facing up."),
        Wording::published(
            "Create an upright cone: base diameter {2*radius}mm, height {height}mm, apex at \
                            the top.",
        ),
        Wording::ours(
            "A solid cone whose base, of radius {radius}mm, lies on the plane z = 0 around the origin and \
             whose apex is on the Z axis at z = {height}mm.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(cone(p["height"], p["radius"])),
    spec: |p| {
        let (radius, height) = (p["radius"], p["height"]);
        Ask::round(radius, 0.0, height).cone("body", [0.0; 3], Direction::Z, radius, height).betti([1, 0, 0])
    },
    published_part: None,
    variable: None,
};
