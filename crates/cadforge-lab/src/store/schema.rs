//! The tables, and how older ones become them.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::Durability;
use crate::error::{StoreError, StoreErrorKind};

/// The version of the tables; each number has a step in [`STEPS`].
pub const VERSION: u32 = STEPS.len() as u32;

/// What makes version n + 1 of version n. Published steps are never edited.
const STEPS: &[&str] = &[include_str!("schema/1.sql")];

/// How long a statement waits for another process.
const PATIENCE: Duration = Duration::from_secs(10);

/// Opens the database to write, bringing its tables up to date.
pub(super) fn open(path: &Path, durability: Durability) -> Result<Connection, StoreError> {
    let why = |error: rusqlite::Error| {
        let mend = "move it away to begin with an empty store";
        StoreError::new(StoreErrorKind::Open, format!("`{}` is no store: {error}; {mend}", path.display()))
    };
    let connection = Connection::open(path).map_err(why)?;
    connection.busy_timeout(PATIENCE).map_err(why)?;
    let synchronous = match durability {
        Durability::Power => "FULL",
        Durability::Process => "NORMAL",
        Durability::Off => "OFF",
    };
    // Room that retention frees is given back to the disk, which only an empty file can be told to do.
    connection
        .execute_batch(&format!(
            "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; \
             PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
        ))
        .map_err(why)?;
    connection.set_prepared_statement_cache_capacity(64);
    migrate(&connection, path)?;
    Ok(connection)
}

/// Opens the database to read.
pub(super) fn open_to_read(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

fn migrate(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let version = |connection: &Connection| -> Result<u32, rusqlite::Error> {
        connection.query_row("PRAGMA user_version", [], |row| row.get(0))
    };
    if version(connection)? == VERSION {
        return Ok(());
    }
    // Two processes may open a new store at once: the second finds the tables made.
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let result = (|| {
        let found = version(connection)?;
        if found > VERSION {
            return Err(StoreError::new(
                StoreErrorKind::Newer,
                format!(
                    "`{}` has version {found} and this program knows {VERSION}: use a newer program",
                    path.display()
                ),
            ));
        }
        for step in &STEPS[found as usize..] {
            connection.execute_batch(step)?;
        }
        connection.execute_batch(&format!("PRAGMA user_version = {VERSION}"))?;
        Ok(())
    })();
    connection.execute_batch(if result.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    result
}
