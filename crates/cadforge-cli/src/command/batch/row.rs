use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use cadforge::tasks::{Language, Task};
use cadforge::{Answer, Engine, Goal, Options};
use serde::Deserialize;
use serde_json::Value;

use crate::input;
use crate::scheme::Scheme;

/// How many references given by path are kept ready.
const MOST_REFERENCES: usize = 256;

/// A row of the input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(default)]
    id: Value,
    completion: Option<String>,
    program: Option<String>,
    language: Option<String>,
    task: Option<TaskOrId>,
    reference: Option<String>,
    previous: Option<f64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum TaskOrId {
    Id(String),
    Task(Box<Task>),
}

/// A row that can be scored, or what is wrong with it.
pub struct Prepared {
    /// As the row said it; its number, from 0, when it said none.
    pub id: Value,
    /// What to score.
    pub job: Result<(Arc<Goal>, Answer, Options), String>,
}

/// Turns lines into jobs, and keeps references that many rows share.
pub struct Reader<'a> {
    engine: &'a Engine,
    scheme: &'a mut Scheme,
    references: BTreeMap<(Language, String), Arc<Goal>>,
}

impl<'a> Reader<'a> {
    /// For rows that are scored like this.
    pub fn new(engine: &'a Engine, scheme: &'a mut Scheme) -> Self {
        Self { engine, scheme, references: BTreeMap::new() }
    }

    /// The job of the line with this number.
    pub fn prepare(&mut self, line: &str, number: usize) -> Prepared {
        let (id, job) = match serde_json::from_str::<Row>(line) {
            Ok(row) => (row.id.clone(), self.job(row).map_err(|error| format!("{error:#}"))),
            Err(error) => {
                // The id is worth saving even from a row that is otherwise wrong.
                let id = serde_json::from_str::<Value>(line).ok().and_then(|row| row.get("id").cloned());
                (id.unwrap_or_default(), Err(format!("the row is wrong: {error}")))
            }
        };
        Prepared { id: if id.is_null() { number.into() } else { id }, job }
    }

    fn job(&mut self, row: Row) -> anyhow::Result<(Arc<Goal>, Answer, Options)> {
        let answer = match (row.completion, row.program) {
            (Some(text), None) => Answer::Completion(text),
            (None, Some(program)) => Answer::Program(program),
            (None, None) => bail!("the row has neither `completion` nor `program`; give one of them"),
            (Some(_), Some(_)) => bail!("the row has both `completion` and `program`; give one of them"),
        };
        let language = row.language.as_deref().map(|name| {
            Language::named(name)
                .with_context(|| format!("`language` is `{name}`; it must be `openscad` or `cadquery`"))
        });
        let language = language.transpose()?;
        let goal = match (row.task, row.reference) {
            (Some(TaskOrId::Id(id)), None) => self.goal(&input::task_in(&id, language)?)?,
            (Some(TaskOrId::Task(task)), None) => self.goal(&task)?,
            (None, Some(path)) => self.reference(path, language.unwrap_or_default())?,
            (None, None) => bail!("the row has neither `task` nor `reference`; give one of them"),
            (Some(_), Some(_)) => bail!("the row has both `task` and `reference`; give one of them"),
        };
        match language {
            Some(language) if language != goal.language => {
                bail!("`language` is `{}`, but the task asks for `{}`", language.name(), goal.language.name())
            }
            _ => {
                let options = self.scheme.for_goal(&goal, row.previous)?;
                Ok((goal, answer, options))
            }
        }
    }

    fn goal(&self, task: &Task) -> anyhow::Result<Arc<Goal>> {
        let options = self.scheme.options();
        Ok(self.engine.goal(task, options.backend, options.compat)?)
    }

    fn reference(&mut self, path: String, language: Language) -> anyhow::Result<Arc<Goal>> {
        let key = (language, path);
        if let Some(goal) = self.references.get(&key) {
            return Ok(Arc::clone(goal));
        }
        let goal = input::reference(self.engine, &key.1, language, self.scheme.options())?;
        if self.references.len() >= MOST_REFERENCES {
            self.references.clear();
        }
        self.references.insert(key, Arc::clone(&goal));
        Ok(goal)
    }
}
