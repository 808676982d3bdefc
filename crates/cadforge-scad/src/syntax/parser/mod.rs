//! Recursive descent over tokens. Parsing always gives a tree: an error is noted, the parser goes
//! on where it can, and what it could not read is [`ExprKind::Missing`](super::ast::ExprKind).
//!
//! The grammar is that of OpenSCAD 2021.01. Depth is counted, so that neither this parser nor
//! anything that walks its tree runs out of stack.

mod argument;
mod comma;
mod expression;
mod list;
mod mistake;
mod recovery;
mod statement;

use cadforge_kernel::diag::{Diagnostic, Span};

use super::ast::{Name, Program};
use super::lexer;
use super::token::{Kind, Token};
use statement::Place;

/// The longest program that is read, in bytes.
pub const MAX_SOURCE: usize = 1 << 20;

/// The deepest nesting that is read: of brackets and statements in the text, and of nodes in the
/// tree, where each operator of a chain such as `a + b + c` counts as one level.
pub const MAX_DEPTH: u32 = 256;

/// Errors after which the rest of a program is not read.
pub(super) const MAX_ERRORS: usize = 20;

/// Reads a program. The tree is what was understood; the program is valid exactly when no
/// diagnostic is an error. Never fails and never panics.
pub fn parse(source: &str) -> (Program, Vec<Diagnostic>) {
    if source.len() > MAX_SOURCE {
        let message = format!("the program has `{}` bytes; at most `{MAX_SOURCE}` are read", source.len());
        return (Program::default(), vec![Diagnostic::error("scad/too-large", None, message)]);
    }
    let (tokens, diagnostics) = lexer::tokens(source);
    let mut parser = Parser {
        source,
        tokens,
        position: 0,
        depth: 0,
        braces: 0,
        height: 0,
        halted: false,
        complained: None,
        diagnostics,
    };
    let mut program = Program::default();
    while parser.kind() != Kind::End {
        parser.item(Place::Scope, &mut program.items);
    }
    let mut diagnostics = parser.diagnostics;
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    (program, diagnostics)
}

struct Parser<'s> {
    source: &'s str,
    /// Never empty: the last one is [`Kind::End`].
    tokens: Vec<Token>,
    /// The token that is read next.
    position: usize,
    /// How many [`Parser::nested`] calls we are in.
    depth: u32,
    /// How many braces are open.
    braces: u32,
    /// The height of the highest tree finished in this [`Parser::nested`] call.
    height: u32,
    /// After a fatal error, every token reads as the end.
    halted: bool,
    /// The token that the last error was about: one error a token is enough.
    complained: Option<usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Parser<'_> {
    /// The token `ahead` of the next one.
    fn token(&self, ahead: usize) -> Token {
        let last = self.tokens.len() - 1;
        let index = if self.halted { last } else { (self.position + ahead).min(last) };
        self.tokens[index]
    }

    fn kind(&self) -> Kind {
        self.token(0).kind
    }

    /// Whether the token `ahead` is this symbol or keyword.
    fn is(&self, ahead: usize, text: &str) -> bool {
        matches!(self.token(ahead).kind, Kind::Symbol(t) | Kind::Keyword(t) if t == text)
    }

    fn at(&self, text: &str) -> bool {
        self.is(0, text)
    }

    /// Takes the next token; stays at the end.
    fn bump(&mut self) -> Token {
        let token = self.token(0);
        if token.kind != Kind::End {
            self.position += 1;
        }
        token
    }

    /// Takes the next token if it is `text`.
    fn eat(&mut self, text: &str) -> bool {
        let found = self.at(text);
        if found {
            self.bump();
        }
        found
    }

    fn text(&self, span: Span) -> &str {
        &self.source[span.start as usize..span.end as usize]
    }

    /// Takes the next token as a name.
    fn name(&mut self) -> Name {
        let span = self.bump().span;
        Name { text: self.text(span).to_owned(), span }
    }

    /// Where the next token starts.
    fn start(&self) -> u32 {
        self.token(0).span.start
    }

    /// Where the last token taken ends.
    fn end(&self) -> u32 {
        if self.position == 0 { 0 } else { self.tokens[self.position - 1].span.end }
    }

    /// From `start` to the last token taken.
    fn since(&self, start: u32) -> Span {
        Span::new(start, self.end().max(start))
    }

    /// Whether a line ends between the last token and the next one.
    fn at_new_line(&self) -> bool {
        let blank = self.text(Span::new(self.end().min(self.start()), self.start()));
        self.kind() == Kind::End || blank.contains(['\n', '\r'])
    }

    /// Runs `parse` one level deeper.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> T {
        if self.depth >= MAX_DEPTH {
            self.too_deep();
        }
        self.depth += 1;
        let outer = std::mem::take(&mut self.height);
        let result = parse(self);
        self.depth -= 1;
        self.link();
        self.height = self.height.max(outer);
        result
    }

    /// Notes that the tree finished last became the child of a new node.
    fn link(&mut self) {
        self.height += 1;
        if self.height > MAX_DEPTH {
            self.too_deep();
        }
    }

    fn too_deep(&mut self) {
        let message = format!("the program is nested more than `{MAX_DEPTH}` levels deep here");
        let error = Diagnostic::error("scad/too-deep", self.token(0).span, message);
        self.complain(error.hint("give parts of it names of their own"));
        self.halted = true;
    }

    /// Notes an error about the next token, unless there is one already.
    fn complain(&mut self, error: Diagnostic) {
        if self.halted || self.complained == Some(self.position) {
            return;
        }
        self.complained = Some(self.position);
        if self.diagnostics.len() < MAX_ERRORS {
            return self.diagnostics.push(error);
        }
        let rest = Span::new(self.start(), self.source.len() as u32);
        let message = format!("more than `{MAX_ERRORS}` errors; the rest of the program was not read");
        self.diagnostics.push(Diagnostic::error("scad/too-many-errors", rest, message));
        self.halted = true;
    }
}
