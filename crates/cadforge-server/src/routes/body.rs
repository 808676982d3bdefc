//! Bodies and queries whose faults are told in one shape.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::{Failure, FailureKind};

/// A body in JSON.
pub struct Body<T>(pub T);

/// What stands behind the question mark.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        // A page of another origin may send text without asking; JSON it may not.
        if !kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("application/json")) {
            return Err(Failure::new(
                FailureKind::Malformed,
                "send JSON, with `content-type: application/json`",
            ));
        }
        let bytes = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(|_| Failure::new(FailureKind::Malformed, "the body cannot be read"))?;
        let value: Value = serde_json::from_slice(&bytes)
            .map_err(|error| Failure::new(FailureKind::Malformed, format!("the body is no JSON: {error}")))?;
        object(value).map(Self)
    }
}

/// Reads an object. A list would do for a type with fields, too, and nobody means that.
pub fn object<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    if !value.is_object() {
        return Err(Failure::invalid("send a JSON object"));
    }
    serde_json::from_value(value).map_err(|error| Failure::invalid(error.to_string()))
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let query = axum::extract::Query::<T>::from_request_parts(parts, state).await;
        query.map(|query| Self(query.0)).map_err(|error| {
            let text = error.body_text();
            let detail = text.strip_prefix("Failed to deserialize query string: ").unwrap_or(&text);
            Failure::invalid(format!("the query: {detail}"))
        })
    }
}
