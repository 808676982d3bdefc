use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use cadforge_kernel::mesh::{Format, Mesh};
use cadforge_tasks::{Language, Task};

use crate::answer::Options;
use crate::engine::Engine;
use crate::goal::{Goal, GoalError};
use crate::row::RowError;

/// A part in a file.
pub enum Part {
    /// Text to run.
    Program(Language, String),
    /// Triangles.
    Mesh(Mesh),
}

impl Part {
    /// Reads a program or a mesh by its suffix.
    ///
    /// # Errors
    /// When there is no such file, or it is not what its suffix says.
    pub fn read(path: &Path) -> Result<Self, RowError> {
        let name = path.display();
        let language = match suffix(path).as_str() {
            "scad" => Language::OpenScad,
            "py" => Language::CadQuery,
            other => {
                let Some(format) = Format::of_extension(other) else {
                    return Err(RowError::Given(format!(
                        "`{name}`: the suffix must be .scad, .py, .stl, .off, .obj, .ply or .glb"
                    )));
                };
                let mesh = format.read(&bytes(path)?);
                return mesh
                    .map(Self::Mesh)
                    .map_err(|error| RowError::Given(format!("`{name}` is no mesh: {error}")));
            }
        };
        Ok(Self::Program(language, text(path)?))
    }
}

impl Engine {
    /// Prepares the program or mesh at a path, or the task of this id, to compare answers in `language` with.
    ///
    /// A file is read again when it has changed.
    ///
    /// # Errors
    /// When there is nothing there, or it gives no solid.
    pub fn reference(
        &self,
        path_or_id: &str,
        language: Language,
        options: &Options,
    ) -> Result<Arc<Goal>, RowError> {
        let path = Path::new(path_or_id);
        if !path.exists() && path.extension().is_none() {
            return Ok(self.goal(&task(path_or_id)?, options.backend, options.compat)?);
        }
        let (when, length) = match fs::metadata(path) {
            Ok(file) => (file.modified().unwrap_or(SystemTime::UNIX_EPOCH), file.len()),
            Err(_) => (SystemTime::UNIX_EPOCH, 0),
        };
        let key = format!(
            "{path_or_id}|{when:?}|{length}|{}|{}|{}",
            language.name(),
            options.backend.name(),
            options.compat
        );
        self.remember(key, || {
            let goal = match Part::read(path)? {
                Part::Mesh(mesh) => Goal::of_mesh(path_or_id, mesh, language),
                Part::Program(written, program) => {
                    self.goal_of_program(path_or_id, &program, written, language, options)
                }
            };
            goal.map_err(|error| match error {
                GoalError::Fault(fault) => RowError::Fault(fault),
                error => RowError::Given(format!("`{path_or_id}` cannot be compared with: {error}")),
            })
        })
    }
}

/// The task of this id, in this `.json` file, or in this text of JSON.
///
/// # Errors
/// When there is no such task, and which there are.
pub fn task(named: &str) -> Result<Task, RowError> {
    let (json, name) = if named.trim_start().starts_with('{') {
        (named.to_owned(), "task")
    } else if named.ends_with(".json") {
        (text(Path::new(named))?, named)
    } else {
        return Ok(Task::resolve(named)?);
    };
    serde_json::from_str(&json).map_err(|error| RowError::Given(format!("`{name}` is no task: {error}")))
}

/// The same, for answers in `language`: a part that is asked for in one may be answered in the other.
///
/// # Errors
/// As [`task`].
pub fn task_in(named: &str, language: Option<Language>) -> Result<Task, RowError> {
    let task = task(named)?;
    Ok(match language {
        Some(language) if language != task.language => task.in_language(language),
        _ => task,
    })
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> Result<String, RowError> {
    String::from_utf8(bytes(path)?)
        .map_err(|error| RowError::Given(format!("`{}` is not UTF-8 text: {error}", path.display())))
}

fn bytes(path: &Path) -> Result<Vec<u8>, RowError> {
    fs::read(path).map_err(|error| RowError::Given(format!("`{}` cannot be read: {error}", path.display())))
}

fn suffix(path: &Path) -> String {
    path.extension().and_then(|suffix| suffix.to_str()).unwrap_or("").to_ascii_lowercase()
}
