use super::Region;
use super::clip::union_of_loops;
use crate::budget::{Exceeded, Meter, Resource};
use crate::math::{Vec2, Vec3};
use crate::mesh::Mesh;

/// The shadow of a mesh on z = 0, for light along Z.
///
/// # Errors
/// When the meter runs out.
pub fn shadow(mesh: &Mesh, meter: &mut Meter) -> Result<Region, Exceeded> {
    meter.spend(Resource::Work, 10_000 * mesh.triangles.len() as u64)?;
    let flat = |triangle: [Vec3; 3]| triangle.map(|p| Vec2::new(p.x, p.y)).to_vec();
    union_of_loops(&mesh.facets().map(flat).collect::<Vec<_>>(), meter)
}
