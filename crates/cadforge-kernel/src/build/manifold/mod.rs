//! Solids in the boolean kernel: the only place that knows `manifold-rust`.

use std::rc::Rc;

use manifold_rust::boolean3;
use manifold_rust::impl_mesh::ManifoldImpl;
use manifold_rust::linalg;
use manifold_rust::manifold::Manifold;
use manifold_rust::types::{Error, MeshGLP, OpType};

use super::cost;
use crate::budget::{Exceeded, Meter};
use crate::math::{Affine, Box3, Vec3};
use crate::mesh::Mesh;

/// A closed solid that booleans accept.
#[derive(Clone)]
pub(crate) struct Body(Rc<ManifoldImpl>);

/// A boolean operation on bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Boolean {
    Union,
    Difference,
    Intersection,
}

impl Body {
    /// The body that holds nothing.
    pub(crate) fn empty() -> Self {
        Self(Rc::new(ManifoldImpl::new()))
    }

    /// Takes a closed mesh in. `None` when the kernel refuses it.
    pub(crate) fn import(mesh: &Mesh) -> Option<Self> {
        let kernel = Manifold::from_mesh_glp(&MeshGLP::<f64, u32> {
            num_prop: 3,
            vert_properties: mesh.points.iter().flat_map(|p| p.to_array()).collect(),
            tri_verts: mesh.triangles.iter().flatten().copied().collect(),
            ..MeshGLP::default()
        });
        Self::sound(kernel.into_impl())
    }

    fn sound(kernel: ManifoldImpl) -> Option<Self> {
        (kernel.status == Error::NoError).then(|| Self(Rc::new(kernel)))
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
    pub(crate) fn transformed(&self, map: &Affine) -> Self {
        let column = |i: usize| linalg::Vec3::new(map.rows[0][i], map.rows[1][i], map.rows[2][i]);
        let matrix = linalg::Mat3x4::from_cols(column(0), column(1), column(2), column(3));
        Self(Rc::new(self.0.transform(&matrix)))
    }

    pub(crate) fn to_mesh(&self) -> Mesh {
        let corners = self.0.halfedge.chunks_exact(3).filter(|t| t[0].paired_halfedge >= 0);
        Mesh {
            points: self.points(),
            triangles: corners
                .map(|t| [t[0].start_vert, t[1].start_vert, t[2].start_vert].map(|v| v as u32))
                .collect(),
        }
    }

    /// One boolean, paid for beforehand.
    fn combine(&self, op: Boolean, other: &Self, meter: &mut Meter) -> Result<Self, Exceeded> {
        cost::boolean(self, other, meter)?;
        let op = match op {
            Boolean::Union => OpType::Add,
            Boolean::Difference => OpType::Subtract,
            Boolean::Intersection => OpType::Intersect,
        };
        Ok(Self(Rc::new(boolean3::boolean(&self.0, &other.0, op))))
    }
}

/// All of `bodies` as one: those whose boxes are apart are put side by side, and then the largest
/// two are united until one is left.
pub(crate) fn union(mut bodies: Vec<Body>, meter: &mut Meter) -> Result<Body, Exceeded> {
    bodies.retain(|body| !body.is_empty());
    let mut groups: Vec<Body> = Vec::new();
    for members in apart(&bodies, meter)? {
        groups.push(match members.as_slice() {
            [single] => bodies[*single].clone(),
            several => {
                let parts: Vec<ManifoldImpl> = several.iter().map(|&i| (*bodies[i].0).clone()).collect();
                Body(Rc::new(boolean3::compose_meshes(&parts)))
            }
        });
    }
    while groups.len() > 1 {
        groups.sort_by_key(Body::size);
        let (Some(a), Some(b)) = (groups.pop(), groups.pop()) else { break };
        groups.push(a.combine(Boolean::Union, &b, meter)?);
    }
    Ok(groups.pop().unwrap_or_else(Body::empty))
}

/// What of `from` is in none of `tools`.
pub(crate) fn difference(from: &Body, mut tools: Vec<Body>, meter: &mut Meter) -> Result<Body, Exceeded> {
    let reach = from.bounds();
    tools.retain(|tool| !tool.is_empty() && tool.bounds().touches(reach, 0.0));
    if tools.is_empty() || from.is_empty() {
        return Ok(from.clone());
    }
    from.combine(Boolean::Difference, &union(tools, meter)?, meter)
}

/// What is in all of `bodies`.
pub(crate) fn intersection(bodies: &[Body], meter: &mut Meter) -> Result<Body, Exceeded> {
    let Some((first, rest)) = bodies.split_first() else { return Ok(Body::empty()) };
    rest.iter().try_fold(first.clone(), |common, body| common.combine(Boolean::Intersection, body, meter))
}

/// Indices in groups, no two boxes of a group touching.
fn apart(bodies: &[Body], meter: &mut Meter) -> Result<Vec<Vec<usize>>, Exceeded> {
    let boxes: Vec<Box3> = bodies.iter().map(Body::bounds).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for i in 0..bodies.len() {
        cost::scan(i, meter)?;
        let free = groups.iter_mut().find(|group| group.iter().all(|&j| !boxes[i].touches(boxes[j], 0.0)));
        match free {
            Some(group) => group.push(i),
            None => groups.push(vec![i]),
        }
    }
    Ok(groups)
}
