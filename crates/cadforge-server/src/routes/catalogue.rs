//! What there is: tasks, rewards.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use cadforge::tasks::{Labels, Sample, Split, SystemPrompt, Task, families, products};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::{Value, json};

use super::body::Query;
use crate::app::Shared;
use crate::asked;
use crate::environment::ENVIRONMENTS;
use crate::episode::seed_program;
use crate::failure::Failure;

pub fn router() -> Router<Shared> {
    Router::new()
        .route("/v1/tasks", get(tasks))
        .route("/v1/task", get(task))
        .route("/v1/families", get(families_and_products))
        .route("/v1/rewards", get(rewards))
}

/// Which tasks.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Wanted {
    /// `train` if left out.
    #[serde(default = "train")]
    #[schemars(extend("enum" = ["products", "train", "val", "validation", "test"]))]
    split: String,
    /// What the draws begin with: 0 if left out.
    #[serde(default)]
    seed: u64,
    /// The place of the first one.
    #[serde(default)]
    #[schemars(range(max = 100_000))]
    start: usize,
    /// How many: 20 if left out.
    #[serde(default = "twenty")]
    #[schemars(range(max = 1000))]
    count: usize,
    /// The levels wanted, as in `1,2,3,4`; all if left out.
    #[schemars(regex(pattern = r"^[1-4](,[1-4])*$"))]
    levels: Option<String>,
    /// What answers are written in: `openscad` if left out.
    #[schemars(extend("enum" = ["openscad", "cadquery"]))]
    language: Option<String>,
}

fn train() -> String {
    "train".into()
}

fn twenty() -> usize {
    20
}

/// `GET /v1/tasks`
async fn tasks(State(app): State<Shared>, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Failure> {
    const MOST: usize = 1_000;
    if wanted.count > MOST || wanted.start > 100 * MOST {
        return Err(Failure::invalid(format!("`count` is at most {MOST}, `start` at most {}", 100 * MOST)));
    }
    let found = app.pool.run(move || draw(&wanted)).await??;
    Ok(Json(json!({ "tasks": found.iter().map(describe).collect::<Vec<_>>() })))
}

fn draw(wanted: &Wanted) -> Result<Vec<Task>, Failure> {
    let mut sample = Sample { seed: wanted.seed, ..Sample::default() };
    if let Some(levels) = &wanted.levels {
        sample.levels = levels
            .split(',')
            .map(|level| level.trim().parse())
            .collect::<Result<_, _>>()
            .map_err(|_| Failure::invalid("`levels` must be numbers with commas between them"))?;
    }
    sample.language = asked::language(wanted.language.as_deref())?.unwrap_or_default();
    if wanted.split == "products" {
        let page = products().iter().skip(wanted.start).take(wanted.count);
        return Ok(page.map(Task::of_product).collect());
    }
    let name = if wanted.split == "validation" { "val" } else { &wanted.split };
    let split =
        Split::named(name).ok_or_else(|| Failure::invalid("`split` must be products, train, val or test"))?;
    let mut tasks = sample.tasks(split, wanted.start + wanted.count)?;
    Ok(tasks.split_off(wanted.start))
}

/// Which task.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Id {
    /// The task's address.
    id: String,
}

/// `GET /v1/task`
async fn task(State(app): State<Shared>, Query(Id { id }): Query<Id>) -> Result<Json<Value>, Failure> {
    let found = app.pool.run(move || Task::resolve(&id)).await??;
    let mut value = describe(&found);
    let env = ENVIRONMENTS.iter().find(|env| env.language == found.language).unwrap_or(app.root);
    value["constraints"] = json!(env.constraints);
    value["seed_program"] = seed_program(env, &found).into();
    value["system"] = SystemPrompt::named(&found.system_prompt).map(|prompt| prompt.text).into();
    value["strict"] = found.strict.into();
    if let Some(product) = found.product() {
        let seeds = product.seeds().map(|(kind, program)| (kind.name().to_owned(), program.into()));
        value["seeds"] = Value::Object(seeds.collect());
    }
    if let Some(part) = found.part(Labels::Words) {
        value["features"] = part.features.len().into();
    }
    Ok(Json(value))
}

fn describe(task: &Task) -> Value {
    json!({
        "id": task.id, "prompt": task.prompt, "language": task.language, "level": task.level,
        "family": task.family, "split": task.split, "parameters": task.parameters, "hints": task.hints,
        "size_mm": task.size_mm, "product": task.product().is_some(),
    })
}

/// `GET /v1/families`
async fn families_and_products() -> Json<Value> {
    let families = families().iter().map(|family| {
        json!({
            "name": family.versioned_name(), "level": family.level, "summary": family.summary,
            "wordings": family.wordings.iter().map(|wording| wording.pattern).collect::<Vec<_>>(),
            "parameters": family.parameters.iter().map(|parameter| parameter.name).collect::<Vec<_>>(),
        })
    });
    let products = products().iter().map(|product| describe(&Task::of_product(product)));
    Json(json!({ "families": families.collect::<Vec<_>>(), "products": products.collect::<Vec<_>>() }))
}

/// `GET /v1/rewards`
async fn rewards(State(app): State<Shared>) -> Json<Value> {
    let one = |(name, options): (&String, &cadforge::Options)| {
        let reward = &options.reward;
        let terms = reward.terms.iter().map(|term| json!({ "name": term.name, "weight": term.weight }));
        json!({
            "name": name, "version": reward.version, "summary": reward.summary, "range": reward.range,
            "floor": reward.floor, "hash": reward.hash, "terms": terms.collect::<Vec<_>>(),
            "gates": reward.gates.iter().map(|gate| gate.name()).collect::<Vec<_>>(),
        })
    };
    Json(json!({ "rewards": app.rewards.iter().map(one).collect::<Vec<_>>() }))
}
