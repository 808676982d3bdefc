//! Listening, and going down without losing what was begun.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

use crate::app::Shared;
use crate::request::Peer;

/// How long what was begun may take to end once the server goes down.
const GRACE: Duration = Duration::from_secs(5);

/// How often what is old is looked for.
const SWEEP: Duration = Duration::from_secs(3600);

/// Serves until `stop` is ready, then lets what was begun end.
pub async fn serve(app: Shared, router: Router, listener: TcpListener, stop: impl Future<Output = ()>) {
    let open = Arc::new(AtomicUsize::new(0));
    let chores = tokio::spawn(chores(Shared::clone(&app)));
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, address)) => {
                    let _ = stream.set_nodelay(true);
                    let connection = connection(Shared::clone(&app), router.clone(), stream, address);
                    let open = Arc::clone(&open);
                    open.fetch_add(1, Ordering::AcqRel);
                    tokio::spawn(async move {
                        connection.await;
                        open.fetch_sub(1, Ordering::AcqRel);
                    });
                }
                // Out of file descriptors, mostly: others will close theirs.
                Err(error) => {
                    tracing::warn!(%error, "accept");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    chores.abort();
    app.down.send_replace(true);
    let began = Instant::now();
    let busy = || open.load(Ordering::Acquire) > 0 || app.sessions.load().0 > app.sessions.idle();
    while busy() && began.elapsed() < GRACE {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    app.store.close();
    tracing::info!(ms = began.elapsed().as_millis() as u64, "down");
}

async fn connection(app: Shared, router: Router, stream: TcpStream, address: SocketAddr) {
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(Peer(address.ip()));
        router.clone().oneshot(request)
    });
    let mut down = app.down.subscribe();
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(app.config.receive_timeout_s))
        .max_buf_size(64 << 10)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = pin!(connection);
    let told = async { drop(down.wait_for(|down| *down).await) };
    let done = tokio::select! {
        done = connection.as_mut() => done,
        () = told => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = done {
        tracing::debug!(%error, %address, "connection");
    }
}

/// Forgets idle sessions often, and old episodes now and then.
async fn chores(app: Shared) {
    let idle = Duration::from_secs(app.config.session_idle_s);
    let mut swept: Option<Instant> = None;
    loop {
        app.sessions.reap(idle);
        if swept.is_none_or(|at| at.elapsed() >= SWEEP) {
            swept = Some(Instant::now());
            let own = Shared::clone(&app);
            let sweep = tokio::task::spawn_blocking(move || own.store.sweep(own.config.retention()));
            match sweep.await {
                Ok(Ok(swept)) => tracing::info!(?swept, "retention"),
                Ok(Err(error)) => tracing::error!(%error, "retention"),
                Err(error) => tracing::error!(%error, "retention"),
            }
        }
        tokio::time::sleep(idle.div_f64(4.0).clamp(Duration::from_millis(500), Duration::from_secs(30)))
            .await;
    }
}
