//! Arguments of the library's functions and modules.

use std::rc::Rc;

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::{Diagnostic, Span};

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::scope::{Scope, is_dynamic};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;
use crate::syntax::ast::Argument;

/// A call of a function of the library.
pub(crate) struct Call<'s, 'a> {
    pub name: &'a str,
    pub arguments: &'a [Argument],
    pub span: Span,
    pub scope: &'s Rc<Scope<'a>>,
}

/// What a module's parameters were given.
pub(super) struct Bound<'a> {
    parameters: &'static [&'static str],
    values: Vec<Value<'a>>,
    /// Arguments whose names begin with `$`.
    settings: Vec<(&'a str, Value<'a>)>,
}

impl<'a> Bound<'a> {
    /// The value of a parameter; `undef` if none was given.
    pub(super) fn get(&self, name: &str) -> Value<'a> {
        let index = self.parameters.iter().position(|parameter| *parameter == name);
        index.and_then(|index| self.values.get(index)).cloned().unwrap_or_default()
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        self.get(name).number()
    }

    /// Whether a parameter is exactly `true`.
    pub(super) fn flag(&self, name: &str) -> bool {
        matches!(self.get(name), Value::Bool(true))
    }
}

impl<'a> Interpreter<'a, '_> {
    /// The values of a function's arguments, whatever they are called.
    pub(super) fn values(&mut self, call: &Call<'_, 'a>) -> Flow<Vec<Value<'a>>> {
        call.arguments.iter().map(|argument| self.expr(&argument.value, call.scope)).collect()
    }

    /// The values of exactly `N` arguments; `None`, after a warning, if there are more or fewer.
    pub(super) fn exactly<const N: usize>(&mut self, call: &Call<'_, 'a>) -> Flow<Option<[Value<'a>; N]>> {
        if call.arguments.len() != N {
            self.wrong_number(call, if N == 1 { "1 argument" } else { "2 arguments" })?;
            return Ok(None);
        }
        Ok(self.values(call)?.try_into().ok())
    }

    /// Warns that a function was given too many or too few arguments.
    pub(super) fn wrong_number(&mut self, call: &Call<'_, 'a>, expected: &str) -> Flow<()> {
        let (name, given) = (call.name, call.arguments.len());
        let message = format!("`{name}` takes {expected}, and is given `{given}`");
        let warning = Diagnostic::warning("scad/bad-argument", call.span, message);
        self.warn(&format!("{name}() number of parameters does not match"), warning)
    }

    /// Warns that a function was given something of the wrong type.
    pub(super) fn wrong_type(&mut self, call: &Call<'_, 'a>, value: &Value<'a>) -> Flow<Value<'a>> {
        let name = call.name;
        let message = format!("`{name}` has no value for `{}`", Self::brief(value));
        let warning = Diagnostic::warning("scad/bad-argument", call.span, message);
        self.warn(&format!("{name}() parameter could not be converted"), warning)?;
        Ok(Value::Undef)
    }

    /// Warns with OpenSCAD's `wording` of something wrong with an argument.
    pub(super) fn bad_argument(&mut self, wording: &str, message: String, span: Span) -> Flow<()> {
        self.warn(wording, Diagnostic::warning("scad/bad-argument", span, message))
    }

    /// Binds the arguments of a module to its parameters: the first `positional` of them also by
    /// their place. Arguments that begin with `$` hold for the children.
    pub(super) fn arguments(
        &mut self,
        call: &ModuleCall<'_, 'a>,
        parameters: &'static [&'static str],
        positional: usize,
    ) -> Flow<Bound<'a>> {
        let mut values = vec![Value::Undef; parameters.len()];
        let mut settings = Vec::new();
        let names = |index: usize| parameters.get(index).copied();
        for (name, value) in self.supplied(call.arguments, &names, positional, call.span)? {
            let value = self.expr(value, call.scope)?;
            match parameters.iter().position(|parameter| *parameter == name) {
                Some(index) => values[index] = value,
                None if is_dynamic(name) => {
                    self.set(name, value.clone(), call.scope)?;
                    settings.push((name, value));
                }
                None => {}
            }
        }
        Ok(Bound { parameters, values, settings })
    }

    /// Assigns the variables in the braces after a call; those that begin with `$` yield to the
    /// call's arguments.
    pub(super) fn enter(&mut self, call: &ModuleCall<'_, 'a>, given: &Bound<'a>) -> Flow<Rc<Scope<'a>>> {
        let scope = Scope::of_block(call.scope, Rc::clone(&call.children));
        self.assign_block(&call.children, &scope)?;
        for (name, value) in &given.settings {
            self.set(name, value.clone(), &scope)?;
        }
        Ok(scope)
    }

    /// A node over what the children of a call draw.
    pub(super) fn over_children(
        &mut self,
        op: Op,
        call: &ModuleCall<'_, 'a>,
        given: &Bound<'a>,
    ) -> Flow<Option<Csg>> {
        let scope = self.enter(call, given)?;
        let nodes = self.statements(&call.children, &scope)?;
        self.node(op, nodes, Some(call.span)).map(Some)
    }

    /// Warns if children are given to a module that has no use for them.
    pub(super) fn no_children(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        if call.children.statements.is_empty() && call.children.assignments.is_empty() {
            return Ok(());
        }
        let name = call.name;
        let warning =
            Diagnostic::warning("scad/lost-children", call.span, format!("`{name}` takes no children"))
                .hint("end the statement with `;`");
        self.warn(&format!("module {name}() does not support child modules"), warning)
    }
}
