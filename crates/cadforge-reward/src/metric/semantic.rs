//! The second system's "semantic parts": hint words in the text, proportions, functions.

use cadforge_kernel::math::Vec3;

use super::{Case, Findings};
use crate::pose::Pose;
use crate::text;

/// What the second system looked for where a task named nothing: its first task was an office chair.
const CHAIR_HINTS: [&str; 10] = [
    "seat",
    "backrest",
    "headrest",
    "armrest",
    "gas_cylinder",
    "central_column",
    "star_base",
    "caster",
    "lumbar",
    "mechanism",
];

pub fn score(case: &Case<'_>, pose: &Pose, findings: &mut Findings) -> f64 {
    let code = hits(case);
    let size = pose.bounds.size();
    let own_size = || case.reference.map(|reference| reference.pose(false).bounds.size());
    let geometry = match case.brief.size_mm {
        Some(wanted) => proportions(size, wanted.into()),
        None if case.settings.compat => chair_geometry(pose),
        None => own_size().map_or(0.5, |wanted| proportions(size, wanted)),
    };
    let functions = text::functions(case.program) as f64;
    let assembly = (functions / 6.0).min(1.0);
    for (name, value) in [
        ("semantic.code_score", code),
        ("semantic.geometry_score", geometry),
        ("semantic.function_count", functions),
        ("semantic.assembly_score", assembly),
    ] {
        findings.raw.insert(name, value);
    }
    let score = (0.35 * code + 0.45 * geometry + 0.20 * assembly).clamp(0.0, 1.0);
    if score < 0.45 {
        let weak = match case.brief.name {
            // What no task describes has no hints, only proportions.
            "" if !case.settings.compat => "far from the reference's proportions".to_owned(),
            "" => "weak on Markus-chair semantic hints".to_owned(),
            name => format!("weak on {name} semantic hints"),
        };
        findings.note(format!("Candidate is {weak}; add/organize recognizable subassemblies in code."));
    }
    score
}

/// The share of the hints that the text mentions. Who names none lacks none.
fn hits(case: &Case<'_>) -> f64 {
    let share = |found: usize, of: usize| found as f64 / of as f64;
    let mentions = |hint: &str| text::mentions(case.program, hint);
    match case.brief.hints {
        [] if case.settings.compat => {
            share(CHAIR_HINTS.into_iter().filter(|hint| mentions(hint)).count(), CHAIR_HINTS.len())
        }
        [] => 1.0,
        hints => share(hints.iter().filter(|hint| mentions(hint)).count(), hints.len()),
    }
}

/// 1 less the mean relative error of a box's sides, each box divided by its own height: the size is
/// forgiven, and a thin plate a little too thick is not.
pub(super) fn proportions(size: Vec3, wanted: Vec3) -> f64 {
    let by_height = |v: Vec3| v.to_array().map(|side| side / v.z.max(1e-9));
    let (size, wanted) = (by_height(size), by_height(wanted));
    let errors = size.iter().zip(wanted).map(|(a, b)| (a - b).abs() / b.max(1e-9));
    (1.0 - errors.sum::<f64>() / 3.0).max(0.0)
}

/// How much the body has the build of an office chair: its proportions, a wide base, much above.
fn chair_geometry(pose: &Pose) -> f64 {
    let size = pose.bounds.size();
    let height = size.z.max(1e-9);
    let floor = pose.bounds.min.z;
    let ratio = 1.0 - (size.x / height - 0.55).abs() - (size.y / height - 0.60).abs();
    let mut radii: Vec<f64> = (pose.mesh.points.iter())
        .filter(|point| point.z < floor + 0.25 * height)
        .map(|point| (point.x * point.x + point.y * point.y).sqrt())
        .collect();
    radii.sort_by(f64::total_cmp);
    let spread = percentile_90(&radii) / height / 0.30;
    let high = pose.mesh.points.iter().filter(|point| point.z > floor + 0.55 * height).count() as f64;
    let enough = (pose.mesh.points.len() as f64 * 0.08).max(20.0);
    0.45 * ratio.max(0.0) + 0.35 * spread.min(1.0) + if high > enough { 0.20 } else { 0.0 }
}

/// The 90th percentile of rising numbers, between neighbours in proportion, as numpy's default; 0 of
/// none.
fn percentile_90(rising: &[f64]) -> f64 {
    let Some(last) = rising.len().checked_sub(1) else { return 0.0 };
    let place = 0.9 * last as f64;
    let (low, share) = (place.floor() as usize, place - place.floor());
    rising[low] + (rising[(low + 1).min(last)] - rising[low]) * share
}
