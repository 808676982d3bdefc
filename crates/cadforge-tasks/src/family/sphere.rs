use super::Family;
use crate::params::length;
use crate::part::Part;
use crate::shape::sphere;
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "sphere",
    version: 1,
    level: 1,
    summary: "a ball",
    parameters: &[length("radius", 5.0, 45.0, 1.0)],
    wordings: &[
        Wording::published("A solid sphere with a radius of {radius}mm."),
        Wording::published("Create a sphere {2*radius}mm in diameter."),
        Wording::ours("A solid ball of radius {radius}mm centered at the origin."),
    ],
    fits: |_| Ok(()),
    part: |p| Part::plain(sphere(p["radius"])),
    published_part: None,
    variable: None,
};
