use super::clip::{from_lattice, to_lattice, union_positive};
use super::{Clip, Region, clip};
use crate::csg::{Corner, Facets};
use crate::math::Vec2;

use clipper2_rust::{Path64, Point64};

/// The region grown by `distance` millimetres, or shrunk when it is negative.
///
/// Each loop is displaced along its normals, convex corners are filled as `corner` says, and what
/// is wound positively is kept. Arcs have the steps that Clipper 6.2 gives them, so that vertices
/// fall where OpenSCAD's do.
pub fn offset(region: &Region, distance: f64, corner: Corner, facets: Facets) -> Region {
    if distance == 0.0 || !distance.is_finite() {
        return clip(Clip::Union, &[region]);
    }
    let arc = Arc::new(distance, facets);
    let displaced =
        to_lattice(&region.loops).iter().map(|path| displaced(path, distance, corner, &arc)).collect();
    from_lattice(&union_positive(&displaced))
}

/// An upper bound on the corners that [`offset`] makes.
pub fn offset_size(region: &Region, distance: f64, facets: Facets) -> u64 {
    let corners = region.size() as u64;
    corners
        .saturating_mul(3)
        .saturating_add(facets.count(distance.abs()).saturating_mul(1 + region.loops.len() as u64))
        .saturating_add(corners)
}

/// The step of round corners.
struct Arc {
    sin: f64,
    cos: f64,
    steps_per_radian: f64,
}

impl Arc {
    fn new(distance: f64, facets: Facets) -> Self {
        const LATTICE: f64 = super::clip::SCALE;
        let turn = 2.0 * std::f64::consts::PI;
        let wanted = facets.count(distance.abs()) as f64;
        // A chord may leave the arc by a quarter of the radius at most, and no step is shorter
        // than two lattice points.
        let coarsest = turn / 2.0 / libm::acos(0.75);
        let steps = wanted.max(coarsest).min(distance.abs() * LATTICE * turn / 2.0);
        let step = turn / steps;
        let sin = libm::sin(step);
        Self {
            sin: if distance < 0.0 { -sin } else { sin },
            cos: libm::cos(step),
            steps_per_radian: steps / turn,
        }
    }
}

fn displaced(path: &Path64, distance: f64, corner: Corner, arc: &Arc) -> Path64 {
    let mut points: Vec<Vec2> = path.iter().map(|p| Vec2::new(p.x as f64, p.y as f64)).collect();
    points.dedup();
    while points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    let count = points.len();
    if count < 3 {
        return Path64::new();
    }
    let delta = distance * super::clip::SCALE;
    let normal = |i: usize| {
        let along = points[(i + 1) % count] - points[i];
        Vec2::new(along.y, -along.x) * (1.0 / along.length())
    };
    let normals: Vec<Vec2> = (0..count).map(normal).collect();
    let mut out = Path64::new();
    let mut push = |p: Vec2| out.push(Point64::new(p.x.round() as i64, p.y.round() as i64));
    for (i, &point) in points.iter().enumerate() {
        let (before, after) = (normals[(i + count - 1) % count], normals[i]);
        let (sin, cos) = (before.cross(after).clamp(-1.0, 1.0), before.dot(after));
        if (sin * delta).abs() < 1.0 && cos > 0.0 {
            push(point + before * delta);
        } else if sin * delta < 0.0 {
            // Seen from the side to which the loop moves this corner is concave.
            push(point + before * delta);
            push(point);
            push(point + after * delta);
        } else {
            match corner {
                Corner::Round => {
                    let angle = libm::atan2(sin, cos);
                    let steps = (arc.steps_per_radian * angle.abs()).round().max(1.0) as u64;
                    let mut direction = before;
                    for _ in 0..steps {
                        push(point + direction * delta);
                        direction = Vec2::new(
                            direction.x * arc.cos - direction.y * arc.sin,
                            direction.x * arc.sin + direction.y * arc.cos,
                        );
                    }
                    push(point + after * delta);
                }
                // A needle has no sharp tip within reach.
                Corner::Sharp if 1.0 + cos > 1e-12 => {
                    push(point + (before + after) * (delta / (1.0 + cos)));
                }
                Corner::Sharp | Corner::Chamfer => {
                    // The tangent of a quarter of the turn, from half-angle formulas.
                    let half_sin = ((1.0 - cos) / 2.0).max(0.0).sqrt();
                    let half_cos = ((1.0 + cos) / 2.0).max(0.0).sqrt();
                    let reach = half_sin / (1.0 + half_cos) * sin.signum();
                    push(point + (before + Vec2::new(-before.y, before.x) * reach) * delta);
                    push(point + (after + Vec2::new(after.y, -after.x) * reach) * delta);
                }
            }
        }
    }
    out
}
