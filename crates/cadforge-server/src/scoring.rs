//! From a question to what is stored and answered: on the pool's threads, with the engine's one door.

use std::time::Duration;

use cadforge::reward::{Curve, Sampler};
use cadforge::tasks::{Language, Task};
use cadforge::{Answer, BackendName, Extraction, Goal, Options, Report, extract};
use cadforge_lab::store::{NewArtifact, NewResult};

use crate::app::{App, Shared};
use crate::failure::{Failure, FailureKind};

/// One answer to one task.
#[derive(Clone, Debug)]
pub struct Question {
    /// What was asked.
    pub task: Task,
    /// What was given.
    pub answer: Answer,
    /// The name of a reward definition; the task's usual one if left out.
    pub reward: Option<String>,
    /// Whether the slower metrics are wanted where nothing is said about the reward.
    pub full: bool,
    /// How surfaces are sampled.
    pub sampler: Sampler,
    /// Whether an unknown name ends the program.
    pub strict: bool,
    /// The total of the program before this one, for rewards that pay the gain.
    pub previous: Option<f64>,
    /// Whether the solid and its pictures are made and kept, too.
    pub files: bool,
}

impl Question {
    /// With nothing said beside the answer.
    pub fn new(task: Task, answer: Answer) -> Self {
        Self {
            task,
            answer,
            reward: None,
            full: false,
            sampler: Sampler::default(),
            strict: false,
            previous: None,
            files: false,
        }
    }

    fn options(&self, app: &App, usual: &str) -> Result<Options, Failure> {
        // The second system's two modes are two definitions here.
        let usual = if self.full && usual == "cadforge-fast" { "cadforge-full" } else { usual };
        let options = app.reward(self.reward.as_deref().unwrap_or(usual))?;
        // What a reward does not look at must not part equal reports.
        let previous = self.previous.filter(|_| options.reward.curve == Curve::Gain);
        Ok(Options { sampler: self.sampler, strict: self.strict, previous, ..options })
    }
}

/// What is said about it.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The report.
    pub report: Report,
    /// As it goes into the store.
    pub result: NewResult,
}

/// Scores `question` when its turn comes.
///
/// # Errors
/// When the queue is full, the time is up, the reference gives no solid, or we have a fault.
pub async fn score(app: &Shared, question: Question) -> Result<Scored, Failure> {
    let own = Shared::clone(app);
    let job = app.pool.run(move || answer(&own, question));
    match tokio::time::timeout(Duration::from_secs(app.config.step_timeout_s), job).await {
        Ok(scored) => {
            let scored = scored?;
            app.metrics.scored(scored.as_ref().ok().map(|scored| scored.report.outcome));
            scored
        }
        Err(_) => {
            app.metrics.scored(None);
            let message = format!("no reward: not scored within {} s; try again", app.config.step_timeout_s);
            Err(Failure::new(FailureKind::Late, message))
        }
    }
}

fn answer(app: &App, question: Question) -> Result<Scored, Failure> {
    let goal = app.engine.goal(&question.task, BackendName::default(), false)?;
    let options = question.options(app, goal.default_reward)?;
    let report = app.engine.score(&goal, &question.answer, &options)?;
    let artifacts =
        if question.files { make(app, &goal, &question.answer, &options, &report)? } else { Vec::new() };
    let Question { task, answer, .. } = question;
    let text = match answer {
        Answer::Completion(text) | Answer::Program(text) => text,
    };
    let mut kept = report.clone();
    kept.timing = cadforge::Timing::default();
    let result = NewResult {
        key: key(&report, &text),
        task: task.id.clone(),
        language: report.language.clone(),
        answer: text,
        report: serde_json::to_string(&kept).unwrap_or_default(),
        outcome: report.outcome.name().to_owned(),
        total: report.reward.total,
        artifacts,
    };
    Ok(Scored { report, result })
}

/// The same for the same answer, task and version, on every machine.
fn key(report: &Report, answer: &str) -> String {
    let hashes = &report.hashes;
    let mut hasher = blake3::Hasher::new();
    for part in [&hashes.task, &hashes.program, &hashes.reference, &hashes.reward, &hashes.engine, answer] {
        hasher.update(part.as_bytes());
        hasher.update(b"\0");
    }
    hasher.finalize().to_hex().to_string()
}

/// The program of an answer, if there is one.
pub fn program(answer: &Answer, language: Language) -> Option<&str> {
    match answer {
        Answer::Program(text) => Some(text),
        Answer::Completion(text) => match extract(text, language) {
            Extraction::Program(program) => Some(program),
            Extraction::Truncated | Extraction::NoCode => None,
        },
    }
}

/// Everything that is kept of a scored answer, put into the store's folder.
fn make(
    app: &App,
    goal: &Goal,
    answer: &Answer,
    options: &Options,
    report: &Report,
) -> Result<Vec<NewArtifact>, Failure> {
    let files = app.engine.artifacts(goal, answer, options, report)?;
    files.iter().map(|file| Ok(app.store.put(&file.name, media(&file.name), &file.bytes)?)).collect()
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "png" => "image/png",
        "stl" => "model/stl",
        "step" => "model/step",
        "json" => "application/json",
        "md" => "text/markdown; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}
