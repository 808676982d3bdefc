use std::fmt;

/// We or the machine failed, not the program: there is no reward.
#[derive(Clone, Debug)]
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
    /// A bug of ours: a job panicked.
    Bug,
    /// A backend's program is not on this machine.
    BackendMissing,
    /// A backend started and broke.
    BackendBroken,
    /// Files could not be read or written.
    Disk,
    /// This engine has no such feature yet on this machine.
    Unsupported,
}

impl FaultKind {
    /// Stable, kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bug => "bug",
            Self::BackendMissing => "backend-missing",
            Self::BackendBroken => "backend-broken",
            Self::Disk => "disk",
            Self::Unsupported => "unsupported",
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
