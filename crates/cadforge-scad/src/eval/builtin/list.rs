//! Functions of lists.

use cadforge_kernel::budget::Resource;

use super::argument::Call;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;

/// The number of elements, or of characters.
pub(super) fn len<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([value]) = this.exactly(call)? else { return Ok(Value::Undef) };
    match &value {
        Value::List(list) => Ok((list.items().len() as f64).into()),
        Value::Text(text) => Ok((text.len() as f64).into()),
        other => this.wrong_type(call, other),
    }
}

/// One list of the elements of all; what is no list is an element itself.
pub(super) fn concat<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let mut joined = Vec::new();
    for value in this.values(call)? {
        match &value {
            Value::List(list) => {
                this.spend(Resource::Elements, list.items().len() as u64)?;
                joined.extend_from_slice(list.items());
            }
            _ => this.push(value, &mut joined)?,
        }
    }
    this.list(joined)
}

/// The value at `key` in a table of `[key, value]` rows, between rows on a straight line.
pub(super) fn lookup<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([key, table]) = this.exactly(call)? else { return Ok(Value::Undef) };
    let Some(p) = key.finite() else {
        let shown = this.shown(&key);
        let message = format!("the key `{}` is not a finite number", Interpreter::brief(&key));
        this.bad_argument(
            &format!("lookup({shown}, ...) first argument is not a number"),
            message,
            call.span,
        )?;
        return Ok(Value::Undef);
    };
    let Some(rows) = table.items() else { return Ok(Value::Undef) };
    this.spend(Resource::Steps, rows.len() as u64 / 4)?;
    let Some(first) = rows.first().and_then(Value::vector::<2>) else { return Ok(Value::Undef) };
    // The nearest rows on both sides, or, off the end of the table, the one at its end.
    let (mut low, mut high) = (first, first);
    for row in rows.iter().filter_map(Value::vector::<2>) {
        if row[0] <= p && (row[0] > low[0] || low[0] > p) {
            low = row;
        }
        if row[0] >= p && (row[0] < high[0] || high[0] < p) {
            high = row;
        }
    }
    let value = if p <= low[0] {
        high[1]
    } else if p >= high[0] {
        low[1]
    } else {
        let f = (p - low[0]) / (high[0] - low[0]);
        high[1] * f + low[1] * (1.0 - f)
    };
    Ok(value.into())
}
