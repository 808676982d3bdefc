//! Long holes: two half cylinders joined by two flat sides. And what is left of rounded edges.

use super::facet::Facets;
use super::kind::{Feature, Fillet, Found, Slot};
use super::line::Line;
use super::ring::{Ring, STEEPEST};
use super::trust::{Evidence, found};
use super::turn::Ends;

/// The slots among the rings. Marks the rings that it uses, and their flat `walls`, which are no walls of
/// anything else.
pub(super) fn slots(facets: &Facets, rings: &[Ring], used: &mut [bool], walls: &mut [bool]) -> Vec<Found> {
    let ends: Vec<u32> = (0..rings.len() as u32)
        .filter(|&index| {
            let ring = &rings[index as usize];
            let covered = ring.spans.covered();
            !used[index as usize] && !ring.convex && ring.is_cylinder() && (140.0..200.0).contains(&covered)
        })
        .collect();
    let sides: Vec<Vec<u32>> = ends.iter().map(|&index| tangents(facets, &rings[index as usize])).collect();
    let mut all = Vec::new();
    for (place, &a) in ends.iter().enumerate() {
        for (other, &b) in ends.iter().enumerate().skip(place + 1) {
            let shared: Vec<u32> =
                sides[place].iter().copied().filter(|s| sides[other].contains(s)).collect();
            if used[a as usize] || used[b as usize] || shared.len() != 2 {
                continue;
            }
            if let Some(slot) = slot(facets, [&rings[a as usize], &rings[b as usize]], &shared) {
                (used[a as usize], used[b as usize]) = (true, true);
                shared.iter().for_each(|&side| walls[side as usize] = true);
                all.push(slot);
            }
        }
    }
    all
}

/// The flat facets that go on where a ring stops, along its axis.
fn tangents(facets: &Facets, ring: &Ring) -> Vec<u32> {
    let mut found = Vec::new();
    for &facet in &ring.facets {
        for &index in facets.around(facet) {
            let link = &facets.links[index as usize];
            let other = link.other(facet);
            let along = link.run.dot(ring.line.direction).abs() > 0.99 * link.length;
            let level = facets.all[other as usize].normal.dot(ring.line.direction).abs() < 0.02;
            if along && level && link.angle.abs() <= STEEPEST && ring.facets.binary_search(&other).is_err() {
                found.push(other);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn slot(facets: &Facets, [a, b]: [&Ring; 2], sides: &[u32]) -> Option<Found> {
    let slack = 100.0 * facets.eps + 1e-3 * a.radius;
    let direction = a.line.direction;
    let across = a.line.radial(b.line.point);
    let alike = (a.radius - b.radius).abs() <= slack
        && direction.cross(b.line.direction).length() <= 1e-3
        && (a.from - b.from).abs().max((a.to - b.to).abs()) <= 10.0 * slack;
    if !alike || across.length() <= slack {
        return None;
    }
    let along = across.normalized();
    // The flat sides face each other across the slot.
    let facing = sides.iter().all(|&side| facets.all[side as usize].normal.dot(along).abs() < 0.02);
    if !facing {
        return None;
    }
    let ends = [Ends::of(facets, a), Ends::of(facets, b)];
    let open = [0, 1].map(|end| ends.iter().all(|e| e.open(end)));
    let radius = 0.5 * (a.radius + b.radius);
    let middle = a.line.point + across * 0.5;
    let (low, high) = (a.from.min(b.from), a.to.max(b.to));
    // From the mouth inward.
    let inward = if open[1] && !open[0] { -direction } else { direction };
    let mouth = middle + direction * if open[1] && !open[0] { high } else { low };
    let slot = Slot {
        axis: Line { point: mouth, direction: inward },
        along: super::line::oriented(along),
        length: across.length() + 2.0 * radius,
        width: 2.0 * radius,
        depth: high - low,
        through: open[0] && open[1],
    };
    let evidence = Evidence {
        tolerance: a.sagitta().max(b.sagitta()),
        error: a.error.max(b.error),
        size: radius,
        per_turn: a.per_turn().min(b.per_turn()),
        coverage: a.spans.covered() + b.spans.covered(),
    };
    let parts = a.facets.iter().chain(&b.facets).chain(sides).copied();
    Some(found(facets, Feature::Slot(slot), &evidence, parts))
}

/// The cylinders that are part of nothing else.
pub(super) fn fillets(facets: &Facets, rings: &[Ring], used: &[bool]) -> Vec<Found> {
    let rest = rings.iter().zip(used).filter(|(ring, used)| !**used && ring.is_cylinder());
    rest.map(|(ring, _)| {
        let coverage = ring.spans.covered();
        let fillet = Fillet {
            axis: Line { point: ring.line.at(ring.from), direction: ring.line.direction },
            radius: ring.radius,
            length: ring.to - ring.from,
            coverage,
            convex: ring.convex,
        };
        let evidence = Evidence {
            tolerance: ring.sagitta(),
            error: ring.error,
            size: ring.radius,
            per_turn: ring.per_turn(),
            coverage,
        };
        found(facets, Feature::Fillet(fillet), &evidence, ring.facets.iter().copied())
    })
    .collect()
}
