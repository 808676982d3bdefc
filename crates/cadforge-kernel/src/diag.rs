//! One shape for everything that can be wrong with a program, from its text to its solid.

/// A range of bytes in the program's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest range that holds both.
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// How bad a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The program runs on, probably not as meant.
    Warning,
    /// The program, or this part of it, gives nothing.
    Error,
}

/// Something wrong with a program: plain data, told to the model, never thrown.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Stable, kebab-case: `scad/undefined-variable`, `solid/open-edge`.
    pub code: &'static str,
    /// Whether the program goes on.
    pub severity: Severity,
    /// Where in the program's text, if it has a place there.
    pub span: Option<Span>,
    /// A lower-case fragment, values in backticks.
    pub message: String,
    /// What to do about it, each a fragment of its own.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// An error without hints.
    pub fn error(code: &'static str, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            span: span.into(),
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// A warning without hints.
    pub fn warning(code: &'static str, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// The same with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}
