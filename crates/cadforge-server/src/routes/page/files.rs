//! The files of the page, embedded when it was built, else a page that says what is missing.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::app::{App, Shared};
use crate::fallback;

/// A file of the built page.
struct File {
    /// Its address below the page's own.
    name: &'static str,
    bytes: &'static [u8],
    /// The same, smaller, where that saves something.
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// What the page may load: nothing from elsewhere. CodeMirror writes its own style sheet.
const POLICY: &str = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; \
                      img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/// The routes of the files.
pub fn router(app: &App) -> Router<Shared> {
    let router = Router::new().route("/web/", get(index)).route("/assets/{*path}", get(asset));
    let to_web = || async { Redirect::temporary("/web/") };
    if app.config.web_interface {
        router.route("/", get(to_web)).route("/web", get(to_web))
    } else {
        router.route("/", get(index)).route("/web", get(to_web))
    }
}

async fn index(headers: HeaderMap) -> Response {
    let mut response = file("index.html", &headers).unwrap_or_else(|| {
        let html = include_str!("missing.html").replace("{wanting}", WANTING);
        ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
    });
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    file(&format!("assets/{path}"), &headers).unwrap_or_else(fallback::not_found)
}

fn file(name: &str, headers: &HeaderMap) -> Option<Response> {
    let file = FILES.iter().find(|file| file.name == name)?;
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let gzip = file.gzip.filter(|_| accepted.split(',').any(|coding| coding.trim() == "gzip"));
    let mut response = gzip.unwrap_or(file.bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media(name)));
    // Vite writes the hash of a file into its name, the page's own aside.
    let keep = if name == "index.html" { "no-cache" } else { "public, max-age=31536000, immutable" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if gzip.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Some(response)
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
