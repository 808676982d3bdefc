//! What `export`, `render` and `measure` share: a path becomes a mesh, or reasons are printed.

use std::path::Path;

use cadforge::kernel::mesh::Mesh;
use cadforge::tasks::Language;
use cadforge::{Built, Exact, Finding, Order, Outcome, Part};

use crate::args::Args;
use crate::input;
use crate::show::{self, Paint};

/// A mesh, with the console lines of the program that made it.
pub struct Made {
    /// Not empty.
    pub mesh: Mesh,
    /// What OpenSCAD's file would hold instead, when that is another body.
    pub touching: Option<Mesh>,
    /// What is wrong with the program nevertheless.
    pub findings: Vec<Finding>,
    /// The solid with its curved faces, for CadQuery programs.
    pub exact: Option<Box<Exact>>,
}

/// What is asked beyond the path.
#[derive(Default)]
pub struct Ask {
    /// An unknown name ends an OpenSCAD program.
    pub strict: bool,
    /// The triangles of CadQuery's own STL export.
    pub compat: bool,
    /// STEP text beside the triangles.
    pub step: bool,
}

/// Reads or builds what is at `path`. `None` when it gives no solid: the reasons have been printed.
pub fn build(args: &Args, path: &Path, ask: &Ask) -> anyhow::Result<Option<Made>> {
    let (language, program) = match input::part(path)? {
        Part::Mesh(mesh) if mesh.is_empty() => {
            reasons(args, Outcome::Empty, &[], "", path)?;
            return Ok(None);
        }
        Part::Mesh(mesh) => {
            return Ok(Some(Made { mesh, touching: None, findings: Vec::new(), exact: None }));
        }
        Part::Program(language, program) => (language, program),
    };
    let &Ask { strict, compat, step } = ask;
    let order = Order { strict, compat, step, ..Order::new(language) };
    let Built { stopped, mesh, touching, diagnostics, console, exact, .. } =
        input::engine(args, true).build(&program, &order)?;
    let findings: Vec<Finding> =
        diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, &program)).collect();
    if !args.json {
        // OpenSCAD's warnings are among the findings too.
        let own = |line: &&String| language == Language::CadQuery || line.starts_with("ECHO:");
        console.iter().filter(own).for_each(show::note);
    }
    match stopped {
        Some(outcome) => {
            reasons(args, outcome, &findings, &program, path)?;
            Ok(None)
        }
        None => {
            if !args.json {
                show::findings(&findings, &program, &path.display().to_string());
            }
            Ok(Some(Made { mesh, touching, findings, exact }))
        }
    }
}

fn reasons(
    args: &Args,
    outcome: Outcome,
    findings: &[Finding],
    program: &str,
    path: &Path,
) -> anyhow::Result<()> {
    if args.json {
        return show::json(&serde_json::json!({ "outcome": outcome, "diagnostics": findings }));
    }
    show::findings(findings, program, &path.display().to_string());
    show::note(format!(
        "{} {} [{}]",
        Paint::for_stderr().red("no solid:"),
        outcome.meaning(),
        outcome.name()
    ));
    Ok(())
}
