//! From text to tokens, with the longest match winning, as in OpenSCAD: `2x` is a name, `1e5` a
//! number, `1.5x` a number and a name.

use cadforge_kernel::diag::{Diagnostic, Span};

use super::parser::MAX_ERRORS;
use super::token::{KEYWORDS, Kind, SYMBOLS, Token};

/// The tokens of `source`, ending with [`Kind::End`], and what could not be read.
pub(crate) fn tokens(source: &str) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut lexer = Lexer {
        source,
        position: 0,
        tokens: Vec::new(),
        diagnostics: Vec::new(),
        unterminated: false,
        long_text: None,
    };
    while lexer.position < source.len() {
        lexer.step();
    }
    lexer.push(Kind::End, source.len());
    (lexer.tokens, lexer.diagnostics)
}

struct Lexer<'s> {
    source: &'s str,
    position: usize,
    tokens: Vec<Token>,
    diagnostics: Vec<Diagnostic>,
    /// Whether a string without a closing quote has been read.
    unterminated: bool,
    /// The line of the first string that runs over several lines.
    long_text: Option<usize>,
}

impl Lexer<'_> {
    /// Reads one token, comment or blank; always moves on.
    fn step(&mut self) {
        let rest = &self.source[self.position..];
        let first = rest.chars().next().unwrap_or('\0');
        match first {
            // OpenSCAD takes a no-break space for a blank, but no other character outside ASCII.
            ' ' | '\t' | '\r' | '\n' | '\u{a0}' => self.position += first.len_utf8(),
            '"' => self.text(rest),
            '`' if rest.starts_with("```") => self.fence(rest),
            '/' if rest.starts_with("//") => self.position += line_length(rest),
            '/' if rest.starts_with("/*") => self.comment(rest),
            '$' | '.' | '_' | '0'..='9' | 'a'..='z' | 'A'..='Z' => self.word(rest),
            _ => self.symbol(rest),
        }
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.tokens.push(Token { kind, span: self.span(end) });
        self.position = end;
    }

    fn span(&self, end: usize) -> Span {
        Span::new(self.position as u32, end as u32)
    }

    fn error(&mut self, code: &'static str, end: usize, message: &str, hint: &str) {
        if self.diagnostics.len() >= MAX_ERRORS {
            return;
        }
        self.diagnostics.push(Diagnostic::error(code, self.span(end), message).hint(hint));
    }

    fn symbol(&mut self, rest: &str) {
        let (kind, length) = match SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol)) {
            Some(symbol) => (Kind::Symbol(symbol), symbol.len()),
            None => (Kind::Unknown, rest.chars().next().map_or(1, char::len_utf8)),
        };
        self.push(kind, self.position + length);
    }

    fn word(&mut self, rest: &str) {
        let (number, name) = (number_length(rest.as_bytes()), name_length(rest.as_bytes()));
        if number == 0 && name == 0 {
            return self.symbol(rest);
        }
        if number >= name {
            return self.push(Kind::Number, self.position + number);
        }
        let text = &rest[..name];
        if matches!(text, "include" | "use") && rest[name..].trim_start_matches(is_blank).starts_with('<') {
            return self.file(rest);
        }
        let kind = KEYWORDS.iter().find(|keyword| **keyword == text).map_or(Kind::Name, |k| Kind::Keyword(k));
        self.push(kind, self.position + name);
    }

    /// `include <path>` up to its `>`, or the end of that line.
    fn file(&mut self, rest: &str) {
        let path = rest.find('<').unwrap_or(0);
        let line = path + line_length(&rest[path..]);
        let end = rest[path..line].find('>').map_or(line, |close| path + close + 1);
        self.push(Kind::File, self.position + end);
    }

    /// A string, which may run over several lines; its escapes are resolved by the parser.
    fn text(&mut self, rest: &str) {
        let line = &rest[..line_length(rest)];
        // After the first quote without a partner the others pair up within their lines, so that no
        // text is searched again and again.
        let scope = if self.unterminated { line } else { rest };
        let mut escaped = false;
        let close = scope.bytes().skip(1).position(|byte| {
            let closes = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            closes
        });
        if let Some(length) = close {
            if self.long_text.is_none() && rest[..length + 2].contains('\n') {
                self.long_text = Some(self.source[..self.position].matches('\n').count() + 1);
            }
            return self.push(Kind::Text, self.position + length + 2);
        }
        // Most likely its last quote was forgotten on this line; the next lines are read as usual.
        // So are the brackets and the semicolon that the line ends with.
        let end = self.position + line.trim_end_matches([')', ']', ';', ',', ' ']).len();
        let hint = match self.long_text {
            Some(line) => format!("add a closing `\"` here, or to the string that begins at line {line}"),
            None => "add a closing `\"`".to_owned(),
        };
        self.error("scad/unterminated-string", end, "this string is never closed", &hint);
        self.unterminated = true;
        self.push(Kind::Text, end);
    }

    fn comment(&mut self, rest: &str) {
        let Some(length) = rest[2..].find("*/") else {
            let opening = self.position + 2;
            self.error(
                "scad/unterminated-comment",
                opening,
                "this comment is never closed",
                "add a closing `*/`",
            );
            self.position = self.source.len();
            return;
        };
        self.position += length + 4;
    }

    /// A Markdown fence is reported and skipped, so that the program inside is still read.
    fn fence(&mut self, rest: &str) {
        let end = self.position + line_length(rest).max(3);
        let hint = "give the program alone, without the lines that begin with three backticks";
        self.error("scad/markdown-fence", end, "a Markdown fence is not part of a program", hint);
        self.position = end;
    }
}

/// Bytes up to, not including, the end of the line.
fn line_length(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// Bytes of the name that begins here: a `$` or nothing, then letters, digits and underscores.
fn name_length(text: &[u8]) -> usize {
    let dollar = usize::from(text.first() == Some(&b'$'));
    let letters = text[dollar..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
    if letters == 0 { 0 } else { dollar + letters }
}

/// Bytes of the number that begins here: `1`, `1.`, `.5`, each with or without an exponent.
fn number_length(text: &[u8]) -> usize {
    let digits = |from: usize| text.iter().skip(from).take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(0);
    let mut length = whole;
    if text.get(whole) == Some(&b'.') {
        let fraction = digits(whole + 1);
        if whole + fraction > 0 {
            length = whole + 1 + fraction;
        }
    }
    if length > 0 && matches!(text.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(text.get(length + 1), Some(b'+' | b'-')));
        let exponent = digits(length + 1 + sign);
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    length
}
