use cadforge_kernel::diag::Span;

/// A word of the source and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: Kind,
    pub span: Span,
}

/// What a [`Token`] is. Its text is read from the source through the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `name`, `$name`, and also `2x`.
    Name,
    /// `1.5e3`
    Number,
    /// `"text"`, quotes included.
    Text,
    /// `include <…>` or `use <…>`, whole.
    File,
    /// A reserved word.
    Keyword(&'static str),
    /// An operator or a bracket.
    Symbol(&'static str),
    /// A character that the language does not have.
    Unknown,
    /// After the last token.
    End,
}

/// The reserved words. `use` and `include` are reserved only before `<`.
pub(super) const KEYWORDS: [&str; 12] =
    ["module", "function", "if", "else", "for", "let", "assert", "echo", "each", "true", "false", "undef"];

/// The operators and brackets, those of two characters first.
pub(super) const SYMBOLS: [&str; 28] = [
    "<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "%", "^", "<", ">", "!", "=", "?", ":", ";", ",",
    ".", "(", ")", "[", "]", "{", "}", "#",
];
