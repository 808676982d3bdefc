//! Holes and bosses: rings around one axis that hang together.

use super::facet::Facets;
use super::kind::{Feature, Found, Section, Turned};
use super::line::Line;
use super::ring::Ring;
use super::trust::{Evidence, found};
use crate::mesh::Disjoint;

/// A wall with a larger gap around it (degrees) is no hole and no boss.
const WIDEST_GAP: f64 = 165.0;
/// Directions within this angle (radians) are one.
const PARALLEL: f64 = 1e-3;

/// Rings of one cylinder made one: a rim that teeth or grooves divide along the axis.
pub(super) fn united(facets: &Facets, rings: Vec<Ring>) -> Vec<Ring> {
    let gap = |ring: &Ring| 40.0 * facets.eps + 1e-4 * ring.radius;
    let alike = |a: &Ring, b: &Ring| {
        let overlap = a.to.min(b.to) - a.from.max(b.from);
        let slack = gap(a) + gap(b);
        a.convex == b.convex
            && a.is_cylinder()
            && b.is_cylinder()
            && (a.radius - b.radius).abs() <= slack
            && overlap >= 0.5 * (a.to - a.from).min(b.to - b.from) - slack
            && a.line.same(&b.line, a.from, PARALLEL, slack)
    };
    let mut order: Vec<u32> = (0..rings.len() as u32).collect();
    order.sort_by(|&a, &b| rings[a as usize].radius.total_cmp(&rings[b as usize].radius));
    let mut sets = Disjoint::new(rings.len());
    for (place, &a) in order.iter().enumerate() {
        let one = &rings[a as usize];
        for &b in &order[place + 1..] {
            let other = &rings[b as usize];
            if other.radius - one.radius > gap(one) + gap(other) {
                break;
            }
            if alike(one, other) {
                sets.join(a, b);
            }
        }
    }
    let mut united: Vec<Option<Ring>> = vec![None; rings.len()];
    for (index, ring) in rings.into_iter().enumerate() {
        let slot = &mut united[sets.find(index as u32) as usize];
        match slot {
            None => *slot = Some(ring),
            Some(whole) => {
                whole.spans.extend(&ring.spans);
                whole.facets.extend(ring.facets);
                (whole.from, whole.to) = (whole.from.min(ring.from), whole.to.max(ring.to));
                whole.step = whole.step.max(ring.step);
                whole.error = whole.error.max(ring.error);
                whole.pieces += ring.pieces;
            }
        }
    }
    united.into_iter().flatten().collect()
}

/// Whether a ring goes far enough around its axis to be a hole or a boss.
pub(super) fn goes_round(ring: &Ring) -> bool {
    ring.spans.largest_gap() <= WIDEST_GAP
}

/// What is around a ring at its two ends, lower end first.
#[derive(Clone, Debug, Default)]
pub(super) struct Ends {
    /// Millimetres of convex edges: a mouth, or the free end of a boss.
    pub convex: [f64; 2],
    /// Millimetres of concave edges: a floor, or the foot of a boss.
    pub concave: [f64; 2],
    /// The facets beyond, each with its end.
    pub beyond: Vec<(u32, usize)>,
}

impl Ends {
    pub fn of(facets: &Facets, ring: &Ring) -> Self {
        let mut members = ring.facets.clone();
        members.sort_unstable();
        let mut ends = Self::default();
        let middle = 0.5 * (ring.from + ring.to);
        for &facet in &members {
            for &index in facets.around(facet) {
                let link = &facets.links[index as usize];
                let other = link.other(facet);
                if members.binary_search(&other).is_ok() {
                    continue;
                }
                for [a, b] in facets.edges(link) {
                    let along = (b - a).dot(ring.line.direction).abs();
                    let length = (b - a).length();
                    // Edges along the axis are at no end.
                    if along > 0.9 * length {
                        continue;
                    }
                    let end = usize::from(ring.line.height((a + b) * 0.5) > middle);
                    if link.angle > 0.0 {
                        ends.convex[end] += length;
                    } else {
                        ends.concave[end] += length;
                    }
                    if ends.beyond.last() != Some(&(other, end)) {
                        ends.beyond.push((other, end));
                    }
                }
            }
        }
        ends.beyond.sort_unstable();
        ends.beyond.dedup();
        ends
    }

    /// Whether an end is open, or free.
    pub fn open(&self, end: usize) -> bool {
        self.convex[end] > self.concave[end]
    }
}

/// The holes and bosses that the rings make. Marks the rings that it uses.
pub(super) fn turned(facets: &Facets, rings: &[Ring], used: &mut [bool]) -> Vec<Found> {
    let round: Vec<u32> = (0..rings.len() as u32)
        .filter(|&index| !used[index as usize] && goes_round(&rings[index as usize]))
        .collect();
    let ends: Vec<Ends> = round.iter().map(|&index| Ends::of(facets, &rings[index as usize])).collect();
    let mut sets = Disjoint::new(round.len());
    let mut owner = vec![u32::MAX; facets.all.len()];
    for (place, &index) in round.iter().enumerate() {
        rings[index as usize].facets.iter().for_each(|&facet| owner[facet as usize] = place as u32);
    }
    // Rings that touch, and rings that end on the same shoulder.
    let mut shoulders: Vec<(u32, u32)> = Vec::new();
    for (place, of) in ends.iter().enumerate() {
        let ring = &rings[round[place] as usize];
        for &(facet, _) in &of.beyond {
            let other = owner[facet as usize];
            if other != u32::MAX {
                join(facets, rings, &round, &mut sets, place as u32, other);
            } else if facets.all[facet as usize].normal.cross(ring.line.direction).length() < 0.02 {
                shoulders.push((facet, place as u32));
            }
        }
    }
    shoulders.sort_unstable();
    shoulders.dedup();
    for group in shoulders.chunk_by(|a, b| a.0 == b.0) {
        // Only neighbours in radius can share a shoulder; on a plate many holes share one face.
        let mut sorted: Vec<u32> = group.iter().map(|&(_, place)| place).collect();
        let position = |place: u32| rings[round[place as usize] as usize].line;
        sorted.sort_by(|&a, &b| {
            let (a, b) = (position(a), position(b));
            rounded(a.point).total_cmp(&rounded(b.point))
        });
        for (place, &a) in sorted.iter().enumerate() {
            for &b in sorted[place + 1..].iter().take(16) {
                join(facets, rings, &round, &mut sets, a, b);
            }
        }
    }
    let mut groups: Vec<Vec<u32>> = vec![Vec::new(); round.len()];
    for place in 0..round.len() as u32 {
        groups[sets.find(place) as usize].push(place);
    }
    let mut all = Vec::new();
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        group.iter().for_each(|&place| used[round[place as usize] as usize] = true);
        let mut members: Vec<(&Ring, &Ends)> =
            group.iter().map(|&p| (&rings[round[p as usize] as usize], &ends[p as usize])).collect();
        members.sort_by(|a, b| a.0.from.total_cmp(&b.0.from).then(a.0.to.total_cmp(&b.0.to)));
        all.push(stack(facets, &members));
    }
    all
}

/// A point to a thousandth of a millimetre, so that coaxial lines sort beside each other.
fn rounded(point: crate::math::Vec3) -> crate::math::Vec3 {
    point.to_array().map(|v| (v * 1e3).round() + 0.0).into()
}

fn join(facets: &Facets, rings: &[Ring], round: &[u32], sets: &mut Disjoint, a: u32, b: u32) {
    let [one, other] = [a, b].map(|place| &rings[round[place as usize] as usize]);
    let slack = 100.0 * facets.eps + 1e-3 * one.radius_at(one.from).max(one.radius_at(one.to));
    if one.convex == other.convex && one.line.same(&other.line, one.from, 10.0 * PARALLEL, slack) {
        sets.join(a, b);
    }
}

/// The feature that rings of one axis make, from below.
fn stack(facets: &Facets, members: &[(&Ring, &Ends)]) -> Found {
    let convex = members[0].0.convex;
    // The axis of the longest ring is the surest.
    let long = |ring: &Ring| (ring.to - ring.from) * ring.spans.covered();
    let main = members.iter().map(|m| m.0).fold(members[0].0, |a, b| if long(b) > long(a) { b } else { a });
    let height = |ring: &Ring, at: f64| main.line.height(ring.line.at(at));
    let low = members.iter().map(|m| height(m.0, m.0.from)).fold(f64::INFINITY, f64::min);
    let high = members.iter().map(|m| height(m.0, m.0.to)).fold(f64::NEG_INFINITY, f64::max);
    let open_low = members[0].1.open(0);
    let top = members.iter().fold(members[0], |a, &b| if b.0.to > a.0.to { b } else { a });
    let open_high = top.1.open(1);
    // A blind hole begins at its mouth, a boss at its foot.
    let turned_over = if convex { open_low && !open_high } else { !open_low && open_high };
    let axis = if turned_over {
        Line { point: main.line.at(high), direction: -main.line.direction }
    } else {
        Line { point: main.line.at(low), direction: main.line.direction }
    };
    let mut sections: Vec<Section> = members
        .iter()
        .map(|(ring, _)| {
            let ends = [ring.from, ring.to].map(|at| {
                let along = if turned_over { high - height(ring, at) } else { height(ring, at) - low };
                (along, ring.radius_at(at).max(0.0))
            });
            let [(from, start), (to, end)] = if turned_over { [ends[1], ends[0]] } else { ends };
            Section { from, to, start_radius: start, end_radius: end }
        })
        .collect();
    sections.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.to.total_cmp(&b.to)));
    let coverage = members.iter().map(|m| m.0.spans.covered()).fold(360.0, f64::min);
    let turned = Turned {
        axis,
        sections,
        open_start: if turned_over { open_high } else { open_low },
        open_end: if turned_over { open_low } else { open_high },
        coverage,
        facets: main.per_turn(),
    };
    let evidence = Evidence {
        tolerance: members.iter().map(|m| m.0.sagitta()).fold(0.0, f64::max),
        error: members.iter().map(|m| m.0.error).fold(0.0, f64::max),
        size: turned.radius(),
        per_turn: members.iter().map(|m| m.0.per_turn()).min().unwrap_or(0),
        coverage,
    };
    let parts = members.iter().flat_map(|m| m.0.facets.iter().copied());
    found(facets, if convex { Feature::Boss(turned) } else { Feature::Hole(turned) }, &evidence, parts)
}
