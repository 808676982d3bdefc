//! What can be wrong with an id, options, or a task's file.

/// Why there is no task. The caller's mistake, always.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct TaskError {
    kind: TaskErrorKind,
    detail: String,
}

/// What was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskErrorKind {
    /// The id has not the shape of an address.
    Address,
    /// No family or product has this name.
    UnknownFamily,
    /// The family has another version here.
    UnknownVersion,
    /// The family has no parts in this split.
    Split,
    /// The numbers make no part of the family.
    Parameters,
    /// There are fewer different tasks than were asked for.
    Exhausted,
    /// An option is out of its range.
    Option,
    /// A field of a task's file is wrong.
    File,
}

impl TaskError {
    pub(crate) fn new(kind: TaskErrorKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }

    /// What was wrong.
    pub fn kind(&self) -> TaskErrorKind {
        self.kind
    }
}
