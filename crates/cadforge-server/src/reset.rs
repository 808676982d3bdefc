//! What a reset asks for, and which task that is.

use cadforge::tasks::Task;
use serde_json::{Map, Value, json};

use crate::action::{self, Issue};
use crate::environment::{Environment, RewardKind};
use crate::failure::{Failure, FailureKind};

/// What a reset asks for. Unknown fields are ignored, as in every OpenEnv environment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reset {
    /// Picks a task when none is named.
    pub seed: Option<i64>,
    /// The client's name for the episode.
    pub episode_id: Option<String>,
    /// The task's address.
    pub task_id: Option<String>,
    /// Words instead of the task's; alone, they may name a part that a family knows.
    pub task_brief: Option<String>,
    /// A set of tasks, with `index`.
    pub split: Option<String>,
    /// The place in the set, from 0.
    pub index: Option<usize>,
    /// A reward definition instead of the usual one.
    pub reward: Option<String>,
    /// What a step is paid.
    pub reward_kind: Option<RewardKind>,
    /// When the episode ends at the latest.
    pub max_steps: Option<u32>,
    /// Whether an unknown name ends a program.
    pub strict: bool,
}

impl Reset {
    /// Reads the arguments of a reset.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read(map: &Map<String, Value>) -> Result<Self, Vec<Issue>> {
        let mut issues = Vec::new();
        let mut whole = |field: &str, least: i64, most: i64| match map.get(field) {
            None | Some(Value::Null) => None,
            Some(Value::Number(number)) if number.as_i64().is_some_and(|n| (least..=most).contains(&n)) => {
                number.as_i64()
            }
            Some(other) => {
                let msg = format!("Input should be a valid integer from {least} to {most}");
                issues.push(Issue::new("int_type", &[field], msg, other));
                None
            }
        };
        let seed = whole("seed", i64::MIN, i64::MAX);
        let index = whole("index", 0, i64::from(u32::MAX)).map(|index| index as usize);
        let max_steps = whole("max_steps", 1, 1000).map(|steps| steps as u32);
        let reward_kind = match map.get("reward_kind") {
            None | Some(Value::Null) => None,
            Some(value) => serde_json::from_value(value.clone()).map_or_else(
                |_| {
                    let msg = "Input should be 'total' or 'gain'";
                    issues.push(Issue::new("literal_error", &["reward_kind"], msg, value));
                    None
                },
                Some,
            ),
        };
        let strict = match map.get("strict") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(strict)) => *strict,
            Some(other) => {
                issues.push(Issue::new("bool_type", &["strict"], "Input should be a valid boolean", other));
                false
            }
        };
        let mut text = |field: &str| action::text(map, field, &mut issues);
        let reset = Self {
            seed,
            episode_id: text("episode_id"),
            task_id: text("task_id"),
            task_brief: text("task_brief"),
            split: text("split"),
            index,
            reward: text("reward"),
            reward_kind,
            max_steps,
            strict,
        };
        if reset.episode_id.as_ref().is_some_and(|id| id.chars().count() > 255) {
            let value = &map["episode_id"];
            let msg = "String should have at most 255 characters";
            issues.push(Issue {
                ctx: Some(json!({ "max_length": 255 })),
                ..Issue::new("string_too_long", &["episode_id"], msg, value)
            });
        }
        if issues.is_empty() { Ok(reset) } else { Err(issues) }
    }

    /// The task that is meant: named, by its place in a set, by its words, by the seed, or the usual one.
    ///
    /// # Errors
    /// When there is none, with the nearest ids.
    pub fn task(&self, env: &Environment) -> Result<Task, Failure> {
        let mut task = if let Some(id) = &self.task_id {
            env.task(id)?
        } else if let Some(split) = self.split.as_deref().or(self.index.map(|_| "train")) {
            let set = env.set(split).ok_or_else(|| {
                let known: Vec<&str> = env.sets().into_iter().map(|(name, ..)| name).collect();
                Failure::new(FailureKind::Missing, format!("`split` must be one of {}", known.join(", ")))
            })?;
            let index =
                self.index.unwrap_or_else(|| self.seed.unwrap_or(0).unsigned_abs() as usize % set.len());
            if index >= set.len() {
                let message = format!("`index` is {index}; the split `{split}` has {} tasks", set.len());
                return Err(Failure::new(FailureKind::Missing, message));
            }
            env.tasks(set, index + 1)?.swap_remove(index)
        } else if let Some(known) = self.task_brief.as_deref().and_then(Task::of_prompt) {
            known.in_language(env.language)
        } else if let Some(seed) = self.seed {
            env.pick(seed.cast_unsigned())?
        } else {
            env.task(env.default_task)?
        };
        task.strict |= self.strict;
        Ok(reworded(task, self.task_brief.as_deref()))
    }
}

/// The task with other words, if there are any.
pub fn reworded(mut task: Task, words: Option<&str>) -> Task {
    if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
        words.clone_into(&mut task.prompt);
    }
    task
}
