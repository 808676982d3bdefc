//! Reports by the hash of all that they depend on: in memory, and on disk when given a folder.
//!
//! The disk holds one small file a report, written beside its place and renamed into it, so that
//! processes may share a folder and a killed one leaves nothing half written. Losing a file only
//! costs computing it again, so errors of the disk are not errors of the engine.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use crate::report::{Report, Timing};

/// Where reports are kept, and how many.
#[derive(Clone, Debug)]
pub struct CacheOptions {
    /// Bytes of JSON in memory; 0 keeps nothing.
    pub memory_bytes: usize,
    /// A folder for reports that outlive the process.
    pub folder: Option<PathBuf>,
    /// Bytes in the folder before the oldest files go.
    pub disk_bytes: u64,
}

impl Default for CacheOptions {
    fn default() -> Self {
        Self { memory_bytes: 64 << 20, folder: None, disk_bytes: 1 << 30 }
    }
}

/// See the module.
pub struct Cache {
    options: CacheOptions,
    memory: Mutex<Memory>,
    /// Bytes written since the folder was last measured.
    written: AtomicU64,
}

#[derive(Default)]
struct Memory {
    reports: BTreeMap<String, String>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Cache {
    /// An empty memory over what the folder holds.
    pub fn new(options: CacheOptions) -> Self {
        // Measuring the folder waits until something has been written: reading needs no bookkeeping.
        Self { options, memory: Mutex::default(), written: AtomicU64::new(0) }
    }

    /// The report under `key`, marked as cached.
    pub fn get(&self, key: &str) -> Option<Report> {
        let kept = self.lock().reports.get(key).cloned();
        let (text, from_disk) = match kept {
            Some(text) => (text, false),
            None => (fs::read_to_string(self.path(key)?).ok()?, true),
        };
        // A file that another version or a full disk left unreadable is as good as none.
        let mut report: Report = serde_json::from_str(&text).ok()?;
        report.timing = Timing { cached: true, ..Timing::default() };
        if from_disk {
            self.remember(key, text);
        }
        Some(report)
    }

    /// Keeps `report` under `key`.
    pub fn put(&self, key: &str, report: &Report) {
        let mut report = report.clone();
        report.timing = Timing::default();
        let Ok(text) = serde_json::to_string(&report) else { return };
        if let Some(path) = self.path(key) {
            self.write(&path, &text);
        }
        self.remember(key, text);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn remember(&self, key: &str, text: String) {
        if text.len() > self.options.memory_bytes {
            return;
        }
        let mut memory = self.lock();
        memory.bytes += text.len();
        if let Some(old) = memory.reports.insert(key.to_owned(), text) {
            memory.bytes -= old.len();
        } else {
            memory.order.push_back(key.to_owned());
        }
        while memory.bytes > self.options.memory_bytes {
            let Some(oldest) = memory.order.pop_front() else { break };
            if let Some(old) = memory.reports.remove(&oldest) {
                memory.bytes -= old.len();
            }
        }
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        let folder = self.options.folder.as_ref()?;
        Some(folder.join(&key[..2]).join(&key[2..]).with_extension("json"))
    }

    fn write(&self, path: &Path, text: &str) {
        let Some(folder) = path.parent() else { return };
        let draft = path.with_extension(format!("{}.tmp", std::process::id()));
        let done = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&draft, text))
            .and_then(|()| fs::rename(&draft, path));
        if done.is_err() {
            let _ = fs::remove_file(&draft);
            return;
        }
        // Measuring the folder costs a walk through it, so it is done once in a while.
        const BETWEEN_WALKS: u64 = 16 << 20;
        let before = self.written.fetch_add(text.len() as u64, Ordering::Relaxed);
        if before == 0 || before / BETWEEN_WALKS != (before + text.len() as u64) / BETWEEN_WALKS {
            self.shrink();
        }
    }

    /// Removes the oldest files until the folder is a tenth below its limit.
    fn shrink(&self) {
        let Some(folder) = &self.options.folder else { return };
        let mut files: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
        for shelf in fs::read_dir(folder).into_iter().flatten().flatten() {
            for entry in fs::read_dir(shelf.path()).into_iter().flatten().flatten() {
                if let Ok(meta) = entry.metadata() {
                    files.push((meta.modified().unwrap_or(SystemTime::UNIX_EPOCH), meta.len(), entry.path()));
                }
            }
        }
        let mut total: u64 = files.iter().map(|(_, bytes, _)| bytes).sum();
        if total <= self.options.disk_bytes {
            return;
        }
        files.sort();
        for (_, bytes, path) in files {
            if total <= self.options.disk_bytes / 10 * 9 {
                break;
            }
            if fs::remove_file(path).is_ok() {
                total -= bytes;
            }
        }
    }
}
