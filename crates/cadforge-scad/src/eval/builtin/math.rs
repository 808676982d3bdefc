//! Functions of numbers. Angles are in degrees.

use cadforge_kernel::budget::Resource;
use cadforge_kernel::math::trig;

use super::argument::Call;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::value::Value;
use crate::syntax::ast::BinaryOp;

/// `abs`, `sqrt`, `sin` and the like.
pub(super) fn of_one<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([value]) = this.exactly(call)? else { return Ok(Value::Undef) };
    let Some(x) = value.number() else { return this.wrong_type(call, &value) };
    let y = match call.name {
        "abs" => x.abs(),
        "sign" if x == 0.0 || x.is_nan() => 0.0,
        "sign" => x.signum(),
        "sin" => trig::sin(x),
        "cos" => trig::cos(x),
        "tan" => trig::tan(x),
        "asin" => asin(x),
        "acos" => acos(x),
        "atan" => atan(x),
        "floor" => x.floor(),
        "ceil" => x.ceil(),
        // Halves away from zero, as C does.
        "round" => x.round(),
        "sqrt" => x.sqrt(),
        "exp" => libm::exp(x),
        "ln" => libm::log(x),
        _ => f64::NAN,
    };
    Ok(y.into())
}

/// `atan2(y, x)` and `pow(base, exponent)`.
pub(super) fn of_two<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([first, second]) = this.exactly(call)? else { return Ok(Value::Undef) };
    match (first.number(), second.number()) {
        (Some(base), Some(exponent)) if call.name == "pow" => Ok(libm::pow(base, exponent).into()),
        (Some(y), Some(x)) => Ok(atan2(y, x).into()),
        (None, _) => this.wrong_type(call, &first),
        (_, None) => this.wrong_type(call, &second),
    }
}

/// `log(x)` to base 10, `log(base, x)`.
pub(super) fn log<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    if !(1..=2).contains(&call.arguments.len()) {
        this.wrong_number(call, "1 or 2 arguments")?;
        return Ok(Value::Undef);
    }
    let numbers = this.numbers(call)?;
    let (base, x) = match numbers.as_deref() {
        Some([x]) => (10.0, *x),
        Some([base, x]) => (*base, *x),
        _ => return Ok(Value::Undef),
    };
    Ok((libm::log(x) / libm::log(base)).into())
}

/// `min` and `max`, of numbers or of the elements of one vector.
pub(super) fn extreme<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    if call.arguments.is_empty() {
        this.wrong_number(call, "at least 1 argument")?;
        return Ok(Value::Undef);
    }
    let list;
    let candidates = if let [argument] = call.arguments {
        match this.expr(&argument.value, call.scope)? {
            Value::List(elements) if !elements.items().is_empty() => {
                list = elements;
                list.items()
            }
            number @ Value::Number(_) => return Ok(number),
            other => return this.wrong_type(call, &other),
        }
    } else {
        let Some(numbers) = this.numbers(call)? else { return Ok(Value::Undef) };
        let better = |best: f64, x: f64| if call.name == "min" { x < best } else { best < x };
        let best = numbers.into_iter().reduce(|best, x| if better(best, x) { x } else { best });
        return Ok(best.map_or(Value::Undef, Value::Number));
    };
    this.spend(Resource::Steps, candidates.len() as u64 / 8)?;
    let mut best = candidates[0].clone();
    for candidate in &candidates[1..] {
        let (less, than) = if call.name == "min" { (candidate, &best) } else { (&best, candidate) };
        // What cannot be compared is passed over.
        if this.compare(BinaryOp::Less, less, than)?.unwrap_or(false) {
            best = candidate.clone();
        }
    }
    Ok(best)
}

/// The length of a vector of numbers.
pub(super) fn norm<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let Some([value]) = this.exactly(call)? else { return Ok(Value::Undef) };
    let Some(items) = value.items() else { return Ok(Value::Undef) };
    this.spend(Resource::Steps, items.len() as u64 / 8)?;
    let mut sum = 0.0;
    for item in items {
        let Some(number) = item.number() else {
            let message =
                format!("`norm` needs a vector of numbers, and is given `{}`", Interpreter::brief(&value));
            this.bad_argument("Incorrect arguments to norm()", message, call.span)?;
            return Ok(Value::Undef);
        };
        sum += number * number;
    }
    Ok(sum.sqrt().into())
}

/// The product of two vectors in space, or the number that it is in the plane.
pub(super) fn cross<'a>(this: &mut Interpreter<'a, '_>, call: &Call<'_, 'a>) -> Flow<Value<'a>> {
    let wording = match cross_of(&if call.arguments.len() == 2 { this.values(call)? } else { Vec::new() }) {
        Ok(Cross::Number(number)) => return Ok(number.into()),
        Ok(Cross::Vector(vector)) => return this.new_list(vector.map(Value::Number).to_vec()),
        Err(wording) => wording,
    };
    let message = "`cross` takes two vectors of two or three finite numbers".to_owned();
    this.bad_argument(wording, message, call.span)?;
    Ok(Value::Undef)
}

enum Cross {
    Number(f64),
    Vector([f64; 3]),
}

fn cross_of(values: &[Value]) -> Result<Cross, &'static str> {
    let [first, second] = values else { return Err("Invalid number of parameters for cross()") };
    let (Some(a), Some(b)) = (first.items(), second.items()) else {
        return Err("Invalid type of parameters for cross()");
    };
    if let (Some([ax, ay]), Some([bx, by])) = (first.vector(), second.vector()) {
        return Ok(Cross::Number(ax * by - ay * bx));
    }
    if a.len() != 3 || b.len() != 3 {
        return Err("Invalid vector size of parameter for cross()");
    }
    let (Some(a), Some(b)) = (first.vector::<3>(), second.vector::<3>()) else {
        return Err("Invalid value in parameter vector for cross()");
    };
    for number in a.into_iter().chain(b) {
        if number.is_nan() {
            return Err("Invalid value (NaN) in parameter vector for cross()");
        }
        if number.is_infinite() {
            return Err("Invalid value (INF) in parameter vector for cross()");
        }
    }
    Ok(Cross::Vector([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]))
}

impl<'a> Interpreter<'a, '_> {
    /// The arguments, all numbers. The first that is none ends the call: those after it are not
    /// evaluated.
    fn numbers(&mut self, call: &Call<'_, 'a>) -> Flow<Option<Vec<f64>>> {
        let mut numbers = Vec::with_capacity(call.arguments.len());
        for argument in call.arguments {
            let value = self.expr(&argument.value, call.scope)?;
            let Some(number) = value.number() else { return self.wrong_type(call, &value).map(|_| None) };
            numbers.push(number);
        }
        Ok(Some(numbers))
    }
}

fn asin(x: f64) -> f64 {
    whole_if(libm::asin(x), |angle| trig::sin(angle) == x)
}

fn acos(x: f64) -> f64 {
    whole_if(libm::acos(x), |angle| trig::cos(angle) == x)
}

fn atan(x: f64) -> f64 {
    whole_if(libm::atan(x), |angle| trig::tan(angle) == x)
}

fn atan2(y: f64, x: f64) -> f64 {
    /// Somewhat more than the last bit of 180.
    const CLOSE: f64 = 3e-14;
    let radians = libm::atan2(y, x);
    whole_if(radians, |angle| (trig::degrees(radians) - angle).abs() < CLOSE)
}

/// An angle in degrees; the nearest whole number of degrees if that `is_it`, as in OpenSCAD.
fn whole_if(radians: f64, is_it: impl Fn(f64) -> bool) -> f64 {
    let angle = trig::degrees(radians);
    if is_it(angle.round()) { angle.round() } else { angle }
}
