//! What clients are shown.

use std::collections::BTreeMap;

use cadforge::Report;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What an environment shows after a reset or a step. The reward and whether the episode is over stand
/// beside it, not in it. Equal answers to equal tasks give equal observations.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Observation {
    /// What is asked.
    pub task_brief: String,
    /// The task's address.
    pub task_id: String,
    /// What answers must keep to.
    pub constraints: Vec<String>,
    /// The program to begin with, or the last answer.
    pub current_code: String,
    /// The reward with everything that it is made of.
    pub reward_json: Map<String, Value>,
    /// The reasons in words.
    pub verifier_notes: Vec<String>,
    /// Where the files of this answer are served.
    pub artifacts_dir: String,
    /// Where each picture is served: view to address.
    pub renders: BTreeMap<String, String>,
    /// What happened so far.
    pub trace: Vec<Trace>,
    /// What does not fit elsewhere.
    pub metadata: Map<String, Value>,
}

/// One step in short.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Trace {
    /// From 1.
    pub step: u32,
    /// The task's address.
    pub task_id: String,
    /// `fast` or `full`.
    pub reward_mode: String,
    /// What the program is worth.
    pub reward: f64,
    /// Whether it gave a solid.
    pub ok: bool,
    /// The reasons in words.
    pub notes: Vec<String>,
    /// Where the files of this answer are served.
    pub artifacts_dir: String,
}

/// A reply to a reset or a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// What is shown.
    pub observation: Value,
    /// What is paid: a finite number.
    pub reward: f64,
    /// Whether the episode is over.
    pub done: bool,
}

impl Reply {
    /// The reply with its envelope. `metadata` stands there, too, unless it is empty.
    pub fn envelope(&self) -> Value {
        let mut envelope =
            json!({ "observation": self.observation, "reward": self.reward, "done": self.done });
        if let Some(metadata) = self.observation.get("metadata")
            && metadata.as_object().is_some_and(|metadata| !metadata.is_empty())
        {
            envelope["metadata"] = metadata.clone();
        }
        envelope
    }
}

/// The reward as clients read it: the total and every term by name, then what lies behind them.
pub fn reward_json(report: &Report) -> Map<String, Value> {
    let reward = &report.reward;
    let mut map = Map::new();
    map.insert("total".into(), reward.total.into());
    for (name, value) in &reward.terms {
        map.insert(name.clone(), (*value).into());
    }
    map.insert("outcome".into(), report.outcome.name().into());
    map.insert("definition".into(), format!("{} v{}", reward.name, reward.version).into());
    for (name, value) in [
        ("range", json!(reward.range)),
        ("weights", json!(reward.weights)),
        ("gates", json!(reward.gates)),
        ("raw", json!(reward.raw)),
        ("measures", json!(report.measures)),
        ("diagnostics", json!(report.diagnostics)),
    ] {
        map.insert(name.into(), value);
    }
    map
}

/// The reasons in words, one a line.
pub fn notes(report: &Report) -> Vec<String> {
    report.reward.notes.iter().cloned().chain(report.feedback.lines().map(str::to_owned)).collect()
}

/// Where the files of a result are served.
pub fn address(key: &str) -> String {
    format!("/v1/results/{key}")
}
