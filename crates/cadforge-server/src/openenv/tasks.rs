//! The task routes: which tasks there are, by split and place.

use std::sync::{Arc, Mutex};

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use cadforge::tasks::Task;
use serde_json::{Map, Value, json};

use super::http::body_object;
use crate::action::Issue;
use crate::app::Shared;
use crate::environment::{ENVIRONMENTS, Environment, Set};
use crate::failure::Failure;

/// `GET /list_environments`
pub async fn environments() -> Json<Vec<&'static str>> {
    Json(ENVIRONMENTS.iter().map(|env| env.name).collect())
}

/// `GET /{env}/splits`
pub async fn splits(Path(name): Path<String>) -> Response {
    let env = match named(&name) {
        Ok(env) => env,
        Err(refused) => return refused.into_response(),
    };
    let splits: Vec<Value> =
        env.sets().into_iter().map(|(name, kind, _)| json!({ "name": name, "type": kind })).collect();
    Json(splits).into_response()
}

/// `POST /{env}/tasks`
pub async fn tasks(
    State(app): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answer(
        &app,
        &name,
        &headers,
        &body,
        |_, set, _| Ok((0, set.len())),
        |env, tasks| json!({ "tasks": tasks, "env_name": env.name }),
    )
    .await
}

/// `POST /{env}/num_tasks`
pub async fn count(
    State(app): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let _ = app;
    match wanted(&name, &headers, &body) {
        Ok((_, _, set, _)) => Json(json!({ "num_tasks": set.len() })).into_response(),
        Err(refused) => refused.into_response(),
    }
}

/// `POST /{env}/task`
pub async fn task(
    State(app): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let place = |map: &Map<String, Value>, set: Set, whole: &Value| match map.get("index") {
        None => Err(wrong(vec![Issue::new("missing", &["body", "index"], "Field required", whole)])),
        Some(value) => match value.as_i64() {
            None => {
                let msg = "Input should be a valid integer";
                Err(wrong(vec![Issue::new("int_type", &["body", "index"], msg, value)]))
            }
            Some(index) => match usize::try_from(index).ok().filter(|&index| index < set.len()) {
                Some(index) => Ok((index, index + 1)),
                None => {
                    let detail = json!({ "detail": "Invalid task index" });
                    Err((StatusCode::BAD_REQUEST, Json(detail)))
                }
            },
        },
    };
    answer(&app, &name, &headers, &body, place, |_, mut tasks| json!({ "task": tasks.pop() })).await
}

/// `POST /{env}/task_range`: `start` and `stop` as in a slice of Python.
pub async fn range(
    State(app): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let place = |map: &Map<String, Value>, set: Set, _: &Value| {
        let len = set.len() as i64;
        let end = |field: &str, usual: i64| match map.get(field) {
            None | Some(Value::Null) => Ok(usual),
            Some(value) => value.as_i64().ok_or_else(|| {
                let msg = "Input should be a valid integer";
                wrong(vec![Issue::new("int_type", &["body", field], msg, value)])
            }),
        };
        let from_either_end = |at: i64| if at < 0 { (len.saturating_add(at)).max(0) } else { at.min(len) };
        let (start, stop) = (from_either_end(end("start", 0)?), from_either_end(end("stop", len)?));
        Ok((start as usize, stop.max(start) as usize))
    };
    answer(&app, &name, &headers, &body, place, |_, tasks| json!({ "tasks": tasks })).await
}

/// A status, and what stands in the reply.
type Refused = (StatusCode, Json<Value>);

type Wanted = (&'static Environment, String, Set, Value);

fn wrong(issues: Vec<Issue>) -> Refused {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "detail": issues })))
}

fn named(name: &str) -> Result<&'static Environment, Refused> {
    Environment::named(name).ok_or_else(|| {
        let detail = format!("unknown environment '{}'", crate::app::short(name));
        (StatusCode::NOT_FOUND, Json(json!({ "detail": detail })))
    })
}

fn wanted(name: &str, headers: &HeaderMap, body: &[u8]) -> Result<Wanted, Refused> {
    let env = named(name)?;
    let map = body_object(headers, body, true).map_err(wrong)?;
    let whole = Value::Object(map);
    let split = match whole.get("split") {
        Some(Value::String(split)) => split.clone(),
        Some(other) => {
            let msg = "Input should be a valid string";
            return Err(wrong(vec![Issue::new("string_type", &["body", "split"], msg, other)]));
        }
        None => {
            return Err(wrong(vec![Issue::new("missing", &["body", "split"], "Field required", &whole)]));
        }
    };
    let set = env.set(&split).ok_or_else(|| {
        let known: Vec<&str> = env.sets().into_iter().map(|(name, ..)| name).collect();
        let detail = format!("unknown split '{}'; there are {}", crate::app::short(&split), known.join(", "));
        (StatusCode::BAD_REQUEST, Json(json!({ "detail": detail })))
    })?;
    Ok((env, split, set, whole))
}

async fn answer(
    app: &Shared,
    name: &str,
    headers: &HeaderMap,
    body: &[u8],
    place: impl Fn(&Map<String, Value>, Set, &Value) -> Result<(usize, usize), Refused>,
    reply: impl Fn(&Environment, Vec<Value>) -> Value,
) -> Response {
    let (env, split, set, whole) = match wanted(name, headers, body) {
        Ok(wanted) => wanted,
        Err(refused) => return refused.into_response(),
    };
    let empty = Map::new();
    let (start, stop) = match place(whole.as_object().unwrap_or(&empty), set, &whole) {
        Ok(range) => range,
        Err(refused) => return refused.into_response(),
    };
    match all(app, env, set).await {
        Ok(tasks) => {
            let shown = |(at, task): (usize, &Task)| describe(task, &split, start + at);
            let rows = tasks[start..stop.min(tasks.len())].iter().enumerate().map(shown).collect();
            Json(reply(env, rows)).into_response()
        }
        Err(failure) => failure.into_response(),
    }
}

/// All tasks of a set: drawn once, since drawing takes as long as its last.
async fn all(app: &Shared, env: &'static Environment, set: Set) -> Result<Arc<Vec<Task>>, Failure> {
    type Drawn = Vec<(&'static str, Set, Arc<Vec<Task>>)>;
    static DRAWN: Mutex<Drawn> = Mutex::new(Vec::new());
    let find = || {
        let drawn = DRAWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        drawn
            .iter()
            .find(|(name, own, _)| *name == env.name && *own == set)
            .map(|(.., tasks)| Arc::clone(tasks))
    };
    if let Some(tasks) = find() {
        return Ok(tasks);
    }
    let tasks = Arc::new(app.pool.run(move || env.tasks(set, set.len())).await??);
    let mut drawn = DRAWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    drawn.push((env.name, set, Arc::clone(&tasks)));
    Ok(tasks)
}

fn describe(task: &Task, split: &str, index: usize) -> Value {
    json!({
        "task_id": task.id, "split": split, "index": index, "prompt": task.prompt, "level": task.level,
        "family": task.family, "language": task.language.name(),
    })
}
