use cadforge_reward::spec::Direction;

use super::{Family, require};
use crate::ask::{Ask, hole};
use crate::params::{count, derived, length, listed};
use crate::part::{Effect, Part};
use crate::shape::{at, cube, drill};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "hole-grid-plate",
    version: 1,
    level: 3,
    summary: "a plate with a grid of holes",
    parameters: &[
        listed("spacing", &[15.0, 20.0, 25.0]),
        count("columns", &[2.0, 3.0, 4.0]),
        count("rows", &[2.0, 3.0]),
        derived("width", |p| (p["columns"] + 1.0) * p["spacing"]),
        derived("depth", |p| (p["rows"] + 1.0) * p["spacing"]),
        length("thickness", 4.0, 8.0, 1.0),
        listed("radius", &[4.0, 6.0, 8.0]),
    ],
    wordings: &[
        Wording::published(
            "A rectangular plate {width}mm x {depth}mm, {thickness}mm thick, with a {columns} by {rows} grid \
             of circular through-holes of radius {radius}mm, spaced {spacing}mm apart, the grid centered on \
             the plate.",
        ),
        Wording::ours(
            "A plate from the origin to {width}mm along +X and {depth}mm along +Y, {thickness}mm thick \
             upward from z = 0. It is perforated by {columns} columns along X and {rows} rows along Y of \
             round holes of radius {radius}mm, {spacing}mm from center to center both ways, with the pattern \
             in its middle.",
        ),
    ],
    fits: |p| {
        require(2.0 * p["radius"] <= p["spacing"] - 3.0, "the holes leave less than 3 mm between them")?;
        let margin = |size: f64, holes: f64| (size - (holes - 1.0) * p["spacing"]) / 2.0 - p["radius"];
        let narrowest = margin(p["width"], p["columns"]).min(margin(p["depth"], p["rows"]));
        require(narrowest >= 1.0, "the holes leave less than 1 mm at the edge")
    },
    part: |p| {
        let first = |size: f64, holes: f64| (size - (holes - 1.0) * p["spacing"]) / 2.0;
        let (x, y) = (first(p["width"], p["columns"]), first(p["depth"], p["rows"]));
        let place = |column: u32, row: u32| {
            let (x, y) = (x + f64::from(column) * p["spacing"], y + f64::from(row) * p["spacing"]);
            at(x, y, 0.0, drill(p["thickness"], p["radius"]))
        };
        let (columns, rows) = (p["columns"] as u32, p["rows"] as u32);
        let holes = (0..columns).flat_map(|column| (0..rows).map(move |row| (column, row)));
        Part::plain(cube(p["width"], p["depth"], p["thickness"])).with(
            "holes",
            Effect::Drills,
            holes.map(|(column, row)| place(column, row)).collect(),
        )
    },
    spec: |p| {
        let (x, y, z, spacing) = (p["width"], p["depth"], p["thickness"], p["spacing"]);
        let (columns, rows) = (p["columns"], p["rows"]);
        let first = |size: f64, holes: f64| (size - (holes - 1.0) * spacing) / 2.0;
        let at = [first(x, columns), first(y, rows), z];
        Ask::sides([0.0; 3], [x, y, z])
            .grid_of_holes(hole("hole", at, Direction::DOWN, p["radius"], z, true), spacing, columns, rows)
            .betti([1, (columns * rows) as u32, 0])
    },
    published_part: None,
    variable: None,
};
