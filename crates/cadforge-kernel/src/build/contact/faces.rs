use super::Contact;
use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::{self, Region};
use crate::math::{Vec2, Vec3};
use crate::mesh::Mesh;

impl Contact {
    /// Triangulates afresh the faces whose edges were split, or across which an edge lies.
    pub(super) fn rebuild(&mut self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
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
            kept.extend(Face::new(mesh, members).triangles(outline, chords, meter)?);
        }
        mesh.triangles = kept;
        Ok(())
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
        meter: &mut Meter,
    ) -> Result<Vec<[u32; 3]>, Exceeded> {
        for &Chord { ends: [a, b], middle, .. } in chords {
            if self.holds(middle) {
                outline.extend([[a, b], [b, a]]);
            }
        }
        let loops = flat::trace_loops(outline, |v| self.at(v));
        let vertices: Vec<u32> = loops.concat();
        let corners = |vertices: &Vec<u32>| vertices.iter().map(|&v| self.at(v)).collect();
        let region = Region { loops: loops.iter().map(corners).collect() };
        meter.spend(Resource::Work, flat::triangulation_cost(&region))?;
        Ok(flat::triangulate(&region).into_iter().map(|t| t.map(|i| vertices[i as usize])).collect())
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
