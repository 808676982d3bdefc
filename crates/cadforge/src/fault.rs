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
    /// CadQuery is needed and not set up on this machine.
    NotSetUp,
    /// Setting up CadQuery did not succeed.
    SetUp,
    /// More programs wait than the queue holds.
    Busy,
    /// Files could not be read or written.
    Disk,
}

impl FaultKind {
    /// Stable, kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bug => "bug",
            Self::BackendMissing => "backend-missing",
            Self::BackendBroken => "backend-broken",
            Self::NotSetUp => "not-set-up",
            Self::SetUp => "set-up",
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

impl From<cadforge_worker::Fault> for Fault {
    fn from(fault: cadforge_worker::Fault) -> Self {
        use cadforge_worker::FaultKind as Theirs;
        let kind = match fault.kind {
            Theirs::NotSetUp => FaultKind::NotSetUp,
            Theirs::SetUp => FaultKind::SetUp,
            Theirs::Busy => FaultKind::Busy,
            Theirs::Disk => FaultKind::Disk,
            _ => FaultKind::BackendBroken,
        };
        Self { kind, retryable: fault.retryable, detail: fault.detail }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.name(), self.detail)
    }
}

impl std::error::Error for Fault {}
