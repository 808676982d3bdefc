//! How triangles are divided into nodes: top down, by the surface area heuristic over 12 bins of the longest
//! axis (Wald 2007).

use super::{Node, Part, around};
use crate::math::{Box3, Vec3};

const BINS: usize = 12;
const LEAF: usize = 4;
/// Below this depth the heuristic gives way to halving, so that no input makes a deep tree.
const HEURISTIC_DEPTH: usize = 40;

/// A triangle while the tree is built.
#[derive(Clone, Copy)]
pub(super) struct Item {
    pub(super) bounds: Box3,
    pub(super) middle: Vec3,
    pub(super) index: u32,
}

/// Orders `items` by leaf and gives the whole and the nodes that divide it.
pub(super) fn build(items: &mut [Item]) -> (Part, Vec<Node>) {
    let mut nodes = Vec::with_capacity(items.len() / 2);
    let mut whole = Part { first: 0, count: items.len() as u32 };
    if items.len() > LEAF {
        divide(items, 0, 0, &mut nodes);
        whole = Part { first: 0, count: 0 };
    }
    (whole, nodes)
}

/// Divides more than a leaf's worth of items, which start at position `start`; gives the node.
/// Recursion goes at most `HEURISTIC_DEPTH` levels and then one for every halving.
fn divide(items: &mut [Item], start: usize, depth: usize, nodes: &mut Vec<Node>) -> u32 {
    let middle = split(items, depth >= HEURISTIC_DEPTH);
    let (left, right) = items.split_at_mut(middle);
    let index = nodes.len();
    let leaf = |items: &[Item], first: usize| Part { first: first as u32, count: items.len() as u32 };
    let mut parts = [leaf(left, start), leaf(right, start + middle)];
    nodes.push(Node::new([bounds(left), bounds(right)], parts));
    for (part, items) in parts.iter_mut().zip([left, right]) {
        if items.len() > LEAF {
            let start = part.first as usize;
            *part = Part { first: divide(items, start, depth + 1, nodes), count: 0 };
        }
    }
    nodes[index].parts = parts;
    index as u32
}

pub(super) fn bounds(items: &[Item]) -> Box3 {
    items.iter().fold(Box3::EMPTY, |bounds, item| around(&bounds, &item.bounds))
}

/// Puts the left part first and gives its length, at least 1 and less than all.
fn split(items: &mut [Item], halve: bool) -> usize {
    let middles = Box3::of(items.iter().map(|item| item.middle));
    let size = middles.size();
    let axis = (1..3).fold(0, |longest, axis| if size[axis] > size[longest] { axis } else { longest });
    let (least, size) = (middles.min[axis], size[axis]);
    if !halve && let Some(bin) = cheapest(items, axis, least, size) {
        let mut left = 0;
        for i in 0..items.len() {
            if bin_of(items[i].middle[axis], least, size) <= bin {
                items.swap(left, i);
                left += 1;
            }
        }
        return left;
    }
    let half = items.len() / 2;
    items.select_nth_unstable_by(half, |a, b| {
        a.middle[axis].total_cmp(&b.middle[axis]).then(a.index.cmp(&b.index))
    });
    half
}

/// Which bin a middle falls into along an axis.
fn bin_of(middle: f64, least: f64, size: f64) -> usize {
    // Casting from a float saturates, so nothing escapes the bins.
    ((middle - least) / size * BINS as f64).min((BINS - 1) as f64) as usize
}

/// The last bin of the left part with the least expected cost along an axis; `None` when all triangles have
/// one middle.
fn cheapest(items: &[Item], axis: usize, least: f64, size: f64) -> Option<usize> {
    if !(size > 0.0 && size.is_finite()) {
        return None;
    }
    let mut bins = [(Box3::EMPTY, 0_u32); BINS];
    for item in items {
        let (bounds, count) = &mut bins[bin_of(item.middle[axis], least, size)];
        *bounds = around(bounds, &item.bounds);
        *count += 1;
    }
    // Cost of everything right of bin i, then of everything up to it.
    let mut right = [(0.0, 0_u32); BINS];
    let mut sum = (Box3::EMPTY, 0);
    for i in (1..BINS).rev() {
        sum = (around(&sum.0, &bins[i].0), sum.1 + bins[i].1);
        right[i - 1] = (half_area(&sum.0) * f64::from(sum.1), sum.1);
    }
    let mut best: Option<(f64, usize)> = None;
    let mut sum = (Box3::EMPTY, 0);
    for i in 0..BINS - 1 {
        sum = (around(&sum.0, &bins[i].0), sum.1 + bins[i].1);
        let cost = half_area(&sum.0) * f64::from(sum.1) + right[i].0;
        let parts = sum.1 > 0 && right[i].1 > 0;
        if parts && best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, i));
        }
    }
    best.map(|(_, bin)| bin)
}

fn half_area(bounds: &Box3) -> f64 {
    let size = bounds.size();
    size.x * size.y + size.y * size.z + size.z * size.x
}
