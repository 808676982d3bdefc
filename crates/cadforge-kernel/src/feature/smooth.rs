//! Cylinders and balls whose triangles are no strips.
//!
//! Where holes pierce a round wall, the mesher of a B-rep puts triangles as it likes; where two programs'
//! cylinders of different facet counts overlap, strips have unequal widths. What bends smoothly and is part
//! of no ring yet is compared with a cylinder and a ball as a whole.

use super::facet::Facets;
use super::fit::{Circle, eigen, eliminate};
use super::kind::{Feature, Found, Sphere};
use super::line::{Across, Line, across};
use super::ring::{Ring, around, fits_ring, smooth};
use super::trust::{Evidence, found};
use crate::math::{Vec2, Vec3};
use crate::mesh::Disjoint;

/// Facets that meet at a smaller angle (degrees) are of one round surface.
const BEND: f64 = 35.0;
/// Fewer facets are no evidence.
const LEAST: usize = 6;
/// Points that a fit looks at.
const POINTS: usize = 400;

/// Lets rings take in the facets beside them that lie on the same surface.
pub(super) fn absorb(facets: &Facets, rings: &mut [Ring], taken: &mut [bool]) {
    for ring in rings {
        let mut place = 0;
        let before = ring.facets.len();
        while place < ring.facets.len() {
            for &index in facets.around(ring.facets[place]) {
                let link = &facets.links[index as usize];
                let other = link.other(ring.facets[place]);
                if !taken[other as usize] && smooth(link) && fits_ring(facets, other, ring) {
                    taken[other as usize] = true;
                    ring.facets.push(other);
                }
            }
            place += 1;
        }
        if ring.facets.len() > before {
            ring.facets.sort_unstable();
            around(facets, ring);
        }
    }
}

/// Cylinders and balls made of facets that are not `taken`; marks those.
pub(super) fn smooth_parts(facets: &Facets, taken: &mut [bool]) -> (Vec<Ring>, Vec<Found>) {
    let mut sets = Disjoint::new(facets.all.len());
    let total: f64 = facets.all.iter().map(|facet| facet.area).sum();
    // A large flat face that goes over into something round is not part of it.
    let free = |facet: u32| !taken[facet as usize] && facets.all[facet as usize].area < 0.02 * total;
    for link in facets.links.iter().filter(|link| link.angle.abs() <= BEND) {
        if link.facets.into_iter().all(free) {
            sets.join(link.facets[0], link.facets[1]);
        }
    }
    let mut groups: Vec<Vec<u32>> = vec![Vec::new(); facets.all.len()];
    for facet in (0..facets.all.len() as u32).filter(|&facet| free(facet)) {
        groups[sets.find(facet) as usize].push(facet);
    }
    let (mut rings, mut balls) = (Vec::new(), Vec::new());
    for group in groups.into_iter().filter(|group| group.len() >= LEAST) {
        if let Some(ring) = cylinder(facets, &group) {
            group.iter().for_each(|&facet| taken[facet as usize] = true);
            rings.push(ring);
        } else if let Some(ball) = ball(facets, &group) {
            group.iter().for_each(|&facet| taken[facet as usize] = true);
            balls.push(ball);
        }
    }
    (rings, balls)
}

/// The corners that links inside a group share, at most [`POINTS`] of them.
fn points(facets: &Facets, group: &[u32]) -> Vec<Vec3> {
    let inside = |facet: u32| group.binary_search(&facet).is_ok();
    let mut ends: Vec<u32> = group
        .iter()
        .flat_map(|&facet| facets.around(facet))
        .map(|&link| &facets.links[link as usize])
        .filter(|link| link.facets.into_iter().all(inside))
        .flat_map(|link| facets.ends(link).iter().flatten().copied())
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let step = ends.len() / POINTS + 1;
    ends.iter().step_by(step).map(|&end| facets.mesh.points[end as usize]).collect()
}

/// The cylinder that a group of facets lies on.
fn cylinder(facets: &Facets, group: &[u32]) -> Option<Ring> {
    let points = points(facets, group);
    if points.len() < 8 {
        return None;
    }
    // The normals of a cylinder lie in the plane across its axis.
    let mut spread = [[0.0; 3]; 3];
    for facet in group.iter().map(|&facet| &facets.all[facet as usize]) {
        for (i, row) in spread.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell += facet.area * facet.normal[i] * facet.normal[j];
            }
        }
    }
    let [(least, axis), (second, _), _] = eigen(spread);
    if least > 0.05 * second {
        return None;
    }
    let mean = points.iter().fold(Vec3::ZERO, |sum, &p| sum + p) * (1.0 / points.len() as f64);
    let plane = Across::new(mean, axis);
    let flat: Vec<Vec2> = points.iter().map(|&p| plane.of(p)).collect();
    let circle = Circle::fitted(&flat)?;
    let mut line = Line { point: plane.back(circle.centre), direction: axis };
    let mut radius = circle.radius;
    for _ in 0..8 {
        (line, radius) = better(&points, line, radius)?;
    }
    let middle = &facets.all[group[0] as usize];
    let convex = middle.normal.dot(line.radial(middle.middle)) > 0.0;
    let mut ring = Ring::on(facets, line, radius, convex, group.to_vec())?;
    // Strips of unequal width have corners below the circle, but none above it.
    let off = |p: &Vec3| line.distance(*p) - ring.radius;
    let (low, high) = points.iter().map(off).fold((0.0_f64, 0.0_f64), |(l, h), v| (l.min(v), h.max(v)));
    let tight = 20.0 * facets.eps + 1e-4 * radius;
    if high - low > tight {
        if high - low > 1.2 * ring.sagitta() + tight || ring.step > 30.0 {
            return None;
        }
        ring.radius += high;
        ring.error = high - low;
    }
    Some(ring)
}

/// One step of Gauss and Newton towards the cylinder nearest to the points.
fn better(points: &[Vec3], line: Line, radius: f64) -> Option<(Line, f64)> {
    let [u, v] = across(line.direction);
    let (mut rows, mut right) = ([[0.0; 5]; 5], [0.0; 5]);
    for &point in points {
        let radial = line.radial(point);
        let distance = radial.length();
        if distance == 0.0 {
            return None;
        }
        let out = radial * (1.0 / distance);
        let height = line.height(point);
        // By how much the distance changes with a shift along u and v, a tilt towards them, and the radius.
        let slopes = [-out.dot(u), -out.dot(v), -height * out.dot(u), -height * out.dot(v), -1.0];
        let error = distance - radius;
        for (i, row) in rows.iter_mut().enumerate() {
            row.iter_mut().zip(slopes).for_each(|(cell, slope)| *cell += slopes[i] * slope);
            right[i] -= slopes[i] * error;
        }
    }
    let [a, b, c, d, e] = eliminate(rows, right)?;
    let point = line.point + u * a + v * b;
    Some((Line { point, direction: (line.direction + u * c + v * d).normalized() }, radius + e))
}

/// The ball that a group of facets lies on.
fn ball(facets: &Facets, group: &[u32]) -> Option<Found> {
    let points = points(facets, group);
    if points.len() < 8 {
        return None;
    }
    let mean = points.iter().fold(Vec3::ZERO, |sum, &p| sum + p) * (1.0 / points.len() as f64);
    // |p|² = 2 c · p + k is linear in the centre c and in k.
    let (mut rows, mut right) = ([[0.0; 4]; 4], [0.0; 4]);
    for &point in &points {
        let p = point - mean;
        let terms = [p.x, p.y, p.z, 1.0];
        for (i, row) in rows.iter_mut().enumerate() {
            row.iter_mut().zip(terms).for_each(|(cell, term)| *cell += terms[i] * term);
            right[i] += terms[i] * p.dot(p);
        }
    }
    let [x, y, z, k] = eliminate(rows, right)?;
    let from = Vec3::new(x, y, z) * 0.5;
    let radius = (k + from.dot(from)).max(0.0).sqrt();
    let centre = mean + from;
    let error = points.iter().map(|&p| ((p - centre).length() - radius).abs()).fold(0.0, f64::max);
    let outward = |facet: &super::facet::Facet| facet.normal.dot((facet.middle - centre).normalized());
    let first = outward(&facets.all[group[0] as usize]);
    let faces = group.iter().map(|&facet| outward(&facets.all[facet as usize]) * first.signum());
    if error > 20.0 * facets.eps + 1e-4 * radius
        || faces.fold(1.0, f64::min) < 0.9
        || radius > 10.0 * facets.size
    {
        return None;
    }
    let area: f64 = group.iter().map(|&facet| facets.all[facet as usize].area).sum();
    let widest = facets
        .links
        .iter()
        .filter(|link| link.facets.into_iter().all(|facet| group.binary_search(&facet).is_ok()))
        .map(|link| link.angle.abs())
        .fold(0.0, f64::max);
    let evidence = Evidence {
        tolerance: radius * (1.0 - crate::math::trig::cos(widest / 2.0)),
        error,
        size: radius,
        per_turn: (360.0 / widest.max(0.1)) as u32,
        coverage: 360.0,
    };
    let share = (area / (4.0 * std::f64::consts::PI * radius * radius)).min(1.0);
    let sphere = Sphere { centre, radius, share, convex: first > 0.0 };
    Some(found(facets, Feature::Sphere(sphere), &evidence, group.iter().copied()))
}
