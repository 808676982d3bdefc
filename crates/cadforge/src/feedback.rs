//! A report in plain words, for the model's next turn.

use std::fmt::Write;

use crate::report::{Finding, MeasuresReport, Outcome, RewardReport};

/// How many diagnostics are told: a model mends the first few, the rest usually follow from them.
const MOST_FINDINGS: usize = 6;

/// Says what became of the program, what is wrong and what it was paid.
pub fn feedback(
    outcome: Outcome,
    findings: &[Finding],
    measures: Option<&MeasuresReport>,
    reference: &MeasuresReport,
    reward: &RewardReport,
) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "Outcome: {} ({}).", outcome.name(), outcome.meaning());
    let errors_first = findings
        .iter()
        .filter(|finding| finding.severity == "error")
        .chain(findings.iter().filter(|finding| finding.severity != "error"));
    for finding in errors_first.take(MOST_FINDINGS) {
        let _ = write!(text, "- {}", finding.severity);
        if let Some(place) = finding.place {
            let _ = write!(text, " in line {}", place.line);
        }
        let _ = writeln!(text, ": {} [{}]", finding.message, finding.code);
        for hint in &finding.hints {
            let _ = writeln!(text, "  hint: {hint}");
        }
    }
    if findings.len() > MOST_FINDINGS {
        let _ = writeln!(text, "- and {} more", findings.len() - MOST_FINDINGS);
    }
    if let Some(measures) = measures {
        compare(&mut text, measures, reference);
    }
    let off: Vec<_> = reward.requirements.iter().filter(|requirement| requirement.score < 1.0).collect();
    if !off.is_empty() {
        let _ = writeln!(text, "Requirements not met, {} of {}:", off.len(), reward.requirements.len());
    }
    for requirement in off.iter().take(MOST_FINDINGS) {
        let _ = writeln!(text, "- {}", requirement.text);
    }
    if off.len() > MOST_FINDINGS {
        let _ = writeln!(text, "- and {} more", off.len() - MOST_FINDINGS);
    }
    let _ = writeln!(text, "Reward: {:.3} of {} ({}).", reward.total, reward.range[1], reward.name);
    text
}

/// The first differences that a person would look at.
fn compare(text: &mut String, measures: &MeasuresReport, reference: &MeasuresReport) {
    let size = |m: &MeasuresReport| [0, 1, 2].map(|axis| m.max[axis] - m.min[axis]);
    let (have, want) = (size(measures), size(reference));
    let _ = writeln!(
        text,
        "Size: {} x {} x {} mm; asked for {} x {} x {} mm.",
        short(have[0]),
        short(have[1]),
        short(have[2]),
        short(want[0]),
        short(want[1]),
        short(want[2]),
    );
    if measures.components != 1 {
        let _ = writeln!(text, "The part falls into {} pieces.", measures.components);
    }
    if !measures.watertight {
        let _ = writeln!(text, "The surface is not watertight.");
    }
    if reference.volume > 0.0 {
        let percent = 100.0 * measures.volume / reference.volume;
        let _ = writeln!(
            text,
            "Volume: {} mm³, {}% of what was asked for.",
            short(measures.volume),
            short(percent)
        );
    }
}

/// Up to four significant digits, without an exponent or trailing zeros.
fn short(value: f64) -> String {
    let magnitude = value.abs();
    let digits = if magnitude >= 1000.0 {
        0
    } else if magnitude >= 100.0 {
        1
    } else if magnitude >= 10.0 {
        2
    } else {
        3
    };
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
