//! The process that imports CadQuery once and forks.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, IoSlice, Read};
use std::net::Shutdown;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{process, thread};

use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use serde::{Deserialize, Serialize};

use super::Child;
use crate::fault::{Fault, FaultKind};
use crate::limits::Limits;
use crate::sandbox;
use crate::setup::Setup;

/// How long the first import may take: the disk may be cold, and Python may compile its files.
const START: Duration = Duration::from_secs(180);

/// How long the kernel may take to bury a process that has closed its channel.
const BURIAL: Duration = Duration::from_secs(5);

/// How long a process may take to go after its channel closed.
const FAREWELL: Duration = Duration::from_secs(2);

/// What a child is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Runs one program.
    Program,
    /// Meshes one shape.
    Shape,
    /// Tries what must not work.
    Probe,
}

/// What runs here, as the process that forks tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Version of Python.
    pub python: String,
    /// Version of CadQuery.
    pub cadquery: String,
    /// Version of the geometry kernel's bindings, which is OCCT's.
    pub kernel: String,
    /// Kinds of namespaces that are our own.
    pub namespaces: Vec<String>,
    /// Whether the kernel has Landlock.
    pub landlock: bool,
}

/// How a child ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Death {
    /// The signal that killed it; 0 for none.
    pub signal: i32,
    /// Its exit code; 0 when it was killed.
    pub code: i32,
    /// Processor time that it used, ms.
    pub cpu_ms: u64,
    /// The most memory that it held, KiB.
    pub held_kib: u64,
}

/// What became of a child that closed its channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It died.
    Died(Death),
    /// It closed the channel and stayed.
    Lingered,
    /// The process that forked it went, and it with that.
    Orphaned,
}

/// The process that forks. Dropping it ends it and everything that it forked.
pub struct Zygote {
    process: Mutex<process::Child>,
    control: UnixStream,
    seen: Arc<Seen>,
    next: AtomicU64,
    about: About,
}

/// What the process has told.
#[derive(Default)]
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    about: Option<About>,
    /// Children that somebody still asks about.
    children: BTreeMap<u64, Option<Death>>,
    gone: bool,
    /// The most memory that the process itself has held, KiB: after its first child's death, and now.
    held_kib: Option<(u64, u64)>,
    /// The end of its standard error.
    errors: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Event {
    Dead {
        dead: u64,
        own_kib: u64,
        #[serde(flatten)]
        death: Death,
    },
    Ready {
        #[serde(flatten)]
        about: About,
    },
}

impl Zygote {
    /// Starts the process and waits until it has imported CadQuery; `deaths` gets a note when a child ends
    /// that nobody has dropped.
    pub fn start(setup: &Setup, limits: &Limits, deaths: SyncSender<()>) -> Result<Arc<Self>, Fault> {
        let broken = |what: &str, error: &dyn std::fmt::Display| {
            Fault::passing(FaultKind::Start, format!("{what} ({}): {error}", setup.python().display()))
        };
        let scripts = setup.scripts()?;
        let (control, theirs) = UnixStream::pair().map_err(|error| broken("no socket", &error))?;
        let mut process = Command::new(setup.python())
            .args(["-s", "-B"])
            .arg(scripts.join("zygote.py"))
            .arg(sandbox::policy(limits, &scripts)?)
            .env_clear()
            .envs(ENVIRONMENT)
            .current_dir(&scripts)
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| broken("Python does not start", &error))?;
        let seen = Arc::new(Seen::default());
        if let Some(errors) = process.stderr.take() {
            let seen = Arc::clone(&seen);
            thread::spawn(move || seen.note_errors(errors));
        }
        let events = control.try_clone().map_err(|error| broken("no socket", &error))?;
        thread::spawn({
            let seen = Arc::clone(&seen);
            move || seen.listen(events, &deaths)
        });
        let mut zygote =
            Self { process: process.into(), control, seen, next: 1.into(), about: About::default() };
        zygote.about =
            zygote.seen.about(START).map_err(|errors| broken("CadQuery cannot be loaded", &errors))?;
        Ok(Arc::new(zygote))
    }

    /// What runs here.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Whether it has forked so often or grown so much that a fresh one should take its place.
    pub fn is_worn(&self, forks: u64) -> bool {
        let grown = self.seen.lock().held_kib.is_some_and(|(first, now)| now > first + first / 4);
        grown || self.next.load(Ordering::Relaxed) > forks
    }

    /// Whether the process has ended.
    pub fn is_gone(&self) -> bool {
        self.seen.lock().gone
    }

    /// Forks a child, which locks itself in and waits for its job.
    pub fn fork(self: &Arc<Self>, kind: Kind) -> Result<Child, Fault> {
        let failed = |error: io::Error| {
            Fault::passing(FaultKind::Broken, format!("no worker could be forked: {error}"))
        };
        let (ours, theirs) = UnixStream::pair().map_err(failed)?;
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        self.seen.lock().children.insert(number, None);
        let letter = match kind {
            Kind::Program => b'P',
            Kind::Shape => b'T',
            Kind::Probe => b'Q',
        };
        // Made first, so that a failure below forgets the number again.
        let child = Child::new(Arc::clone(self), number, ours);
        let mut space = [std::mem::MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
        let mut ancillary = SendAncillaryBuffer::new(&mut space);
        let descriptors = [theirs.as_fd()];
        ancillary.push(SendAncillaryMessage::ScmRights(&descriptors));
        let command = command(letter, number);
        sendmsg(&self.control, &[IoSlice::new(&command)], &mut ancillary, SendFlags::NOSIGNAL)
            .map_err(|error| failed(error.into()))?;
        Ok(child)
    }

    /// Kills a child and forgets it.
    pub fn kill(&self, number: u64) {
        if self.seen.lock().children.remove(&number) == Some(None) {
            let command = command(b'K', number);
            // When this fails the process is gone, and its children with it.
            let _ = rustix::net::send(&self.control, &command, SendFlags::NOSIGNAL);
        }
    }

    /// Whether a child is known to have ended.
    pub fn has_died(&self, number: u64) -> bool {
        self.seen.lock().children.get(&number).is_some_and(Option::is_some)
    }

    /// How a child that gave no answer ended. One that lingers is killed when it is dropped.
    pub fn end(&self, number: u64) -> End {
        let until = Instant::now() + BURIAL;
        let mut state = self.seen.lock();
        loop {
            if let Some(death) = state.children.get(&number).copied().flatten() {
                return End::Died(death);
            }
            let left = until.saturating_duration_since(Instant::now());
            if state.gone {
                return End::Orphaned;
            }
            if left.is_zero() {
                return End::Lingered;
            }
            state = self.seen.wait(state, left);
        }
    }
}

impl Drop for Zygote {
    fn drop(&mut self) {
        // It kills its children and ends when its channel closes.
        let _ = self.control.shutdown(Shutdown::Both);
        let process = self.process.get_mut().unwrap_or_else(PoisonError::into_inner);
        let until = Instant::now() + FAREWELL;
        while matches!(process.try_wait(), Ok(None)) {
            if Instant::now() > until {
                let _ = process.kill();
                let _ = process.wait();
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }
}

/// All that the process finds in its environment. Hashes must not differ between runs, and a library
/// that starts threads would make the fork unsafe. Large pages make a fork and an end cheaper by a third.
const ENVIRONMENT: [(&str, &str); 7] = [
    ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"),
    ("HOME", "/nonexistent"),
    ("LC_ALL", "C.UTF-8"),
    ("OMP_NUM_THREADS", "1"),
    ("OPENBLAS_NUM_THREADS", "1"),
    ("PYTHONHASHSEED", "0"),
    ("PYTHONUTF8", "1"),
];

fn command(letter: u8, number: u64) -> [u8; 9] {
    let mut bytes = [letter; 9];
    bytes[1..].copy_from_slice(&number.to_le_bytes());
    bytes
}

impl Seen {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>, patience: Duration) -> MutexGuard<'a, State> {
        self.changed.wait_timeout(state, patience).unwrap_or_else(PoisonError::into_inner).0
    }

    fn listen(&self, events: UnixStream, deaths: &SyncSender<()>) {
        for line in BufReader::new(events).lines() {
            let Ok(line) = line else { break };
            let mut state = self.lock();
            match serde_json::from_str(&line) {
                Ok(Event::Ready { about }) => state.about = Some(about),
                Ok(Event::Dead { dead, own_kib, death }) => {
                    let first = state.held_kib.map_or(own_kib, |(first, _)| first);
                    state.held_kib = Some((first, own_kib));
                    if let Some(child) = state.children.get_mut(&dead) {
                        *child = Some(death);
                        // When the channel is full, a note lies there already.
                        let _ = deaths.try_send(());
                    }
                }
                Err(_) => break,
            }
            drop(state);
            self.changed.notify_all();
        }
        self.lock().gone = true;
        self.changed.notify_all();
    }

    fn note_errors(&self, mut errors: impl Read) {
        let mut part = [0; 4096];
        while let Ok(got) = errors.read(&mut part) {
            if got == 0 {
                break;
            }
            let mut state = self.lock();
            state.errors.push_str(&String::from_utf8_lossy(&part[..got]));
            let extra = state.errors.chars().count().saturating_sub(4096);
            state.errors = state.errors.chars().skip(extra).collect();
        }
    }

    fn about(&self, patience: Duration) -> Result<About, String> {
        let until = Instant::now() + patience;
        let mut state = self.lock();
        loop {
            if let Some(about) = state.about.take() {
                return Ok(about);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err("it takes too long".into());
            }
            if state.gone {
                drop(state);
                // Its last words may still be on their way.
                thread::sleep(Duration::from_millis(100));
                let errors = self.lock().errors.trim().to_owned();
                return Err(errors.lines().last().unwrap_or("it ended without a word").to_owned());
            }
            state = self.wait(state, left);
        }
    }
}
