use super::{Vec3, trig};

/// An affine map of space: three rows of (x, y, z, translation).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    /// Row `i` gives coordinate `i` of the image.
    pub rows: [[f64; 4]; 3],
}

impl Affine {
    /// The map that moves nothing.
    pub const IDENTITY: Self =
        Self { rows: [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]] };

    /// Moves every point by `by`.
    pub fn translation(by: Vec3) -> Self {
        let mut map = Self::IDENTITY;
        (map.rows[0][3], map.rows[1][3], map.rows[2][3]) = (by.x, by.y, by.z);
        map
    }

    /// Multiplies each coordinate.
    pub fn scaling(by: Vec3) -> Self {
        let mut map = Self::IDENTITY;
        (map.rows[0][0], map.rows[1][1], map.rows[2][2]) = (by.x, by.y, by.z);
        map
    }

    /// Turns by `angles.x` about X, then `angles.y` about Y, then `angles.z` about Z (degrees).
    pub fn rotation(angles: Vec3) -> Self {
        let (sx, cx) = (trig::sin(angles.x), trig::cos(angles.x));
        let (sy, cy) = (trig::sin(angles.y), trig::cos(angles.y));
        let (sz, cz) = (trig::sin(angles.z), trig::cos(angles.z));
        Self {
            rows: [
                [cy * cz, cz * sx * sy - cx * sz, cx * cz * sy + sx * sz, 0.0],
                [cy * sz, cx * cz + sx * sy * sz, -cz * sx + cx * sy * sz, 0.0],
                [-sy, cy * sx, cx * cy, 0.0],
            ],
        }
    }

    /// Turns by `angle` degrees about `axis`; the identity when the axis has no length.
    pub fn rotation_about(angle: f64, axis: Vec3) -> Self {
        if axis.length() == 0.0 {
            return Self::IDENTITY;
        }
        // Rodrigues' formula.
        let Vec3 { x, y, z } = axis.normalized();
        let (s, c) = (trig::sin(angle), trig::cos(angle));
        let t = 1.0 - c;
        Self {
            rows: [
                [t * x * x + c, t * x * y - s * z, t * x * z + s * y, 0.0],
                [t * x * y + s * z, t * y * y + c, t * y * z - s * x, 0.0],
                [t * x * z - s * y, t * y * z + s * x, t * z * z + c, 0.0],
            ],
        }
    }

    /// Reflects in the plane through the origin with this normal; the identity when it has no length.
    pub fn reflection(normal: Vec3) -> Self {
        if normal.length() == 0.0 {
            return Self::IDENTITY;
        }
        // Divided by the square of the length at the end, so that [1, 1, 0] swaps X and Y exactly.
        let Vec3 { x, y, z } = normal;
        let factor = |a: f64, b: f64| 2.0 * a * b / normal.dot(normal);
        Self {
            rows: [
                [1.0 - factor(x, x), -factor(x, y), -factor(x, z), 0.0],
                [-factor(x, y), 1.0 - factor(y, y), -factor(y, z), 0.0],
                [-factor(x, z), -factor(y, z), 1.0 - factor(z, z), 0.0],
            ],
        }
    }

    /// The image of a point.
    pub fn apply(&self, p: Vec3) -> Vec3 {
        let row = |r: &[f64; 4]| r[0] * p.x + r[1] * p.y + r[2] * p.z + r[3];
        Vec3::new(row(&self.rows[0]), row(&self.rows[1]), row(&self.rows[2]))
    }

    /// The map that does `inner` first, then `self`.
    pub fn after(&self, inner: &Self) -> Self {
        let mut rows = [[0.0; 4]; 3];
        for (row, out) in self.rows.iter().zip(&mut rows) {
            for (column, cell) in out.iter_mut().enumerate() {
                *cell = (0..3).map(|k| row[k] * inner.rows[k][column]).sum();
            }
            out[3] += row[3];
        }
        Self { rows }
    }

    /// Determinant of the linear part: the factor on volumes, negative for reflections.
    pub fn determinant(&self) -> f64 {
        let [a, b, c] = &self.rows;
        a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
            + a[2] * (b[0] * c[1] - b[1] * c[0])
    }

    /// Whether every entry is finite.
    pub fn is_finite(&self) -> bool {
        self.rows.iter().flatten().all(|entry| entry.is_finite())
    }
}
