//! A bounding volume hierarchy over the triangles of a mesh: closest points and rays.
//!
//! Built top down by the surface area heuristic over 12 bins (Wald 2007), nodes in one flat array,
//! children side by side. Only + − × ÷ and square roots, so the same bits on every machine.

use super::triangle::{self, Triangle};
use crate::math::{Box3, Vec3};
use crate::mesh::Mesh;

const BINS: usize = 12;
const LEAF: usize = 4;
/// Below this depth the heuristic gives way to halving, so that no input makes a deep tree.
const HEURISTIC_DEPTH: usize = 40;
/// Halving 2^32 triangles adds 32 levels, and a level leaves one entry on the stack.
const STACK: usize = HEURISTIC_DEPTH + 34;

/// The nearest point of a surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Closest {
    /// Where it is.
    pub point: Vec3,
    /// The triangle of the mesh that it lies on; the lowest index among equals.
    pub triangle: u32,
    /// Its distance, squared (mm²).
    pub distance2: f64,
}

impl Closest {
    /// Its distance in millimetres.
    pub fn distance(&self) -> f64 {
        self.distance2.sqrt()
    }
}

/// A mesh made ready for queries. Triangles with a coordinate that is not finite are left out.
#[derive(Clone, Debug)]
pub struct Bvh {
    nodes: Vec<Node>,
    /// In the order of the leaves.
    pub(super) triangles: Vec<Triangle>,
    /// The mesh's corners, in the order of the leaves.
    pub(super) corners: Vec<[Vec3; 3]>,
    /// Position in `triangles` → index in the mesh.
    pub(super) indices: Vec<u32>,
    /// Index in the mesh → position in `triangles`, or `u32::MAX`.
    positions: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) bounds: Box3,
    /// First triangle of a leaf; left child of an inner node, the right one follows it.
    pub(super) first: u32,
    /// Triangles of a leaf; 0 marks an inner node.
    pub(super) count: u32,
}

impl Bvh {
    /// Builds the hierarchy, in O(n log n) whatever the mesh looks like.
    pub fn new(mesh: &Mesh) -> Self {
        let mut items: Vec<Item> = mesh
            .facets()
            .enumerate()
            .filter(|(_, corners)| corners.iter().all(|corner| corner.is_finite()))
            .map(|(index, corners)| {
                let bounds = triangle::bounds(corners);
                Item { bounds, middle: bounds.min * 0.5 + bounds.max * 0.5, index: index as u32 }
            })
            .collect();
        let nodes = build(&mut items);
        let mut positions = vec![u32::MAX; mesh.triangles.len()];
        for (position, item) in items.iter().enumerate() {
            positions[item.index as usize] = position as u32;
        }
        let corners: Vec<_> = items.iter().map(|item| mesh.corners(item.index as usize)).collect();
        Self {
            nodes,
            triangles: corners.iter().map(|&corners| Triangle::new(corners)).collect(),
            corners,
            indices: items.iter().map(|item| item.index).collect(),
            positions,
        }
    }

    /// Whether there is no triangle to be near to.
    pub fn is_empty(&self) -> bool {
        self.triangles.is_empty()
    }

    /// The box around the surface.
    pub fn bounds(&self) -> Box3 {
        self.nodes.first().map_or(Box3::EMPTY, |root| root.bounds)
    }

    /// The nearest point of the surface; `None` when there is no surface.
    ///
    /// `hint` is a triangle that may be near, such as the previous answer when points come in
    /// surface order. It saves time and does not change the distance.
    pub fn closest(&self, point: Vec3, hint: Option<u32>) -> Option<Closest> {
        let hinted = hint.and_then(|index| self.positions.get(index as usize).copied());
        let start = hinted.filter(|&position| position != u32::MAX).unwrap_or(0) as usize;
        let mut best = self.triangles.get(start)?.distance2(point);
        let mut position = start;

        let mut stack = [(0_u32, 0.0_f64); STACK];
        let mut depth = 1;
        while depth > 0 {
            depth -= 1;
            let (index, at_least) = stack[depth];
            // Equal distances are followed up, so that the lowest index can win.
            if at_least > best {
                continue;
            }
            let mut node = self.nodes[index as usize];
            // Go down towards the nearer child, leaving the other for later.
            while node.count == 0 {
                let (left, right) = (self.nodes[node.first as usize], self.nodes[node.first as usize + 1]);
                let (to_left, to_right) =
                    (distance2_to_box(point, &left.bounds), distance2_to_box(point, &right.bounds));
                let (near, far, to_far) =
                    if to_right < to_left { (right, 0, to_left) } else { (left, 1, to_right) };
                if to_far <= best {
                    stack[depth] = (node.first + far, to_far);
                    depth += 1;
                }
                node = near;
            }
            let (first, count) = (node.first as usize, node.count as usize);
            for candidate in first..first + count {
                let distance2 = self.triangles[candidate].distance2(point);
                let nearer = distance2 < best;
                if nearer || (distance2 == best && self.indices[candidate] < self.indices[position]) {
                    best = distance2;
                    position = candidate;
                }
            }
        }
        Some(Closest {
            point: self.triangles[position].closest(point),
            triangle: self.indices[position],
            distance2: best,
        })
    }

    /// Calls `leaf` with a range of positions for every leaf whose box `wanted` accepts.
    pub(super) fn visit(
        &self,
        wanted: impl Fn(&Box3) -> bool,
        mut leaf: impl FnMut(std::ops::Range<usize>),
    ) {
        if self.nodes.is_empty() {
            return;
        }
        let mut stack = [0_u32; STACK];
        let mut depth = 1;
        while depth > 0 {
            depth -= 1;
            let node = &self.nodes[stack[depth] as usize];
            if !wanted(&node.bounds) {
                continue;
            }
            if node.count > 0 {
                leaf(node.first as usize..(node.first + node.count) as usize);
            } else {
                stack[depth] = node.first + 1;
                stack[depth + 1] = node.first;
                depth += 2;
            }
        }
    }
}

/// The squared distance from `point` to the nearest point of a box.
fn distance2_to_box(point: Vec3, bounds: &Box3) -> f64 {
    let gap = (bounds.min - point).max(point - bounds.max).max(Vec3::ZERO);
    gap.dot(gap)
}

/// A triangle while the tree is built.
#[derive(Clone, Copy)]
struct Item {
    bounds: Box3,
    middle: Vec3,
    index: u32,
}

/// Orders `items` by leaf and gives the nodes, the root first.
fn build(items: &mut [Item]) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(items.len());
    if items.is_empty() {
        return nodes;
    }
    let mut open = vec![(0, items.len(), 0, 0)];
    nodes.push(leaf(items, 0));
    while let Some((start, end, index, depth)) = open.pop() {
        if end - start <= LEAF {
            continue;
        }
        let middle = start + split(&mut items[start..end], depth >= HEURISTIC_DEPTH);
        let first = nodes.len();
        nodes[index] = Node { first: first as u32, count: 0, ..nodes[index] };
        nodes.push(leaf(&items[start..middle], start));
        nodes.push(leaf(&items[middle..end], middle));
        open.push((middle, end, first + 1, depth + 1));
        open.push((start, middle, first, depth + 1));
    }
    nodes
}

fn leaf(items: &[Item], first: usize) -> Node {
    let bounds = items.iter().fold(Box3::EMPTY, |bounds, item| bounds.union(item.bounds));
    Node { bounds, first: first as u32, count: items.len() as u32 }
}

/// Puts the left part first and gives its length, at least 1 and less than all.
fn split(items: &mut [Item], halve: bool) -> usize {
    let middles = Box3::of(items.iter().map(|item| item.middle));
    let size = middles.size();
    if !halve && let Some((axis, bin)) = cheapest(items, &middles, size) {
        let mut left = 0;
        for i in 0..items.len() {
            if bin_of(items[i].middle, &middles, size, axis) <= bin {
                items.swap(left, i);
                left += 1;
            }
        }
        return left;
    }
    let axis = if size.x >= size.y && size.x >= size.z {
        0
    } else if size.y >= size.z {
        1
    } else {
        2
    };
    let half = items.len() / 2;
    items.select_nth_unstable_by(half, |a, b| {
        a.middle[axis].total_cmp(&b.middle[axis]).then(a.index.cmp(&b.index))
    });
    half
}

fn bin_of(middle: Vec3, middles: &Box3, size: Vec3, axis: usize) -> usize {
    // Casting from a float saturates, so nothing escapes the bins.
    let share = (middle[axis] - middles.min[axis]) / size[axis];
    ((share * BINS as f64) as usize).min(BINS - 1)
}

/// The axis and the last bin of the left part with the least expected cost; `None` when all
/// triangles have one middle.
fn cheapest(items: &[Item], middles: &Box3, size: Vec3) -> Option<(usize, usize)> {
    let mut best: Option<(f64, usize, usize)> = None;
    for axis in 0..3 {
        if !(size[axis] > 0.0 && size[axis].is_finite()) {
            continue;
        }
        let mut bins = [(Box3::EMPTY, 0_u32); BINS];
        for item in items {
            let (bounds, count) = &mut bins[bin_of(item.middle, middles, size, axis)];
            *bounds = bounds.union(item.bounds);
            *count += 1;
        }
        // Cost of everything right of bin i, then of everything up to it.
        let mut right = [(0.0, 0_u32); BINS];
        let mut sum = (Box3::EMPTY, 0);
        for i in (1..BINS).rev() {
            sum = (sum.0.union(bins[i].0), sum.1 + bins[i].1);
            right[i - 1] = (half_area(&sum.0) * f64::from(sum.1), sum.1);
        }
        let mut sum = (Box3::EMPTY, 0);
        for i in 0..BINS - 1 {
            sum = (sum.0.union(bins[i].0), sum.1 + bins[i].1);
            let cost = half_area(&sum.0) * f64::from(sum.1) + right[i].0;
            let parts = sum.1 > 0 && right[i].1 > 0;
            if parts && best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, axis, i));
            }
        }
    }
    best.map(|(_, axis, bin)| (axis, bin))
}

fn half_area(bounds: &Box3) -> f64 {
    let size = bounds.size();
    size.x * size.y + size.y * size.z + size.z * size.x
}
