//! How far two surfaces agree.

use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::query::Bvh;
use cadforge_kernel::query::sample::Sample;

use super::{Case, Findings};
use crate::demands::Demands;

/// cos 20°: directions further apart do not agree.
const DIRECTION: f64 = 0.939_692_620_785_908_4;

/// Closer than this share of the part's size is the same place: there the direction of an edge's other
/// side may be found, but not the back of another wall.
const SAME: f64 = 1e-7;

/// cos 155°: directions further apart belong to two sides of one wall, not of one edge.
const BACK: f64 = -0.906_307_787_036_649_9;

/// Agreement of two surfaces, from points spread evenly over each and the nearest points of the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Surface {
    /// Share of the candidate that lies on the reference.
    pub precision: f64,
    /// Share of the reference that the candidate covers.
    pub recall: f64,
    /// The largest distance found, in millimetres.
    pub deviation: f64,
}

impl Surface {
    /// Measured once for a case.
    pub fn of(case: &Case<'_>, findings: &mut Findings) -> Option<Self> {
        if findings.surface.is_none() {
            let (candidate, reference) = (case.candidate?.united(), case.reference?.united());
            let offset = case.offset();
            let size = reference.bounds().size().length();
            let tolerance =
                case.demands.map_or_else(|| fallback(size), |demands: &Demands| demands.surface_tolerance);
            let there =
                one_way(candidate.even_sample(), offset, reference.mesh(), reference.bvh(), tolerance, size);
            let back =
                one_way(reference.even_sample(), -offset, candidate.mesh(), candidate.bvh(), tolerance, size);
            let deviation = there.1.max(back.1);
            findings.surface = Some(Self { precision: there.0, recall: back.0, deviation });
        }
        findings.surface
    }
}

/// F1: the harmonic mean of precision and recall. A point counts as 1 within the tolerance and as
/// (tolerance / distance)² beyond, so that nearer is better and what is far counts next to nothing, whatever
/// surface it happens to come near.
pub(super) fn f1(case: &Case<'_>, findings: &mut Findings) -> f64 {
    let Some(Surface { precision, recall, deviation }) = Surface::of(case, findings) else { return 0.0 };
    findings.raw.insert("surface_precision", precision);
    findings.raw.insert("surface_recall", recall);
    findings.raw.insert("surface_deviation", deviation);
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

fn fallback(size: f64) -> f64 {
    (0.0025 * size).max(0.1)
}

/// The share of the points, moved by `by`, that lie on the other surface, and the largest distance.
fn one_way(points: &Sample, by: Vec3, other: &Mesh, bvh: &Bvh, tolerance: f64, size: f64) -> (f64, f64) {
    let (mut sum, mut largest, mut hint) = (0.0, 0.0_f64, None);
    for (&point, normal) in points.points.iter().zip(&points.normals) {
        let Some(found) = bvh.closest(point + by, hint) else { return (0.0, f64::INFINITY) };
        hint = Some(found.triangle);
        let distance = found.distance();
        largest = largest.max(distance);
        let [a, b, c] = other.corners(found.triangle as usize);
        let facing = (b - a).cross(c - a).normalized().dot(*normal);
        if facing >= DIRECTION || (distance <= SAME * size && facing > BACK) {
            let share = tolerance / distance.max(tolerance);
            sum += share * share;
        }
    }
    (if points.points.is_empty() { 0.0 } else { sum / points.points.len() as f64 }, largest)
}
