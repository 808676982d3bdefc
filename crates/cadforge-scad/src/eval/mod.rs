//! From syntax tree to constructive tree: what a program means.
//!
//! The behaviour is that of OpenSCAD 2021.01, mistakes included: most of them give `undef` and a
//! warning, and the program goes on. Every step, list element, byte and node is paid for on a
//! [`Meter`], so any program ends, in the same place on every machine.
//!
//! In reading order: `value` and `scope` are the vocabulary, `block` sorts what stands in braces,
//! `interpreter` holds the state; `make` and `report` are what everything does with it; `expr`, `list`,
//! `ops`, `assign` and `call` evaluate expressions, `statement`, `control`, `user_module` and
//! `children` statements; `builtin` has the library.

mod assign;
mod block;
mod builtin;
mod call;
mod children;
mod console;
mod control;
mod expr;
mod interpreter;
mod list;
mod make;
mod names;
mod number;
mod ops;
mod report;
mod scope;
mod show;
mod statement;
mod unparse;
mod user_module;
mod value;

use cadforge_kernel::budget::{Exceeded, Meter};
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::{Diagnostic, Severity};

use crate::syntax;
use interpreter::{Interpreter, Stop};

/// How to run a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether an unknown module, function or variable ends the program.
    pub strict: bool,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// At the end of the program; there may be warnings.
    Done,
    /// The text is no program.
    ParseError,
    /// An assertion failed, a recursion was too deep, or, with [`Options::strict`], a name is unknown.
    EvalError,
    /// The program used up its budget.
    OverBudget(Exceeded),
    /// The program asks for a file.
    Refused,
}

/// What a program came to.
#[derive(Clone, Debug)]
pub struct Run {
    /// Everything that is drawn, in a group, or the node that `!` picks. Empty unless
    /// [`Status::Done`].
    pub csg: Csg,
    /// What is wrong with the program, at most one of a kind a place, in the order of discovery.
    pub diagnostics: Vec<Diagnostic>,
    /// What OpenSCAD would print: `ECHO: …`, `WARNING: …`, `ERROR: …`, `TRACE: …`, `DEPRECATED: …`.
    pub console: Vec<String>,
    /// How it ended.
    pub status: Status,
}

/// Runs a program.
///
/// Recursion in the program is recursion here: run this on a thread with a stack of
/// [`STACK`] bytes. The limits on depth are such that this suffices without optimisation too.
pub fn run(source: &str, options: &Options, meter: &mut Meter) -> Run {
    let (program, diagnostics) = syntax::parse(source);
    let mut run = Run { csg: Csg::leaf(Op::Group), diagnostics, console: Vec::new(), status: Status::Done };
    let refused = run.diagnostics.iter().any(|diagnostic| diagnostic.code == "scad/file-access");
    if let Some(error) = run.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error) {
        run.status = if refused { Status::Refused } else { Status::ParseError };
        let line = 1 + error.span.map_or(0, |span| newlines_before(source, span.start as usize));
        let wording = if refused { &error.message } else { "Parser error: syntax error" };
        run.console.push(format!("ERROR: {wording} in file , line {line}"));
        return run;
    }
    let mut interpreter = Interpreter::new(source, &program, *options, meter);
    match interpreter.program(&program) {
        Ok(csg) => run.csg = csg,
        Err(Stop::OverBudget(exceeded)) => run.status = Status::OverBudget(exceeded),
        Err(Stop::Error) => run.status = Status::EvalError,
        Err(Stop::Refused) => run.status = Status::Refused,
    }
    interpreter.forget();
    run.console = interpreter.console.lines;
    run.diagnostics.append(&mut interpreter.console.diagnostics);
    run
}

/// Bytes of stack that [`run`] may need.
pub const STACK: usize = 256 << 20;

fn newlines_before(source: &str, at: usize) -> usize {
    source.as_bytes()[..at.min(source.len())].iter().filter(|&&b| b == b'\n').count()
}
