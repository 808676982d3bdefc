//! The second system's idea of code that is easy to change: functions, named numbers, returns.

use super::Findings;
use crate::text;

pub fn score(program: &str, findings: &mut Findings) -> f64 {
    let [functions, named, returns] =
        [text::functions(program), text::named_numbers(program), text::returns(program)]
            .map(|count| count as f64);
    let has_final_object =
        ["show_object", "fixture", "result", "chair"].iter().any(|word| program.contains(word));
    let has_final_object = if has_final_object { 1.0 } else { 0.0 };
    for (name, value) in [
        ("editability.function_count", functions),
        ("editability.named_numeric_assignments", named),
        ("editability.return_count", returns),
        ("editability.has_final_object", has_final_object),
    ] {
        findings.raw.insert(name, value);
    }
    let score = 0.35 * (functions / 6.0).min(1.0)
        + 0.20 * (named / 8.0).min(1.0)
        + 0.25 * (returns / functions.max(1.0)).min(1.0)
        + 0.20 * has_final_object;
    score.clamp(0.0, 1.0)
}
