//! The second system's likeness to a reference: proportions of the box, chamfer distance, silhouettes.

use cadforge_kernel::query::distance::Distances;

use super::{Case, Findings, chamfer, semantic, silhouette};
use crate::body::Body;
use crate::pose::HEIGHT;

/// What is paid where there is nothing to compare with.
const NEUTRAL: f64 = 0.5;
/// Points that the second system drew from a candidate.
const CANDIDATE_POINTS: usize = 1500;

/// The likeness of the boxes' proportions, which stood for everything in the fast mode.
pub fn box_similarity(case: &Case<'_>, candidate: &Body, findings: &mut Findings) -> f64 {
    let score = compare_boxes(case, candidate, findings).unwrap_or(NEUTRAL);
    tell(score, has_reference(case), case.settings.compat, findings);
    score
}

/// 0.25 box + 0.35 chamfer + 0.40 silhouettes.
pub fn similarity(case: &Case<'_>, candidate: &Body, findings: &mut Findings) -> f64 {
    let score = match (compare_boxes(case, candidate, findings), case.reference) {
        (Some(boxes), Some(reference)) => {
            let distance = if case.settings.compat {
                drawn_chamfer(candidate, reference)
            } else {
                even_chamfer(candidate, reference)
            };
            let near = libm::exp(-distance / 0.10);
            findings.raw.insert("reference.chamfer_distance", distance);
            findings.raw.insert("reference.chamfer", near);
            0.25 * boxes + 0.35 * near + 0.40 * silhouette::score(case, candidate, findings)
        }
        _ => NEUTRAL,
    };
    tell(score, case.reference.is_some(), case.settings.compat, findings);
    score
}

/// The weighted agreement of six silhouettes.
pub fn silhouettes(case: &Case<'_>, candidate: &Body, findings: &mut Findings) -> f64 {
    if case.reference.is_some() { silhouette::score(case, candidate, findings) } else { NEUTRAL }
}

fn has_reference(case: &Case<'_>) -> bool {
    case.reference.is_some() || (case.settings.compat && case.brief.reference_size.is_some())
}

fn compare_boxes(case: &Case<'_>, candidate: &Body, findings: &mut Findings) -> Option<f64> {
    let compat = case.settings.compat;
    let size = |body: &Body| body.pose(compat).bounds.size();
    let declared = case.brief.reference_size.filter(|_| compat).map(Into::into);
    let wanted = declared.or_else(|| case.reference.map(size))?;
    let score = semantic::proportions(size(candidate), wanted);
    findings.raw.insert("reference.bbox", score);
    Some(score)
}

/// The second system's references were made from pictures, as GLB; ours are not, and are not called so.
fn tell(score: f64, has_reference: bool, compat: bool, findings: &mut Findings) {
    if !has_reference {
        findings.note(if compat {
            "No task-specific GLB reference is available yet; reward uses build, topology, contact, task semantics, bbox profile, and editability."
        } else {
            "There is no reference to compare with; reward uses build, topology, contact, task semantics, proportions, and editability."
        });
    } else if score < 0.35 {
        findings.note(if compat {
            "Candidate is still far from the ideal CadQuery/reference GLB shape."
        } else {
            "Candidate is still far from the reference's shape."
        });
    }
}

/// The second system's: between random points, each mesh scaled to the same height, in heights.
fn drawn_chamfer(candidate: &Body, reference: &Body) -> f64 {
    let ours = candidate.pose(true).draw(CANDIDATE_POINTS);
    let (theirs, tree) = reference.pose(true).kept();
    let there = Distances::to_points(ours.iter().copied(), tree);
    let back = Distances::to_points(theirs.iter().copied(), &cadforge_kernel::query::PointTree::new(&ours));
    (there.mean + back.mean) / 2.0 / HEIGHT
}

/// Ours: from even points to the surface, nothing scaled, in the reference's largest side. Heights would
/// blow a flat plate up until every distance is hopeless.
fn even_chamfer(candidate: &Body, reference: &Body) -> f64 {
    let to_reference = reference.pose(false).anchor - candidate.pose(false).anchor;
    let there = candidate.even_sample().points.iter().map(|&point| point + to_reference);
    let back = reference.even_sample().points.iter().map(|&point| point - to_reference);
    let there = Distances::to_surface(there, reference.bvh());
    let back = Distances::to_surface(back, candidate.bvh());
    (there.mean + back.mean) / 2.0 / chamfer::largest_side(reference)
}
