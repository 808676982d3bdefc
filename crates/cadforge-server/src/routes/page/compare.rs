//! One program under every reward definition.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::super::body::Body;
use super::score::Attempt;
use super::work;
use crate::app::Shared;
use crate::failure::Failure;

/// `POST /page/compare`
pub async fn compare(
    State(app): State<Shared>,
    Body(attempt): Body<Attempt>,
) -> Result<Json<Value>, Failure> {
    let task = attempt.task()?;
    work(&app, move |app| {
        let mut rewards = Vec::new();
        let mut outcome = None;
        for options in app.rewards.values() {
            let goal = app.engine.goal(&task, options.backend, false)?;
            let report = app.engine.score(&goal, &attempt.answer(), options)?;
            outcome = Some(report.outcome);
            rewards.push(report.reward);
        }
        Ok(Json(json!({ "outcome": outcome, "rewards": rewards })))
    })
    .await
}
