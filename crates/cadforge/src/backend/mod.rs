//! From a program to a mesh: one file a way.

mod openscad;
mod scad;

use cadforge_kernel::budget::Limits;
use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::mesh::Mesh;
use cadforge_tasks::Language;

use crate::fault::{Fault, FaultKind};
use crate::report::Outcome;

/// What builds OpenSCAD programs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BackendName {
    /// Ours, in process.
    #[default]
    Cadforge,
    /// The external `openscad` program, for reproducing published numbers. Not sandboxed.
    OpenScad,
}

/// What a backend is told.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Which way.
    pub backend: BackendName,
    /// The program's language.
    pub language: Language,
    /// Whether an unknown name ends the program.
    pub strict: bool,
    /// What the program may use up.
    pub limits: Limits,
}

/// What a backend made of a program.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Why there is no mesh; `None` when there is one.
    pub stopped: Option<Outcome>,
    /// The body, not checked yet. Kept when the program stopped only because of `strict`.
    pub mesh: Mesh,
    /// See [`cadforge_kernel::build::Built::touching`].
    pub touching: Option<Mesh>,
    /// What is wrong with the program.
    pub diagnostics: Vec<Diagnostic>,
    /// Console lines in the language's own form.
    pub console: Vec<String>,
}

impl BackendName {
    /// As it is written on the command line and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cadforge => "cadforge",
            Self::OpenScad => "openscad",
        }
    }
}

impl Built {
    /// Nothing, because of `outcome`.
    pub fn stopped(outcome: Outcome, diagnostics: Vec<Diagnostic>, console: Vec<String>) -> Self {
        Self { stopped: Some(outcome), diagnostics, console, ..Self::default() }
    }
}

/// Builds `program`. Needs a thread with room: see [`crate::pool`].
///
/// # Errors
/// Only faults of ours or of the machine; what is wrong with the program is in [`Built`].
pub fn build(program: &str, order: &Order) -> Result<Built, Fault> {
    match (order.language, order.backend) {
        (Language::OpenScad, BackendName::Cadforge) => Ok(scad::build(program, order)),
        (Language::OpenScad, BackendName::OpenScad) => openscad::build(program, order),
        (Language::CadQuery, _) => {
            Err(Fault::lasting(FaultKind::Unsupported, "this build of CADForge runs no CadQuery programs"))
        }
    }
}
