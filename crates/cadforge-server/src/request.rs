//! What happens to every request before and after its handler: id, key, limits, log.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt as _;

use crate::app::{App, Shared};
use crate::failure::{Failure, FailureKind};

/// The id of a request: the client's own `X-Request-Id`, or one of ours.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// The address that a request comes from.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// What the limits count.
#[derive(Default)]
pub struct Counts {
    running: AtomicUsize,
    numbered: AtomicU64,
    /// Requests that each address may still make, and when that was so.
    allowed: Mutex<BTreeMap<IpAddr, (f64, Instant)>>,
}

/// Gives a running request's place back.
struct Running<'a>(&'a AtomicUsize);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

const NAME: &str = "x-request-id";

/// Goes around every handler.
pub async fn around(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = own_id(&app, request.headers());
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let origin = allowed_origin(&app, request.headers());
    let mut response = match &origin {
        Some(_) if method == Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => inner(&app, request, next, &id).await.unwrap_or_else(IntoResponse::into_response),
    };
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(NAME, id);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(origin) = origin {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::VARY, HeaderValue::from_static("Origin"));
        let (methods, names) = ("GET, POST", "Content-Type, Authorization, X-API-Key, X-Request-Id");
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(methods));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(names));
    }
    let status = response.status().as_u16();
    // A path that no route has, or a method that nobody knows, would make a counter for every guess.
    let known = [Method::GET, Method::POST, Method::HEAD, Method::OPTIONS].contains(&method);
    let counted = if known { method.as_str() } else { "other" };
    app.metrics.request(counted, route.as_deref().unwrap_or("none"), status);
    let took = began.elapsed().as_secs_f64() * 1e3;
    tracing::info!(request = id, %method, path = crate::app::short(&path), status, ms = took, "request");
    response
}

async fn inner(app: &Shared, mut request: Request, next: Next, id: &str) -> Result<Response, Failure> {
    if !is_public(request.uri().path()) {
        check_key(app, request.headers())?;
        if let Some(Peer(address)) = request.extensions().get() {
            check_rate(app, *address)?;
        }
    }
    request.extensions_mut().insert(RequestId(id.to_owned()));
    if request.headers().contains_key(header::UPGRADE) {
        return Ok(next.run(request).await);
    }
    let running = &app.counts.running;
    let _place = Running(running);
    if running.fetch_add(1, Ordering::AcqRel) >= app.config.concurrency {
        return Err(Failure::new(FailureKind::Busy, "too many requests at the same time; try again"));
    }
    let (parts, body) = request.into_parts();
    let patience = Duration::from_secs(app.config.receive_timeout_s);
    let most = app.config.body_mib << 20;
    let bytes = tokio::time::timeout(patience, receive(body, most))
        .await
        .map_err(|_| Failure::new(FailureKind::Slow, "the request did not arrive in time"))??;
    Ok(next.run(Request::from_parts(parts, Body::from(bytes))).await)
}

async fn receive(body: Body, most: usize) -> Result<Bytes, Failure> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    while let Some(piece) = stream.next().await {
        let piece =
            piece.map_err(|_| Failure::new(FailureKind::Malformed, "the request broke off in its body"))?;
        if bytes.len() + piece.len() > most {
            // Somebody who still sends when the connection is closed does not get to read why.
            let mut patience = 16 << 20;
            while let Some(Ok(piece)) = stream.next().await {
                patience -= piece.len().min(patience);
                if patience == 0 {
                    break;
                }
            }
            let message = format!("the request is larger than {} MiB", most >> 20);
            return Err(Failure::new(FailureKind::TooLarge, message));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes.into())
}

fn own_id(app: &App, headers: &HeaderMap) -> String {
    let fits = |id: &str| {
        (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte))
    };
    let given = headers.get(NAME).and_then(|id| id.to_str().ok()).filter(|id| fits(id));
    given.map_or_else(
        || {
            let number = app.counts.numbered.fetch_add(1, Ordering::Relaxed);
            format!("{}-{number}", app.run)
        },
        str::to_owned,
    )
}

/// Whether a path is served to everybody: what says that the server is up, and the page.
fn is_public(path: &str) -> bool {
    matches!(path, "/" | "/health" | "/healthz" | "/web" | "/web/" | "/favicon.ico")
        || path.starts_with("/assets/")
        || (path.starts_with("/env/") && path.ends_with("/health"))
}

fn check_key(app: &App, headers: &HeaderMap) -> Result<(), Failure> {
    let key = &app.config.api_key;
    if key.is_empty() {
        return Ok(());
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let bearer = text("authorization").and_then(|value| value.strip_prefix("Bearer "));
    // Comparing hashes takes the same time wherever the first difference is.
    let hash = blake3::hash(key.as_bytes());
    if [bearer, text("x-api-key")].into_iter().flatten().any(|given| blake3::hash(given.as_bytes()) == hash) {
        return Ok(());
    }
    let message = "send the server's key as `Authorization: Bearer …` or `X-API-Key`";
    Err(Failure::new(FailureKind::Denied, message))
}

fn check_rate(app: &App, address: IpAddr) -> Result<(), Failure> {
    let rate = app.config.rate;
    if rate == 0.0 {
        return Ok(());
    }
    // What an address does not use within a second is lost, so bursts are no larger than that.
    let most = rate.max(1.0);
    let now = Instant::now();
    let mut allowed = app.counts.allowed.lock().unwrap_or_else(PoisonError::into_inner);
    if allowed.len() > 10_000 {
        allowed.retain(|_, (_, at)| now.duration_since(*at) < Duration::from_secs(60));
    }
    let (left, at) = allowed.entry(address).or_insert((most, now));
    *left = (*left + now.duration_since(*at).as_secs_f64() * rate).min(most);
    *at = now;
    if *left < 1.0 {
        return Err(Failure::new(FailureKind::TooMany, "too many requests from this address; wait a second"));
    }
    *left -= 1.0;
    Ok(())
}

fn allowed_origin(app: &App, headers: &HeaderMap) -> Option<HeaderValue> {
    let origin = headers.get(header::ORIGIN)?;
    let text = origin.to_str().ok()?;
    app.config.cors.iter().any(|allowed| allowed == text || allowed == "*").then(|| origin.clone())
}
