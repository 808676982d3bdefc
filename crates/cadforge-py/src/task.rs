//! Tasks as Python sees them.

use std::sync::Arc;

use cadforge::tasks::{self, Language, Sample, Split, SystemPrompt};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::error::spec;

/// One task: what is asked, and what answers are compared with.
#[pyclass(frozen, module = "cadforge._native", skip_from_py_object)]
#[derive(Clone)]
pub struct Task(pub(crate) Arc<tasks::Task>);

/// `name` as a language.
pub fn language(name: &str) -> Result<Language, String> {
    Language::named(name)
        .ok_or_else(|| format!("`language` is `{name}`; it must be `openscad` or `cadquery`"))
}

#[pymethods]
impl Task {
    /// The task at an address such as `cylinder@1/train/0/1`, or the product of this name.
    #[staticmethod]
    fn resolve(id: &str) -> PyResult<Self> {
        tasks::Task::resolve(id).map(Self::from).map_err(spec)
    }

    /// The task that a prompt in the words of one of the families asks for; `None` for other words.
    #[staticmethod]
    fn of_prompt(prompt: &str) -> Option<Self> {
        tasks::Task::of_prompt(prompt).map(Self::from)
    }

    /// What `to_json` wrote, or a task of one's own: `id`, `prompt` and `reference` must be there.
    #[staticmethod]
    fn from_json(text: &str) -> PyResult<Self> {
        serde_json::from_str::<tasks::Task>(text)
            .map(Self::from)
            .map_err(|error| spec(format!("`task` is no task: {error}")))
    }

    /// The same task for answers in another language.
    fn in_language(&self, language: &str) -> PyResult<Self> {
        let language = self::language(language).map_err(spec)?;
        Ok(Self::from((*self.0).clone().in_language(language)))
    }

    #[getter]
    fn id(&self) -> &str {
        &self.0.id
    }

    #[getter]
    fn prompt(&self) -> &str {
        &self.0.prompt
    }

    #[getter]
    fn language(&self) -> &'static str {
        self.0.language.name()
    }

    #[getter]
    fn level(&self) -> Option<u8> {
        self.0.level
    }

    #[getter]
    fn family(&self) -> Option<&str> {
        self.0.family.as_deref()
    }

    #[getter]
    fn split(&self) -> Option<&'static str> {
        self.0.split.map(Split::name)
    }

    /// What the model is told before the prompt.
    #[getter]
    fn system(&self) -> &'static str {
        SystemPrompt::named(&self.0.system_prompt).map_or("", |prompt| prompt.text)
    }

    /// Dimensions by name, millimetres, degrees or counts.
    #[getter]
    fn parameters<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        for (name, value) in self.0.parameters.iter() {
            dict.set_item(name, value)?;
        }
        Ok(dict)
    }

    /// The right answer as a program, in `reference_language`. Never part of a prompt.
    #[getter]
    fn reference(&self) -> String {
        self.0.reference_program(false)
    }

    #[getter]
    fn reference_language(&self) -> &'static str {
        self.0.reference_language().name()
    }

    /// The system prompt and the prompt, as chat messages.
    fn messages<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let message = |role: &str, content: &str| -> PyResult<Bound<'py, PyDict>> {
            let dict = PyDict::new(py);
            dict.set_item("role", role)?;
            dict.set_item("content", content)?;
            Ok(dict)
        };
        PyList::new(py, [message("system", self.system())?, message("user", &self.0.prompt)?])
    }

    /// The whole task, its reference included, as one line of JSON.
    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&*self.0).map_err(spec)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        // Only an address brings back all of a drawn task; other tasks are what their JSON says.
        let own = tasks::Task::resolve(&self.0.id).is_ok_and(|task| task == *self.0);
        let (maker, text) = if own { ("resolve", self.0.id.clone()) } else { ("from_json", self.to_json()?) };
        Ok((py.get_type::<Self>().getattr(maker)?, (text,)))
    }

    fn __repr__(&self) -> String {
        format!("Task({:?})", self.0.id)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash as _, Hasher as _};
        let mut hasher = DefaultHasher::new();
        self.0.id.hash(&mut hasher);
        hasher.finish()
    }
}

impl From<tasks::Task> for Task {
    fn from(task: tasks::Task) -> Self {
        Self(Arc::new(task))
    }
}

/// The first `count` tasks of a split. A larger count only appends; other seeds draw other tasks.
#[pyfunction]
#[pyo3(signature = (count, split, seed, levels, chamfer_k, language))]
pub fn sample_tasks(
    py: Python<'_>,
    count: usize,
    split: &str,
    seed: u64,
    levels: Vec<u8>,
    chamfer_k: f64,
    language: &str,
) -> PyResult<Vec<Task>> {
    let split = Split::named(split)
        .ok_or_else(|| spec(format!("`split` is `{split}`; it must be `train`, `val` or `test`")))?;
    let language = self::language(language).map_err(spec)?;
    let sample = Sample { seed, levels, chamfer_k, language, ..Sample::default() };
    let tasks = py.detach(|| sample.tasks(split, count)).map_err(spec)?;
    Ok(tasks.into_iter().map(Task::from).collect())
}

/// Every family: `family@version`, level, and what it is.
#[pyfunction]
pub fn families() -> Vec<(String, u8, &'static str)> {
    tasks::families().iter().map(|family| (family.versioned_name(), family.level, family.summary)).collect()
}
