use std::collections::BTreeMap;

use crate::baseline::baseline;
use crate::curve::Curve;
use crate::definition::{Definition, Floor, Gate, Term};
use crate::metric::{Case, Findings, Metric};
use crate::spec::{Judged, Likeness};

/// What a program is paid, and for what.
#[derive(Clone, Debug, PartialEq)]
pub struct Reward {
    /// Within the definition's range.
    pub total: f64,
    /// By term, before its weight: in [0, 1], or 0 where a gate is closed.
    pub terms: BTreeMap<String, f64>,
    /// By term.
    pub weights: BTreeMap<String, f64>,
    /// By gate, whether it is open.
    pub gates: BTreeMap<&'static str, bool>,
    /// Raw measurements behind the terms, by name: millimetres, counts and shares.
    pub raw: BTreeMap<&'static str, f64>,
    /// What the second system said in words; empty where a definition has none of its terms.
    pub notes: Vec<String>,
    /// How each requirement of the task is met, in its order; empty where a definition does not ask, or a
    /// gate is closed.
    pub requirements: Vec<Judged>,
}

/// Grades `case` by `definition`.
pub fn grade(definition: &Definition, case: &Case<'_>) -> Reward {
    let gates: BTreeMap<_, _> =
        definition.gates.iter().map(|&gate| (gate.name(), is_open(gate, case))).collect();
    let weights: BTreeMap<_, _> =
        definition.terms.iter().map(|term| (term.name.clone(), weight(definition, term, case))).collect();
    let (mut terms, mut findings) = (BTreeMap::new(), Findings::default());
    let mut sum = match definition.floor {
        Floor::At(number) => number,
        Floor::Graded => case.stage.worth(),
    };
    let is_open = gates.values().all(|&open| open);
    if is_open {
        sum = 0.0;
        for term in &definition.terms {
            let value = term.metric().map_or(0.0, |metric| metric.measure(case, &mut findings));
            // Of coordinates near the end of the number range nothing sound can be said.
            let value = if value.is_finite() { value } else { 0.0 };
            sum += weights[&term.name] * value;
            terms.insert(term.name.clone(), value);
        }
        findings.raw.retain(|_, value| value.is_finite());
    } else {
        // A closed gate pays the floor, but what could be measured is still said: a mesh without
        // volume did compile.
        for term in &definition.terms {
            let compiled = term.metric() == Some(Metric::Compiled) && case.candidate.is_some();
            terms.insert(term.name.clone(), if compiled { 1.0 } else { 0.0 });
        }
    }
    let wants_baseline = is_open && definition.curve == Curve::Baseline;
    let s0 = if wants_baseline { case.baseline.or_else(|| baseline(definition, case)) } else { None };
    if let Some(s0) = s0 {
        findings.raw.insert("baseline", s0);
    }
    if definition.curve != Curve::Identity {
        findings.raw.insert("sum", sum);
    }
    if let (Curve::Gain, Some(previous)) = (definition.curve, case.previous) {
        findings.raw.insert("previous", previous);
    }
    if definition.terms.iter().any(|term| term.metric() == Some(Metric::Build)) {
        conclude(case, &mut findings);
    }
    let [low, high] = definition.range;
    Reward {
        total: definition.curve.apply(sum, s0, case).clamp(low, high),
        terms,
        weights,
        gates,
        raw: findings.raw,
        notes: findings.notes,
        requirements: findings.requirements,
    }
}

/// The weighted sum of the terms alone, where every gate is open.
pub(crate) fn sum(definition: &Definition, case: &Case<'_>) -> f64 {
    if !definition.gates.iter().all(|&gate| is_open(gate, case)) {
        return 0.0;
    }
    let mut findings = Findings::default();
    let value = |term: &Term| term.metric().map_or(0.0, |metric| metric.measure(case, &mut findings));
    let values: Vec<f64> = definition.terms.iter().map(value).collect();
    let weights = definition.terms.iter().map(|term| weight(definition, term, case));
    values.into_iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// A term's weight on this task. Where the reference is one of many right designs, what compares with it
/// gives its weight to the requirements.
fn weight(definition: &Definition, term: &Term, case: &Case<'_>) -> f64 {
    let is_example = case.demands.is_some_and(|demands| demands.spec.reference == Likeness::Example);
    let compares = |term: &Term| matches!(term.metric(), Some(Metric::VolumeIou | Metric::SurfaceF1));
    let asks = |term: &Term| term.metric() == Some(Metric::Features);
    if !is_example || !definition.terms.iter().any(asks) {
        return term.weight;
    }
    if compares(term) {
        return 0.0;
    }
    let askers = definition.terms.iter().filter(|other| asks(other)).count() as f64;
    let freed: f64 = definition.terms.iter().filter(|other| compares(other)).map(|other| other.weight).sum();
    if asks(term) { term.weight + freed / askers } else { term.weight }
}

/// Adds what the second system said of a failed build, and of one without a fault.
fn conclude(case: &Case<'_>, findings: &mut Findings) {
    if case.candidate.is_none() {
        let error: String = case.error.trim().chars().take(500).collect();
        // Only CadQuery programs end with an error in Python's words.
        findings.note(if case.settings.compat || !error.is_empty() {
            "CadQuery code did not execute or did not export an STL."
        } else {
            "The program gave no solid."
        });
        if !error.is_empty() {
            findings.note(format!("Build error: {error}"));
        }
    } else if findings.notes.is_empty() {
        findings.note("Candidate built and scored successfully.");
    }
}

fn is_open(gate: Gate, case: &Case<'_>) -> bool {
    match gate {
        Gate::Compiled => case.candidate.is_some(),
        Gate::Solid => case.candidate.is_some_and(|body| body.solid().is_ok()),
        Gate::PositiveVolume => case.candidate.is_some_and(|body| body.mass().signed_volume > 0.0),
    }
}
