//! Arithmetic and comparison of values.

mod compare;
mod multiply;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::diag::Span;

use super::interpreter::{Flow, Interpreter};
use super::unparse::symbol;
use super::value::Value;
use crate::syntax::ast::BinaryOp;

/// What an operation gives: a value, or why it has none.
pub(crate) type Defined<T> = Result<T, String>;

impl<'a> Interpreter<'a, '_> {
    /// `left op right`, both evaluated; `undef` and a warning where that means nothing.
    pub fn operate(
        &mut self,
        op: BinaryOp,
        left: &Value<'a>,
        right: &Value<'a>,
        span: Span,
    ) -> Flow<Value<'a>> {
        if let (Value::Number(left), Value::Number(right)) = (left, right) {
            return Ok(numbers(op, *left, *right));
        }
        let defined = match op {
            BinaryOp::Equal => Ok(self.equal(left, right)?.into()),
            BinaryOp::NotEqual => Ok((!self.equal(left, right)?).into()),
            BinaryOp::Less | BinaryOp::LessEqual | BinaryOp::Greater | BinaryOp::GreaterEqual => {
                self.compare(op, left, right)?.map(Value::Bool)
            }
            BinaryOp::Add | BinaryOp::Subtract => {
                self.sum(op, left, right)?.ok_or_else(|| no_operation(op, left, right))
            }
            BinaryOp::Multiply => self.product(left, right)?,
            BinaryOp::Divide => self.quotient(left, right)?.ok_or_else(|| no_operation(op, left, right)),
            _ => Err(no_operation(op, left, right)),
        };
        match defined {
            Ok(value) => Ok(value),
            Err(wording) => {
                self.undefined(&wording, span)?;
                Ok(Value::Undef)
            }
        }
    }

    /// `-value`; in a vector, what has no negative becomes `undef`.
    pub fn negated(&mut self, value: &Value<'a>) -> Flow<Option<Value<'a>>> {
        match value {
            Value::Number(value) => Ok(Some((-value).into())),
            Value::List(list) => self.each_item(list.items(), Self::negated).map(Some),
            _ => Ok(None),
        }
    }

    /// `left ± right`, element by element, as long as the shorter.
    fn sum(&mut self, op: BinaryOp, left: &Value<'a>, right: &Value<'a>) -> Flow<Option<Value<'a>>> {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => Ok(Some(numbers(op, *left, *right))),
            (Value::List(left), Value::List(right)) => {
                let mut sums = Vec::new();
                for (left, right) in left.items().iter().zip(right.items()) {
                    let sum = self.sum(op, left, right)?.unwrap_or_default();
                    self.push(sum, &mut sums)?;
                }
                self.list(sums).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A number by a number, a vector by a number, or a number by each element of a vector.
    fn quotient(&mut self, left: &Value<'a>, right: &Value<'a>) -> Flow<Option<Value<'a>>> {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => Ok(Some((left / right).into())),
            (Value::List(list), Value::Number(_)) => {
                self.each_item(list.items(), |this, item| this.quotient(item, right)).map(Some)
            }
            (Value::Number(_), Value::List(list)) => {
                self.each_item(list.items(), |this, item| this.quotient(left, item)).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// The list of what `make` gives for each item, `undef` where it gives nothing.
    fn each_item(
        &mut self,
        items: &[Value<'a>],
        mut make: impl FnMut(&mut Self, &Value<'a>) -> Flow<Option<Value<'a>>>,
    ) -> Flow<Value<'a>> {
        let mut made = Vec::new();
        for item in items {
            let item = make(self, item)?.unwrap_or_default();
            self.push(item, &mut made)?;
        }
        self.list(made)
    }

    /// Pays for looking at `amount` parts of values.
    pub fn look_at(&mut self, amount: usize) -> Flow<()> {
        self.spend(Resource::Steps, amount as u64)
    }
}

/// Two numbers.
fn numbers<'a>(op: BinaryOp, left: f64, right: f64) -> Value<'a> {
    match op {
        BinaryOp::Equal => (left == right).into(),
        BinaryOp::NotEqual => (left != right).into(),
        BinaryOp::Less => (left < right).into(),
        BinaryOp::LessEqual => (left <= right).into(),
        BinaryOp::Greater => (left > right).into(),
        BinaryOp::GreaterEqual => (left >= right).into(),
        BinaryOp::Add => (left + right).into(),
        BinaryOp::Subtract => (left - right).into(),
        BinaryOp::Multiply => (left * right).into(),
        BinaryOp::Divide => (left / right).into(),
        BinaryOp::Modulo => (left % right).into(),
        BinaryOp::Power => libm::pow(left, right).into(),
        BinaryOp::And => (left != 0.0 && right != 0.0).into(),
        BinaryOp::Or => (left != 0.0 || right != 0.0).into(),
    }
}

fn no_operation(op: BinaryOp, left: &Value, right: &Value) -> String {
    format!("undefined operation ({} {} {})", left.type_name(), symbol(op), right.type_name())
}
