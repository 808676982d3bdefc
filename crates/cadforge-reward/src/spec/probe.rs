//! Lines through a body.

use cadforge_kernel::math::{Box3, Vec3};
use cadforge_kernel::query::Bvh;

use crate::body::Body;

/// A body looked at along lines, in the coordinates of the task.
///
/// Where the surface winds around a point at all there is material, so that bodies which overlap count
/// once, whoever made them.
pub(crate) struct Probe<'a> {
    pub body: &'a Body,
    bvh: &'a Bvh,
    bounds: Box3,
    offset: Vec3,
}

/// A stretch of a line in material: from and to, in millimetres from the line's origin.
pub(crate) type Stretch = [f64; 2];

/// What lies around the origin of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Around {
    /// Material, between these distances; the first is not above 0.
    Material(f64, f64),
    /// Nothing, between the ends of material before and after; infinite where there is none.
    Nothing(f64, f64),
}

impl<'a> Probe<'a> {
    /// `offset` leads from the body's own coordinates to the task's.
    pub fn new(body: &'a Body, offset: Vec3) -> Self {
        let own = body.bounds();
        let bounds = Box3 { min: own.min + offset, max: own.max + offset };
        Self { body, bvh: body.bvh(), bounds, offset }
    }

    /// The box around the body, in the task's coordinates.
    pub fn bounds(&self) -> Box3 {
        self.bounds
    }

    /// From the body's own coordinates to the task's.
    pub fn offset(&self) -> Vec3 {
        self.offset
    }

    /// The stretches of the line through `origin` along the unit vector `direction` that run in
    /// material, by rising distance, none empty.
    pub fn material(&self, origin: Vec3, direction: Vec3) -> Vec<Stretch> {
        let own = origin - self.offset;
        let back = (self.bvh.bounds().center() - own).length() + self.bounds.size().length();
        let mut winding = 0;
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut start = 0.0;
        for crossing in self.bvh.crossings(own - direction * back, direction) {
            let at = crossing.at - back;
            let before = winding;
            winding += if crossing.enters { 1 } else { -1 };
            if before <= 0 && winding > 0 {
                start = at;
            } else if before > 0 && winding <= 0 {
                match stretches.last_mut() {
                    // Faces that touch part nothing.
                    Some(last) if start - last[1] <= TOUCHING => last[1] = at,
                    _ if at - start > TOUCHING => stretches.push([start, at]),
                    _ => {}
                }
            }
        }
        stretches
    }

    /// What lies around `origin` on the line along the unit vector `direction`.
    pub fn around(&self, origin: Vec3, direction: Vec3) -> Around {
        around(&self.material(origin, direction))
    }
}

/// Gaps and stretches below this many millimetres are rounding.
const TOUCHING: f64 = 1e-7;

pub(crate) fn around(stretches: &[Stretch]) -> Around {
    let after = stretches.iter().position(|stretch| stretch[1] > 0.0);
    match after.map(|index| (index, stretches[index])) {
        Some((_, [from, to])) if from <= 0.0 => Around::Material(from, to),
        Some((index, [from, _])) => Around::Nothing(before(&stretches[..index]), from),
        None => Around::Nothing(before(stretches), f64::INFINITY),
    }
}

fn before(stretches: &[Stretch]) -> f64 {
    stretches.last().map_or(f64::NEG_INFINITY, |stretch| stretch[1])
}

/// How much of the line between two distances runs in material, in millimetres.
pub(crate) fn filled(stretches: &[Stretch], from: f64, to: f64) -> f64 {
    stretches.iter().map(|[start, end]| (end.min(to) - start.max(from)).max(0.0)).sum()
}

/// How much of the line between two distances is in material for one of two bodies and not the other.
pub(crate) fn unlike(a: &[Stretch], b: &[Stretch], from: f64, to: f64) -> f64 {
    let common: f64 = a.iter().map(|[start, end]| filled(b, start.max(from), end.min(to))).sum();
    filled(a, from, to) + filled(b, from, to) - 2.0 * common
}
