//! What there is to choose from.

use axum::Json;
use axum::extract::State;
use cadforge::reward::{BUILT_IN, Definition};
use cadforge::tasks::{Language, Split, families, products};
use serde_json::{Value, json};

use crate::app::{App, Shared};
use crate::environment::ENVIRONMENTS;

/// Read first where it is there.
const USUAL: [&str; 2] = [cadforge::DEFAULT_REWARD, "cad-env"];

/// `GET /page/catalog`
pub async fn catalog(State(app): State<Shared>) -> Json<Value> {
    let families: Vec<Value> = families()
        .iter()
        .map(|family| {
            let splits: Vec<_> = Split::ALL.into_iter().filter(|&split| family.is_in(split)).collect();
            let first = splits.first().map_or("test", |split| split.name());
            json!({
                "id": family.versioned_name(), "name": family.name, "level": family.level,
                "summary": family.summary, "splits": splits,
                "example": format!("{}/{first}/0/0", family.versioned_name()),
            })
        })
        .collect();
    let products: Vec<Value> = products()
        .iter()
        .map(|product| {
            json!({
                "id": product.id, "level": product.difficulty as u8 + 1, "family": product.family,
                "prompt": product.prompt, "size_mm": product.size_mm, "hints": product.hints,
            })
        })
        .collect();
    let languages = [(Language::OpenScad, "OpenSCAD"), (Language::CadQuery, "CadQuery")]
        .map(|(language, title)| json!({ "name": language.name(), "title": title }));
    let environments: Vec<Value> =
        ENVIRONMENTS.iter().map(|env| json!({ "name": env.name, "description": env.description })).collect();
    Json(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "languages": languages,
        "families": families,
        "products": products,
        "rewards": app.rewards.values().map(|options| definition(&options.reward)).collect::<Vec<_>>(),
        "default_reward": usual(&app),
        "environments": environments,
        "model": app.model.as_ref().map(|model| &model.name),
    }))
}

/// The name of the definition that a reader meets first.
fn usual(app: &App) -> &'static str {
    USUAL.into_iter().find(|name| app.rewards.contains_key(*name)).unwrap_or(BUILT_IN[0].0)
}

fn definition(definition: &Definition) -> Value {
    let terms: Vec<Value> = definition
        .terms
        .iter()
        .map(|term| {
            let metric = term.metric().map(|metric| metric.name());
            json!({ "name": term.name, "weight": term.weight, "metric": metric })
        })
        .collect();
    let text = BUILT_IN.iter().find(|(name, _)| *name == definition.name).map(|(_, text)| *text);
    json!({
        "name": definition.name, "version": definition.version, "summary": definition.summary,
        "range": definition.range, "floor": definition.floor, "curve": definition.curve.name(),
        "gates": definition.gates.iter().map(|gate| gate.name()).collect::<Vec<_>>(),
        "terms": terms, "text": text,
    })
}
