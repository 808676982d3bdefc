//! The routes over HTTP: they keep nothing between two requests.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde_json::{Map, Value, json};

use super::schema as shapes;
use crate::action::{Action, Issue};
use crate::app::Shared;
use crate::environment::Environment;
use crate::episode::Session;
use crate::failure::Failure;
use crate::request::RequestId;
use crate::reset::Reset;

/// `GET /health`
pub async fn health() -> Json<Value> {
    Json(json!({ "status": "healthy" }))
}

/// `GET /metadata`
pub async fn metadata(Extension(env): Extension<&'static Environment>) -> Json<Value> {
    Json(json!({
        "name": env.name,
        "description": env.description,
        "readme_content": null,
        "version": env!("CARGO_PKG_VERSION"),
        "author": "CADForge",
        "documentation_url": env!("CARGO_PKG_REPOSITORY"),
    }))
}

/// `GET /schema`
pub async fn schema(Extension(env): Extension<&'static Environment>) -> Json<Value> {
    Json(shapes::all(env))
}

/// `GET /state`: of a new session, for nobody's session is known here.
pub async fn state(Extension(env): Extension<&'static Environment>) -> Json<Value> {
    Json(Session::new(env).state())
}

/// `POST /reset`
pub async fn reset(
    State(app): State<Shared>,
    Extension(env): Extension<&'static Environment>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let read = body_object(&headers, &body, false).and_then(|map| {
        let mut issues = Vec::new();
        if let Some(seed) = map.get("seed")
            && seed.as_i64().is_some_and(|seed| seed < 0)
        {
            issues.push(Issue {
                ctx: Some(json!({ "ge": 0 })),
                ..Issue::new(
                    "greater_than_equal",
                    &["body", "seed"],
                    "Input should be greater than or equal to 0",
                    seed,
                )
            });
        }
        match Reset::read(&map) {
            Ok(reset) if issues.is_empty() => Ok(reset),
            Ok(_) => Err(issues),
            Err(more) => Err(issues.into_iter().chain(in_body(more)).collect()),
        }
    });
    let reset = match read {
        Ok(reset) => reset,
        Err(issues) => return unprocessable(&issues),
    };
    let mut session = Session::new(env);
    match session.reset(&app, &reset).await {
        Ok(reply) => Json(reply.envelope()).into_response(),
        Err(failure) => failure.into_response(),
    }
}

/// `POST /step`: an episode of one step.
pub async fn step(
    State(app): State<Shared>,
    Extension(env): Extension<&'static Environment>,
    Extension(request): Extension<RequestId>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let program = match body_object(&headers, &body, true).and_then(|map| read_step(&map)) {
        Ok(program) => program,
        Err(issues) => return unprocessable(&issues),
    };
    let one = async {
        let mut session = Session::new(env);
        let reset = Reset { task_id: program.task_id.clone(), ..Reset::default() };
        session.reset(&app, &reset).await?;
        session.step(&app, program, &request.0).await
    };
    match one.await {
        Ok(reply) => Json(reply.envelope()).into_response(),
        Err(failure) => Failure::into_response(failure),
    }
}

fn read_step(map: &Map<String, Value>) -> Result<crate::action::Program, Vec<Issue>> {
    let mut issues = Vec::new();
    let whole = Value::Object(map.clone());
    let action = match map.get("action") {
        None => {
            issues.push(Issue::new("missing", &["body", "action"], "Field required", &whole));
            None
        }
        Some(action) if !action.is_object() => {
            let msg = "Input should be a valid dictionary";
            issues.push(Issue::new("dict_type", &["body", "action"], msg, action));
            None
        }
        Some(action) => Some(action),
    };
    match map.get("timeout_s") {
        None | Some(Value::Null) => {}
        Some(value) if value.as_f64().is_some_and(|seconds| seconds > 0.0) => {}
        Some(value) if value.is_number() => issues.push(Issue {
            ctx: Some(json!({ "gt": 0.0 })),
            ..Issue::new("greater_than", &["body", "timeout_s"], "Input should be greater than 0", value)
        }),
        Some(value) => {
            let msg = "Input should be a valid number";
            issues.push(Issue::new("float_type", &["body", "timeout_s"], msg, value));
        }
    }
    match map.get("request_id") {
        None | Some(Value::Null) => {}
        Some(Value::String(id)) if id.chars().count() <= 255 => {}
        Some(value) => {
            let msg = "Input should be a valid string of at most 255 characters";
            issues.push(Issue::new("string_type", &["body", "request_id"], msg, value));
        }
    }
    if !issues.is_empty() {
        return Err(issues);
    }
    match Action::read(action.unwrap_or(&Value::Null))? {
        Action::Program(program) => Ok(program),
        Action::ListTools | Action::CallTool { .. } => {
            Err(vec![Issue::new("missing", &["code"], "Field required", &whole)])
        }
    }
}

/// The object that a request's body is; an empty one where none is needed.
pub fn body_object(headers: &HeaderMap, body: &[u8], needed: bool) -> Result<Map<String, Value>, Vec<Issue>> {
    if body.is_empty() {
        return if needed {
            Err(vec![Issue::new("missing", &["body"], "Field required", &Value::Null)])
        } else {
            Ok(Map::new())
        };
    }
    let shape = "Input should be a valid dictionary or object to extract fields from";
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let essence = kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    // A page of another origin may send text without asking; JSON it may not.
    if essence != "application/json" && !(essence.starts_with("application/") && essence.ends_with("+json")) {
        let text = Value::from(String::from_utf8_lossy(&body[..body.len().min(200)]).into_owned());
        return Err(vec![Issue::new("model_attributes_type", &["body"], shape, &text)]);
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(other) => Err(vec![Issue::new("model_attributes_type", &["body"], shape, &other)]),
        Err(error) => {
            let mut issue = Issue::new("json_invalid", &["body"], "JSON decode error", &json!({}));
            issue.loc.push(error.column().into());
            issue.ctx = Some(json!({ "error": error.to_string() }));
            Err(vec![issue])
        }
    }
}

fn in_body(issues: Vec<Issue>) -> impl Iterator<Item = Issue> {
    issues.into_iter().map(|issue| issue.within("body"))
}

/// A reply that says everything that is wrong with a request.
pub fn unprocessable(issues: &[Issue]) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "detail": issues }))).into_response()
}
