//! Rows that are scored together, and who waits for them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cadforge::{Engine, Fault, FaultKind, Row, Scheme};
use pyo3::prelude::*;

use crate::pool::{Pool, Turn};
use crate::row::Scored;

/// Rows on their way through the pool.
pub struct Batch {
    rows: Vec<Result<Row, String>>,
    scheme: Scheme,
    /// The next row to score; past the end when none is left or nobody waits any more.
    next: AtomicUsize,
    state: Mutex<State>,
    ended: Condvar,
}

struct State {
    scored: Vec<Option<Scored>>,
    left: usize,
    /// Called once with no arguments, on the thread that scores the last row.
    callback: Option<Py<PyAny>>,
}

impl Batch {
    /// Rows that nobody has begun with.
    pub fn new(rows: Vec<Result<Row, String>>, scheme: Scheme, callback: Option<Py<PyAny>>) -> Arc<Self> {
        let scored = rows.iter().map(|_| None).collect();
        let state = State { scored, left: rows.len(), callback };
        Arc::new(Self {
            rows,
            scheme,
            next: AtomicUsize::new(0),
            state: Mutex::new(state),
            ended: Condvar::new(),
        })
    }

    /// Begins, on at most `threads` threads of `pool`.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(
        self: &Arc<Self>,
        engine: &'static Engine,
        pool: &'static Pool,
        threads: usize,
    ) -> std::io::Result<()> {
        let turns = (0..threads.clamp(1, self.rows.len().max(1))).map(|_| {
            let batch = Arc::clone(self);
            Box::new(move || batch.turn(engine)) as Turn
        });
        pool.submit(turns, threads)
    }

    /// Scores one row. Says whether there may be another.
    fn turn(&self, engine: &Engine) -> bool {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        let Some(row) = self.rows.get(index) else { return false };
        let scored = match row {
            Ok(row) => catch_unwind(AssertUnwindSafe(|| Scored::of(row, engine, &self.scheme)))
                .unwrap_or_else(|_| {
                    Scored::Fault(Fault::lasting(
                        FaultKind::Bug,
                        "scoring a row panicked outside of the engine",
                    ))
                }),
            Err(reason) => Scored::Invalid(reason.clone()),
        };
        self.put(index, scored);
        index + 1 < self.rows.len()
    }

    fn put(&self, index: usize, scored: Scored) {
        let mut state = self.lock();
        state.scored[index] = Some(scored);
        state.left -= 1;
        if state.left > 0 {
            return;
        }
        let callback = state.callback.take();
        drop(state);
        self.ended.notify_all();
        if let Some(callback) = callback {
            // Without an interpreter there is nobody left to tell. The callback is dropped inside, where the
            // GIL is held: outside, it would pass through a lock that a fork may catch.
            let _ = Python::try_attach(move |py| {
                if let Err(error) = callback.call0(py) {
                    error.write_unraisable(py, None);
                }
            });
        }
    }

    /// Waits until all rows are scored, or for a while. Says whether they are.
    pub fn wait(&self, at_most: Duration) -> bool {
        let state = self.lock();
        let (state, _) = self
            .ended
            .wait_timeout_while(state, at_most, |state| state.left > 0)
            .unwrap_or_else(PoisonError::into_inner);
        state.left == 0
    }

    /// Begins with no further row. Rows that are being scored are finished, and nobody is told.
    pub fn cancel(&self) {
        self.next.store(self.rows.len(), Ordering::Relaxed);
        // Dropped after the lock: dropping may run code of Python.
        let _callback = self.lock().callback.take();
    }

    /// The results, in the order of the rows; empty before the end and when they were taken already.
    pub fn take(&self) -> Vec<Scored> {
        let mut state = self.lock();
        if state.left > 0 {
            return Vec::new();
        }
        std::mem::take(&mut state.scored).into_iter().flatten().collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
