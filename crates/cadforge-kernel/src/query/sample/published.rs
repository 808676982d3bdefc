//! The sample that the first system scored with: trimesh's `sample_surface` under numpy's PCG64.

use super::{Sample, pcg64::Pcg64};
use crate::math::Vec3;
use crate::mesh::Mesh;

/// `count` random points by area, as `trimesh.sample.sample_surface(mesh, count, seed=seed)` draws
/// them once the faces are stably ordered by `np.lexsort(mesh.triangles_center.round(6).T)`.
///
/// Every sum is taken in numpy's order, so that ties and picks fall as they do there. Faces and their
/// corners must stand as in the file that was published: the pick of a point depends on both.
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

    let mut sample = Sample::default();
    let mut total = 0.0;
    let cumulative: Vec<f64> = order
        .iter()
        .map(|&triangle| {
            let [a, b, c] = mesh.corners(triangle as usize);
            total += (b - a).cross(c - b).length() / 2.0;
            total
        })
        .collect();
    if !(total > 0.0 && total.is_finite()) {
        return sample;
    }

    let mut random = Pcg64::new(seed);
    let picks: Vec<f64> = (0..count).map(|_| random.random() * total).collect();
    for pick in picks {
        let place = cumulative.partition_point(|&sum| sum < pick).min(order.len() - 1);
        let (mut s, mut t) = (random.random(), random.random());
        if s + t > 1.0 {
            (s, t) = ((s - 1.0).abs(), (t - 1.0).abs());
        }
        let triangle = order[place];
        let [a, b, c] = mesh.corners(triangle as usize);
        sample.push((b - a) * s + (c - a) * t + a, (b - a).cross(c - a).normalized(), triangle);
    }
    sample
}

fn centre([a, b, c]: [Vec3; 3]) -> Vec3 {
    let sum = a + b + c;
    Vec3::new(sum.x / 3.0, sum.y / 3.0, sum.z / 3.0)
}
