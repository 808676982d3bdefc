//! From layers to a closed mesh.

use super::{LATTICE, Layers, to_space};
use crate::build::extrude;
use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::lattice::{self, Loops, Node};
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
            let Some(level) = Level::new(under, over, mesh.points.len() as u32, meter)? else { return Ok(None) };
            mesh.points.extend(level.nodes.iter().map(|&node| self.point(node, self.levels[place])));
            level.add_faces(&mut mesh);
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
            let region = Region { loops: figure.iter().map(|nodes| nodes.iter().map(corner).collect()).collect() };
            extrude::prism(&region, [ends[0], ends[1]]).transformed(&to_space(self.axis))
        };
        self.figures.iter().zip(self.levels.windows(2)).map(slab).collect()
    }
}

/// Corners inside sides, by side.
type Splits = Vec<([Node; 2], Vec<Node>)>;

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
        let without = |one: &Loops, other: &Loops| match (one.is_empty(), other.is_empty()) {
            (true, _) => Loops::new(),
            (false, true) => one.clone(),
            (false, false) => lattice::combine(Clip::Difference, one, &[other]),
        };
        let (up, down) = (without(under, over), without(over, under));
        let mut level = Self { nodes: Vec::new(), first, splits: Vec::new(), touches: Vec::new(), up, down };
        let odd = level.unmatched(under, over);
        if !odd.is_empty() {
            meter.spend(Resource::Work, 10 * (odd.len() as u64).saturating_mul(odd.len() as u64))?;
            level.splits = splits(&odd);
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
            sides.extend(self.chain(a, b).windows(2).map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]));
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

    fn add_faces(&self, mesh: &mut Mesh) {
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
            mesh.triangles.extend(flat::triangulate(&region).into_iter().map(|t| {
                let [a, b, c] = t.map(|i| points[i as usize]);
                if looks_up { [a, b, c] } else { [a, c, b] }
            }));
        }
    }
}

/// Walls over the sides of a figure between two levels.
fn add_walls(figure: &Loops, low: &Level, high: &Level, mesh: &mut Mesh) {
    for (a, b) in figure.iter().flat_map(|nodes| cyclic_pairs(nodes)) {
        let (foot, head) = (low.chain(a, b), high.chain(a, b));
        // A strip between two chains: the one that is behind takes the next step.
        let progress = |node: Node| {
            let along = |p: Node| (p[0] - a[0]) as f64 * (b[0] - a[0]) as f64 + (p[1] - a[1]) as f64 * (b[1] - a[1]) as f64;
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

/// The side from `a` to `b` with its inner corners.
fn expanded(splits: &Splits, a: Node, b: Node) -> Vec<Node> {
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

/// For sides that overlap only in part: the ends of each that lie within another.
fn splits(sides: &[[Node; 2]]) -> Splits {
    // Corners between lattice points were rounded, which moves them this far from their side.
    const SLACK: f64 = 2.0;
    let mut splits = Vec::new();
    for side in sides {
        let [a, b] = *side;
        let along = [(b[0] - a[0]) as f64, (b[1] - a[1]) as f64];
        let length = (along[0] * along[0] + along[1] * along[1]).sqrt();
        // How far along this side a point is, and how far to its right.
        let place = |p: Node| {
            let from = [(p[0] - a[0]) as f64, (p[1] - a[1]) as f64];
            let forward = (from[0] * along[0] + from[1] * along[1]) / length;
            (forward, (from[0] * along[1] - from[1] * along[0]) / length)
        };
        let mut inner: Vec<(f64, Node)> = Vec::new();
        for other in sides.iter().filter(|other| *other != side) {
            let [(s, s_aside), (t, t_aside)] = other.map(place);
            // Only sides that run along this one split it; one that merely ends on it does not.
            let (from, to) = (s.min(t).max(0.0), s.max(t).min(length));
            let aside = |forward: f64| s_aside + (t_aside - s_aside) * (forward - s) / (t - s);
            if to - from <= SLACK || aside(from).abs() > SLACK || aside(to).abs() > SLACK {
                continue;
            }
            for (forward, node) in [(s, other[0]), (t, other[1])] {
                if forward > 0.0 && forward < length && node != a && node != b {
                    inner.push((forward, node));
                }
            }
        }
        inner.sort_by(|p, q| p.0.total_cmp(&q.0));
        inner.dedup_by(|p, q| p.1 == q.1);
        if !inner.is_empty() {
            splits.push((*side, inner.into_iter().map(|(_, node)| node).collect()));
        }
    }
    splits
}

fn cyclic_pairs(nodes: &[Node]) -> impl Iterator<Item = (Node, Node)> + '_ {
    nodes.iter().copied().zip(nodes.iter().copied().cycle().skip(1))
}
