//! Round walls: holes and bosses, straight or tapering.

use cadforge_kernel::math::{Vec3, trig};

use super::probe::{Around, Probe, around};
use super::verdict::Verdict;

/// A cylinder or cone that is asked for.
pub(super) struct Round {
    /// The middle of its first end.
    pub at: Vec3,
    /// Of length 1, into the feature.
    pub axis: Vec3,
    /// Two directions across the axis.
    pub across: [Vec3; 2],
    pub length: f64,
    /// At the first end and at the second.
    pub radii: [f64; 2],
    pub tolerance: f64,
    /// The share of the wall that must be there.
    pub arc: f64,
    pub side: Side,
}

/// From where a wall is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// From the empty axis of a hole.
    Hole,
    /// From the axis of a full body.
    Body,
    /// From outside, whatever is bored out of the body or stands around it.
    Outside,
}

/// Lines through the axis at each height; each meets the wall twice.
const LINES: usize = 8;

/// Where along the feature its wall is looked at.
const HEIGHTS: [f64; 3] = [0.25, 0.5, 0.75];

/// What an inscribed polygon of 32 sides may be short of its circle, as a share of the radius:
/// 1 − cos(π / 32). Rounder is not asked for.
pub const FACETS: f64 = 0.005;

impl Round {
    pub fn point(&self, along: f64) -> Vec3 {
        self.at + self.axis * (along * self.length)
    }

    /// Places across the middle of the feature: its axis and a ring within its wall.
    pub fn places(&self) -> Vec<Vec3> {
        let inner = 0.55 * self.radii[0].min(self.radii[1]);
        let around = (0..6).map(|k| self.across(60.0 * f64::from(k) + 15.0) * inner);
        let mut places = vec![Vec3::ZERO];
        if inner > 0.1 * self.radii[0].max(self.radii[1]) {
            places.extend(around);
        }
        places
    }

    fn across(&self, degrees: f64) -> Vec3 {
        self.across[0] * trig::cos(degrees) + self.across[1] * trig::sin(degrees)
    }

    /// Judges radius, place and roundness. Gives the share of the wall that was seen.
    pub fn judge_wall(&self, probe: &Probe<'_>, verdict: &mut Verdict) -> f64 {
        let slices: Vec<Slice> = HEIGHTS.iter().filter_map(|&along| self.slice(probe, along)).collect();
        let seen = slices.len() as f64 / HEIGHTS.len() as f64;
        let worst = |of: fn(&Slice) -> f64| slices.iter().map(of).max_by(|a, b| a.abs().total_cmp(&b.abs()));
        let scale = self.radii[0].max(self.radii[1]);
        let allowed = self.tolerance + FACETS * scale;
        if let (Some(radius), Some(offset), Some(ripple)) =
            (worst(|s| s.radius_error), worst(|s| s.offset), worst(|s| s.ripple))
        {
            let asked = self.radii[0];
            verdict.length("radius", asked + radius, asked, allowed, scale);
            verdict.length("off its place", offset, 0.0, allowed, scale);
            verdict.length("out of round", ripple, 0.0, allowed, scale);
        }
        verdict.share("share of the wall found", seen, 1.0, 0.0);
        seen
    }

    /// The circle of the wall at one height; `None` where too little of the wall is there.
    fn slice(&self, probe: &Probe<'_>, along: f64) -> Option<Slice> {
        let asked = self.radii[0] + (self.radii[1] - self.radii[0]) * along;
        let middle = self.point(along);
        let mut hits: Vec<[f64; 2]> = Vec::with_capacity(2 * LINES);
        for line in 0..LINES {
            let degrees = (line as f64 + 0.5) * 180.0 / LINES as f64;
            let (u, v) = (trig::cos(degrees), trig::sin(degrees));
            let stretches = probe.material(middle, self.across(degrees));
            let found = match (around(&stretches), self.side) {
                (Around::Material(from, to), Side::Body) | (Around::Nothing(from, to), Side::Hole) => {
                    [from, to]
                }
                (_, Side::Outside) => [
                    nearest(stretches.iter().map(|stretch| stretch[0]), -asked),
                    nearest(stretches.iter().map(|stretch| stretch[1]), asked),
                ],
                _ => continue,
            };
            // What is farther away is another wall.
            let own = found.into_iter().filter(|at| at.abs() < 3.0 * asked);
            hits.extend(own.map(|at| [at * u, at * v]));
        }
        if self.arc < 1.0 {
            // What is not near the wall belongs to what the rest of it joins.
            hits.retain(|[u, v]| (hypot(*u, *v) - asked).abs() <= 0.15 * asked);
        }
        let least = if self.arc < 1.0 { self.arc } else { 0.5 };
        if (hits.len() as f64) < least * (2 * LINES) as f64 {
            return None;
        }
        let ([x, y], radius) = circle(&hits)?;
        let ripple = hits.iter().map(|[u, v]| (hypot(u - x, v - y) - radius).abs()).fold(0.0, f64::max);
        Some(Slice { radius_error: radius - asked, offset: hypot(x, y), ripple })
    }
}

/// The place on its own side of the axis that is nearest to the asked one; infinite when there is none.
fn nearest(places: impl Iterator<Item = f64>, asked: f64) -> f64 {
    let own = places.filter(|place| place * asked > 0.0);
    own.min_by(|a, b| (a - asked).abs().total_cmp(&(b - asked).abs())).unwrap_or(f64::INFINITY)
}

struct Slice {
    radius_error: f64,
    offset: f64,
    ripple: f64,
}

fn hypot(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// The circle with the least squares of |p − c|² − r² (Kåsa 1976), exact for points on a circle.
fn circle(points: &[[f64; 2]]) -> Option<([f64; 2], f64)> {
    let count = points.len() as f64;
    let mean = |of: &dyn Fn(&[f64; 2]) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (mx, my) = (mean(&|p| p[0]), mean(&|p| p[1]));
    let central = |of: &dyn Fn(f64, f64) -> f64| mean(&|p| of(p[0] - mx, p[1] - my));
    let (xx, yy, xy) = (central(&|x, _| x * x), central(&|_, y| y * y), central(&|x, y| x * y));
    let px = central(&|x, y| x * (x * x + y * y));
    let py = central(&|x, y| y * (x * x + y * y));
    let determinant = 2.0 * (xx * yy - xy * xy);
    if determinant <= 1e-12 * (xx + yy) * (xx + yy) {
        return None;
    }
    let (x, y) = ((px * yy - py * xy) / determinant, (py * xx - px * xy) / determinant);
    Some(([mx + x, my + y], (x * x + y * y + xx + yy).sqrt()))
}
