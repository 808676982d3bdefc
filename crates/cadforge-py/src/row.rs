//! One row: what Python gave, read without scoring anything, and then scored without Python.

use std::sync::Arc;

use cadforge::tasks::{self, Language};
use cadforge::{Answer, Engine, Fault, GoalError, Options, Report};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::part;
use crate::scheme::Scheme;
use crate::task::{self, Task};

/// A row that can be scored.
pub struct Job {
    goal: GoalOf,
    answer: Answer,
    language: Option<Language>,
    options: Arc<Scheme>,
}

/// What an answer is compared with, not prepared yet: that is work, and done by the pool.
enum GoalOf {
    Task(Arc<tasks::Task>),
    Id(String),
    Json(String),
    Reference(String),
}

/// What became of a row.
pub enum Scored {
    /// It was judged.
    Report(Box<Report>),
    /// We failed.
    Fault(Fault),
    /// The row itself is wrong, and how.
    Invalid(String),
}

/// The id of a row, if it says one.
pub fn id_of<'py>(row: &Bound<'py, PyAny>) -> Option<Bound<'py, PyAny>> {
    row.cast::<PyDict>().ok()?.get_item("id").ok().flatten().filter(|id| !id.is_none())
}

/// Reads a row. What is wrong with it comes back in words.
pub fn read(row: &Bound<'_, PyAny>, scheme: &Arc<Scheme>) -> Result<Job, String> {
    let Ok(row) = row.cast::<PyDict>() else {
        return Err(format!("the row is `{}`; it must be a dict", kind(row)));
    };
    let (mut completion, mut program, mut language, mut goal, mut reference) = (None, None, None, None, None);
    for (key, value) in row {
        if value.is_none() {
            continue;
        }
        let key = text("a key", &key)?;
        match key.as_str() {
            "id" => {}
            "completion" => completion = Some(text(&key, &value)?),
            "program" => program = Some(text(&key, &value)?),
            "language" => language = Some(task::language(&text(&key, &value)?)?),
            "task" => goal = Some(goal_of(&value)?),
            "reference" => reference = Some(text(&key, &value)?),
            other => {
                return Err(format!(
                    "the row has `{other}`; it may have `id`, `completion` or `program`, `language`, and `task` or \
                 `reference`"
                ));
            }
        }
    }
    let answer = match (completion, program) {
        (Some(text), None) => Answer::Completion(text),
        (None, Some(text)) => Answer::Program(text),
        (None, None) => return Err("the row has neither `completion` nor `program`; give one of them".into()),
        (Some(_), Some(_)) => {
            return Err("the row has both `completion` and `program`; give one of them".into());
        }
    };
    let goal = match (goal, reference) {
        (Some(goal), None) => goal,
        (None, Some(path)) => GoalOf::Reference(path),
        (None, None) => return Err("the row has neither `task` nor `reference`; give one of them".into()),
        (Some(_), Some(_)) => return Err("the row has both `task` and `reference`; give one of them".into()),
    };
    Ok(Job { goal, answer, language, options: Arc::clone(scheme) })
}

fn goal_of(value: &Bound<'_, PyAny>) -> Result<GoalOf, String> {
    if let Ok(task) = value.cast::<Task>() {
        return Ok(GoalOf::Task(Arc::clone(&task.get().0)));
    }
    if value.is_instance_of::<PyString>() {
        let text = text("task", value)?;
        return Ok(if text.starts_with('{') { GoalOf::Json(text) } else { GoalOf::Id(text) });
    }
    if value.is_instance_of::<PyDict>() {
        // By way of JSON: Python's writer and serde's reader both bound the depth, so no dict can take us
        // down.
        let json = value.py().import("json").and_then(|json| json.call_method1("dumps", (value,)));
        return match json.and_then(|text| text.extract::<String>()) {
            Ok(text) => Ok(GoalOf::Json(text)),
            Err(error) => Err(format!("`task` is no task: {error}")),
        };
    }
    Err(format!("`task` is `{}`; it must be an id, a Task, or a dict", kind(value)))
}

/// The text of a str. What cannot be written as UTF-8 is replaced: a model may have written it.
fn text(field: &str, value: &Bound<'_, PyAny>) -> Result<String, String> {
    match value.cast::<PyString>() {
        Ok(text) => Ok(text.to_string_lossy().into_owned()),
        Err(_) => Err(format!("`{field}` is `{}`; it must be a str", kind(value))),
    }
}

fn kind(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "of no type".to_owned(), |name| name.to_string())
}

impl Job {
    /// Prepares what the answer is compared with, and scores it.
    pub fn score(&self, engine: &Engine) -> Scored {
        let scheme = &*self.options;
        let goal = match &self.goal {
            GoalOf::Task(task) => engine.goal(task, scheme.options.backend, scheme.compat),
            GoalOf::Id(id) => match tasks::Task::resolve(id) {
                Ok(task) => engine.goal(&task, scheme.options.backend, scheme.compat),
                Err(error) => return Scored::Invalid(error.to_string()),
            },
            GoalOf::Json(text) => match task::read(text) {
                Ok(task) => engine.goal(&task, scheme.options.backend, scheme.compat),
                Err(reason) => return Scored::Invalid(reason),
            },
            GoalOf::Reference(path) => {
                match part::goal(engine, path, self.language.unwrap_or_default(), &scheme.options) {
                    Ok(goal) => Ok(Arc::new(goal)),
                    Err(reason) => return Scored::Invalid(reason),
                }
            }
        };
        let goal = match goal {
            Ok(goal) => goal,
            Err(GoalError::Fault(fault)) => return Scored::Fault(fault),
            Err(error) => return Scored::Invalid(error.to_string()),
        };
        if let Some(language) = self.language.filter(|language| *language != goal.language) {
            let (said, asked) = (language.name(), goal.language.name());
            return Scored::Invalid(format!("`language` is `{said}`, but the task asks for `{asked}`"));
        }
        let options: &Options = &scheme.options;
        match engine.score(&goal, &self.answer, options) {
            Ok(report) => Scored::Report(Box::new(report)),
            Err(fault) => Scored::Fault(fault),
        }
    }
}
