//! Regular arrangements of points in the plane.

use super::line::angle;
use crate::math::{Vec2, trig};

/// Rows of points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lattice {
    Line {
        pitch: Vec2,
        count: u32,
    },
    /// The first pitch is the one that runs more along the first coordinate; they are at right angles.
    Grid {
        pitch: [Vec2; 2],
        counts: [u32; 2],
    },
}

/// The row or full grid that all points make, at least three; `None` when they make none.
pub(super) fn lattice(points: &[Vec2], slack: f64) -> Option<Lattice> {
    if points.len() < 3 {
        return None;
    }
    let shortest = |wanted: &dyn Fn(Vec2) -> bool| {
        let mut best: Option<Vec2> = None;
        for (place, &a) in points.iter().enumerate() {
            for &b in &points[place + 1..] {
                let step = b - a;
                let shorter = best.is_none_or(|best| step.length() < best.length() - slack);
                if shorter && wanted(step) {
                    best = Some(step);
                }
            }
        }
        best
    };
    let first = shortest(&|_| true)?;
    let sideways = |step: Vec2| first.cross(step).abs() > slack * first.length();
    let Some(second) = shortest(&|step| sideways(step)) else {
        let count = ordinals(points, first, slack)?;
        return (count as usize == points.len()).then(|| Lattice::Line { pitch: forward(first), count });
    };
    if first.dot(second).abs() > slack * first.length().max(second.length()) {
        return None;
    }
    let along = ordinals(points, first, slack)?;
    let across = ordinals(points, second, slack)?;
    if along < 2 || across < 2 || (along as usize) * (across as usize) != points.len() {
        return None;
    }
    let pair = [(forward(first), along), (forward(second), across)];
    let [a, b] = if pair[0].0.x.abs() + slack < pair[1].0.x.abs() { [pair[1], pair[0]] } else { pair };
    Some(Lattice::Grid { pitch: [a.0, b.0], counts: [a.1, b.1] })
}

/// How many steps of `pitch` the points span, counting both ends, when all are a whole number apart along it.
fn ordinals(points: &[Vec2], pitch: Vec2, slack: f64) -> Option<u32> {
    let length = pitch.length();
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for &point in points {
        let steps = (point - points[0]).dot(pitch) / (length * length);
        let whole = steps.round();
        // The pitch itself is only known to within the slack.
        if (steps - whole).abs() * length > slack * (1.0 + whole.abs()) {
            return None;
        }
        (low, high) = (low.min(whole), high.max(whole));
    }
    Some((high - low) as u32 + 1)
}

fn forward(pitch: Vec2) -> Vec2 {
    let back = if pitch.x.abs() >= 1e-6 * pitch.length() { pitch.x < 0.0 } else { pitch.y < 0.0 };
    if back { -pitch } else { pitch }
}

/// Radius and phase in degrees of points that lie evenly around the origin, at least three.
pub(super) fn even_circle(points: &[Vec2], slack: f64) -> Option<(f64, f64)> {
    let count = points.len();
    if count < 3 {
        return None;
    }
    let radius = points.iter().map(|p| p.length()).sum::<f64>() / count as f64;
    let round = points.iter().all(|p| (p.length() - radius).abs() <= slack);
    if !round || radius <= 10.0 * slack {
        return None;
    }
    let period = 360.0 / count as f64;
    let mut angles: Vec<f64> = points.iter().map(|&p| angle(p)).collect();
    angles.sort_by(f64::total_cmp);
    let first = angles[0];
    let allowed = trig::degrees(2.0 * slack / radius);
    let even =
        (0u32..).zip(&angles).all(|(i, angle)| (angle - first - f64::from(i) * period).abs() <= allowed);
    if !even {
        return None;
    }
    // A first member a hair below 0 degrees is at 0.
    let phase = first.rem_euclid(period);
    Some((radius, if period - phase <= allowed { 0.0 } else { phase }))
}
