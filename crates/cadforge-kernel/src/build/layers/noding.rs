//! Corners that sides of different figures put into each other.

use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::lattice::{Loops, Node};

/// A side without direction: its smaller end first.
pub(super) type Side = [Node; 2];

/// Corners inside sides, in order from the smaller end; sorted by side.
pub(super) type Splits = Vec<(Side, Vec<Node>)>;

/// Corners between lattice points were rounded, which moves them this far from their sides.
const SLACK: f64 = 2.0;

/// Sides of `loops` from corner to corner.
pub(super) fn cyclic_pairs(nodes: &[Node]) -> impl Iterator<Item = (Node, Node)> + '_ {
    nodes.iter().copied().zip(nodes.iter().copied().cycle().skip(1))
}

/// The side from `a` to `b` with its inner corners.
pub(super) fn expanded(splits: &Splits, a: Node, b: Node) -> Vec<Node> {
    let key = [a.min(b), a.max(b)];
    let Ok(place) = splits.binary_search_by(|split| split.0.cmp(&key)) else { return vec![a, b] };
    let mut chain = vec![key[0]];
    chain.extend(&splits[place].1);
    chain.push(key[1]);
    if a > b {
        chain.reverse();
    }
    chain
}

/// Puts into each side the ends of sides of any figure that run along it, so that figures which
/// share a stretch of a side share its corners.
pub(super) fn share_corners(figures: &mut [Loops], meter: &mut Meter) -> Result<(), Exceeded> {
    let mut sides: Vec<Side> = figures
        .iter()
        .flatten()
        .flat_map(|nodes| cyclic_pairs(nodes))
        .map(|(a, b)| [a.min(b), a.max(b)])
        .collect();
    sides.sort_unstable();
    sides.dedup();
    let splits = overlaps(&sides, meter)?;
    if splits.is_empty() {
        return Ok(());
    }
    for nodes in figures.iter_mut().flatten() {
        let mut out = Vec::with_capacity(nodes.len());
        for (a, b) in cyclic_pairs(nodes) {
            let chain = expanded(&splits, a, b);
            out.extend(&chain[..chain.len() - 1]);
        }
        *nodes = out;
    }
    Ok(())
}

/// For sorted sides that overlap only in part: the ends of each that lie within another. A side
/// that merely ends on another does not split it.
pub(super) fn overlaps(sides: &[Side], meter: &mut Meter) -> Result<Splits, Exceeded> {
    let mut found: Vec<(Side, f64, Node)> = Vec::new();
    for (i, one) in sides.iter().enumerate() {
        // Sides are sorted by their smallest x.
        let near = sides[i + 1..].iter().take_while(|other| other[0][0] as f64 <= one[1][0] as f64 + SLACK);
        let mut seen = 0;
        for other in near {
            seen += 1;
            note_overlap(one, other, &mut found);
            note_overlap(other, one, &mut found);
        }
        meter.spend(Resource::Work, 10 + 5 * seen)?;
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    found.dedup_by(|a, b| (a.0, a.2) == (b.0, b.2));
    let runs = found.chunk_by(|a, b| a.0 == b.0);
    Ok(runs.map(|run| (run[0].0, run.iter().map(|found| found.2).collect())).collect())
}

/// Notes those ends of `other` that lie within `side`, if `other` runs along it.
fn note_overlap(side: &Side, other: &Side, found: &mut Vec<(Side, f64, Node)>) {
    let [a, b] = *side;
    let vector = |from: Node, to: Node| [(to[0] - from[0]) as f64, (to[1] - from[1]) as f64];
    let cross = |u: [f64; 2], v: [f64; 2]| u[0] * v[1] - u[1] * v[0];
    let dot = |u: [f64; 2], v: [f64; 2]| u[0] * v[0] + u[1] * v[1];
    let (along, direction) = (vector(a, b), vector(other[0], other[1]));
    let (square, other_square) = (dot(along, along), dot(direction, direction));
    // The shorter of the two may be off by the slack at each end.
    let turn = cross(along, direction);
    if turn * turn > 4.0 * SLACK * SLACK * square.max(other_square) {
        return;
    }
    let length = square.sqrt();
    let [(s, s_aside), (t, t_aside)] = other.map(|p| {
        let from = vector(a, p);
        (dot(from, along) / length, cross(from, along) / length)
    });
    let (from, to) = (s.min(t).max(0.0), s.max(t).min(length));
    let aside = |forward: f64| s_aside + (t_aside - s_aside) * (forward - s) / (t - s);
    if to - from <= SLACK || aside(from).abs() > SLACK || aside(to).abs() > SLACK {
        return;
    }
    for (forward, node) in [(s, other[0]), (t, other[1])] {
        if forward > 0.0 && forward < length && node != a && node != b {
            found.push((*side, forward, node));
        }
    }
}
