//! A page of pictures in rows and columns, with words and scores.

use super::text::Lettering;
use super::{Colour, Picture};

/// Blue, for what was asked for.
pub const REFERENCE: Colour = [92, 146, 236];
/// Green, for what is right.
pub const RIGHT: Colour = [70, 176, 126];
/// Orange, for what is nearly right.
pub const NEARLY: Colour = [242, 163, 72];
/// Red, for what is wrong.
pub const WRONG: Colour = [228, 98, 92];

const PAPER: Colour = [255, 255, 255];
const INK: Colour = [31, 41, 55];
const FAINT: Colour = [107, 114, 128];
const RULE: Colour = [226, 230, 237];
const MARGIN: u32 = 40;
const GUTTER: u32 = 20;
const HEAD: u32 = 112;
const ROW_HEAD: u32 = 84;
const FOOT: u32 = 46;
const ROW_GAP: u32 = 28;

/// A page of pictures.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// In large letters on top.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// Pixels a side of every picture.
    pub tile: u32,
    /// From the top.
    pub rows: Vec<Row>,
}

/// Pictures that belong together.
#[derive(Clone, Debug)]
pub struct Row {
    /// What they have in common.
    pub heading: String,
    /// More about it: up to two lines.
    pub text: String,
    /// From the left.
    pub cells: Vec<Cell>,
}

/// One picture and what to say about it.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What there is to see; `None` leaves the place empty.
    pub picture: Option<Picture>,
    /// A few words below the picture.
    pub caption: String,
    /// In [0, 1]: a number and a bar.
    pub score: Option<f64>,
    /// Of the bar.
    pub colour: Colour,
}

impl Sheet {
    /// The page as one picture.
    pub fn draw(&self) -> Picture {
        let columns = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(1) as u32;
        let width = 2 * MARGIN + columns * self.tile + (columns - 1) * GUTTER;
        let row_height = ROW_HEAD + self.tile + FOOT + ROW_GAP;
        let height = HEAD + self.rows.len() as u32 * row_height + MARGIN - ROW_GAP;
        let mut page = Picture::filled(width, height, PAPER);

        let left = f64::from(MARGIN);
        lettering(24.0, 3.2, INK).write(&mut page, left, 62.0, &self.title);
        lettering(11.0, 1.4, FAINT).write(&mut page, left, 90.0, &self.subtitle);
        for (row, y) in self.rows.iter().zip((HEAD..).step_by(row_height as usize)) {
            row.draw(&mut page, y, self.tile);
        }
        page
    }
}

impl Row {
    fn draw(&self, page: &mut Picture, top: u32, tile: u32) {
        let left = f64::from(MARGIN);
        let across = f64::from(page.width) - 2.0 * left;
        fill(page, [MARGIN, top], [page.width - 2 * MARGIN, 1], RULE);
        lettering(13.0, 2.0, INK).write(page, left, f64::from(top) + 28.0, &self.heading);
        let small = lettering(10.0, 1.25, FAINT);
        for (line, y) in small.wrap(&self.text, across, 2).iter().zip([49.0, 66.0]) {
            small.write(page, left, f64::from(top) + y, line);
        }
        for (cell, x) in self.cells.iter().zip((MARGIN..).step_by((tile + GUTTER) as usize)) {
            cell.draw(page, [x, top + ROW_HEAD], tile);
        }
    }
}

impl Cell {
    fn draw(&self, page: &mut Picture, [x, y]: [u32; 2], tile: u32) {
        match &self.picture {
            Some(picture) => page.paste(picture, x, y),
            None => {
                fill(page, [x, y], [tile, tile], [247, 248, 250]);
                let words = lettering(11.0, 1.4, FAINT);
                let middle = f64::from(tile) * 0.5;
                let nothing = "nothing to see";
                let start = f64::from(x) + middle - words.width(nothing) * 0.5;
                words.write(page, start, f64::from(y) + middle + 5.0, nothing);
            }
        }
        frame(page, [x, y], [tile, tile + FOOT], RULE);

        let base = f64::from(y + tile) + 24.0;
        let (left, right) = (f64::from(x) + 14.0, f64::from(x + tile) - 14.0);
        let mut room = right - left;
        if let Some(score) = self.score {
            let number = format!("{score:.2}");
            let bold = lettering(12.0, 2.0, INK);
            let start = right - bold.width(&number);
            bold.write(page, start, base, &number);
            room = start - left - 12.0;
            let bar = [x + 14, y + tile + 33];
            let length = tile.saturating_sub(28);
            fill(page, bar, [length, 4], RULE);
            let filled = f64::from(length) * score.clamp(0.0, 1.0);
            fill(page, bar, [(filled + 0.5) as u32, 4], self.colour);
        }
        let words = lettering(11.0, 1.5, INK);
        if let Some(caption) = words.wrap(&self.caption, room, 1).first() {
            words.write(page, left, base, caption);
        }
    }
}

fn lettering(height: f64, pen: f64, colour: Colour) -> Lettering {
    Lettering { height, pen, colour }
}

fn fill(page: &mut Picture, [x, y]: [u32; 2], [width, height]: [u32; 2], colour: Colour) {
    page.paste(&Picture::filled(width, height, colour), x, y);
}

/// A line of one pixel around a rectangle, inside it.
fn frame(page: &mut Picture, [x, y]: [u32; 2], [width, height]: [u32; 2], colour: Colour) {
    for (corner, size) in [
        ([x, y], [width, 1]),
        ([x, y + height.saturating_sub(1)], [width, 1]),
        ([x, y], [1, height]),
        ([x + width.saturating_sub(1), y], [1, height]),
    ] {
        fill(page, corner, size, colour);
    }
}
