//! How far points lie from a surface or from other points.

use super::{Bvh, PointTree};
use crate::math::Vec3;

/// Distances from a set of points to something, in one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distances {
    /// Their mean, in millimetres. 0 without points, infinite without something to be near to.
    pub mean: f64,
    /// The largest: the directed Hausdorff distance, in millimetres.
    pub max: f64,
}

impl Distances {
    /// From every point to the nearest point of the surface. Fastest when the points come in
    /// surface order, as samples do.
    pub fn to_surface(points: impl IntoIterator<Item = Vec3>, surface: &Bvh) -> Self {
        let mut hint = None;
        Self::of(points.into_iter().map(|point| {
            let closest = surface.closest(point, hint);
            hint = closest.map(|closest| closest.triangle);
            closest.map_or(f64::INFINITY, |closest| closest.distance())
        }))
    }

    /// From every point to the nearest of the other points.
    pub fn to_points(points: impl IntoIterator<Item = Vec3>, others: &PointTree) -> Self {
        Self::of(points.into_iter().map(|point| others.distance2(point).sqrt()))
    }

    /// The mean and the largest of distances, summed in order.
    pub fn of(distances: impl IntoIterator<Item = f64>) -> Self {
        let (mut sum, mut max, mut count) = (0.0, 0.0_f64, 0_u64);
        for distance in distances {
            sum += distance;
            max = max.max(distance);
            count += 1;
        }
        Self { mean: if count > 0 { sum / count as f64 } else { 0.0 }, max }
    }
}
