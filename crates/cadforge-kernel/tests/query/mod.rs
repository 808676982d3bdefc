//! Questions asked of surfaces.

mod closest;
mod ray;
mod sample;
mod section;

use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::query::sample::Pcg64;

/// `count` triangles with corners in a cube of side 10, a third of them slivers.
pub fn soup(count: u32, seed: u64) -> Mesh {
    let mut random = Pcg64::new(seed);
    let mut mesh = Mesh::default();
    for i in 0..count {
        let a = place(&mut random, 10.0);
        let b = place(&mut random, 10.0);
        let c = match i % 3 {
            0 => (a + b) * 0.5 + place(&mut random, 1e-7),
            _ => a + place(&mut random, 2.0),
        };
        mesh.points.extend([a, b, c]);
        mesh.triangles.push([3 * i, 3 * i + 1, 3 * i + 2]);
    }
    mesh
}

/// A point in the cube from the origin to `side` in each direction.
pub fn place(random: &mut Pcg64, side: f64) -> Vec3 {
    Vec3::new(random.random() * side, random.random() * side, random.random() * side)
}
