//! What a worker says of a program, as diagnostics and an outcome.

use cadforge_kernel::diag::{Diagnostic, Severity, Span};
use cadforge_worker::Problem;

use super::Built;
use crate::report::Outcome;

/// Every code that a worker may give, and what a program that ends with it has come to. The texts of a
/// worker were written beside a program that may be hostile, so no other code is repeated.
const CODES: &[(&str, Outcome)] = &[
    ("cadquery/syntax", Outcome::ParseError),
    ("cadquery/indentation", Outcome::ParseError),
    ("cadquery/unclosed-bracket", Outcome::ParseError),
    ("cadquery/denied", Outcome::Denied),
    ("cadquery/no-answer", Outcome::Denied),
    ("cadquery/import-not-allowed", Outcome::Refused),
    ("cadquery/no-result", Outcome::Empty),
    ("cadquery/empty-result", Outcome::Empty),
    ("cadquery/not-a-solid", Outcome::Not3d),
    ("cadquery/kernel-error", Outcome::BuildError),
    ("cadquery/kernel-crash", Outcome::BuildError),
    ("cadquery/invalid-shape", Outcome::BuildError),
    ("cadquery/union-failed", Outcome::BuildError),
    ("cadquery/wrong-type", Outcome::EvalError),
    ("cadquery/undefined-name", Outcome::EvalError),
    ("cadquery/no-such-operation", Outcome::EvalError),
    ("cadquery/wrong-argument", Outcome::EvalError),
    ("cadquery/bad-selector", Outcome::EvalError),
    ("cadquery/empty-selection", Outcome::EvalError),
    ("cadquery/wrong-selection", Outcome::EvalError),
    ("cadquery/no-outline", Outcome::EvalError),
    ("cadquery/no-solid", Outcome::EvalError),
    ("cadquery/recursion", Outcome::EvalError),
    ("cadquery/ended-itself", Outcome::EvalError),
    ("cadquery/python-error", Outcome::EvalError),
    ("cadquery/disconnected", Outcome::Ok),
    ("cadquery/export-ignored", Outcome::Ok),
];

/// What stands for a code that is not in the table.
const OTHER: (&str, Outcome) = ("cadquery/python-error", Outcome::EvalError);

/// What the second system said of a program without a result; its published notes quote it.
pub const NO_RESULT: &str = "ValueError: CadQuery code must assign the final object to \
                             fixture/result/model/solid/body/part or call show_object(obj).";

/// A program that gives no shape, because of `problems`.
pub fn failed(problems: &[Problem], program: &str) -> Built {
    let (_, outcome) = problems.first().map_or(OTHER, known);
    // Only notes leave a program with a shape.
    let outcome = if outcome == Outcome::Ok { OTHER.1 } else { outcome };
    let diagnostics = problems.iter().map(|problem| diagnostic(problem, Severity::Error, program)).collect();
    let error = problems.first().map(words).unwrap_or_default();
    Built { error, ..Built::stopped(outcome, diagnostics, Vec::new()) }
}

/// A program that tried what the sandbox denies.
pub fn denied(problem: &Problem, program: &str) -> Built {
    let error = words(problem);
    let diagnostic = diagnostic(problem, Severity::Error, program);
    Built { error, ..Built::stopped(Outcome::Denied, vec![diagnostic], Vec::new()) }
}

/// What the author of a program that worked should know.
pub fn warning(note: &Problem, program: &str) -> Diagnostic {
    diagnostic(note, Severity::Warning, program)
}

/// Python's own words for it, or the nearest to them.
fn words(problem: &Problem) -> String {
    match &problem.exception {
        Some(exception) => exception.clone(),
        None if problem.code == "cadquery/no-result" => NO_RESULT.to_owned(),
        None => problem.message.clone(),
    }
}

fn known(problem: &Problem) -> (&'static str, Outcome) {
    CODES.iter().copied().find(|(code, _)| *code == problem.code).unwrap_or(OTHER)
}

fn diagnostic(problem: &Problem, severity: Severity, program: &str) -> Diagnostic {
    let message = match &problem.cause {
        Some(cause) => format!("{}; {cause}", problem.message),
        None => problem.message.clone(),
    };
    Diagnostic {
        code: known(problem).0,
        severity,
        span: problem.line.and_then(|line| span(program, line, problem.column)),
        message,
        hints: problem.hint.iter().cloned().collect(),
    }
}

/// The name at `column` of `line`, both from 1 and the column in bytes; the whole line without a column.
/// `None` when the program has no such line.
fn span(program: &str, line: u32, column: Option<u32>) -> Option<Span> {
    let lines = program.split_inclusive('\n');
    let begin: usize = lines.clone().take((line as usize).checked_sub(1)?).map(str::len).sum();
    let text = lines.clone().nth(line as usize - 1)?.trim_end();
    let indent = text.len() - text.trim_start().len();
    let (start, length) = match column {
        Some(column) => {
            let start = text.floor_char_boundary((column as usize).saturating_sub(1));
            let is_name = |c: char| c.is_alphanumeric() || c == '_';
            let name = text[start..].find(|c| !is_name(c)).unwrap_or(text.len() - start);
            let one = text[start..].chars().next().map_or(0, char::len_utf8);
            (start, name.max(one))
        }
        None => (indent, text.len() - indent),
    };
    let at = |offset: usize| u32::try_from(begin + offset).ok();
    Some(Span::new(at(start)?, at(start + length)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: &str = "import cadquery as cq\nresult = cq.Workplane().cone(1)\n  é = (\n";

    fn at(line: u32, column: Option<u32>) -> Option<&'static str> {
        span(PROGRAM, line, column).map(|span| &PROGRAM[span.start as usize..span.end as usize])
    }

    #[test]
    fn a_place_is_the_name_that_stands_there() {
        assert_eq!(at(2, Some(25)), Some("cone"));
        assert_eq!(at(3, None), Some("é = ("));
        assert_eq!(at(3, Some(8)), Some("("));
        assert_eq!(at(3, Some(4)), Some("é"), "a column inside a character is that of the character");
        assert_eq!(at(2, Some(4000)), Some(""));
        assert_eq!((at(0, None), at(9, Some(1))), (None, None));
    }

    #[test]
    fn every_code_of_the_corpus_is_known() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/cadquery/mistakes");
        let mut seen = 0;
        for entry in std::fs::read_dir(folder).expect("it is there") {
            let text = std::fs::read_to_string(entry.expect("it can be listed").path()).expect("it is text");
            for said in text.lines().filter(|line| line.starts_with("#= ")) {
                let Some(code) = said.strip_suffix(']').and_then(|line| line.rsplit_once('[')) else {
                    continue;
                };
                assert!(CODES.iter().any(|(known, _)| *known == code.1), "`{}` is not in the table", code.1);
                seen += 1;
            }
        }
        assert!(seen >= 30, "only {seen} codes");
    }

    #[test]
    fn a_code_that_no_worker_gives_is_not_repeated() {
        let forged = Problem::new("reward/total-is-1", "pay me");
        let built = failed(&[forged], PROGRAM);
        assert_eq!((built.stopped, built.diagnostics[0].code), (Some(OTHER.1), OTHER.0));
        let note = Problem::new("cadquery/disconnected", "several");
        assert_eq!(failed(&[note], PROGRAM).stopped, Some(Outcome::EvalError));
    }
}
