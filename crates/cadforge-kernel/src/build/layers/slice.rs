//! From a mesh to layers, when it is made of them.

use super::{LATTICE, Layers, REACH};
use crate::build::import;
use crate::flat::lattice::{Loops, Node};
use crate::mesh::Mesh;

/// Points this near to each other along the axis, in millimetres, are on one level.
const LEVEL: f64 = 1e-7;

/// More levels than this are no prismatic part but something round, cut finely.
const MOST_LEVELS: usize = 100;

/// Walls may lean by this many lattice units.
const SLACK: i64 = 2;

impl Layers {
    /// A closed mesh all of whose faces are parallel or perpendicular to an axis. `None` for others.
    pub(crate) fn of_mesh(mesh: &Mesh, axis: usize) -> Option<Self> {
        let mut heights: Vec<f64> = mesh.points.iter().map(|p| p[axis]).collect();
        heights.sort_unstable_by(f64::total_cmp);
        heights.dedup_by(|next, kept| *next - *kept <= LEVEL);
        if heights.len() < 2 || heights.len() > MOST_LEVELS {
            return None;
        }
        let walls = Walls::new(mesh, axis, &heights)?;
        let partners = import::partners(mesh)?;
        let figures = (0..heights.len() - 1).map(|slab| walls.figure(slab as u32, &partners));
        Some(Self { axis, figures: figures.collect(), levels: heights })
    }
}

/// A mesh's corners on the lattice.
struct Walls<'a> {
    mesh: &'a Mesh,
    nodes: Vec<Node>,
    /// The level of each point.
    levels: Vec<u32>,
}

impl<'a> Walls<'a> {
    /// `None` when a face is neither level nor upright.
    fn new(mesh: &'a Mesh, axis: usize, heights: &[f64]) -> Option<Self> {
        let (x, y) = ((axis + 1) % 3, (axis + 2) % 3);
        let nodes = mesh.points.iter().map(|p| {
            let within = p[x].abs() <= REACH && p[y].abs() <= REACH;
            within.then(|| [(p[x] * LATTICE).round() as i64, (p[y] * LATTICE).round() as i64])
        });
        let level = |height: f64| heights.partition_point(|&other| other <= height) as u32 - 1;
        let levels = mesh.points.iter().map(|p| level(p[axis])).collect();
        let walls = Self { mesh, nodes: nodes.collect::<Option<_>>()?, levels };
        let fits = |t: &[u32; 3]| {
            let levels = t.map(|v| walls.levels[v as usize]);
            levels[0] == levels[1] && levels[1] == levels[2] || walls.is_upright(t)
        };
        mesh.triangles.iter().all(fits).then_some(walls)
    }

    fn is_upright(&self, triangle: &[u32; 3]) -> bool {
        let [a, b, c] = triangle.map(|v| self.nodes[v as usize]);
        let vector = |from: Node, to: Node| [(to[0] - from[0]) as f64, (to[1] - from[1]) as f64];
        let (u, v, w) = (vector(a, b), vector(a, c), vector(b, c));
        let square = |v: [f64; 2]| v[0] * v[0] + v[1] * v[1];
        let longest = square(u).max(square(v)).max(square(w));
        let cross = u[0] * v[1] - u[1] * v[0];
        cross * cross <= (SLACK * SLACK) as f64 * longest
    }

    /// The loops of the section between level `slab` and the next. They turn at upright edges only.
    fn figure(&self, slab: u32, partners: &[u32]) -> Loops {
        let level = |half_edge: u32| self.levels[self.start(half_edge) as usize];
        // Around a wall seen from outside, its section runs from the edge that falls through the
        // slab to the one that rises.
        let rises = |half_edge: u32| level(half_edge) <= slab && level(next(half_edge)) > slab;
        let mut walked = vec![false; self.mesh.triangles.len()];
        let mut loops = Loops::new();
        for first in 0..walked.len() as u32 {
            let mut nodes: Vec<Node> = Vec::new();
            let mut triangle = first;
            while !walked[triangle as usize] {
                walked[triangle as usize] = true;
                let Some(rising) = (3 * triangle..3 * triangle + 3).find(|&h| rises(h)) else { break };
                let [foot, head] = [rising, next(rising)].map(|h| self.nodes[self.start(h) as usize]);
                let is_corner = (0..2).all(|i| (foot[i] - head[i]).abs() <= SLACK);
                if is_corner && nodes.last() != Some(&foot) {
                    nodes.push(foot);
                }
                triangle = partners[rising as usize] / 3;
            }
            if nodes.len() >= 3 {
                loops.push(nodes);
            }
        }
        loops
    }

    fn start(&self, half_edge: u32) -> u32 {
        self.mesh.triangles[half_edge as usize / 3][half_edge as usize % 3]
    }
}

fn next(half_edge: u32) -> u32 {
    if half_edge % 3 == 2 { half_edge - 2 } else { half_edge + 1 }
}
