//! How many clients have a place, and the places that were made over HTTP.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::environment::Environment;
use crate::episode::Session;

/// A session that may be waited for.
pub type Place = Arc<tokio::sync::Mutex<Session>>;

/// All places.
pub struct Sessions {
    most: usize,
    taken: Arc<AtomicUsize>,
    made: Mutex<BTreeMap<String, Arc<Made>>>,
}

/// A place that is given back when this is dropped.
pub struct Slot(Arc<AtomicUsize>);

/// A session that was made over HTTP and waits to be attached to, or used without.
pub struct Made {
    /// The session.
    pub place: Place,
    /// Whether a WebSocket has it.
    pub attached: AtomicBool,
    /// Whether it goes when the WebSocket does.
    pub closing: AtomicBool,
    used: Mutex<Instant>,
    _slot: Slot,
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Made {
    /// It is in use: it does not count as idle.
    pub fn touch(&self) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
}

impl Sessions {
    /// Room for `most`.
    pub fn new(most: usize) -> Self {
        Self { most, taken: Arc::default(), made: Mutex::default() }
    }

    /// A place, if one is free.
    pub fn slot(&self) -> Option<Slot> {
        self.taken
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, |taken| {
                (taken < self.most).then_some(taken + 1)
            })
            .ok()
            .map(|_| Slot(Arc::clone(&self.taken)))
    }

    /// Places that are taken, and all places.
    pub fn load(&self) -> (usize, usize) {
        (self.taken.load(Ordering::Acquire), self.most)
    }

    /// Places that were made over HTTP and that no WebSocket has.
    pub fn idle(&self) -> usize {
        self.lock().values().filter(|made| !made.attached.load(Ordering::Acquire)).count()
    }

    /// What a client is told when no place is free.
    pub fn full(&self) -> String {
        let (taken, most) = self.load();
        format!("Server at capacity: {taken}/{most} sessions active. Cannot accept new connections.")
    }

    /// Makes a session that lives until it is closed or idle for long. `None` when no place is free.
    pub fn make(&self, env: &'static Environment) -> Option<String> {
        let id = uuid::Uuid::new_v4().to_string();
        let made = Made {
            place: Arc::new(tokio::sync::Mutex::new(Session::new(env))),
            attached: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            used: Mutex::new(Instant::now()),
            _slot: self.slot()?,
        };
        self.lock().insert(id.clone(), Arc::new(made));
        Some(id)
    }

    /// The session that was made with this id.
    pub fn made(&self, id: &str) -> Option<Arc<Made>> {
        let made = self.lock().get(id).cloned();
        made.inspect(|made| made.touch())
    }

    /// Forgets it; its place is free once nobody uses it any more.
    pub fn unmake(&self, id: &str) -> bool {
        self.lock().remove(id).is_some()
    }

    /// Forgets all that no WebSocket has and nobody used for `idle`.
    pub fn reap(&self, idle: Duration) {
        self.lock().retain(|_, made| {
            let used = *made.used.lock().unwrap_or_else(PoisonError::into_inner);
            made.attached.load(Ordering::Acquire) || used.elapsed() < idle
        });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Made>>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
