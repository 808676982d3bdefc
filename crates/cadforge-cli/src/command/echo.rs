use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use cadforge::tasks::Language;
use cadforge::{Finding, Order, Outcome, Part};

use crate::args::{Args, Echo};
use crate::input;
use crate::show;

/// Prints a program's console lines.
pub fn run(args: &Args, echo: &Echo) -> anyhow::Result<ExitCode> {
    let Part::Program(language, program) = input::part(&echo.input)? else {
        bail!("`{}` is a mesh, and says nothing; give a program (.scad, .py)", echo.input.display());
    };
    let built = input::engine(args, true).build(&program, &Order::new(language))?;
    let console: Vec<_> = match language {
        Language::OpenScad => built.console.iter().map(|line| in_file(line, &echo.input)).collect(),
        Language::CadQuery => built.console,
    };
    if args.json {
        let findings: Vec<_> =
            built.diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, &program)).collect();
        show::json(&serde_json::json!({
            "outcome": built.stopped.unwrap_or(Outcome::Ok), "console": console, "diagnostics": findings,
        }))?;
    } else {
        for line in &console {
            show::line(line);
        }
    }
    // As with `openscad -o FILE.echo`: only a program that could not be run to its end fails.
    let ran = !matches!(
        built.stopped,
        Some(
            Outcome::ParseError
                | Outcome::EvalError
                | Outcome::Refused
                | Outcome::Denied
                | Outcome::OverBudget
                | Outcome::Timeout
        )
    );
    Ok(ExitCode::from(u8::from(!ran)))
}

/// A line as OpenSCAD prints it for a file: the language itself does not know where its text comes from.
fn in_file(line: &str, path: &Path) -> String {
    const NOWHERE: &str = " in file , line ";
    match line.rfind(NOWHERE) {
        Some(at) if !line.starts_with("ECHO:") => {
            let (before, after) = (&line[..at], &line[at + NOWHERE.len()..]);
            format!("{before} in file {}, line {after}", path.display())
        }
        _ => line.to_owned(),
    }
}
