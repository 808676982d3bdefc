//! Where a ray crosses a surface, and whether a point lies inside.

use super::Bvh;
use crate::math::{Box3, Vec3};

/// A ray passing through a triangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// How far along the ray, in lengths of its direction.
    pub at: f64,
    /// Which triangle of the mesh.
    pub triangle: u32,
    /// Whether the ray meets the outer side and so goes in.
    pub enters: bool,
}

impl Bvh {
    /// Every triangle that the ray from `origin` along `direction` passes through, by rising
    /// distance. A ray through an edge or a vertex of a closed surface counts each passage once.
    pub fn crossings(&self, origin: Vec3, direction: Vec3) -> Vec<Crossing> {
        let mut found = Vec::new();
        let Some(ray) = Ray::new(origin, direction) else { return found };
        self.visit(
            |bounds| ray.meets(bounds),
            |leaf| {
                for position in leaf {
                    if let Some((at, enters)) = ray.crosses(self.corners[position]) {
                        found.push(Crossing { at, triangle: self.indices[position], enters });
                    }
                }
            },
        );
        found.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.triangle.cmp(&b.triangle)));
        found
    }

    /// Whether `point` lies inside the closed surface, that is, whether the surface winds around it
    /// in the positive sense. Points on the surface may fall on either side.
    pub fn contains(&self, point: Vec3) -> bool {
        // Along no edge that a program is likely to have.
        let winding: i64 = self
            .crossings(point, Vec3::new(0.267_261_241_912, 0.534_522_483_825, 0.801_783_725_737))
            .iter()
            .map(|crossing| if crossing.enters { -1 } else { 1 })
            .sum();
        winding > 0
    }
}

/// A ray in coordinates where it is the third axis (Woop, Benthin and Wald 2013). Two triangles that
/// share an edge find the very same number for it, so no ray slips between them.
struct Ray {
    origin: Vec3,
    direction: Vec3,
    axes: [usize; 3],
    shear: [f64; 2],
}

impl Ray {
    /// `None` when the direction has no length or anything is not finite.
    fn new(origin: Vec3, direction: Vec3) -> Option<Self> {
        let size = |axis: usize| direction[axis].abs();
        let main = if size(0) >= size(1) && size(0) >= size(2) {
            0
        } else if size(1) >= size(2) {
            1
        } else {
            2
        };
        let axes = [(main + 1) % 3, (main + 2) % 3, main];
        let shear = [direction[axes[0]] / direction[main], direction[axes[1]] / direction[main]];
        let usable = size(main) > 0.0 && origin.is_finite() && direction.is_finite();
        usable.then_some(Self { origin, direction, axes, shear })
    }

    /// Whether the ray may meet the box: with a margin, never a false no.
    fn meets(&self, bounds: &Box3) -> bool {
        const MARGIN: f64 = 1e-12;
        let (mut from, mut to) = (0.0_f64, f64::INFINITY);
        for axis in 0..3 {
            let (origin, step) = (self.origin[axis], self.direction[axis]);
            let margin = MARGIN * (bounds.min[axis].abs() + bounds.max[axis].abs() + origin.abs());
            let (low, high) = (bounds.min[axis] - origin - margin, bounds.max[axis] - origin + margin);
            if step == 0.0 {
                if low > 0.0 || high < 0.0 {
                    return false;
                }
            } else {
                from = from.max((low / step).min(high / step));
                to = to.min((low / step).max(high / step));
            }
        }
        from <= to
    }

    /// Where the ray passes through the triangle, and whether from outside.
    fn crosses(&self, corners: [Vec3; 3]) -> Option<(f64, bool)> {
        let [p, q, main] = self.axes;
        let [a, b, c] = corners.map(|corner| {
            let from = corner - self.origin;
            (from[p] - self.shear[0] * from[main], from[q] - self.shear[1] * from[main], from[main])
        });
        let sides = [side(b, c), side(c, a), side(a, b)];
        if sides.iter().any(|s| s.1) != sides.iter().all(|s| s.1) {
            return None;
        }
        let (u, v, w) = (sides[0].0, sides[1].0, sides[2].0);
        let sum = u + v + w;
        if sum == 0.0 {
            return None;
        }
        let at = (u * a.2 + v * b.2 + w * c.2) / sum / self.direction[main];
        // (p, q, main) is right-handed: counter-clockwise in (p, q) faces along +main.
        let enters = sides[0].1 != (self.direction[main] > 0.0);
        (at >= 0.0).then_some((at, enters))
    }
}

/// Twice the area of the triangle from the ray to an edge, and whether it counts as positive. A ray
/// through the edge itself is taken to pass a hair beside it, on the same side for both triangles.
fn side(a: (f64, f64, f64), b: (f64, f64, f64)) -> (f64, bool) {
    let area = a.0 * b.1 - a.1 * b.0;
    let positive = if area != 0.0 {
        area > 0.0
    } else if a.1 != b.1 {
        a.1 > b.1
    } else {
        b.0 > a.0
    };
    (area, positive)
}
