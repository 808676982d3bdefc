//! Answers as callers write them down: a line of JSON, a dict, a row of a table.

use std::fmt;
use std::sync::Arc;

use cadforge_tasks::{Language, Task, TaskError};
use serde::Deserialize;
use serde_json::Value;

use crate::answer::{Answer, Options};
use crate::engine::Engine;
use crate::fault::Fault;
use crate::goal::{Goal, GoalError};
use crate::part;
use crate::scheme::Scheme;

/// One answer and what it answers. Exactly one of `completion` and `program`; exactly one of `task` and
/// `reference`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The caller's name for the row.
    #[serde(default)]
    pub id: Value,
    /// All that the model wrote; the program is found in it.
    pub completion: Option<String>,
    /// The program alone.
    pub program: Option<String>,
    /// `openscad` or `cadquery`: must be the task's where the task is given whole, and asks for the part in
    /// that language where it is named.
    pub language: Option<String>,
    /// What was asked.
    pub task: Option<TaskGiven>,
    /// A path to a program or a mesh, or a task's id, to compare with instead.
    pub reference: Option<String>,
    /// The total of the program before this one, for rewards that pay the gain.
    pub previous: Option<f64>,
}

/// A task, by name or whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Value")]
pub enum TaskGiven {
    /// An id, a path to a `.json` file, or a whole task as text of JSON.
    Named(String),
    /// All of it.
    Whole(Box<Task>),
}

/// What [`Engine::score`] needs.
pub type Job = (Arc<Goal>, Answer, Options);

/// Why a row cannot be scored.
#[derive(Clone, Debug)]
pub enum RowError {
    /// What the caller gave is wrong: which field, and the mend.
    Given(String),
    /// We or the machine failed while the reference was prepared.
    Fault(Fault),
}

impl Row {
    /// The names of the fields.
    pub const FIELDS: [&str; 7] =
        ["id", "completion", "program", "language", "task", "reference", "previous"];
}

impl Engine {
    /// Reads a row and prepares what its answer is compared with.
    ///
    /// # Errors
    /// What is wrong with the row; a fault when a backend is missing.
    pub fn job(&self, row: &Row, scheme: &Scheme) -> Result<Job, RowError> {
        let given = |text: &str| Err(RowError::Given(text.to_owned()));
        let answer = match (&row.completion, &row.program) {
            (Some(text), None) => Answer::Completion(text.clone()),
            (None, Some(program)) => Answer::Program(program.clone()),
            (None, None) => return given("the row has neither `completion` nor `program`; give one of them"),
            (Some(_), Some(_)) => {
                return given("the row has both `completion` and `program`; give one of them");
            }
        };
        let language = match row.language.as_deref() {
            None => None,
            Some(name) => Some(Language::named(name).ok_or_else(|| {
                RowError::Given(format!("`language` is `{name}`; it must be `openscad` or `cadquery`"))
            })?),
        };
        let options = scheme.options();
        let goal_of = |task: &Task| self.goal(task, options.backend, options.compat);
        let goal = match (&row.task, &row.reference) {
            (Some(TaskGiven::Named(name)), None) => goal_of(&part::task_in(name, language)?)?,
            (Some(TaskGiven::Whole(task)), None) => goal_of(task)?,
            (None, Some(path)) => self.reference(path, language.unwrap_or_default(), options)?,
            (None, None) => return given("the row has neither `task` nor `reference`; give one of them"),
            (Some(_), Some(_)) => return given("the row has both `task` and `reference`; give one of them"),
        };
        if let Some(language) = language.filter(|language| *language != goal.language) {
            let (said, asked) = (language.name(), goal.language.name());
            return Err(RowError::Given(format!("`language` is `{said}`, but the task asks for `{asked}`")));
        }
        let options = scheme.for_goal(&goal, row.previous);
        Ok((goal, answer, options))
    }
}

impl TryFrom<Value> for TaskGiven {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        match value {
            Value::String(name) => Ok(Self::Named(name)),
            value @ Value::Object(_) => match serde_json::from_value(value) {
                Ok(task) => Ok(Self::Whole(Box::new(task))),
                Err(error) => Err(format!("`task` is no task: {error}")),
            },
            other => Err(format!("`task` is `{other}`; it must be an id or a whole task")),
        }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given(detail) => f.write_str(detail),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for RowError {}

impl From<GoalError> for RowError {
    fn from(error: GoalError) -> Self {
        match error {
            GoalError::Fault(fault) => Self::Fault(fault),
            error => Self::Given(error.to_string()),
        }
    }
}

impl From<TaskError> for RowError {
    fn from(error: TaskError) -> Self {
        Self::Given(error.to_string())
    }
}
