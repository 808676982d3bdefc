use std::sync::OnceLock;

use cadforge_kernel::math::{Box3, Vec3};
use cadforge_kernel::mesh::edge::{Edges, balance};
use cadforge_kernel::mesh::{Disjoint, Mesh};
use cadforge_kernel::query::PointTree;
use cadforge_kernel::query::sample::{Mt19937, random};

/// A mesh as the second system's metrics look at it: standing on z = 0, its box centred on the z axis.
pub(crate) struct Pose {
    pub mesh: Mesh,
    pub bounds: Box3,
    /// The point of the mesh as it was given that came to lie at the origin.
    pub anchor: Vec3,
    pub counts: Counts,
    /// The boxes of its pieces. Faces hang together by edges that exactly two of them use.
    pub pieces: Vec<Box3>,
    kept: OnceLock<(Vec<Vec3>, PointTree)>,
}

/// What was counted.
pub(crate) struct Counts {
    pub vertices: usize,
    pub faces: usize,
    pub watertight: bool,
    pub winding_consistent: bool,
    /// Edges of one face.
    pub boundary_edges: usize,
    /// Edges of three or more faces.
    pub non_manifold_edges: usize,
    /// Faces of less than 1e-8 mm².
    pub degenerate_faces: usize,
}

/// The height that the second system scaled everything to.
pub(crate) const HEIGHT: f64 = 1000.0;
/// Points that it drew from a reference.
const REFERENCE_POINTS: usize = 3000;
/// For every surface anew.
const SEED: u32 = 7;

impl Pose {
    /// The exact view at its own size.
    pub fn exact(mesh: &Mesh) -> Self {
        let mut mesh = mesh.exact();
        let Mesh { points, triangles } = &mut mesh;
        triangles.retain(|triangle| triangle.iter().all(|&corner| points[corner as usize].is_finite()));
        Self::place(mesh, 1.0)
    }

    /// What trimesh makes of the binary STL: coordinates of 32 bits, points that agree to 1e-8 mm made
    /// one, collapsed faces kept, and everything scaled to a height of 1,000.
    pub fn compat(mesh: &Mesh) -> Self {
        let mesh = read_back(mesh);
        let height = mesh.bounds().size().z.max(1e-9);
        Self::place(mesh, HEIGHT / height)
    }

    fn place(mut mesh: Mesh, scale: f64) -> Self {
        // In two steps that round like numpy's, so that pixels and thresholds fall the same way.
        mesh.points.iter_mut().for_each(|point| *point = *point * scale);
        let bounds = mesh.bounds();
        let foot = if mesh.is_empty() {
            Vec3::ZERO
        } else {
            let middle = |low: f64, high: f64| (low + high) / 2.0;
            let [low, high] = [bounds.min, bounds.max];
            Vec3::new(middle(low.x, high.x), middle(low.y, high.y), low.z)
        };
        mesh.points.iter_mut().for_each(|point| *point = *point - foot);
        let (counts, pieces) = survey(&mesh);
        let bounds = if mesh.is_empty() { Box3::of([Vec3::ZERO]) } else { mesh.bounds() };
        Self { bounds, anchor: foot * (1.0 / scale), counts, pieces, mesh, kept: OnceLock::new() }
    }

    /// `count` points as the second system drew them from the surface, in 32 bits.
    pub fn draw(&self, count: usize) -> Vec<Vec3> {
        let mut stream = Mt19937::new(SEED);
        let order: Vec<u32> = (0..self.mesh.triangles.len() as u32).collect();
        let points = random(&self.mesh, &order, count, || stream.random()).points;
        points.into_iter().map(|point| point.to_array().map(to_32_bits).into()).collect()
    }

    /// The points that it kept of a reference, also ready to be searched.
    pub fn kept(&self) -> &(Vec<Vec3>, PointTree) {
        self.kept.get_or_init(|| {
            let points = self.draw(REFERENCE_POINTS);
            let tree = PointTree::new(&points);
            (points, tree)
        })
    }
}

/// The nearest number of 32 bits. Zero has no sign.
fn to_32_bits(value: f64) -> f64 {
    f64::from(value as f32) + 0.0
}

/// The mesh after a binary STL and trimesh's reader. Triangles with a corner at infinity are dropped.
fn read_back(mesh: &Mesh) -> Mesh {
    let points: Vec<Vec3> = mesh.points.iter().map(|p| p.to_array().map(to_32_bits).into()).collect();
    let cell = |point: Vec3| point.to_array().map(|v| (v * 1e8).round_ties_even() as i64);
    let mut order: Vec<([i64; 3], u32)> = points.iter().map(|&point| cell(point)).zip(0..).collect();
    order.sort_unstable();
    // For each point the first of those in its cell.
    let mut twin = vec![0; points.len()];
    for equal in order.chunk_by(|(a, _), (b, _)| a == b) {
        equal.iter().for_each(|&(_, index)| twin[index as usize] = equal[0].1);
    }
    const UNSEEN: u32 = u32::MAX;
    let mut number = vec![UNSEEN; points.len()];
    let mut read = Mesh::default();
    for triangle in &mesh.triangles {
        let is_sound = |&corner: &u32| points.get(corner as usize).is_some_and(|point| point.is_finite());
        if !triangle.iter().all(is_sound) {
            continue;
        }
        read.triangles.push(triangle.map(|corner| {
            let first = twin[corner as usize] as usize;
            if number[first] == UNSEEN {
                number[first] = read.points.len() as u32;
                read.points.push(points[first]);
            }
            number[first]
        }));
    }
    read
}

/// Counts, and the boxes of the pieces.
fn survey(mesh: &Mesh) -> (Counts, Vec<Box3>) {
    let mut counts = Counts {
        vertices: mesh.points.len(),
        faces: mesh.triangles.len(),
        watertight: false,
        winding_consistent: true,
        boundary_edges: 0,
        non_manifold_edges: 0,
        degenerate_faces: 0,
    };
    let mut pieces = Disjoint::new(mesh.triangles.len());
    for sides in Edges::of(mesh).iter() {
        match sides {
            [_] => counts.boundary_edges += 1,
            [a, b] => {
                pieces.join(a.triangle() as u32, b.triangle() as u32);
                // A side from a point to itself has no direction.
                counts.winding_consistent &= a.low == a.high || balance(sides) == 0;
            }
            _ => counts.non_manifold_edges += 1,
        }
    }
    counts.watertight = !mesh.is_empty() && counts.boundary_edges + counts.non_manifold_edges == 0;
    let area = |[a, b, c]: [Vec3; 3]| (b - a).cross(c - b).length() / 2.0;
    counts.degenerate_faces = mesh.facets().filter(|&corners| area(corners) < 1e-8).count();
    let mut boxes: Vec<Option<Box3>> = vec![None; mesh.triangles.len()];
    for (triangle, corners) in (0..).zip(mesh.facets()) {
        let piece = &mut boxes[pieces.find(triangle) as usize];
        let own = Box3::of(corners);
        *piece = Some(piece.map_or(own, |all| all.union(own)));
    }
    (counts, boxes.into_iter().flatten().collect())
}
