//! The page, embedded when it was built, else one that says what is missing.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::app::{App, Shared};
use crate::fallback;

/// The files of the built page: address and bytes. Empty when it was not built.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// The routes of the page.
pub fn router(app: &App) -> Router<Shared> {
    let router = Router::new().route("/web/", get(index)).route("/assets/{*path}", get(asset));
    let to_web = || async { Redirect::temporary("/web/") };
    if app.config.web_interface {
        router.route("/", get(to_web)).route("/web", get(to_web))
    } else {
        router.route("/", get(index)).route("/web", get(to_web))
    }
}

async fn index() -> Response {
    file("index.html").unwrap_or_else(|| {
        let html = include_str!("missing.html");
        ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
    })
}

async fn asset(Path(path): Path<String>) -> Response {
    file(&format!("assets/{path}")).unwrap_or_else(fallback::not_found)
}

fn file(name: &str) -> Option<Response> {
    let (_, bytes) = FILES.iter().find(|(own, _)| *own == name)?;
    let suffix = name.rsplit('.').next().unwrap_or("");
    let media = match suffix {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    // Vite writes the hash of a file into its name, the page's own aside.
    let keep = if name == "index.html" { "no-cache" } else { "public, max-age=31536000, immutable" };
    let mut response = ([(header::CONTENT_TYPE, media)], *bytes).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    Some(response)
}
