//! What is stored: episodes, results, and the files made of them.

use axum::Json;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use cadforge_lab::store::{Artifact, Filter};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Query;
use crate::app::Shared;
use crate::failure::{Failure, FailureKind};
use crate::keeping::blocking;

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/v1/episodes", get(list))
        .route("/v1/episodes/{number}", get(one))
        .route("/v1/results/{key}", get(result))
        .route("/v1/results/{key}/files/{*name}", get(file))
}

/// Which episodes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Wanted {
    /// Those of this environment.
    env: Option<String>,
    /// Those of this task.
    task: Option<String>,
    /// Those that their clients called so.
    id: Option<String>,
    /// Those that are older than the one of this number.
    before: Option<i64>,
    /// How many at most: 50 if left out, and never more than 1000.
    #[serde(default = "fifty")]
    count: u32,
}

fn fifty() -> u32 {
    50
}

/// `GET /v1/episodes`: newest first.
async fn list(State(app): State<Shared>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Failure> {
    let Wanted { env, task, id, before, count } = wanted;
    let filter = Filter { environment: env, task, id, before, limit: count.min(1000) };
    let episodes = blocking(move || Ok(app.store.episodes(&filter)?)).await?;
    Ok(Json(json!({ "episodes": episodes })))
}

/// `GET /v1/episodes/{number}`
async fn one(State(app): State<Shared>, Path(number): Path<String>) -> Result<Json<Value>, Failure> {
    let number = number
        .parse()
        .map_err(|_| Failure::new(FailureKind::Missing, "an episode has a number, as /v1/episodes shows"))?;
    let (episode, steps) = blocking(move || Ok(app.store.episode(number)?)).await?;
    Ok(Json(json!({ "episode": episode, "steps": steps })))
}

/// `GET /v1/results/{key}`: the answer, the report, and which files there are.
async fn result(State(app): State<Shared>, Path(key): Path<String>) -> Result<Json<Value>, Failure> {
    let (scored, files) = blocking(move || Ok((app.store.result(&key)?, app.store.artifacts(&key)?))).await?;
    let files: Vec<Value> = files
        .into_iter()
        .map(|file| json!({ "name": file.name, "media": file.media, "bytes": file.bytes, "hash": file.hash }))
        .collect();
    let mut value = json!(scored);
    value["files"] = files.into();
    Ok(Json(value))
}

/// `GET /v1/results/{key}/files/{name}`. Names are looked up, never joined to a path.
async fn file(
    State(app): State<Shared>,
    Path((key, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let artifact = blocking(move || Ok(app.store.artifact(&key, &name)?)).await?;
    Ok(send(artifact))
}

/// A file whose bytes never change, since its name is their hash.
pub fn send(artifact: Artifact) -> Response {
    let Artifact { media, hash, bytes } = artifact;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, media),
        (header::ETAG, format!("\"{hash}\"")),
        (header::CACHE_CONTROL, "private, max-age=86400".to_owned()),
    ] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}
