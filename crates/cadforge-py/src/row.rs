//! One row: what Python gave, read without scoring anything, and then scored without Python.

use cadforge::{Engine, Fault, Report, Row, RowError, Scheme, TaskGiven};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::task::Task;

/// What became of a row.
pub enum Scored {
    /// It was judged.
    Report(Box<Report>),
    /// We failed.
    Fault(Fault),
    /// The row itself is wrong, and how.
    Invalid(String),
}

impl Scored {
    /// Prepares what the answer is compared with, and scores it.
    pub fn of(row: &Row, engine: &Engine, scheme: &Scheme) -> Self {
        let scored = engine.job(row, scheme).and_then(|(goal, answer, options)| {
            engine.score(&goal, &answer, &options).map_err(RowError::Fault)
        });
        match scored {
            Ok(report) => Self::Report(Box::new(report)),
            Err(RowError::Fault(fault)) => Self::Fault(fault),
            Err(RowError::Given(reason)) => Self::Invalid(reason),
        }
    }
}

/// The id of a row, if it says one.
pub fn id_of<'py>(row: &Bound<'py, PyAny>) -> Option<Bound<'py, PyAny>> {
    row.cast::<PyDict>().ok()?.get_item("id").ok().flatten().filter(|id| !id.is_none())
}

/// Reads a row; its id stays with Python. What is wrong with it comes back in words.
pub fn read(given: &Bound<'_, PyAny>) -> Result<Row, String> {
    let Ok(given) = given.cast::<PyDict>() else {
        return Err(format!("the row is `{}`; it must be a dict", kind(given)));
    };
    let mut row = Row::default();
    for (key, value) in given {
        if value.is_none() {
            continue;
        }
        let key = text("a key", &key)?;
        match key.as_str() {
            "id" => {}
            "completion" => row.completion = Some(text(&key, &value)?),
            "program" => row.program = Some(text(&key, &value)?),
            "language" => row.language = Some(text(&key, &value)?),
            "task" => row.task = Some(task(&value)?),
            "reference" => row.reference = Some(text(&key, &value)?),
            "previous" => row.previous = Some(number(&key, &value)?),
            other => {
                let known = Row::FIELDS.map(|field| format!("`{field}`")).join(", ");
                return Err(format!("the row has `{other}`; it may have {known}"));
            }
        }
    }
    Ok(row)
}

fn task(value: &Bound<'_, PyAny>) -> Result<TaskGiven, String> {
    if let Ok(task) = value.cast::<Task>() {
        return Ok(TaskGiven::Whole(Box::new((*task.get().0).clone())));
    }
    if value.is_instance_of::<PyString>() {
        return text("task", value).map(TaskGiven::Named);
    }
    if value.is_instance_of::<PyDict>() {
        // By way of JSON: Python's writer and serde's reader both bound the depth, so no dict can take us
        // down.
        let json = value.py().import("json").and_then(|json| json.call_method1("dumps", (value,)));
        let text = json.and_then(|text| text.extract::<String>()).map_err(|error| error.to_string());
        let task = text.and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()));
        return match task {
            Ok(task) => Ok(TaskGiven::Whole(Box::new(task))),
            Err(reason) => Err(format!("`task` is no task: {reason}")),
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

fn number(field: &str, value: &Bound<'_, PyAny>) -> Result<f64, String> {
    match value.extract::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        Ok(number) => Err(format!("`{field}` is {number}; it must be finite")),
        Err(_) => Err(format!("`{field}` is `{}`; it must be a float", kind(value))),
    }
}

fn kind(value: &Bound<'_, PyAny>) -> String {
    value.get_type().name().map_or_else(|_| "of no type".to_owned(), |name| name.to_string())
}
