//! Forgetting: old episodes first, then what nothing refers to any more.

use std::fs;
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{Store, now_ms};
use crate::error::StoreError;

/// How much is kept. `None` is for ever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// Episodes whose last step is older go.
    pub age: Option<Duration>,
    /// The oldest episodes go while programs, reports and files take more bytes.
    pub bytes: Option<u64>,
}

/// What a sweep removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Swept {
    /// Episodes, with their steps.
    pub episodes: u64,
    /// Results that no step refers to.
    pub results: u64,
    /// Files that no result refers to.
    pub files: u64,
}

/// Results and files younger than this are kept, although nothing refers to them: a step may be under way.
const YOUNG: Duration = Duration::from_secs(3600);

/// Episodes removed in one commit, so that steps do not wait long.
const AT_ONCE: u32 = 200;

impl Store {
    /// Removes what `retention` does not keep.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn sweep(&self, retention: Retention) -> Result<Swept, StoreError> {
        let mut swept = Swept::default();
        if let Some(age) = retention.age {
            let oldest = now_ms().saturating_sub(i64::try_from(age.as_millis()).unwrap_or(i64::MAX));
            loop {
                let removed = self.write_now(move |connection| remove_before(connection, oldest))?;
                swept.episodes += removed;
                if removed == 0 {
                    break;
                }
            }
        }
        swept.results += self.remove_results()?;
        if let Some(most) = retention.bytes {
            while self.read(bytes)? > most {
                let removed = self.write_now(|connection| remove_before(connection, i64::MAX))?;
                swept.episodes += removed;
                swept.results += self.remove_results()?;
                if removed == 0 {
                    break;
                }
            }
        }
        swept.files = self.remove_files()?;
        // Truncating the log needs that nobody reads; when somebody does, the next sweep will.
        let _ = self.read(|connection| Ok(connection.execute_batch("PRAGMA wal_checkpoint(PASSIVE)")?));
        Ok(swept)
    }

    fn remove_results(&self) -> Result<u64, StoreError> {
        let before = now_ms() - YOUNG.as_millis() as i64;
        self.write_now(move |connection| {
            let removed = connection.execute(
                "DELETE FROM result WHERE at_ms < ?1 AND NOT EXISTS \
                 (SELECT 1 FROM step WHERE step.result = result.key)",
                params![before],
            )?;
            connection.execute_batch("PRAGMA incremental_vacuum(10000)")?;
            Ok(removed as u64)
        })
    }

    fn remove_files(&self) -> Result<u64, StoreError> {
        let young = SystemTime::now() - YOUNG;
        let mut removed = 0;
        for shelf in fs::read_dir(self.folder().join("artifacts")).into_iter().flatten().flatten() {
            for file in fs::read_dir(shelf.path()).into_iter().flatten().flatten() {
                if file.metadata().and_then(|meta| meta.modified()).is_ok_and(|at| at > young) {
                    continue;
                }
                let (shelf, name) = (shelf.file_name(), file.file_name());
                let hash = format!("{}{}", shelf.to_string_lossy(), name.to_string_lossy());
                let used = self.read(|connection| {
                    let mut query =
                        connection.prepare_cached("SELECT 1 FROM artifact WHERE hash = ?1 LIMIT 1")?;
                    Ok(query.exists([&hash])?)
                })?;
                if !used && fs::remove_file(file.path()).is_ok() {
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }
}

fn remove_before(connection: &Connection, oldest: i64) -> Result<u64, StoreError> {
    let removed = connection.execute(
        "DELETE FROM episode WHERE number IN \
         (SELECT number FROM episode WHERE last_ms < ?1 ORDER BY last_ms, number LIMIT ?2)",
        params![oldest, AT_ONCE],
    )?;
    Ok(removed as u64)
}

/// Bytes of the database that are in use, and of the files.
fn bytes(connection: &Connection) -> Result<u64, StoreError> {
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let pages = one("PRAGMA page_count")? - one("PRAGMA freelist_count")?;
    let files = one("SELECT coalesce(sum(bytes), 0) FROM \
                     (SELECT DISTINCT hash, bytes FROM artifact)")?;
    Ok((pages * one("PRAGMA page_size")? + files).unsigned_abs())
}
