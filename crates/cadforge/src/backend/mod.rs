//! From a program to a mesh: one file a way.

mod cadquery;
mod openscad;
mod scad;
mod solids;

use cadforge_kernel::budget::Limits;
use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::mesh::Mesh;
use cadforge_tasks::Language;
use cadforge_worker::Face;

pub use cadquery::{CadQuery, CadQueryOptions, NO_RESULT, Sink};
use solids::Solids;

use crate::fault::Fault;
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
    /// Which way OpenSCAD programs go.
    pub backend: BackendName,
    /// The program's language.
    pub language: Language,
    /// Whether an unknown name ends an OpenSCAD program.
    pub strict: bool,
    /// What an OpenSCAD program may use up.
    pub limits: Limits,
    /// Whether a CadQuery program gives the triangles that CadQuery's own STL export has: its tolerances,
    /// parts not united, shapes not validated.
    pub compat: bool,
    /// Whether a CadQuery program's solid comes back as STEP text too.
    pub step: bool,
}

impl Order {
    /// The defaults for this language.
    pub fn new(language: Language) -> Self {
        Self {
            backend: BackendName::default(),
            language,
            strict: false,
            limits: Limits::default(),
            compat: false,
            step: false,
        }
    }
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
    /// Why there is no mesh, in Python's words: `NameError: …`. Empty when there is one, and for OpenSCAD.
    pub error: String,
    /// The solid as its kernel holds it; for CadQuery only.
    pub exact: Option<Box<Exact>>,
}

/// A solid with curved faces, as CadQuery made it, and how the triangles of its mesh belong to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exact {
    /// OCCT's binary B-rep, without triangles. Made by the program: hostile bytes.
    pub brep: Vec<u8>,
    /// STEP text, when it was ordered.
    pub step: Option<Vec<u8>>,
    /// How many solids it has.
    pub solids: u32,
    /// Its faces: kinds and parameters.
    pub faces: Vec<Face>,
    /// For each triangle of the mesh, an index into `faces`.
    pub face_of: Vec<u32>,
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

/// All ways, with what they keep between two programs.
pub struct Backends {
    /// What runs CadQuery programs.
    pub cadquery: CadQuery,
    solids: Solids,
}

impl Backends {
    /// With nothing built yet.
    pub fn new(cadquery: CadQueryOptions) -> Self {
        Self { cadquery: CadQuery::new(cadquery), solids: Solids::default() }
    }

    /// Builds `program`. Needs a thread with room: see [`crate::pool`].
    ///
    /// # Errors
    /// Only faults of ours or of the machine; what is wrong with the program is in [`Built`].
    pub fn build(&self, program: &str, order: &Order) -> Result<Built, Fault> {
        match (order.language, order.backend) {
            (Language::OpenScad, BackendName::Cadforge) => Ok(scad::build(program, order, &self.solids)),
            (Language::OpenScad, BackendName::OpenScad) => openscad::build(program, order),
            (Language::CadQuery, _) => self.cadquery.build(program, order),
        }
    }
}

/// What is said to have built a program in `language`.
pub const fn name_for(language: Language, backend: BackendName) -> &'static str {
    match language {
        Language::OpenScad => backend.name(),
        Language::CadQuery => "cadquery",
    }
}
