//! One triangle, laid out so that the closest point on it costs little and is exact even on slivers.

use crate::math::{Box3, Vec3};

/// A triangle in its own plane: the longest side from (0, 0) to (`base`, 0), the third corner at
/// (`apex_x`, `apex_y`) above it.
///
/// The two angles at the longest side are acute, which leaves few regions to tell apart. The frame
/// is orthonormal to the last bits however thin the triangle is (a point or a segment included), so
/// that no formula divides by a vanishing area: the error stays near 1e-16 of the size, where the
/// usual barycentric formula loses half of the digits on slivers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triangle {
    origin: Vec3,
    along: Vec3,
    across: Vec3,
    base: f64,
    apex_x: f64,
    apex_y: f64,
}

impl Triangle {
    pub(super) fn new([a, b, c]: [Vec3; 3]) -> Self {
        let squared = |v: Vec3| v.dot(v);
        let (ab, bc, ca) = (squared(b - a), squared(c - b), squared(a - c));
        let (origin, end, apex) = if ab >= bc && ab >= ca {
            (a, b, c)
        } else if bc >= ca {
            (b, c, a)
        } else {
            (c, a, b)
        };
        let along = unit(end - origin).unwrap_or(Vec3::new(1.0, 0.0, 0.0));
        let side = apex - origin;
        // Gram and Schmidt, twice: once leaves an angle of 1e-16 · length / height.
        let height = side - along * side.dot(along);
        let height = height - along * height.dot(along);
        let across = unit(height)
            .map(|h| h - along * h.dot(along))
            .and_then(unit)
            .unwrap_or_else(|| perpendicular(along));
        Self {
            origin,
            along,
            across,
            base: (end - origin).length(),
            apex_x: side.dot(along),
            apex_y: height.length(),
        }
    }

    /// The point of the triangle nearest to `point`.
    pub(super) fn closest(&self, point: Vec3) -> Vec3 {
        let from = point - self.origin;
        let (x, y) = self.clamp(from.dot(self.along), from.dot(self.across));
        self.origin + self.along * x + self.across * y
    }

    /// The squared distance from `point` to the triangle.
    pub(super) fn distance2(&self, point: Vec3) -> f64 {
        let from = point - self.origin;
        let (x, y) = self.clamp(from.dot(self.along), from.dot(self.across));
        let apart = from - self.along * x - self.across * y;
        apart.dot(apart)
    }

    /// The point of the flat triangle nearest to (x, y).
    fn clamp(&self, x: f64, y: f64) -> (f64, f64) {
        let (base, px, py) = (self.base, self.apex_x, self.apex_y);
        if y <= 0.0 {
            return (x.max(0.0).min(base), 0.0);
        }
        let mut nearest = (x, y);
        if px * y > py * x {
            // Left of the side from the origin to the apex.
            let reach = (x * px + y * py) / (px * px + py * py);
            if reach < 1.0 {
                let reach = reach.max(0.0);
                return (px * reach, py * reach);
            }
            nearest = (px, py);
        }
        let (rx, sx) = (px - base, x - base);
        if rx * y < py * sx {
            // Right of the side from the end of the base to the apex.
            let reach = ((sx * rx + y * py) / (rx * rx + py * py)).max(0.0);
            nearest = if reach < 1.0 { (base + rx * reach, py * reach) } else { (px, py) };
        }
        nearest
    }
}

/// The direction of `v`, unless it has none.
fn unit(v: Vec3) -> Option<Vec3> {
    let length = v.length();
    (length > 0.0 && length.is_finite()).then(|| v * (1.0 / length))
}

/// Some direction at a right angle to the unit vector `v`.
fn perpendicular(v: Vec3) -> Vec3 {
    let axis = if v.x.abs() < 0.6 { Vec3::new(1.0, 0.0, 0.0) } else { Vec3::new(0.0, 1.0, 0.0) };
    v.cross(axis).normalized()
}

/// The box around three corners.
pub(super) fn bounds([a, b, c]: [Vec3; 3]) -> Box3 {
    Box3 { min: a.min(b).min(c), max: a.max(b).max(c) }
}
