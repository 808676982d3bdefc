//! The flat pieces of a surface and the lines in which they meet.

use std::ops::Range;

use super::line::between;
use crate::math::{Vec3, trig};
use crate::mesh::edge::Edges;
use crate::mesh::{Disjoint, Mesh, six};

/// Triangles whose normals differ by less than this many degrees may lie in one facet.
const FLAT: f64 = 0.05;

/// A flat piece of the surface: connected triangles in one plane.
#[derive(Clone, Debug)]
pub(super) struct Facet {
    /// Out of the material.
    pub normal: Vec3,
    /// normal · p of its points p.
    pub offset: f64,
    pub area: f64,
    /// The centroid of its area.
    pub middle: Vec3,
    triangles: Range<usize>,
    links: Range<usize>,
    corners: Range<usize>,
}

/// Where two facets meet.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub facets: [u32; 2],
    /// The sum of its edges as the first facet's outline walks them.
    pub run: Vec3,
    pub length: f64,
    /// Between the normals in degrees: positive where the edge is convex, negative where it is concave.
    pub angle: f64,
    edges: Range<usize>,
}

impl Link {
    pub fn other(&self, facet: u32) -> u32 {
        if self.facets[0] == facet { self.facets[1] } else { self.facets[0] }
    }
}

/// The surface as facets.
pub(super) struct Facets<'a> {
    pub mesh: &'a Mesh,
    /// How far a coordinate may be off, in millimetres: from the digits with which they are written.
    pub eps: f64,
    /// The diagonal of the box around everything.
    pub size: f64,
    pub all: Vec<Facet>,
    pub links: Vec<Link>,
    /// The facet of each triangle.
    pub of: Vec<u32>,
    edges: Vec<[u32; 2]>,
    triangles: Vec<u32>,
    around: Vec<u32>,
    corners: Vec<u32>,
}

impl<'a> Facets<'a> {
    pub fn of(mesh: &'a Mesh) -> Self {
        let size = mesh.bounds().size().length();
        let eps = precision(mesh, size);
        let edges = Edges::of(mesh);
        let (of, count) = flood(mesh, &edges, eps);
        let mut facets = Self {
            mesh,
            eps,
            size,
            all: Vec::with_capacity(count),
            links: Vec::new(),
            of,
            edges: Vec::new(),
            triangles: Vec::new(),
            around: Vec::new(),
            corners: Vec::new(),
        };
        facets.measure(count);
        facets.join(&edges);
        facets
    }

    /// The triangles of a facet, as indices into the mesh.
    pub fn triangles(&self, facet: u32) -> &[u32] {
        &self.triangles[self.all[facet as usize].triangles.clone()]
    }

    /// The links of a facet, as indices.
    pub fn around(&self, facet: u32) -> &[u32] {
        &self.around[self.all[facet as usize].links.clone()]
    }

    /// The points on a facet's outline, each as often as two of its edges meet there.
    pub fn corners(&self, facet: u32) -> impl ExactSizeIterator<Item = Vec3> + Clone + '_ {
        self.corners[self.all[facet as usize].corners.clone()].iter().map(|&c| self.mesh.points[c as usize])
    }

    /// The ends of a link's edges, as the first facet's outline walks them.
    pub fn edges(&self, link: &Link) -> impl Iterator<Item = [Vec3; 2]> + Clone + '_ {
        self.edges[link.edges.clone()].iter().map(|ends| ends.map(|end| self.mesh.points[end as usize]))
    }

    /// How many closed lines bound a facet; lines that touch in a point count as one.
    pub fn outlines(&self, facet: u32) -> u32 {
        let corners = &self.corners[self.all[facet as usize].corners.clone()];
        let mut points = corners.to_vec();
        points.sort_unstable();
        points.dedup();
        let mut sets = Disjoint::new(points.len());
        let place = |corner: u32| points.partition_point(|&other| other < corner) as u32;
        for ends in corners.chunks_exact(2) {
            sets.join(place(ends[0]), place(ends[1]));
        }
        sets.count() as u32
    }

    /// The same as indices of points.
    pub fn ends(&self, link: &Link) -> &[[u32; 2]] {
        &self.edges[link.edges.clone()]
    }

    fn measure(&mut self, count: usize) {
        let mut order: Vec<u32> = (0..self.of.len() as u32).collect();
        order.sort_by_key(|&triangle| self.of[triangle as usize]);
        let mut start = 0;
        for index in 0..count as u32 {
            let length = order[start..].iter().take_while(|&&t| self.of[t as usize] == index).count();
            let triangles = start..start + length;
            start += length;
            let (mut normal, mut moment, mut area) = (Vec3::ZERO, Vec3::ZERO, 0.0);
            for &triangle in &order[triangles.clone()] {
                let [a, b, c] = self.mesh.corners(triangle as usize);
                let cross = (b - a).cross(c - a) * 0.5;
                normal = normal + cross;
                moment = moment + (a + b + c) * (cross.length() / 3.0);
                area += cross.length();
            }
            let normal = normal.normalized();
            let middle = if area > 0.0 { moment * (1.0 / area) } else { Vec3::ZERO };
            self.all.push(Facet {
                normal,
                offset: normal.dot(middle),
                area,
                middle,
                triangles,
                links: 0..0,
                corners: 0..0,
            });
        }
        self.triangles = order;
    }

    fn join(&mut self, edges: &Edges) {
        let mut raw: Vec<[u32; 4]> = Vec::new();
        for sides in edges.iter() {
            let [a, b] = sides else { continue };
            let (f, g) = (self.of[a.triangle()], self.of[b.triangle()]);
            if f == g {
                continue;
            }
            let (first, low) = if f < g { (a, f) } else { (b, g) };
            let ends = if first.forward { [first.low, first.high] } else { [first.high, first.low] };
            raw.push([low, f.max(g), ends[0], ends[1]]);
        }
        raw.sort_unstable();
        self.edges = raw.iter().map(|&[_, _, from, to]| [from, to]).collect();
        let mut start = 0;
        let mut touches: Vec<(u32, u32)> = Vec::new();
        for group in raw.chunk_by(|a, b| a[..2] == b[..2]) {
            let [f, g] = [group[0][0], group[0][1]];
            let range = start..start + group.len();
            start = range.end;
            let vector =
                |ends: &[u32; 2]| self.mesh.points[ends[1] as usize] - self.mesh.points[ends[0] as usize];
            let run = self.edges[range.clone()].iter().fold(Vec3::ZERO, |sum, ends| sum + vector(ends));
            let length = self.edges[range.clone()].iter().map(|ends| vector(ends).length()).sum();
            let [n, m] = [f, g].map(|facet| self.all[facet as usize].normal);
            let angle = between(n, m);
            let angle = if n.cross(m).dot(run) < 0.0 { -angle } else { angle };
            touches.extend([(f, self.links.len() as u32), (g, self.links.len() as u32)]);
            self.links.push(Link { facets: [f, g], run, length, angle, edges: range });
        }
        touches.sort_unstable();
        self.around = touches.iter().map(|&(_, link)| link).collect();
        let mut start = 0;
        for group in touches.chunk_by(|a, b| a.0 == b.0) {
            let from = self.corners.len();
            for &(_, link) in group {
                self.corners.extend(self.edges[self.links[link as usize].edges.clone()].iter().flatten());
            }
            let facet = &mut self.all[group[0].0 as usize];
            facet.links = start..start + group.len();
            facet.corners = from..self.corners.len();
            start += group.len();
        }
    }
}

/// Half a unit of the last digit that coordinates have: OpenSCAD's files have six digits, binary files
/// have about seven. A part of few points that happens to look rounded loses nothing by it.
fn precision(mesh: &Mesh, size: f64) -> f64 {
    let coordinates = || mesh.points.iter().step_by(mesh.points.len() / 256 + 1).flat_map(|p| p.to_array());
    let largest = coordinates().map(f64::abs).fold(0.0, f64::max).max(size);
    if coordinates().all(|v| six::round(v) == v) {
        5e-6 * largest
    } else if coordinates().all(|v| f64::from(v as f32) == v) {
        2e-7 * largest
    } else {
        1e-8 * largest
    }
}

/// The facet of each triangle and how many there are. Each grows from its largest triangle, so that slivers,
/// whose normals mean nothing, follow their neighbours.
fn flood(mesh: &Mesh, edges: &Edges, eps: f64) -> (Vec<u32>, usize) {
    const NONE: u32 = u32::MAX;
    let count = mesh.triangles.len();
    let mut mates = vec![[NONE; 3]; count];
    for sides in edges.iter() {
        if let [a, b] = sides {
            mates[a.triangle()][a.corner()] = b.triangle() as u32;
            mates[b.triangle()][b.corner()] = a.triangle() as u32;
        }
    }
    let crosses: Vec<Vec3> = mesh.facets().map(|[a, b, c]| (b - a).cross(c - a)).collect();
    let normals: Vec<Vec3> = crosses.iter().map(|cross| cross.normalized()).collect();
    // The sine of the angle by which a normal may be off.
    let doubt: Vec<f64> = mesh
        .facets()
        .zip(&crosses)
        .map(|([a, b, c], cross)| {
            let longest = (b - a).length().max((c - b).length()).max((a - c).length());
            let height = cross.length() / longest;
            if height > 0.0 { 4.0 * eps / height } else { f64::INFINITY }
        })
        .collect();
    let mut order: Vec<(f64, u32)> = crosses.iter().map(|cross| cross.dot(*cross)).zip(0..).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let flat = trig::sin(FLAT);
    let mut of = vec![NONE; count];
    let mut facets = 0;
    let mut open = Vec::new();
    for (_, seed) in order {
        if of[seed as usize] != NONE {
            continue;
        }
        let normal = normals[seed as usize];
        let [a, b, c] = mesh.corners(seed as usize);
        let offset = (normal.dot(a) + normal.dot(b) + normal.dot(c)) / 3.0;
        of[seed as usize] = facets;
        open.push(seed);
        while let Some(triangle) = open.pop() {
            for mate in mates[triangle as usize] {
                if mate == NONE || of[mate as usize] != NONE {
                    continue;
                }
                let other = normals[mate as usize];
                let turned = normal.cross(other).length() > flat + doubt[mate as usize].min(1.0);
                let opposed = normal.dot(other) < 0.0 && doubt[mate as usize] < 0.5;
                let away = |corner: Vec3| (normal.dot(corner) - offset).abs() > 4.0 * eps;
                if turned || opposed || mesh.corners(mate as usize).into_iter().any(away) {
                    continue;
                }
                of[mate as usize] = facets;
                open.push(mate);
            }
        }
        facets += 1;
    }
    (of, facets as usize)
}
