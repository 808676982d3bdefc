//! The thread that writes: many jobs, one commit.

use std::sync::mpsc::Receiver;

use rusqlite::Connection;

use crate::error::StoreError;

/// Tells the caller, with the error of the commit if there was one.
pub(super) type Tell = Box<dyn FnOnce(Option<StoreError>) + Send>;

/// Does its work in the open transaction. `Err` when what it did must be undone.
pub(super) type Job = Box<dyn FnOnce(&Connection) -> Result<Tell, Tell> + Send>;

/// How many jobs share a commit at most, so that the first of them does not wait for ever.
const MOST_AT_ONCE: usize = 512;

/// Works until every sender is gone.
pub(super) fn run(connection: Connection, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut told = Vec::new();
        // When another process does not let go, each job fails by itself and says so.
        let begun =
            connection.execute_batch("BEGIN IMMEDIATE").or_else(|_| connection.execute_batch("BEGIN"));
        let mut waiting = Some(first);
        while let Some(job) = waiting.take() {
            told.push(one(&connection, job));
            if told.len() < MOST_AT_ONCE {
                waiting = jobs.try_recv().ok();
            }
        }
        let done = begun.and_then(|()| connection.execute_batch("COMMIT"));
        let failed = done.err().map(|error| {
            let _ = connection.execute_batch("ROLLBACK");
            StoreError::from(error)
        });
        for tell in told {
            tell(failed.clone());
        }
    }
    let _ = connection.execute_batch("PRAGMA optimize");
}

/// One job: its failure undoes what it did and nothing else.
fn one(connection: &Connection, job: Job) -> Tell {
    let _ = connection.execute_batch("SAVEPOINT job");
    match job(connection) {
        Ok(tell) => {
            let _ = connection.execute_batch("RELEASE job");
            tell
        }
        Err(tell) => {
            let _ = connection.execute_batch("ROLLBACK TO job; RELEASE job");
            tell
        }
    }
}
