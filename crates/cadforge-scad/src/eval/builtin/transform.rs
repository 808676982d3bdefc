//! `translate rotate scale mirror multmatrix resize`
//!
//! What cannot be understood moves nothing, after a warning.

use cadforge_kernel::csg::{Csg, Op, Transform};
use cadforge_kernel::math::{Affine, Vec3};

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

pub(super) fn translate<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["v"], 1)?;
    let by = given.get("v");
    let finite = by.point(0.0).filter(|by| by.iter().all(|number| number.is_finite()));
    let by = match finite {
        Some(by) => by,
        None => this.not_a_vector(&by, "a vec3 or vec2 of numbers", [0.0; 3], call)?,
    };
    this.over_children(Op::Transform(Transform::Translate(vec(by))), call, &given)
}

pub(super) fn scale<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["v"], 1)?;
    let by = given.get("v");
    let factors = match by.number().map(|factor| [factor; 3]).or_else(|| by.point(1.0)) {
        Some(factors) => factors,
        None => this.not_a_vector(&by, "a number, a vec3 or vec2 of numbers or a number", [1.0; 3], call)?,
    };
    this.over_children(Op::Transform(Transform::Scale(vec(factors))), call, &given)
}

pub(super) fn mirror<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["v"], 1)?;
    let normal = given.get("v");
    let normal = match normal.point(0.0) {
        Some(normal) => normal,
        None => this.not_a_vector(&normal, "a vec3 or vec2 of numbers", [1.0, 0.0, 0.0], call)?,
    };
    this.over_children(Op::Transform(Transform::Mirror(vec(normal))), call, &given)
}

/// By angles about the axes, or by one angle about an axis, Z unless given.
pub(super) fn rotate<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["a", "v"], 2)?;
    let (a, v) = (given.get("a"), given.get("v"));
    let (shown_a, shown_v) = (this.shown(&a), this.shown(&v));
    if let Value::List(angles) = &a {
        let angles = angles.items();
        // From Z to X; what is no number takes the angle before it.
        let (mut turn, mut before) = ([0.0; 3], 0.0);
        for (turn, angle) in turn[..angles.len().min(3)].iter_mut().zip(angles).rev() {
            before = angle.number().unwrap_or(before);
            *turn = before;
        }
        if angles.len() > 3 || angles.iter().any(|angle| angle.finite().is_none()) {
            let both = if v.is_undef() { String::new() } else { format!(", v={shown_v}") };
            this.bad_turn(&format!("rotate(a={shown_a}{both})"), &a, call)?;
        } else if !v.is_undef() {
            let wording = format!(
                "When parameter a is supplied as vector, v is ignored rotate(a={shown_a}, v={shown_v})"
            );
            this.bad_argument(&wording, "`v` is ignored when `a` is a vector".to_owned(), call.span)?;
        }
        return this.over_children(Op::Transform(Transform::Rotate(vec(turn))), call, &given);
    }
    let (angle, axis) = (a.finite(), v.point(0.0));
    match (angle.is_some(), axis.is_some() || v.is_undef()) {
        (true, true) => {}
        (false, true) => this.bad_turn(&format!("rotate(a={shown_a})"), &a, call)?,
        (true, false) => this.bad_turn(&format!("rotate(..., v={shown_v})"), &v, call)?,
        (false, false) => this.bad_turn(&format!("rotate(a={shown_a}, v={shown_v})"), &a, call)?,
    }
    let angle = angle.unwrap_or(0.0);
    let transform = match axis {
        Some(axis) => Transform::RotateAbout(angle, vec(axis)),
        None => Transform::Rotate(Vec3::new(0.0, 0.0, angle)),
    };
    this.over_children(Op::Transform(transform), call, &given)
}

/// By up to four rows of up to four numbers; the rest is the identity. A last number other than 1
/// divides all.
pub(super) fn multmatrix<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["m"], 1)?;
    let matrix = given.get("m");
    let mut map = Affine::IDENTITY;
    let mut divisor = 1.0;
    for (row, entries) in matrix.items().unwrap_or_default().iter().take(4).enumerate() {
        for (column, entry) in entries.items().unwrap_or_default().iter().take(4).enumerate() {
            match (map.rows.get_mut(row), entry.number()) {
                (Some(row), Some(entry)) => row[column] = entry,
                (None, Some(entry)) if column == 3 => divisor = entry,
                _ => {}
            }
        }
    }
    if divisor != 1.0 {
        map.rows.iter_mut().flatten().for_each(|entry| *entry /= divisor);
    }
    this.over_children(Op::Transform(Transform::Matrix(map)), call, &given)
}

pub(super) fn resize<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["newsize", "auto", "convexity"], 2)?;
    let (new, auto) = (given.get("newsize"), given.get("auto"));
    let mut size = [0.0; 3];
    for (size, side) in size.iter_mut().zip(new.items().unwrap_or_default()) {
        *size = side.number().unwrap_or(0.0);
    }
    let mut follows = [matches!(auto, Value::Bool(true)); 3];
    for (follows, flag) in follows.iter_mut().zip(auto.items().unwrap_or_default()) {
        *follows = flag.is_true();
    }
    this.over_children(Op::Resize { size: vec(size), auto: follows }, call, &given)
}

fn vec([x, y, z]: [f64; 3]) -> Vec3 {
    Vec3::new(x, y, z)
}

impl<'a> Interpreter<'a, '_> {
    /// Warns that `value` is not what a transform needs, and gives what is used instead.
    fn not_a_vector(
        &mut self,
        value: &Value<'a>,
        needed: &str,
        instead: [f64; 3],
        call: &ModuleCall<'_, 'a>,
    ) -> Flow<[f64; 3]> {
        let (name, shown) = (call.name, self.shown(value));
        let wording = format!("Unable to convert {name}({shown}) parameter to {needed}");
        let message = format!("`{name}` takes a vector of numbers, not `{}`", Self::brief(value));
        self.bad_argument(&wording, message, call.span)?;
        Ok(instead)
    }

    /// Warns that `rotate` cannot understand `value`.
    fn bad_turn(&mut self, shown: &str, value: &Value<'a>, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        let message = format!(
            "`rotate` takes an angle, three angles, or an angle and an axis, not `{}`",
            Self::brief(value)
        );
        self.bad_argument(&format!("Problem converting {shown} parameter"), message, call.span)
    }
}
