//! JSON-RPC: the two methods for tools, two for sessions, and enough of MCP itself for its own clients.

use std::sync::atomic::Ordering;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::tools::{self, ToolError};
use crate::app::{Shared, short};
use crate::environment::Environment;
use crate::episode::Session;
use crate::request::RequestId;
use crate::sessions::Place;

/// Who calls.
pub enum Caller {
    /// A single request.
    Http,
    /// A connection, which is a session.
    Connection {
        /// The session.
        place: Place,
        /// Its id, if it was made over HTTP.
        id: Option<String>,
    },
}

/// What a call is answered: a result, or a code with words and figures.
type Answer = Result<Value, (i64, String, Value)>;

/// `POST /mcp`: the status is 200 whatever the answer.
pub async fn post(
    State(app): State<Shared>,
    Extension(env): Extension<&'static Environment>,
    Extension(request): Extension<RequestId>,
    body: Bytes,
) -> Response {
    match answer(&app, env, &Caller::Http, &body, &request.0).await {
        Some(value) => axum::Json(value).into_response(),
        None => StatusCode::ACCEPTED.into_response(),
    }
}

/// Answers one request; `None` for a notification, which has no answer.
pub async fn answer(
    app: &Shared,
    env: &'static Environment,
    caller: &Caller,
    body: &[u8],
    request: &str,
) -> Option<Value> {
    let error = |id: &Value, code: i64, message: String, data: Value| json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message, "data": data } });
    let call = match serde_json::from_slice(body) {
        Ok(Value::Object(call)) => call,
        Ok(_) | Err(_) => return Some(error(&Value::Null, -32700, "Parse error".into(), Value::Null)),
    };
    let id = call.get("id").cloned().unwrap_or(Value::Null);
    let wrong = shape(&call);
    if !wrong.is_empty() {
        let id = if id.is_string() || id.is_i64() { id } else { Value::Null };
        return Some(error(&id, -32600, format!("Invalid request: {}", wrong.join("; ")), Value::Null));
    }
    let method = call["method"].as_str().unwrap_or("");
    if method.starts_with("notifications/") {
        return None;
    }
    let empty = Map::new();
    let params = call.get("params").and_then(Value::as_object).unwrap_or(&empty);
    Some(match dispatch(app, env, caller, method, params, request).await {
        Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
        Err((code, message, data)) => error(&id, code, message, data),
    })
}

/// What is wrong with the shape of a request.
fn shape(call: &Map<String, Value>) -> Vec<String> {
    let mut wrong = Vec::new();
    if call.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        wrong.push("jsonrpc: Input should be '2.0'".to_owned());
    }
    if !call.get("method").is_some_and(Value::is_string) {
        wrong.push("method: Input should be a valid string".to_owned());
    }
    if call.get("params").is_some_and(|params| !(params.is_object() || params.is_null())) {
        wrong.push("params: Input should be a valid dictionary".to_owned());
    }
    if call.get("id").is_some_and(|id| !(id.is_string() || id.is_i64() || id.is_u64() || id.is_null())) {
        wrong.push("id: Input should be a string or an integer".to_owned());
    }
    for name in call.keys() {
        if !["jsonrpc", "method", "params", "id"].contains(&name.as_str()) {
            wrong.push(format!("{}: Extra inputs are not permitted", short(name)));
        }
    }
    wrong
}

async fn dispatch(
    app: &Shared,
    env: &'static Environment,
    caller: &Caller,
    method: &str,
    params: &Map<String, Value>,
    request: &str,
) -> Answer {
    match method {
        "initialize" => Ok(json!({
            "protocolVersion": params.get("protocolVersion").filter(|version| version.is_string())
                .cloned().unwrap_or_else(|| "2025-06-18".into()),
            "capabilities": { "tools": { "listChanged": false } },
            "serverInfo": { "name": env.name, "version": env!("CARGO_PKG_VERSION") },
        })),
        "ping" => Ok(json!({})),
        "tools/list" => {
            find(app, params)?;
            Ok(json!({ "tools": tools::for_rpc() }))
        }
        "tools/call" => call(app, env, caller, params, request).await,
        "openenv/session/create" => create(app, env, caller).await,
        "openenv/session/close" => close(app, caller, params),
        _ => Err((-32601, format!("Method not found: {}", short(method)), Value::Null)),
    }
}

async fn call(
    app: &Shared,
    env: &'static Environment,
    caller: &Caller,
    params: &Map<String, Value>,
    request: &str,
) -> Answer {
    let named = find(app, params)?;
    let Some(name) = params.get("name").and_then(Value::as_str) else {
        return Err((-32602, "Missing 'name' in params".into(), Value::Null));
    };
    let empty = Map::new();
    let arguments = match params.get("arguments") {
        None | Some(Value::Null) => &empty,
        Some(Value::Object(arguments)) => arguments,
        Some(_) => return Err((-32602, "'arguments' must be an object".into(), Value::Null)),
    };
    let place = match (named, caller) {
        (Some(place), _) => Some(place),
        (None, Caller::Connection { place, .. }) => Some(Place::clone(place)),
        (None, Caller::Http) => None,
    };
    let result = match place {
        Some(place) => tools::call(app, &mut *place.lock().await, name, arguments, request).await,
        None => tools::call(app, &mut Session::new(env), name, arguments, request).await,
    };
    let data = |error: &ToolError| json!({ "error_type": error.kind() });
    result
        .map(|value| tools::as_result(&value))
        .map_err(|error| (-32603, error.message().to_owned(), data(&error)))
}

/// The session that the parameters name, if they name one.
fn find(app: &Shared, params: &Map<String, Value>) -> Result<Option<Place>, (i64, String, Value)> {
    let Some(id) = params.get("session_id").filter(|id| !id.is_null()) else { return Ok(None) };
    let id = id.as_str().unwrap_or("");
    let made = app.sessions.made(id);
    made.map(|made| Some(Place::clone(&made.place))).ok_or_else(|| unknown(id))
}

async fn create(app: &Shared, env: &'static Environment, caller: &Caller) -> Answer {
    let id = match caller {
        Caller::Connection { id: Some(id), .. } => Some(id.clone()),
        Caller::Connection { place, id: None } => Some(place.lock().await.id().to_owned()),
        Caller::Http => app.sessions.make(env),
    };
    id.map(|id| json!({ "session_id": id })).ok_or_else(|| {
        let (taken, most) = app.sessions.load();
        (-32000, app.sessions.full(), json!({ "active_sessions": taken, "max_sessions": most }))
    })
}

fn close(app: &Shared, caller: &Caller, params: &Map<String, Value>) -> Answer {
    let Some(id) = params.get("session_id").and_then(Value::as_str).filter(|id| !id.is_empty()) else {
        return Err((-32602, "Invalid params - 'session_id' is required".into(), Value::Null));
    };
    if matches!(caller, Caller::Connection { .. }) {
        return Err((-32600, "a connection's own session ends with the connection".into(), Value::Null));
    }
    let made = app.sessions.made(id).ok_or_else(|| unknown(id))?;
    if made.attached.load(Ordering::Acquire) {
        made.closing.store(true, Ordering::Release);
        return Ok(json!({ "session_id": id, "closed": false, "closing": true }));
    }
    app.sessions.unmake(id);
    Ok(json!({ "session_id": id, "closed": true }))
}

fn unknown(id: &str) -> (i64, String, Value) {
    (-32602, format!("Unknown session_id: {}", short(id)), Value::Null)
}
