//! Random points by area, as trimesh draws them.

use super::Sample;
use crate::mesh::Mesh;

/// `count` random points by area, as `trimesh.sample.sample_surface(mesh, count)` draws them when
/// its faces stand in `order` and `random` is its source of numbers in [0, 1). No points when the
/// surface has no finite area.
///
/// Every sum is taken in numpy's order, so that ties and picks fall as they do there.
pub fn random(mesh: &Mesh, order: &[u32], count: usize, mut random: impl FnMut() -> f64) -> Sample {
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
    let picks: Vec<f64> = (0..count).map(|_| random() * total).collect();
    for pick in picks {
        let place = cumulative.partition_point(|&sum| sum < pick).min(order.len() - 1);
        let (mut s, mut t) = (random(), random());
        if s + t > 1.0 {
            (s, t) = ((s - 1.0).abs(), (t - 1.0).abs());
        }
        let triangle = order[place];
        let [a, b, c] = mesh.corners(triangle as usize);
        sample.push((b - a) * s + (c - a) * t + a, (b - a).cross(c - a).normalized(), triangle);
    }
    sample
}
