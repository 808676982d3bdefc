use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Case, Sampler, Settings, grade};
use cadforge_tasks::{Language, Task};

use crate::answer::{Answer, Options};
use crate::artifacts::{Artifact, artifacts};
use crate::backend::{self, BackendName, Backends, Built, CadQuery, CadQueryOptions, Order};
use crate::cache::{Cache, CacheOptions};
use crate::extract::{Extraction, extract};
use crate::fault::{Fault, FaultKind};
use crate::feedback::feedback;
use crate::goal::{Goal, GoalError};
use crate::pool;
use crate::report::{
    Finding, Hashes, MeasuresReport, Outcome, REPORT_VERSION, Report, RequirementReport, RewardReport,
    SettingsReport, Timing,
};

/// Raised whenever a report for the same input may change; part of every cache key.
pub const ENGINE_VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/2");

/// What an engine keeps.
#[derive(Clone, Debug, Default)]
pub struct EngineOptions {
    /// Reports.
    pub cache: CacheOptions,
    /// How CadQuery programs are run, and whether the means for it may be made.
    pub cadquery: CadQueryOptions,
}

/// The one door: answers in, reports out. May be shared between threads.
pub struct Engine {
    cache: Cache,
    backends: Backends,
    /// Prepared references, newest last.
    goals: Mutex<BTreeMap<String, Arc<Goal>>>,
}

/// How many prepared references are kept: each is a few hundred kilobytes.
const MOST_GOALS: usize = 256;

impl Engine {
    /// An engine with an empty memory.
    pub fn new(options: EngineOptions) -> Self {
        Self {
            cache: Cache::new(options.cache),
            backends: Backends::new(options.cadquery),
            goals: Mutex::default(),
        }
    }

    /// What runs CadQuery programs, to start it ahead of need or to ask what it guarantees.
    pub fn cadquery(&self) -> &CadQuery {
        &self.backends.cadquery
    }

    /// Prepares a task: builds its reference with the backend that will build the answers.
    ///
    /// `compat` repeats what the published systems compared with: the first one's label mistakes, and
    /// the second one's single reference for all products.
    ///
    /// # Errors
    /// When the reference does not build; a fault when the backend is missing.
    pub fn goal(&self, task: &Task, backend: BackendName, compat: bool) -> Result<Arc<Goal>, GoalError> {
        let reference = task.reference_program(compat);
        let key = format!(
            "{}|{}|{compat}|{}",
            Goal::hash_of_task(task),
            backend.name(),
            blake3::hash(reference.as_bytes())
        );
        self.remember(key, || {
            let mesh = match Goal::ready_mesh(task, compat) {
                Some(mesh) => mesh,
                None => self.reference_mesh(&reference, task.reference_language(), backend, compat)?,
            };
            pool::with_room(|| Goal::of_task(task, mesh, compat))
                .map_err(|detail| GoalError::Fault(bug(&detail)))?
        })
    }

    /// The goal under `key`, made if it is not there.
    pub(crate) fn remember<E>(
        &self,
        key: String,
        make: impl FnOnce() -> Result<Goal, E>,
    ) -> Result<Arc<Goal>, E> {
        if let Some(goal) = self.goals.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(goal));
        }
        let goal = Arc::new(make()?);
        let mut goals = self.goals.lock().unwrap_or_else(PoisonError::into_inner);
        if goals.len() >= MOST_GOALS {
            goals.clear();
        }
        goals.insert(key, Arc::clone(&goal));
        Ok(goal)
    }

    /// Prepares a bare program, `written` in one language, to compare answers in `language` with.
    ///
    /// # Errors
    /// When the program gives no solid, with its first reason; a fault when the backend is missing.
    pub fn goal_of_program(
        &self,
        name: &str,
        program: &str,
        written: Language,
        language: Language,
        options: &Options,
    ) -> Result<Goal, GoalError> {
        let mesh = self.reference_mesh(program, written, options.backend, options.compat)?;
        Goal::of_mesh(name, mesh, language)
    }

    fn reference_mesh(
        &self,
        program: &str,
        language: Language,
        backend: BackendName,
        compat: bool,
    ) -> Result<Mesh, GoalError> {
        let order = Order { backend, compat, ..Order::new(language) };
        let built = self.build(program, &order).map_err(GoalError::Fault)?;
        let Some(outcome) = built.stopped else { return Ok(built.mesh) };
        let reason = built.diagnostics.first().map(|diagnostic| format!(": {}", diagnostic.message));
        Err(GoalError::Reference(format!("{}{}", outcome.meaning(), reason.unwrap_or_default())))
    }

    /// Scores one answer.
    ///
    /// # Errors
    /// Never for a fault of the program: that is in the report.
    pub fn score(&self, goal: &Goal, answer: &Answer, options: &Options) -> Result<Report, Fault> {
        pool::with_room(|| self.score_here(goal, answer, options)).unwrap_or_else(|detail| Err(bug(&detail)))
    }

    /// Scores many answers on `threads` threads. Each report goes to `sink` in the order of `jobs`, as
    /// soon as it and those before it are ready. Answers that are equal are scored once.
    pub fn score_batch(
        &self,
        jobs: &[(Arc<Goal>, Answer, Options)],
        threads: usize,
        mut sink: impl FnMut(usize, Result<Report, Fault>),
    ) {
        // What must be computed, and for every job which computation answers it.
        let mut first_with: BTreeMap<String, usize> = BTreeMap::new();
        let mut unique = Vec::new();
        let mut computed_as = Vec::with_capacity(jobs.len());
        for (index, (goal, answer, options)) in jobs.iter().enumerate() {
            // Without hashes there will be no report either: the job says why when it is done.
            let key = match self.hashes(goal, program_of(goal, answer), options) {
                Ok(hashes) => key_of(&hashes),
                Err(_) => format!("job {index}"),
            };
            let place = *first_with.entry(key).or_insert_with(|| {
                unique.push(index);
                unique.len() - 1
            });
            computed_as.push(place);
        }
        let mut done: Vec<Result<Report, Fault>> = Vec::with_capacity(unique.len());
        let mut due = 0;
        pool::in_order(
            unique.len(),
            threads,
            |place| {
                let (goal, answer, options) = &jobs[unique[place]];
                self.score_here(goal, answer, options)
            },
            |place, result| {
                done.push(result.unwrap_or_else(|detail| Err(bug(&detail))));
                while due < jobs.len() && computed_as[due] <= place {
                    let mut result = done[computed_as[due]].clone();
                    if let Ok(report) = &mut result
                        && unique[computed_as[due]] != due
                    {
                        report.timing = Timing { cached: true, ..Timing::default() };
                    }
                    sink(due, result);
                    due += 1;
                }
            },
        );
    }

    /// The files of an answer that got `report` by the same goal and options: pictures, meshes, words. The
    /// solid is built again, for a report is kept without it.
    ///
    /// # Errors
    /// Never for a fault of the program: that is in the files.
    pub fn artifacts(
        &self,
        goal: &Goal,
        answer: &Answer,
        options: &Options,
        report: &Report,
    ) -> Result<Vec<Artifact>, Fault> {
        let draw = || {
            let (built, program) = match program_of(goal, answer) {
                Extraction::Program(program) => (self.build_answer(program, goal, options, true)?, program),
                Extraction::Truncated | Extraction::NoCode => (absent(report.outcome, goal), ""),
            };
            Ok(artifacts(goal, program, &built, report, options.compat))
        };
        pool::with_room(draw).unwrap_or_else(|detail| Err(bug(&detail)))
    }

    /// Builds a program without comparing it with anything.
    ///
    /// # Errors
    /// Never for a fault of the program: that is in what comes back.
    pub fn build(&self, program: &str, order: &Order) -> Result<Built, Fault> {
        pool::with_room(|| self.backends.build(program, order)).unwrap_or_else(|detail| Err(bug(&detail)))
    }

    /// Scores one answer on a thread that has room.
    fn score_here(&self, goal: &Goal, answer: &Answer, options: &Options) -> Result<Report, Fault> {
        let began = Instant::now();
        let found = program_of(goal, answer);
        let hashes = self.hashes(goal, found, options)?;
        let key = key_of(&hashes);
        if let Some(mut report) = self.cache.get(&key) {
            report.timing.total_ms = began.elapsed().as_secs_f64() * 1e3;
            return Ok(report);
        }
        let (built, program) = match found {
            Extraction::Program(program) => (self.build_answer(program, goal, options, false)?, program),
            Extraction::Truncated => (absent(Outcome::Truncated, goal), ""),
            Extraction::NoCode => (absent(Outcome::NoCode, goal), ""),
        };
        let build_ms = began.elapsed().as_secs_f64() * 1e3;
        let mut report = judge(goal, program, built, options, hashes);
        let total_ms = began.elapsed().as_secs_f64() * 1e3;
        report.timing = Timing { cached: false, build_ms, grade_ms: total_ms - build_ms, total_ms };
        self.cache.put(&key, &report);
        Ok(report)
    }

    fn build_answer(
        &self,
        program: &str,
        goal: &Goal,
        options: &Options,
        step: bool,
    ) -> Result<Built, Fault> {
        // The first system refused these words wherever they stood; its published scores behave so.
        const REFUSED_WORDS: [&str; 4] = ["import", "include", "use", "surface"];
        if (goal.language, options.sampler) == (Language::OpenScad, Sampler::Published)
            && let Some(word) = REFUSED_WORDS.into_iter().find(|word| has_word(program, word))
        {
            let diagnostic =
                Diagnostic::error("scad/file-access", None, format!("the word `{word}` is refused")).hint(
                    "the sampler `published` refuses it even in comments; the sampler `exact` does not",
                );
            return Ok(Built::stopped(Outcome::Refused, vec![diagnostic], Vec::new()));
        }
        let order = Order {
            backend: options.backend,
            strict: options.strict || goal.strict,
            limits: options.limits,
            compat: options.compat,
            step,
            ..Order::new(goal.language)
        };
        self.backends.build(program, &order)
    }

    fn hashes(&self, goal: &Goal, found: Extraction<'_>, options: &Options) -> Result<Hashes, Fault> {
        let program = match found {
            Extraction::Program(program) => blake3::hash(program.as_bytes()).to_hex().to_string(),
            Extraction::Truncated => "truncated".to_owned(),
            Extraction::NoCode => "no-code".to_owned(),
        };
        let builder = match goal.language {
            Language::OpenScad => format!(
                "{}|strict={}|{:?}",
                options.backend.name(),
                options.strict || goal.strict,
                options.limits.of
            ),
            Language::CadQuery => self.backends.cadquery.versions()?,
        };
        let engine = format!(
            "{ENGINE_VERSION}|{builder}|{}|compat={}|previous={:?}",
            options.sampler.name(),
            options.compat,
            options.previous,
        );
        Ok(Hashes {
            task: goal.task_hash.clone(),
            program,
            reference: goal.reference_hash.clone(),
            reward: options.reward.hash.clone(),
            engine: blake3::hash(engine.as_bytes()).to_hex().to_string(),
        })
    }
}

/// An answer without a program.
fn absent(outcome: Outcome, goal: &Goal) -> Built {
    let error = match goal.language {
        Language::OpenScad => String::new(),
        Language::CadQuery => backend::NO_RESULT.to_owned(),
    };
    Built { error, ..Built::stopped(outcome, Vec::new(), Vec::new()) }
}

fn bug(detail: &str) -> Fault {
    Fault::lasting(FaultKind::Bug, format!("a job of the engine panicked: {detail}"))
}

fn program_of<'a>(goal: &Goal, answer: &'a Answer) -> Extraction<'a> {
    match answer {
        Answer::Completion(text) => extract(text, goal.language),
        Answer::Program(text) if text.trim().is_empty() => Extraction::NoCode,
        Answer::Program(text) => Extraction::Program(text),
    }
}

/// Whether `word` stands in `text` between characters that are no part of a name.
fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        !is_part(text[..at].chars().next_back()) && !is_part(text[at + word.len()..].chars().next())
    })
}

/// From what was built to the report.
fn judge(goal: &Goal, program: &str, built: Built, options: &Options, hashes: Hashes) -> Report {
    let candidate =
        if built.stopped.is_none() { Some(Body::with_contacts(built.mesh, built.touching)) } else { None };
    let mut diagnostics = built.diagnostics;
    let mut outcome = built.stopped.unwrap_or(Outcome::Ok);
    // Faces of an STL file share no points: that file cannot say whether it encloses a body.
    let soup = options.compat && goal.language == Language::CadQuery;
    if let Some(body) = &candidate
        && let Err(defects) = body.solid()
        && !soup
    {
        outcome = Outcome::Open;
        diagnostics.extend(defects.iter().map(Diagnostic::from));
    }
    let settings = Settings { chamfer_k: goal.chamfer_k, sampler: options.sampler, compat: options.compat };
    let case = Case {
        candidate: candidate.as_ref(),
        reference: Some(&goal.reference),
        program,
        error: &built.error,
        brief: goal.brief(),
        previous: options.previous,
        demands: Some(&goal.demands),
        stage: outcome.stage(),
        settings,
        ..Case::default()
    };
    let case = Case { baseline: goal.baseline(&options.reward, &case), ..case };
    let reward = grade(&options.reward, &case);
    let owned = |(name, value): (&str, f64)| (name.to_owned(), value);
    let reward = RewardReport {
        name: options.reward.name.clone(),
        version: options.reward.version,
        total: reward.total,
        range: options.reward.range,
        terms: reward.terms,
        weights: reward.weights,
        gates: reward.gates.into_iter().map(|(name, open)| (name.to_owned(), open)).collect(),
        raw: reward.raw.into_iter().map(owned).collect(),
        notes: reward.notes,
        requirements: RequirementReport::worst_first(reward.requirements),
    };
    let measures = candidate.as_ref().map(MeasuresReport::of);
    let findings: Vec<Finding> =
        diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, program)).collect();
    Report {
        version: REPORT_VERSION,
        task: goal.name.clone(),
        language: goal.language.name().to_owned(),
        settings: SettingsReport {
            backend: backend::name_for(goal.language, options.backend).to_owned(),
            sampler: options.sampler.name().to_owned(),
            strict: options.strict || goal.strict,
            compat: options.compat,
        },
        outcome,
        feedback: feedback(outcome, &findings, measures.as_ref(), &goal.measures, &reward),
        reward,
        measures,
        diagnostics: findings,
        console: built.console,
        hashes,
        timing: Timing::default(),
    }
}

fn key_of(hashes: &Hashes) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [&hashes.task, &hashes.program, &hashes.reference, &hashes.reward, &hashes.engine] {
        hasher.update(part.as_bytes());
        hasher.update(b"\0");
    }
    hasher.finalize().to_hex().to_string()
}
