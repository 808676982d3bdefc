//! Trees built into meshes.

mod solids;

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Built, Shape, build};
use cadforge_kernel::csg::{Csg, Facets, Op, Transform};
use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;

pub fn built(csg: &Csg) -> Built {
    build(csg, &mut Meter::new(Limits::default())).expect("within the budget")
}

/// The mesh of a tree; empty when there is none.
pub fn mesh(csg: &Csg) -> Mesh {
    match built(csg).shape {
        Shape::Solid(mesh) => mesh,
        Shape::Empty | Shape::Flat(_) => Mesh::default(),
    }
}

pub fn volume(mesh: &Mesh) -> f64 {
    mesh.facets().map(|[a, b, c]| a.dot(b.cross(c))).sum::<f64>() / 6.0
}

/// Vertices less edges plus faces, when every edge has two sides.
pub fn euler(mesh: &Mesh) -> Option<i64> {
    let mut edges: Vec<[u32; 2]> =
        mesh.triangles.iter().flat_map(|&[a, b, c]| [[a, b], [b, c], [c, a]]).collect();
    edges.sort_unstable();
    let paired = |&[a, b]: &[u32; 2]| edges.binary_search(&[b, a]).is_ok();
    if edges.windows(2).any(|pair| pair[0] == pair[1]) || !edges.iter().all(paired) {
        return None;
    }
    let mut used: Vec<u32> = mesh.triangles.concat();
    used.sort_unstable();
    used.dedup();
    Some(used.len() as i64 - edges.len() as i64 / 2 + mesh.triangles.len() as i64)
}

pub fn cube(x: f64, y: f64, z: f64) -> Csg {
    Csg::leaf(Op::Cube { size: Vec3::new(x, y, z), center: false })
}

pub fn cylinder(radius: f64, height: f64, facets: u32) -> Csg {
    Csg::leaf(Op::Cylinder {
        height,
        bottom: radius,
        top: radius,
        center: false,
        facets: Facets::fixed(facets),
    })
}

pub fn sphere(radius: f64, facets: u32) -> Csg {
    Csg::leaf(Op::Sphere { radius, facets: Facets::fixed(facets) })
}

pub fn at(x: f64, y: f64, z: f64, what: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Translate(Vec3::new(x, y, z))), vec![what])
}
