use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use serde::Deserialize;

use crate::answer::{Answer, Limit, Problem, Run, Shape, Tessellation};
use crate::doctor::Health;
use crate::fault::{Fault, FaultKind};
use crate::judge::{Verdict, judge};
use crate::limits::{Limits, Options};
use crate::process::{About, Child, Kind, Zygote};
use crate::protocol::{self, NoAnswer, ProgramAnswer, ProgramJob, ShapeAnswer, ShapeJob};
use crate::sandbox::{Guarantee, Guarantees};
use crate::setup::Setup;

/// How often a job is started before its accidents become a fault.
const ATTEMPTS: usize = 4;

/// A program of ours that any healthy worker can run.
const CANARY: &str = "result = cq.Workplane().box(3, 2, 1).union(cq.Workplane().box(1, 1, 3))";

/// Runs programs, several at once, each in a process of its own. Clones share the processes; the last
/// one ends them.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
}

struct Shared {
    setup: Setup,
    limits: Limits,
    state: Mutex<State>,
    freed: Condvar,
}

struct State {
    zygote: Arc<Zygote>,
    programs: VecDeque<Child>,
    shapes: VecDeque<Child>,
    running: usize,
    waiting: usize,
}

/// The right to run; gives itself back.
struct Permit<'a>(&'a Shared);

impl Pool {
    /// Starts the processes; takes a few seconds, for CadQuery is imported.
    pub fn start(setup: &Setup, limits: Limits) -> Result<Self, Fault> {
        let zygote = Zygote::start(setup, &limits)?;
        let (programs, shapes) = spares(&zygote, &limits)?;
        let state = State { zygote, programs, shapes, running: 0, waiting: 0 };
        let shared = Shared { setup: setup.clone(), limits, state: state.into(), freed: Condvar::new() };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Runs one program to its end; callable from many threads, each of which waits for its turn.
    ///
    /// # Errors
    /// Only faults of ours or of the machine; what is wrong with the program is in [`Run`].
    pub fn run(&self, program: &str, options: &Options) -> Result<Run, Fault> {
        let _permit = self.shared.permit()?;
        let mut accidents = 0;
        let mut suspected = None;
        loop {
            let (verdict, console, took) = self.attempt(program, options)?;
            let answer = match verdict {
                Verdict::Program(answer) => answer,
                // Twice the same, and a program of ours still runs: it was the program.
                Verdict::Suspect(answer)
                    if suspected.as_ref() == Some(&answer) || answer == Answer::Over(Limit::Wall) =>
                {
                    self.check_canary()?;
                    answer
                }
                Verdict::Suspect(answer) => {
                    suspected = Some(answer);
                    accidents += 1;
                    continue_or_fault(accidents)?;
                    continue;
                }
                Verdict::Accident => {
                    accidents += 1;
                    continue_or_fault(accidents)?;
                    continue;
                }
            };
            return Ok(Run { answer, console, took });
        }
    }

    /// What runs here.
    pub fn about(&self) -> About {
        self.shared.lock().zygote.about().clone()
    }

    /// What runs here and what it guarantees, found by trying from inside the sandbox.
    pub fn health(&self) -> Result<Health, Fault> {
        #[derive(Deserialize)]
        struct Denied {
            denied: Vec<Guarantee>,
        }
        let zygote = Arc::clone(&self.shared.lock().zygote);
        let probe = zygote.fork(Kind::Probe)?;
        let denied: Denied = probe.hear(Instant::now() + self.shared.limits.wall).map_err(|why| {
            Fault::passing(FaultKind::Broken, format!("the sandbox cannot be tried: {why:?}"))
        })?;
        let guarantees = Guarantees { denied: denied.denied.into_iter().collect() };
        Ok(Health { about: zygote.about().clone(), guarantees })
    }

    /// Whether our own program still runs, which decides whether a death was the program's fault.
    fn check_canary(&self) -> Result<(), Fault> {
        for _ in 0..ATTEMPTS {
            match self.attempt(CANARY, &Options::default())?.0 {
                Verdict::Program(Answer::Shape(_)) => return Ok(()),
                Verdict::Accident => {}
                _ => break,
            }
        }
        self.shared.renew_now()?;
        Err(Fault::passing(FaultKind::Broken, "workers die although the program is not to blame"))
    }

    /// One try: a fresh child for the program, another for its shape.
    fn attempt(
        &self,
        program: &str,
        options: &Options,
    ) -> Result<(Verdict, String, std::time::Duration), Fault> {
        let limits = &self.shared.limits;
        let child = self.shared.take(Kind::Program)?;
        let begun = Instant::now();
        let job = ProgramJob { output: limits.output, unite: options.unite };
        let heard = child.ask(&job, program.as_bytes(), limits.shape, begun + limits.wall);
        let (said, brep) = match heard {
            Ok(heard) => heard,
            Err(why) => return Ok((self.blame(&child, &why), String::new(), begun.elapsed())),
        };
        drop(child);
        let (answer, console) = match said {
            ProgramAnswer::Shape { notes, console } => (self.mesh(brep, notes, options)?, console),
            ProgramAnswer::Failed { problems, console } => {
                (Verdict::Program(Answer::Failed(protocol::clean(problems))), console)
            }
            ProgramAnswer::Denied { problems, console } => {
                let problem = protocol::clean(problems).pop().unwrap_or_default();
                (Verdict::Program(Answer::Denied(problem)), console)
            }
            ProgramAnswer::Over { limit, console } => (Verdict::Program(Answer::Over(limit)), console),
        };
        Ok((answer, protocol::console(&console), begun.elapsed()))
    }

    /// Has a shape checked and meshed by a child that never ran a program.
    fn mesh(&self, brep: Vec<u8>, notes: Vec<Problem>, options: &Options) -> Result<Verdict, Fault> {
        let limits = &self.shared.limits;
        let child = self.shared.take(Kind::Shape)?;
        let job = ShapeJob { tolerance: options.tolerance, step: options.step };
        let answer = match child.ask(&job, &brep, limits.mesh, Instant::now() + limits.wall) {
            Ok((ShapeAnswer::Rejected { why }, _)) => {
                Answer::Failed(vec![Problem::new("cadquery/invalid-shape", why)])
            }
            Ok((ShapeAnswer::Mesh { points, triangles, faces, solids, step }, body)) => {
                let Some((tessellation, step)) = Tessellation::unpack(points, triangles, faces, step, &body)
                else {
                    return Ok(self.blame(&child, &NoAnswer::Garbled));
                };
                let step = options.step.then_some(step);
                let notes = protocol::clean(notes);
                Answer::Shape(Box::new(Shape { brep, tessellation, solids, step, notes }))
            }
            Err(why) => return Ok(self.blame(&child, &why)),
        };
        Ok(Verdict::Program(answer))
    }

    fn blame(&self, child: &Child, why: &NoAnswer) -> Verdict {
        let death = if *why == NoAnswer::Gone { child.death() } else { None };
        judge(why, death, &self.shared.limits)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a turn.
    fn permit(&self) -> Result<Permit<'_>, Fault> {
        let mut state = self.lock();
        if state.running >= self.limits.workers.max(1) {
            if state.waiting >= self.limits.queue {
                return Err(Fault::passing(
                    FaultKind::Busy,
                    format!("{} programs wait already", state.waiting),
                ));
            }
            state.waiting += 1;
            while state.running >= self.limits.workers.max(1) {
                state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            state.waiting -= 1;
        }
        state.running += 1;
        Ok(Permit(self))
    }

    /// A child that is ready, and another one in its place.
    fn take(&self, kind: Kind) -> Result<Child, Fault> {
        let mut state = self.lock();
        if state.zygote.is_gone() {
            drop(state);
            self.renew_now()?;
            state = self.lock();
        }
        let next = state.zygote.fork(kind)?;
        let spare = if kind == Kind::Program { &mut state.programs } else { &mut state.shapes };
        spare.push_back(next);
        spare.pop_front().ok_or_else(|| Fault::passing(FaultKind::Broken, "no worker is ready"))
    }

    /// Replaces the process that forks.
    fn renew_now(&self) -> Result<(), Fault> {
        let zygote = Zygote::start(&self.setup, &self.limits)?;
        let (programs, shapes) = spares(&zygote, &self.limits)?;
        let mut state = self.lock();
        let old = (
            std::mem::replace(&mut state.zygote, zygote),
            std::mem::replace(&mut state.programs, programs),
            std::mem::replace(&mut state.shapes, shapes),
        );
        drop(state);
        // Ends without the lock: the old process may take a moment to go.
        drop(old);
        Ok(())
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.lock().running -= 1;
        self.0.freed.notify_one();
    }
}

/// Children ahead of need: one of each kind for every program that may run.
fn spares(zygote: &Arc<Zygote>, limits: &Limits) -> Result<(VecDeque<Child>, VecDeque<Child>), Fault> {
    let some =
        |kind| (0..limits.workers.max(1)).map(|_| zygote.fork(kind)).collect::<Result<VecDeque<_>, _>>();
    Ok((some(Kind::Program)?, some(Kind::Shape)?))
}

fn continue_or_fault(accidents: usize) -> Result<(), Fault> {
    if accidents < ATTEMPTS {
        return Ok(());
    }
    Err(Fault::passing(FaultKind::Broken, format!("the worker was killed from outside {accidents} times")))
}
