//! Writing episodes, steps and results.

use rusqlite::{Connection, params};

use super::{Store, now_ms};
use crate::error::StoreError;

/// What a reset begins.
#[derive(Clone, Debug, Default)]
pub struct NewEpisode {
    /// The client's name for it, or one that was drawn.
    pub id: String,
    /// The environment's name.
    pub environment: String,
    /// The task's id.
    pub task: String,
    /// What was asked.
    pub prompt: String,
    /// JSON: what the reset asked for.
    pub settings: String,
}

/// What was said about one answer.
#[derive(Clone, Debug, Default)]
pub struct NewResult {
    /// BLAKE3 over all that the report depends on, hex.
    pub key: String,
    /// The task's id.
    pub task: String,
    /// What the answer is written in.
    pub language: String,
    /// As it was given.
    pub answer: String,
    /// The report as JSON.
    pub report: String,
    /// What became of the program.
    pub outcome: String,
    /// What it is worth.
    pub total: f64,
    /// Files made of it, already in the folder.
    pub artifacts: Vec<NewArtifact>,
}

/// A file that is in the folder, under a name for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewArtifact {
    /// `candidate.stl`
    pub name: String,
    /// `model/stl`
    pub media: String,
    /// BLAKE3 of its bytes, hex.
    pub hash: String,
    /// How many bytes.
    pub bytes: u64,
}

/// One answer within an episode.
#[derive(Clone, Debug, Default)]
pub struct NewStep {
    /// The episode's number.
    pub episode: i64,
    /// From 1.
    pub step: u32,
    /// What was said about the answer.
    pub result: NewResult,
    /// What the client is paid.
    pub reward: f64,
    /// Whether the episode ends with it.
    pub done: bool,
    /// `fast`, `full`
    pub mode: String,
    /// How long it took, milliseconds.
    pub elapsed_ms: f64,
    /// The id of the request, as logs have it.
    pub request: String,
}

impl Store {
    /// Begins an episode and hands its number to `then` once it will last.
    pub fn begin(&self, episode: NewEpisode, then: impl FnOnce(Result<i64, StoreError>) + Send + 'static) {
        self.write(move |connection| begin(connection, &episode), then);
    }

    /// Appends a step, and calls `then` once it will last.
    pub fn append(&self, step: NewStep, then: impl FnOnce(Result<(), StoreError>) + Send + 'static) {
        self.write(move |connection| append(connection, &step), then);
    }

    /// Keeps a result that belongs to no episode, or adds files to one that is there.
    ///
    /// # Errors
    /// When it could not be committed.
    pub fn keep(&self, result: NewResult) -> Result<(), StoreError> {
        self.write_now(move |connection| keep(connection, &result, now_ms()))
    }
}

fn begin(connection: &Connection, episode: &NewEpisode) -> Result<i64, StoreError> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO episode (id, environment, task, prompt, settings, began_ms, last_ms) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
    )?;
    let NewEpisode { id, environment, task, prompt, settings } = episode;
    Ok(insert.insert(params![id, environment, task, prompt, settings, now_ms()])?)
}

fn append(connection: &Connection, step: &NewStep) -> Result<(), StoreError> {
    let now = now_ms();
    keep(connection, &step.result, now)?;
    let total = step.result.total;
    connection
        .prepare_cached(
            "INSERT INTO step (episode, step, result, reward, total, done, mode, elapsed_ms, request, at_ms) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            step.episode,
            step.step,
            step.result.key,
            step.reward,
            total,
            step.done,
            step.mode,
            step.elapsed_ms,
            step.request,
            now,
        ])?;
    connection
        .prepare_cached(
            "UPDATE episode SET last_ms = ?2, steps = steps + 1, done = max(done, ?3), \
             task = ?4, best = max(coalesce(best, ?5), ?5) WHERE number = ?1",
        )?
        .execute(params![step.episode, now, step.done, step.result.task, total])?;
    Ok(())
}

fn keep(connection: &Connection, result: &NewResult, now: i64) -> Result<(), StoreError> {
    let NewResult { key, task, language, answer, report, outcome, total, artifacts } = result;
    connection
        .prepare_cached(
            "INSERT INTO result (key, task, language, answer, report, outcome, total, at_ms) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (key) DO NOTHING",
        )?
        .execute(params![key, task, language, answer, report, outcome, total, now])?;
    for artifact in artifacts {
        connection
            .prepare_cached(
                "INSERT INTO artifact (result, name, media, hash, bytes) VALUES (?1, ?2, ?3, ?4, ?5) \
                 ON CONFLICT (result, name) DO UPDATE SET media = ?3, hash = ?4, bytes = ?5",
            )?
            .execute(params![key, artifact.name, artifact.media, artifact.hash, artifact.bytes as i64])?;
    }
    Ok(())
}
