use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::answer::{Answer, Limit, Problem, Run, Shape, Tessellation};
use crate::doctor::Health;
use crate::fault::{Fault, FaultKind};
use crate::judge::{Verdict, judge};
use crate::limits::{Limits, Options};
use crate::process::{About, Child, Kind};
use crate::protocol::{self, NoAnswer, ProgramAnswer, ProgramJob, ShapeAnswer, ShapeJob};
use crate::sandbox::{Guarantee, Guarantees};
use crate::setup::Setup;
use crate::spares::{Mesher, Spares};

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
    spares: Arc<Spares>,
    limits: Limits,
    turns: Mutex<Turns>,
    freed: Condvar,
}

#[derive(Default)]
struct Turns {
    running: usize,
    waiting: usize,
}

/// What one try gave.
struct Attempt {
    verdict: Verdict,
    console: String,
    took: Duration,
}

/// What a program's child gave.
enum Built {
    Shape { brep: Vec<u8>, notes: Vec<Problem>, console: String },
    Nothing { verdict: Verdict, console: String },
}

/// What came of a shape.
enum Meshed {
    Shape(Box<Shape>),
    Rejected(String),
    Nothing(Verdict),
}

/// What a shape's child gave.
enum Read {
    Net(Box<Net>),
    Rejected(String),
}

/// A meshed shape.
struct Net {
    tessellation: Tessellation,
    solids: u32,
    step: Vec<u8>,
    notes: Vec<Problem>,
}

/// The right to run; gives itself back.
struct Permit<'a>(&'a Shared);

impl Pool {
    /// Starts the processes; takes a few seconds, for CadQuery is imported.
    ///
    /// # Errors
    /// [`FaultKind::Start`] when Python or CadQuery does not start.
    pub fn start(setup: &Setup, limits: Limits) -> Result<Self, Fault> {
        let spares = Spares::start(setup, &limits)?;
        let shared = Shared { spares, limits, turns: Mutex::default(), freed: Condvar::new() };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Runs one program to its end; callable from many threads, each of which waits for its turn.
    ///
    /// # Errors
    /// Only faults of ours or of the machine; what is wrong with the program is in [`Run`].
    pub fn run(&self, program: &str, options: &Options) -> Result<Run, Fault> {
        let _permit = self.shared.permit()?;
        let mut suspected = None;
        for _ in 0..ATTEMPTS {
            let attempt = self.attempt(program, options)?;
            let answer = match attempt.verdict {
                Verdict::Program(answer) => answer,
                // Crashes are tried again: twice the same, while a program of ours still runs, is the program.
                Verdict::Suspect(answer) => {
                    if answer != Answer::Over(Limit::Wall) && suspected.as_ref() != Some(&answer) {
                        suspected = Some(answer);
                        continue;
                    }
                    self.check_canary()?;
                    answer
                }
                Verdict::Accident => continue,
            };
            return Ok(Run { answer, console: attempt.console, took: attempt.took });
        }
        Err(Fault::passing(FaultKind::Broken, format!("workers were killed from outside {ATTEMPTS} times")))
    }

    /// What runs here.
    pub fn about(&self) -> About {
        self.shared.spares.zygote().about().clone()
    }

    /// What runs here and what it guarantees, found by trying from inside the sandbox.
    ///
    /// # Errors
    /// When the trial itself cannot be made.
    pub fn health(&self) -> Result<Health, Fault> {
        #[derive(Deserialize)]
        struct Denied {
            denied: Vec<Guarantee>,
        }
        let zygote = self.shared.spares.zygote();
        let probe = zygote.fork(Kind::Probe)?;
        let denied: Denied = probe.hear(Instant::now() + self.shared.limits.wall).map_err(|why| {
            Fault::passing(FaultKind::Broken, format!("the sandbox cannot be tried: {why:?}"))
        })?;
        let guarantees = Guarantees { denied: denied.denied.into_iter().collect() };
        Ok(Health { about: zygote.about().clone(), guarantees })
    }

    /// Whether a program of ours still runs, and in good time; decides whether a death was a program's fault.
    fn check_canary(&self) -> Result<(), Fault> {
        for _ in 0..ATTEMPTS {
            let attempt = self.attempt(CANARY, &Options::default())?;
            match attempt.verdict {
                Verdict::Program(Answer::Shape(_)) if attempt.took < self.shared.limits.wall / 4 => {
                    return Ok(());
                }
                Verdict::Program(Answer::Shape(_)) => {
                    return Err(Fault::passing(
                        FaultKind::Broken,
                        "the machine is too busy to judge a program's time",
                    ));
                }
                Verdict::Accident => {}
                Verdict::Program(_) | Verdict::Suspect(_) => break,
            }
        }
        let spares = &self.shared.spares;
        spares.renew(&spares.zygote())?;
        Err(Fault::passing(FaultKind::Broken, "workers die although the program is not to blame"))
    }

    /// One try: a fresh child for the program, another for its shape.
    fn attempt(&self, program: &str, options: &Options) -> Result<Attempt, Fault> {
        let begun = Instant::now();
        let (verdict, console) = match self.build(program, options, false)? {
            Built::Shape { brep, notes, console } => {
                let verdict = match self.mesh(brep, notes, options)? {
                    Meshed::Shape(shape) => Verdict::Program(Answer::Shape(shape)),
                    Meshed::Rejected(why) => self.explain(program, options, &why)?,
                    Meshed::Nothing(verdict) => verdict,
                };
                (verdict, console)
            }
            Built::Nothing { verdict, console } => (verdict, console),
        };
        Ok(Attempt { verdict, console: protocol::console(&console), took: begun.elapsed() })
    }

    /// Has the program run by a fresh child.
    fn build(&self, program: &str, options: &Options, locate: bool) -> Result<Built, Fault> {
        let limits = &self.shared.limits;
        let child = self.shared.spares.take_program()?;
        let job = ProgramJob { output: limits.output, unite: options.unite, locate };
        let heard = child.ask(&job, program.as_bytes(), limits.shape, Instant::now() + limits.wall);
        let (said, brep) = match heard {
            Ok(heard) => heard,
            Err(why) => {
                return Ok(Built::Nothing { verdict: self.blame(&child, &why), console: String::new() });
            }
        };
        let (answer, console) = match said {
            ProgramAnswer::Shape { notes, console } => return Ok(Built::Shape { brep, notes, console }),
            ProgramAnswer::Failed { problems, console } => {
                (Answer::Failed(protocol::clean(problems)), console)
            }
            ProgramAnswer::Denied { problems, console } => {
                (Answer::Denied(protocol::clean(problems).pop().unwrap_or_default()), console)
            }
            ProgramAnswer::Over { limit, console } => (Answer::Over(limit), console),
        };
        Ok(Built::Nothing { verdict: Verdict::Program(answer), console })
    }

    /// Has a shape checked and meshed by a child that never ran a program. One that meshed others takes a
    /// tenth of a fresh one's time; but what it does not mesh, a fresh one decides on.
    fn mesh(&self, brep: Vec<u8>, mut notes: Vec<Problem>, options: &Options) -> Result<Meshed, Fault> {
        let spares = &self.shared.spares;
        // The kernel numbers what it writes as STEP: only a fresh process writes the same every time.
        let used = if options.step { None } else { spares.lend_used() };
        let by_used = used.and_then(|used| match self.read(&used.child, &brep, options) {
            Ok(Read::Net(net)) => Some((net, used)),
            Ok(Read::Rejected(_)) | Err(_) => {
                spares.settle(None);
                None
            }
        });
        let (net, mesher) = match by_used {
            Some(done) => done,
            None => {
                let fresh = spares.lend_fresh()?;
                let read = self.read(&fresh.child, &brep, options);
                let blamed = match read {
                    Ok(Read::Net(net)) => Ok((net, fresh)),
                    Ok(Read::Rejected(why)) => Err(Meshed::Rejected(why)),
                    Err(why) => Err(Meshed::Nothing(self.blame(&fresh.child, &why))),
                };
                match blamed {
                    Ok(done) => done,
                    Err(meshed) => {
                        spares.settle(None);
                        return Ok(meshed);
                    }
                }
            }
        };
        let Mesher { child, shapes } = mesher;
        spares.settle((!options.step).then_some(Mesher { child, shapes: shapes + 1 }));
        let Net { tessellation, solids, step, notes: more } = *net;
        notes.extend(more);
        let (step, notes) = (options.step.then_some(step), protocol::clean(notes));
        Ok(Meshed::Shape(Box::new(Shape { brep, tessellation, solids, step, notes })))
    }

    /// Has one child read a shape.
    fn read(&self, child: &Child, brep: &[u8], options: &Options) -> Result<Read, NoAnswer> {
        let limits = &self.shared.limits;
        let Options { tolerance, strict, weld, step, .. } = *options;
        let job = ShapeJob { tolerance, strict, weld, step };
        let (said, body) = child.ask(&job, brep, limits.mesh, Instant::now() + limits.wall)?;
        match said {
            ShapeAnswer::Rejected { why } => Ok(Read::Rejected(why)),
            ShapeAnswer::Mesh { points, triangles, faces, solids, step, notes } => {
                let unpacked = Tessellation::unpack(points, triangles, faces, step, &body);
                let (tessellation, step) = unpacked.ok_or(NoAnswer::Garbled)?;
                Ok(Read::Net(Box::new(Net { tessellation, solids, step, notes })))
            }
        }
    }

    /// The program again, to find the operation that broke its shape.
    fn explain(&self, program: &str, options: &Options, why: &str) -> Result<Verdict, Fault> {
        let found = match self.build(program, options, true)? {
            Built::Nothing { verdict: Verdict::Program(Answer::Failed(problems)), .. } => problems,
            _ => Vec::new(),
        };
        let code = "cadquery/invalid-shape";
        let mut problem = found.into_iter().find(|problem| problem.code == code && problem.line.is_some());
        let problem = problem.take().unwrap_or_else(|| Problem::new(code, why));
        Ok(Verdict::Program(Answer::Failed(vec![problem])))
    }

    fn blame(&self, child: &Child, why: &NoAnswer) -> Verdict {
        judge(why, || child.end(), &self.shared.limits)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a turn.
    fn permit(&self) -> Result<Permit<'_>, Fault> {
        let most = self.limits.workers.max(1);
        let mut turns = self.lock();
        if turns.running >= most {
            if turns.waiting >= self.limits.queue {
                return Err(Fault::passing(
                    FaultKind::Busy,
                    format!("{} programs wait already", turns.waiting),
                ));
            }
            turns.waiting += 1;
            while turns.running >= most {
                turns = self.freed.wait(turns).unwrap_or_else(PoisonError::into_inner);
            }
            turns.waiting -= 1;
        }
        turns.running += 1;
        Ok(Permit(self))
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.lock().running -= 1;
        self.0.freed.notify_one();
    }
}
