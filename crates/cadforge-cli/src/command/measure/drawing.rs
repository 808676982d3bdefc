//! The part with its features in colour, and the list beside it.

use cadforge::kernel::check::Solid;
use cadforge::kernel::feature::{Feature, Features};
use cadforge::kernel::math::Vec3;
use cadforge::kernel::render::{Colour, Frame, Lettering, Picture, View, painted};

const BODY: Colour = [188, 197, 209];
const HOLE: Colour = [233, 134, 58];
const BOSS: Colour = [72, 168, 120];
const SLOT: Colour = [150, 104, 206];
const POCKET: Colour = [56, 152, 196];
const ROUND: Colour = [226, 190, 84];
const INK: Colour = [31, 41, 55];

/// Pixels a side of each view.
const SIDE: u32 = 720;
/// Lines of the list that fit below the views.
const LINES: usize = 40;
/// Pixels from one line of the list to the next.
const LINE: u32 = 24;
const MARGIN: u32 = 32;

/// Two views of the part, its features numbered as in the list below them.
pub fn draw(solid: &Solid, features: &Features) -> Picture {
    let mesh = solid.mesh();
    let mut colours = vec![BODY; mesh.triangles.len()];
    // What is found later is more particular: a slot within a row of slots.
    for found in &features.list {
        if let Some(colour) = colour(&found.feature) {
            found.triangles.iter().for_each(|&triangle| colours[triangle as usize] = colour);
        }
    }
    let views = [View::Isometric, View::Top].map(|view| {
        let frame = Frame::around([mesh], view, [SIDE; 2], f64::from(SIDE) / 14.0);
        let mut picture = painted(mesh, &frame, |triangle| colours[triangle]);
        for (number, found) in (1..).zip(&features.list) {
            if colour(&found.feature).is_none() || found.triangles.is_empty() {
                continue;
            }
            let corners = found.triangles.iter().flat_map(|&triangle| mesh.corners(triangle as usize));
            let sum = corners.fold(Vec3::ZERO, |sum, corner| sum + corner);
            let at = frame.project(sum * (1.0 / (3 * found.triangles.len()) as f64));
            label(&mut picture, at.x, at.y, &number.to_string());
        }
        picture
    });
    let views = Picture::beside(&views);
    let lines = features.list.len().min(LINES) as u32;
    let mut page = Picture::filled(views.width, views.height + (lines + 1) * LINE + MARGIN, [255; 3]);
    page.paste(&views, 0, 0);
    for (index, found) in features.list.iter().take(LINES).enumerate() {
        let y = f64::from(views.height + MARGIN + index as u32 * LINE);
        let ink = colour(&found.feature).unwrap_or(INK);
        let left = f64::from(MARGIN);
        lettering(ink, 2.6).write(&mut page, left, y, &format!("{}", index + 1));
        lettering(INK, 1.4).write(&mut page, left + 44.0, y, &found.feature.to_string());
    }
    if features.list.len() > LINES {
        let y = f64::from(views.height + MARGIN + lines * LINE);
        let more = format!("and {} more", features.list.len() - LINES);
        lettering(INK, 1.4).write(&mut page, f64::from(MARGIN) + 44.0, y, &more);
    }
    page
}

/// `None` for what only arranges other features.
fn colour(feature: &Feature) -> Option<Colour> {
    match feature {
        Feature::Hole(_) => Some(HOLE),
        Feature::Boss(_) | Feature::Prism(_) => Some(BOSS),
        Feature::Slot(_) | Feature::Opening(_) => Some(SLOT),
        Feature::Pocket(_) => Some(POCKET),
        Feature::Fillet(_) | Feature::Sphere(_) | Feature::Torus(_) => Some(ROUND),
        Feature::Pattern(_) => None,
    }
}

fn lettering(colour: Colour, pen: f64) -> Lettering {
    Lettering { height: 12.0, pen, colour }
}

/// A number with a light rim, so that it can be read on every colour.
fn label(picture: &mut Picture, x: f64, y: f64, text: &str) {
    let (rim, ink) = (lettering([255; 3], 5.0), lettering(INK, 2.0));
    let (left, base) = (x - ink.width(text) / 2.0, y + ink.height / 2.0);
    rim.write(picture, left, base, text);
    ink.write(picture, left, base, text);
}
