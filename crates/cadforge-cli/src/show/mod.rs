//! What people see: text with colour on a terminal, JSON on request.

mod finding;
mod setup;
mod style;
mod table;

pub use finding::findings;
pub use setup::Setup;
pub use style::{Paint, bar};
pub use table::Table;

/// Prints one line to standard output. A reader that went away is no error.
pub fn line(text: impl std::fmt::Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints one line to standard error.
pub fn note(text: impl std::fmt::Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints `value` as JSON.
///
/// # Errors
/// When it cannot be written as JSON, which is a bug.
pub fn json(value: &impl serde::Serialize) -> anyhow::Result<()> {
    line(serde_json::to_string_pretty(value)?);
    Ok(())
}

/// Prints an error with its causes.
pub fn error(error: &anyhow::Error, as_json: bool) {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    if as_json {
        line(serde_json::json!({ "error": causes.join(": ") }));
    } else {
        let paint = Paint::for_stderr();
        note(format!("{} {}", paint.red("error:"), causes.join("\n  because: ")));
    }
}
