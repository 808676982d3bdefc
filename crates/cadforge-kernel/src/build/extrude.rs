//! Sweeping a region along Z.

use super::import;
use crate::budget::{Exceeded, Meter, Resource};
use crate::csg::LinearExtrude;
use crate::flat::{self, Region};
use crate::math::{Vec2, trig};
use crate::mesh::Mesh;

/// The mesh of a region swept straight up.
pub(crate) fn prism(region: &Region, [low, high]: [f64; 2]) -> Mesh {
    let corners = region.size() as u32;
    let points = region.points().map(|p| p.at_height(low)).chain(region.points().map(|p| p.at_height(high)));
    let mut triangles = Vec::with_capacity(4 * corners as usize);
    for [a, b, c] in flat::triangulate(region) {
        triangles.extend([[a, c, b], [a + corners, b + corners, c + corners]]);
    }
    let mut first = 0;
    for points in &region.loops {
        let count = points.len() as u32;
        for k in 0..count {
            let (a, b) = (first + k, first + (k + 1) % count);
            triangles.extend([[a, b, b + corners], [a, b + corners, a + corners]]);
        }
        first += count;
    }
    Mesh { points: points.collect(), triangles }
}

/// Where a straight sweep begins and ends. `None` when it is not straight, or no sweep at all.
pub(crate) fn straight(settings: &LinearExtrude) -> Option<[f64; 2]> {
    let LinearExtrude { height, center, twist, scale, slices, .. } = *settings;
    let plain = twist == 0.0 && scale == Vec2::new(1.0, 1.0) && slices.is_none_or(|slices| slices < 2);
    let sound = plain && height > 0.0 && height.is_finite();
    sound.then_some(if center { [-height / 2.0, height / 2.0] } else { [0.0, height] })
}

/// The swept mesh; empty when the height is not positive.
pub(crate) fn linear(region: &Region, settings: &LinearExtrude, meter: &mut Meter) -> Result<Mesh, Exceeded> {
    let LinearExtrude { height, center, twist, scale, .. } = *settings;
    if region.is_empty() || !(height > 0.0 && height.is_finite()) || !twist.is_finite() {
        return Ok(Mesh::default());
    }
    let top_scale = Vec2::new(scale.x.max(0.0), scale.y.max(0.0));
    if !top_scale.x.is_finite() || !top_scale.y.is_finite() {
        return Ok(Mesh::default());
    }
    let layers = layers(region, settings);
    let corners = region.size() as u64;
    meter.spend(Resource::Facets, corners.saturating_mul(layers.saturating_mul(3).saturating_add(4)))?;
    meter.spend(Resource::Work, flat::triangulation_cost(region))?;

    let bottom = if center { -height / 2.0 } else { 0.0 };
    let mut mesh = Mesh::default();
    for layer in 0..=layers {
        let t = layer as f64 / layers as f64;
        let z = bottom + height * layer as f64 / layers as f64;
        let size = Vec2::new(1.0 - (1.0 - top_scale.x) * t, 1.0 - (1.0 - top_scale.y) * t);
        let (sin, cos) = (trig::sin(-twist * t), trig::cos(-twist * t));
        mesh.points.extend(region.points().map(|p| {
            let turned =
                if twist == 0.0 { p } else { Vec2::new(cos * p.x - sin * p.y, sin * p.x + cos * p.y) };
            Vec2::new(turned.x * size.x, turned.y * size.y).at_height(z)
        }));
    }
    let caps = flat::triangulate(region);
    mesh.triangles.extend(caps.iter().map(|&[a, b, c]| [a, c, b]));
    // A top that is scaled to a line or a point has no face.
    let collapses = top_scale.x == 0.0 || top_scale.y == 0.0;
    if !collapses {
        let lift = corners as u32 * layers as u32;
        mesh.triangles.extend(caps.iter().map(|t| t.map(|corner| corner + lift)));
    }
    for layer in 0..layers as u32 {
        let last = u64::from(layer) + 1 == layers;
        side(&mut mesh, region, layer * corners as u32, twist, last && collapses);
    }
    Ok(if collapses { import::welded(&mesh, |p| *p) } else { mesh })
}

/// The walls between two layers, the lower of which starts at point `start`.
///
/// Each quad is cut along its shorter diagonal, or along the longer one where the upper layer is
/// only a line. When they are equal the cut follows the twist, and in holes the other way.
fn side(mesh: &mut Mesh, region: &Region, start: u32, twist: f64, to_a_line: bool) {
    let corners = region.size() as u32;
    let mut first = start;
    for points in &region.loops {
        let count = points.len() as u32;
        let hole = flat::signed_area(points) < 0.0;
        for k in 0..count {
            let (low, low_next) = (first + k, first + (k + 1) % count);
            let (high, high_next) = (low + corners, low_next + corners);
            let distance = |i: u32, j: u32| {
                let along = mesh.points[i as usize] - mesh.points[j as usize];
                Vec2::new(along.x, along.y).length()
            };
            let (rising, falling) = (distance(low, high_next), distance(low_next, high));
            // Lengths within ten parts in a million count as equal.
            let tie = 2e5 * (rising - falling).abs() <= rising + falling;
            let cut_rising = if tie { (twist >= 0.0) != hole } else { (rising < falling) != to_a_line };
            mesh.triangles.extend(if cut_rising {
                [[low, low_next, high_next], [low, high_next, high]]
            } else {
                [[low, low_next, high], [low_next, high_next, high]]
            });
        }
        first += count;
    }
}

/// The number of layers: what the program said, or what keeps curved walls smooth. A turn makes
/// them curved, and so does scaling by two different factors.
fn layers(region: &Region, settings: &LinearExtrude) -> u64 {
    let LinearExtrude { height, twist, slices, facets, .. } = *settings;
    let scale = Vec2::new(settings.scale.x.max(0.0), settings.scale.y.max(0.0));
    if let Some(slices) = slices {
        return u64::from(slices.max(1));
    }
    let farthest = |length: &dyn Fn(Vec2) -> f64| region.points().map(length).fold(0.0, f64::max);
    if twist == 0.0 {
        if scale.x == scale.y {
            return 1;
        }
        let drift = farthest(&|p| Vec2::new(p.x * (1.0 - scale.x), p.y * (1.0 - scale.y)).length());
        let wanted = if facets.number > 0.0 {
            facets.number.floor()
        } else {
            (Vec2::new(drift, height).length() / facets.size).ceil()
        };
        return wanted.max(1.0) as u64;
    }
    // At least three layers a turn: half a turn a layer is not a surface any more.
    let least = (twist.abs() / 120.0).ceil().max(1.0);
    let wanted = if facets.number > 0.0 {
        (twist.abs() / 360.0 * facets.number).ceil()
    } else {
        let path = path_length(farthest(&Vec2::length), twist, scale);
        let by_size = (Vec2::new(path, height).length() / facets.size).ceil();
        by_size.min((twist.abs() / facets.angle).ceil())
    };
    wanted.max(least) as u64
}

/// How far a corner at `radius` travels in the plane: along an arc, or along a spiral of
/// Archimedes when both axes scale alike.
fn path_length(radius: f64, twist: f64, scale: Vec2) -> f64 {
    let turn = trig::radians(twist.abs());
    if scale.x != scale.y || scale.x == 1.0 {
        return radius * turn;
    }
    // The angles from the spiral's centre at which the larger and the smaller end lie.
    let far = if scale.x > 1.0 { turn * scale.x / (scale.x - 1.0) } else { turn / (1.0 - scale.x) };
    let length =
        |angle: f64| radius / far / 2.0 * (angle * (1.0 + angle * angle).sqrt() + libm::asinh(angle));
    length(far) - length(far - turn)
}
