//! Expressions as text: what function literals and failed assertions show.

use std::fmt::Write;

use super::number;
use super::show::Page;
use crate::syntax::ast::{Argument, BinaryOp, Element, Expr, ExprKind, Parameter, UnaryOp};

impl Page {
    /// Appends a function literal.
    pub fn function(&mut self, parameters: &[Parameter], body: &Expr) {
        self.text.push_str("function(");
        for (index, parameter) in parameters.iter().enumerate() {
            self.text.push_str(if index == 0 { "" } else { ", " });
            self.text.push_str(&parameter.name.text);
            if let Some(default) = &parameter.default {
                self.text.push_str(" = ");
                self.expr(default);
            }
        }
        self.text.push_str(") ");
        self.expr(body);
    }

    /// Appends an expression with all its parentheses, as messages and function literals show it.
    pub fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Undef | ExprKind::Missing => self.text.push_str("undef"),
            ExprKind::Bool(value) => self.text.push_str(if *value { "true" } else { "false" }),
            ExprKind::Number(value) => number::write(*value, &mut self.text),
            ExprKind::Text(text) => self.literal(text),
            ExprKind::Variable(name) => self.text.push_str(name),
            ExprKind::Unary(UnaryOp::Plus, operand) => self.expr(operand),
            ExprKind::Unary(op, operand) => {
                self.text.push(if *op == UnaryOp::Negate { '-' } else { '!' });
                self.expr(operand);
            }
            ExprKind::Binary(op, left, right) => {
                self.text.push('(');
                self.expr(left);
                let _ = write!(self.text, " {} ", symbol(*op));
                self.expr(right);
                self.text.push(')');
            }
            ExprKind::Ternary(condition, then, otherwise) => {
                self.text.push('(');
                self.expr(condition);
                self.text.push_str(" ? ");
                self.expr(then);
                self.text.push_str(" : ");
                self.expr(otherwise);
                self.text.push(')');
            }
            ExprKind::List(elements) => {
                self.text.push('[');
                for (index, element) in elements.iter().enumerate() {
                    self.text.push_str(if index == 0 { "" } else { ", " });
                    self.element(element);
                }
                self.text.push(']');
            }
            ExprKind::Range { start, step, end } => {
                self.text.push('[');
                for part in [Some(start), step.as_ref()].into_iter().flatten() {
                    self.expr(part);
                    self.text.push_str(" : ");
                }
                self.expr(end);
                self.text.push(']');
            }
            ExprKind::Index(list, index) => {
                self.expr(list);
                self.text.push('[');
                self.expr(index);
                self.text.push(']');
            }
            ExprKind::Member(list, name) => {
                self.expr(list);
                let _ = write!(self.text, ".{}", name.text);
            }
            ExprKind::Call { callee, arguments } => {
                if let ExprKind::Variable(name) = &callee.kind {
                    self.text.push_str(name);
                } else {
                    self.in_parentheses(callee);
                }
                self.arguments("", arguments);
            }
            ExprKind::Let { bindings, body } => {
                self.arguments("let", bindings);
                self.text.push(' ');
                self.expr(body);
            }
            ExprKind::Assert { arguments, body } => self.effect("assert", arguments, body.as_deref()),
            ExprKind::Echo { arguments, body } => self.effect("echo", arguments, body.as_deref()),
            ExprKind::Function { parameters, body } => self.function(parameters, body),
        }
    }

    fn effect(&mut self, name: &str, arguments: &[Argument], body: Option<&Expr>) {
        self.arguments(name, arguments);
        if let Some(body) = body {
            self.text.push(' ');
            self.expr(body);
        }
    }

    fn in_parentheses(&mut self, expr: &Expr) {
        self.text.push('(');
        self.expr(expr);
        self.text.push(')');
    }

    fn arguments(&mut self, name: &str, arguments: &[Argument]) {
        let _ = write!(self.text, "{name}(");
        self.bindings(arguments);
        self.text.push(')');
    }

    fn bindings(&mut self, bindings: &[Argument]) {
        for (index, Argument { name, value }) in bindings.iter().enumerate() {
            self.text.push_str(if index == 0 { "" } else { ", " });
            if let Some(name) = name {
                let _ = write!(self.text, "{} = ", name.text);
            }
            self.expr(value);
        }
    }

    fn element(&mut self, element: &Element) {
        match element {
            Element::Value(value) => self.expr(value),
            Element::For { bindings, body, .. } => self.nested_for(bindings, body),
            Element::ForC { init, condition, next, body, .. } => {
                self.text.push_str("for(");
                self.bindings(init);
                self.text.push(';');
                self.expr(condition);
                self.text.push(';');
                self.bindings(next);
                self.text.push_str(") ");
                self.element(body);
            }
            Element::If { condition, then, otherwise, .. } => {
                self.text.push_str("if(");
                self.expr(condition);
                self.text.push_str(") ");
                self.element_in_parentheses(then);
                if let Some(otherwise) = otherwise {
                    self.text.push_str(" else ");
                    self.element_in_parentheses(otherwise);
                }
            }
            Element::Let { bindings, body, .. } => {
                self.arguments("let", bindings);
                self.text.push(' ');
                self.inner(body);
            }
            Element::Each { body, .. } => {
                self.text.push_str("each ");
                self.element_in_parentheses(body);
            }
        }
    }

    /// `for (a = b, c = d)` is shown as the two loops that it is.
    fn nested_for(&mut self, bindings: &[Argument], body: &Element) {
        for binding in bindings {
            self.arguments("for", std::slice::from_ref(binding));
            self.text.push_str(" (");
        }
        self.element(body);
        self.text.extend(bindings.iter().map(|_| ')'));
    }

    fn element_in_parentheses(&mut self, element: &Element) {
        self.text.push('(');
        self.element(element);
        self.text.push(')');
    }

    /// The body of a `let`: a comprehension stands in parentheses, a value does not.
    fn inner(&mut self, body: &Element) {
        if matches!(body, Element::Value(_)) { self.element(body) } else { self.element_in_parentheses(body) }
    }

    fn literal(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\t' => self.text.push_str("\\t"),
                '\r' => self.text.push_str("\\r"),
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }
}

/// The operator as it is written.
pub(crate) fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Or => "||",
        BinaryOp::And => "&&",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
        BinaryOp::Less => "<",
        BinaryOp::LessEqual => "<=",
        BinaryOp::Greater => ">",
        BinaryOp::GreaterEqual => ">=",
        BinaryOp::Add => "+",
        BinaryOp::Subtract => "-",
        BinaryOp::Multiply => "*",
        BinaryOp::Divide => "/",
        BinaryOp::Modulo => "%",
        BinaryOp::Power => "^",
    }
}
