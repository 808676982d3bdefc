//! The requirements of a task.

use super::{Case, Findings};
use crate::demands::Demands;

/// Half the mean and half the worst, so that one missing feature among many still costs.
pub(super) fn score(case: &Case<'_>, findings: &mut Findings) -> f64 {
    let (Some(candidate), Some(reference)) = (case.candidate, case.reference) else { return 0.0 };
    let own;
    let demands = match case.demands {
        Some(demands) => demands,
        None => {
            own = Demands::of_reference(reference, Default::default());
            &own
        }
    };
    let judged = demands.judge(candidate, case.offset(), reference);
    let count = judged.len().max(1) as f64;
    let mean = judged.iter().map(|requirement| requirement.score).sum::<f64>() / count;
    let worst = judged.iter().map(|requirement| requirement.score).fold(1.0, f64::min);
    findings.raw.insert("requirements_mean", mean);
    findings.raw.insert("requirements_worst", worst);
    findings.requirements = judged;
    0.5 * mean + 0.5 * worst
}
