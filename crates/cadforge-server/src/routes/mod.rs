//! What is served beside OpenEnv: one file a group of routes.

mod body;
pub mod catalogue;
pub mod episodes;
mod page;
pub mod render;
pub mod score;
pub mod space;

use axum::Router;
use axum::routing::get;

use crate::app::{App, Shared};
use crate::openapi;

/// All of them.
pub fn router(app: &App) -> Router<Shared> {
    page::router(app)
        .merge(score::router())
        .merge(render::router())
        .merge(catalogue::router())
        .merge(episodes::router())
        .merge(space::router())
        .route("/openapi.json", get(openapi::document))
        .route("/docs", get(openapi::docs))
        .route("/metrics", get(metrics))
}

async fn metrics(axum::extract::State(app): axum::extract::State<Shared>) -> String {
    app.metrics.text(&app)
}
