//! Balls and rings, found from the cones that they are stacked of.
//!
//! A ball of a program is a stack of rings, each a cone; so is a ring (torus) and a rounded circular edge.
//! The circles in which neighbours meet lie on one circle in the plane through the axis: around a centre on
//! the axis for a ball, beside it for a torus.

use super::facet::Facets;
use super::fit::Circle;
use super::kind::{Feature, Found, Sphere, Torus};
use super::line::Line;
use super::ring::{Ring, smooth};
use super::trust::{Evidence, found};
use crate::math::{Vec2, trig};

/// Fewer circles than this lie on a common circle by chance.
const LEAST: usize = 4;

/// Where two rings, or a ring and a flat cap, meet.
#[derive(Clone, Copy, Debug)]
struct Crease {
    /// Height and radius, on the line of the first ring.
    at: Vec2,
    convex: bool,
    rings: [Option<u32>; 2],
}

/// The balls and tori that `rings` make. Marks the rings that it uses.
pub(super) fn spheres(facets: &Facets, rings: &[Ring], used: &mut [bool]) -> Vec<Found> {
    let creases = creases(facets, rings);
    let mut of_ring: Vec<Vec<u32>> = vec![Vec::new(); rings.len()];
    for (index, crease) in (0..).zip(&creases) {
        crease.rings.iter().flatten().for_each(|&ring| of_ring[ring as usize].push(index));
    }
    let mut taken = vec![false; creases.len()];
    let mut all = Vec::new();
    for first in 0..creases.len() {
        if taken[first] {
            continue;
        }
        let path = path(first as u32, &creases, &of_ring);
        path.iter().for_each(|&crease| taken[crease as usize] = true);
        let mut start = 0;
        while start + LEAST <= path.len() {
            let (end, circle) = arc(facets, &creases, &path, start);
            if let Some(circle) = circle.filter(|_| end - start >= LEAST) {
                all.extend(shape(facets, rings, used, &creases, &path[start..end], &circle));
                start = end - 1;
            } else {
                start += 1;
            }
        }
    }
    all
}

fn creases(facets: &Facets, rings: &[Ring]) -> Vec<Crease> {
    let mut owner = vec![None; facets.all.len()];
    for (index, ring) in (0u32..).zip(rings) {
        ring.facets.iter().for_each(|&facet| owner[facet as usize] = Some(index));
    }
    // The pair of rings, how the link bends, and its points.
    let mut raw: Vec<([Option<u32>; 2], bool, u32)> = Vec::new();
    for (index, link) in (0u32..).zip(&facets.links) {
        let mut pair = link.facets.map(|facet| owner[facet as usize]);
        pair.sort_by_key(|ring| ring.unwrap_or(u32::MAX));
        let Some(first) = pair[0] else { continue };
        if pair[0] == pair[1] || !smooth(link) {
            continue;
        }
        let line = rings[first as usize].line;
        let level = match pair[1] {
            Some(other) => {
                let ring = &rings[first as usize];
                ring.line.same(
                    &rings[other as usize].line,
                    ring.from,
                    1e-3,
                    100.0 * facets.eps + 1e-3 * ring.radius.abs(),
                )
            }
            None => {
                let free = link.facets.into_iter().find(|&facet| owner[facet as usize].is_none());
                free.is_some_and(|f| facets.all[f as usize].normal.cross(line.direction).length() < 1e-3)
            }
        };
        if level && link.run.dot(line.direction).abs() <= 0.02 * link.length {
            raw.push((pair, link.angle > 0.0, index));
        }
    }
    raw.sort_unstable_by_key(|&(pair, convex, index)| (pair[0], pair[1].unwrap_or(u32::MAX), convex, index));
    raw.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
        .map(|group| {
            let (pair, convex, _) = group[0];
            let line = pair[0].map(|ring| rings[ring as usize].line);
            let points =
                group.iter().flat_map(|&(_, _, link)| facets.edges(&facets.links[link as usize]).flatten());
            let (sum, count) = points.fold((Vec2::default(), 0.0), |(sum, count), point| {
                let at = line.map_or_else(Vec2::default, |l| Vec2::new(l.height(point), l.distance(point)));
                (sum + at, count + 1.0)
            });
            Crease { at: sum * (1.0 / count), convex, rings: pair }
        })
        .collect()
}

/// The creases from one to the next, over the rings between them, in both directions.
fn path(first: u32, creases: &[Crease], of_ring: &[Vec<u32>]) -> Vec<u32> {
    let mut path = std::collections::VecDeque::from([first]);
    let crease = &creases[first as usize];
    for (side, &ring) in crease.rings.iter().enumerate() {
        let (mut at, mut ring) = (first, ring);
        while let Some(through) = ring {
            let next = of_ring[through as usize].iter().copied().find(|&next| {
                next != at && creases[next as usize].convex == crease.convex && !path.contains(&next)
            });
            let Some(next) = next.filter(|_| of_ring[through as usize].len() <= 4) else { break };
            if side == 0 {
                path.push_front(next)
            } else {
                path.push_back(next)
            }
            let [a, b] = creases[next as usize].rings;
            (at, ring) = (next, if a == Some(through) { b } else { a });
        }
    }
    path.into()
}

/// How far from `start` the creases of a path lie on one circle.
fn arc(facets: &Facets, creases: &[Crease], path: &[u32], start: usize) -> (usize, Option<Circle>) {
    let points: Vec<Vec2> = path[start..].iter().map(|&crease| creases[crease as usize].at).collect();
    let Some(first) = points.get(..3) else { return (start, None) };
    let Some(mut circle) = Circle::through(first[0], first[1], first[2]) else { return (start, None) };
    let mut count = 3;
    let near = |circle: &Circle, p: Vec2| {
        ((p - circle.centre).length() - circle.radius).abs() <= 40.0 * facets.eps + 1e-4 * circle.radius
    };
    while count < points.len() && near(&circle, points[count]) {
        count += 1;
        if count.is_power_of_two() {
            circle = Circle::fitted(&points[..count]).unwrap_or(circle);
        }
    }
    let circle = Circle::fitted(&points[..count]).unwrap_or(circle);
    (start + count, points[..count].iter().all(|&p| near(&circle, p)).then_some(circle))
}

fn shape(
    facets: &Facets,
    rings: &[Ring],
    used: &mut [bool],
    creases: &[Crease],
    path: &[u32],
    circle: &Circle,
) -> Option<Found> {
    let chord = path
        .windows(2)
        .map(|pair| (creases[pair[1] as usize].at - creases[pair[0] as usize].at).length())
        .fold(0.0, f64::max);
    let step = 2.0 * trig::degrees(libm::asin((chord / (2.0 * circle.radius)).min(1.0)));
    let sagitta = circle.radius * (1.0 - trig::cos(step / 2.0));
    let slack = 1.3 * sagitta + 40.0 * facets.eps + 1e-4 * circle.radius;
    let mut members: Vec<u32> =
        path.iter().flat_map(|&crease| creases[crease as usize].rings).flatten().collect();
    members.sort_unstable();
    members.dedup();
    members.retain(|&index| {
        let ring = &rings[index as usize];
        let ends = [ring.from, ring.to].map(|height| Vec2::new(height, ring.radius_at(height)));
        let on = |p: Vec2| ((p - circle.centre).length() - circle.radius).abs() <= slack;
        !used[index as usize]
            && ends.into_iter().all(on)
            && (ends[1] - ends[0]).length() <= 1.6 * chord + slack
    });
    let first = &rings[*members.first()? as usize];
    members.iter().for_each(|&index| used[index as usize] = true);
    let convex = creases[path[0] as usize].convex;
    let parts = || members.iter().flat_map(|&index| rings[index as usize].facets.iter().copied());
    let area: f64 = parts().map(|facet| facets.all[facet as usize].area).sum();
    let evidence = Evidence {
        tolerance: sagitta,
        error: 0.0,
        size: circle.radius,
        per_turn: (360.0 / step + 0.5) as u32,
        coverage: members.iter().map(|&i| rings[i as usize].spans.covered()).fold(360.0, f64::min),
    };
    let (height, away) = (circle.centre.x, circle.centre.y);
    let centre = first.line.at(height);
    let feature = if away.abs() <= 1e-3 * circle.radius + 40.0 * facets.eps {
        let whole = 4.0 * std::f64::consts::PI * circle.radius * circle.radius;
        Feature::Sphere(Sphere { centre, radius: circle.radius, share: (area / whole).min(1.0), convex })
    } else {
        Feature::Torus(Torus {
            axis: Line { point: centre, direction: first.line.direction },
            ring_radius: away.abs(),
            tube_radius: circle.radius,
            convex,
        })
    };
    Some(found(facets, feature, &evidence, parts()))
}
