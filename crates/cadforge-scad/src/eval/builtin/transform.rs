//! `translate rotate scale mirror multmatrix resize`
//!
//! What cannot be understood moves nothing, after a warning.

use cadforge_kernel::csg::{Csg, Op, Transform};
use cadforge_kernel::math::{Affine, Vec3};

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

pub(super) fn translate<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let by = this.arguments(call, &["v"], 1)?.get("v");
    let finite = by.point(0.0).filter(|by| by.iter().all(|number| number.is_finite()));
    let by = match finite {
        Some(by) => by,
        None => this.not_a_vector(&by, "a vec3 or vec2 of numbers", [0.0; 3], call)?,
    };
    this.transformed(Transform::Translate(vec(by)), call)
}

pub(super) fn scale<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let by = this.arguments(call, &["v"], 1)?.get("v");
    let factors = match by.number().map(|factor| [factor; 3]).or_else(|| by.point(1.0)) {
        Some(factors) => factors,
        None => this.not_a_vector(&by, "a number, a vec3 or vec2 of numbers or a number", [1.0; 3], call)?,
    };
    this.transformed(Transform::Scale(vec(factors)), call)
}

pub(super) fn mirror<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let normal = this.arguments(call, &["v"], 1)?.get("v");
    let normal = match normal.point(0.0) {
        Some(normal) => normal,
        None => this.not_a_vector(&normal, "a vec3 or vec2 of numbers", [1.0, 0.0, 0.0], call)?,
    };
    this.transformed(Transform::Mirror(vec(normal)), call)
}

/// By angles about the axes, or by one angle about an axis, Z unless given.
pub(super) fn rotate<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["a", "v"], 2)?;
    let (a, v) = (given.get("a"), given.get("v"));
    if let Value::List(angles) = &a {
        let angles = angles.items();
        // From Z to X; what is no number takes the angle before it.
        let (mut turn, mut before) = ([0.0; 3], 0.0);
        for (turn, angle) in turn[..angles.len().min(3)].iter_mut().zip(angles).rev() {
            before = angle.number().unwrap_or(before);
            *turn = before;
        }
        if angles.len() > 3 || angles.iter().any(|angle| angle.finite().is_none()) {
            this.bad_turn("a", &a, &format!("rotate(a={})", this.shown(&a)), call)?;
        }
        if !v.is_undef() {
            let (a, shown) = (this.shown(&a), this.shown(&v));
            let wording = format!("When parameter a is supplied as vector, v is ignored rotate(a={a}, v={shown})");
            this.bad_argument(&wording, "`v` is ignored when `a` is a vector".to_owned(), call.span)?;
        }
        return this.transformed(Transform::Rotate(vec(turn)), call);
    }
    let angle = a.finite();
    if angle.is_none() {
        this.bad_turn("a", &a, &format!("rotate(a={})", this.shown(&a)), call)?;
    }
    let axis = v.point(0.0);
    if axis.is_none() && !v.is_undef() {
        this.bad_turn("v", &v, &format!("rotate(..., v={})", this.shown(&v)), call)?;
    }
    let angle = angle.unwrap_or(0.0);
    let transform = match axis {
        Some(axis) => Transform::RotateAbout(angle, vec(axis)),
        None => Transform::Rotate(Vec3::new(0.0, 0.0, angle)),
    };
    this.transformed(transform, call)
}

/// By up to four rows of up to four numbers; the rest is the identity. A last number other than 1
/// divides all.
pub(super) fn multmatrix<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let matrix = this.arguments(call, &["m"], 1)?.get("m");
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
    this.transformed(Transform::Matrix(map), call)
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
    let nodes = this.children_of(call)?;
    this.node(Op::Resize { size: vec(size), auto: follows }, nodes, Some(call.span)).map(Some)
}

fn vec([x, y, z]: [f64; 3]) -> Vec3 {
    Vec3::new(x, y, z)
}

impl<'a> Interpreter<'a, '_> {
    fn transformed(&mut self, transform: Transform, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
        let nodes = self.children_of(call)?;
        self.node(Op::Transform(transform), nodes, Some(call.span)).map(Some)
    }

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

    fn bad_turn(
        &mut self,
        parameter: &str,
        value: &Value<'a>,
        shown: &str,
        call: &ModuleCall<'_, 'a>,
    ) -> Flow<()> {
        let needed = if parameter == "a" { "an angle or three angles" } else { "an axis of three numbers" };
        let message = format!("`rotate` takes {needed} for `{parameter}`, not `{}`", Self::brief(value));
        self.bad_argument(&format!("Problem converting {shown} parameter"), message, call.span)
    }
}
