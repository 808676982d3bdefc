//! Episodes that last: SQLite for what is said, a content-addressed folder for what is made.
//!
//! One thread writes. Writes that wait together are committed together, and each caller is told only
//! after the commit, so what was answered survives the death of the process. Readers have connections
//! of their own and never wait for the writer.

mod artifact;
mod backup;
mod episode;
mod read;
mod retention;
mod schema;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::Connection;

use crate::error::{StoreError, StoreErrorKind};

pub use artifact::Artifact;
pub use episode::{NewArtifact, NewEpisode, NewResult, NewStep};
pub use read::{Episode, Filter, Scored, Step};
pub use retention::{Retention, Swept};
pub use schema::VERSION;

/// How much a commit waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// Survives `kill -9`: the operating system has the bytes.
    #[default]
    Process,
    /// Survives a power cut, too: the disk has the bytes.
    Power,
    /// Callers are told before the commit; a death loses the last moments.
    Off,
}

/// The store of one folder. May be shared between threads and opened by several processes.
pub struct Store {
    folder: PathBuf,
    durability: Durability,
    /// `None` once the store is being closed.
    writer: Mutex<Option<mpsc::Sender<writer::Job>>>,
    thread: Mutex<Option<std::thread::JoinHandle<()>>>,
    /// Connections that nobody reads through at the moment.
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the store in `folder`, making it or bringing it up to date when needed.
    ///
    /// # Errors
    /// When the folder cannot be written, the file is no database, or a later version wrote it.
    pub fn open(folder: &Path, durability: Durability) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder.join("artifacts")).map_err(|error| {
            StoreError::new(StoreErrorKind::Open, format!("`{}` cannot be made: {error}", folder.display()))
        })?;
        let connection = schema::open(&folder.join("store.db"), durability)?;
        let (sender, jobs) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("cadforge-store".into())
            .spawn(move || writer::run(connection, &jobs))
            .map_err(|error| {
                StoreError::new(StoreErrorKind::Open, format!("no thread could be started: {error}"))
            })?;
        Ok(Self {
            folder: folder.to_owned(),
            durability,
            writer: Mutex::new(Some(sender)),
            thread: Mutex::new(Some(thread)),
            readers: Mutex::default(),
        })
    }

    /// Where the store is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Commits what waits and stops the writer; what is asked for afterwards is an error.
    pub fn close(&self) {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = thread.join();
        }
    }

    /// Does `work` in the next commit, then hands its result to `then`: on the writer's thread, so `then`
    /// must be quick. With [`Durability::Off`], `then` may come before the commit.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
        then: impl FnOnce(Result<T, StoreError>) + Send + 'static,
    ) {
        let eager = self.durability == Durability::Off;
        let job: writer::Job = Box::new(move |connection| match work(connection) {
            Err(error) => Err(Box::new(move |_| then(Err(error)))),
            Ok(value) if eager => {
                then(Ok(value));
                Ok(Box::new(|_| ()))
            }
            Ok(value) => Ok(Box::new(move |failed| then(failed.map_or(Ok(value), Err)))),
        });
        // A job that is dropped unsent drops `then`; whoever waits for it sees its channel close.
        if let Some(writer) = &*self.writer.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = writer.send(job);
        }
    }

    /// [`Store::write`], and waits for the commit.
    ///
    /// # Errors
    /// Those of `work`, and of the commit.
    pub fn write_now<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (sender, receiver) = mpsc::sync_channel(1);
        self.write(work, move |result| {
            let _ = sender.send(result);
        });
        receiver.recv().unwrap_or_else(|_| Err(StoreError::closed()))
    }

    /// Reads through a connection of its own.
    ///
    /// # Errors
    /// Those of `work`, and when no connection can be opened.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => schema::open_to_read(&self.folder.join("store.db"))?,
        };
        let result = work(&connection);
        let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < 4 {
            idle.push(connection);
        }
        result
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
    }
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}
