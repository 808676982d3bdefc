//! Functions that tell what something is.

use super::argument::Call;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;
use crate::syntax::ast::ExprKind;

/// The version whose behaviour this is.
const VERSION: [f64; 3] = [2021.0, 1.0, 0.0];

/// Whether there is no value; a name that does not exist gives no warning here.
pub(super) fn is_undef<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    if let [argument] = call.arguments
        && let ExprKind::Variable(name) = &argument.value.kind
    {
        return Ok(this.lookup(name, call.scope)?.is_none_or(|value| value.is_undef()).into());
    }
    let Some([value]) = this.exactly(call)? else { return Ok(Value::Undef) };
    Ok(value.is_undef().into())
}

/// `is_num`, `is_bool`, `is_string`, `is_list` and `is_function`.
pub(super) fn is_of_type<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([value]) = this.exactly(call)? else { return Ok(Value::Undef) };
    let answer = match (call.name, &value) {
        ("is_num", Value::Number(number)) => !number.is_nan(),
        ("is_bool", Value::Bool(_))
        | ("is_string", Value::Text(_))
        | ("is_list", Value::List(_))
        | ("is_function", Value::Function(_)) => true,
        _ => false,
    };
    Ok(answer.into())
}

/// `[year, month, day]`
pub(super) fn version<'a>(this: &mut Interpreter<'a, '_>, _: &Call<'_, 'a>) -> Flow<Value<'a>> {
    this.new_list(VERSION.map(Value::Number).to_vec())
}

/// A version as one number: 20210100.
pub(super) fn version_num<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let of = |[year, month, day]: [f64; 3]| Value::Number(year * 10_000.0 + month * 100.0 + day);
    Ok(match this.values(call)?.first() {
        None => of(VERSION),
        Some(version) => version.point(0.0).map_or(Value::Undef, of),
    })
}

/// The name of a module that is being run: 0 is the innermost, 1 the one that called it.
pub(super) fn parent_module<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let level = match this.values(call)?.as_slice() {
        [] => 1.0,
        [Value::Number(level)] => level.trunc(),
        _ => return Ok(Value::Undef),
    };
    let wording = if level < 0.0 {
        format!("Negative parent module index ({level}) not allowed")
    } else if let Some(&name) = this.modules.iter().rev().nth(level as usize) {
        return this.text(name.to_owned());
    } else {
        format!("Parent module index ({level}) greater than the number of modules on the stack")
    };
    this.bad_argument(&wording, format!("there is no module `{level}` levels up"), call.span)?;
    Ok(Value::Undef)
}

/// `dxf_dim` and `dxf_cross`.
pub(super) fn file_function<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    this.refuse_file(call.name, call.span)
}
