use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use cadforge_worker::{Limits, Progress, Setup};

use crate::fault::{Fault, FaultKind};

/// How to get at CadQuery.
#[derive(Clone, Debug, Default)]
pub struct CadQueryOptions {
    /// The folder under which the environment lies, or is made. Without one there is no CadQuery.
    pub home: Option<PathBuf>,
    /// An interpreter that has CadQuery, instead of the environment under `home`.
    pub python: Option<PathBuf>,
    /// Whether a missing environment is made when a program needs it. It takes the network, a minute and
    /// 0.8 GB, so the caller must want it.
    pub provision: bool,
    /// Told how the making goes.
    pub progress: Sink,
    /// What a program may use up, and how many run at once.
    pub limits: Limits,
}

/// Somebody who listens to the progress of a set-up; nobody by default.
#[derive(Clone, Default)]
pub struct Sink(Option<Arc<Hear>>);

type Hear = dyn Fn(&Progress) + Send + Sync;

impl Sink {
    /// `listen` is called on the thread whose program needs CadQuery.
    pub fn new(listen: impl Fn(&Progress) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listen)))
    }
}

impl fmt::Debug for Sink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Sink(somebody)" } else { "Sink(nobody)" })
    }
}

impl CadQueryOptions {
    pub(super) fn find_or_make(&self) -> Result<Setup, Fault> {
        let Some(home) = &self.home else {
            let detail = "no folder is known to keep CadQuery in; set CADFORGE_HOME";
            return Err(Fault::lasting(FaultKind::NotSetUp, detail));
        };
        if let Some(python) = &self.python {
            return Ok(Setup::using(home, python)?);
        }
        let missing = match Setup::find(home) {
            Err(fault) if fault.kind == cadforge_worker::FaultKind::NotSetUp => fault,
            found => return Ok(found?),
        };
        if !self.provision {
            let detail = format!("{}; run `cadforge setup`", missing.detail);
            return Err(Fault::lasting(FaultKind::NotSetUp, detail));
        }
        let tell = |progress: Progress| {
            if let Some(listen) = &self.progress.0 {
                listen(&progress);
            }
        };
        Ok(Setup::install(home, &mut { tell })?)
    }
}
