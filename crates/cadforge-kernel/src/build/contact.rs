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
    let mut contact = Contact {
        tolerance: 1e-10 * scale.max(1.0),
        edges: Vec::new(),
        touched: Vec::new(),
        faces: Vec::new(),
    };
    contact.find_edges(&mesh, &partners);
    contact.find_pinches(&mesh, &partners);
    contact.touch_vertices(&mut mesh, meter)?;
    contact.cross_edges(&mut mesh, meter)?;
    if !contact.touched.is_empty() || contact.edges.iter().any(|edge| !edge.added.is_empty()) {
        contact.rebuild(&mut mesh);
    }
    Ok(mesh)
}

struct Contact {
    tolerance: f64,
    edges: Vec<Edge>,
    /// Points at which the surface meets itself in a corner.
    touched: Vec<Vec3>,
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

    /// Finds vertices in which several fans of triangles meet.
    fn find_pinches(&mut self, mesh: &Mesh, partners: &[u32]) {
        let mut walked = vec![false; partners.len()];
        let mut reached = vec![false; mesh.points.len()];
        for start in 0..partners.len() {
            if walked[start] {
                continue;
            }
            let vertex = mesh.triangles[start / 3][start % 3] as usize;
            if std::mem::replace(&mut reached[vertex], true) {
                self.touched.push(mesh.points[vertex]);
            }
            let mut half_edge = start;
            while !std::mem::replace(&mut walked[half_edge], true) {
                let back = partners[half_edge] as usize;
                half_edge = if back % 3 == 2 { back - 2 } else { back + 1 };
            }
        }
    }

    /// Finds vertices that lie on edges, and vertices that coincide.
    fn touch_vertices(&mut self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
        let mut order: Vec<u32> = self.edges.iter().flat_map(|edge| edge.ends).collect();
        order.sort_unstable();
        order.dedup();
        let at = |v: u32| mesh.points[v as usize];
        order.sort_by(|&a, &b| at(a).total_cmp(&at(b)));
        let equal = order.windows(2).filter(|pair| at(pair[0]) == at(pair[1]));
        self.touched.extend(equal.map(|pair| at(pair[0])));
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

    /// Triangulates afresh the faces whose edges were split, or across which an edge lies.
    fn rebuild(&mut self, mesh: &mut Mesh) {
        for edge in &mut self.edges {
            edge.added.sort_by(|a, b| a.0.total_cmp(&b.0));
            // A point that touches twice is one.
            edge.added.dedup_by(|b, a| mesh.points[b.1 as usize] == mesh.points[a.1 as usize]);
        }
        let chords = self.chords(mesh);
        let split = self.edges.iter().filter(|edge| !edge.added.is_empty());
        let beside = split.flat_map(|edge| edge.sides.map(|side| self.faces[side as usize]));
        let mut open: Vec<u32> = beside.chain(chords.iter().map(|chord| chord.face)).collect();
        open.sort_unstable();
        open.dedup();

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
        let mut members: Vec<Vec<[u32; 3]>> = vec![Vec::new(); open.len()];
        let mut kept = Vec::with_capacity(mesh.triangles.len());
        for (t, triangle) in mesh.triangles.iter().enumerate() {
            match open.binary_search(&self.faces[t]) {
                Ok(place) => members[place].push(*triangle),
                Err(_) => kept.push(*triangle),
            }
        }
        for ((outline, members), &face) in outlines.into_iter().zip(&members).zip(&open) {
            let chords = chords.iter().filter(|chord| chord.face == face);
            kept.extend(Face::new(mesh, members).triangles(outline, chords));
        }
        mesh.triangles = kept;
    }

    /// Pieces of edges that lie across faces from boundary to boundary.
    fn chords(&self, mesh: &Mesh) -> Vec<Chord> {
        let at = |v: u32| mesh.points[v as usize];
        let mut touched: Vec<Vec3> = self.touched.clone();
        touched.extend(self.edges.iter().flat_map(|edge| &edge.added).map(|&(_, v)| at(v)));
        touched.sort_by(Vec3::total_cmp);
        touched.dedup();
        let number = |v: u32| touched.binary_search_by(|p| p.total_cmp(&at(v))).ok();
        // Where faces have touched points on their boundaries, and which pieces of edges join two.
        let mut corners: Vec<(usize, u32, u32)> = Vec::new();
        let mut pieces: Vec<[usize; 2]> = Vec::new();
        let mut sides: Vec<(u32, [usize; 2])> = Vec::new();
        for edge in &self.edges {
            let faces = edge.sides.map(|side| self.faces[side as usize]);
            let chain: Vec<(u32, Option<usize>)> = edge.chain().into_iter().map(|v| (v, number(v))).collect();
            for &(vertex, number) in &chain {
                corners
                    .extend(number.into_iter().flat_map(|number| faces.map(|face| (number, face, vertex))));
            }
            for pair in chain.windows(2) {
                if let (Some(p), Some(q)) = (pair[0].1, pair[1].1) {
                    let piece = [p.min(q), p.max(q)];
                    pieces.push(piece);
                    sides.extend(faces.map(|face| (face, piece)));
                }
            }
        }
        corners.sort_unstable();
        corners.dedup_by(|b, a| (b.0, b.1) == (a.0, a.1));
        pieces.sort_unstable();
        pieces.dedup();
        sides.sort_unstable();
        let faces_at = |number: usize| {
            let start = corners.partition_point(|corner| corner.0 < number);
            corners[start..].iter().take_while(move |corner| corner.0 == number)
        };
        let mut chords = Vec::new();
        for piece in pieces {
            let [p, q] = piece;
            for &(_, face, from) in faces_at(p) {
                let Some(&(_, _, to)) = faces_at(q).find(|corner| corner.1 == face) else { continue };
                if sides.binary_search(&(face, piece)).is_err() {
                    chords.push(Chord { face, ends: [from, to], middle: (touched[p] + touched[q]) * 0.5 });
                }
            }
        }
        chords
    }
}

/// A piece of an edge that may lie across a face.
struct Chord {
    face: u32,
    /// Corners of the face.
    ends: [u32; 2],
    middle: Vec3,
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

    /// The face cut along those of `chords` that lie in it, in triangles.
    fn triangles<'c>(
        &self,
        mut outline: Vec<[u32; 2]>,
        chords: impl Iterator<Item = &'c Chord>,
    ) -> Vec<[u32; 3]> {
        for &Chord { ends: [a, b], middle, .. } in chords {
            if self.holds(middle) {
                outline.extend([[a, b], [b, a]]);
            }
        }
        let loops = flat::trace_loops(outline, |v| self.at(v));
        let vertices: Vec<u32> = loops.concat();
        let corners = |vertices: &Vec<u32>| vertices.iter().map(|&v| self.at(v)).collect();
        let region = Region { loops: loops.iter().map(corners).collect() };
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
}
