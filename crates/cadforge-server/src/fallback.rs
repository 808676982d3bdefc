//! Requests that no route takes.

use axum::Json;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use crate::openapi;

/// What is not there.
pub fn not_found() -> Response {
    (StatusCode::NOT_FOUND, Json(json!({ "detail": "Not Found" }))).into_response()
}

/// No route has this path.
pub async fn path(uri: Uri, headers: HeaderMap) -> Response {
    if headers.contains_key(header::UPGRADE) {
        return StatusCode::FORBIDDEN.into_response();
    }
    // A slash too much is mended, but only towards what is there: the path comes from the client.
    if let Some(shorter) = uri.path().strip_suffix('/')
        && openapi::knows(shorter)
    {
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::temporary(&format!("{shorter}{query}")).into_response();
    }
    not_found()
}

/// The path has routes, but not for this method.
pub async fn method() -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, Json(json!({ "detail": "Method Not Allowed" }))).into_response()
}
