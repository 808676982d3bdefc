//! Reading what clients send, and saying what is wrong with it as pydantic would.

use serde::Serialize;
use serde_json::{Map, Value, json};

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// Stable: `missing`, `extra_forbidden`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Where.
    pub loc: Vec<Value>,
    /// In words.
    pub msg: String,
    /// What stood there.
    pub input: Value,
    /// Figures for the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ctx: Option<Value>,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Answers the task.
    Program(Program),
    /// Lists the tools.
    ListTools,
    /// Calls a tool.
    CallTool {
        /// Which.
        name: String,
        /// With what.
        arguments: Map<String, Value>,
    },
}

/// A whole program as an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// The program, or a completion with one in it.
    pub code: String,
    /// Another task than the episode's.
    pub task_id: Option<String>,
    /// Whether pictures and the slower metrics are wanted.
    pub full: bool,
    /// Words instead of the task's.
    pub task_prompt: Option<String>,
}

impl Issue {
    /// Something that is wrong at `loc`.
    pub fn new(kind: &'static str, loc: &[&str], msg: impl Into<String>, input: &Value) -> Self {
        let loc = loc.iter().map(|&part| Value::from(part)).collect();
        Self { kind, loc, msg: msg.into(), input: shortened(input), ctx: None }
    }

    /// The same inside of `outer`.
    pub fn within(mut self, outer: &str) -> Self {
        self.loc.insert(0, outer.into());
        self
    }
}

/// All issues in one line, for clients that show nothing else.
pub fn in_words(issues: &[Issue]) -> String {
    let one = |issue: &Issue| {
        let loc: Vec<String> = issue
            .loc
            .iter()
            .map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned))
            .collect();
        if loc.is_empty() { issue.msg.clone() } else { format!("{}: {}", loc.join("."), issue.msg) }
    };
    issues.iter().map(one).collect::<Vec<_>>().join("; ")
}

impl Action {
    /// Reads the action of a step.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(value: &Value) -> Result<Self, Vec<Issue>> {
        let Value::Object(map) = value else {
            return Err(vec![Issue::new("model_type", &[], "Input should be a valid dictionary", value)]);
        };
        match map.get("type").and_then(Value::as_str) {
            Some("list_tools") => return Ok(Self::ListTools),
            Some("call_tool") => return call_tool(map),
            _ => {}
        }
        let mut issues = Vec::new();
        let mut program = Program::default();
        match map.get("code") {
            None => issues.push(Issue::new("missing", &["code"], "Field required", value)),
            Some(Value::String(code)) if code.is_empty() => issues.push(Issue {
                ctx: Some(json!({ "min_length": 1 })),
                ..Issue::new(
                    "string_too_short",
                    &["code"],
                    "String should have at least 1 character",
                    &map["code"],
                )
            }),
            Some(Value::String(code)) => program.code.clone_from(code),
            Some(other) => issues.push(string(&["code"], other)),
        }
        program.task_id = text(map, "task_id", &mut issues);
        program.task_prompt = text(map, "task_prompt", &mut issues);
        match map.get("reward_mode") {
            None | Some(Value::Null) => {}
            Some(Value::String(mode)) if mode == "fast" || mode == "full" => program.full = mode == "full",
            Some(other) => issues.push(Issue {
                ctx: Some(json!({ "expected": "'fast' or 'full'" })),
                ..Issue::new("literal_error", &["reward_mode"], "Input should be 'fast' or 'full'", other)
            }),
        }
        if let Some(metadata) = map.get("metadata")
            && !(metadata.is_object() || metadata.is_null())
        {
            let msg = "Input should be a valid dictionary";
            issues.push(Issue::new("dict_type", &["metadata"], msg, metadata));
        }
        for (name, value) in map {
            const KNOWN: [&str; 5] = ["code", "task_id", "reward_mode", "task_prompt", "metadata"];
            if !KNOWN.contains(&name.as_str()) {
                let msg = "Extra inputs are not permitted";
                issues.push(Issue::new("extra_forbidden", &[name], msg, value));
            }
        }
        if issues.is_empty() { Ok(Self::Program(program)) } else { Err(issues) }
    }
}

fn call_tool(map: &Map<String, Value>) -> Result<Action, Vec<Issue>> {
    let name = match map.get("tool_name") {
        Some(Value::String(name)) => name.clone(),
        Some(other) => return Err(vec![string(&["tool_name"], other)]),
        None => {
            let whole = Value::Object(map.clone());
            return Err(vec![Issue::new("missing", &["tool_name"], "Field required", &whole)]);
        }
    };
    match map.get("arguments") {
        None | Some(Value::Null) => Ok(Action::CallTool { name, arguments: Map::new() }),
        Some(Value::Object(arguments)) => Ok(Action::CallTool { name, arguments: arguments.clone() }),
        Some(other) => {
            Err(vec![Issue::new("dict_type", &["arguments"], "Input should be a valid dictionary", other)])
        }
    }
}

/// A string that may be left out or null.
pub fn text(map: &Map<String, Value>, field: &str, issues: &mut Vec<Issue>) -> Option<String> {
    match map.get(field) {
        None | Some(Value::Null) => None,
        Some(Value::String(text)) => Some(text.clone()),
        Some(other) => {
            issues.push(string(&[field], other));
            None
        }
    }
}

fn string(loc: &[&str], input: &Value) -> Issue {
    Issue::new("string_type", loc, "Input should be a valid string", input)
}

/// What a client sent, cut where an answer would grow large by it.
fn shortened(input: &Value) -> Value {
    const MOST: usize = 2_000;
    let text = input.to_string();
    if text.len() <= MOST { input.clone() } else { Value::from(text.chars().take(MOST).collect::<String>()) }
}
