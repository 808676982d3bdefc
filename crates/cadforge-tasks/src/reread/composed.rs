//! Composed parts: a base and features, read one after the other.
//!
//! Volumes are added up by inclusion and exclusion. Features that stand on the part do not touch each
//! other; cuts may cross, but never three in one place, so pairs are enough.

use cadforge_reward::Frame;

use crate::params::Params;

use super::Grammar::Own;
use super::flat::{Outline, crossing, disc, hexagon, integral};
use super::scan::start;
use super::turned::{around, dome};
use super::{Expected, Reader};

pub(super) static READERS: [Reader; 3] = [
    Reader {
        family: "composed-1",
        grammar: Own(|text| read(text).filter(|said| features(&said.0) == 1)),
        measure,
    },
    Reader {
        family: "composed-2",
        grammar: Own(|text| read(text).filter(|said| features(&said.0) == 2)),
        measure,
    },
    Reader {
        family: "composed-3",
        grammar: Own(|text| read(text).filter(|said| features(&said.0) > 2)),
        measure,
    },
];

const BASES: [&str; 3] = [
    "box <box.width>mm wide (x), <box.depth>mm deep (y), and <box.height>mm tall",
    "upright cylinder of radius <cylinder.radius>mm and height <cylinder.height>mm",
    "hexagonal prism <hexagon.height>mm tall, <hexagon.flats>mm across the flats, with two flats parallel to \
     the x axis",
];

const FEATURES: [&str; 10] = [
    "a hemispherical dome of radius <dome.radius>mm centered on its top face",
    "a square pad <pad.side>mm x <pad.side>mm and <pad.height>mm tall sitting centered on its top face",
    "a cone of base radius <cone.radius>mm and height <cone.height>mm standing centered on its top face, \
     apex up",
    "a cylindrical post of radius <post.radius>mm and height <post.height>mm standing centered on its top \
     face",
    "a rectangular notch <notch.width>mm wide and <notch.depth>mm deep cut into the middle of the top face, \
     running through the full depth (Y)",
    "a cylindrical boss of radius <boss.radius>mm sticking out <boss.length>mm horizontally from the center \
     of its +X side face",
    "a horizontal hole of radius <cross-hole.radius>mm drilled along the X axis through the whole part at \
     half its height, centered in Y",
    "a <hole.radius>mm-radius hole drilled vertically through the center of the entire part",
    "<bolts.count> holes of radius <bolts.radius>mm drilled vertically through it, evenly spaced on a circle \
     of radius <bolts.circle>mm around the center, the first hole on the +X axis",
    "hollowed out from the top into an open container with <hollow.wall>mm thick walls and floor",
];

const OUR_BASES: [&str; 3] = [
    "a block of <box.width>mm along X, <box.depth>mm along Y and <box.height>mm along Z",
    "a round bar <2 cylinder.radius>mm in diameter and <cylinder.height>mm high",
    "a hexagonal bar <hexagon.height>mm high and <hexagon.flats>mm from flat to flat, one flat facing +Y and \
     one facing -Y",
];

const OUR_FEATURES: [&str; 10] = [
    "half a ball of radius <dome.radius>mm, flat side down, on the middle of the top",
    "a block with a square base of <pad.side>mm, <pad.height>mm high, on the middle of the top, its sides \
     parallel to X and Y",
    "a pointed cone, <2 cone.radius>mm in diameter at its foot and <cone.height>mm high, on the middle of \
     the top",
    "a round column, <2 post.radius>mm in diameter and <post.height>mm high, on the middle of the top",
    "a channel along Y through the middle of the top, <notch.width>mm wide in X and <notch.depth>mm deep, \
     open at both ends",
    "a round stub along X, <2 boss.radius>mm in diameter, that sticks <boss.length>mm out of the middle of \
     the side facing +X",
    "a round hole along X, <2 cross-hole.radius>mm in diameter, right through the body at half the body's \
     height and at y = 0",
    "a round hole along the Z axis, <2 hole.radius>mm in diameter, through everything that stands there",
    "<bolts.count> equally spaced round holes parallel to Z right through the body, <2 bolts.radius>mm in \
     diameter, their axes <bolts.circle>mm from the Z axis, the first at y = 0 with x positive",
    "a hollow that is open at the top and leaves walls and a floor <hollow.wall>mm thick",
];

/// How many features the names tell of.
fn features(p: &Params) -> usize {
    let bases = ["box", "cylinder", "hexagon"];
    let mut names: Vec<&str> = p.iter().filter_map(|(name, _)| Some(name.split_once('.')?.0)).collect();
    names.retain(|name| !bases.contains(name));
    names.dedup();
    names.len()
}

fn read(text: &str) -> Option<(Params, Frame)> {
    published(text).or_else(|| ours(text)).map(|params| (params, Frame::Absolute))
}

fn published(text: &str) -> Option<Params> {
    let text = text.strip_prefix("A solid ")?;
    let text = text.strip_suffix(". The part sits on the z=0 plane, centered on the Z axis.")?;
    let (mut params, features) = BASES.iter().find_map(|base| {
        let mut params = Params::default();
        let rest = start(text, base, &mut params)?.strip_prefix(", with ")?;
        Some((params, rest))
    })?;
    for feature in features.split("; and ") {
        add(&mut params, feature, &FEATURES)?;
    }
    Some(params)
}

fn ours(text: &str) -> Option<Params> {
    let text = text.strip_prefix(
        "The part stands on the plane z = 0 with the Z axis through its middle. Its body is ",
    )?;
    let (body, list) = text.strip_suffix('.')?.split_once(". The body has: ")?;
    let mut params = Params::default();
    add(&mut params, body, &OUR_BASES)?;
    for (index, feature) in (1..).zip(list.split("; ")) {
        add(&mut params, feature.strip_prefix(&format!("({index}) "))?, &OUR_FEATURES)?;
    }
    Some(params)
}

/// Adds the numbers of the first phrase that `text` is.
fn add(params: &mut Params, text: &str, phrases: &[&str]) -> Option<()> {
    let said = phrases.iter().find_map(|phrase| {
        let mut said = Params::default();
        start(text, phrase, &mut said)?.is_empty().then_some(said)
    })?;
    said.iter().for_each(|(name, value)| params.set(name, value));
    Some(())
}

/// A base in numbers.
struct Base {
    outline: Outline,
    area: f64,
    size: [f64; 3],
}

fn base(p: &Params) -> Base {
    if let Some(width) = p.get("box.width") {
        let size = [width, p["box.depth"], p["box.height"]];
        return Base { outline: Outline::rectangle(size[0], size[1]), area: size[0] * size[1], size };
    }
    if let Some(radius) = p.get("cylinder.radius") {
        let size = [2.0 * radius, 2.0 * radius, p["cylinder.height"]];
        return Base { outline: Outline::disc(radius, [0.0; 2], 0.0), area: disc(radius), size };
    }
    let flats = p["hexagon.flats"];
    let corner = flats / 3.0_f64.sqrt();
    let outline = Outline::regular(corner, 6, [0.0; 2], 0.0);
    Base { outline, area: hexagon(flats), size: [2.0 * corner, flats, p["hexagon.height"]] }
}

fn measure(p: &Params) -> Expected {
    let base = base(p);
    let height = base.size[2];
    let hole = p.get("hole.radius").unwrap_or(0.0);
    let (above, rise) = on_top(p, hole);
    let stub = p.get("boss.length").unwrap_or(0.0);
    let boss = disc(p.get("boss.radius").unwrap_or(0.0)) * stub;
    let (cut, tunnels) = cuts(p, &base);
    let [x, y, _] = base.size;
    Expected {
        volume: base.area * height + above + boss - cut - hollow(p, &base),
        min: [-x / 2.0, -y / 2.0, 0.0],
        size: [x + stub, y, height + rise],
        betti: [1, tunnels, 0],
    }
}

/// Volume and height of what stands on the top, around a hole.
fn on_top(p: &Params, hole: f64) -> (f64, f64) {
    if let Some(radius) = p.get("dome.radius") {
        return around(&dome(radius), hole);
    }
    if let Some(side) = p.get("pad.side") {
        return ((side * side - disc(hole)) * p["pad.height"], p["pad.height"]);
    }
    if let Some(radius) = p.get("cone.radius") {
        return around(&[(0.0, radius), (p["cone.height"], 0.0)], hole);
    }
    p.get("post.radius")
        .map_or((0.0, 0.0), |radius| around(&[(0.0, radius), (p["post.height"], radius)], hole))
}

/// The volume that drills and notches take from the base, and how many tunnels they leave.
fn cuts(p: &Params, base: &Base) -> (f64, u32) {
    let height = base.size[2];
    let upright = upright_holes(p);
    let mut volume: f64 = upright.iter().map(|hole| hole.area * height).sum();
    let mut tunnels = upright.len() as u32;
    if let Some(width) = p.get("notch.width") {
        let notch = Outline::rectangle(base.size[1], width);
        let shared: f64 = upright.iter().map(|hole| hole.between(&notch)).sum();
        volume += (width * base.size[1] - shared) * p["notch.depth"];
    }
    if let Some(radius) = p.get("cross-hole.radius") {
        let along = Outline::disc(radius, [0.0; 2], 0.0);
        volume += crossing(&base.outline, &along);
        tunnels += 1;
        for hole in &upright {
            volume -= crossing(&hole.outline, &along);
            // Two drills that meet are one room with four mouths: three tunnels instead of two.
            let (low, high) = hole.outline.y_range();
            tunnels += u32::from(low < radius && high > -radius);
        }
    }
    (volume, tunnels)
}

/// A hole along Z.
struct Upright {
    /// As seen from above.
    outline: Outline,
    /// The same, turned by 90 degrees, so that the notch's walls are lines of equal y.
    turned: Outline,
    area: f64,
}

impl Upright {
    fn new(radius: f64, from_axis: f64, angle: f64) -> Self {
        let place = |angle: f64| {
            let center = [from_axis * cos(angle), from_axis * cos(angle - 90.0)];
            Outline::disc(radius, center, angle)
        };
        Self { outline: place(angle), turned: place(angle + 90.0), area: disc(radius) }
    }

    /// The area that it shares with a strip along X around y = 0, both turned.
    fn between(&self, strip: &Outline) -> f64 {
        let (low, high) = strip.y_range();
        let (from, to) = self.turned.y_range();
        let (from, to) = (from.max(low), to.min(high));
        if from < to { integral(|y| self.turned.chord(y), from, to, &[&self.turned]) } else { 0.0 }
    }
}

fn cos(degrees: f64) -> f64 {
    libm::cos(degrees * std::f64::consts::PI / 180.0)
}

fn upright_holes(p: &Params) -> Vec<Upright> {
    let mut holes = Vec::new();
    holes.extend(p.get("hole.radius").map(|radius| Upright::new(radius, 0.0, 0.0)));
    if let Some(count) = p.get("bolts.count") {
        let angle = |index: u32| 360.0 * f64::from(index) / count;
        holes.extend(
            (0..count as u32).map(|index| Upright::new(p["bolts.radius"], p["bolts.circle"], angle(index))),
        );
    }
    holes
}

/// The volume of the room inside, its walls measured square to the sides.
fn hollow(p: &Params, base: &Base) -> f64 {
    let Some(wall) = p.get("hollow.wall") else { return 0.0 };
    let [x, y, z] = base.size;
    let area = if p.has("box.width") {
        (x - 2.0 * wall) * (y - 2.0 * wall)
    } else if p.has("cylinder.radius") {
        disc(x / 2.0 - wall)
    } else {
        hexagon(y - 2.0 * wall)
    };
    area * (z - wall)
}
