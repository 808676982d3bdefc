use super::{Family, require};
use crate::params::length;
use crate::part::Part;
use crate::shape::{at, torus};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "torus",
    version: 1,
    level: 5,
    summary: "a ring with a round cross-section",
    parameters: &[length("ring-radius", 10.0, 50.0, 1.0), length("tube-radius", 2.0, 15.0, 1.0)],
    wordings: &[
        Wording::published(
            "A solid torus (donut shape) lying flat on the table: the ring's centerline circle has a radius \
             of {ring-radius}mm and the circular tube cross-section has a radius of {tube-radius}mm.",
        ),
        Wording::ours(
            "A solid ring around the Z axis that touches the plane z = 0 from above. Its cross-section is a \
             disc {2*tube-radius}mm in diameter, whose center is {ring-radius}mm from the Z axis.",
        ),
    ],
    fits: |p| require(p["tube-radius"] <= p["ring-radius"] - 3.0, "the ring has no hole"),
    part: |p| Part::plain(at(0.0, 0.0, p["tube-radius"], torus(p["ring-radius"], p["tube-radius"]))),
    published_part: None,
    variable: None,
};
