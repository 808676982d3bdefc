//! Words in a picture.

use super::font::{BASELINE, BLANK, CAPITAL, DIGIT, GAP, strokes};
use super::{Colour, Picture};
use crate::math::Vec2;

/// How words are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// The height of capitals, in pixels.
    pub height: f64,
    /// The width of the pen, in pixels.
    pub pen: f64,
    /// The colour of the ink.
    pub colour: Colour,
}

impl Lettering {
    /// How many pixels `text` is long.
    pub fn width(&self, text: &str) -> f64 {
        let units: f64 = text.chars().map(|character| advance(character) + GAP).sum();
        (units - GAP).max(0.0) * self.height / CAPITAL
    }

    /// Writes `text` from `x` on the baseline `y`, in pixels from the top left; gives where it ends.
    pub fn write(&self, picture: &mut Picture, mut x: f64, y: f64, text: &str) -> f64 {
        let unit = self.height / CAPITAL;
        for character in text.chars() {
            let place = |p: Vec2| Vec2::new(x + p.x * unit, y - (p.y - BASELINE) * unit);
            if character != ' ' {
                let paths: Vec<Vec<Vec2>> =
                    paths(character).map(|path| path.into_iter().map(place).collect()).collect();
                self.draw(picture, &paths);
            }
            x += (advance(character) + GAP) * unit;
        }
        x - GAP * unit
    }

    /// The words of `text` on lines of at most `width` pixels, at most `lines` of them; what does not
    /// fit is cut off with three dots.
    pub fn wrap(&self, text: &str, width: f64, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let full = wrapped.len() == lines;
            if let Some(last) = wrapped.last_mut() {
                let longer = format!("{last} {word}");
                let fits = self.width(&longer) <= width;
                if fits || full {
                    *last = longer;
                }
                if fits {
                    continue;
                }
            }
            if full {
                break;
            }
            wrapped.push(word.to_owned());
        }
        wrapped.iter().map(|line| self.shortened(line, width)).collect()
    }

    /// As much of `line` as fits into `width` pixels, with three dots for the rest.
    fn shortened(&self, line: &str, width: f64) -> String {
        let unit = self.height / CAPITAL;
        let dots = (advance('…') + GAP) * unit;
        let (mut used, mut kept) = (0.0, 0);
        for (start, character) in line.char_indices() {
            used += advance(character) * unit;
            if used > width {
                return format!("{}…", line[..kept].trim_end());
            }
            used += GAP * unit;
            if used + dots - GAP * unit <= width {
                kept = start + character.len_utf8();
            }
        }
        line.to_owned()
    }

    /// Draws the strokes of one letter, in pixels: every pixel by its distance from the nearest.
    fn draw(&self, picture: &mut Picture, paths: &[Vec<Vec2>]) {
        let reach = self.pen * 0.5 + 1.0;
        let points = || paths.iter().flatten();
        let low = points().fold(Vec2::new(f64::INFINITY, f64::INFINITY), |low, p| {
            Vec2::new(low.x.min(p.x), low.y.min(p.y))
        });
        let high = points().fold(Vec2::new(f64::NEG_INFINITY, f64::NEG_INFINITY), |high, p| {
            Vec2::new(high.x.max(p.x), high.y.max(p.y))
        });
        let from = (((low.x - reach) as i64).max(0), ((low.y - reach) as i64).max(0));
        let to = ((high.x + reach) as i64, (high.y + reach) as i64);
        for y in from.1..=to.1.min(i64::from(picture.height)) {
            for x in from.0..=to.0.min(i64::from(picture.width)) {
                let pixel = Vec2::new(x as f64 + 0.5, y as f64 + 0.5);
                let nearest = paths
                    .iter()
                    .flat_map(|path| path.windows(2))
                    .map(|ends| distance(pixel, ends[0], ends[1]))
                    .fold(f64::INFINITY, f64::min);
                let opacity = self.pen * 0.5 + 0.5 - nearest;
                if opacity > 0.0 {
                    picture.blend(x, y, self.colour, opacity);
                }
            }
        }
    }
}

/// The width of a character without the gap after it.
fn advance(character: char) -> f64 {
    match character {
        ' ' => BLANK - GAP,
        '0'..='9' => DIGIT,
        _ => paths(character).flatten().map(|p| p.x).fold(0.0, f64::max),
    }
}

/// The strokes of a character as lines, in its own units.
fn paths(character: char) -> impl Iterator<Item = Vec<Vec2>> {
    strokes(character).split(' ').map(|stroke| {
        let (digits, curved) = stroke.strip_prefix('~').map_or((stroke, false), |rest| (rest, true));
        let digits: Vec<f64> = digits.chars().filter_map(|c| c.to_digit(36)).map(f64::from).collect();
        let mut path: Vec<Vec2> = digits.chunks_exact(2).map(|pair| Vec2::new(pair[0], pair[1])).collect();
        if curved {
            for _ in 0..3 {
                path = cut_corners(&path);
            }
        }
        path
    })
}

/// Chaikin's step towards the quadratic B-spline of these control points, which keeps the ends.
fn cut_corners(path: &[Vec2]) -> Vec<Vec2> {
    let ends = path.first().into_iter().copied();
    let cut =
        path.windows(2).flat_map(|pair| [pair[0] * 0.75 + pair[1] * 0.25, pair[0] * 0.25 + pair[1] * 0.75]);
    ends.chain(cut).chain(path.last().copied()).collect()
}

/// The distance from `p` to the line from `a` to `b`.
fn distance(p: Vec2, a: Vec2, b: Vec2) -> f64 {
    let (along, from) = (b - a, p - a);
    let length2 = along.dot(along);
    let share = if length2 > 0.0 { (from.dot(along) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (from - along * share).length()
}
