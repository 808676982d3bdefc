//! Untrusted CadQuery programs in locked processes: a program goes in, triangles come out.
//!
//! - [`Setup`] finds or makes the Python environment.
//! - [`Pool`] keeps processes ready, gives each program its own, and judges how it ended.
//! - [`Answer`] is what came of a program; [`Fault`] is a failure of ours, never of a program.
//! - [`Guarantees`] says what the sandbox denies on this machine.
//!
//! The pool's processes form a tree: one process imports CadQuery once, runs nothing and forks (the
//! zygote, `python/zygote.py`). A program's child runs the program and returns a serialised shape.
//! Another child, which never ran a program, reads the shape, checks it and meshes it. The first kind
//! serves one job, so no program can leave anything to the next. The second kind serves several, because
//! touching the memory that a fork shares takes far longer than meshing; whatever it does not mesh at
//! once, a fresh one looks at again.
//!
//! This crate knows no geometry: it carries bytes, and triangles that it does not interpret.

mod answer;
mod doctor;
mod fault;
mod judge;
mod limits;
mod pool;
mod process;
mod protocol;
mod sandbox;
mod setup;
mod spares;

pub use answer::{Answer, Face, Limit, Problem, Run, Shape, Tessellation};
pub use doctor::Health;
pub use fault::{Fault, FaultKind};
pub use limits::{Limits, Options, Tolerance};
pub use pool::Pool;
pub use process::About;
pub use sandbox::{Guarantee, Guarantees};
pub use setup::{Interpreter, Progress, Setup, Step, Versions};
