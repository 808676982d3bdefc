use cadforge::Finding;

use super::{Paint, note};

/// Draws diagnostics on standard error with carets under the source.
pub fn findings(findings: &[Finding], source: &str, name: &str) {
    let paint = Paint::for_stderr();
    for finding in findings {
        let severity = if finding.severity == "error" { paint.red("error") } else { paint.yellow("warning") };
        note(format!("{severity}[{}]: {}", finding.code, finding.message));
        if let Some(place) = finding.place {
            let line = source.lines().nth(place.line as usize - 1).unwrap_or("");
            let gutter = place.line.to_string();
            let blank = " ".repeat(gutter.len());
            note(format!("{blank} {} {name}:{}:{}", paint.dim("-->"), place.line, place.column));
            note(format!("{} {} {}", paint.dim(&gutter), paint.dim("|"), shown(line)));
            let length = source
                .get(place.start as usize..place.end as usize)
                .map_or(1, |text| text.lines().next().unwrap_or("").chars().count());
            let carets = "^".repeat(length.clamp(1, 60));
            note(format!(
                "{blank} {} {}{}",
                paint.dim("|"),
                " ".repeat(place.column as usize - 1),
                paint.red(&carets)
            ));
        }
        for hint in &finding.hints {
            note(format!("  {} {hint}", paint.green("hint:")));
        }
    }
}

/// A line that takes one column a character and cannot move the cursor.
fn shown(line: &str) -> String {
    line.chars()
        .map(|c| {
            if c == '\t' {
                ' '
            } else if c.is_control() {
                '?'
            } else {
                c
            }
        })
        .collect()
}
