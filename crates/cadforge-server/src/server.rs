//! The server as its callers see it.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::State;
use axum::routing::get;
use axum::{Router, middleware};
use cadforge::Engine;
use tokio::net::TcpListener;

use crate::app::{App, Shared};
use crate::config::{Config, ConfigError};
use crate::environment::ENVIRONMENTS;
use crate::{fallback, openapi, openenv, request, routes, serve};

/// A server that listens already.
pub struct Server {
    runtime: tokio::runtime::Runtime,
    app: Shared,
    listener: TcpListener,
}

impl Server {
    /// Opens the store and listens.
    ///
    /// # Errors
    /// When a setting is wrong, the store cannot be opened, or the address is taken.
    pub fn bind(config: Config, engine: Engine) -> Result<Self, ConfigError> {
        config.check()?;
        log_to_stderr(&config);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(cadforge::all_cores().clamp(1, 8))
            .enable_all()
            .thread_name("cadforge-net")
            .build()
            .map_err(|error| ConfigError(format!("no thread could be started: {error}")))?;
        let address = (config.host.clone(), config.port);
        let listener = runtime.block_on(TcpListener::bind(&address)).map_err(|error| {
            ConfigError(format!("`{}:{}` cannot be listened on: {error}", address.0, address.1))
        })?;
        let app = Arc::new(App::new(config, engine)?);
        Ok(Self { runtime, app, listener })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the operating system does not say.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Starts what runs CadQuery programs, so that the first step need not wait for it. Makes nothing that
    /// is not there.
    pub fn start_cadquery(&self) {
        let app = Arc::clone(&self.app);
        std::thread::spawn(move || match app.engine.cadquery().pool() {
            Ok(_) => tracing::info!("cadquery is ready"),
            Err(fault) => tracing::warn!(kind = fault.kind.name(), detail = fault.detail, "cadquery"),
        });
    }

    /// Serves until the process is told to end (SIGTERM, SIGINT), then lets what was begun end.
    pub fn run(self) {
        let Self { runtime, app, listener } = self;
        runtime.block_on(async move {
            let router = router(&app);
            serve::serve(app, router, listener, told_to_end()).await;
        });
        runtime.shutdown_background();
    }
}

/// One line an event. A second server in one process logs as the first does.
fn log_to_stderr(config: &Config) {
    use std::io::IsTerminal as _;
    let level = config.log.parse().unwrap_or(tracing::level_filters::LevelFilter::INFO);
    let builder = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let _ = if config.log_json { builder.json().try_init() } else { builder.try_init() };
}

fn router(app: &Shared) -> Router {
    let mut router = routes::router(app).merge(openenv::router(app, app.root));
    for env in &ENVIRONMENTS {
        let document = move |State(app): State<Shared>| async move { openapi::of_environment(&app, env) };
        let own = openenv::router(app, env)
            .route("/openapi.json", get(document))
            .route("/docs", get(openapi::docs));
        router = router.nest(&format!("/env/{}", env.name), own);
    }
    router
        .fallback(fallback::path)
        .method_not_allowed_fallback(fallback::method)
        .layer(middleware::from_fn_with_state(Shared::clone(app), request::around))
        .with_state(Shared::clone(app))
}

async fn told_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! {
                    _ = interrupted => {}
                    _ = terminated.recv() => {}
                }
            }
            Err(_) => drop(interrupted.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
}
