//! The engine of CADForge: one door from a completion and a task to a report.
//!
//! ```text
//! completion ─extract→ program ─backend→ mesh ─check→ body ─grade→ reward ─report→ Report
//! ```
//!
//! The command line, the server and the Python package all call [`Engine::score`], so they cannot
//! answer differently. The engine is blocking and may be shared between threads.

mod answer;
mod artifacts;
mod backend;
mod cache;
mod engine;
mod extract;
mod fault;
mod features;
mod feedback;
mod goal;
mod home;
mod part;
mod pool;
mod report;
mod row;
mod scheme;

pub use answer::{Answer, Options};
pub use artifacts::Artifact;
pub use backend::{BackendName, Built, CadQuery, CadQueryOptions, Exact, Order, Sink};
pub use cache::CacheOptions;
pub use engine::{ENGINE_VERSION, Engine, EngineOptions};
pub use extract::{Extraction, extract};
pub use fault::{Fault, FaultKind};
pub use features::{FeatureReport, FeaturesReport, SymmetryReport, WallReport};
pub use goal::{DEFAULT_REWARD, Goal, GoalError};
pub use home::default_home;
pub use part::{Part, task, task_in};
pub use pool::all_cores;
pub use report::{
    CheckReport, Finding, Hashes, MeasuresReport, Outcome, Place, Report, RequirementReport, RewardReport,
    SettingsReport, Timing,
};
pub use row::{Job, Row, RowError, TaskGiven};
pub use scheme::Scheme;

// What callers of the engine name in their own signatures.
pub use cadforge_kernel as kernel;
pub use cadforge_reward as reward;
pub use cadforge_tasks as tasks;
pub use cadforge_worker as worker;
