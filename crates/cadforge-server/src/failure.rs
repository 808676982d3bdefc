//! What a request that is not served is told.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cadforge::tasks::{TaskError, TaskErrorKind};
use cadforge::{Fault, FaultKind, GoalError};
use cadforge_lab::{StoreError, StoreErrorKind};
use serde_json::json;

use crate::pool::Refused;

/// Why a request is not served. `message` is for the caller and holds nothing of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What kind of failure.
    pub kind: FailureKind,
    /// In words, with the mend.
    pub message: String,
}

/// The kinds of [`Failure`], each with its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// The request is wrong: 422.
    Invalid,
    /// A page of text that is no JSON, or of another type: 400.
    Malformed,
    /// A key is needed: 401.
    Denied,
    /// There is nothing of this name: 404.
    Missing,
    /// Not at this moment of an episode: 409.
    Misuse,
    /// More bytes than are taken: 413.
    TooLarge,
    /// More requests than are allowed: 429.
    TooMany,
    /// All threads are busy and the queue is full: 503.
    Busy,
    /// We or the machine failed: 503, never a reward.
    Fault,
    /// The request did not arrive in time: 408.
    Slow,
    /// It took longer than allowed: 504.
    Late,
    /// Another server, which this one asked, did not do its part: 502.
    Upstream,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// A request that is wrong.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new(FailureKind::Invalid, message)
    }
}

impl FailureKind {
    /// Stable, kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
            Self::Denied => "denied",
            Self::Missing => "missing",
            Self::Misuse => "misuse",
            Self::TooLarge => "too-large",
            Self::TooMany => "too-many",
            Self::Busy => "busy",
            Self::Fault => "fault",
            Self::Slow => "slow",
            Self::Late => "late",
            Self::Upstream => "upstream",
        }
    }

    /// The status of the reply.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Denied => StatusCode::UNAUTHORIZED,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Misuse => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Fault => StatusCode::SERVICE_UNAVAILABLE,
            Self::Slow => StatusCode::REQUEST_TIMEOUT,
            Self::Late => StatusCode::GATEWAY_TIMEOUT,
            Self::Upstream => StatusCode::BAD_GATEWAY,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let body = axum::Json(json!({ "detail": self.message, "kind": self.kind.name() }));
        let mut response = (self.kind.status(), body).into_response();
        if matches!(self.kind, FailureKind::TooMany | FailureKind::Busy) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

impl From<TaskError> for Failure {
    fn from(error: TaskError) -> Self {
        let kind = match error.kind() {
            TaskErrorKind::Option | TaskErrorKind::File => FailureKind::Invalid,
            _ => FailureKind::Missing,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        tracing::error!(kind = fault.kind.name(), detail = fault.detail, "fault");
        let why = match fault.kind {
            FaultKind::Busy => return Self::new(FailureKind::Busy, "too many programs wait; try again"),
            FaultKind::NotSetUp => {
                "CadQuery is not set up on this server; run `cadforge setup` where it runs".to_owned()
            }
            FaultKind::SetUp => {
                "CadQuery could not be set up on this server; `cadforge setup`, run there, says why"
                    .to_owned()
            }
            kind => format!("the server has a fault of kind `{}`", kind.name()),
        };
        Self::new(FailureKind::Fault, format!("no reward: {why}"))
    }
}

impl From<GoalError> for Failure {
    fn from(error: GoalError) -> Self {
        match error {
            GoalError::Reference(_) | GoalError::Spec(_) => Self::invalid(error.to_string()),
            GoalError::Fault(fault) => fault.into(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        if error.kind() == StoreErrorKind::Missing {
            return Self::new(FailureKind::Missing, error.to_string());
        }
        tracing::error!(kind = ?error.kind(), detail = %error, "store");
        Self::new(FailureKind::Fault, "nothing was answered: the store has a fault")
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Full => Self::new(FailureKind::Busy, "too many programs wait to be scored; try again"),
            Refused::Lost => Self::new(FailureKind::Fault, "no reward: the job was lost"),
        }
    }
}
