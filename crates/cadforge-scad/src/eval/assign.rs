//! Giving names values: blocks, `let`, and the arguments of a call.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::diag::{Diagnostic, Span};

use super::block::Block;
use super::interpreter::{Flow, Interpreter};
use super::names;
use super::scope::{Scope, is_dynamic};
use super::value::Value;
use crate::syntax::ast::{Argument, Expr, Parameter};

impl<'a> Interpreter<'a, '_> {
    /// Sets a variable of `scope`, or, if its name begins with `$`, one that everything called from
    /// here sees.
    pub fn set(&mut self, name: &'a str, value: Value<'a>, scope: &Scope<'a>) -> Flow<()> {
        if is_dynamic(name) {
            self.spend(Resource::Elements, 1)?;
            self.dynamic.set(name, value);
        } else {
            scope.set(name, value);
        }
        Ok(())
    }

    /// Evaluates all assignments of a block into its scope.
    pub fn assign_block(&mut self, block: &Block<'a>, scope: &Rc<Scope<'a>>) -> Flow<()> {
        for &(name, value) in &block.assignments {
            let value = self.expr(value, scope)?;
            self.set(name, value, scope)?;
        }
        Ok(())
    }

    /// Evaluates the bindings of a `let` one after the other, each of them seeing those before it.
    pub fn bind(&mut self, bindings: &'a [Argument], scope: &Rc<Scope<'a>>, span: Span) -> Flow<()> {
        let mut bound: Vec<&str> = Vec::with_capacity(bindings.len());
        for binding in bindings {
            let value = self.expr(&binding.value, scope)?;
            self.spend(Resource::Steps, bound.len() as u64 / 8)?;
            match &binding.name {
                None => {
                    let message = "a value without a name, which is of no use here";
                    let warning = Diagnostic::warning("scad/bad-argument", binding.value.span, message);
                    let wording = format!("Assignment without variable name {}", self.shown(&value));
                    self.warn_at(&wording, warning, span)?;
                }
                Some(name) if bound.contains(&name.text.as_str()) => {
                    let message = format!("`{}` has a value already; the second is ignored", name.text);
                    let warning = Diagnostic::warning("scad/overwritten-variable", span, message);
                    let wording = format!(
                        "Ignoring duplicate variable assignment {} = {}",
                        name.text,
                        self.shown(&value)
                    );
                    self.warn(&wording, warning)?;
                }
                Some(name) => {
                    bound.push(&name.text);
                    self.set(&name.text, value, scope)?;
                }
            }
        }
        Ok(())
    }

    /// Gives the parameters of a user's module or function their values in `inner`: first all
    /// defaults, evaluated where they were written, then the arguments, evaluated in `caller`.
    pub fn bind_parameters(
        &mut self,
        parameters: &'a [Parameter],
        arguments: &'a [Argument],
        caller: &Rc<Scope<'a>>,
        definition: &Rc<Scope<'a>>,
        inner: &Rc<Scope<'a>>,
        span: Span,
    ) -> Flow<()> {
        self.spend(Resource::Steps, 2 * parameters.len() as u64)?;
        for parameter in parameters {
            let value = match &parameter.default {
                Some(default) => self.expr(default, definition)?,
                None => Value::Undef,
            };
            self.set(&parameter.name.text, value, inner)?;
        }
        let names = |index: usize| parameters.get(index).map(|parameter| parameter.name.text.as_str());
        for (name, value) in self.supplied(arguments, &names, parameters.len(), span)? {
            let value = self.expr(value, caller)?;
            self.set(name, value, inner)?;
        }
        Ok(())
    }

    /// What each name is given by a call. `parameters` tells the names of parameters in order, of
    /// which the first `positional` can be given without a name.
    ///
    /// An argument without a name belongs to the next parameter, counting only such arguments; the
    /// last value for a name counts. The order is the one of evaluation: from the last to the first.
    pub fn supplied(
        &mut self,
        arguments: &'a [Argument],
        parameters: &dyn Fn(usize) -> Option<&'a str>,
        positional: usize,
        span: Span,
    ) -> Flow<Vec<(&'a str, &'a Expr)>> {
        let mut supplied: Vec<(&str, &Expr)> = Vec::with_capacity(arguments.len());
        let mut position = 0;
        let mut too_many = false;
        for argument in arguments {
            // The searches below take this long.
            self.spend(Resource::Steps, (supplied.len() + position) as u64 / 8)?;
            let name = match &argument.name {
                Some(name) => {
                    if !is_dynamic(&name.text) {
                        self.check_parameter(&name.text, parameters, name.span, span)?;
                    }
                    if supplied.iter().any(|(other, _)| *other == name.text) {
                        self.supplied_twice(&name.text, name.span, span)?;
                    }
                    name.text.as_str()
                }
                None => {
                    position += 1;
                    match parameters(position - 1).filter(|_| position <= positional) {
                        Some(name) => name,
                        None if too_many => continue,
                        None => {
                            too_many = true;
                            self.too_many_arguments(argument.value.span, span)?;
                            continue;
                        }
                    }
                }
            };
            match supplied.iter_mut().find(|(other, _)| *other == name) {
                Some(earlier) => earlier.1 = &argument.value,
                None => supplied.push((name, &argument.value)),
            }
        }
        supplied.reverse();
        Ok(supplied)
    }

    /// Warns when there is no parameter called `name`.
    fn check_parameter(
        &mut self,
        name: &'a str,
        parameters: &dyn Fn(usize) -> Option<&'a str>,
        place: Span,
        call: Span,
    ) -> Flow<()> {
        let known = || (0..).map_while(parameters);
        let mut count = 0;
        if known().inspect(|_| count += 1).any(|parameter| parameter == name) {
            return Ok(());
        }
        self.spend(Resource::Steps, count / 8)?;
        let mut warning =
            Diagnostic::warning("scad/unknown-argument", place, format!("no parameter is called `{name}`"));
        let about = advice_on_argument(name, known())
            .or_else(|| names::did_you_mean(name, known().take(20)))
            .or_else(|| {
                let list: Vec<_> = known().take(8).map(|parameter| format!("`{parameter}`")).collect();
                (!list.is_empty()).then(|| format!("the parameters are {}", list.join(", ")))
            });
        warning.hints.extend(about);
        self.warn_at(&format!("variable {name} not specified as parameter"), warning, call)
    }

    fn supplied_twice(&mut self, name: &str, place: Span, call: Span) -> Flow<()> {
        let message = format!("`{name}` is given twice; the last value counts");
        let warning = Diagnostic::warning("scad/bad-argument", place, message);
        self.warn_at(&format!("argument {name} supplied more than once"), warning, call)
    }

    fn too_many_arguments(&mut self, place: Span, call: Span) -> Flow<()> {
        let message = "more arguments than parameters; this one and those after it are ignored";
        let warning = Diagnostic::warning("scad/bad-argument", place, message);
        self.warn_at("Too many unnamed arguments supplied", warning, call)
    }
}

/// Names that other systems use for what is called otherwise here.
fn advice_on_argument<'n>(name: &str, mut parameters: impl Iterator<Item = &'n str>) -> Option<String> {
    let meant: &[&str] = match name {
        "radius" => &["r"],
        "diameter" | "dia" => &["d"],
        "height" | "length" | "len" | "l" => &["h", "height"],
        "h" => &["height"],
        "radius1" | "bottom_radius" | "r_bottom" => &["r1"],
        "radius2" | "top_radius" | "r_top" => &["r2"],
        "segments" | "fn" | "sides" | "resolution" => return Some("facets are set with `$fn`".to_owned()),
        "degrees" | "angle" => &["a", "angle"],
        "dimensions" | "dims" | "width" | "w" => &["size"],
        "centered" | "centre" => &["center"],
        _ => return None,
    };
    parameters
        .find(|parameter| meant.contains(parameter))
        .map(|parameter| format!("it is called `{parameter}` here"))
}
