use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::ops;
use cadforge_kernel::check::{Shell, Solid};
use cadforge_kernel::mesh::Mesh;

/// More bodies than this are taken as they are: uniting them costs more than any part is worth.
const MOST_BODIES: usize = 500;

/// The union of the bodies of `solid` where any two may overlap; `None` where there is nothing to do or it
/// cannot be done.
pub(crate) fn unite(solid: &Solid) -> Option<Mesh> {
    let (bodies, voids): (Vec<&Shell>, Vec<&Shell>) =
        solid.shells().iter().partition(|shell| shell.volume > 0.0);
    if bodies.len() < 2 || bodies.len() > MOST_BODIES || !may_overlap(&bodies) {
        return None;
    }
    let mut triangles: Vec<Vec<u32>> = bodies.iter().map(|body| body.triangles.clone()).collect();
    for void in voids {
        // A void belongs to the smallest body around it.
        let around = (0..bodies.len()).filter(|&i| bodies[i].bounds.union(void.bounds) == bodies[i].bounds);
        let owner = around.min_by(|&a, &b| bodies[a].volume.total_cmp(&bodies[b].volume))?;
        triangles[owner].extend(&void.triangles);
    }
    let mesh = solid.mesh();
    let part = |own: Vec<u32>| {
        let triangles = own.into_iter().map(|index| mesh.triangles[index as usize]).collect();
        Mesh { points: mesh.points.clone(), triangles }.exact()
    };
    let parts: Vec<Mesh> = triangles.into_iter().map(part).collect();
    ops::union_of(&parts, &mut Meter::new(Limits::default())).ok()
}

fn may_overlap(bodies: &[&Shell]) -> bool {
    let pairs = (0..bodies.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
    pairs.into_iter().any(|(i, j)| bodies[i].bounds.touches(bodies[j].bounds, 0.0))
}
