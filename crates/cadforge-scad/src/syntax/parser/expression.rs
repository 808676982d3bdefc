//! Expressions, by precedence climbing. From loosest to tightest: `?:`, `||`, `&&`, `==`, `<`, `+`,
//! `*`, the signs and `!`, `^`, then calls, indices and members. A sign is looser than `^`, so
//! `-2^2` is -4; `let`, `assert`, `echo` and `function` reach as far as they can and are no operands.

use cadforge_kernel::diag::Diagnostic;

use super::{Kind, Parser};
use crate::syntax::ast::{BinaryOp, Expr, ExprKind, UnaryOp};
use crate::syntax::literal;

impl Parser<'_> {
    /// An expression; [`ExprKind::Missing`] and an error where none begins.
    pub(super) fn expr(&mut self) -> Expr {
        self.nested(Self::expr_here)
    }

    /// [`Parser::expr`] on the same level.
    pub(super) fn expr_here(&mut self) -> Expr {
        let start = self.start();
        let Kind::Keyword(keyword @ ("let" | "assert" | "echo" | "function")) = self.kind() else {
            let operand = self.operand(0);
            return self.ternary(operand);
        };
        self.bump();
        let kind = if keyword == "function" {
            ExprKind::Function { parameters: self.parameters(), body: Box::new(self.expr()) }
        } else {
            let arguments = self.arguments();
            if keyword == "let" {
                ExprKind::Let { bindings: arguments, body: Box::new(self.expr()) }
            } else {
                let body = self.begins_expression().then(|| Box::new(self.expr()));
                match keyword {
                    "assert" => ExprKind::Assert { arguments, body },
                    _ => ExprKind::Echo { arguments, body },
                }
            }
        };
        Expr { kind, span: self.since(start) }
    }

    /// The rest of an expression of which `first`, in parentheses, has been read.
    pub(super) fn expr_from(&mut self, first: Expr) -> Expr {
        let first = self.calls(first);
        let first = self.power(first);
        let condition = self.operators(first, 0);
        self.ternary(condition)
    }

    fn ternary(&mut self, condition: Expr) -> Expr {
        if !self.eat("?") {
            return condition;
        }
        let then = self.expr();
        if !self.expect(":") {
            return Expr { kind: ExprKind::Missing, span: self.since(condition.span.start) };
        }
        let otherwise = self.expr();
        let span = condition.span.join(otherwise.span);
        Expr { kind: ExprKind::Ternary(Box::new(condition), Box::new(then), Box::new(otherwise)), span }
    }

    /// An expression of operators at least as tight as `tightness`.
    fn operand(&mut self, tightness: u8) -> Expr {
        let first = self.unary();
        self.operators(first, tightness)
    }

    fn operators(&mut self, mut left: Expr, tightness: u8) -> Expr {
        while let Kind::Symbol(symbol) = self.kind() {
            let Some((op, of_op)) = binary(symbol).filter(|(_, of_op)| *of_op >= tightness) else { break };
            self.bump();
            let right = self.nested(|p| p.operand(of_op + 1));
            left = self.binary(op, left, right);
        }
        left
    }

    fn binary(&mut self, op: BinaryOp, left: Expr, right: Expr) -> Expr {
        self.link();
        let span = left.span.join(right.span);
        Expr { kind: ExprKind::Binary(op, Box::new(left), Box::new(right)), span }
    }

    fn unary(&mut self) -> Expr {
        let start = self.start();
        let op = match self.kind() {
            Kind::Symbol("-") => UnaryOp::Negate,
            Kind::Symbol("+") => UnaryOp::Plus,
            Kind::Symbol("!") => UnaryOp::Not,
            _ => {
                let base = self.primary();
                let base = self.calls(base);
                return self.power(base);
            }
        };
        self.bump();
        let operand = self.nested(Self::unary);
        Expr { kind: ExprKind::Unary(op, Box::new(operand)), span: self.since(start) }
    }

    /// `base ^ exponent`, to the right first; the exponent may have a sign.
    fn power(&mut self, base: Expr) -> Expr {
        if !self.eat("^") {
            return base;
        }
        let exponent = self.nested(Self::unary);
        self.binary(BinaryOp::Power, base, exponent)
    }

    /// Calls, indices and members after `callee`.
    fn calls(&mut self, mut callee: Expr) -> Expr {
        loop {
            let open = self.token(0);
            let inner = Box::new(callee);
            let start = inner.span.start;
            let kind = match open.kind {
                Kind::Symbol("(") => ExprKind::Call { callee: inner, arguments: self.arguments() },
                Kind::Symbol("[") => {
                    self.bump();
                    let index = Box::new(self.expr());
                    self.close(open, "]", "`]`");
                    ExprKind::Index(inner, index)
                }
                Kind::Symbol(".") => {
                    self.bump();
                    if self.kind() != Kind::Name {
                        self.unexpected("`x`, `y` or `z` after `.`");
                        return *inner;
                    }
                    ExprKind::Member(inner, self.name())
                }
                _ => return *inner,
            };
            self.link();
            callee = Expr { kind, span: self.since(start) };
        }
    }

    fn primary(&mut self) -> Expr {
        // OpenSCAD puts the file's text here.
        while self.kind() == Kind::File {
            self.refuse_file();
            self.bump();
        }
        let token = self.token(0);
        let kind = match token.kind {
            Kind::Number => self.number(),
            Kind::Text => ExprKind::Text(literal::text(self.text(token.span))),
            Kind::Name => ExprKind::Variable(self.text(token.span).to_owned()),
            Kind::Keyword("true") => ExprKind::Bool(true),
            Kind::Keyword("false") => ExprKind::Bool(false),
            Kind::Keyword("undef") => ExprKind::Undef,
            Kind::Symbol("[") => return self.brackets(),
            Kind::Symbol("(") => {
                self.bump();
                let mut inner = self.expr();
                self.close(token, ")", "`)`");
                inner.span = self.since(token.span.start);
                return inner;
            }
            _ => return self.no_expression("an expression"),
        };
        self.bump();
        Expr { kind, span: token.span }
    }

    fn number(&mut self) -> ExprKind {
        let span = self.token(0).span;
        literal::number(self.text(span)).map_or_else(
            || {
                let message = "this number is too large to be represented";
                self.complain(Diagnostic::error("scad/number-too-large", span, message));
                ExprKind::Missing
            },
            ExprKind::Number,
        )
    }
}

/// The operator, and how tightly it binds.
fn binary(symbol: &str) -> Option<(BinaryOp, u8)> {
    Some(match symbol {
        "||" => (BinaryOp::Or, 0),
        "&&" => (BinaryOp::And, 1),
        "==" => (BinaryOp::Equal, 2),
        "!=" => (BinaryOp::NotEqual, 2),
        "<" => (BinaryOp::Less, 3),
        "<=" => (BinaryOp::LessEqual, 3),
        ">" => (BinaryOp::Greater, 3),
        ">=" => (BinaryOp::GreaterEqual, 3),
        "+" => (BinaryOp::Add, 4),
        "-" => (BinaryOp::Subtract, 4),
        "*" => (BinaryOp::Multiply, 5),
        "/" => (BinaryOp::Divide, 5),
        "%" => (BinaryOp::Modulo, 5),
        _ => return None,
    })
}
