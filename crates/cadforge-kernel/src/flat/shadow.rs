use super::Region;
use super::clip::union_of_loops;
use crate::math::Vec2;
use crate::mesh::Mesh;

/// The shadow of a mesh on z = 0, for light along Z.
pub fn shadow(mesh: &Mesh) -> Region {
    let flat = |triangle: [crate::math::Vec3; 3]| triangle.map(|p| Vec2::new(p.x, p.y)).to_vec();
    union_of_loops(&mesh.facets().map(flat).collect::<Vec<_>>())
}
