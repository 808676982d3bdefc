//! The page and the routes that only it asks. They follow the page and are no interface for others:
//! `/v1` is.

mod catalog;
mod compare;
mod files;
mod generate;
mod score;
mod tasks;
mod wire;

use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};

use crate::app::{App, Shared};
use crate::failure::{Failure, FailureKind};

/// The routes of the page.
pub fn router(app: &App) -> Router<Shared> {
    files::router(app)
        .route("/page/catalog", get(catalog::catalog))
        .route("/page/task", get(tasks::task))
        .route("/page/repairs", get(tasks::repairs))
        .route("/page/reference", get(score::reference))
        .route("/page/score", post(score::score))
        .route("/page/compare", post(compare::compare))
        .route("/page/generate", post(generate::generate))
}

/// Does `job` on one of the threads that score, when its turn comes.
async fn work<T: Send + 'static>(
    app: &Shared,
    job: impl FnOnce(&App) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let own = Shared::clone(app);
    let patience = Duration::from_secs(app.config.step_timeout_s);
    match tokio::time::timeout(patience, app.pool.run(move || job(&own))).await {
        Ok(done) => done?,
        Err(_) => {
            let message = format!("not done within {} s; try again", patience.as_secs());
            Err(Failure::new(FailureKind::Late, message))
        }
    }
}
