//! Statements and definitions.

use cadforge_kernel::diag::Diagnostic;

use super::{Kind, Parser};
use crate::syntax::ast::{Assignment, Expr, Function, Item, Modifiers, Module, Statement, StatementKind};

/// What may stand in a place.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// A file, or the body of a module: statements, assignments and definitions.
    Scope,
    /// The braces after a call or an `if`: no definitions.
    Children,
}

impl Parser<'_> {
    /// Reads one statement or definition onto the end of `items`; always moves on, except at the end.
    pub(super) fn item(&mut self, place: Place, items: &mut Vec<Item>) {
        let before = self.position;
        self.nested(|p| p.item_here(place, items));
        if self.position == before {
            self.bump();
        }
    }

    fn item_here(&mut self, place: Place, items: &mut Vec<Item>) {
        match self.kind() {
            Kind::Symbol(";") => {
                self.bump();
            }
            // Braces of their own make no scope: what is in them belongs to the scope around them.
            Kind::Symbol("{") => self.block(place, items),
            Kind::Symbol(")" | "]" | "}") => self.stray_closers(),
            Kind::Keyword("module") => items.extend(self.module(place)),
            Kind::Keyword("function") => items.extend(self.function(place)),
            Kind::File => items.push(self.file()),
            Kind::Name if self.is(1, "=") => items.push(Item::Assignment(self.assignment())),
            _ => items.extend(self.statement().map(Item::Statement)),
        }
    }

    /// `{ … }`
    fn block(&mut self, place: Place, items: &mut Vec<Item>) {
        let open = self.bump();
        self.braces += 1;
        while !self.at("}") && self.kind() != Kind::End {
            self.item(place, items);
        }
        self.braces -= 1;
        if !self.eat("}") {
            self.unclosed(open, "}");
        }
    }

    /// `include <…>` and `use <…>`: a program stands alone.
    fn file(&mut self) -> Item {
        let span = self.token(0).span;
        let keyword = if self.text(span).starts_with("use") { "use" } else { "include" };
        self.refuse_file();
        self.bump();
        Item::File { keyword, span }
    }

    /// `name = value;`
    fn assignment(&mut self) -> Assignment {
        let name = self.name();
        self.bump();
        let value = self.expr();
        let span = self.since(name.span.start);
        self.end_statement();
        Assignment { name, value, span }
    }

    /// `module name(parameters) body`
    fn module(&mut self, place: Place) -> Option<Item> {
        let start = self.start();
        self.definition_place(place, "module");
        self.bump();
        if self.kind() != Kind::Name {
            self.unexpected("the name of the module");
            self.skip_statement();
            return None;
        }
        let name = self.name();
        let parameters = self.parameters();
        let mut body = Vec::new();
        if self.at("{") {
            self.block(Place::Scope, &mut body);
        } else if self.at("}") {
            self.missing_semicolon();
        } else if self.kind() != Kind::End {
            // At the end of the file OpenSCAD accepts a module without a body.
            self.item(Place::Scope, &mut body);
        }
        Some(Item::Module(Module { name, parameters, body, span: self.since(start) }))
    }

    /// `function name(parameters) = body;`
    fn function(&mut self, place: Place) -> Option<Item> {
        let start = self.start();
        self.definition_place(place, "function");
        self.bump();
        if self.kind() != Kind::Name {
            self.unexpected("the name of the function");
            self.skip_statement();
            return None;
        }
        let name = self.name();
        let parameters = self.parameters();
        if !self.expect("=") {
            self.hint(Some("functions are written `function name(parameters) = value;`"));
            self.skip_statement();
            return None;
        }
        let body = self.expr();
        let span = self.since(start);
        self.end_statement();
        Some(Item::Function(Function { name, parameters, body, span }))
    }

    fn definition_place(&mut self, place: Place, keyword: &str) {
        if place == Place::Children {
            let message = format!("a {keyword} cannot be defined inside the braces of a call");
            let error = Diagnostic::error("scad/misplaced-definition", self.token(0).span, message);
            self.complain(error.hint("move the definition out of the braces"));
        }
    }

    /// `*name(arguments) children` or `if`; `None` where neither begins.
    fn statement(&mut self) -> Option<Statement> {
        let start = self.start();
        let first = self.position;
        let mut modifiers = Modifiers::default();
        while let Kind::Symbol(symbol @ ("*" | "!" | "#" | "%")) = self.kind() {
            *match symbol {
                "*" => &mut modifiers.disable,
                "!" => &mut modifiers.root,
                "#" => &mut modifiers.highlight,
                _ => &mut modifiers.background,
            } = true;
            self.bump();
        }
        let kind = match self.kind() {
            Kind::Keyword("if") => self.if_statement(),
            Kind::Name | Kind::Keyword("for" | "let" | "assert" | "echo" | "each") if self.is(1, "(") => {
                self.call()
            }
            _ => {
                self.not_a_statement(first);
                return None;
            }
        };
        Some(Statement { modifiers, kind, span: self.since(start) })
    }

    fn if_statement(&mut self) -> StatementKind {
        self.bump();
        let condition = self.condition();
        let then = self.children();
        let otherwise = self.eat("else").then(|| self.children());
        StatementKind::If { condition, then, otherwise }
    }

    /// `(condition)`
    pub(super) fn condition(&mut self) -> Expr {
        let open = self.token(0);
        if !self.eat("(") {
            return self.no_expression("`(` and a condition");
        }
        let condition = self.expr();
        if self.at("=") {
            self.unexpected("`)`");
            self.hint(Some("values are compared with `==`"));
        }
        self.close(open, ")", "`)`");
        condition
    }

    fn call(&mut self) -> StatementKind {
        let name = self.name();
        let c_loop = name.text == "for" && self.c_loop_header();
        let arguments = if c_loop { Vec::new() } else { self.arguments() };
        let children = self.children();
        StatementKind::Call { name, arguments, children }
    }

    /// What a call or an `if` applies to: `;`, a statement, or braces.
    fn children(&mut self) -> Vec<Item> {
        let mut children = Vec::new();
        self.stray_closers();
        match self.kind() {
            Kind::Symbol(";") => {
                self.bump();
            }
            Kind::Symbol("{") => self.nested(|p| p.block(Place::Children, &mut children)),
            Kind::Symbol("}") | Kind::End => self.missing_semicolon(),
            Kind::Keyword("module" | "function") => self.missing_semicolon(),
            Kind::Name if self.is(1, "=") => self.bare_assignment(),
            _ if !self.begins_child() => {
                self.unexpected("`;`, `{` or a statement");
                self.skip_statement();
            }
            _ => children.extend(self.nested(Self::statement).map(Item::Statement)),
        }
        children
    }

    /// Whether a statement can begin with the next token, well or badly.
    fn begins_child(&self) -> bool {
        match self.kind() {
            Kind::Name => true,
            Kind::Keyword(word) => matches!(word, "if" | "for" | "let" | "assert" | "echo" | "each"),
            Kind::Symbol(symbol) => matches!(symbol, "*" | "!" | "#" | "%"),
            _ => false,
        }
    }
}
