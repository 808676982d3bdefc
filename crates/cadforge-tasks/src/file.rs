//! A whole task as JSON.

use serde::{Deserialize, Serialize};

use cadforge_reward::{Frame, Spec};

use crate::address::Split;
use crate::error::{TaskError, TaskErrorKind};
use crate::language::{Language, SYSTEM_PROMPTS, SystemPrompt};
use crate::params::Params;
use crate::product::Product;
use crate::task::{CHAMFER_K, Reference, Task};

/// The shape of a task in JSON. Only `id`, `prompt` and `reference` must be there.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskFile {
    /// A name of its author's choice.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// The right answer: a program.
    pub reference: String,
    /// What `reference` is written in, whatever `language` says: OpenSCAD if left out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reference_language: Language,
    /// `openscad` or `cadquery`: what answers are written in.
    #[serde(default)]
    pub language: Language,
    /// The id of a system prompt; the newest of the language if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_prompt: Option<String>,
    /// 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// What kind of part it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// `train`, `val` or `test`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// The part's dimensions by name.
    #[serde(default)]
    pub parameters: Params,
    /// Names of what must be there, in snake case.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hints: Vec<String>,
    /// Width along x, depth along y, height along z in millimetres.
    #[serde(default, skip_serializing_if = "is_default")]
    pub size_mm: Option<[f64; 3]>,
    /// k in exp(-k · chamfer), above 0.
    #[serde(default = "default_chamfer_k")]
    pub chamfer_k: f64,
    /// `absolute` or `placed-freely`.
    #[serde(default)]
    pub frame: Frame,
    /// Whether an unknown name ends a program.
    #[serde(default)]
    pub strict: bool,
    /// What is required beside the reference; measured of the reference if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spec: Option<Spec>,
}

fn default_chamfer_k() -> f64 {
    CHAMFER_K
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl TryFrom<TaskFile> for Task {
    type Error = TaskError;

    /// # Errors
    /// Names the field that is wrong and what it should be.
    fn try_from(file: TaskFile) -> Result<Self, TaskError> {
        let wrong = |detail: String| Err(TaskError::new(TaskErrorKind::File, detail));
        for (field, text) in [("id", &file.id), ("prompt", &file.prompt), ("reference", &file.reference)] {
            if text.trim().is_empty() {
                return wrong(format!("`{field}` is empty"));
            }
        }
        if !(file.chamfer_k.is_finite() && file.chamfer_k > 0.0) {
            return wrong(format!("`chamfer_k` is {}; it must be a number above 0", file.chamfer_k));
        }
        if file.level.is_some_and(|level| !(1..=5).contains(&level)) {
            return wrong(format!("`level` is {}; it must be 1 to 5", file.level.unwrap_or_default()));
        }
        if file.size_mm.is_some_and(|size| size.iter().any(|&length| !(length.is_finite() && length > 0.0))) {
            return wrong("`size_mm` must be three numbers above 0".into());
        }
        if let Some(spec) = &file.spec {
            spec.check().map_err(|error| TaskError::new(TaskErrorKind::File, format!("`spec`: {error}")))?;
        }
        let newest = file.language.system_prompt().id;
        let system_prompt = file.system_prompt.unwrap_or_else(|| newest.to_owned());
        if SystemPrompt::named(&system_prompt).is_none_or(|prompt| prompt.language != file.language) {
            let own = SYSTEM_PROMPTS.iter().filter(|prompt| prompt.language == file.language);
            let known: Vec<_> = own.map(|prompt| format!("`{}`", prompt.id)).collect();
            let language = file.language.name();
            return wrong(format!(
                "`system_prompt` is `{system_prompt}`; {language} has {}",
                known.join(", ")
            ));
        }
        // The mesh of a product's own program is there already.
        let product = Product::named(&file.id).filter(|product| product.reference == file.reference);
        let program = Reference::Program(file.reference_language, file.reference);
        let reference = product.map_or(program, Reference::Product);
        Ok(Self {
            id: file.id,
            language: file.language,
            prompt: file.prompt,
            system_prompt,
            level: file.level,
            family: file.family,
            split: file.split,
            parameters: file.parameters,
            hints: file.hints,
            size_mm: file.size_mm,
            chamfer_k: file.chamfer_k,
            frame: file.frame,
            strict: file.strict,
            requirements: file.spec,
            reference,
        })
    }
}

impl From<Task> for TaskFile {
    fn from(task: Task) -> Self {
        // A product's own is found again by its name.
        let own = task.requirements.is_none() && task.product().is_some();
        let spec = Some(task.spec()).filter(|spec| !own && !spec.is_empty());
        Self {
            reference: task.reference_program(false),
            reference_language: task.reference_language(),
            id: task.id,
            prompt: task.prompt,
            language: task.language,
            system_prompt: Some(task.system_prompt),
            level: task.level,
            family: task.family,
            split: task.split,
            parameters: task.parameters,
            hints: task.hints,
            size_mm: task.size_mm,
            chamfer_k: task.chamfer_k,
            frame: task.frame,
            strict: task.strict,
            spec,
        }
    }
}
