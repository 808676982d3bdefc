//! Children ahead of need, so that no program waits for a fork.

use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;
use std::{mem, thread};

use crate::fault::{Fault, FaultKind};
use crate::limits::Limits;
use crate::process::{Child, Kind, Zygote};
use crate::setup::Setup;

/// Whoever kills spares as fast as they come does not make us fork as fast.
const PAUSE: Duration = Duration::from_millis(100);

/// Shapes that one child may mesh: what a kernel keeps of each must not add up.
const SHAPES: u32 = 64;

/// The process that forks, and one child of each kind for every program that may run.
pub struct Spares {
    setup: Setup,
    limits: Limits,
    state: Mutex<State>,
    /// Held while a new process that forks is being started.
    renewal: Mutex<()>,
    deaths: SyncSender<()>,
}

struct State {
    zygote: Arc<Zygote>,
    programs: Row,
    shapes: Row,
    used: Vec<UsedChild>,
}

type Row = VecDeque<Child>;

/// A child that meshed shapes well.
pub struct UsedChild {
    /// It.
    pub child: Child,
    /// How many shapes.
    pub shapes: u32,
}

impl Spares {
    /// Starts the process and its first children.
    pub fn start(setup: &Setup, limits: &Limits) -> Result<Arc<Self>, Fault> {
        // One note is enough: whoever reads it looks at all children.
        let (deaths, heard) = mpsc::sync_channel(1);
        let state = State::start(setup, limits, &deaths)?;
        let spares = Arc::new(Self {
            setup: setup.clone(),
            limits: limits.clone(),
            state: state.into(),
            renewal: Mutex::default(),
            deaths,
        });
        let weak = Arc::downgrade(&spares);
        thread::spawn(move || keep(&weak, &heard));
        Ok(spares)
    }

    /// The process that forks now.
    pub fn zygote(&self) -> Arc<Zygote> {
        Arc::clone(&self.lock().zygote)
    }

    /// A child that is ready, and another one in its place.
    pub fn take(self: &Arc<Self>, kind: Kind) -> Result<Child, Fault> {
        let zygote = self.zygote();
        if zygote.is_gone() {
            self.renew(&zygote)?;
        } else if zygote.is_worn(self.limits.forks) && self.renewal.try_lock().is_ok() {
            // Beside the work: until the new one is ready the worn one serves.
            let spares = Arc::clone(self);
            thread::spawn(move || spares.renew(&zygote));
        }
        self.exchange(kind).or_else(|_| {
            // It went between the question above and the fork.
            self.renew(&self.zygote())?;
            self.exchange(kind)
        })
    }

    /// A child that has meshed shapes well, if one waits.
    pub fn take_used(&self) -> Option<UsedChild> {
        let mut state = self.lock();
        state.used.retain(|used| !used.child.has_died());
        state.used.pop()
    }

    /// Keeps a child that has meshed a shape well for the next one.
    pub fn give_back(&self, used: UsedChild) {
        let mut state = self.lock();
        // Of a process that forks no more nothing is kept, or it would not go.
        if used.shapes < SHAPES && used.child.is_of(&state.zygote) {
            state.used.push(used);
        }
    }

    /// Replaces the process that forks, unless somebody else has done it.
    pub fn renew(&self, worn: &Arc<Zygote>) -> Result<(), Fault> {
        let _one_at_a_time = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        if !Arc::ptr_eq(worn, &self.zygote()) {
            return Ok(());
        }
        let fresh = State::start(&self.setup, &self.limits, &self.deaths)?;
        let old = mem::replace(&mut *self.lock(), fresh);
        // Without the lock: the last child to go takes the old process with it, which takes a moment.
        drop(old);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn exchange(&self, kind: Kind) -> Result<Child, Fault> {
        let mut state = self.lock();
        state.fill(kind, self.limits.workers.max(1) + 1)?;
        state.row(kind).pop_front().ok_or_else(|| Fault::passing(FaultKind::Broken, "no worker is ready"))
    }

    /// Forks again what was killed while it waited, before a program meets the dead.
    fn replenish(&self) -> Result<(), Fault> {
        let (mut state, count) = (self.lock(), self.limits.workers.max(1));
        state.fill(Kind::Program, count).and_then(|()| state.fill(Kind::Shape, count))
    }
}

impl State {
    fn start(setup: &Setup, limits: &Limits, deaths: &SyncSender<()>) -> Result<Self, Fault> {
        let zygote = Zygote::start(setup, limits, deaths.clone())?;
        let mut state = Self { zygote, programs: Row::new(), shapes: Row::new(), used: Vec::new() };
        let count = limits.workers.max(1);
        state.fill(Kind::Program, count).and_then(|()| state.fill(Kind::Shape, count)).map(|()| state)
    }

    /// Forks until a row has `count` children; those that are known to be dead do not count.
    fn fill(&mut self, kind: Kind, count: usize) -> Result<(), Fault> {
        self.row(kind).retain(|child| !child.has_died());
        while self.row(kind).len() < count {
            let next = self.zygote.fork(kind)?;
            self.row(kind).push_back(next);
        }
        Ok(())
    }

    fn row(&mut self, kind: Kind) -> &mut Row {
        if kind == Kind::Program { &mut self.programs } else { &mut self.shapes }
    }
}

/// Replaces children that die while nobody has given them a job, until the pool goes.
fn keep(spares: &Weak<Spares>, deaths: &Receiver<()>) {
    while deaths.recv().is_ok() {
        let Some(spares) = spares.upgrade() else { return };
        // What fails here is told to the next program that needs a child.
        let _ = spares.replenish();
        drop(spares);
        thread::sleep(PAUSE);
    }
}
