//! The tools that an environment offers over MCP. Only `submit_program` is a step; the others say
//! nothing about the reward.

use cadforge::{Finding, MeasuresReport, Order};
use serde_json::{Map, Value, json};

use crate::action::{Action, in_words};
use crate::app::Shared;
use crate::episode::{Session, answer};
use crate::failure::Failure;
use crate::scoring;

/// Why a tool gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolError {
    /// There is no tool of this name.
    Unknown(String),
    /// The arguments are wrong.
    Arguments(String),
    /// It could not be done.
    Failed(String),
}

impl ToolError {
    /// The name that OpenEnv has for it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "tool_not_found",
            Self::Arguments(_) => "invalid_args",
            Self::Failed(_) => "execution_error",
        }
    }

    /// In words.
    pub fn message(&self) -> &str {
        match self {
            Self::Unknown(text) | Self::Arguments(text) | Self::Failed(text) => text,
        }
    }
}

impl From<Failure> for ToolError {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure.message)
    }
}

/// Name, description and the schema of the arguments.
fn tools() -> [(&'static str, &'static str, Value); 3] {
    let code = json!({ "type": "string", "minLength": 1, "description": "A complete program." });
    [
        (
            "get_task",
            "Says what is asked, what answers must keep to, and the program to begin with.",
            json!({ "type": "object", "properties": {}, "additionalProperties": false }),
        ),
        (
            "check_program",
            "Builds a program and says what is wrong with it and what it measures; does not score it.",
            json!({
                "type": "object", "properties": { "code": code }, "required": ["code"],
                "additionalProperties": false,
            }),
        ),
        (
            "submit_program",
            "Answers the task: takes a step of the episode and says the reward with its reasons.",
            json!({
                "type": "object",
                "properties": {
                    "code": code,
                    "reward_mode": { "type": "string", "enum": ["fast", "full"], "default": "fast" },
                },
                "required": ["code"], "additionalProperties": false,
            }),
        ),
    ]
}

/// The tools as `tools/list` shows them.
pub fn for_rpc() -> Value {
    let one = |(name, description, schema): (&str, &str, Value)| {
        json!({ "name": name, "title": null, "description": description, "inputSchema": schema,
                "outputSchema": null, "icons": null, "annotations": null, "meta": null, "execution": null })
    };
    tools().into_iter().map(one).collect()
}

/// The tools as a step of OpenEnv shows them.
pub fn listed() -> Value {
    let one = |(name, description, schema): (&str, &str, Value)| json!({ "name": name, "description": description, "input_schema": schema });
    let tools: Value = tools().into_iter().map(one).collect();
    json!({ "observation": { "metadata": {}, "tools": tools }, "reward": 0.0, "done": false })
}

/// Calls a tool and shows the result as a step of OpenEnv does.
pub async fn step(
    app: &Shared,
    session: &mut Session,
    name: &str,
    arguments: &Map<String, Value>,
    request: &str,
) -> Value {
    let (result, error, reward) = match call(app, session, name, arguments, request).await {
        Ok(value) => {
            // Only a submission is paid.
            let reward = value.get("reward").and_then(Value::as_f64).unwrap_or(0.0);
            (as_result(&value), Value::Null, reward)
        }
        Err(error) => (Value::Null, json!({ "error_type": error.kind(), "message": error.message() }), 0.0),
    };
    json!({
        "observation": { "metadata": {}, "tool_name": name, "result": result, "error": error },
        "reward": reward,
        "done": session.done(),
    })
}

/// A tool's value in all the shapes that clients look for.
pub fn as_result(value: &Value) -> Value {
    let text = json!({ "type": "text", "text": value.to_string(), "annotations": null, "meta": null });
    json!({
        "content": [text], "structured_content": value, "structuredContent": value, "meta": null,
        "data": value, "is_error": false, "isError": false,
    })
}

/// Calls a tool.
///
/// # Errors
/// When there is none of this name, its arguments are wrong, or it cannot be done now.
pub async fn call(
    app: &Shared,
    session: &mut Session,
    name: &str,
    arguments: &Map<String, Value>,
    request: &str,
) -> Result<Value, ToolError> {
    let known = ["get_task", "check_program", "submit_program"];
    if !known.contains(&name) {
        let message = format!("Unknown tool: {}; there are {}", crate::app::short(name), known.join(", "));
        return Err(ToolError::Unknown(message));
    }
    if name == "get_task" {
        return get_task(session);
    }
    // The arguments are a part of an action's, so they are read as one.
    let allowed: &[&str] = if name == "check_program" { &["code"] } else { &["code", "reward_mode"] };
    if let Some(extra) = arguments.keys().find(|key| !allowed.contains(&key.as_str())) {
        let extra = crate::app::short(extra);
        return Err(ToolError::Arguments(format!("{extra}: Extra inputs are not permitted")));
    }
    let program = match Action::read(&Value::Object(arguments.clone())) {
        Ok(Action::Program(program)) => program,
        Ok(_) => return Err(ToolError::Arguments("code: Field required".into())),
        Err(issues) => return Err(ToolError::Arguments(in_words(&issues))),
    };
    if name == "check_program" {
        return check(app, session, program.code).await;
    }
    let reply = session.step(app, program, request).await?;
    Ok(json!({
        "reward": reply.reward,
        "done": reply.done,
        "reward_json": reply.observation["reward_json"],
        "verifier_notes": reply.observation["verifier_notes"],
        "artifacts_dir": reply.observation["artifacts_dir"],
    }))
}

fn get_task(session: &Session) -> Result<Value, ToolError> {
    let env = session.env;
    let task = match session.task() {
        Some(task) => task.clone(),
        None => env.task(env.default_task).map_err(|error| ToolError::Failed(error.to_string()))?,
    };
    let state = session.state();
    let begin_with = match &state["current_code"] {
        Value::String(code) => code.clone(),
        _ => crate::episode::seed_program(env, &task).to_owned(),
    };
    Ok(json!({
        "task_id": task.id, "task_brief": task.prompt, "constraints": env.constraints,
        "current_code": begin_with, "step_count": state["step_count"],
    }))
}

async fn check(app: &Shared, session: &Session, code: String) -> Result<Value, ToolError> {
    let (own, language) = (Shared::clone(app), session.env.language);
    let task = session.task().cloned();
    let checked = app.pool.run(move || {
        let answer = answer(code);
        let strict = task.as_ref().is_some_and(|task| task.strict);
        let Some(program) = scoring::program(&answer, language) else {
            return Ok(json!({ "outcome": "no-code", "diagnostics": [], "measures": null }));
        };
        let order = Order { strict, ..Order::new(language) };
        let built = own.engine.build(program, &order)?;
        let diagnostics: Vec<Finding> =
            built.diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, program)).collect();
        let outcome = built.stopped.map_or("ok", cadforge::Outcome::name);
        let measures = (built.stopped.is_none() && !built.mesh.is_empty())
            .then(|| MeasuresReport::of(&cadforge::reward::Body::new(built.mesh)));
        Ok::<_, Failure>(json!({
            "outcome": outcome, "diagnostics": diagnostics, "measures": measures, "console": built.console,
        }))
    });
    Ok(checked.await.map_err(Failure::from)??)
}
