//! The syntax tree of OpenSCAD: what was written, with the place of every part.

use cadforge_kernel::diag::Span;

/// A whole file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Program {
    /// In the order of the text.
    pub items: Vec<Item>,
}

/// A statement, or a definition.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// `name = value;`
    Assignment(Assignment),
    /// `module name(parameters) body`
    Module(Module),
    /// `function name(parameters) = body;`
    Function(Function),
    /// `name(arguments) children` or `if`. Braces of their own are no node: OpenSCAD 2021.01 adds
    /// what they hold to the scope around them, and so does the parser.
    Statement(Statement),
    /// `include <…>` or `use <…>`: refused, kept for its place.
    #[allow(missing_docs)]
    File { keyword: &'static str, span: Span },
}

/// `name = value`
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// Left of the sign, with a leading `$` if it has one.
    pub name: Name,
    /// Right of the sign.
    pub value: Expr,
    /// From the name to the end of the value.
    pub span: Span,
}

/// A name and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The text.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// `module name(parameters) body`
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// What it is called.
    pub name: Name,
    /// In order; defaults are evaluated in the scope of the definition.
    pub parameters: Vec<Parameter>,
    /// The items of the block, or the one item without braces.
    pub body: Vec<Item>,
    /// The whole definition.
    pub span: Span,
}

/// `function name(parameters) = body;`
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// What it is called.
    pub name: Name,
    /// In order.
    pub parameters: Vec<Parameter>,
    /// The value.
    pub body: Expr,
    /// The whole definition.
    pub span: Span,
}

/// A parameter of a module, a function or a function literal.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// With a leading `$` if it has one.
    pub name: Name,
    /// After `=`.
    pub default: Option<Expr>,
}

/// An argument of a call: positional, or `name = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Before `=`.
    pub name: Option<Name>,
    /// The value.
    pub value: Expr,
}

/// A statement that makes geometry (or only has effects, as `echo`).
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// `* ! # %` before the statement.
    pub modifiers: Modifiers,
    /// What it is.
    pub kind: StatementKind,
    /// The whole statement.
    pub span: Span,
}

/// `*` leaves the statement out, `!` makes it the root, `#` and `%` show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    /// `*`
    pub disable: bool,
    /// `!`
    pub root: bool,
    /// `#`
    pub highlight: bool,
    /// `%`
    pub background: bool,
}

/// The kinds of [`Statement`].
#[allow(missing_docs, reason = "each variant's line shows its fields")]
#[derive(Clone, Debug, PartialEq)]
pub enum StatementKind {
    /// `if (condition) then else otherwise`; an empty `else` is not the same as none.
    If { condition: Expr, then: Vec<Item>, otherwise: Option<Vec<Item>> },
    /// `name(arguments) children`; also `for`, `let`, `assert`, `echo`, `intersection_for`.
    Call { name: Name, arguments: Vec<Argument>, children: Vec<Item> },
}

/// An expression and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Its place.
    pub span: Span,
}

/// The kinds of [`Expr`].
#[allow(missing_docs, reason = "each variant's line shows its fields")]
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `undef`
    Undef,
    /// `true`, `false`
    Bool(bool),
    /// `1.5e3`
    Number(f64),
    /// `"text"`, escapes resolved.
    Text(String),
    /// `name`, `$name`
    Variable(String),
    /// `-x`, `!x`, `+x`
    Unary(UnaryOp, Box<Expr>),
    /// `x + y`
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `condition ? then : otherwise`
    Ternary(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `[a, b, for (…) c]`: elements are expressions or comprehensions.
    List(Vec<Element>),
    /// `[start : step : end]`
    Range { start: Box<Expr>, step: Option<Box<Expr>>, end: Box<Expr> },
    /// `list[index]`
    Index(Box<Expr>, Box<Expr>),
    /// `vector.x`
    Member(Box<Expr>, Name),
    /// `callee(arguments)`; a plain name calls a function or a variable that holds one.
    Call { callee: Box<Expr>, arguments: Vec<Argument> },
    /// `let (a = 1) body`
    Let { bindings: Vec<Argument>, body: Box<Expr> },
    /// `assert(condition, message) body`
    Assert { arguments: Vec<Argument>, body: Option<Box<Expr>> },
    /// `echo(…) body`
    Echo { arguments: Vec<Argument>, body: Option<Box<Expr>> },
    /// `function (x) body`
    Function { parameters: Vec<Parameter>, body: Box<Expr> },
    /// Where the parser found no expression; an error has been reported there.
    Missing,
}

/// An element of a list: one value, or a comprehension that gives any number.
#[allow(missing_docs, reason = "each variant's line shows its fields")]
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// One value.
    Value(Expr),
    /// `for (i = list, …) element`
    For { bindings: Vec<Argument>, body: Box<Element>, span: Span },
    /// `for (init; condition; next) element`
    ForC { init: Vec<Argument>, condition: Expr, next: Vec<Argument>, body: Box<Element>, span: Span },
    /// `if (condition) element else element`
    If { condition: Expr, then: Box<Element>, otherwise: Option<Box<Element>>, span: Span },
    /// `let (…) element`
    Let { bindings: Vec<Argument>, body: Box<Element>, span: Span },
    /// `each element`
    Each { body: Box<Element>, span: Span },
}

/// Operators with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`
    Negate,
    /// `+`
    Plus,
    /// `!`
    Not,
}

/// Operators with two operands.
#[allow(missing_docs, reason = "the names are the operators'")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
}
