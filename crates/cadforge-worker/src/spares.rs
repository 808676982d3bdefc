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
///
/// A child for programs serves once. One for shapes is lent, and comes back or is replaced.
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
    programs: VecDeque<Child>,
    meshers: Vec<Mesher>,
    /// How many more meshers are lent.
    lent: usize,
}

/// A child that meshes shapes.
pub struct Mesher {
    /// It.
    pub child: Child,
    /// How many shapes it has meshed; none, when it is fresh.
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

    /// A child that is ready for a program, and another one in its place.
    pub fn take_program(self: &Arc<Self>) -> Result<Child, Fault> {
        self.with_zygote(|state, workers| {
            state.fill_programs(workers + 1)?;
            state.programs.pop_front().ok_or_else(|| Fault::passing(FaultKind::Broken, "no worker is ready"))
        })
    }

    /// Lends a child that has meshed shapes well, if one waits.
    pub fn lend_used(&self) -> Option<Mesher> {
        let mut state = self.lock();
        state.forget_dead();
        let at = state.meshers.iter().rposition(|mesher| mesher.shapes > 0)?;
        state.lent += 1;
        Some(state.meshers.swap_remove(at))
    }

    /// Lends a child that has met no shape.
    pub fn lend_fresh(self: &Arc<Self>) -> Result<Mesher, Fault> {
        self.with_zygote(|state, _| {
            state.forget_dead();
            let mesher = match state.meshers.iter().position(|mesher| mesher.shapes == 0) {
                Some(at) => state.meshers.swap_remove(at),
                None => state.mesher()?,
            };
            state.lent += 1;
            Ok(mesher)
        })
    }

    /// Takes back what was lent, or takes note that it will not come.
    pub fn settle(&self, mut mesher: Option<Mesher>) {
        let (mut state, workers) = (self.lock(), self.limits.workers.max(1));
        state.lent = state.lent.saturating_sub(1);
        let has_room = state.meshers.len() + state.lent < workers;
        // Of a process that forks no more nothing is kept, or it would not go. What is not kept goes when the
        // lock is open again, for that takes a moment.
        let is_kept = |mesher: &mut Mesher| mesher.shapes < SHAPES && mesher.child.is_of(&state.zygote);
        if has_room && let Some(kept) = mesher.take_if(is_kept) {
            state.meshers.push(kept);
        }
        // What fails here is told to the next shape that needs a child.
        let _ = state.fill_meshers(workers);
    }

    /// Does what may need a fork; once more with a new process that forks, when the first has gone.
    fn with_zygote<T>(
        self: &Arc<Self>,
        take: impl Fn(&mut State, usize) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let (zygote, workers) = (self.zygote(), self.limits.workers.max(1));
        if zygote.is_gone() {
            self.renew(&zygote)?;
        } else if zygote.is_worn(self.limits.forks) && self.renewal.try_lock().is_ok() {
            // Beside the work: until the new one is ready the worn one serves.
            let spares = Arc::clone(self);
            thread::spawn(move || spares.renew(&zygote));
        }
        let taken = take(&mut self.lock(), workers);
        taken.or_else(|_| {
            // It went between the question above and the fork.
            self.renew(&self.zygote())?;
            take(&mut self.lock(), workers)
        })
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

    /// Forks again what was killed while it waited, before a program meets the dead.
    fn replenish(&self) -> Result<(), Fault> {
        let (mut state, workers) = (self.lock(), self.limits.workers.max(1));
        state.fill_programs(workers).and_then(|()| state.fill_meshers(workers))
    }
}

impl State {
    fn start(setup: &Setup, limits: &Limits, deaths: &SyncSender<()>) -> Result<Self, Fault> {
        let zygote = Zygote::start(setup, limits, deaths.clone())?;
        let mut state = Self { zygote, programs: VecDeque::new(), meshers: Vec::new(), lent: 0 };
        let workers = limits.workers.max(1);
        state.fill_programs(workers).and_then(|()| state.fill_meshers(workers)).map(|()| state)
    }

    /// Forks until `count` children wait for programs; those that are known to be dead do not count.
    fn fill_programs(&mut self, count: usize) -> Result<(), Fault> {
        self.programs.retain(|child| !child.has_died());
        while self.programs.len() < count {
            self.programs.push_back(self.zygote.fork(Kind::Program)?);
        }
        Ok(())
    }

    /// Forks until `count` children wait for shapes or are lent.
    fn fill_meshers(&mut self, count: usize) -> Result<(), Fault> {
        self.forget_dead();
        while self.meshers.len() + self.lent < count {
            let fresh = self.mesher()?;
            self.meshers.push(fresh);
        }
        Ok(())
    }

    fn mesher(&self) -> Result<Mesher, Fault> {
        Ok(Mesher { child: self.zygote.fork(Kind::Shape)?, shapes: 0 })
    }

    fn forget_dead(&mut self) {
        self.meshers.retain(|mesher| !mesher.child.has_died());
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
