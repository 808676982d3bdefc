//! What to say about a token that does not fit, and where to go on.

use cadforge_kernel::diag::{Diagnostic, Span};

use super::{Kind, Parser, Token};

/// Characters of a token that a message repeats.
const LONGEST_SHOWN: usize = 40;

impl Parser<'_> {
    /// The token in words.
    pub(super) fn describe(&self, token: Token) -> String {
        let text: String = self.text(token.span).chars().take(LONGEST_SHOWN).collect();
        match token.kind {
            Kind::End => "the end of the program".to_owned(),
            Kind::Text => "a string".to_owned(),
            Kind::Keyword(_) => format!("the reserved word `{text}`"),
            _ => format!("`{text}`"),
        }
    }

    /// Notes that the next token is not what the grammar wants here.
    pub(super) fn unexpected(&mut self, expected: &str) {
        let token = self.token(0);
        if token.kind == Kind::File {
            return self.refuse_file();
        }
        let found = self.describe(token);
        let code =
            if token.kind == Kind::Unknown { "scad/invalid-character" } else { "scad/unexpected-token" };
        let mut error = Diagnostic::error(code, token.span, format!("expected {expected}, found {found}"));
        error.hints.extend(self.hint_about_token().map(str::to_owned));
        self.complain(error);
    }

    /// Takes `text`, or notes that it is not there.
    pub(super) fn expect(&mut self, text: &str) -> bool {
        let found = self.eat(text);
        if !found {
            self.unexpected(&format!("`{text}`"));
        }
        found
    }

    /// Takes the bracket that closes `open`. When other tokens stand before it they are skipped;
    /// when it never comes, nothing is, as if it stood here.
    pub(super) fn close(&mut self, open: Token, close: &str, expected: &str) {
        if self.eat(close) {
            return;
        }
        if !self.comes_ahead(close) {
            return self.unclosed(open, close);
        }
        self.unexpected(expected);
        // It came ahead, but that error may have been the last one that is told.
        while !self.at(close) && self.kind() != Kind::End {
            self.skip_group();
        }
        self.bump();
    }

    /// Notes that `open` is never closed.
    pub(super) fn unclosed(&mut self, open: Token, close: &str) {
        let next = self.token(0);
        let (line, column) = self.line_and_column(next.span.start);
        let message = format!("this {} is never closed", self.describe(open));
        let hint =
            format!("`{close}` was expected before {} at line {line}, column {column}", self.describe(next));
        self.complain(Diagnostic::error("scad/unclosed-bracket", open.span, message).hint(hint));
    }

    /// Whether `sought`, a closing bracket or `;`, comes before the statement ends and before any
    /// other bracket is closed.
    pub(super) fn comes_ahead(&self, sought: &str) -> bool {
        let mut open = Vec::new();
        for token in self.tokens.iter().skip(self.position).take_while(|_| !self.halted) {
            let Kind::Symbol(symbol) = token.kind else { continue };
            match symbol {
                "(" => open.push(")"),
                "[" => open.push("]"),
                ")" | "]" => match open.pop() {
                    None => return symbol == sought,
                    Some(expected) if expected != symbol => return false,
                    Some(_) => {}
                },
                "{" | "}" | ";" => return symbol == sought && open.is_empty(),
                _ => {}
            }
        }
        false
    }

    /// Takes the next token, and all up to its partner when it opens a bracket.
    pub(super) fn skip_group(&mut self) {
        let mut open = 0;
        loop {
            match self.bump().kind {
                Kind::Symbol("(" | "[" | "{") => open += 1,
                Kind::Symbol(")" | "]" | "}") => open -= 1,
                Kind::End => return,
                _ => {}
            }
            if open <= 0 {
                return;
            }
        }
    }

    /// Takes `;`. Without one, the statement ends where the line does; on the same line, the rest of
    /// the statement is skipped.
    pub(super) fn end_statement(&mut self) {
        self.stray_closers();
        if self.eat(";") {
            return;
        }
        let another = self.begins_statement() && self.complained != Some(self.position);
        if self.at_new_line() || self.at("}") || another {
            return self.missing_semicolon();
        }
        self.unexpected("`;`");
        self.skip_statement();
    }

    /// Notes a missing `;` at the end of the last token.
    pub(super) fn missing_semicolon(&mut self) {
        let end = Span::new(self.end(), self.end());
        let hint = "end the statement with `;`";
        self.complain(Diagnostic::error("scad/missing-semicolon", end, "expected `;` here").hint(hint));
    }

    /// Skips to where the next statement seems to begin.
    pub(super) fn skip_statement(&mut self) {
        let mut open = 0_u32;
        loop {
            match self.kind() {
                Kind::End => return,
                Kind::Symbol("}") if open == 0 => return,
                Kind::Symbol("{") => open += 1,
                Kind::Symbol("}") => {
                    open -= 1;
                    if open == 0 {
                        self.bump();
                        return;
                    }
                }
                Kind::Symbol(";") if open == 0 => {
                    self.bump();
                    return;
                }
                _ => {}
            }
            self.bump();
            if open == 0 && self.at_new_line() && self.begins_statement() {
                return;
            }
        }
    }

    /// Whether the next tokens look like the beginning of a statement.
    fn begins_statement(&self) -> bool {
        match self.kind() {
            Kind::Keyword("module" | "function" | "if" | "for") => true,
            Kind::Name => self.is(1, "=") || self.is(1, "("),
            Kind::File => true,
            _ => false,
        }
    }

    /// Line and column of a byte, both from 1; columns count characters.
    fn line_and_column(&self, offset: u32) -> (usize, usize) {
        let before = &self.source[..offset as usize];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}
