//! List comprehensions, and going through values one by one.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::diag::{Diagnostic, Span};

use super::interpreter::{Flow, Interpreter};
use super::scope::Scope;
use super::value::{Text, Value};
use crate::syntax::ast::{Argument, Element, Expr};

/// Ranges with this many values, or more, are refused by loops.
const MAX_RANGE: u32 = 1_000_000;

/// Rounds of a loop of the form `for (init; condition; next)`.
const MAX_ROUNDS: u32 = 1_000_000;

impl<'a> Interpreter<'a, '_> {
    /// Adds what `element` gives to `items`.
    pub fn element(
        &mut self,
        element: &'a Element,
        scope: &Rc<Scope<'a>>,
        items: &mut Vec<Value<'a>>,
    ) -> Flow<()> {
        self.step()?;
        let mark = self.dynamic.mark();
        self.nested(|this| match element {
            Element::Value(value) => {
                let value = this.expr(value, scope)?;
                this.push(value, items)
            }
            Element::For { bindings, body, span } => {
                // Each binding is a level of nesting that the tree does not show.
                this.meter.reach(Resource::Depth, bindings.len() as u64)?;
                this.for_each(bindings, body, *span, scope, items)
            }
            Element::ForC { init, condition, next, body, span } => {
                this.for_while(init, condition, next, body, *span, scope, items)
            }
            Element::If { condition, then, otherwise, .. } => {
                if this.expr(condition, scope)?.is_true() {
                    this.element(then, scope, items)
                } else if let Some(otherwise) = otherwise {
                    this.element(otherwise, scope, items)
                } else {
                    Ok(())
                }
            }
            Element::Let { bindings, body, span } => {
                let inner = Scope::inside(scope);
                this.bind(bindings, &inner, *span)?;
                this.element(body, &inner, items)
            }
            Element::Each { body, span } => {
                let mut values = Vec::new();
                this.element(body, scope, &mut values)?;
                for value in values {
                    this.each_value(&value, *span, &mut |this, value| this.push(value, items))?;
                }
                Ok(())
            }
        })?;
        self.dynamic.restore(mark);
        Ok(())
    }

    /// `for (a = …, b = …) body`: each binding is a loop inside those before it. All rounds share
    /// one scope, so function literals made in them see the last value.
    fn for_each(
        &mut self,
        bindings: &'a [Argument],
        body: &'a Element,
        span: Span,
        scope: &Rc<Scope<'a>>,
        items: &mut Vec<Value<'a>>,
    ) -> Flow<()> {
        let Some((binding, rest)) = bindings.split_first() else {
            return self.element(body, scope, items);
        };
        let values = self.expr(&binding.value, scope)?;
        let inner = Scope::inside(scope);
        self.each_value(&values, span, &mut |this, value| {
            let mark = this.dynamic.mark();
            if let Some(name) = &binding.name {
                this.set(&name.text, value, &inner)?;
            }
            this.for_each(rest, body, span, &inner, items)?;
            this.dynamic.restore(mark);
            Ok(())
        })
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one syntax node")]
    fn for_while(
        &mut self,
        init: &'a [Argument],
        condition: &'a Expr,
        next: &'a [Argument],
        body: &'a Element,
        span: Span,
        scope: &Rc<Scope<'a>>,
        items: &mut Vec<Value<'a>>,
    ) -> Flow<()> {
        let inner = Scope::inside(scope);
        self.bind(init, &inner, span)?;
        let mut rounds = 0;
        while self.expr(condition, &inner)?.is_true() {
            if rounds == MAX_ROUNDS {
                let message = format!("the loop runs more than `{MAX_ROUNDS}` times");
                let error = Diagnostic::error("scad/endless-loop", span, message);
                return self
                    .fail("For loop counter exceeded limit", error.hint("check that its condition ends it"));
            }
            rounds += 1;
            self.element(body, &inner, items)?;
            self.bind(next, &inner, span)?;
        }
        Ok(())
    }

    /// Calls `visit` with each value that a loop over `values` sees: the elements of a list, the
    /// numbers of a range, the characters of a string, nothing for `undef`, else the value itself.
    pub fn each_value(
        &mut self,
        values: &Value<'a>,
        span: Span,
        visit: &mut dyn FnMut(&mut Self, Value<'a>) -> Flow<()>,
    ) -> Flow<()> {
        match values {
            Value::Undef => Ok(()),
            Value::List(list) => list.items().iter().try_for_each(|item| {
                self.step()?;
                visit(self, item.clone())
            }),
            Value::Text(text) => text.as_str().chars().try_for_each(|character| {
                self.step()?;
                visit(self, Value::Text(Text::new(character)))
            }),
            Value::Range(range) => {
                let count = range.count();
                if count >= MAX_RANGE {
                    return self.too_many_values(count, span);
                }
                (0..count).try_for_each(|index| {
                    self.step()?;
                    visit(self, range.get(index).into())
                })
            }
            single => visit(self, single.clone()),
        }
    }

    fn too_many_values(&mut self, count: u32, span: Span) -> Flow<()> {
        let message = format!(
            "the range has `{count}` values; a loop takes fewer than `{MAX_RANGE}`, and skips this one"
        );
        let warning = Diagnostic::warning("scad/range-too-long", span, message);
        let wording = format!("Bad range parameter in for statement: too many elements ({count})");
        self.warn(&wording, warning)
    }
}
