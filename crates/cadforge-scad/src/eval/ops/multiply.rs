//! Products: numbers, scaled vectors, scalar products, matrices.

use super::{Defined, no_operation};
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;
use crate::syntax::ast::BinaryOp;

impl<'a> Interpreter<'a, '_> {
    /// `left * right`
    pub(super) fn product(&mut self, left: &Value<'a>, right: &Value<'a>) -> Flow<Defined<Value<'a>>> {
        match (left, right) {
            (Value::Number(_), Value::List(_)) => Ok(Ok(self.scaled(right, left)?.unwrap_or_default())),
            (Value::List(_), Value::Number(_)) => Ok(Ok(self.scaled(left, right)?.unwrap_or_default())),
            (Value::List(left), Value::List(right)) => self.vectors(left.items(), right.items()),
            _ => Ok(Err(no_operation(BinaryOp::Multiply, left, right))),
        }
    }

    /// `value` with every number in it multiplied.
    fn scaled(&mut self, value: &Value<'a>, factor: &Value<'a>) -> Flow<Option<Value<'a>>> {
        match (value, factor) {
            (Value::Number(value), Value::Number(factor)) => Ok(Some((value * factor).into())),
            (Value::List(list), _) => {
                self.each_item(list.items(), |this, item| this.scaled(item, factor)).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Which product is meant shows in the first elements.
    fn vectors(&mut self, left: &[Value<'a>], right: &[Value<'a>]) -> Flow<Defined<Value<'a>>> {
        let (Some(first), Some(second)) = (left.first(), right.first()) else {
            return Ok(Err("Multiplication is undefined on empty vectors".to_owned()));
        };
        match (first, second) {
            (Value::Number(_), Value::Number(_)) => {
                if left.len() != right.len() {
                    let (left, right) = (left.len(), right.len());
                    return Ok(Err(format!("vector*vector requires matching lengths ({left} != {right})")));
                }
                self.look_at(left.len())?;
                Ok(scalar_product(left, right).map(Value::Number))
            }
            (Value::List(row), Value::Number(_)) => {
                let columns = row.items().len();
                if columns != right.len() {
                    let length = right.len();
                    return Ok(Err(format!(
                        "matrix*vector requires matrix column count to match vector length ({columns} != {length})"
                    )));
                }
                self.matrix_by_vector(left, right)
            }
            (Value::Number(_), Value::List(_)) => {
                if left.len() != right.len() {
                    let (length, rows) = (left.len(), right.len());
                    return Ok(Err(format!(
                        "vector*matrix requires vector length to match matrix row count ({length} != {rows})"
                    )));
                }
                self.vector_by_matrix(left, right)
            }
            (Value::List(row), Value::List(_)) => {
                let (columns, rows) = (row.items().len(), right.len());
                if columns != rows {
                    return Ok(Err(format!(
                        "matrix*matrix requires left operand column count to match right operand row count \
                         ({columns} != {rows})"
                    )));
                }
                self.matrix_by_matrix(left, right)
            }
            _ => Ok(Err(format!(
                "undefined vector*vector multiplication where first elements are types {} and {}",
                first.type_name(),
                second.type_name()
            ))),
        }
    }

    fn matrix_by_vector(&mut self, rows: &[Value<'a>], vector: &[Value<'a>]) -> Flow<Defined<Value<'a>>> {
        let mut products = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let Some(row) = row.items().filter(|row| row.len() == vector.len()) else {
                return Ok(Err(not_rectangular(index)));
            };
            self.look_at(row.len())?;
            let mut sum = 0.0;
            for (column, (left, right)) in row.iter().zip(vector).enumerate() {
                let (Value::Number(left), Value::Number(right)) = (left, right) else {
                    return Ok(Err(not_a_number(index, column)));
                };
                sum += left * right;
            }
            self.push(sum.into(), &mut products)?;
        }
        self.list(products).map(Ok)
    }

    fn vector_by_matrix(&mut self, vector: &[Value<'a>], rows: &[Value<'a>]) -> Flow<Defined<Value<'a>>> {
        let columns = rows.first().and_then(Value::items).map_or(0, <[Value]>::len);
        let mut products = vec![0.0; columns];
        for (index, (factor, row)) in vector.iter().zip(rows).enumerate() {
            let Some(row) = row.items().filter(|row| row.len() == columns) else {
                return Ok(Err(not_rectangular(index)));
            };
            let Value::Number(factor) = factor else {
                return Ok(Err(format!("Vector must contain only numbers. Problem at index {index}")));
            };
            self.look_at(columns)?;
            for (column, (product, entry)) in products.iter_mut().zip(row).enumerate() {
                let Value::Number(entry) = entry else { return Ok(Err(not_a_number(index, column))) };
                *product += factor * entry;
            }
        }
        self.new_list(products.into_iter().map(Value::Number).collect()).map(Ok)
    }

    fn matrix_by_matrix(&mut self, left: &[Value<'a>], right: &[Value<'a>]) -> Flow<Defined<Value<'a>>> {
        let mut products = Vec::new();
        for (index, row) in left.iter().enumerate() {
            let Some(row) = row.items().filter(|row| row.len() == right.len()) else {
                return Ok(Err(not_rectangular(index)));
            };
            match self.vector_by_matrix(row, right)? {
                Ok(product) => self.push(product, &mut products)?,
                Err(wording) => {
                    return Ok(Err(format!("{wording}\n\twhile processing left operand at row {index}")));
                }
            }
        }
        self.list(products).map(Ok)
    }
}

fn scalar_product(left: &[Value], right: &[Value]) -> Defined<f64> {
    let mut sum = 0.0;
    for (left, right) in left.iter().zip(right) {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => sum += left * right,
            _ => return Err(no_operation(BinaryOp::Multiply, left, right)),
        }
    }
    Ok(sum)
}

fn not_rectangular(row: usize) -> String {
    format!("Matrix must be rectangular. Problem at row {row}")
}

fn not_a_number(row: usize, column: usize) -> String {
    format!("Matrix must contain only numbers. Problem at row {row}, col {column}")
}
