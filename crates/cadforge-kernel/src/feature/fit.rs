//! Least squares for small shapes.

use crate::math::{Vec2, Vec3};

/// A circle in the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Circle {
    pub centre: Vec2,
    pub radius: f64,
}

impl Circle {
    /// The circle through three points; `None` when they lie on a line.
    pub fn through(a: Vec2, b: Vec2, c: Vec2) -> Option<Self> {
        let (p, q) = (b - a, c - a);
        let double = 2.0 * p.cross(q);
        // Twice the area against the sides: the sine of the angle at `a`.
        if double.abs() <= 1e-9 * p.length() * q.length() {
            return None;
        }
        let (pp, qq) = (p.dot(p), q.dot(q));
        let from = Vec2::new(q.y * pp - p.y * qq, p.x * qq - q.x * pp) * (1.0 / double);
        Some(Self { centre: a + from, radius: from.length() })
    }

    /// The circle that minimises Σ (|p − c|² − r²)² (Kåsa 1976): exact when the points lie on one.
    pub fn fitted(points: &[Vec2]) -> Option<Self> {
        if points.len() < 3 {
            return None;
        }
        let share = 1.0 / points.len() as f64;
        let mean = points.iter().fold(Vec2::default(), |sum, &p| sum + p) * share;
        let (mut xx, mut xy, mut yy, mut xq, mut yq, mut q) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for &point in points {
            let Vec2 { x, y } = point - mean;
            let square = x * x + y * y;
            (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
            (xq, yq, q) = (xq + x * square, yq + y * square, q + square);
        }
        let determinant = xx * yy - xy * xy;
        if determinant <= 1e-18 * (xx + yy) * (xx + yy) {
            return None;
        }
        let centre = Vec2::new(xq * yy - yq * xy, yq * xx - xq * xy) * (0.5 / determinant);
        Some(Self { centre: mean + centre, radius: (centre.dot(centre) + q * share).sqrt() })
    }
}

/// y = start + slope · x through points (x, y); the mean height when all have one x.
pub(super) fn straight(points: &[Vec2]) -> (f64, f64) {
    let share = 1.0 / points.len().max(1) as f64;
    let mean = points.iter().fold(Vec2::default(), |sum, &p| sum + p) * share;
    let (mut xx, mut xy) = (0.0, 0.0);
    for &point in points {
        let from = point - mean;
        (xx, xy) = (xx + from.x * from.x, xy + from.x * from.y);
    }
    let slope = if xx > 0.0 { xy / xx } else { 0.0 };
    (mean.y - slope * mean.x, slope)
}

/// The solution of a symmetric 3 × 3 system by Cramer's rule; `None` when it has none to speak of.
pub(super) fn solve(rows: [Vec3; 3], right: Vec3) -> Option<Vec3> {
    let [a, b, c] = rows;
    let determinant = a.dot(b.cross(c));
    if determinant.abs() <= 1e-14 * a.length() * b.length() * c.length() {
        return None;
    }
    let sum = b.cross(c) * right.x + c.cross(a) * right.y + a.cross(b) * right.z;
    Some(sum * (1.0 / determinant))
}

/// The eigenvalues of a symmetric matrix by rising value, with their unit eigenvectors (Jacobi's
/// rotations, so the same bits everywhere).
pub(super) fn eigen(matrix: [[f64; 3]; 3]) -> [(f64, Vec3); 3] {
    let mut a = matrix;
    let mut v = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    for _ in 0..24 {
        let off = a[0][1] * a[0][1] + a[0][2] * a[0][2] + a[1][2] * a[1][2];
        let on = a[0][0] * a[0][0] + a[1][1] * a[1][1] + a[2][2] * a[2][2];
        if off <= 1e-32 * on {
            break;
        }
        for (p, q) in [(0, 1), (0, 2), (1, 2)] {
            if a[p][q] == 0.0 {
                continue;
            }
            let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
            let sign = if theta < 0.0 { -1.0 } else { 1.0 };
            let t = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
            let c = 1.0 / (t * t + 1.0).sqrt();
            let s = t * c;
            for row in &mut a {
                (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
            }
            let (one, other) = (a[p], a[q]);
            a[p] = [0, 1, 2].map(|k| c * one[k] - s * other[k]);
            a[q] = [0, 1, 2].map(|k| s * one[k] + c * other[k]);
            for row in &mut v {
                (row[p], row[q]) = (c * row[p] - s * row[q], s * row[p] + c * row[q]);
            }
        }
    }
    let mut pairs = [0, 1, 2].map(|i| (a[i][i], Vec3::new(v[0][i], v[1][i], v[2][i])));
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    pairs
}

/// The solution of a square system by elimination with pivots; `None` when it has none to speak of.
pub(super) fn eliminate<const N: usize>(mut rows: [[f64; N]; N], mut right: [f64; N]) -> Option<[f64; N]> {
    for column in 0..N {
        let pivot = (column..N).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        if rows[pivot][column].abs() <= f64::MIN_POSITIVE {
            return None;
        }
        rows.swap(column, pivot);
        right.swap(column, pivot);
        let (top, from) = (rows[column], right[column]);
        for row in column + 1..N {
            let factor = rows[row][column] / top[column];
            rows[row].iter_mut().zip(top).for_each(|(cell, above)| *cell -= factor * above);
            right[row] -= factor * from;
        }
    }
    for column in (0..N).rev() {
        let known: f64 = (column + 1..N).map(|k| rows[column][k] * right[k]).sum();
        right[column] = (right[column] - known) / rows[column][column];
    }
    right.iter().all(|v| v.is_finite()).then_some(right)
}

/// Σ w (d − mean)(d − mean)ᵀ of weighted vectors.
pub(super) fn covariance(vectors: impl Iterator<Item = (Vec3, f64)> + Clone) -> [[f64; 3]; 3] {
    let (sum, weight) = vectors.clone().fold((Vec3::ZERO, 0.0), |(s, w), (v, u)| (s + v * u, w + u));
    let mean = if weight > 0.0 { sum * (1.0 / weight) } else { Vec3::ZERO };
    let mut matrix = [[0.0; 3]; 3];
    for (vector, weight) in vectors {
        let from = vector - mean;
        for (i, row) in matrix.iter_mut().enumerate() {
            for (j, cell) in row.iter_mut().enumerate() {
                *cell += weight * from[i] * from[j];
            }
        }
    }
    matrix
}
