//! A k-d tree over points: the exact nearest of them.

use crate::math::Vec3;

const BUCKET: usize = 8;

/// Points ordered so that the nearest one is found in logarithmic time.
///
/// A range of more than a bucket is split at its middle element along its widest axis; the two
/// halves follow each other in `points`, so the tree needs no nodes but the split axes.
#[derive(Clone, Debug)]
pub struct PointTree {
    points: Vec<Vec3>,
    /// The axis of the split of a range, at its middle position.
    axes: Vec<u8>,
}

impl PointTree {
    /// Sorts `points` into a tree. Points that are not finite are left out.
    pub fn new(points: &[Vec3]) -> Self {
        let mut points: Vec<Vec3> = points.iter().copied().filter(|p| p.is_finite()).collect();
        let mut axes = vec![0; points.len()];
        let mut open = vec![(0, points.len())];
        while let Some((start, end)) = open.pop() {
            if end - start <= BUCKET {
                continue;
            }
            let range = &mut points[start..end];
            let size = crate::math::Box3::of(range.iter().copied()).size();
            let axis = if size.x >= size.y && size.x >= size.z {
                0
            } else if size.y >= size.z {
                1
            } else {
                2
            };
            let half = range.len() / 2;
            range.select_nth_unstable_by(half, |a, b| a[axis].total_cmp(&b[axis]));
            axes[start + half] = axis as u8;
            open.push((start, start + half));
            open.push((start + half + 1, end));
        }
        Self { points, axes }
    }

    /// Whether there is no point.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The squared distance (mm²) from `point` to the nearest of the points; infinite when there is
    /// none.
    pub fn distance2(&self, point: Vec3) -> f64 {
        let mut best = f64::INFINITY;
        self.search(point, 0, self.points.len(), &mut best);
        best
    }

    /// Recursion is as deep as the logarithm of the number of points.
    fn search(&self, point: Vec3, mut start: usize, mut end: usize, best: &mut f64) {
        while end - start > BUCKET {
            let middle = start + (end - start) / 2;
            let split = self.points[middle];
            let axis = usize::from(self.axes[middle]);
            let offset = point[axis] - split[axis];
            let apart = point - split;
            *best = best.min(apart.dot(apart));
            let (near, far) = ((start, middle), (middle + 1, end));
            let (near, far) = if offset < 0.0 { (near, far) } else { (far, near) };
            self.search(point, near.0, near.1, best);
            if offset * offset > *best {
                return;
            }
            (start, end) = far;
        }
        for &other in &self.points[start..end] {
            let apart = point - other;
            *best = best.min(apart.dot(apart));
        }
    }
}
