use std::fmt;

/// What is wrong with a reward definition that a caller gave.
#[derive(Debug)]
pub struct SpecError {
    kind: SpecErrorKind,
    detail: String,
}

/// The kinds of [`SpecError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SpecErrorKind {
    /// The text is no TOML, or a field is missing, misspelt or of the wrong type.
    Syntax,
    /// A definition, metric or gate of this name does not exist.
    UnknownName,
    /// A number is out of bounds, or weights do not add up to the range.
    Value,
}

impl SpecError {
    pub(crate) fn new(kind: SpecErrorKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }

    /// What sort of mistake it is.
    pub fn kind(&self) -> SpecErrorKind {
        self.kind
    }
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for SpecError {}
