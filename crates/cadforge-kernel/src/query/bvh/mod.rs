//! A bounding volume hierarchy over the triangles of a mesh: closest points and rays.
//!
//! Only + − × ÷ and square roots, so the same bits on every machine.

mod build;

use std::ops::Range;

use build::{Item, bounds, build};

use super::triangle::{self, Triangle};
use crate::math::{Box3, Vec3};
use crate::mesh::Mesh;

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
    root: Part,
    bounds: Box3,
    nodes: Vec<Node>,
    /// In the order of the leaves.
    triangles: Vec<Triangle>,
    /// The mesh's corners, in the order of the leaves.
    pub(super) corners: Vec<[Vec3; 3]>,
    /// Position in `triangles` → index in the mesh.
    pub(super) indices: Vec<u32>,
    /// Index in the mesh → position in `triangles`, or `u32::MAX`.
    positions: Vec<u32>,
}

/// An inner node: two parts, with their boxes side by side, so that one instruction serves both.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// By axis, then by part.
    min: [[f64; 2]; 3],
    max: [[f64; 2]; 3],
    parts: [Part; 2],
}

/// Part of the surface.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part {
    /// The first of `count` triangles, or when that is 0, the node that divides the part further.
    first: u32,
    count: u32,
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
        let (root, nodes) = build(&mut items);
        let mut positions = vec![u32::MAX; mesh.triangles.len()];
        for (position, item) in items.iter().enumerate() {
            positions[item.index as usize] = position as u32;
        }
        let corners: Vec<_> = items.iter().map(|item| mesh.corners(item.index as usize)).collect();
        Self {
            root,
            bounds: bounds(&items),
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
        self.bounds
    }

    /// The nearest point of the surface; `None` when there is no surface.
    ///
    /// `hint` is a triangle that may be near, such as the previous answer when points come in
    /// surface order. It saves time and does not change the distance, but for its last bits.
    pub fn closest(&self, point: Vec3, hint: Option<u32>) -> Option<Closest> {
        let hinted = hint.and_then(|index| self.positions.get(index as usize).copied());
        let position = hinted.filter(|&position| position != u32::MAX).unwrap_or(0) as usize;
        let distance2 = self.triangles.get(position)?.distance2(point);
        let mut best = Best { distance2, position };
        self.descend(self.root, point, &mut best);
        Some(Closest {
            point: self.triangles[best.position].closest(point),
            triangle: self.indices[best.position],
            distance2: best.distance2,
        })
    }

    /// Looks into a part, the nearer half first. Recursion is as deep as the tree.
    fn descend(&self, part: Part, point: Vec3, best: &mut Best) {
        let first = part.first as usize;
        if part.count == 0 {
            let node = &self.nodes[first];
            let [left, right] = node.distances2(point);
            let (near, far) = if right < left { (1, 0) } else { (0, 1) };
            let (to_near, to_far) = if right < left { (right, left) } else { (left, right) };
            // Equal distances are followed up, so that the lowest index can win.
            if to_near <= best.distance2 {
                self.descend(node.parts[near], point, best);
            }
            if to_far <= best.distance2 {
                self.descend(node.parts[far], point, best);
            }
            return;
        }
        for position in first..first + part.count as usize {
            let distance2 = self.triangles[position].distance2(point);
            let lower = || self.indices[position] < self.indices[best.position];
            if distance2 < best.distance2 || (distance2 == best.distance2 && lower()) {
                *best = Best { distance2, position };
            }
        }
    }

    /// Calls `leaf` with a range of positions for every leaf whose boxes `wanted` accepts.
    pub(super) fn visit(&self, wanted: impl Fn(&Box3) -> bool, mut leaf: impl FnMut(Range<usize>)) {
        let mut open = vec![self.root];
        while let Some(part) = open.pop() {
            if part.count > 0 {
                leaf(part.first as usize..(part.first + part.count) as usize);
            } else if let Some(node) = self.nodes.get(part.first as usize) {
                open.extend((0..2).rev().filter(|&i| wanted(&node.bounds(i))).map(|i| node.parts[i]));
            }
        }
    }
}

impl Node {
    fn new(boxes: [Box3; 2], parts: [Part; 2]) -> Self {
        let [a, b] = boxes;
        Self {
            min: std::array::from_fn(|axis| [a.min[axis], b.min[axis]]),
            max: std::array::from_fn(|axis| [a.max[axis], b.max[axis]]),
            parts,
        }
    }

    fn bounds(&self, part: usize) -> Box3 {
        let corner = |of: &[[f64; 2]; 3]| Vec3::from(of.map(|both| both[part]));
        Box3 { min: corner(&self.min), max: corner(&self.max) }
    }

    /// The squared distances from `point` to the two boxes.
    fn distances2(&self, point: Vec3) -> [f64; 2] {
        let mut sum = [0.0; 2];
        for ((min, max), at) in self.min.iter().zip(&self.max).zip(point.to_array()) {
            for ((sum, min), max) in sum.iter_mut().zip(min).zip(max) {
                let gap = larger(larger(min - at, at - max), 0.0);
                *sum += gap * gap;
            }
        }
        sum
    }
}

/// `f64::max` without its care for NaN, which costs a third of a query.
fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// `Box3::union` of boxes without NaN.
fn around(a: &Box3, b: &Box3) -> Box3 {
    let larger = |a: Vec3, b: Vec3| Vec3::new(larger(a.x, b.x), larger(a.y, b.y), larger(a.z, b.z));
    Box3 { min: -larger(-a.min, -b.min), max: larger(a.max, b.max) }
}

/// The nearest triangle so far, by its position.
struct Best {
    distance2: f64,
    position: usize,
}
