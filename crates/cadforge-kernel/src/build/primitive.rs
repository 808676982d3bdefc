//! The bodies and figures that a program names directly.

use super::part::within_reach;
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
    Region::rectangle(low, high)
}

pub(crate) fn circle(radius: f64, facets: Facets, meter: &mut Meter) -> Result<Region, Exceeded> {
    if !is_size(radius) {
        return Ok(Region::default());
    }
    Ok(Region::of(ring(radius, facets.count(radius), meter)?))
}

/// Corners of paths that name no point are left out. `None` when a point is out of reach.
pub(crate) fn polygon(
    points: &[Vec2],
    paths: Option<&[Vec<u32>]>,
    meter: &mut Meter,
) -> Result<Option<Region>, Exceeded> {
    let corners = paths.map_or(points.len(), |paths| paths.iter().map(Vec::len).sum());
    meter.spend(Resource::Facets, corners as u64)?;
    let along = |path: &Vec<u32>| path.iter().filter_map(|&i| points.get(i as usize).copied()).collect();
    let loops: Vec<Vec<Vec2>> = match paths {
        None => vec![points.to_vec()],
        Some(paths) => paths.iter().map(along).collect(),
    };
    if !within_reach(loops.iter().flatten().map(|p| p.at_height(0.0))) {
        return Ok(None);
    }
    flat::sanitized(&loops, meter).map(Some)
}

/// A box as a prism along Z, with its ends.
pub(crate) fn cube(size: Vec3, center: bool) -> (Region, [f64; 2]) {
    let ends = if center { [-size.z / 2.0, size.z / 2.0] } else { [0.0, size.z] };
    let region = if is_size(size.z) { square(Vec2::new(size.x, size.y), center) } else { Region::default() };
    (region, ends)
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

/// Where a cylinder or cone begins and ends along Z. `None` when its sizes make no body.
pub(crate) fn cylinder_ends(height: f64, [bottom, top]: [f64; 2], center: bool) -> Option<[f64; 2]> {
    let is_radius = |r: f64| r >= 0.0 && r.is_finite();
    let sound = is_size(height) && is_radius(bottom) && is_radius(top) && bottom + top > 0.0;
    sound.then_some(if center { [-height / 2.0, height / 2.0] } else { [0.0, height] })
}

/// A cone, or a frustum of one, with an apex where a radius is zero.
pub(crate) fn cone(
    [low, high]: [f64; 2],
    [bottom, top]: [f64; 2],
    facets: Facets,
    meter: &mut Meter,
) -> Result<Mesh, Exceeded> {
    let count = facets.count(bottom.max(top));
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

/// The faces as the program wound them, in triangles; corners that name no point are left out.
/// `None` when a point is out of reach.
pub(crate) fn polyhedron(
    points: &[Vec3],
    faces: &[Vec<u32>],
    meter: &mut Meter,
) -> Result<Option<Mesh>, Exceeded> {
    let corners: usize = faces.iter().map(Vec::len).sum();
    meter.spend(Resource::Facets, (points.len() + corners) as u64)?;
    if !within_reach(points.iter().copied()) {
        return Ok(None);
    }
    let mut triangles = Vec::with_capacity(corners);
    for face in faces {
        // A program's faces are clockwise when seen from outside, a mesh's are not.
        let face: Vec<u32> = face.iter().rev().copied().filter(|&i| (i as usize) < points.len()).collect();
        match face.as_slice() {
            [] | [_] | [_, _] => {}
            [a, b, c] => triangles.push([*a, *b, *c]),
            _ => triangles.extend(face_triangles(points, &face, meter)?),
        }
    }
    Ok(Some(Mesh { points: points.to_vec(), triangles }))
}

/// A face of more than three corners, which should be flat but need not be: seen along its mean
/// normal, a fan from its first corner when it is convex.
fn face_triangles(points: &[Vec3], face: &[u32], meter: &mut Meter) -> Result<Vec<[u32; 3]>, Exceeded> {
    let at = |i: usize| points[face[i % face.len()] as usize];
    // Newell's normal.
    let normal = (0..face.len()).fold(Vec3::ZERO, |sum, i| sum + (at(i) - at(0)).cross(at(i + 1) - at(0)));
    let size = normal.to_array().map(f64::abs);
    let main = (0..3).fold(0, |best, axis| if size[axis] > size[best] { axis } else { best });
    let (x, y) = ((main + 1) % 3, (main + 2) % 3);
    let (x, y) = if normal[main] < 0.0 { (y, x) } else { (x, y) };
    let outline: Vec<Vec2> = (0..face.len()).map(|i| Vec2::new(at(i)[x], at(i)[y])).collect();
    let region = Region::of(outline);
    // The program's first corner is the last one here.
    let last = face.len() - 1;
    if region.is_convex() {
        return Ok((1..last).map(|i| [face[last], face[i - 1], face[i]]).collect());
    }
    meter.spend(Resource::Work, flat::triangulation_cost(&region))?;
    Ok(flat::triangulate(&region).into_iter().map(|t| t.map(|i| face[i as usize])).collect())
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

/// A convex ring filled with triangles.
fn cap(first: u32, count: u32, reversed: bool, triangles: &mut Vec<[u32; 3]>) {
    triangles.extend(flat::halvings(count).into_iter().map(|t| {
        let [a, b, c] = t.map(|corner| first + corner);
        if reversed { [a, c, b] } else { [a, b, c] }
    }));
}
