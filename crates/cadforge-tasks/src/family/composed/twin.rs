//! Composed parts that another family makes too, so that both land in the same split.

use crate::family::{Family, hex_nut, notched_box, open_container, plate_with_hole, stepped_shaft, tube};
use crate::params::Params;

/// The same part as one of another family.
pub(super) fn of(p: &Params) -> Option<(&'static Family, Params)> {
    let renamed = |family: &'static Family, names: &[(&str, &str)]| {
        let pairs: Option<Vec<_>> =
            names.iter().map(|&(theirs, ours)| Some((theirs, p.get(ours)?))).collect();
        Some((family, pairs?.into_iter().collect::<Params>()))
    };
    let plate = [
        ("width", "box.width"),
        ("depth", "box.depth"),
        ("thickness", "box.height"),
        ("radius", "hole.radius"),
    ];
    let [width, depth, _, _] = plate;
    let height = ("height", "box.height");
    let notch = [("notch-width", "notch.width"), ("notch-depth", "notch.depth")];
    let nut = [("height", "hexagon.height"), ("flats", "hexagon.flats"), ("radius", "hole.radius")];
    let shaft = [
        ("radius-1", "cylinder.radius"),
        ("height-1", "cylinder.height"),
        ("radius-2", "post.radius"),
        ("height-2", "post.height"),
    ];
    renamed(&plate_with_hole::FAMILY, &plate)
        .or_else(|| renamed(&notched_box::FAMILY, &[width, depth, height, notch[0], notch[1]]))
        .or_else(|| renamed(&open_container::FAMILY, &[width, depth, height, ("wall", "hollow.wall")]))
        .or_else(|| renamed(&hex_nut::FAMILY, &nut))
        .or_else(|| renamed(&stepped_shaft::FAMILY, &shaft))
        .or_else(|| {
            let wall = p.get("cylinder.radius")? - p.get("hole.radius")?;
            let pipe = [
                ("height", p.get("cylinder.height")?),
                ("radius", p.get("cylinder.radius")?),
                ("wall", wall),
            ];
            Some((&tube::FAMILY, pipe.into_iter().collect()))
        })
}
