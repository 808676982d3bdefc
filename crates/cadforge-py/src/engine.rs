use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cadforge::worker::{Limits, Setup};
use cadforge::{CadQueryOptions, EngineOptions, Fault, default_home};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::batch::Batch;
use crate::error::{fault, spec};
use crate::pool::Pool;
use crate::result;
use crate::row::{self, Scored};
use crate::scheme::Scheme;

/// The engine with its threads. `cadforge` keeps one a process, and makes a new one after a fork.
///
/// It is never torn down: after a fork its locks may be held by threads that the child does not have, so
/// that the child can only leave it alone.
#[pyclass(frozen, module = "cadforge._native")]
pub struct Engine {
    pub(crate) engine: &'static cadforge::Engine,
    pool: &'static Pool,
}

/// A batch on its way.
#[pyclass(frozen, module = "cadforge._native")]
pub struct Ticket {
    batch: Arc<Batch>,
    ids: Vec<Py<PyAny>>,
    scheme: Scheme,
    with_reports: bool,
}

#[pymethods]
impl Engine {
    /// Runs at most `programs` CadQuery programs at once. Nothing is looked for or started yet.
    #[new]
    fn new(programs: usize) -> Self {
        let limits = Limits { workers: programs.max(1), ..Limits::default() };
        let cadquery = CadQueryOptions { home: default_home(), limits, ..CadQueryOptions::default() };
        let options = EngineOptions { cadquery, ..EngineOptions::default() };
        Self { engine: Box::leak(Box::new(cadforge::Engine::new(options))), pool: Box::leak(Box::default()) }
    }

    /// Makes the environment that CadQuery programs run in, unless it is there, or takes the interpreter that
    /// is pointed at. Starts its processes to see that they work. Says which interpreter it is.
    #[pyo3(signature = (python=None))]
    fn setup_cadquery(&self, py: Python<'_>, python: Option<PathBuf>) -> PyResult<PathBuf> {
        let Some(home) = default_home() else {
            return Err(spec("nothing says where to keep CadQuery: set the environment's CADFORGE_HOME"));
        };
        let made = py.detach(|| {
            let made = match &python {
                Some(python) => Setup::point_at(&home, python)?,
                None => Setup::install(&home, &mut |_| {})?,
            };
            self.engine.cadquery().pool()?;
            Ok::<_, Fault>(made.python().to_path_buf())
        });
        made.map_err(|inner| fault(py, &inner))
    }

    /// Begins to score `rows` and returns at once. `callback` is called once, with no arguments, on a thread
    /// of ours when all are scored; never for no rows, and not after `cancel`.
    #[pyo3(signature = (rows, scheme, threads, with_reports, callback=None))]
    fn submit(
        &self,
        rows: &Bound<'_, PyAny>,
        scheme: &Bound<'_, Scheme>,
        threads: usize,
        with_reports: bool,
        callback: Option<Py<PyAny>>,
    ) -> PyResult<Ticket> {
        let py = rows.py();
        let scheme = scheme.get().clone();
        let (mut ids, mut jobs) = (Vec::new(), Vec::new());
        for (index, row) in rows.try_iter()?.enumerate() {
            let row = row?;
            ids.push(match row::id_of(&row) {
                Some(id) => id.unbind(),
                None => index.into_pyobject(py)?.into_any().unbind(),
            });
            jobs.push(row::read(&row));
        }
        let batch = Batch::new(jobs, scheme.0.clone(), callback);
        batch
            .start(self.engine, self.pool, threads)
            .map_err(|error| fault(py, &Fault::passing(cadforge::FaultKind::Bug, error.to_string())))?;
        Ok(Ticket { batch, ids, scheme, with_reports })
    }

    /// Scores one row and returns its report as JSON, byte for byte what the command line prints.
    fn score(&self, row: &Bound<'_, PyDict>, scheme: &Bound<'_, Scheme>) -> PyResult<String> {
        let py = row.py();
        let row = row::read(row).map_err(spec)?;
        let scheme = &scheme.get().0;
        match py.detach(|| Scored::of(&row, self.engine, scheme)) {
            Scored::Report(report) => result::json(&report),
            Scored::Fault(inner) => Err(fault(py, &inner)),
            Scored::Invalid(reason) => Err(spec(reason)),
        }
    }
}

#[pymethods]
impl Ticket {
    /// Waits for all rows. An interrupt (Ctrl-C) stops after the rows that are being scored.
    fn wait(&self, py: Python<'_>) -> PyResult<()> {
        // Signals are only seen when we look for them.
        const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
        while !py.detach(|| self.batch.wait(BETWEEN_LOOKS)) {
            if let Err(interrupt) = py.check_signals() {
                self.batch.cancel();
                return Err(interrupt);
            }
        }
        Ok(())
    }

    /// Begins with no further row. Nobody is told.
    fn cancel(&self) {
        self.batch.cancel();
    }

    /// The results, once; empty before the end.
    fn take<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for (scored, id) in self.batch.take().iter().zip(&self.ids) {
            list.append(result::dict(py, id.bind(py), scored, &self.scheme, self.with_reports)?)?;
        }
        Ok(list)
    }
}
