//! A task, and programs to begin with.

use axum::Json;
use cadforge::tasks::{Language, Quality, Task};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::body::Query;
use crate::asked;
use crate::environment::ENVIRONMENTS;
use crate::episode::seed_program;
use crate::failure::Failure;

/// Said above a program that is nearly right.
const NEARLY: &str = "// One thing is not as asked. Mend it, and watch the reward.\n\n";

/// Which task, for answers in which language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Which {
    pub id: String,
    pub language: Option<Language>,
}

/// `GET /page/task`
pub async fn task(Query(which): Query<Which>) -> Result<Json<Value>, Failure> {
    let task = which.resolve()?;
    Ok(Json(json!({
        "id": task.id,
        "language": task.language,
        "prompt": task.prompt,
        "level": task.level,
        "family": task.family,
        "split": task.split,
        "kind": if task.product().is_some() { "product" } else { "family" },
        "parameters": task.parameters,
        "size_mm": task.size_mm,
        "hints": task.hints,
        "frame": task.frame,
        "starter": starter(&task),
    })))
}

/// `GET /page/repairs`: programs that are not right yet, and the one that is, last.
pub async fn repairs(Query(which): Query<Which>) -> Result<Json<Vec<Value>>, Failure> {
    let task = which.resolve()?;
    let program = |name: &str, text: &str| json!({ "name": name, "program": text });
    let mut found: Vec<Value> = match (task.product(), task.language) {
        (Some(product), Language::CadQuery) => {
            product.seeds().map(|(kind, text)| program(kind.name(), text)).collect()
        }
        (None, Language::OpenScad) => task
            .mutations()
            .iter()
            .filter(|mutation| mutation.quality != Quality::Right)
            .map(|mutation| program(&mutation.name, &cadforge_scad::print(&mutation.csg)))
            .collect(),
        _ => Vec::new(),
    };
    found.push(program("seed", seed(&task)));
    if task.reference_language() == task.language {
        found.push(program("reference", &task.reference_program(false)));
    }
    Ok(Json(found))
}

impl Which {
    /// The task, for answers in the language asked for, or else in its own.
    pub fn resolve(&self) -> Result<Task, Failure> {
        Ok(asked::task(&self.id, self.language)?)
    }
}

/// The program that a reader begins with.
fn starter(task: &Task) -> String {
    match (task.product(), task.language) {
        (None, Language::OpenScad) => {
            let mutations = task.mutations();
            let nearly = || mutations.iter().filter(|mutation| mutation.quality == Quality::NearlyRight);
            nearly()
                .find(|mutation| mutation.name.starts_with("without"))
                .or_else(|| nearly().next())
                .map_or_else(
                    || seed(task).to_owned(),
                    |mutation| format!("{NEARLY}{}", cadforge_scad::print(&mutation.csg)),
                )
        }
        _ => seed(task).to_owned(),
    }
}

/// What an episode would begin with.
fn seed(task: &Task) -> &'static str {
    let env = ENVIRONMENTS.iter().find(|env| env.language == task.language);
    env.map_or("", |env| {
        if task.language == Language::CadQuery { seed_program(env, task) } else { env.seed_program }
    })
}
