//! What expressions come to. Cloning a value is cheap: everything large is shared.

use std::rc::Rc;

use super::scope::Scope;
use crate::syntax::ast::{Expr, Parameter};

/// A value of the language.
#[derive(Clone, Default)]
pub(crate) enum Value<'a> {
    /// No value: what every mistake gives.
    #[default]
    Undef,
    /// `true` or `false`.
    Bool(bool),
    /// Any double, infinities and NaN included.
    Number(f64),
    /// A string.
    Text(Text),
    /// A vector, of any values.
    List(List<'a>),
    /// `[start : step : end]`, not spread out.
    Range(Rc<Range>),
    /// A function literal with the scope around it.
    Function(Rc<Closure<'a>>),
}

/// A string that knows its length in characters.
#[derive(Clone)]
pub(crate) struct Text(Rc<(String, usize)>);

/// A vector that knows how deeply vectors are nested in it. Nesting is bounded when a list is made,
/// so whatever walks a value may recurse.
#[derive(Clone)]
pub(crate) struct List<'a>(Rc<(Vec<Value<'a>>, u32)>);

/// An arithmetic sequence.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Range {
    pub start: f64,
    pub step: f64,
    pub end: f64,
}

/// A function literal.
pub(crate) struct Closure<'a> {
    pub parameters: &'a [Parameter],
    pub body: &'a Expr,
    pub scope: Rc<Scope<'a>>,
}

impl Text {
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let length = text.chars().count();
        Self(Rc::new((text, length)))
    }

    pub fn as_str(&self) -> &str {
        &self.0.0
    }

    /// In characters.
    pub fn len(&self) -> usize {
        self.0.1
    }

    /// The character at `index`.
    pub fn get(&self, index: usize) -> Option<char> {
        let text = self.as_str();
        if self.is_ascii() { text.as_bytes().get(index).map(|&b| b.into()) } else { text.chars().nth(index) }
    }

    /// Whether [`Text::get`] takes the same time everywhere.
    pub fn is_ascii(&self) -> bool {
        self.len() == self.as_str().len()
    }
}

impl<'a> List<'a> {
    /// A list over `items`, which must not be nested too deeply: see `Interpreter::list`.
    pub fn new(items: Vec<Value<'a>>) -> Self {
        let deepest = items.iter().map(Value::nesting).max().unwrap_or(0);
        Self(Rc::new((items, deepest + 1)))
    }

    pub fn items(&self) -> &[Value<'a>] {
        &self.0.0
    }
}

impl Range {
    /// The number of values, saturating at `u32::MAX`, which also stands for "no end".
    pub fn count(&self) -> u32 {
        let Self { start, step, end } = *self;
        if start.is_nan() || step.is_nan() || end.is_nan() {
            return 0;
        }
        if if step < 0.0 { start < end } else { start > end } {
            return 0;
        }
        if start == end || step.is_infinite() {
            return 1;
        }
        if start.is_infinite() || end.is_infinite() || step == 0.0 {
            return u32::MAX;
        }
        // One step of the last bit up, for quotients that fall just short of a whole number.
        let steps = ((end - start) / step).next_up();
        if steps >= f64::from(u32::MAX) { u32::MAX } else { steps as u32 + 1 }
    }

    /// The value at `index`, which must be below [`Range::count`].
    pub fn get(&self, index: u32) -> f64 {
        // Not `start` itself: an infinite step times 0 is NaN.
        if index == 0 { self.start } else { self.start + self.step * f64::from(index) }
    }
}

impl<'a> Value<'a> {
    /// How deeply vectors are nested: 0 for what is no vector.
    pub fn nesting(&self) -> u32 {
        if let Self::List(list) = self { list.0.1 } else { 0 }
    }

    /// Whether a condition holds.
    pub fn is_true(&self) -> bool {
        match self {
            Self::Undef => false,
            Self::Bool(value) => *value,
            Self::Number(value) => *value != 0.0,
            Self::Text(text) => text.len() > 0,
            Self::List(list) => !list.items().is_empty(),
            Self::Range(_) | Self::Function(_) => true,
        }
    }

    /// The type as messages call it.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Undef => "undefined",
            Self::Bool(_) => "bool",
            Self::Number(_) => "number",
            Self::Text(_) => "string",
            Self::List(_) => "vector",
            Self::Range(_) => "range",
            Self::Function(_) => "function",
        }
    }

    pub fn is_undef(&self) -> bool {
        matches!(self, Self::Undef)
    }

    pub fn number(&self) -> Option<f64> {
        if let Self::Number(value) = self { Some(*value) } else { None }
    }

    /// A number that is neither infinite nor NaN.
    pub fn finite(&self) -> Option<f64> {
        self.number().filter(|value| value.is_finite())
    }

    pub fn items(&self) -> Option<&[Value<'a>]> {
        if let Self::List(list) = self { Some(list.items()) } else { None }
    }

    /// A vector of `N` numbers.
    pub fn vector<const N: usize>(&self) -> Option<[f64; N]> {
        let items: &[Value<'a>; N] = self.items()?.try_into().ok()?;
        let mut numbers = [0.0; N];
        for (number, item) in numbers.iter_mut().zip(items) {
            *number = item.number()?;
        }
        Some(numbers)
    }

    /// A vector of three numbers, or of two and `last`.
    pub fn point(&self, last: f64) -> Option<[f64; 3]> {
        self.vector::<3>().or_else(|| self.vector::<2>().map(|[x, y]| [x, y, last]))
    }
}

impl From<f64> for Value<'_> {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}
