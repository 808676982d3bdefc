//! Flat sides all around an axis: openings, pads, bars.

use super::facet::{Facets, Link};
use super::kind::{Feature, Found, Prism};
use super::line::{Across, Line, oriented};
use super::trust::{Evidence, found};
use crate::math::{Box3, Vec2, Vec3, trig};

/// A polygon of more sides is not looked for.
const MOST: usize = 12;
/// Sides meet at an angle (degrees) between these.
const TURN: std::ops::Range<f64> = 25.0..125.0;

/// A closed walk over flat sides whose common edges are parallel.
struct Loop {
    sides: Vec<u32>,
    direction: Vec3,
    convex: bool,
    /// The angles between the sides.
    turns: Vec<f64>,
}

/// The openings and prisms among the facets that are not `curved`. Marks the sides of openings and of pads
/// as `used`, so that they do not count as walls of anything else.
pub(super) fn prisms(facets: &Facets, curved: &[bool], used: &mut [bool]) -> Vec<Found> {
    let mut seen = vec![false; facets.links.len()];
    let mut all = Vec::new();
    for index in 0..facets.links.len() as u32 {
        let link = &facets.links[index as usize];
        if seen[index as usize] || !is_edge(link, curved) {
            continue;
        }
        if let Some(walk) = walk(facets, curved, index, &mut seen) {
            all.extend(prism(facets, &walk, used));
        }
    }
    all
}

fn is_edge(link: &Link, curved: &[bool]) -> bool {
    TURN.contains(&link.angle.abs()) && link.facets.iter().all(|&facet| !curved[facet as usize])
}

/// Around the sides from one to the next, always over an edge parallel to the first.
fn walk(facets: &Facets, curved: &[bool], first: u32, seen: &mut [bool]) -> Option<Loop> {
    let start = &facets.links[first as usize];
    let direction = start.run.normalized();
    let convex = start.angle > 0.0;
    let mut walk = Loop { sides: vec![start.facets[1]], direction, convex, turns: vec![start.angle.abs()] };
    let (mut from, mut side) = (first, start.facets[1]);
    seen[first as usize] = true;
    while side != start.facets[0] {
        if walk.sides.len() >= MOST || facets.around(side).len() > 64 {
            return None;
        }
        let came = facets.links[from as usize].clone();
        let across = |link: &Link| {
            let [a, _] = facets.edges(link).next()?;
            let [b, _] = facets.edges(&came).next()?;
            let gap = a - b;
            Some((gap - direction * gap.dot(direction)).length())
        };
        // The edge farthest from where we came in.
        let next = facets
            .around(side)
            .iter()
            .copied()
            .filter(|&index| {
                let link = &facets.links[index as usize];
                index != from
                    && is_edge(link, curved)
                    && (link.angle > 0.0) == convex
                    && link.run.cross(direction).length() <= 1e-3 * link.length + 4.0 * facets.eps
            })
            .filter_map(|index| Some((across(&facets.links[index as usize])?, index)))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
            .filter(|&(gap, _)| gap > 8.0 * facets.eps)?;
        from = next.1;
        seen[from as usize] = true;
        side = facets.links[from as usize].other(side);
        if walk.sides.contains(&side) {
            return None;
        }
        walk.sides.push(side);
        walk.turns.push(facets.links[from as usize].angle.abs());
    }
    // The last edge led back into the first side, whose own edge was counted at the start.
    let total: f64 = walk.turns.iter().sum();
    ((total - 360.0).abs() <= 1.0 && walk.sides.len() >= 3).then_some(walk)
}

fn prism(facets: &Facets, walk: &Loop, used: &mut [bool]) -> Option<Found> {
    let direction = oriented(walk.direction);
    let corners = || walk.sides.iter().flat_map(|&side| facets.corners(side));
    let origin = corners().next()?;
    let (low, high) = corners()
        .map(|corner| (corner - origin).dot(direction))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), h| (low.min(h), high.max(h)));
    let plane = Across::new(origin, direction);
    // Widths of the sides across the axis.
    let width = |side: u32| {
        let along = facets.all[side as usize].normal.cross(direction);
        let at = facets.corners(side).map(|corner| (corner - origin).dot(along));
        let (low, high) = at.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        high - low
    };
    let widths: Vec<f64> = walk.sides.iter().map(|&side| width(side)).collect();
    let longest =
        (0..widths.len()).fold(0, |best, i| if widths[i] > widths[best] * (1.0 + 1e-6) { i } else { best });
    let along = oriented(facets.all[walk.sides[longest] as usize].normal.cross(direction).normalized());
    let across = direction.cross(along);
    let bounds =
        Box3::of(corners().map(|c| Vec3::new((c - origin).dot(along), (c - origin).dot(across), 0.0)));
    let centre = origin + along * bounds.center().x + across * bounds.center().y;
    let size = [bounds.size().x, bounds.size().y];
    let apothem =
        |side: u32| (facets.all[side as usize].offset - facets.all[side as usize].normal.dot(centre)).abs();
    let flats = walk.sides.iter().map(|&side| apothem(side)).fold(f64::INFINITY, f64::min);
    let count = walk.sides.len();
    let alike = |values: &[f64], slack: f64| values.iter().all(|v| (v - values[0]).abs() <= slack);
    let slack = 20.0 * facets.eps + 1e-3 * widths[longest];
    let regular = alike(&widths, slack) && alike(&walk.turns, 0.1);
    let ends = ends(facets, walk, direction, origin, 0.5 * (low + high));
    let open = [ends[0].0 > ends[0].1, ends[1].0 > ends[1].1];
    let through = open[0] && open[1];
    // Every box has three walks around it, and every block that is cut from both sides; a recess with four
    // sides is a pocket.
    if count == 4 && through == walk.convex {
        return None;
    }
    let filled = area(
        &walk.sides.iter().map(|&s| facets.all[s as usize].middle).map(|m| plane.of(m)).collect::<Vec<_>>(),
    );
    if filled <= 0.0 || high - low <= 8.0 * facets.eps {
        return None;
    }
    walk.sides.iter().for_each(|&side| used[side as usize] = true);
    // From the mouth of an opening inward, from the foot of a prism outward.
    let turned = if walk.convex { open[0] && !open[1] } else { open[1] && !open[0] };
    let (at, direction) = if turned { (high, -direction) } else { (low, direction) };
    let base = centre - oriented(walk.direction) * (centre - origin).dot(oriented(walk.direction));
    let prism = Prism {
        axis: Line { point: base + oriented(walk.direction) * at, direction },
        sides: count as u32,
        regular,
        across_flats: 2.0 * flats,
        size,
        along,
        length: high - low,
        through,
    };
    let evidence = Evidence { tolerance: 0.0, error: 0.0, size: size[0], per_turn: 64, coverage: 360.0 };
    let feature = if walk.convex { Feature::Prism(prism) } else { Feature::Opening(prism) };
    Some(found(facets, feature, &evidence, walk.sides.iter().copied()))
}

/// Millimetres of convex and of concave edges at the lower and the upper end.
fn ends(facets: &Facets, walk: &Loop, direction: Vec3, origin: Vec3, middle: f64) -> [(f64, f64); 2] {
    let mut ends = [(0.0, 0.0); 2];
    for &side in &walk.sides {
        for &index in facets.around(side) {
            let link = &facets.links[index as usize];
            if walk.sides.contains(&link.other(side)) {
                continue;
            }
            for [a, b] in facets.edges(link) {
                let length = (b - a).length();
                if (b - a).dot(direction).abs() > trig::cos(30.0) * length {
                    continue;
                }
                let end = usize::from(((a + b) * 0.5 - origin).dot(direction) > middle);
                if link.angle > 0.0 {
                    ends[end].0 += length;
                } else {
                    ends[end].1 += length;
                }
            }
        }
    }
    ends
}

/// The area inside a walk over points, whichever way round.
fn area(points: &[Vec2]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(&a, &b)| (a - points[0]).cross(b - points[0])).sum::<f64>().abs()
}
