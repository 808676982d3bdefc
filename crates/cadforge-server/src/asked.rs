//! What a caller names: a language, a task.

use cadforge::tasks::{Language, Task, TaskError};

use crate::app::short;
use crate::failure::Failure;

/// The language of this name, if one is named.
///
/// # Errors
/// Names those that there are.
pub fn language(name: Option<&str>) -> Result<Option<Language>, Failure> {
    let Some(name) = name else { return Ok(None) };
    Language::named(name).map(Some).ok_or_else(|| {
        Failure::invalid(format!("`language` is `{}`; it must be openscad or cadquery", short(name)))
    })
}

/// The task at an address, for answers in the language asked for, or else in its own.
///
/// # Errors
/// Says what is wrong with the address, and which are nearest.
pub fn task(id: &str, language: Option<Language>) -> Result<Task, TaskError> {
    let task = Task::resolve(id)?;
    Ok(match language {
        Some(language) => task.in_language(language),
        None => task,
    })
}
