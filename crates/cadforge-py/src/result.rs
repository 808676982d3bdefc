//! A result as a flat dict: the same keys for every row, whatever became of it, and finite numbers.

use cadforge::{ENGINE_VERSION, Outcome, Report};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::error;
use crate::row::Scored;
use crate::scheme::Scheme;

/// The dict of one row.
pub fn dict<'py>(
    py: Python<'py>,
    id: &Bound<'py, PyAny>,
    scored: &Scored,
    scheme: &Scheme,
    with_report: bool,
) -> PyResult<Bound<'py, PyDict>> {
    let report = match scored {
        Scored::Report(report) if is_finite(report) => Some(report),
        _ => None,
    };
    let (status, message, retryable) = match scored {
        Scored::Report(_) if report.is_some() => ("scored", String::new(), false),
        Scored::Report(_) => ("fault", "bug: the reward is no finite number".to_owned(), false),
        Scored::Fault(fault) => ("fault", fault.to_string(), fault.retryable),
        Scored::Invalid(reason) => ("invalid", reason.clone(), false),
    };
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "id"), id)?;
    dict.set_item(intern!(py, "status"), status)?;
    dict.set_item(intern!(py, "reward"), report.map(|report| report.reward.total))?;
    dict.set_item(intern!(py, "outcome"), report.map_or("", |report| report.outcome.name()))?;
    let terms = PyDict::new(py);
    for name in scheme.terms() {
        let value = report.and_then(|report| report.reward.terms.get(name)).copied().unwrap_or(0.0);
        terms.set_item(name, value)?;
    }
    dict.set_item(intern!(py, "terms"), terms)?;
    let measures = report.and_then(|report| report.measures.as_ref());
    let number = |holds: bool| if holds { 1.0 } else { 0.0 };
    let closed = report.is_some_and(|report| report.outcome == Outcome::Ok);
    dict.set_item(intern!(py, "solid"), number(closed))?;
    dict.set_item(intern!(py, "compiled"), number(measures.is_some()))?;
    dict.set_item(intern!(py, "watertight"), number(measures.is_some_and(|m| m.watertight)))?;
    dict.set_item(intern!(py, "single_component"), number(measures.is_some_and(|m| m.components == 1)))?;
    dict.set_item(intern!(py, "feedback"), report.map_or("", |report| report.feedback.as_str()))?;
    dict.set_item(intern!(py, "error"), message)?;
    dict.set_item(intern!(py, "retryable"), retryable)?;
    dict.set_item(intern!(py, "task"), report.map_or("", |report| report.task.as_str()))?;
    dict.set_item(intern!(py, "cached"), report.is_some_and(|report| report.timing.cached))?;
    dict.set_item(intern!(py, "build_ms"), report.map_or(0.0, |report| report.timing.build_ms))?;
    dict.set_item(intern!(py, "grade_ms"), report.map_or(0.0, |report| report.timing.grade_ms))?;
    dict.set_item(intern!(py, "total_ms"), report.map_or(0.0, |report| report.timing.total_ms))?;
    // What would have been paid by, where nothing was.
    let reward = report.map_or(&scheme.0.options().reward.hash, |report| &report.hashes.reward);
    dict.set_item(intern!(py, "reward_version"), reward)?;
    dict.set_item(intern!(py, "engine_version"), ENGINE_VERSION)?;
    if with_report {
        let text = report.map(|report| json(report)).transpose()?;
        dict.set_item(intern!(py, "report"), text)?;
    }
    Ok(dict)
}

/// The report as the command line prints it for one row.
pub fn json(report: &Report) -> PyResult<String> {
    serde_json::to_string(report).map_err(error::spec)
}

fn is_finite(report: &Report) -> bool {
    let reward = &report.reward;
    reward.total.is_finite() && reward.terms.values().all(|value| value.is_finite())
}
