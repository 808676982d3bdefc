//! The state of a run, and what every part of the evaluator needs from it.

use std::collections::BTreeMap;
use std::rc::Rc;

use cadforge_kernel::budget::{Exceeded, Meter, Resource};
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::{Diagnostic, Span};

use super::Options;
use super::block::Blocks;
use super::builtin::random::Twister;
use super::console::Console;
use super::scope::{Dynamic, Scope};
use super::value::{List, Text, Value};
use crate::syntax::ast::Program;

/// Why a run ends early.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stop {
    OverBudget(Exceeded),
    /// It has been reported.
    Error,
    /// The program asks for a file; it has been reported.
    Refused,
}

/// What evaluation gives.
pub(crate) type Flow<T> = Result<T, Stop>;

impl From<Exceeded> for Stop {
    fn from(exceeded: Exceeded) -> Self {
        Self::OverBudget(exceeded)
    }
}

/// How deeply expressions and statements may be nested in each other at run time, whatever the
/// meter says: what [`super::STACK`] has room for.
const MAX_NESTING: u32 = 24_000;

/// Calls are refused this much earlier, so that an endless recursion is told as one.
const NESTING_OF_A_CALL: u32 = 1_000;

pub(crate) struct Interpreter<'a, 'm> {
    pub meter: &'m mut Meter,
    pub options: Options,
    pub console: Console,
    pub blocks: Blocks<'a>,
    pub dynamic: Dynamic<'a>,
    /// Names of the user modules that are being run, the outermost first.
    pub modules: Vec<&'a str>,
    /// What `!` picked, and the statement with it.
    pub root: Option<(Csg, Span)>,
    /// Whether it has been said that `!` picked several.
    pub many_roots: bool,
    pub twister: Option<Twister>,
    /// Calls of user functions and modules that are being run.
    calls: u64,
    /// Expressions and statements that are being evaluated.
    nesting: u32,
    /// String literals by their place in memory.
    pub literals: BTreeMap<usize, Text>,
    /// Scopes that function literals may hold, and that may hold these.
    pub captured: Vec<Rc<Scope<'a>>>,
}

impl<'a, 'm> Interpreter<'a, 'm> {
    pub fn new(source: &str, program: &'a Program, options: Options, meter: &'m mut Meter) -> Self {
        Self {
            meter,
            options,
            console: Console::new(source),
            blocks: Blocks::new(program),
            dynamic: Dynamic::default(),
            modules: Vec::new(),
            root: None,
            many_roots: false,
            twister: None,
            calls: 0,
            nesting: 0,
            literals: BTreeMap::new(),
            captured: Vec::new(),
        }
    }

    /// Runs the whole program.
    pub fn program(&mut self, program: &'a Program) -> Flow<Csg> {
        let mut file_calls =
            self.blocks.file_calls.iter().filter(|name| !self.blocks.defined.contains(name.text.as_str()));
        if let Some(name) = file_calls.next() {
            let (name, span) = (name.text.as_str(), name.span);
            return self.refuse_file(name, span);
        }
        for overwritten in std::mem::take(&mut self.blocks.overwritten) {
            let (name, line) = (overwritten.name, self.console.line(overwritten.first));
            let wording = format!("{name} was assigned on line {line} but was overwritten");
            let message = format!("`{name}` is assigned twice; the last value holds everywhere in its block");
            let warning = Diagnostic::warning("scad/overwritten-variable", overwritten.second, message);
            self.warn(&wording, warning)?;
        }
        let zeros = || Value::List(List::new(vec![Value::Number(0.0); 3]));
        let settings: [(&str, Value); 9] = [
            ("$fn", 0.0.into()),
            ("$fa", 12.0.into()),
            ("$fs", 2.0.into()),
            ("$t", 0.0.into()),
            ("$preview", false.into()),
            ("$vpr", zeros()),
            ("$vpt", zeros()),
            ("$vpd", 500.0.into()),
            ("$vpf", 22.5.into()),
        ];
        for (name, value) in settings {
            self.dynamic.set(name, value);
        }
        let library = Rc::new(Scope::default());
        library.set("PI", std::f64::consts::PI.into());
        let block = self.blocks.of(&program.items);
        let scope = Scope::of_block(&library, Rc::clone(&block));
        self.assign_block(&block, &scope)?;
        let children = self.statements(&block, &scope)?;
        let csg = self.node(Op::Group, children, None)?;
        Ok(self.root.take().map_or(csg, |(root, _)| root))
    }

    /// Breaks the cycles between scopes and the functions that they hold.
    pub fn forget(&mut self) {
        for scope in &self.captured {
            scope.clear();
        }
    }

    /// Pays for one step.
    pub fn step(&mut self) -> Flow<()> {
        self.spend(Resource::Steps, 1)
    }

    pub fn spend(&mut self, resource: Resource, amount: u64) -> Flow<()> {
        Ok(self.meter.spend(resource, amount)?)
    }

    /// Runs `evaluate` one level deeper.
    #[inline]
    pub fn nested<T>(&mut self, evaluate: impl FnOnce(&mut Self) -> Flow<T>) -> Flow<T> {
        if self.nesting >= MAX_NESTING {
            return Err(Exceeded { resource: Resource::Depth, limit: MAX_NESTING.into() }.into());
        }
        self.nesting += 1;
        let result = evaluate(self);
        self.nesting -= 1;
        result
    }

    /// Runs `evaluate` as the call of the user's `name`, a `kind`: the only way to recurse without end.
    pub fn calling<T>(
        &mut self,
        kind: &str,
        name: &str,
        span: Span,
        evaluate: impl FnOnce(&mut Self) -> Flow<T>,
    ) -> Flow<T> {
        if self.meter.reach(Resource::Depth, self.calls + 1).is_err()
            || self.nesting > MAX_NESTING - NESTING_OF_A_CALL
        {
            return self.endless(kind, name, span);
        }
        self.calls += 1;
        let result = evaluate(self);
        self.calls -= 1;
        result
    }
}
