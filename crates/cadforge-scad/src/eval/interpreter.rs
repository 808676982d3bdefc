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
use super::show::Page;
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

/// How many diagnostics get a hint that takes a search through all names.
const MAX_HINTS: usize = 20;

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
    literals: BTreeMap<usize, Text>,
    /// Scopes that function literals may hold, and that may hold these.
    captured: Vec<Rc<Scope<'a>>>,
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

    /// Reports a recursion that does not end.
    pub fn endless<T>(&mut self, kind: &str, name: &str, span: Span) -> Flow<T> {
        let message = format!("{kind} `{name}` calls itself too often");
        let error = Diagnostic::error("scad/endless-recursion", span, message);
        self.fail(
            &format!("Recursion detected calling {kind} '{name}'"),
            error.hint("end the recursion with a condition that becomes false"),
        )
    }

    /// Reports an error that ends the program.
    pub fn fail<T>(&mut self, wording: &str, error: Diagnostic) -> Flow<T> {
        self.console.error(wording, error, self.meter)?;
        Err(Stop::Error)
    }

    /// Reports a warning.
    pub fn warn(&mut self, wording: &str, warning: Diagnostic) -> Flow<()> {
        let place = warning.span;
        self.warn_at(wording, warning, place)
    }

    /// Reports a warning whose line on the console names another place, or none.
    pub fn warn_at(
        &mut self,
        wording: &str,
        warning: Diagnostic,
        place: impl Into<Option<Span>>,
    ) -> Flow<()> {
        // A message takes the time of a few steps even when it is not printed.
        self.spend(Resource::Steps, 10)?;
        Ok(self.console.warn(wording, place.into(), warning, self.meter)?)
    }

    /// Reports a name that does not exist; ends the program if that is what the options say.
    pub fn unknown(
        &mut self,
        kind: &str,
        code: &'static str,
        name: &str,
        span: Span,
        hint: impl FnOnce(&mut Self) -> Option<String>,
    ) -> Flow<()> {
        let strict = self.options.strict;
        let new = if strict { Diagnostic::error } else { Diagnostic::warning };
        let mut diagnostic = new(code, Some(span), format!("unknown {kind} `{name}`"));
        if self.console.diagnostics.len() < MAX_HINTS && !self.console.has_diagnosed(code, span) {
            diagnostic.hints.extend(hint(self));
        }
        self.warn(&format!("Ignoring unknown {kind} '{name}'"), diagnostic)?;
        if strict { Err(Stop::Error) } else { Ok(()) }
    }

    /// Notes on an error's way out that it passes through a call.
    pub fn traced<T>(&mut self, result: Flow<T>, name: &str, span: Span) -> Flow<T> {
        if let Err(Stop::Error) = result {
            self.console.trace(name, span);
        }
        result
    }

    /// A node of the tree.
    pub fn node(&mut self, op: Op, children: Vec<Csg>, span: Option<Span>) -> Flow<Csg> {
        self.spend(Resource::Nodes, 1)?;
        Ok(Csg { op, children, origin: span })
    }

    /// A list, whose elements have been paid for.
    pub fn list(&mut self, items: Vec<Value<'a>>) -> Flow<Value<'a>> {
        let list = Value::List(List::new(items));
        if list.nesting() > 1 {
            // Only the limit counts here: lists are made from the inside out, so any that is too
            // deep is met at the limit.
            self.meter.reach(Resource::Depth, list.nesting().into())?;
        }
        Ok(list)
    }

    /// A list of elements that are still to be paid for.
    pub fn new_list(&mut self, items: Vec<Value<'a>>) -> Flow<Value<'a>> {
        self.spend(Resource::Elements, items.len() as u64)?;
        self.list(items)
    }

    /// A string that is still to be paid for.
    pub fn text(&mut self, text: String) -> Flow<Value<'a>> {
        self.spend(Resource::Text, text.len() as u64)?;
        Ok(Value::Text(Text::new(text)))
    }

    /// The string literal `text`, made once.
    pub fn literal(&mut self, text: &'a str) -> Value<'a> {
        Value::Text(self.literals.entry(text.as_ptr() as usize).or_insert_with(|| Text::new(text)).clone())
    }

    /// A page that takes as much text as is left.
    pub fn page(&self) -> Page {
        Page::new(self.meter.left(Resource::Text) as usize)
    }

    /// `value` as `echo` shows it, for a console line: whoever prints it pays.
    pub fn shown(&self, value: &Value<'a>) -> String {
        let mut page = self.page();
        page.value(value);
        page.text
    }

    /// `value` for a message, shortened.
    pub fn brief(value: &Value<'a>) -> String {
        const LENGTH: usize = 60;
        let mut page = Page::new(LENGTH);
        page.value(value);
        if page.text.chars().count() > LENGTH {
            page.text = page.text.chars().take(LENGTH).chain(['…']).collect();
        }
        page.text
    }

    /// Notes that a function literal holds `scope`.
    pub fn capture(&mut self, scope: &Rc<Scope<'a>>) -> Flow<()> {
        let mut place = Some(scope);
        while let Some(scope) = place.filter(|scope| !scope.captured.replace(true)) {
            // A scope that is kept takes about as much memory as this many list elements.
            self.spend(Resource::Elements, 16)?;
            self.captured.push(Rc::clone(scope));
            place = scope.parent.as_ref();
        }
        Ok(())
    }
}
