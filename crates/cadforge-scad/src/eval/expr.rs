//! Expressions.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::diag::{Diagnostic, Span};

use super::interpreter::{Flow, Interpreter};
use super::names;
use super::scope::{self, Scope, is_dynamic};
use super::value::{Closure, Range, Text, Value};
use crate::syntax::ast::{BinaryOp, Element, Expr, ExprKind, UnaryOp};

impl<'a> Interpreter<'a, '_> {
    /// The value of `expr` in `scope`.
    pub fn expr(&mut self, expr: &'a Expr, scope: &Rc<Scope<'a>>) -> Flow<Value<'a>> {
        self.step()?;
        match &expr.kind {
            ExprKind::Undef | ExprKind::Missing => Ok(Value::Undef),
            ExprKind::Bool(value) => Ok(Value::Bool(*value)),
            ExprKind::Number(value) => Ok(Value::Number(*value)),
            ExprKind::Text(text) => Ok(self.literal(text)),
            ExprKind::Variable(name) => self.variable(name, expr.span, scope),
            ExprKind::Unary(op, operand) => self.nested(|this| {
                let value = this.expr(operand, scope)?;
                this.unary(*op, value, expr.span)
            }),
            ExprKind::Binary(op, left, right) => {
                self.nested(|this| this.binary(*op, left, right, expr.span, scope))
            }
            ExprKind::List(elements) => self.nested(|this| this.list_of(elements, scope)),
            ExprKind::Range { start, step, end } => {
                self.nested(|this| this.range([Some(start), Some(end), step.as_deref()], expr.span, scope))
            }
            ExprKind::Index(list, index) => self.nested(|this| {
                let index = this.expr(index, scope)?;
                let list = this.expr(list, scope)?;
                this.index(&list, &index)
            }),
            ExprKind::Member(list, name) => self.nested(|this| {
                let list = this.expr(list, scope)?;
                Ok(member(&list, &name.text))
            }),
            ExprKind::Function { parameters, body } => {
                self.capture(scope)?;
                Ok(Value::Function(Rc::new(Closure { parameters, body, scope: Rc::clone(scope) })))
            }
            ExprKind::Ternary(..)
            | ExprKind::Let { .. }
            | ExprKind::Assert { .. }
            | ExprKind::Echo { .. }
            | ExprKind::Call { .. } => self.nested(|this| this.reduce(expr, scope)),
        }
    }

    /// The value of a variable; `undef` and a warning if there is none.
    fn variable(&mut self, name: &'a str, span: Span, scope: &Rc<Scope<'a>>) -> Flow<Value<'a>> {
        if let Some(value) = self.lookup(name, scope)? {
            return Ok(value);
        }
        self.unknown("variable", "scad/undefined-variable", name, span, |this| {
            let known = if is_dynamic(name) { this.dynamic.names() } else { scope.names() };
            names::about_variable(name, &known)
        })?;
        Ok(Value::Undef)
    }

    /// The value of a variable, if there is one.
    pub fn lookup(&mut self, name: &str, scope: &Rc<Scope<'a>>) -> Flow<Option<Value<'a>>> {
        if is_dynamic(name) {
            return Ok(self.dynamic.get(name).cloned());
        }
        let (value, hops) = scope::variable(scope, name);
        self.hop(hops)?;
        Ok(value)
    }

    /// Pays for looking through `scopes`.
    pub fn hop(&mut self, scopes: u64) -> Flow<()> {
        self.spend(Resource::Steps, scopes / 8)
    }

    fn binary(
        &mut self,
        op: BinaryOp,
        left: &'a Expr,
        right: &'a Expr,
        span: Span,
        scope: &Rc<Scope<'a>>,
    ) -> Flow<Value<'a>> {
        if matches!(op, BinaryOp::And | BinaryOp::Or) {
            let left = self.expr(left, scope)?.is_true();
            let is_decided = left == (op == BinaryOp::Or);
            return Ok(Value::Bool(if is_decided { left } else { self.expr(right, scope)?.is_true() }));
        }
        // OpenSCAD's order, which shows in what the operands print.
        let right = self.expr(right, scope)?;
        let left = self.expr(left, scope)?;
        self.operate(op, &left, &right, span)
    }

    fn unary(&mut self, op: UnaryOp, value: Value<'a>, span: Span) -> Flow<Value<'a>> {
        match op {
            UnaryOp::Plus => Ok(value),
            UnaryOp::Not => Ok(Value::Bool(!value.is_true())),
            UnaryOp::Negate => match self.negated(&value)? {
                Some(negated) => Ok(negated),
                None => {
                    self.undefined(&format!("undefined operation (-{})", value.type_name()), span)?;
                    Ok(Value::Undef)
                }
            },
        }
    }

    /// Reports an operation that has no value for its operands.
    pub fn undefined(&mut self, wording: &str, span: Span) -> Flow<()> {
        let fragment = wording.lines().next().unwrap_or(wording);
        let mut message: String = fragment.chars().take(1).flat_map(char::to_lowercase).collect();
        message.extend(fragment.chars().skip(1));
        self.warn(wording, Diagnostic::warning("scad/undefined-operation", span, message))
    }

    fn list_of(&mut self, elements: &'a [Element], scope: &Rc<Scope<'a>>) -> Flow<Value<'a>> {
        let mut items = Vec::with_capacity(elements.len());
        for element in elements {
            match element {
                Element::Value(value) => {
                    let value = self.expr(value, scope)?;
                    self.push(value, &mut items)?;
                }
                comprehension => self.element(comprehension, scope, &mut items)?,
            }
        }
        self.list(items)
    }

    /// Adds an element to a list that is being made.
    pub fn push(&mut self, value: Value<'a>, items: &mut Vec<Value<'a>>) -> Flow<()> {
        self.spend(Resource::Elements, 1)?;
        items.push(value);
        Ok(())
    }

    fn range(&mut self, parts: [Option<&'a Expr>; 3], span: Span, scope: &Rc<Scope<'a>>) -> Flow<Value<'a>> {
        // The order is OpenSCAD's: start, end, step.
        let mut values = [const { Value::Undef }; 3];
        for (value, part) in values.iter_mut().zip(parts) {
            if let Some(part) = part {
                *value = self.expr(part, scope)?;
            }
        }
        let [start, end, step] = values;
        let (Some(start), Some(end)) = (start.number(), end.number()) else { return Ok(Value::Undef) };
        let (start, step, end) = match parts[2] {
            Some(_) => {
                let Some(step) = step.number() else { return Ok(Value::Undef) };
                if parts.into_iter().flatten().all(is_constant) {
                    self.check_direction(start, step, end, span)?;
                }
                (start, step, end)
            }
            None if start > end => {
                self.swapped_range(span)?;
                (end, 1.0, start)
            }
            None => (start, 1.0, end),
        };
        Ok(Value::Range(Rc::new(Range { start, step, end })))
    }

    fn swapped_range(&mut self, span: Span) -> Flow<()> {
        let message = "the range runs backwards; its ends are swapped";
        let warning = Diagnostic::warning("scad/backward-range", span, message)
            .hint("write `[start : -1 : end]` to count down, or test for an empty range first");
        let wording =
            "Using ranges of the form [begin:end] with begin value greater than the end value is deprecated";
        Ok(self.console.deprecated(wording, Some(span), warning, self.meter)?)
    }

    fn check_direction(&mut self, start: f64, step: f64, end: f64, span: Span) -> Flow<()> {
        let (order, sign) = match () {
            () if start > end && step > 0.0 => ("greater", "positive"),
            () if start < end && step < 0.0 => ("smaller", "negative"),
            () => return Ok(()),
        };
        let wording = format!("begin is {order} than the end, but step is {sign}");
        let message =
            format!("the range is empty: its begin is {order} than its end, but its step is {sign}");
        self.warn(&wording, Diagnostic::warning("scad/empty-range", span, message))
    }

    /// `list[index]`: characters of strings, elements of lists, parts of ranges; else `undef`.
    fn index(&mut self, list: &Value<'a>, index: &Value<'a>) -> Flow<Value<'a>> {
        let Some(index) = index.number() else { return Ok(Value::Undef) };
        // Towards zero, so -0.5 is the first element. NaN and what is negative are no index.
        let index = index.trunc();
        if !(0.0..f64::from(u32::MAX)).contains(&index) {
            return Ok(Value::Undef);
        }
        let index = index as usize;
        Ok(match list {
            Value::List(list) => list.items().get(index).cloned().unwrap_or_default(),
            Value::Text(text) => {
                if !text.is_ascii() {
                    // The characters before it have to be walked over.
                    self.spend(Resource::Steps, index.min(text.len()) as u64 / 8)?;
                }
                text.get(index).map_or(Value::Undef, |c| Value::Text(Text::new(c)))
            }
            Value::Range(range) => match index {
                0 => range.start.into(),
                1 => range.step.into(),
                2 => range.end.into(),
                _ => Value::Undef,
            },
            _ => Value::Undef,
        })
    }
}

/// `list.name`
fn member<'a>(list: &Value<'a>, name: &str) -> Value<'a> {
    match (list, name) {
        (Value::List(list), "x") => list.items().first().cloned().unwrap_or_default(),
        (Value::List(list), "y") => list.items().get(1).cloned().unwrap_or_default(),
        (Value::List(list), "z") => list.items().get(2).cloned().unwrap_or_default(),
        (Value::Range(range), "begin") => range.start.into(),
        (Value::Range(range), "step") => range.step.into(),
        (Value::Range(range), "end") => range.end.into(),
        _ => Value::Undef,
    }
}

/// Whether an expression is the same everywhere and always, by the look of it.
pub(crate) fn is_constant(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Undef | ExprKind::Bool(_) | ExprKind::Number(_) | ExprKind::Text(_) => true,
        ExprKind::Unary(UnaryOp::Negate | UnaryOp::Plus, operand) => is_constant(operand),
        ExprKind::List(elements) => {
            elements.iter().all(|element| matches!(element, Element::Value(value) if is_constant(value)))
        }
        ExprKind::Range { start, step, end } => {
            [Some(start), step.as_ref(), Some(end)].into_iter().flatten().all(|part| is_constant(part))
        }
        _ => false,
    }
}
