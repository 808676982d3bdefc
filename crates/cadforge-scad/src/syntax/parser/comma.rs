//! Lists of anything between brackets: OpenSCAD lets commas repeat between items, and kinds of
//! lists differ only in where else a comma may stand.

use cadforge_kernel::diag::{Diagnostic, Span};

use super::{Kind, Parser, Token};

/// Where commas may stand besides between two items.
#[derive(Clone, Copy)]
pub(super) struct Commas {
    before: bool,
    after: bool,
}

impl Commas {
    pub const OF_LISTS: Self = Self { before: false, after: true };
    pub const OF_ARGUMENTS: Self = Self { before: true, after: false };
    pub const OF_PARAMETERS: Self = Self { before: true, after: true };
}

impl Parser<'_> {
    /// Items and commas up to `close`, which is taken. `open` has been taken.
    pub(super) fn comma_list(
        &mut self,
        open: Token,
        close: &'static str,
        commas: Commas,
        mut item: impl FnMut(&mut Self),
    ) {
        let leading = self.eat_commas();
        if self.at(close) {
            return self.close_list(close, leading, commas);
        }
        if let Some(comma) = leading.filter(|_| !commas.before) {
            self.complain(Diagnostic::error("scad/unexpected-token", comma, "expected a value before `,`"));
        }
        let before = self.position;
        item(self);
        self.comma_rest(open, close, commas, before, item);
    }

    /// The rest of a list whose first item began at token `before` and has been read.
    pub(super) fn comma_rest(
        &mut self,
        open: Token,
        close: &'static str,
        commas: Commas,
        mut before: usize,
        mut item: impl FnMut(&mut Self),
    ) {
        loop {
            let mut comma = self.eat_commas();
            if comma.is_none() && !self.at(close) {
                if !self.comes_ahead(close) {
                    return self.unclosed(open, close);
                }
                let forgotten = self.begins_expression() && self.hint_about_token().is_none();
                if forgotten && self.position > before {
                    self.missing_comma(close);
                } else {
                    self.unexpected(&format!("`,` or `{close}`"));
                    while !self.at(close) && !self.at(",") && self.kind() != Kind::End {
                        self.skip_group();
                    }
                    comma = self.eat_commas();
                }
            }
            if self.at(close) {
                return self.close_list(close, comma, commas);
            }
            before = self.position;
            item(self);
        }
    }

    /// Takes `close`, which comes next, after perhaps a comma.
    fn close_list(&mut self, close: &str, comma: Option<Span>, commas: Commas) {
        if let Some(comma) = comma.filter(|_| !commas.after) {
            let message = format!("a comma before `{close}` is not allowed here");
            self.complain(Diagnostic::error("scad/trailing-comma", comma, message).hint("remove it"));
        }
        self.bump();
    }

    /// The place of the last of the commas that come next, if any.
    fn eat_commas(&mut self) -> Option<Span> {
        let mut last = None;
        while self.at(",") {
            last = Some(self.bump().span);
        }
        last
    }

    fn missing_comma(&mut self, close: &str) {
        let end = Span::new(self.end(), self.end());
        let message = format!("expected `,` or `{close}` before {}", self.describe(self.token(0)));
        let error = Diagnostic::error("scad/missing-comma", end, message);
        self.complain(error.hint("separate the values with commas"));
    }

    /// Whether an expression can begin with the next token.
    pub(super) fn begins_expression(&self) -> bool {
        match self.kind() {
            Kind::Name | Kind::Number | Kind::Text => true,
            Kind::Keyword(word) => !matches!(word, "module" | "else"),
            Kind::Symbol(symbol) => matches!(symbol, "(" | "[" | "-" | "+" | "!"),
            Kind::File | Kind::Unknown | Kind::End => false,
        }
    }
}
