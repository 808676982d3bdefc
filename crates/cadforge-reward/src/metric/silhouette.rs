//! How well six silhouettes agree.

use super::{Case, Findings};
use crate::body::Body;
use crate::mask::{Frame, Mask, View};

/// The weighted mean of the six overlaps. By default both bodies stand on one spot and keep their size:
/// the frame holds both. In the second system each filled a frame of its own.
pub fn score(case: &Case<'_>, candidate: &Body, findings: &mut Findings) -> f64 {
    // Two terms of one definition may ask.
    if let Some(&known) = findings.raw.get("silhouette.score") {
        return known;
    }
    let Some(reference) = case.reference else { return 0.0 };
    let [ours, theirs] = [candidate, reference].map(|body| &body.pose(case.settings.compat).mesh);
    let mut score = 0.0;
    for (view, weight) in View::ALL {
        let [our, their] = [view.project(ours), view.project(theirs)];
        let frames = if case.settings.compat {
            [Frame::around(&our), Frame::around(&their)]
        } else {
            [Frame::around(our.iter().chain(&their)); 2]
        };
        let our = Mask::new(&ours.triangles, &our, &frames[0]);
        let their = Mask::new(&theirs.triangles, &their, &frames[1]);
        let overlap = our.iou(&their);
        findings.raw.insert(name(view), overlap);
        score += weight * overlap;
    }
    findings.raw.insert("silhouette.score", score);
    score
}

const fn name(view: View) -> &'static str {
    match view {
        View::Front => "silhouette.front",
        View::Back => "silhouette.back",
        View::Left => "silhouette.left",
        View::Right => "silhouette.right",
        View::Top => "silhouette.top",
        View::Isometric => "silhouette.isometric",
    }
}
