//! The bodies and figures that a program names directly.

use super::part::Part;
use crate::budget::{Exceeded, Meter, Resource};
use crate::csg::Facets;
use crate::flat::{self, Region};
use crate::math::{Vec2, Vec3, trig};
use crate::mesh::Mesh;

/// Whether a length makes a body: positive and finite.
fn is_size(length: f64) -> bool {
    length > 0.0 && length.is_finite()
}

pub(crate) fn square(size: Vec2, center: bool) -> Region {
    if !is_size(size.x) || !is_size(size.y) {
        return Region::default();
    }
    let low = if center { size * -0.5 } else { Vec2::default() };
    let high = if center { size * 0.5 } else { size };
    Region::of(vec![low, Vec2::new(high.x, low.y), high, Vec2::new(low.x, high.y)])
}

pub(crate) fn circle(radius: f64, facets: Facets, meter: &mut Meter) -> Result<Region, Exceeded> {
    if !is_size(radius) {
        return Ok(Region::default());
    }
    Ok(Region::of(ring(radius, facets.count(radius), meter)?))
}

/// `None` when a path names a point that does not exist, or a point is not finite.
pub(crate) fn polygon(
    points: &[Vec2],
    paths: Option<&[Vec<u32>]>,
    meter: &mut Meter,
) -> Result<Option<Region>, Exceeded> {
    let corners = paths.map_or(points.len(), |paths| paths.iter().map(Vec::len).sum());
    meter.spend(Resource::Facets, corners as u64)?;
    let loops: Option<Vec<Vec<Vec2>>> = match paths {
        None => Some(vec![points.to_vec()]),
        Some(paths) => {
            paths.iter().map(|path| path.iter().map(|&i| points.get(i as usize).copied()).collect()).collect()
        }
    };
    Ok(loops
        .filter(|loops| super::part::within_reach(loops.iter().flatten().map(|p| p.at_height(0.0))))
        .map(|loops| flat::sanitized(&loops)))
}

pub(crate) fn cube(size: Vec3, center: bool) -> Mesh {
    if !size.to_array().into_iter().all(is_size) {
        return Mesh::default();
    }
    let low = if center { size * -0.5 } else { Vec3::ZERO };
    let high = if center { size * 0.5 } else { size };
    // Bit 0 of the index is x, bit 1 y, bit 2 z.
    let corner = |i: u32| {
        let pick = |bit: u32, low, high| if i & bit == 0 { low } else { high };
        Vec3::new(pick(1, low.x, high.x), pick(2, low.y, high.y), pick(4, low.z, high.z))
    };
    let mut mesh = Mesh { points: (0..8).map(corner).collect(), triangles: Vec::with_capacity(12) };
    for [a, b, c, d] in [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]] {
        mesh.triangles.extend([[a, b, c], [a, c, d]]);
    }
    mesh
}

/// Rings half a step away from the poles, so that there is no pole vertex.
pub(crate) fn sphere(radius: f64, facets: Facets, meter: &mut Meter) -> Result<Mesh, Exceeded> {
    if !is_size(radius) {
        return Ok(Mesh::default());
    }
    let count = facets.count(radius);
    let rings = count.div_ceil(2);
    meter.spend(Resource::Facets, count.saturating_mul(rings).saturating_mul(3))?;
    let mut points = Vec::with_capacity((count * rings) as usize);
    for i in 0..rings {
        let polar = 180.0 * (i as f64 + 0.5) / rings as f64;
        let (r, z) = (radius * trig::sin(polar), radius * trig::cos(polar));
        points.extend((0..count).map(|k| Facets::vertex(r, k, count).at_height(z)));
    }
    let (count, rings) = (count as u32, rings as u32);
    let mut triangles = Vec::with_capacity((2 * count * rings) as usize);
    cap(0, count, false, &mut triangles);
    for upper in 0..rings - 1 {
        wall((upper + 1) * count, upper * count, count, &mut triangles);
    }
    cap((rings - 1) * count, count, true, &mut triangles);
    Ok(Mesh { points, triangles })
}

pub(crate) fn cylinder(
    height: f64,
    [bottom, top]: [f64; 2],
    center: bool,
    facets: Facets,
    meter: &mut Meter,
) -> Result<Mesh, Exceeded> {
    let is_radius = |r: f64| r >= 0.0 && r.is_finite();
    if !is_size(height) || !is_radius(bottom) || !is_radius(top) || bottom + top <= 0.0 {
        return Ok(Mesh::default());
    }
    let count = facets.count(bottom.max(top));
    let (low, high) = if center { (-height / 2.0, height / 2.0) } else { (0.0, height) };
    meter.spend(Resource::Facets, count.saturating_mul(6))?;
    let mut mesh = Mesh::default();
    let mut add = |radius: f64, z: f64| {
        let corners = if radius > 0.0 { count } else { 1 };
        mesh.points.extend((0..corners).map(|k| Facets::vertex(radius, k, count).at_height(z)));
    };
    add(bottom, low);
    add(top, high);
    let n = count as u32;
    let triangles = &mut mesh.triangles;
    match (bottom > 0.0, top > 0.0) {
        (true, true) => wall(0, n, n, triangles),
        (true, false) => triangles.extend((0..n).map(|k| [k, (k + 1) % n, n])),
        (false, _) => triangles.extend((0..n).map(|k| [1 + (k + 1) % n, 1 + k, 0])),
    }
    if bottom > 0.0 {
        cap(0, n, true, triangles);
    }
    if top > 0.0 {
        cap(if bottom > 0.0 { n } else { 1 }, n, false, triangles);
    }
    Ok(mesh)
}

/// Each face a fan from its first corner. `None` when a face names a point that does not exist or
/// a point is out of reach.
pub(crate) fn polyhedron(
    points: &[Vec3],
    faces: &[Vec<u32>],
    meter: &mut Meter,
) -> Result<Option<Mesh>, Exceeded> {
    let corners: usize = faces.iter().map(Vec::len).sum();
    meter.spend(Resource::Facets, (points.len() + corners) as u64)?;
    let known = |&corner: &u32| (corner as usize) < points.len();
    if !faces.iter().flatten().all(known) || !super::part::within_reach(points.iter().copied()) {
        return Ok(None);
    }
    let mut triangles = Vec::with_capacity(corners);
    for face in faces {
        triangles.extend(face.windows(2).skip(1).map(|pair| [face[0], pair[1], pair[0]]));
    }
    Ok(Some(Mesh { points: points.to_vec(), triangles }))
}

fn ring(radius: f64, count: u64, meter: &mut Meter) -> Result<Vec<Vec2>, Exceeded> {
    meter.spend(Resource::Facets, count)?;
    Ok((0..count).map(|k| Facets::vertex(radius, k, count)).collect())
}

/// The quads between two rings of `count` points, seen from outside with `low` below.
fn wall(low: u32, high: u32, count: u32, triangles: &mut Vec<[u32; 3]>) {
    for k in 0..count {
        let next = (k + 1) % count;
        triangles.extend([[low + k, low + next, high + next], [low + k, high + next, high + k]]);
    }
}

/// A convex ring filled by halving it again and again, which keeps the triangles compact: long
/// slivers would make booleans slow.
fn cap(first: u32, count: u32, reversed: bool, triangles: &mut Vec<[u32; 3]>) {
    let mut open = vec![(0, count - 1)];
    while let Some((from, to)) = open.pop() {
        if to - from < 2 {
            continue;
        }
        let middle = from.midpoint(to);
        let [a, b, c] = [first + from, first + middle, first + to];
        triangles.push(if reversed { [a, c, b] } else { [a, b, c] });
        open.extend([(from, middle), (middle, to)]);
    }
}

/// What a program asked for and did not get: an empty part of its dimension.
pub(crate) fn empty(dimension: u32) -> Part {
    if dimension == 2 { Part::flat(Region::default()) } else { Part::void() }
}
