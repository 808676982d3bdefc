//! What a client's frame means, and how its faults are told.

use serde_json::{Map, Value, json};

use crate::action::{Action, Issue, in_words};
use crate::failure::{Failure, FailureKind};

/// What a frame asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Frame {
    /// Begin an episode with these arguments.
    Reset(Map<String, Value>),
    /// Take a step.
    Step(Action),
    /// Say where the episode is.
    State,
    /// Close the connection.
    Close,
    /// A request in JSON-RPC.
    Mcp(Value),
}

/// Why a frame is not obeyed.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// `INVALID_JSON`, …
    pub code: &'static str,
    /// In words; the only part that clients show.
    pub message: String,
    /// What is wrong with the message, one by one.
    pub errors: Vec<Issue>,
    /// Whether the connection is closed after it.
    pub fatal: bool,
}

impl Refusal {
    /// A refusal after which the session goes on.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), errors: Vec::new(), fatal: false }
    }

    /// A refusal after which the connection is closed.
    pub fn fatal(code: &'static str, message: impl Into<String>) -> Self {
        Self { fatal: true, ..Self::new(code, message) }
    }

    /// A message of a wrong shape.
    pub fn shape(errors: Vec<Issue>) -> Self {
        let message = format!("Invalid message: {}", in_words(&errors));
        Self { errors, ..Self::new("VALIDATION_ERROR", message) }
    }

    /// As a frame.
    pub fn value(&self) -> Value {
        let mut data = json!({ "message": self.message, "code": self.code });
        if !self.errors.is_empty() {
            data["errors"] = json!(self.errors);
        }
        json!({ "type": "error", "data": data })
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        let code = if failure.kind == FailureKind::Invalid { "VALIDATION_ERROR" } else { "EXECUTION_ERROR" };
        Self::new(code, failure.message)
    }
}

impl Frame {
    /// Reads a text frame.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let value: Value = serde_json::from_str(text)
            .map_err(|error| Refusal::new("INVALID_JSON", format!("Invalid JSON: {error}")))?;
        let Value::Object(map) = &value else {
            return Err(Refusal::fatal("SESSION_ERROR", "a message must be a JSON object"));
        };
        let kind = map.get("type").and_then(Value::as_str).unwrap_or("");
        let takes_data = match kind {
            "reset" | "step" | "mcp" => true,
            "state" | "close" => false,
            _ => {
                let said = map.get("type").map_or("null".to_owned(), |kind| {
                    kind.as_str().map_or_else(|| kind.to_string(), str::to_owned)
                });
                let message = format!("Unknown message type: {}", crate::app::short(&said));
                return Err(Refusal::new("UNKNOWN_TYPE", message));
            }
        };
        let mut issues = Vec::new();
        for (name, extra) in map {
            if name != "type" && !(takes_data && name == "data") {
                issues.push(Issue::new("extra_forbidden", &[name], "Extra inputs are not permitted", extra));
            }
        }
        let data = map.get("data");
        match (kind, data) {
            ("step" | "mcp", None) => issues.push(Issue::new("missing", &["data"], "Field required", &value)),
            ("reset" | "step" | "mcp", Some(data)) if !data.is_object() => {
                issues.push(Issue::new("dict_type", &["data"], "Input should be a valid dictionary", data));
            }
            _ => {}
        }
        if !issues.is_empty() {
            return Err(Refusal::shape(issues));
        }
        let data = data.cloned().unwrap_or_else(|| json!({}));
        match (kind, data) {
            ("reset", Value::Object(arguments)) => Ok(Self::Reset(arguments)),
            ("step", data) => Action::read(&data).map(Self::Step).map_err(Refusal::shape),
            ("mcp", data) => Ok(Self::Mcp(data)),
            ("close", _) => Ok(Self::Close),
            _ => Ok(Self::State),
        }
    }
}
