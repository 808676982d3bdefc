//! What stands between square brackets: ranges, lists and list comprehensions.

use super::comma::Commas;
use super::{Parser, Token};
use crate::syntax::ast::{Argument, Element, Expr, ExprKind};

impl Parser<'_> {
    /// `[start : step : end]` or a list.
    pub(super) fn brackets(&mut self) -> Expr {
        let open = self.bump();
        let commas = Commas::OF_LISTS;
        let mut elements = Vec::new();
        if self.begins_expression() {
            let before = self.position;
            match self.nested(Self::element_here) {
                Element::Value(first) if self.at(":") => return self.range(open, first),
                first => elements.push(first),
            }
            self.comma_rest(open, "]", commas, before, |p| elements.push(p.element()));
        } else {
            self.comma_list(open, "]", commas, |p| elements.push(p.element()));
        }
        Expr { kind: ExprKind::List(elements), span: self.since(open.span.start) }
    }

    /// The rest of a range, from its first `:`.
    fn range(&mut self, open: Token, start: Expr) -> Expr {
        self.bump();
        let second = self.expr();
        let third = self.eat(":").then(|| self.expr());
        self.close(open, "]", if third.is_some() { "`]`" } else { "`:` or `]`" });
        let (step, end) = match third {
            Some(end) => (Some(Box::new(second)), end),
            None => (None, second),
        };
        let kind = ExprKind::Range { start: Box::new(start), step, end: Box::new(end) };
        Expr { kind, span: self.since(open.span.start) }
    }

    /// An element, which may be a comprehension in one pair of parentheses.
    fn element(&mut self) -> Element {
        self.nested(|p| {
            let open = p.token(0);
            let may_be_comprehension = ["for", "if", "each", "let"].iter().any(|word| p.is(1, word));
            if !(p.at("(") && may_be_comprehension) {
                return p.element_here();
            }
            p.bump();
            let inner = p.element_here();
            p.close(open, ")", "`)`");
            match inner {
                Element::Value(mut value) => {
                    value.span = p.since(open.span.start);
                    Element::Value(p.expr_from(value))
                }
                comprehension => comprehension,
            }
        })
    }

    /// An element without parentheses around it.
    fn element_here(&mut self) -> Element {
        let start = self.start();
        let keyword = self.token(0);
        if !["for", "if", "each", "let"].iter().any(|word| self.at(word)) {
            return Element::Value(self.expr_here());
        }
        self.bump();
        match self.text(keyword.span) {
            "for" => self.for_element(start),
            "each" => {
                let body = Box::new(self.element());
                Element::Each { body, span: self.since(start) }
            }
            "if" => {
                let condition = self.condition();
                let then = Box::new(self.element());
                let otherwise = self.eat("else").then(|| Box::new(self.element()));
                Element::If { condition, then, otherwise, span: self.since(start) }
            }
            _ => {
                let bindings = self.arguments();
                let body = self.element();
                let span = self.since(start);
                match body {
                    // `let` before a value is an expression like any other.
                    Element::Value(body) => {
                        Element::Value(Expr { kind: ExprKind::Let { bindings, body: Box::new(body) }, span })
                    }
                    body => Element::Let { bindings, body: Box::new(body), span },
                }
            }
        }
    }

    /// `(i = list) element`, or `(i = 0; i < 3; i = i + 1) element` as in C.
    fn for_element(&mut self, start: u32) -> Element {
        let open = self.token(0);
        self.expect("(");
        if !self.comes_ahead(";") {
            let mut bindings = Vec::new();
            self.comma_list(open, ")", Commas::OF_ARGUMENTS, |p| bindings.push(p.argument()));
            let body = Box::new(self.element());
            return Element::For { bindings, body, span: self.since(start) };
        }
        let init = self.bindings();
        self.expect(";");
        let condition = self.expr();
        self.expect(";");
        let next = self.bindings();
        self.close(open, ")", "`)`");
        let body = Box::new(self.element());
        Element::ForC { init, condition, next, body, span: self.since(start) }
    }

    /// `i = 0, j = 1` in the header of a loop as in C.
    fn bindings(&mut self) -> Vec<Argument> {
        let mut bindings = Vec::new();
        while !self.at(";") && !self.at(")") {
            while self.eat(",") {}
            bindings.push(self.argument());
            if !self.at(",") {
                break;
            }
        }
        bindings
    }
}
