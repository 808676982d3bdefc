//! Booleans on integer lattices of the caller's own scale.

use clipper2_rust::{Paths64, Point64};

use super::clip::{Clip, combined};
use crate::budget::{Exceeded, Meter};

/// A lattice point.
pub(crate) type Node = [i64; 2];

/// Closed loops of lattice points: counter-clockwise around matter, clockwise around holes.
pub(crate) type Loops = Vec<Vec<Node>>;

/// Combines figures on a lattice, on which new corners are rounded to the nearest point. Corners
/// in straight sides are dropped.
pub(crate) fn combine(
    op: Clip,
    first: &Loops,
    rest: &[&Loops],
    meter: &mut Meter,
) -> Result<Loops, Exceeded> {
    let rest: Vec<Paths64> = rest.iter().map(|loops| to_paths(loops)).collect();
    let paths = combined(op, to_paths(first), &rest, meter)?;
    let loops = paths.into_iter().filter(|path| path.len() >= 3);
    Ok(loops.map(|path| path.iter().map(|p| [p.x, p.y]).collect()).collect())
}

/// Nodes that several figures round differently, brought together again.
pub(crate) struct Settled {
    /// Each node that moves, sorted, and where it goes.
    moves: Vec<(Node, Node)>,
}

impl Settled {
    /// Joins each of `loose` with a node no farther away than rounding can take it, two lattice
    /// units along each axis: one of `fixed` if there is one, else the smallest of `loose`.
    pub(crate) fn of(mut fixed: Vec<Node>, mut loose: Vec<Node>) -> Self {
        for nodes in [&mut fixed, &mut loose] {
            nodes.sort_unstable();
            nodes.dedup();
        }
        let mut moves: Vec<(Node, Node)> = Vec::new();
        let mut kept: Vec<Node> = Vec::with_capacity(loose.len());
        for node in loose {
            if fixed.binary_search(&node).is_ok() {
                continue;
            }
            match near(&fixed, node).or_else(|| near(&kept, node)) {
                Some(other) => moves.push((node, other)),
                None => kept.push(node),
            }
        }
        Self { moves }
    }

    /// The loops with their nodes moved; what collapses is dropped.
    pub(crate) fn apply(&self, loops: &mut Loops) {
        if self.moves.is_empty() {
            return;
        }
        for nodes in loops.iter_mut() {
            for node in nodes.iter_mut() {
                if let Ok(place) = self.moves.binary_search_by(|(from, _)| from.cmp(node)) {
                    *node = self.moves[place].1;
                }
            }
            nodes.dedup();
            while nodes.len() > 1 && nodes.first() == nodes.last() {
                nodes.pop();
            }
        }
        loops.retain(|nodes| nodes.len() >= 3);
    }
}

/// The first of sorted `nodes` within two lattice units of `node`.
fn near(nodes: &[Node], node: Node) -> Option<Node> {
    const NEAR: i64 = 2;
    let start = nodes.partition_point(|other| other[0] < node[0] - NEAR);
    let candidates = nodes[start..].iter().take_while(|other| other[0] <= node[0] + NEAR);
    candidates.copied().find(|other| (other[1] - node[1]).abs() <= NEAR)
}

/// Twice the area inside `loops`, in lattice units.
pub(crate) fn double_area(loops: &Loops) -> f64 {
    let sides = loops.iter().flat_map(|points| {
        let [x, y] = points[0];
        points.windows(2).map(move |pair| {
            let [a, b] = [pair[0], pair[1]].map(|p| [(p[0] - x) as f64, (p[1] - y) as f64]);
            a[0] * b[1] - a[1] * b[0]
        })
    });
    sides.sum()
}

fn to_paths(loops: &[Vec<Node>]) -> Paths64 {
    loops.iter().map(|points| points.iter().map(|&[x, y]| Point64::new(x, y)).collect()).collect()
}
