//! Solids in the boolean kernel: the only place that knows `manifold-rust`.
//!
//! Its process-wide settings are left alone, and everything is called with one thread.

mod hull;
mod nary;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use manifold_rust::boolean3;
use manifold_rust::impl_mesh::ManifoldImpl;
use manifold_rust::linalg;
use manifold_rust::manifold::Manifold;
use manifold_rust::types::{Box as BBox, Error, Halfedge, MeshGLP, OpType};

pub(crate) use hull::{convex_hull, minkowski};
pub(crate) use nary::{difference, intersection, union};

use super::cost;
use crate::budget::{Exceeded, Meter};
use crate::math::{Affine, Box3, Vec2, Vec3};
use crate::mesh::Mesh;

/// A closed solid that booleans accept.
#[derive(Clone)]
pub(crate) struct Body(Rc<ManifoldImpl>);

/// A mesh with, for each half-edge (corner `i` of triangle `t` is `3 t + i`, and starts there), the
/// one that runs back along it.
pub(crate) struct Outline {
    pub(crate) mesh: Mesh,
    pub(crate) partners: Vec<u32>,
}

/// Why an operation gave no body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The meter ran out.
    Budget(Exceeded),
    /// The kernel refused its input or failed on it.
    Failure,
}

impl From<Exceeded> for Stop {
    fn from(exceeded: Exceeded) -> Self {
        Self::Budget(exceeded)
    }
}

impl Body {
    /// The body that holds nothing.
    pub(crate) fn empty() -> Self {
        Self(Rc::new(ManifoldImpl::new()))
    }

    /// Takes a closed mesh in.
    pub(crate) fn import(mesh: &Mesh) -> Result<Self, Stop> {
        guarded(|| {
            let mesh = MeshGLP::<f64, u32> {
                num_prop: 3,
                vert_properties: mesh.points.iter().flat_map(|p| p.to_array()).collect(),
                tri_verts: mesh.triangles.iter().flatten().copied().collect(),
                ..MeshGLP::default()
            };
            Manifold::from_mesh_glp(&mesh).into_impl()
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of triangles.
    pub(crate) fn size(&self) -> usize {
        self.0.num_tri()
    }

    pub(crate) fn bounds(&self) -> Box3 {
        let point = |p: linalg::Vec3| Vec3::new(p.x, p.y, p.z);
        if self.is_empty() {
            return Box3::EMPTY;
        }
        Box3 { min: point(self.0.bbox.min), max: point(self.0.bbox.max) }
    }

    pub(crate) fn points(&self) -> Vec<Vec3> {
        self.0.vert_pos.iter().map(|p| Vec3::new(p.x, p.y, p.z)).collect()
    }

    /// The image under `map`, which must not flatten.
    pub(crate) fn transformed(&self, map: &Affine) -> Result<Self, Stop> {
        let column = |i: usize| linalg::Vec3::new(map.rows[0][i], map.rows[1][i], map.rows[2][i]);
        let matrix = linalg::Mat3x4::from_cols(column(0), column(1), column(2), column(3));
        guarded(|| self.0.transform(&matrix))
    }

    pub(crate) fn to_mesh(&self) -> Mesh {
        self.outline().mesh
    }

    /// The mesh with its pairs of half-edges.
    pub(crate) fn outline(&self) -> Outline {
        // The kernel removes dead triangles at the end of every operation.
        let corners = self.0.halfedge.chunks_exact(3);
        let triangle = |t: &[Halfedge]| [t[0].start_vert, t[1].start_vert, t[2].start_vert].map(|v| v as u32);
        Outline {
            mesh: Mesh { points: self.points(), triangles: corners.map(triangle).collect() },
            partners: self.0.halfedge.iter().map(|h| h.paired_halfedge as u32).collect(),
        }
    }

    /// The section at z = `height`. What lies on the plane from above counts, from below does not.
    pub(crate) fn section(&self, height: f64) -> Vec<Vec<Vec2>> {
        let loops = catch_unwind(AssertUnwindSafe(|| self.0.slice(height))).unwrap_or_default();
        loops.iter().map(|points| points.iter().map(|p| Vec2::new(p.x, p.y)).collect()).collect()
    }

    /// One boolean, paid for beforehand.
    fn combined(&self, op: OpType, other: &Self, meter: &mut Meter) -> Result<Self, Stop> {
        let meetings = self.meetings(other).saturating_add(other.meetings(self));
        cost::boolean(self.size() + other.size(), meetings, meter)?;
        cost::outlines(self.girth(), meter)?;
        cost::outlines(other.girth(), meter)?;
        guarded(|| boolean3::boolean(&self.0, &other.0, op))
    }

    /// About how many corners a section has at most: the triangles that a plane across X, Y or Z meets,
    /// from a few planes at even distances. Bodies of few triangles count as none.
    fn girth(&self) -> u64 {
        const PLANES: usize = 15;
        const FEW: usize = 1_000;
        if self.size() < FEW {
            return 0;
        }
        let Box3 { min, max } = self.bounds();
        let mut most = 0;
        for axis in 0..3 {
            let density = (PLANES + 1) as f64 / (max[axis] - min[axis]);
            // How many more triangles meet each plane than the one before it.
            let mut change = [0_i64; PLANES + 2];
            for corners in self.0.halfedge.chunks_exact(3) {
                let plane = |i: usize| {
                    let point = self.0.vert_pos[corners[i].start_vert as usize];
                    // Planes are numbered from 1 at the first inside; this one is the next above.
                    (([point.x, point.y, point.z][axis] - min[axis]) * density) as usize + 1
                };
                let (a, b, c) = (plane(0), plane(1), plane(2));
                change[a.min(b).min(c).min(PLANES + 1)] += 1;
                change[a.max(b).max(c).min(PLANES + 1)] -= 1;
            }
            let mut met = 0;
            for change in change {
                met += change;
                most = most.max(met);
            }
        }
        most as u64
    }

    /// About how often an edge's box meets the box of a triangle of `other`, from a sample of the
    /// edges at even distances.
    fn meetings(&self, other: &Self) -> u64 {
        const SAMPLES: usize = 200;
        let half_edges = &self.0.halfedge;
        let step = half_edges.len().div_ceil(SAMPLES).max(1);
        let mut found = 0;
        for place in (0..half_edges.len()).step_by(step) {
            let [from, to] = [half_edges[place].start_vert, half_edges[place].end_vert];
            let edge = BBox::from_points(self.0.vert_pos[from as usize], self.0.vert_pos[to as usize]);
            other.0.collider.collisions_one(&edge, place, |_, _| found += 1);
        }
        // Each edge has two halves, of which the kernel looks at one.
        found * step as u64 / 2
    }
}

/// Runs the kernel. Its inputs are checked before, so that a panic in it is a bug that nobody knows
/// yet; it costs the program its solid, with a note, and nothing else.
fn guarded(run: impl FnOnce() -> ManifoldImpl) -> Result<Body, Stop> {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(kernel) if kernel.status == Error::NoError => Ok(Body(Rc::new(kernel))),
        Ok(_) | Err(_) => Err(Stop::Failure),
    }
}
