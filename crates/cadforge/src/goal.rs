use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Brief, Case, Definition, Demands, Frame, Spec, baseline};
use cadforge_tasks::{Language, Product, Task};

use crate::fault::Fault;
use crate::report::MeasuresReport;

/// What answers are paid by when nobody says.
pub const DEFAULT_REWARD: &str = "measured";

/// Likewise where published choices are repeated: for a part with one right shape, and for a product.
const PUBLISHED_REWARDS: [&str; 2] = ["cad-env", "cadforge-fast"];

/// All that a goal may have as its `default_reward`; only the first, unless published choices are repeated.
pub(crate) const USUAL_REWARDS: [&str; 3] = [DEFAULT_REWARD, PUBLISHED_REWARDS[0], PUBLISHED_REWARDS[1]];

/// The product that the second system compared every other one with.
const CHAIR: &str = "office_chair";

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
    /// The reward by which answers are paid when nobody says another.
    pub default_reward: &'static str,
    /// Names of what must be there.
    pub hints: Vec<String>,
    /// Width, depth, height in millimetres, where the task states them.
    pub size_mm: Option<[f64; 3]>,
    /// What was measured of the reference.
    pub measures: MeasuresReport,
    /// What notes call it.
    called: String,
    /// The box of the second system's own reference, at any scale.
    published_size: Option<[f64; 3]>,
    pub(crate) reference: Body,
    pub(crate) demands: Demands,
    /// What doing nothing clever gets, by the hash of the reward definition.
    baselines: Mutex<BTreeMap<String, Option<f64>>>,
    pub(crate) task_hash: String,
    pub(crate) reference_hash: String,
}

/// Why a task or a reference cannot be prepared.
#[derive(Debug)]
pub enum GoalError {
    /// The reference gives no solid: the caller's mistake.
    Reference(String),
    /// A requirement makes no sense: the caller's mistake.
    Spec(String),
    /// We or the machine failed.
    Fault(Fault),
}

impl fmt::Display for GoalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reference(detail) => write!(f, "the reference gives no solid: {detail}"),
            Self::Spec(detail) => write!(f, "the task's `spec` makes no sense: {detail}"),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for GoalError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Reference(_) | Self::Spec(_) => None,
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
        Self::assemble(
            name.to_owned(),
            String::new(),
            language,
            mesh,
            task_hash,
            (Spec::default(), Frame::PlacedFreely),
        )
    }

    /// The mesh that answers to `task` are compared with, where no program must be built for it.
    ///
    /// The published runs of the second system compared every product with one office chair.
    pub(crate) fn ready_mesh(task: &Task, compat: bool) -> Option<Mesh> {
        let product = task.product()?;
        let of_all = if compat { Product::named(CHAIR) } else { None };
        Some(of_all.unwrap_or(product).mesh())
    }

    pub(crate) fn of_task(task: &Task, mesh: Mesh, compat: bool) -> Result<Self, GoalError> {
        let goal = Self::assemble(
            task.id.clone(),
            task.prompt.clone(),
            task.language,
            mesh,
            Self::hash_of_task(task),
            (task.spec(), task.frame),
        )?;
        let published = PUBLISHED_REWARDS[usize::from(task.product().is_some())];
        let default_reward = if compat { published } else { DEFAULT_REWARD };
        let goal = Self { chamfer_k: task.chamfer_k, strict: task.strict, default_reward, ..goal };
        let Some(product) = task.product() else {
            return Ok(Self {
                hints: task.hints.clone(),
                size_mm: task.size_mm,
                called: task.id.clone(),
                ..goal
            });
        };
        // The second system knew nothing of the chair but its shape.
        if compat && product.id == CHAIR {
            return Ok(goal);
        }
        Ok(Self {
            hints: task.hints.clone(),
            size_mm: task.size_mm,
            called: task.id.clone(),
            published_size: product.original_reference_size,
            ..goal
        })
    }

    /// What rewards see of the task beside its reference.
    pub(crate) fn brief(&self) -> Brief<'_> {
        Brief {
            name: &self.called,
            hints: &self.hints,
            size_mm: self.size_mm,
            reference_size: self.published_size,
        }
    }

    /// Over all of a task that a report depends on, its reference aside.
    pub(crate) fn hash_of_task(task: &Task) -> String {
        let text = format!(
            "{}\0{}\0{}\0{}\0{}\0{:?}\0{:?}\0{:?}\0{:?}\0{:?}",
            task.id,
            task.language.name(),
            task.prompt,
            task.chamfer_k,
            task.strict,
            task.hints,
            task.size_mm,
            task.product().map(|product| product.id),
            task.frame,
            task.spec(),
        );
        blake3::hash(text.as_bytes()).to_hex().to_string()
    }

    /// What doing nothing clever gets by `definition`; worked out once.
    pub(crate) fn baseline(&self, definition: &Definition, case: &Case<'_>) -> Option<f64> {
        let mut known = self.baselines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&known) = known.get(&definition.hash) {
            return known;
        }
        let found = baseline(definition, case);
        known.insert(definition.hash.clone(), found);
        found
    }

    fn assemble(
        name: String,
        prompt: String,
        language: Language,
        mesh: Mesh,
        task_hash: String,
        (spec, frame): (Spec, Frame),
    ) -> Result<Self, GoalError> {
        if mesh.is_empty() {
            return Err(GoalError::Reference("it has no faces".into()));
        }
        let reference = Body::new(mesh);
        if reference.mass().signed_volume <= 0.0 {
            return Err(GoalError::Reference("it encloses no volume, or is inside out".into()));
        }
        let demands =
            Demands::new(spec, frame, &reference).map_err(|error| GoalError::Spec(error.to_string()))?;
        let measures = MeasuresReport::of(&reference);
        let reference_hash = blake3::hash(&reference.content()).to_hex().to_string();
        Ok(Self {
            name,
            prompt,
            language,
            chamfer_k: 10.0,
            strict: false,
            default_reward: DEFAULT_REWARD,
            hints: Vec::new(),
            size_mm: None,
            called: String::new(),
            published_size: None,
            measures,
            reference,
            demands,
            baselines: Mutex::default(),
            task_hash,
            reference_hash,
        })
    }
}
