//! From layers to a closed mesh.

use super::noding::{Splits, cyclic_pairs, expanded, overlaps};
use super::{LATTICE, Layers, to_space};
use crate::budget::{Exceeded, Meter, Resource};
use crate::build::extrude;
use crate::flat::lattice::{self, Loops, Node, Settled};
use crate::flat::{self, Clip, Region};
use crate::math::Vec2;
use crate::mesh::Mesh;

impl Layers {
    /// The surface: walls along the figures' sides, and at each level faces where one figure covers
    /// what the other does not. `None` when rounding keeps walls and faces from meeting, which the
    /// caller resolves in space.
    pub(crate) fn to_mesh(&self, meter: &mut Meter) -> Result<Option<Mesh>, Exceeded> {
        let size = self.size() as u64;
        meter.spend(Resource::Facets, 6 * size)?;
        meter.spend(Resource::Work, 3_000 * size)?;
        let nothing = Loops::new();
        let mut mesh = Mesh::default();
        let mut below: Option<Level> = None;
        for place in 0..self.levels.len() {
            let under = if place == 0 { &nothing } else { &self.figures[place - 1] };
            let over = self.figures.get(place).unwrap_or(&nothing);
            let Some(level) = Level::new(under, over, mesh.points.len() as u32, meter)? else {
                return Ok(None);
            };
            mesh.points.extend(level.nodes.iter().map(|&node| self.point(node, self.levels[place])));
            level.add_faces(&mut mesh, meter)?;
            if let Some(below) = below {
                add_walls(under, &below, &level, &mut mesh);
            }
            below = Some(level);
        }
        Ok(Some(mesh))
    }
}

impl Layers {
    /// Each layer as a mesh of its own.
    pub(crate) fn slabs(&self) -> Vec<Mesh> {
        let slab = |(figure, ends): (&Loops, &[f64])| {
            let corner = |&[x, y]: &Node| Vec2::new(x as f64 / LATTICE, y as f64 / LATTICE);
            let region =
                Region { loops: figure.iter().map(|nodes| nodes.iter().map(corner).collect()).collect() };
            extrude::prism(&region, [ends[0], ends[1]]).transformed(&to_space(self.axis))
        };
        self.figures.iter().zip(self.levels.windows(2)).map(slab).collect()
    }
}

/// What happens at one level.
struct Level {
    /// All corners there, sorted; with `first`, the numbers of the mesh's points.
    nodes: Vec<Node>,
    first: u32,
    /// Corners that other sides put into a side, in order from its smaller end, by side; sorted.
    splits: Splits,
    /// The same for the pieces so made, and corners that only touch them.
    touches: Splits,
    /// Faces that look up along the axis, and down.
    up: Loops,
    down: Loops,
}

impl Level {
    fn new(under: &Loops, over: &Loops, first: u32, meter: &mut Meter) -> Result<Option<Self>, Exceeded> {
        let mut without = |one: &Loops, other: &Loops| match (one.is_empty(), other.is_empty()) {
            (true, _) => Ok(Loops::new()),
            (false, true) => Ok(one.clone()),
            (false, false) => lattice::combine(Clip::Difference, one, &[other], meter),
        };
        let (mut up, mut down) = (without(under, over)?, without(over, under)?);
        if !under.is_empty() && !over.is_empty() {
            let nodes = |one: &Loops, other: &Loops| one.iter().chain(other).flatten().copied().collect();
            let settled = Settled::of(nodes(under, over), nodes(&up, &down));
            settled.apply(&mut up);
            settled.apply(&mut down);
        }
        let mut level = Self { nodes: Vec::new(), first, splits: Vec::new(), touches: Vec::new(), up, down };
        let odd = level.unmatched(under, over);
        if !odd.is_empty() {
            level.splits = overlaps(&odd, meter)?;
            if !level.unmatched(under, over).is_empty() {
                return Ok(None);
            }
        }
        level.touches = level.touching(meter)?;
        let all = [under, over, &level.up, &level.down];
        level.nodes = all.into_iter().flatten().flatten().copied().collect();
        level.nodes.sort_unstable();
        level.nodes.dedup();
        Ok(Some(level))
    }

    /// Sides, smaller end first, whose faces and walls do not cancel: around a closed surface every
    /// side is walked as often one way as the other.
    fn unmatched(&self, under: &Loops, over: &Loops) -> Vec<[Node; 2]> {
        let mut sides: Vec<([Node; 2], i32)> = Vec::new();
        for (loops, weight) in [(&self.up, 1), (&self.down, -1), (under, -1), (over, 1)] {
            for (a, b) in loops.iter().flat_map(|nodes| cyclic_pairs(nodes)) {
                let chain = self.chain(a, b);
                sides.extend(chain.windows(2).map(|pair| {
                    let [p, q] = [pair[0], pair[1]];
                    if p < q { ([p, q], weight) } else { ([q, p], -weight) }
                }));
            }
        }
        sides.sort_unstable();
        let runs = sides.chunk_by(|a, b| a.0 == b.0);
        runs.filter(|run| run.iter().map(|side| side.1).sum::<i32>() != 0).map(|run| run[0].0).collect()
    }

    /// Corners of faces that lie on sides of faces. There, and only there, OpenSCAD's kernel joins
    /// what merely touches.
    fn touching(&self, meter: &mut Meter) -> Result<Splits, Exceeded> {
        let loops = || self.up.iter().chain(&self.down);
        let mut nodes: Vec<Node> = loops().flatten().copied().collect();
        nodes.sort_unstable();
        nodes.dedup();
        let mut sides: Vec<[Node; 2]> = Vec::new();
        for (a, b) in loops().flat_map(|nodes| cyclic_pairs(nodes)) {
            sides
                .extend(self.chain(a, b).windows(2).map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]));
        }
        sides.sort_unstable();
        sides.dedup();
        let mut touches = Vec::new();
        for side in sides {
            let [a, b] = side;
            let start = nodes.partition_point(|node| *node <= a);
            let between = &nodes[start..start + nodes[start..].partition_point(|node| *node < b)];
            meter.spend(Resource::Work, 10 + 2 * between.len() as u64)?;
            let (low, high) = (a[1].min(b[1]), a[1].max(b[1]));
            let on_side = |node: &&Node| {
                let [dx, dy] = [b[0] - a[0], b[1] - a[1]].map(i128::from);
                let [x, y] = [node[0] - a[0], node[1] - a[1]].map(i128::from);
                low <= node[1] && node[1] <= high && dx * y == dy * x
            };
            // Sorted corners between two ends of a side are in order along it.
            let inner: Vec<Node> = between.iter().filter(on_side).copied().collect();
            if !inner.is_empty() {
                touches.push((side, inner));
            }
        }
        Ok(touches)
    }

    /// The side from `a` to `b` with the corners that lie in it.
    fn chain(&self, a: Node, b: Node) -> Vec<Node> {
        if self.splits.is_empty() && self.touches.is_empty() {
            return vec![a, b];
        }
        let pieces = expanded(&self.splits, a, b);
        let mut chain = vec![a];
        for pair in pieces.windows(2) {
            chain.extend(&expanded(&self.touches, pair[0], pair[1])[1..]);
        }
        chain
    }

    fn number(&self, node: Node) -> u32 {
        self.nodes.partition_point(|other| *other < node) as u32
    }

    fn point(&self, node: Node) -> u32 {
        self.first + self.number(node)
    }

    fn add_faces(&self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
        for (loops, looks_up) in [(&self.up, true), (&self.down, false)] {
            if loops.is_empty() {
                continue;
            }
            let mut sides: Vec<[u32; 2]> = Vec::new();
            for (a, b) in loops.iter().flat_map(|nodes| cyclic_pairs(nodes)) {
                let chain = self.chain(a, b);
                sides.extend(chain.windows(2).map(|pair| [self.number(pair[0]), self.number(pair[1])]));
            }
            // Triangulated in lattice units, in which everything is a whole number.
            let at = |number: u32| self.nodes[number as usize].map(|c| c as f64).into();
            let loops = flat::trace_loops(sides, at);
            let points: Vec<u32> = loops.iter().flatten().map(|&number| self.first + number).collect();
            let corners = |numbers: &Vec<u32>| numbers.iter().map(|&number| at(number)).collect();
            let region = Region { loops: loops.iter().map(corners).collect() };
            meter.spend(Resource::Work, flat::triangulation_cost(&region))?;
            mesh.triangles.extend(flat::triangulate(&region).into_iter().map(|t| {
                let [a, b, c] = t.map(|i| points[i as usize]);
                if looks_up { [a, b, c] } else { [a, c, b] }
            }));
        }
        Ok(())
    }
}

/// Walls over the sides of a figure between two levels.
fn add_walls(figure: &Loops, low: &Level, high: &Level, mesh: &mut Mesh) {
    for (a, b) in figure.iter().flat_map(|nodes| cyclic_pairs(nodes)) {
        let (foot, head) = (low.chain(a, b), high.chain(a, b));
        // A strip between two chains: the one that is behind takes the next step.
        let progress = |node: Node| {
            let along = |p: Node| {
                (p[0] - a[0]) as f64 * (b[0] - a[0]) as f64 + (p[1] - a[1]) as f64 * (b[1] - a[1]) as f64
            };
            along(node)
        };
        let (mut i, mut j) = (0, 0);
        while i + 1 < foot.len() || j + 1 < head.len() {
            let (p, q) = (low.point(foot[i]), high.point(head[j]));
            let steps_below = match (foot.get(i + 1), head.get(j + 1)) {
                (Some(&under), Some(&over)) => progress(under) <= progress(over),
                (under, _) => under.is_some(),
            };
            if steps_below {
                i += 1;
                mesh.triangles.push([p, low.point(foot[i]), q]);
            } else {
                j += 1;
                mesh.triangles.push([p, high.point(head[j]), q]);
            }
        }
    }
}
