//! Telling what is wrong, and showing values in what is told.

use cadforge_kernel::budget::Resource;
use cadforge_kernel::diag::{Diagnostic, Span};

use super::interpreter::{Flow, Interpreter, Stop};
use super::show::Page;
use super::value::Value;

/// How many diagnostics get a hint that takes a search through all names.
const MAX_HINTS: usize = 20;

impl<'a> Interpreter<'a, '_> {
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

    /// Reports a recursion that does not end.
    pub fn endless<T>(&mut self, kind: &str, name: &str, span: Span) -> Flow<T> {
        let message = format!("{kind} `{name}` calls itself too often");
        let error = Diagnostic::error("scad/endless-recursion", span, message);
        self.fail(
            &format!("Recursion detected calling {kind} '{name}'"),
            error.hint("end the recursion with a condition that becomes false"),
        )
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
}
