//! Edges split where another part of the surface touches them.
//!
//! OpenSCAD's kernel has a vertex wherever a vertex lies on an edge, or two edges cross, and an edge
//! wherever an edge lies across a face. Ours leaves surfaces that only touch apart. The figures that
//! people compare are counted on the exported file, where such vertices merge, so they are put in
//! after the last boolean. A vertex or an end of an edge inside a face splits nothing.

use super::manifold::Outline;
use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::{self, Region};
use crate::math::{Box3, Vec2, Vec3};
use crate::mesh::Mesh;

/// An edge between two faces that are not in one plane.
struct Edge {
    ends: [u32; 2],
    /// The triangles on its two sides: first the one that runs from the first end to the second.
    sides: [u32; 2],
    bounds: Box3,
    /// New vertices on it, with their position from 0 at the first end to 1.
    added: Vec<(f64, u32)>,
}

/// The outline's mesh with its touching edges split.
pub(crate) fn split(outline: Outline, meter: &mut Meter) -> Result<Mesh, Exceeded> {
    let Outline { mut mesh, partners } = outline;
    let scale = mesh.bounds().size().length();
    let mut contact = Contact { tolerance: 1e-10 * scale.max(1.0), edges: Vec::new(), faces: Vec::new() };
    contact.find_edges(&mesh, &partners);
    contact.touch_vertices(&mut mesh, meter)?;
    contact.cross_edges(&mut mesh, meter)?;
    if contact.edges.iter().any(|edge| !edge.added.is_empty()) {
        contact.rebuild(&mut mesh);
    }
    Ok(mesh)
}

struct Contact {
    tolerance: f64,
    edges: Vec<Edge>,
    /// The flat face to which each triangle belongs, by number of one of its triangles.
    faces: Vec<u32>,
}

impl Contact {
    fn find_edges(&mut self, mesh: &Mesh, partners: &[u32]) {
        let normals: Vec<Vec3> = mesh.facets().map(|[a, b, c]| (b - a).cross(c - a).normalized()).collect();
        self.faces = (0..mesh.triangles.len() as u32).collect();
        for (half_edge, &partner) in partners.iter().enumerate() {
            if half_edge as u32 > partner {
                continue;
            }
            let (here, there) = (half_edge / 3, partner as usize / 3);
            let (a, b) = (mesh.triangles[here][half_edge % 3], mesh.triangles[here][(half_edge + 1) % 3]);
            let (p, q) = (mesh.points[a as usize], mesh.points[b as usize]);
            let apex = mesh.points[mesh.triangles[there][(partner as usize + 2) % 3] as usize];
            let own_apex = mesh.points[mesh.triangles[here][(half_edge + 2) % 3] as usize];
            let (n, m) = (normals[here], normals[there]);
            let flat = (apex - p).dot(n).abs() <= self.tolerance
                && (own_apex - p).dot(m).abs() <= self.tolerance
                && (n.dot(m) > 0.0 || n == Vec3::ZERO || m == Vec3::ZERO);
            if flat {
                let (one, other) = (self.face(here as u32), self.face(there as u32));
                self.faces[one.max(other) as usize] = one.min(other);
            } else {
                let bounds = Box3::of([p, q]);
                let sides = [here as u32, there as u32];
                self.edges.push(Edge { ends: [a, b], sides, bounds, added: Vec::new() });
            }
        }
        for triangle in 0..self.faces.len() as u32 {
            self.faces[triangle as usize] = self.face(triangle);
        }
    }

    fn face(&self, mut triangle: u32) -> u32 {
        while self.faces[triangle as usize] != triangle {
            triangle = self.faces[triangle as usize];
        }
        triangle
    }

    /// Finds vertices that lie on edges.
    fn touch_vertices(&mut self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
        let mut order: Vec<u32> = self.edges.iter().flat_map(|edge| edge.ends).collect();
        order.sort_unstable();
        order.dedup();
        order.sort_by(|&a, &b| mesh.points[a as usize].x.total_cmp(&mesh.points[b as usize].x));
        let slack = Vec3::new(self.tolerance, self.tolerance, self.tolerance);
        let mut fresh = Vec::new();
        for edge in &mut self.edges {
            let (low, high) = (edge.bounds.min - slack, edge.bounds.max + slack);
            let first = order.partition_point(|&v| mesh.points[v as usize].x < low.x);
            let near = order[first..].iter().map(|&v| mesh.points[v as usize]).take_while(|p| p.x <= high.x);
            let [p, q] = edge.ends.map(|end| mesh.points[end as usize]);
            let (along, length) = (q - p, (q - p).length());
            let mut seen = 0;
            for point in near {
                seen += 1;
                if point.y < low.y || point.y > high.y || point.z < low.z || point.z > high.z {
                    continue;
                }
                let t = (point - p).dot(along) / (length * length);
                let margin = self.tolerance / length;
                if t > margin && t < 1.0 - margin && (p + along * t - point).length() <= self.tolerance {
                    edge.added.push((t, (mesh.points.len() + fresh.len()) as u32));
                    fresh.push(point);
                }
            }
            meter.spend(Resource::Work, 20 + 3 * seen)?;
        }
        mesh.points.extend(fresh);
        Ok(())
    }

    /// Finds pairs of edges that cross inside both.
    fn cross_edges(&mut self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
        self.edges.sort_by(|a, b| a.bounds.min.x.total_cmp(&b.bounds.min.x));
        for i in 0..self.edges.len() {
            let end = self.edges[i].bounds.max.x + self.tolerance;
            let mut seen = 0;
            for j in i + 1..self.edges.len() {
                if self.edges[j].bounds.min.x > end {
                    break;
                }
                seen += 1;
                let (one, other) = (&self.edges[i], &self.edges[j]);
                let joined = one.ends.iter().any(|end| other.ends.contains(end));
                if joined || !one.bounds.touches(other.bounds, self.tolerance) {
                    continue;
                }
                if let Some((s, t, point)) = self.crossing(mesh, one, other) {
                    let fresh = mesh.points.len() as u32;
                    mesh.points.extend([point, point]);
                    self.edges[i].added.push((s, fresh));
                    self.edges[j].added.push((t, fresh + 1));
                }
            }
            meter.spend(Resource::Work, 20 + 3 * seen)?;
        }
        Ok(())
    }

    /// Where two edges meet inside both: the position on each, and the point.
    fn crossing(&self, mesh: &Mesh, one: &Edge, other: &Edge) -> Option<(f64, f64, Vec3)> {
        let [p, q] = one.ends.map(|end| mesh.points[end as usize]);
        let [r, s] = other.ends.map(|end| mesh.points[end as usize]);
        let (d, e, gap) = (q - p, s - r, r - p);
        let normal = d.cross(e);
        let square = normal.dot(normal);
        if square <= 1e-20 * d.dot(d) * e.dot(e) {
            return None;
        }
        let (t, u) = (gap.cross(e).dot(normal) / square, gap.cross(d).dot(normal) / square);
        let inside = |t: f64, length: f64| t * length > self.tolerance && (1.0 - t) * length > self.tolerance;
        let point = p + d * t;
        let near = (r + e * u - point).length() <= self.tolerance;
        (near && inside(t, d.length()) && inside(u, e.length())).then_some((t, u, point))
    }

    /// Triangulates afresh the faces whose edges were split.
    fn rebuild(&mut self, mesh: &mut Mesh) {
        for edge in &mut self.edges {
            edge.added.sort_by(|a, b| a.0.total_cmp(&b.0));
            // A point that touches twice is one.
            edge.added.dedup_by(|b, a| mesh.points[b.1 as usize] == mesh.points[a.1 as usize]);
        }
        let mut open: Vec<u32> = self
            .edges
            .iter()
            .filter(|edge| !edge.added.is_empty())
            .flat_map(|edge| edge.sides.map(|side| self.faces[side as usize]))
            .collect();
        open.sort_unstable();
        open.dedup();
        let chords = self.chords(mesh);
        let mut outlines: Vec<Vec<[u32; 2]>> = vec![Vec::new(); open.len()];
        for edge in &self.edges {
            for (turn, side) in edge.sides.into_iter().enumerate() {
                if let Ok(place) = open.binary_search(&self.faces[side as usize]) {
                    let mut chain = edge.chain();
                    if turn == 1 {
                        chain.reverse();
                    }
                    outlines[place].extend(chain.windows(2).map(|pair| [pair[0], pair[1]]));
                }
            }
        }
        let old = std::mem::take(&mut mesh.triangles);
        let mut kept = Vec::with_capacity(old.len());
        let mut members: Vec<Vec<[u32; 3]>> = vec![Vec::new(); open.len()];
        for (t, triangle) in old.into_iter().enumerate() {
            match open.binary_search(&self.faces[t]) {
                Ok(place) => members[place].push(triangle),
                Err(_) => kept.push(triangle),
            }
        }
        for (outline, members) in outlines.into_iter().zip(&members) {
            let face = Face::new(mesh, members);
            kept.extend(face.triangles(outline, &chords));
        }
        mesh.triangles = kept;
    }

    /// Pieces of edges between points where something touches, which may lie across other faces.
    fn chords(&self, mesh: &Mesh) -> Vec<[Vec3; 2]> {
        let mut touched: Vec<Vec3> =
            self.edges.iter().flat_map(|edge| &edge.added).map(|&(_, v)| mesh.points[v as usize]).collect();
        touched.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
        touched.dedup();
        let is_touched = |p: &Vec3| {
            touched.binary_search_by(|q| q.partial_cmp(p).unwrap_or(std::cmp::Ordering::Equal)).is_ok()
        };
        let pieces = self.edges.iter().flat_map(|edge| {
            let chain = edge.chain();
            let ends: Vec<Vec3> = chain.iter().map(|&v| mesh.points[v as usize]).collect();
            ends.windows(2).map(|pair| [pair[0], pair[1]]).collect::<Vec<_>>()
        });
        pieces.filter(|ends| ends.iter().all(is_touched)).collect()
    }
}

impl Edge {
    fn chain(&self) -> Vec<u32> {
        let inner = self.added.iter().map(|&(_, vertex)| vertex);
        std::iter::once(self.ends[0]).chain(inner).chain([self.ends[1]]).collect()
    }
}

/// A flat face, seen in its plane.
struct Face<'a> {
    mesh: &'a Mesh,
    /// Its triangles as they were.
    members: &'a [[u32; 3]],
    /// The axes of space that serve as x and y.
    axes: [usize; 2],
}

impl<'a> Face<'a> {
    fn new(mesh: &'a Mesh, members: &'a [[u32; 3]]) -> Self {
        let normal = members.iter().fold(Vec3::ZERO, |sum, t| {
            let [a, b, c] = t.map(|v| mesh.points[v as usize]);
            sum + (b - a).cross(c - a)
        });
        let size = normal.to_array().map(f64::abs);
        let main = (0..3).fold(0, |best, axis| if size[axis] > size[best] { axis } else { best });
        let (x, y) = ((main + 1) % 3, (main + 2) % 3);
        // Seen from outside.
        let axes = if normal[main] >= 0.0 { [x, y] } else { [y, x] };
        Self { mesh, members, axes }
    }

    fn flat(&self, p: Vec3) -> Vec2 {
        Vec2::new(p[self.axes[0]], p[self.axes[1]])
    }

    fn at(&self, vertex: u32) -> Vec2 {
        self.flat(self.mesh.points[vertex as usize])
    }

    /// The face cut along those of `chords` that lie across it, in triangles.
    fn triangles(&self, mut outline: Vec<[u32; 2]>, chords: &[[Vec3; 2]]) -> Vec<[u32; 3]> {
        for [p, q] in chords {
            let corner = |point: &Vec3| {
                outline.iter().map(|side| side[0]).find(|&v| self.mesh.points[v as usize] == *point)
            };
            let (Some(a), Some(b)) = (corner(p), corner(q)) else { continue };
            let known = outline.contains(&[a, b]) || outline.contains(&[b, a]);
            if !known && self.holds((*p + *q) * 0.5) {
                outline.extend([[a, b], [b, a]]);
            }
        }
        let loops = self.loops(outline);
        let vertices: Vec<u32> = loops.concat();
        let region = Region { loops: loops.iter().map(|l| l.iter().map(|&v| self.at(v)).collect()).collect() };
        flat::triangulate(&region).into_iter().map(|t| t.map(|i| vertices[i as usize])).collect()
    }

    /// Whether a point of the plane lies in the face.
    fn holds(&self, point: Vec3) -> bool {
        let p = self.flat(point);
        self.members.iter().any(|t| {
            let [a, b, c] = t.map(|v| self.at(v));
            let on_left = |a: Vec2, b: Vec2| (b - a).cross(p - a) >= 0.0;
            on_left(a, b) && on_left(b, c) && on_left(c, a) && (b - a).cross(c - a) > 0.0
        })
    }

    /// Follows directed sides with the face on their left, keeping as far left as possible where
    /// there is a choice, until all are used.
    fn loops(&self, mut sides: Vec<[u32; 2]>) -> Vec<Vec<u32>> {
        sides.sort_unstable();
        let mut used = vec![false; sides.len()];
        let mut loops = Vec::new();
        for first in 0..sides.len() {
            let mut corners = Vec::new();
            let mut side = first;
            while !std::mem::replace(&mut used[side], true) {
                let [from, to] = sides[side];
                corners.push(from);
                let start = sides.partition_point(|other| other[0] < to);
                let leaving = (start..sides.len()).take_while(|&i| sides[i][0] == to);
                let back = self.at(from) - self.at(to);
                let next = leaving
                    .filter(|&i| !used[i])
                    .min_by(|&i, &j| {
                        let turn = |i: usize| clockwise_turn(back, self.at(sides[i][1]) - self.at(to));
                        turn(i).total_cmp(&turn(j))
                    });
                match next {
                    Some(next) => side = next,
                    None => break,
                }
            }
            if corners.len() >= 3 {
                loops.push(corners);
            }
        }
        loops
    }
}

/// A number that grows with the clockwise angle from one direction to another, from above 0 to 4.
fn clockwise_turn(from: Vec2, to: Vec2) -> f64 {
    let (x, y) = (from.dot(to), to.cross(from));
    // The diamond angle: monotone in the angle, without trigonometry.
    let size = x.abs() + y.abs();
    let turn = if size == 0.0 {
        0.0
    } else if y >= 0.0 {
        if x >= 0.0 { y / size } else { 1.0 - x / size }
    } else if x < 0.0 {
        2.0 - y / size
    } else {
        3.0 + x / size
    };
    if turn > 0.0 { turn } else { 4.0 }
}
