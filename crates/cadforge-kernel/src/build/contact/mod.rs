//! Edges split where another part of the surface touches them.
//!
//! OpenSCAD's kernel has a vertex wherever a vertex lies on an edge, or two edges cross, and an edge
//! wherever an edge lies across a face. Ours leaves surfaces that only touch apart. The figures that
//! people compare are counted on the exported file, where such vertices merge, so they are put in
//! after the last boolean. A vertex or an end of an edge inside a face splits nothing.

mod edges;
mod faces;
mod grid;
mod near;

use edges::Edge;

use super::manifold::Outline;
use crate::budget::{Exceeded, Meter};
use crate::math::Vec3;
use crate::mesh::Mesh;

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
    contact.touch(&mut mesh, meter)?;
    if !contact.touched.is_empty() || contact.edges.iter().any(|edge| !edge.added.is_empty()) {
        contact.rebuild(&mut mesh, meter)?;
    }
    Ok(mesh)
}

/// A surface's edges and faces, and where it touches itself.
struct Contact {
    tolerance: f64,
    edges: Vec<Edge>,
    /// Points at which the surface meets itself in a corner.
    touched: Vec<Vec3>,
    /// The flat face to which each triangle belongs, by number of one of its triangles.
    faces: Vec<u32>,
}
