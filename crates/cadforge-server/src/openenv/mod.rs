//! The OpenEnv protocol: HTTP, WebSocket and MCP, for any of the environments.

mod frame;
mod http;
mod mcp;
pub mod schema;
mod tasks;
mod tools;
mod ws;

use axum::routing::{get, post};
use axum::{Extension, Router};

use crate::app::{App, Shared};
use crate::environment::Environment;

/// The routes of one environment.
pub fn router(app: &App, env: &'static Environment) -> Router<Shared> {
    let mut router = Router::new()
        .route("/health", get(http::health))
        .route("/metadata", get(http::metadata))
        .route("/schema", get(http::schema))
        .route("/mcp", post(mcp::post).get(ws::mcp))
        .route("/ws", get(ws::session))
        .route("/list_environments", get(tasks::environments))
        .route("/{env}/splits", get(tasks::splits))
        .route("/{env}/tasks", post(tasks::tasks))
        .route("/{env}/num_tasks", post(tasks::count))
        .route("/{env}/task", post(tasks::task))
        .route("/{env}/task_range", post(tasks::range))
        .route("/web/metadata", get(http::metadata));
    if app.simulates() {
        router = router
            .route("/reset", post(http::reset))
            .route("/step", post(http::step))
            .route("/state", get(http::state));
    }
    router.layer(Extension(env))
}
