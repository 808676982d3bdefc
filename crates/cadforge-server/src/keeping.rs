//! Writing to the store from handlers: they go on once it lasts.

use cadforge_lab::store::{NewEpisode, NewResult, NewStep};
use tokio::sync::oneshot;

use crate::app::Shared;
use crate::failure::{Failure, FailureKind};

/// Begins an episode; gives its number.
pub async fn begin(app: &Shared, episode: NewEpisode) -> Result<i64, Failure> {
    let (sender, told) = oneshot::channel();
    app.store.begin(episode, move |result| drop(sender.send(result)));
    let number = told.await.map_err(|_| closed())??;
    app.metrics.episode();
    Ok(number)
}

/// Appends a step.
pub async fn append(app: &Shared, step: NewStep) -> Result<(), Failure> {
    let (sender, told) = oneshot::channel();
    app.store.append(step, move |result| drop(sender.send(result)));
    Ok(told.await.map_err(|_| closed())??)
}

/// Keeps a result that belongs to no episode.
pub async fn keep(app: &Shared, result: NewResult) -> Result<(), Failure> {
    let own = Shared::clone(app);
    blocking(move || Ok(own.store.keep(result)?)).await
}

/// Reads from the store, or does anything else that waits for the disk.
pub async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|_| closed())?
}

fn closed() -> Failure {
    Failure::new(FailureKind::Fault, "nothing was answered: the store is closed")
}
