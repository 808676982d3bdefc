//! Mistakes that people and models make often, told as a teacher would.

use cadforge_kernel::diag::{Diagnostic, Span};

use super::{Kind, Parser};
use crate::syntax::ast::{Expr, ExprKind};

impl Parser<'_> {
    /// A remedy for the next token, when it is one that another language, or a word processor, uses.
    pub(super) fn hint_about_token(&self) -> Option<&'static str> {
        let next = self.token(0);
        Some(match next.kind {
            Kind::Unknown => match self.text(next.span) {
                "'" => "strings are written in double quotes: `\"text\"`",
                "“" | "”" | "‘" | "’" => "use the straight quote `\"`",
                "–" | "—" | "−" => "use the ASCII sign `-`",
                "×" | "·" => "use the operator `*`",
                "÷" => "use the operator `/`",
                "°" => "angles are in degrees already; leave the sign out",
                "&" => "use `&&` for a logical and",
                "|" => "use `||` for a logical or",
                _ => return None,
            },
            Kind::Name if self.text(next.span) == "in" => "loops are written `for (i = [0 : 5])`",
            Kind::Name if self.text(next.span) == "and" => "use `&&` for a logical and",
            Kind::Name if self.text(next.span) == "or" => "use `||` for a logical or",
            Kind::Symbol(":") => "ranges are written `[start : end]` or `[start : step : end]`",
            _ => return None,
        })
    }

    /// Notes that the next token begins no expression, without taking it.
    pub(super) fn no_expression(&mut self, expected: &str) -> Expr {
        self.unexpected(expected);
        self.hint(match self.kind() {
            Kind::Keyword("for" | "if" | "each") => {
                Some("a list comprehension stands directly between square brackets: `[for (i = [0 : 2]) i]`")
            }
            Kind::Keyword("let" | "function" | "assert" | "echo") => {
                Some("put it in parentheses to use its value in an expression")
            }
            _ => None,
        });
        Expr { kind: ExprKind::Missing, span: Span::new(self.start(), self.start()) }
    }

    /// The header of a loop as in C, whose parenthesis comes next, where only lists can be counted.
    /// Notes and skips it if it is one.
    pub(super) fn c_loop_header(&mut self) -> bool {
        let mut open = 0_u32;
        let mut semicolons = 0;
        for token in &self.tokens[self.position..] {
            match token.kind {
                Kind::Symbol("(" | "[") => open += 1,
                Kind::Symbol(")" | "]") => open -= 1,
                Kind::Symbol(";") if open == 1 => semicolons += 1,
                Kind::Symbol(";" | "{" | "}") | Kind::End => return false,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        if semicolons != 2 {
            return false;
        }
        let message = "a loop goes through a list or a range, not through conditions";
        let error = Diagnostic::error("scad/c-loop", self.token(0).span, message);
        self.complain(error.hint("write `for (i = [0 : 5])` or `for (i = [start : step : end])`"));
        self.skip_group();
        true
    }

    /// Skips closing brackets that close nothing.
    pub(super) fn stray_closers(&mut self) {
        while let Kind::Symbol(symbol @ (")" | "]" | "}")) = self.kind() {
            if symbol == "}" && self.braces > 0 {
                return;
            }
            let message = format!("this `{symbol}` closes nothing");
            self.complain(Diagnostic::error("scad/unmatched-bracket", self.token(0).span, message));
            self.bump();
        }
    }

    /// Notes that the next token names a file.
    pub(super) fn refuse_file(&mut self) {
        let token = self.token(0);
        let message = format!("{} reads a file, which a program may not", self.describe(token));
        let error = Diagnostic::error("scad/file-access", token.span, message);
        self.complain(error.hint("write the modules and functions that you need into the program"));
    }

    /// An assignment where only a statement may stand, as in `if (a) b = 1;`: read and left out.
    pub(super) fn bare_assignment(&mut self) {
        if self.at_new_line() {
            return self.missing_semicolon();
        }
        let message = "an assignment cannot stand here";
        let error = Diagnostic::error("scad/misplaced-assignment", self.token(0).span, message)
            .hint("write `name = condition ? value : other;`; assignments in braces hold only inside them");
        self.complain(error);
        self.skip_statement();
    }

    /// Something that is no statement: says what it most likely is, and skips it. The statement's
    /// first token, which may be a modifier, is `first`.
    pub(super) fn not_a_statement(&mut self, first: usize) {
        let start = self.tokens[first].span.start;
        let line = self.line_from(start);
        if is_prose(self.text(line)) {
            let error = Diagnostic::error("scad/prose", line, "this line is prose, not part of a program");
            self.complain(error.hint("leave it out, or make it a comment: `// …`"));
            while self.start() < line.end && self.kind() != Kind::End {
                self.bump();
            }
            return;
        }
        let token = self.token(0);
        let word = self.text(token.span).to_owned();
        match token.kind {
            Kind::Name => {
                self.bump();
                self.unexpected(&format!("`(` or `=` after `{word}`"));
                let hint = self.hint_about_name(&word);
                self.hint(hint.as_deref());
            }
            Kind::Number | Kind::Text | Kind::Symbol("(" | "[" | "-" | "+") => {
                self.unexpected("a statement");
                self.hint(Some("a value alone does nothing; name it: `name = value;`"));
            }
            Kind::Keyword("else") => self.unexpected("a statement (no `if` comes before this `else`)"),
            Kind::Keyword("for" | "let" | "assert" | "echo" | "each") => {
                self.bump();
                self.unexpected(&format!("`(` after `{word}`"));
            }
            _ => self.unexpected("a statement"),
        }
        self.skip_statement();
    }

    /// A remedy for a name that begins a statement and is followed by neither `(` nor `=`.
    fn hint_about_name(&self, word: &str) -> Option<String> {
        Some(match word {
            "var" | "const" | "int" | "float" | "double" | "number" | "auto" => {
                "variables are not declared; write `name = value;`".to_owned()
            }
            "def" | "fn" | "func" | "void" | "class" => {
                "modules are written `module name(parameters) { … }`".to_owned()
            }
            "return" => "functions are written `function name(parameters) = value;`".to_owned(),
            "import" | "from" => "a program cannot read other files".to_owned(),
            _ if self.at(";") => format!("a module is called with parentheses: `{word}();`"),
            _ if matches!(self.kind(), Kind::Symbol("+" | "-" | "*" | "/")) => {
                "a variable keeps one value in its scope; give the new value a new name".to_owned()
            }
            _ if matches!(self.kind(), Kind::Symbol("[" | ".")) => {
                "the elements of a list cannot be assigned; make a new list".to_owned()
            }
            _ => return None,
        })
    }

    /// Adds a hint to the error about the next token, if it has none.
    pub(super) fn hint(&mut self, hint: Option<&str>) {
        if self.complained == Some(self.position)
            && let Some(error) = self.diagnostics.last_mut()
            && error.hints.is_empty()
        {
            error.hints.extend(hint.map(str::to_owned));
        }
    }

    /// From a byte to the end of its line.
    fn line_from(&self, start: u32) -> Span {
        let rest = &self.source[start as usize..];
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        Span::new(start, start + rest[..length].trim_end().len() as u32)
    }
}

/// Whether a line that is no statement reads as prose: mostly plain words, and no sign that ends or
/// makes a statement.
fn is_prose(line: &str) -> bool {
    if line.contains('=') || line.ends_with([';', '{', '}']) {
        return false;
    }
    let words = || line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let (count, plain) = (words().count(), words().filter(|word| is_plain(word)).count());
    // A single word is a sentence, a heading or a list item only with a sign before or after it.
    let marked = line.ends_with(['.', ':', '!', '?']) || line.starts_with(['#', '*', '-', '>']);
    let whole = plain == count && (count >= 2 || marked);
    (whole && count > 0) || (plain >= 3 && plain * 2 > count)
}

/// Whether a word is made of letters, but for punctuation around it and apostrophes.
fn is_plain(word: &str) -> bool {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
    !core.is_empty() && core.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
}
