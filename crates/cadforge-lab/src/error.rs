/// Why the store could not do something: a fault of ours or of the machine, or an id that is not there.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{detail}")]
pub struct StoreError {
    kind: StoreErrorKind,
    detail: String,
}

/// The kinds of [`StoreError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreErrorKind {
    /// The folder or the database cannot be opened.
    Open,
    /// The database was written by a later version.
    Newer,
    /// SQLite refused a statement.
    Database,
    /// A file could not be read or written.
    Disk,
    /// There is nothing under this number or key.
    Missing,
    /// The store was closed while the call waited.
    Closed,
}

impl StoreError {
    pub(crate) fn new(kind: StoreErrorKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }

    /// What went wrong.
    pub fn kind(&self) -> StoreErrorKind {
        self.kind
    }

    pub(crate) fn disk(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(StoreErrorKind::Disk, format!("`{}`: {error}", path.display()))
    }

    pub(crate) fn closed() -> Self {
        Self::new(StoreErrorKind::Closed, "the store is closed")
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => {
                Self::new(StoreErrorKind::Missing, "there is no such row")
            }
            other => Self::new(StoreErrorKind::Database, other.to_string()),
        }
    }
}
