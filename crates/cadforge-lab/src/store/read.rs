//! Reading what is stored.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{NewArtifact, Store};
use crate::error::{StoreError, StoreErrorKind};

/// An episode as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Episode {
    /// Never used twice.
    pub number: i64,
    /// The client's name for it.
    pub id: String,
    /// The environment's name.
    pub environment: String,
    /// The id of the task, or of the last one if a step changed it.
    pub task: String,
    /// What was asked.
    pub prompt: String,
    /// What the reset asked for.
    pub settings: serde_json::Value,
    /// Milliseconds since 1970.
    pub began_ms: i64,
    /// Milliseconds since 1970.
    pub last_ms: i64,
    /// How many answers it has.
    pub steps: u32,
    /// The highest total; `None` before the first step.
    pub best: Option<f64>,
    /// Whether it came to its end.
    pub done: bool,
}

/// A step as it is stored, without its program and report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// From 1.
    pub step: u32,
    /// The key of its [`Scored`].
    pub result: String,
    /// What the client was paid.
    pub reward: f64,
    /// What the program is worth.
    pub total: f64,
    /// What became of the program.
    pub outcome: String,
    /// Whether the episode ended with it.
    pub done: bool,
    /// `fast`, `full`
    pub mode: String,
    /// Milliseconds.
    pub elapsed_ms: f64,
    /// The id of the request.
    pub request: String,
    /// Milliseconds since 1970.
    pub at_ms: i64,
}

/// An answer with what was said about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scored {
    /// BLAKE3 over all that the report depends on.
    pub key: String,
    /// The task's id.
    pub task: String,
    /// What the answer is written in.
    pub language: String,
    /// As it was given.
    pub answer: String,
    /// The report.
    pub report: serde_json::Value,
}

/// Which episodes, newest first.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only of this environment.
    pub environment: Option<String>,
    /// Only of this task.
    pub task: Option<String>,
    /// Only with this id.
    pub id: Option<String>,
    /// Only with numbers below this one: how the next page is asked for.
    pub before: Option<i64>,
    /// At most so many.
    pub limit: u32,
}

impl Store {
    /// Episodes, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn episodes(&self, filter: &Filter) -> Result<Vec<Episode>, StoreError> {
        self.read(|connection| {
            let mut query = connection.prepare_cached(
                "SELECT * FROM episode WHERE (?1 IS NULL OR environment = ?1) AND (?2 IS NULL OR task = ?2) \
                 AND (?3 IS NULL OR id = ?3) AND (?4 IS NULL OR number < ?4) ORDER BY number DESC LIMIT ?5",
            )?;
            let Filter { environment, task, id, before, limit } = filter;
            let rows = query.query_map(params![environment, task, id, before, limit], episode)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// One episode with its steps.
    ///
    /// # Errors
    /// `Missing` when there is none of this number.
    pub fn episode(&self, number: i64) -> Result<(Episode, Vec<Step>), StoreError> {
        self.read(|connection| {
            let found = connection
                .prepare_cached("SELECT * FROM episode WHERE number = ?1")?
                .query_row([number], episode)
                .map_err(|error| missing(error, || format!("there is no episode {number}")))?;
            let mut query = connection.prepare_cached(
                "SELECT step.*, result.outcome FROM step JOIN result ON result.key = step.result \
                 WHERE episode = ?1 ORDER BY step",
            )?;
            let steps = query.query_map([number], step)?.collect::<Result<_, _>>()?;
            Ok((found, steps))
        })
    }

    /// An answer with its report.
    ///
    /// # Errors
    /// `Missing` when there is none under this key.
    pub fn result(&self, key: &str) -> Result<Scored, StoreError> {
        self.read(|connection| {
            connection
                .prepare_cached("SELECT key, task, language, answer, report FROM result WHERE key = ?1")?
                .query_row([key], scored)
                .map_err(|error| missing(error, || "there is no result under this key".to_owned()))
        })
    }

    /// The files of a result, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn artifacts(&self, key: &str) -> Result<Vec<NewArtifact>, StoreError> {
        self.read(|connection| {
            let mut query = connection.prepare_cached(
                "SELECT name, media, hash, bytes FROM artifact WHERE result = ?1 ORDER BY name",
            )?;
            let rows = query.query_map([key], |row| {
                Ok(NewArtifact {
                    name: row.get(0)?,
                    media: row.get(1)?,
                    hash: row.get(2)?,
                    bytes: row.get::<_, i64>(3)?.unsigned_abs(),
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// How many episodes and steps there are.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn counts(&self) -> Result<(u64, u64), StoreError> {
        let count = |connection: &Connection, sql: &str| -> Result<u64, StoreError> {
            Ok(connection.query_row(sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs())
        };
        self.read(|connection| {
            Ok((
                count(connection, "SELECT count(*) FROM episode")?,
                count(connection, "SELECT count(*) FROM step")?,
            ))
        })
    }
}

fn missing(error: rusqlite::Error, detail: impl FnOnce() -> String) -> StoreError {
    match error {
        rusqlite::Error::QueryReturnedNoRows => StoreError::new(StoreErrorKind::Missing, detail()),
        other => other.into(),
    }
}

fn episode(row: &Row<'_>) -> Result<Episode, rusqlite::Error> {
    let settings: String = row.get("settings")?;
    Ok(Episode {
        number: row.get("number")?,
        id: row.get("id")?,
        environment: row.get("environment")?,
        task: row.get("task")?,
        prompt: row.get("prompt")?,
        settings: serde_json::from_str(&settings).unwrap_or_default(),
        began_ms: row.get("began_ms")?,
        last_ms: row.get("last_ms")?,
        steps: row.get("steps")?,
        best: row.get("best")?,
        done: row.get("done")?,
    })
}

fn step(row: &Row<'_>) -> Result<Step, rusqlite::Error> {
    Ok(Step {
        step: row.get("step")?,
        result: row.get("result")?,
        reward: row.get("reward")?,
        total: row.get("total")?,
        outcome: row.get("outcome")?,
        done: row.get("done")?,
        mode: row.get("mode")?,
        elapsed_ms: row.get("elapsed_ms")?,
        request: row.get("request")?,
        at_ms: row.get("at_ms")?,
    })
}

fn scored(row: &Row<'_>) -> Result<Scored, rusqlite::Error> {
    let report: String = row.get(4)?;
    Ok(Scored {
        key: row.get(0)?,
        task: row.get(1)?,
        language: row.get(2)?,
        answer: row.get(3)?,
        report: serde_json::from_str(&report).unwrap_or_default(),
    })
}
