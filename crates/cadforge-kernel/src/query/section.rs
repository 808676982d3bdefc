//! Plane sections of a surface.

use crate::flat::Region;
use crate::math::{Vec2, Vec3};
use crate::mesh::Mesh;

/// A direction of space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Axis {
    /// To the right in the front view.
    X,
    /// Away from the viewer in the front view.
    Y,
    /// Up in the front view.
    Z,
}

impl Axis {
    /// All three.
    pub const ALL: [Self; 3] = [Self::X, Self::Y, Self::Z];

    /// The coordinate along the axis.
    pub fn of(self, point: Vec3) -> f64 {
        point[self as usize]
    }

    /// The other two coordinates, in the order that makes the axis point at the viewer: (y, z),
    /// (z, x) or (x, y).
    pub fn across(self, point: Vec3) -> Vec2 {
        Vec2::new(point[(self as usize + 1) % 3], point[(self as usize + 2) % 3])
    }
}

/// What the plane at `height` along `axis` cuts out of the solid inside the mesh, seen from the
/// axis' far end, in the coordinates of [`Axis::across`].
///
/// A point of the mesh in the plane counts as above it, so at the height of a level face this is
/// the section just below. Lines that do not close, of a mesh that does not, are left out.
pub fn section(mesh: &Mesh, axis: Axis, height: f64) -> Region {
    let mut steps: Vec<Step> =
        mesh.facets().filter_map(|corners| Step::through(corners, axis, height)).collect();
    steps.sort_unstable_by(|a, b| a.from.cmp(&b.from).then(a.to.cmp(&b.to)));

    let mut region = Region::default();
    let mut taken = vec![false; steps.len()];
    // How many steps from the edge of the step at this place, the first of its edge, are taken.
    let mut used = vec![0; steps.len()];
    for first in 0..steps.len() {
        if taken[first] {
            continue;
        }
        let mut path = Vec::new();
        let mut at = steps[first].from;
        loop {
            let group = steps.partition_point(|step| step.from < at);
            let next = group + used.get(group).copied().unwrap_or(0);
            let Some(step) = steps.get(next).filter(|step| step.from == at) else { break };
            used[group] += 1;
            taken[next] = true;
            path.push(axis.across(at.cross(axis, height)));
            at = step.to;
            if at == steps[first].from {
                break;
            }
        }
        let closed = at == steps[first].from;
        path.dedup();
        while path.len() > 1 && path.first() == path.last() {
            path.pop();
        }
        if closed && path.len() >= 3 {
            region.loops.push(path);
        }
    }
    region
}

/// The length of a region's boundary in millimetres, holes included.
pub fn perimeter(region: &Region) -> f64 {
    region.sides().map(|(a, b)| (b - a).length()).sum()
}

/// An edge through the plane. It is known by its ends, not by their indices, so that points which
/// coincide count as one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    below: [u64; 3],
    above: [u64; 3],
}

impl Edge {
    fn new(below: Vec3, above: Vec3) -> Self {
        // Adding 0 makes one zero of the two.
        let bits = |point: Vec3| point.to_array().map(|v| (v + 0.0).to_bits());
        Self { below: bits(below), above: bits(above) }
    }

    /// Where the edge meets the plane.
    fn cross(self, axis: Axis, height: f64) -> Vec3 {
        let point = |bits: [u64; 3]| Vec3::from(bits.map(f64::from_bits));
        let (below, above) = (point(self.below), point(self.above));
        let share = (height - axis.of(below)) / (axis.of(above) - axis.of(below));
        below + (above - below) * share
    }
}

/// The line that the plane cuts from a triangle, with the solid on its left.
struct Step {
    from: Edge,
    to: Edge,
}

impl Step {
    fn through(corners: [Vec3; 3], axis: Axis, height: f64) -> Option<Self> {
        if !corners.iter().all(|corner| corner.is_finite()) {
            return None;
        }
        let above = corners.map(|corner| axis.of(corner) >= height);
        // The edges that go down and up through the plane, in the triangle's direction.
        let edge = |down: bool| {
            (0..3).map(|i| (i, (i + 1) % 3)).find(|&(i, j)| above[i] == down && above[j] != down)
        };
        let ((a, b), (c, d)) = (edge(true)?, edge(false)?);
        Some(Self { from: Edge::new(corners[b], corners[a]), to: Edge::new(corners[c], corners[d]) })
    }
}
