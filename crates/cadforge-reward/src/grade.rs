use std::collections::BTreeMap;

use crate::definition::{Definition, Gate};
use crate::metric::{Case, Metric};

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
    /// Raw measurements behind the terms, by name: millimetres and counts.
    pub raw: BTreeMap<&'static str, f64>,
}

/// Grades `case` by `definition`.
pub fn grade(definition: &Definition, case: &Case<'_>) -> Reward {
    let gates: BTreeMap<_, _> =
        definition.gates.iter().map(|&gate| (gate.name(), is_open(gate, case))).collect();
    let weights = definition.terms.iter().map(|term| (term.name.clone(), term.weight)).collect();
    let mut reward =
        Reward { total: definition.floor, terms: BTreeMap::new(), weights, gates, raw: BTreeMap::new() };
    if reward.gates.values().all(|&open| open) {
        let mut total = 0.0;
        for term in &definition.terms {
            let value = term.metric().map_or(0.0, |metric| metric.measure(case, &mut reward.raw));
            total += term.weight * value;
            reward.terms.insert(term.name.clone(), value);
        }
        reward.total = total.clamp(definition.range[0], definition.range[1]);
    } else {
        // A closed gate pays the floor, but what could be measured is still said: a mesh without
        // volume did compile.
        for term in &definition.terms {
            let compiled = term.metric() == Some(Metric::Compiled) && case.candidate.is_some();
            reward.terms.insert(term.name.clone(), if compiled { 1.0 } else { 0.0 });
        }
    }
    reward
}

fn is_open(gate: Gate, case: &Case<'_>) -> bool {
    match gate {
        Gate::Compiled => case.candidate.is_some(),
        Gate::PositiveVolume => case.candidate.is_some_and(|body| body.mass().signed_volume > 0.0),
    }
}
