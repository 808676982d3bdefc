use super::clip::{from_lattice, to_lattice, union_positive};
use super::{Clip, Region, clip};
use crate::budget::{Exceeded, Meter, Resource};
use crate::csg::{Corner, Facets};
use crate::math::{Vec2, trig};

use clipper2_rust::{Path64, Point64};

/// The region grown by `distance` millimetres, or shrunk when it is negative.
///
/// Each loop is displaced along its normals, convex corners are filled as `corner` says, and what
/// is wound positively is kept. Arcs have the steps that Clipper 6.2 gives them, so that vertices
/// fall where OpenSCAD's do.
///
/// # Errors
/// When the meter runs out.
pub fn offset(
    region: &Region,
    distance: f64,
    corner: Corner,
    facets: Facets,
    meter: &mut Meter,
) -> Result<Region, Exceeded> {
    if distance == 0.0 || !distance.is_finite() {
        return clip(Clip::Union, &[region], meter);
    }
    // The arcs around one convex loop make one turn; each corner adds a few points at most.
    let turns = 1 + region.loops.len() as u64;
    let arcs = facets.count(distance.abs()).saturating_mul(turns);
    meter.spend(Resource::Facets, arcs.saturating_add(3 * region.size() as u64))?;
    let arc = Arc::new(distance, facets);
    let paths = to_lattice(&region.loops);
    let displaced = paths.iter().map(|path| displaced(path, distance, corner, &arc)).collect();
    Ok(from_lattice(&union_positive(&displaced, meter)?))
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
        // The steps are asked for as the distance between arc and chord, a quarter of the radius at
        // most, and lose a last bit on the way; it matters where half a step is rounded.
        let radius = distance.abs() * LATTICE;
        let sagitta = (radius * (1.0 - trig::cos(180.0 / wanted))).min(0.25 * radius);
        let steps = (turn / 2.0 / libm::acos(1.0 - sagitta / radius)).min(radius * turn / 2.0);
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
