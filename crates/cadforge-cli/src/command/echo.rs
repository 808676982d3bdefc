use std::process::ExitCode;

use cadforge::kernel::budget::Limits;
use cadforge::tasks::Language;
use cadforge::{BackendName, Finding, Order, Outcome};

use crate::args::{Args, Echo};
use crate::{input, show};

/// Prints a program's console lines.
pub fn run(args: &Args, echo: &Echo) -> anyhow::Result<ExitCode> {
    let program = input::text(&echo.input)?;
    let order = Order {
        backend: BackendName::Cadforge,
        language: Language::OpenScad,
        strict: false,
        limits: Limits::default(),
    };
    let built = input::engine(args, true).build(&program, &order)?;
    if args.json {
        let findings: Vec<_> =
            built.diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, &program)).collect();
        show::json(&serde_json::json!({
            "outcome": built.stopped.unwrap_or(Outcome::Ok), "console": built.console, "diagnostics": findings,
        }))?;
    } else {
        for line in &built.console {
            show::line(line);
        }
    }
    // As with `openscad -o FILE.echo`: only a program that could not be run to its end fails.
    let ran = !matches!(
        built.stopped,
        Some(Outcome::ParseError | Outcome::EvalError | Outcome::Refused | Outcome::OverBudget)
    );
    Ok(ExitCode::from(u8::from(!ran)))
}
