//! The contact sheet: two tasks beside each other, four tiles each.

use cadforge::kernel::mesh::Mesh;
use cadforge::kernel::render::{Colour, Frame, Picture, View, shaded};

/// Pixels a side of a tile.
const TILE: u32 = 220;
/// Pixels between tiles, and the height of the bar that shows a reward.
const GAP: u32 = 10;
/// Pixels between two tasks beside each other.
const GUTTER: u32 = 36;

const PAPER: Colour = [255, 255, 255];
const BLUE: Colour = [74, 128, 196];
const GREEN: Colour = [76, 161, 98];
const AMBER: Colour = [219, 152, 48];
const RED: Colour = [200, 80, 70];
const TRACK: Colour = [232, 234, 238];

/// A task on the sheet.
pub struct Row<'a> {
    /// What was asked for.
    pub reference: &'a Mesh,
    /// What was answered, and what it is paid.
    pub answers: Vec<(&'a Mesh, f64)>,
}

/// Draws the sheet: references blue, answers in the colour of their reward, all of a task in one scale.
pub fn draw(rows: &[Row<'_>]) -> Picture {
    let tiles = 1 + rows.iter().map(|row| row.answers.len()).max().unwrap_or(0) as u32;
    let block = tiles * (TILE + GAP) - GAP;
    let line = TILE + 3 * GAP;
    let width = 2 * GAP + 2 * block + GUTTER;
    let mut sheet = Picture::filled(width, GAP + line * (rows.len() as u32).div_ceil(2), PAPER);
    for (index, row) in rows.iter().enumerate() {
        let x = GAP + (index as u32 % 2) * (block + GUTTER);
        let y = GAP + (index as u32 / 2) * line;
        // One frame for all: a part that is too large looks too large.
        let meshes = std::iter::once(row.reference).chain(row.answers.iter().map(|(mesh, _)| *mesh));
        let frame = Frame::around(meshes, View::Isometric, [TILE; 2], 12.0);
        sheet.paste(&shaded(row.reference, &frame, BLUE), x, y);
        bar(&mut sheet, x, y + TILE, 1.0, BLUE);
        for (place, &(mesh, reward)) in row.answers.iter().enumerate() {
            let x = x + (place as u32 + 1) * (TILE + GAP);
            let colour = colour_of(reward);
            sheet.paste(&shaded(mesh, &frame, colour), x, y);
            bar(&mut sheet, x, y + TILE, reward, colour);
        }
    }
    sheet
}

/// A reward as a bar under its tile.
fn bar(sheet: &mut Picture, x: u32, y: u32, reward: f64, colour: Colour) {
    sheet.paste(&Picture::filled(TILE, GAP / 2, TRACK), x, y + GAP / 2);
    let length = (f64::from(TILE) * reward.clamp(0.0, 1.0)) as u32;
    sheet.paste(&Picture::filled(length, GAP / 2, colour), x, y + GAP / 2);
}

/// Green from 0.9, amber from 0.4, red below.
fn colour_of(reward: f64) -> Colour {
    if reward >= 0.9 {
        GREEN
    } else if reward >= 0.4 {
        AMBER
    } else {
        RED
    }
}
