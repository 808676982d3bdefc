//! Pieces, through holes and voids.

use super::{Case, Findings};
use crate::spec::verdict::agreement;

/// The product of ((min + 1) / (max + 1))² over the three Betti numbers.
pub(super) fn score(case: &Case<'_>, findings: &mut Findings) -> f64 {
    let betti =
        |body: Option<&crate::body::Body>| body.and_then(|body| Some(body.united().solid().ok()?.betti()));
    let Some(candidate) = betti(case.candidate) else { return 0.0 };
    let Some(asked) = case.demands.map(|demands| demands.betti).or_else(|| betti(case.reference)) else {
        return 0.0;
    };
    for (name, count) in ["pieces", "through_holes", "voids"].into_iter().zip(candidate) {
        findings.raw.insert(name, f64::from(count));
    }
    candidate.into_iter().zip(asked).map(|(a, b)| agreement(a, b)).product()
}
