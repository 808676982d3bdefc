use std::fmt;

/// We or the machine failed, not the program: there is no reward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What failed.
    pub kind: FaultKind,
    /// Whether the same call may succeed later.
    pub retryable: bool,
    /// In words, for the operator.
    pub detail: String,
}

/// The kinds of [`Fault`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultKind {
    /// There is no Python environment with CadQuery yet: run the set-up.
    NotSetUp,
    /// The set-up did not succeed.
    SetUp,
    /// The environment is there, and the process that forks workers did not start.
    Start,
    /// Workers die although the program is not to blame.
    Broken,
    /// More programs wait than the queue holds.
    Busy,
    /// Files could not be read or written.
    Disk,
}

impl FaultKind {
    /// Stable, kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSetUp => "not-set-up",
            Self::SetUp => "set-up",
            Self::Start => "start",
            Self::Broken => "broken",
            Self::Busy => "busy",
            Self::Disk => "disk",
        }
    }
}

impl Fault {
    /// A fault that trying again does not mend.
    pub fn lasting(kind: FaultKind, detail: impl Into<String>) -> Self {
        Self { kind, retryable: false, detail: detail.into() }
    }

    /// A fault that trying again may mend.
    pub fn passing(kind: FaultKind, detail: impl Into<String>) -> Self {
        Self { kind, retryable: true, detail: detail.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.name(), self.detail)
    }
}

impl std::error::Error for Fault {}
