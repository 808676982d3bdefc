//! Scores for anyone: one answer, many, and the contract of OpenRLHF.

use axum::Json;
use axum::Router;
use axum::body::{Body as HttpBody, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use cadforge::Answer;
use cadforge::reward::Sampler;
use cadforge::tasks::{Task, TaskFile};
use futures_util::StreamExt as _;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::{Body, object};
use crate::app::Shared;
use crate::asked;
use crate::failure::{Failure, FailureKind};
use crate::keeping;
use crate::scoring::{self, Question, Scored};

/// Rows of a batch, at most.
const MOST_ROWS: usize = 100_000;

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/v1/score", post(one))
        .route("/v1/score/batch", post(many))
        .route("/get_reward", post(openrlhf))
}

/// An answer with what it answers. Exactly one of `program` and `completion`; exactly one of `task` and
/// `reference`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[schemars(extend("allOf" = [one_of("program", "completion"), one_of("task", "reference")]))]
pub struct Row {
    /// The caller's name for the row.
    pub id: Option<Value>,
    /// A task's address, or a whole task.
    #[schemars(extend("type" = ["string", "object", "null"]))]
    pub task: Option<Value>,
    /// The right answer as a program, instead of a task.
    pub reference: Option<String>,
    /// What `reference` and the answer are written in, where no task says it.
    #[schemars(extend("enum" = ["openscad", "cadquery", null]))]
    pub language: Option<String>,
    /// The program.
    pub program: Option<String>,
    /// A whole completion; the program is found in it.
    pub completion: Option<String>,
    /// The name of a reward definition.
    pub reward: Option<String>,
    /// How surfaces are sampled.
    #[schemars(extend("enum" = ["exact", "published", null]))]
    pub sampler: Option<String>,
    /// Whether an unknown name ends the program.
    pub strict: bool,
    /// Whether the answer, its report, its solid and pictures are kept; the header `x-result` names them.
    pub keep: bool,
}

/// The shape of exactly one of two fields: null is as good as left out.
fn one_of(a: &str, b: &str) -> Value {
    let only = |this: &str, other: &str| {
        let fields = json!({ this: { "not": { "type": "null" } }, other: { "type": "null" } });
        json!({ "required": [this], "properties": fields })
    };
    json!({ "oneOf": [only(a, b), only(b, a)] })
}

impl Row {
    /// What is asked of the engine.
    fn question(self, app: &Shared) -> Result<Question, Failure> {
        let language = asked::language(self.language.as_deref())?;
        let task = match (self.task, self.reference) {
            (Some(Value::String(id)), None) => asked::task(&id, language)?,
            (Some(whole), None) => serde_json::from_value(whole)
                .map_err(|error| Failure::invalid(format!("`task` is no task: {error}")))?,
            (None, Some(reference)) => {
                let language = language.unwrap_or_default();
                let file = json!({
                    "id": "reference", "prompt": "a part like the reference", "reference": reference,
                    "reference_language": language, "language": language,
                });
                let file: TaskFile =
                    serde_json::from_value(file).map_err(|error| Failure::invalid(error.to_string()))?;
                Task::try_from(file)?
            }
            _ => return Err(Failure::invalid("give exactly one of `task` and `reference`")),
        };
        let answer = match (self.program, self.completion) {
            (Some(program), None) => Answer::Program(program),
            (None, Some(completion)) => Answer::Completion(completion),
            _ => return Err(Failure::invalid("give exactly one of `program` and `completion`")),
        };
        let sampler = match self.sampler.as_deref() {
            None | Some("exact") => Sampler::Exact,
            Some("published") => Sampler::Published,
            Some(_) => return Err(Failure::invalid("`sampler` must be exact or published")),
        };
        if let Some(name) = &self.reward {
            app.reward(name)?;
        }
        Ok(Question {
            reward: self.reward,
            strict: self.strict,
            sampler,
            files: self.keep,
            ..Question::new(task, answer)
        })
    }
}

/// `POST /v1/score`: the report.
async fn one(State(app): State<Shared>, Body(row): Body<Row>) -> Result<Response, Failure> {
    let keep = row.keep;
    let Scored { report, result } = scoring::score(&app, row.question(&app)?).await?;
    let mut response = Json(report).into_response();
    if keep {
        if let Ok(key) = HeaderValue::from_str(&result.key) {
            response.headers_mut().insert(HeaderName::from_static("x-result"), key);
        }
        keeping::keep(&app, result).await?;
    }
    Ok(response)
}

/// `POST /v1/score/batch`: rows as JSON lines, or as `{"rows": […]}`; a JSON line for each row, in their
/// order and as soon as it is ready: `index`, `id`, and `report` or `error`.
async fn many(State(app): State<Shared>, headers: HeaderMap, body: Bytes) -> Result<Response, Failure> {
    let rows = rows(&headers, &body)?;
    let at_once = app.config.queue.min(4 * cadforge::all_cores());
    let lines = futures_util::stream::iter(rows.into_iter().enumerate())
        .map(move |(index, row)| line(Shared::clone(&app), index, row))
        .buffered(at_once);
    let kind = [(header::CONTENT_TYPE, "application/x-ndjson")];
    Ok((kind, HttpBody::from_stream(lines.map(Ok::<_, std::convert::Infallible>))).into_response())
}

fn rows(headers: &HeaderMap, body: &[u8]) -> Result<Vec<Result<Value, String>>, Failure> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let rows: Vec<Result<Value, String>> = match kind.split(';').next().unwrap_or("").trim() {
        "application/json" => {
            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Rows {
                rows: Vec<Value>,
            }
            let value = serde_json::from_slice(body).map_err(|error| {
                Failure::new(FailureKind::Malformed, format!("the body is no JSON: {error}"))
            })?;
            let Rows { rows } = object(value)?;
            rows.into_iter().map(Ok).collect()
        }
        "application/x-ndjson" | "application/jsonl" => body
            .split(|&byte| byte == b'\n')
            .filter(|line| !line.trim_ascii().is_empty())
            .map(|line| serde_json::from_slice(line).map_err(|error| format!("the line is no JSON: {error}")))
            .collect(),
        _ => {
            let message = "send `application/x-ndjson`, or `application/json` with `{\"rows\": […]}`";
            return Err(Failure::new(FailureKind::Malformed, message));
        }
    };
    if rows.len() > MOST_ROWS {
        return Err(Failure::new(FailureKind::TooLarge, format!("a batch has at most {MOST_ROWS} rows")));
    }
    Ok(rows)
}

/// The reply to one row: what is wrong with it does not stop the others.
async fn line(app: Shared, index: usize, row: Result<Value, String>) -> String {
    let id = row.as_ref().ok().and_then(|row| row.get("id").cloned()).unwrap_or(Value::Null);
    let scored = async {
        let row = row.map_err(|message| Failure::new(FailureKind::Malformed, message))?;
        let row: Row = object(row)?;
        let question = row.question(&app)?;
        let keep = question.files;
        let scored = patient(&app, question).await?;
        if keep {
            keeping::keep(&app, scored.result.clone()).await?;
        }
        Ok::<_, Failure>(scored.report)
    };
    let mut reply = match scored.await {
        Ok(report) => json!({ "index": index, "id": id, "report": report }),
        Err(failure) => json!({
            "index": index, "id": id, "error": { "kind": failure.kind.name(), "message": failure.message },
        }),
    }
    .to_string();
    reply.push('\n');
    reply
}

/// A row waits for its turn when others filled the queue: the client has been told that it is served.
async fn patient(app: &Shared, question: Question) -> Result<Scored, Failure> {
    let mut pause = std::time::Duration::from_millis(20);
    loop {
        match scoring::score(app, question.clone()).await {
            Err(failure) if failure.kind == FailureKind::Busy => {
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(std::time::Duration::from_secs(1));
            }
            other => return other,
        }
    }
}

/// What OpenRLHF sends.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Queries {
    /// Prompt and completion in one text.
    query: Vec<String>,
    /// The prompts alone.
    #[serde(default)]
    prompts: Vec<String>,
    /// The task of each: an address, or JSON with the fields of a row.
    #[serde(default)]
    labels: Vec<Value>,
}

/// `POST /get_reward`: one number for each query, or none for all: a fault of ours is no reward of 0.
async fn openrlhf(State(app): State<Shared>, Body(queries): Body<Queries>) -> Result<Json<Value>, Failure> {
    let Queries { query, prompts, labels } = queries;
    let wrong = |name: &str, len: usize| {
        let message = format!("`{name}` has {len} entries and `query` has {}", query.len());
        Err(Failure::invalid(message))
    };
    if !prompts.is_empty() && prompts.len() != query.len() {
        return wrong("prompts", prompts.len());
    }
    if !labels.is_empty() && labels.len() != query.len() {
        return wrong("labels", labels.len());
    }
    let mut questions = Vec::new();
    for (index, text) in query.iter().enumerate() {
        let prompt = prompts.get(index).map_or("", String::as_str);
        let label = labels.get(index).unwrap_or(&Value::Null);
        let row = row_of(text, prompt, label)
            .map_err(|message| Failure::invalid(format!("`query` {index}: {message}")))?;
        questions.push(row.question(&app)?);
    }
    let scored: Vec<Result<Scored, Failure>> = futures_util::stream::iter(questions)
        .map(|question| patient(&app, question))
        .buffered(4 * cadforge::all_cores())
        .collect()
        .await;
    let scored = scored.into_iter().collect::<Result<Vec<_>, _>>()?;
    let totals: Vec<f64> = scored.iter().map(|scored| scored.report.reward.total).collect();
    let in_unit = |scored: &Scored| {
        let [low, high] = scored.report.reward.range;
        (scored.report.reward.total - low) / (high - low)
    };
    Ok(Json(json!({
        "rewards": totals,
        "scores": scored.iter().map(in_unit).collect::<Vec<_>>(),
        "extra_logs": {
            "solid": scored.iter().map(|scored| f64::from(u8::from(scored.report.outcome == cadforge::Outcome::Ok)))
                .collect::<Vec<_>>(),
        },
    })))
}

fn row_of(text: &str, prompt: &str, label: &Value) -> Result<Row, String> {
    let text = text.strip_prefix(prompt).unwrap_or(text);
    let end = ["<|im_end|>", "<|endoftext|>", "<|eot_id|>", "</s>"]
        .into_iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(text.len());
    let completion = Some(text[..end].to_owned());
    let parsed = match label {
        Value::String(text) if text.trim_start().starts_with('{') => {
            serde_json::from_str(text).map_err(|error| format!("its label is no JSON: {error}"))?
        }
        other => other.clone(),
    };
    match parsed {
        Value::Object(_) => {
            let row: Row = serde_json::from_value(parsed).map_err(|error| format!("its label: {error}"))?;
            Ok(Row { completion, program: None, ..row })
        }
        Value::String(id) if !id.is_empty() => {
            Ok(Row { task: Some(id.into()), completion, ..Row::default() })
        }
        _ => {
            let task = Task::of_prompt(prompt.trim());
            let task = task.ok_or("it has no label, and no family asks for a part in the prompt's words")?;
            Ok(Row { task: Some(task.id.into()), completion, ..Row::default() })
        }
    }
}
