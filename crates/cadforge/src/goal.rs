use std::fmt;

use cadforge_kernel::budget::Limits;
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::Body;
use cadforge_tasks::{Language, Task};

use crate::backend::{self, BackendName, Order};
use crate::fault::Fault;
use crate::report::MeasuresReport;

/// What an answer is compared with: a task, or a bare reference, prepared for comparing.
pub struct Goal {
    /// The task's id, or the reference's name.
    pub name: String,
    /// The task's words; empty for a bare reference.
    pub prompt: String,
    /// The language that answers are written in.
    pub language: Language,
    /// k in exp(-k · chamfer).
    pub chamfer_k: f64,
    /// Whether an unknown name ends a program.
    pub strict: bool,
    /// What was measured of the reference.
    pub measures: MeasuresReport,
    pub(crate) reference: Body,
    pub(crate) task_hash: String,
    pub(crate) reference_hash: String,
}

/// Why a task or a reference cannot be prepared.
#[derive(Debug)]
pub enum GoalError {
    /// The reference gives no solid: the caller's mistake.
    Reference(String),
    /// We or the machine failed.
    Fault(Fault),
}

impl fmt::Display for GoalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reference(detail) => write!(f, "the reference gives no solid: {detail}"),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for GoalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Reference(_) => None,
            Self::Fault(fault) => Some(fault),
        }
    }
}

impl Goal {
    /// A bare mesh to compare with.
    ///
    /// # Errors
    /// When the mesh is empty or encloses nothing.
    pub fn of_mesh(name: &str, mesh: Mesh, language: Language) -> Result<Self, GoalError> {
        let task_hash = blake3::hash(format!("bare|{}", language.name()).as_bytes()).to_hex().to_string();
        Self::assemble(name.to_owned(), String::new(), language, mesh, task_hash)
    }

    /// A bare program, `written` in one language, to compare answers in `language` with.
    ///
    /// # Errors
    /// When the program gives no solid, with its first reason; a fault when the backend is missing.
    pub fn of_program(
        name: &str,
        program: &str,
        written: Language,
        language: Language,
        backend: BackendName,
    ) -> Result<Self, GoalError> {
        let mesh = mesh_of(program, written, backend)?;
        Self::of_mesh(name, mesh, language)
    }

    pub(crate) fn of_task(task: &Task, reference: &str, backend: BackendName) -> Result<Self, GoalError> {
        let mesh = match task.reference_mesh() {
            Some(mesh) => mesh,
            None => mesh_of(reference, task.reference_language(), backend)?,
        };
        let goal = Self::assemble(
            task.id.clone(),
            task.prompt.clone(),
            task.language,
            mesh,
            Self::hash_of_task(task),
        )?;
        Ok(Self { chamfer_k: task.chamfer_k, strict: task.strict, ..goal })
    }

    /// Over all of a task that a report depends on, its reference aside.
    pub(crate) fn hash_of_task(task: &Task) -> String {
        let text = format!(
            "{}\0{}\0{}\0{}\0{}",
            task.id,
            task.language.name(),
            task.prompt,
            task.chamfer_k,
            task.strict
        );
        blake3::hash(text.as_bytes()).to_hex().to_string()
    }

    fn assemble(
        name: String,
        prompt: String,
        language: Language,
        mesh: Mesh,
        task_hash: String,
    ) -> Result<Self, GoalError> {
        if mesh.is_empty() {
            return Err(GoalError::Reference("it has no faces".into()));
        }
        let reference = Body::new(mesh);
        if reference.mass().signed_volume <= 0.0 {
            return Err(GoalError::Reference("it encloses no volume, or is inside out".into()));
        }
        let measures = MeasuresReport::of(&reference);
        let reference_hash = blake3::hash(&reference.content()).to_hex().to_string();
        Ok(Self {
            name,
            prompt,
            language,
            chamfer_k: 10.0,
            strict: false,
            measures,
            reference,
            task_hash,
            reference_hash,
        })
    }
}

fn mesh_of(program: &str, language: Language, backend: BackendName) -> Result<Mesh, GoalError> {
    let order = Order { backend, language, strict: false, limits: Limits::default() };
    let built = backend::build(program, &order).map_err(GoalError::Fault)?;
    match built.stopped {
        None => Ok(built.mesh),
        Some(outcome) => {
            let reason = built.diagnostics.first().map(|diagnostic| format!(": {}", diagnostic.message));
            Err(GoalError::Reference(format!("{}{}", outcome.meaning(), reason.unwrap_or_default())))
        }
    }
}
