//! CadQuery in locked processes, which start when a program first needs them.

mod options;
mod problem;

use std::sync::{Mutex, MutexGuard, PoisonError};

use cadforge_kernel::mesh::Mesh;
use cadforge_worker::{Answer, Limit, Options, Pool, Setup, Shape};

pub use options::{CadQueryOptions, Sink};
pub use problem::NO_RESULT;

use super::{Built, Exact, Order};
use crate::fault::{Fault, FaultKind};
use crate::report::Outcome;

/// The one pool of an engine, and the Python environment that it runs in.
pub struct CadQuery {
    options: CadQueryOptions,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    setup: Option<Setup>,
    versions: Option<String>,
    pool: Option<Pool>,
    /// Why setting up failed, so that a batch of programs does not try it once each.
    failed: Option<Fault>,
}

impl CadQuery {
    /// Nothing is looked for or started yet.
    pub fn new(options: CadQueryOptions) -> Self {
        Self { options, state: Mutex::default() }
    }

    /// Finds the environment, or makes it where that is allowed. Takes a minute the first time.
    ///
    /// # Errors
    /// [`FaultKind::NotSetUp`] with the mend; [`FaultKind::SetUp`] when making it failed.
    pub fn setup(&self) -> Result<Setup, Fault> {
        self.setup_in(&mut self.lock())
    }

    /// The pool, started if it was not. Takes some seconds then.
    ///
    /// # Errors
    /// As [`CadQuery::setup`], and when the processes do not start.
    pub fn pool(&self) -> Result<Pool, Fault> {
        let mut state = self.lock();
        if let Some(pool) = &state.pool {
            return Ok(pool.clone());
        }
        let setup = self.setup_in(&mut state)?;
        let pool = Pool::start(&setup, self.options.limits.clone())?;
        state.pool = Some(pool.clone());
        Ok(pool)
    }

    /// All that decides what a program gives beside its text and its order. Needs the environment, but not
    /// the processes: reports are found in the cache without starting any.
    ///
    /// # Errors
    /// As [`CadQuery::setup`].
    pub(crate) fn versions(&self) -> Result<String, Fault> {
        let mut state = self.lock();
        if let Some(versions) = &state.versions {
            return Ok(versions.clone());
        }
        let versions = self.setup_in(&mut state)?.versions()?;
        let limits = &self.options.limits;
        let text = format!(
            "python {} cadquery {} kernel {} cpu={} memory={} output={} shape={} mesh={}",
            versions.python,
            versions.cadquery,
            versions.kernel,
            limits.cpu_s,
            limits.memory,
            limits.output,
            limits.shape,
            limits.mesh,
        );
        state.versions = Some(text.clone());
        Ok(text)
    }

    /// Runs `program` and takes its shape.
    pub(crate) fn build(&self, program: &str, order: &Order) -> Result<Built, Fault> {
        let options = if order.compat { Options::CADQUERY_EXPORT } else { Options::default() };
        let run = self.pool()?.run(program, &Options { step: order.step, ..options })?;
        let console = run.console.lines().map(str::to_owned).collect();
        let built = match run.answer {
            Answer::Shape(shape) => shaped(*shape, program),
            Answer::Failed(problems) => problem::failed(&problems, program),
            Answer::Denied(denied) => problem::denied(&denied, program),
            Answer::Over(limit) => over(limit, self.options.limits.cpu_s),
        };
        Ok(Built { console, ..built })
    }

    fn setup_in(&self, state: &mut State) -> Result<Setup, Fault> {
        if let Some(setup) = &state.setup {
            return Ok(setup.clone());
        }
        if let Some(fault) = &state.failed {
            return Err(fault.clone());
        }
        let found = self.options.find_or_make();
        match &found {
            Ok(setup) => state.setup = Some(setup.clone()),
            // What is not there may be made by somebody else meanwhile, and looking again costs nothing.
            Err(fault) if fault.kind == FaultKind::NotSetUp => {}
            Err(fault) => state.failed = Some(fault.clone()),
        }
        found
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A shape becomes a mesh for the kernel to check, measure and compare like any other.
fn shaped(shape: Shape, program: &str) -> Built {
    let Shape { brep, tessellation, solids, step, notes } = shape;
    let diagnostics = notes.iter().map(|note| problem::warning(note, program)).collect();
    let mesh = Mesh {
        points: tessellation.points.into_iter().map(Into::into).collect(),
        triangles: tessellation.triangles,
    };
    if mesh.is_empty() {
        return Built::stopped(Outcome::Empty, diagnostics, Vec::new());
    }
    let exact = Exact { brep, step, solids, faces: tessellation.faces, face_of: tessellation.face_of };
    Built { mesh, diagnostics, exact: Some(Box::new(exact)), ..Built::default() }
}

fn over(limit: Limit, cpu_s: u64) -> Built {
    let (outcome, code, message, hint) = match limit {
        Limit::Cpu => (
            Outcome::Timeout,
            "cadquery/over-time",
            format!("the program needs more than {cpu_s} s of processor time"),
            "make loops shorter, and model repeated parts once; see that every loop ends",
        ),
        Limit::Wall => (
            Outcome::Timeout,
            "cadquery/over-time",
            "the program waits and does not end".to_owned(),
            "a program may only compute: nothing to wait for will come",
        ),
        Limit::Memory => (
            Outcome::OverBudget,
            "cadquery/over-memory",
            "the program needs more memory than it may use".to_owned(),
            "use fewer parts, shorter lists and coarser curves",
        ),
        Limit::Output => (
            Outcome::OverBudget,
            "cadquery/over-output",
            "the program prints too much, or its shape is too large".to_owned(),
            "print less, and use fewer or plainer parts",
        ),
    };
    let diagnostic = cadforge_kernel::diag::Diagnostic::error(code, None, message.clone()).hint(hint);
    Built { error: message, ..Built::stopped(outcome, vec![diagnostic], Vec::new()) }
}
