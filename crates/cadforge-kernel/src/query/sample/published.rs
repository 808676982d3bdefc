//! The sample that the first system scored with: trimesh's `sample_surface` under numpy's PCG64.

use super::{Sample, pcg64::Pcg64, random};
use crate::math::Vec3;
use crate::mesh::Mesh;

/// `count` random points by area, as `trimesh.sample.sample_surface(mesh, count, seed=seed)` draws
/// them once the faces are stably ordered by `np.lexsort(mesh.triangles_center.round(6).T)`.
///
/// Faces and their corners must stand as in the file that was published: the pick of a point depends
/// on both.
pub fn published(mesh: &Mesh, count: usize, seed: u64) -> Sample {
    let mut order: Vec<u32> = (0..mesh.triangles.len() as u32).collect();
    let centres: Vec<Vec3> = mesh.facets().map(centre).collect();
    // Six decimals: without the rounding 2 of 724 published scores differ, with it none does. numpy puts
    // NaN last and takes -0 for 0, neither of which a total order of bits does.
    let key = |v: f64| (v.is_nan(), (v * 1e6).round_ties_even() + 0.0);
    let compare = |a: f64, b: f64| key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal);
    order.sort_by(|&a, &b| {
        let (a, b) = (centres[a as usize], centres[b as usize]);
        compare(a.z, b.z).then(compare(a.y, b.y)).then(compare(a.x, b.x))
    });
    let mut stream = Pcg64::new(seed);
    random(mesh, &order, count, || stream.random())
}

fn centre([a, b, c]: [Vec3; 3]) -> Vec3 {
    let sum = a + b + c;
    Vec3::new(sum.x / 3.0, sum.y / 3.0, sum.z / 3.0)
}
