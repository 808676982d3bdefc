//! The routes of the second system's Space: a weak program, its repair, and what the repair gained.

use std::time::Instant;

use axum::Json;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use cadforge::tasks::Task;
use cadforge::{Answer, Outcome};
use cadforge_lab::store::{Filter, NewEpisode, NewStep};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Body;
use super::episodes::send;
use crate::app::Shared;
use crate::asked;
use crate::environment::ENVIRONMENTS;
use crate::episode::seed_program;
use crate::failure::{Failure, FailureKind};
use crate::keeping;
use crate::observation::{address, notes, reward_json};
use crate::scoring::{self, Question};

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/api/space/demo", post(demo))
        .route("/api/space/repair-loop", post(repair_loop))
        .route("/api/space/stl/{*task}", get(demo_stl))
        .route("/api/space/loop-stl/{*task}", get(loop_stl))
}

/// The environment under which a run is stored.
const DEMO: &str = "space-demo";
const LOOP: &str = "space-loop";

/// Which task.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Run {
    /// Its address; the caster's fork if left out.
    task_id: Option<String>,
    /// A program to begin with instead of the task's own.
    seed: Option<String>,
    /// A repaired program instead of the reference.
    repaired: Option<String>,
}

/// `GET /healthz`
async fn healthz(State(app): State<Shared>) -> Json<Value> {
    Json(json!({ "ok": "true", "env": app.root.name }))
}

/// A program that was scored and stored.
struct Step {
    value: Value,
    reward: serde_json::Map<String, Value>,
    total: f64,
    ok: bool,
    notes: Vec<String>,
}

/// `POST /api/space/demo`
async fn demo(State(app): State<Shared>, Body(run): Body<Run>) -> Result<Json<Value>, Failure> {
    let task = task_of(&run)?;
    let number = begin(&app, DEMO, &task).await?;
    let repaired = run.repaired.unwrap_or_else(|| task.reference_program(false));
    let url = format!("/api/space/stl/{}", task.id);
    let step = step(&app, &task, repaired, number, 1, 0.0, url).await?;
    let mut value = step.value;
    value["ok"] = step.ok.into();
    value["task_id"] = task.id.clone().into();
    value["label"] = label(&task).into();
    value["prompt"] = task.prompt.into();
    Ok(Json(value))
}

/// `POST /api/space/repair-loop`
async fn repair_loop(State(app): State<Shared>, Body(run): Body<Run>) -> Result<Json<Value>, Failure> {
    let task = task_of(&run)?;
    let env = ENVIRONMENTS.iter().find(|env| env.language == task.language).unwrap_or(app.root);
    let number = begin(&app, LOOP, &task).await?;
    let weak = run.seed.unwrap_or_else(|| seed_program(env, &task).to_owned());
    let repaired = run.repaired.unwrap_or_else(|| task.reference_program(false));
    let url = |at: u32| format!("/api/space/loop-stl/{}/{at}", task.id);
    let seed = step(&app, &task, weak, number, 1, 0.0, url(0)).await?;
    let last = step(&app, &task, repaired, number, 2, seed.total, url(1)).await?;
    let summary = |name: &str, step: &Step| {
        let term = |name: &str| step.reward.get(name).cloned().unwrap_or(Value::Null);
        let summary: String = step.notes.join(" ").chars().take(140).collect();
        json!({
            "name": name, "ok": step.ok, "build": f64::from(u8::from(step.ok)), "reward": step.total,
            "editability": term("editability"), "semantic_parts": term("semantic_parts"), "summary": summary,
        })
    };
    Ok(Json(json!({
        "ok": seed.ok && last.ok,
        "task_id": task.id,
        "label": label(&task),
        "prompt": task.prompt,
        "delta_reward": last.total - seed.total,
        "steps": [summary("weak seed", &seed), summary("repaired", &last)],
        "seed": seed.value,
        "final": last.value,
    })))
}

fn task_of(run: &Run) -> Result<Task, Failure> {
    Ok(asked::task(run.task_id.as_deref().unwrap_or("caster_wheel_fork"), None)?)
}

/// The task's name for people.
fn label(task: &Task) -> String {
    let name = task.id.split(['/', '@']).next().unwrap_or("").replace('_', " ");
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

async fn begin(app: &Shared, environment: &str, task: &Task) -> Result<i64, Failure> {
    let episode = NewEpisode {
        id: task.id.clone(),
        environment: environment.to_owned(),
        task: task.id.clone(),
        prompt: task.prompt.clone(),
        settings: "{}".to_owned(),
    };
    keeping::begin(app, episode).await
}

async fn step(
    app: &Shared,
    task: &Task,
    program: String,
    number: i64,
    at: u32,
    before: f64,
    url: String,
) -> Result<Step, Failure> {
    let began = Instant::now();
    // The reference may be written in another language than answers are; it is scored in its own.
    let own = task.reference_program(false) == program;
    let task = if own { task.clone().in_language(task.reference_language()) } else { task.clone() };
    let question = Question { files: true, ..Question::new(task, Answer::Program(program)) };
    let scored = scoring::score(app, question).await?;
    let (reward, notes) = (reward_json(&scored.report), notes(&scored.report));
    let (ok, total) = (scored.report.outcome == Outcome::Ok, scored.report.reward.total);
    let elapsed_ms = began.elapsed().as_secs_f64() * 1e3;
    let artifacts_dir = address(&scored.result.key);
    let step = NewStep {
        episode: number,
        step: at,
        result: scored.result,
        reward: total - before,
        done: total >= app.config.done_at,
        mode: "fast".to_owned(),
        elapsed_ms,
        ..NewStep::default()
    };
    keeping::append(app, step).await?;
    let value = json!({
        "reward": reward, "notes": notes, "elapsed_ms": elapsed_ms, "stl_url": url,
        "artifacts_dir": artifacts_dir,
    });
    Ok(Step { value, reward, total, ok, notes })
}

/// `GET /api/space/stl/{task}`
async fn demo_stl(State(app): State<Shared>, Path(task): Path<String>) -> Result<Response, Failure> {
    stl(app, DEMO, task, 1).await
}

/// `GET /api/space/loop-stl/{task}` and `/{step}`: `0` or `seed`, `1` or `final`; the last one if left out.
async fn loop_stl(State(app): State<Shared>, Path(path): Path<String>) -> Result<Response, Failure> {
    // A drawn task's address ends with a number, too, so the whole path is tried first.
    if Task::resolve(&path).is_ok() {
        return stl(app, LOOP, path, 2).await;
    }
    match path.rsplit_once('/') {
        Some((task, "0" | "seed" | "step-0")) => stl(app, LOOP, task.to_owned(), 1).await,
        Some((task, "1" | "final" | "step-1")) => stl(app, LOOP, task.to_owned(), 2).await,
        _ => Err(Failure::new(FailureKind::Missing, "there is no such task or step; steps are 0 and 1")),
    }
}

async fn stl(app: Shared, environment: &str, task: String, at: u32) -> Result<Response, Failure> {
    let filter =
        Filter { environment: Some(environment.to_owned()), id: Some(task), limit: 1, ..Filter::default() };
    let run_first = move || {
        let route = if filter.environment.as_deref() == Some(DEMO) { "demo" } else { "repair-loop" };
        let nothing = || {
            let message = format!("there is no solid yet: run POST /api/space/{route} for this task first");
            Failure::new(FailureKind::Missing, message)
        };
        let episode = app.store.episodes(&filter)?.pop().ok_or_else(nothing)?;
        let (_, steps) = app.store.episode(episode.number)?;
        let step = steps.into_iter().find(|step| step.step == at).ok_or_else(nothing)?;
        // To one scale if there is one, so that both solids of a loop can be seen beside each other.
        let names = ["candidate_normalized.stl", "candidate.stl"];
        names.iter().find_map(|name| app.store.artifact(&step.result, name).ok()).ok_or_else(nothing)
    };
    keeping::blocking(run_first).await.map(send)
}
