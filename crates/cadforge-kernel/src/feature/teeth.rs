//! Teeth, or grooves, around a rim.

use super::facet::Facets;
use super::kind::{Arrangement, Feature, Found, Pattern};
use super::line::Line;
use super::ring::Ring;
use super::trust::{Evidence, found};

/// The teeth that interrupt the rings, which stay holes and bosses.
pub(super) fn teeth(facets: &Facets, rings: &[Ring]) -> Vec<Found> {
    rings
        .iter()
        .filter(|ring| ring.pieces >= 3 && ring.is_cylinder())
        .filter_map(|r| around(facets, r))
        .collect()
}

fn around(facets: &Facets, ring: &Ring) -> Option<Found> {
    let arcs = ring.spans.merged();
    let count = arcs.len();
    if count < 3 {
        return None;
    }
    let (length, period) = (arcs[0][1] - arcs[0][0], 360.0 / count as f64);
    let even = (0u32..).zip(&arcs).all(|(index, arc)| {
        (arc[1] - arc[0] - length).abs() <= 0.1
            && (arc[0] - arcs[0][0] - f64::from(index) * period).abs() <= 0.1
    });
    if !even {
        return None;
    }
    let mut members = ring.facets.clone();
    members.sort_unstable();
    // The flanks leave the rim along the axis.
    let mut flanks = Vec::new();
    for &facet in &members {
        for &index in facets.around(facet) {
            let link = &facets.links[index as usize];
            let other = link.other(facet);
            let along = link.run.dot(ring.line.direction).abs() > 0.9 * link.length;
            if along && members.binary_search(&other).is_err() {
                flanks.push(other);
            }
        }
    }
    flanks.sort_unstable();
    flanks.dedup();
    let reach =
        || flanks.iter().flat_map(|&flank| facets.corners(flank)).map(|corner| ring.line.distance(corner));
    let (near, far) = (reach().fold(ring.radius, f64::min), reach().fold(ring.radius, f64::max));
    let slack = 0.01 * ring.radius + ring.sagitta();
    let (root_radius, tip_radius) =
        if far > ring.radius + slack { (ring.radius, far) } else { (near, ring.radius) };
    if tip_radius - root_radius <= slack {
        return None;
    }
    let axis = Line { point: ring.line.at(ring.from), direction: ring.line.direction };
    let arrangement = Arrangement::Teeth { axis, root_radius, tip_radius, count: count as u32 };
    let evidence = Evidence {
        tolerance: ring.sagitta(),
        error: ring.error,
        size: ring.radius,
        per_turn: ring.per_turn(),
        coverage: 360.0,
    };
    let feature = Feature::Pattern(Pattern { arrangement, members: Vec::new() });
    Some(found(facets, feature, &evidence, flanks.iter().copied()))
}
