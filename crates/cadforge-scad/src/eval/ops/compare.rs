//! `== != < <= > >=`

use super::{Defined, no_operation};
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::unparse::symbol;
use crate::eval::value::{Range, Value};
use crate::syntax::ast::BinaryOp;

impl<'a> Interpreter<'a, '_> {
    /// Whether two values are equal. Values of different types never are; functions are equal to
    /// themselves only.
    pub fn equal(&mut self, left: &Value<'a>, right: &Value<'a>) -> Flow<bool> {
        self.look_at(1)?;
        Ok(match (left, right) {
            (Value::Undef, Value::Undef) => true,
            (Value::Bool(left), Value::Bool(right)) => left == right,
            (Value::Number(left), Value::Number(right)) => left == right,
            (Value::Text(left), Value::Text(right)) => {
                self.look_at(left.as_str().len().min(right.as_str().len()) / 32)?;
                left.as_str() == right.as_str()
            }
            (Value::Range(left), Value::Range(right)) => left == right,
            (Value::Function(left), Value::Function(right)) => std::rc::Rc::ptr_eq(left, right),
            (Value::List(left), Value::List(right)) => {
                let (left, right) = (left.items(), right.items());
                if left.len() != right.len() {
                    return Ok(false);
                }
                for (left, right) in left.iter().zip(right) {
                    if !self.equal(left, right)? {
                        return Ok(false);
                    }
                }
                true
            }
            _ => false,
        })
    }

    /// `left op right` for an order `op`.
    pub fn compare(&mut self, op: BinaryOp, left: &Value<'a>, right: &Value<'a>) -> Flow<Defined<bool>> {
        // Vectors know only `<`: the others are that with the sides swapped or the answer turned.
        if let (Value::List(_), Value::List(_)) = (left, right) {
            let swapped = matches!(op, BinaryOp::Greater | BinaryOp::LessEqual);
            let turned = matches!(op, BinaryOp::LessEqual | BinaryOp::GreaterEqual);
            let less = if swapped { self.less(right, left)? } else { self.less(left, right)? };
            return Ok(less.map(|less| less != turned));
        }
        let order = match (left, right) {
            (Value::Number(left), Value::Number(right)) => left.partial_cmp(right),
            (Value::Bool(left), Value::Bool(right)) => Some(left.cmp(right)),
            (Value::Text(left), Value::Text(right)) => {
                self.look_at(left.as_str().len().min(right.as_str().len()) / 32)?;
                Some(left.as_str().cmp(right.as_str()))
            }
            (Value::Range(left), Value::Range(right)) => parts(left).partial_cmp(&parts(right)),
            (Value::Undef, Value::Undef) | (Value::Function(_), Value::Function(_)) => {
                let kind = left.type_name();
                return Ok(Err(format!("operation undefined ({kind} {} {kind})", symbol(op))));
            }
            _ => return Ok(Err(no_operation(op, left, right))),
        };
        Ok(Ok(order.is_some_and(|order| match op {
            BinaryOp::Less => order.is_lt(),
            BinaryOp::LessEqual => order.is_le(),
            BinaryOp::Greater => order.is_gt(),
            _ => order.is_ge(),
        })))
    }

    /// `left < right`: the first elements that differ decide, else the lengths.
    fn less(&mut self, left: &Value<'a>, right: &Value<'a>) -> Flow<Defined<bool>> {
        self.look_at(1)?;
        let (Value::List(left), Value::List(right)) = (left, right) else {
            return self.compare(BinaryOp::Less, left, right);
        };
        let (left, right) = (left.items(), right.items());
        for (index, (left, right)) in left.iter().zip(right).enumerate() {
            let place = |wording| format!("{wording}\n\tin vector comparison at index {index}");
            match self.less(left, right)? {
                Ok(true) => return Ok(Ok(true)),
                Ok(false) => {}
                Err(wording) => return Ok(Err(place(wording))),
            }
            match self.less(right, left)? {
                Ok(true) => return Ok(Ok(false)),
                Ok(false) => {}
                Err(wording) => return Ok(Err(place(wording))),
            }
        }
        Ok(Ok(left.len() < right.len()))
    }
}

fn parts(range: &Range) -> [f64; 3] {
    [range.start, range.step, range.end]
}
