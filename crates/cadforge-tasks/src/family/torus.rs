use cadforge_reward::spec::{Direction, FACETS};

use super::{Family, require};
use crate::ask::Ask;
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
    spec: |p| {
        let (ring, tube) = (p["ring-radius"], p["tube-radius"]);
        let (reach, short) = (ring + tube, FACETS * (ring + tube));
        let mut ask = Ask::default().with_sides(
            [-reach, -reach, 0.0],
            [2.0 * reach, 2.0 * reach, 2.0 * tube],
            [2.0 * short, 2.0 * short, 2.0 * FACETS * tube],
        );
        for (name, x, y) in [("ring at +x", ring, 0.0), ("ring at +y", 0.0, ring), ("ring at -x", -ring, 0.0)]
        {
            let out = if x == 0.0 { Direction::Y } else { Direction::X };
            ask = ask.curved_wall(name, [x, y, tube], out, 2.0 * tube, short).curved_wall(
                name,
                [x, y, tube],
                Direction::Z,
                2.0 * tube,
                short,
            );
        }
        ask.betti([1, 1, 0])
    },
    published_part: None,
    variable: None,
};
