//! `square circle cube sphere cylinder`
//!
//! Where a size is missing or of the wrong type it is 1; a size that makes no body is kept as it is.

use cadforge_kernel::csg::{Csg, Facets, Op};
use cadforge_kernel::diag::Span;
use cadforge_kernel::math::{Vec2, Vec3};

use super::argument::Bound;
use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

pub(super) fn cube<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["size", "center"], 2)?;
    let size = this.size::<3>(&given.get("size"), call)?;
    let op = Op::Cube { size: Vec3::new(size[0], size[1], size[2]), center: given.flag("center") };
    this.node(op, Vec::new(), Some(call.span)).map(Some)
}

pub(super) fn square<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["size", "center"], 2)?;
    let size = this.size::<2>(&given.get("size"), call)?;
    let op = Op::Square { size: Vec2::new(size[0], size[1]), center: given.flag("center") };
    this.node(op, Vec::new(), Some(call.span)).map(Some)
}

pub(super) fn sphere<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["r", "d"], 1)?;
    let facets = this.clamped_facets(call.span)?;
    let radius = this.radius(&given, "r", "d", call.span)?.unwrap_or(1.0);
    this.node(Op::Sphere { radius, facets }, Vec::new(), Some(call.span)).map(Some)
}

pub(super) fn circle<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["r", "d"], 1)?;
    let facets = this.clamped_facets(call.span)?;
    let radius = this.radius(&given, "r", "d", call.span)?.unwrap_or(1.0);
    this.node(Op::Circle { radius, facets }, Vec::new(), Some(call.span)).map(Some)
}

pub(super) fn cylinder<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["h", "r1", "r2", "center", "r", "d", "d1", "d2"], 4)?;
    let facets = this.clamped_facets(call.span)?;
    let both = this.radius(&given, "r", "d", call.span)?;
    let bottom = this.radius(&given, "r1", "d1", call.span)?;
    let top = this.radius(&given, "r2", "d2", call.span)?;
    if both.is_some() && (bottom.is_some() || top.is_some()) {
        let message =
            "the radius of one end is given beside that of both; the one for the end counts".to_owned();
        this.bad_argument("Cylinder parameters ambiguous", message, call.span)?;
    }
    let op = Op::Cylinder {
        height: given.number("h").unwrap_or(1.0),
        bottom: bottom.or(both).unwrap_or(1.0),
        top: top.or(both).unwrap_or(1.0),
        center: given.flag("center"),
        facets,
    };
    this.node(op, Vec::new(), Some(call.span)).map(Some)
}

/// What OpenSCAD makes of a size that is wrong: of three elements those before the first that is no number,
/// and 1 for the rest; of anything else 1.
fn leading_numbers<const N: usize>(size: &Value<'_>) -> [f64; N] {
    let mut sides = [1.0; N];
    if let Some(items) = size.items()
        && (N, items.len()) == (3, 3)
    {
        let numbers = items.iter().map_while(Value::number);
        sides.iter_mut().zip(numbers).for_each(|(side, number)| *side = number);
    }
    sides
}

impl<'a> Interpreter<'a, '_> {
    /// `N` sides, from as many numbers or from one for all.
    fn size<const N: usize>(&mut self, size: &Value<'a>, call: &ModuleCall<'_, 'a>) -> Flow<[f64; N]> {
        let sides = size.number().map(|side| [side; N]).or_else(|| size.vector());
        if sides.is_none() && !size.is_undef() {
            let (name, shown) = (call.name, self.shown(size));
            let wording = format!(
                "Unable to convert {name}(size={shown}, ...) parameter to a number or a vec{N} of numbers"
            );
            let message = format!(
                "the size of a {name} is a number or {N} numbers, not `{}`; 1 is used",
                Self::brief(size)
            );
            self.bad_argument(&wording, message, call.span)?;
        }
        Ok(sides.unwrap_or_else(|| leading_numbers(size)))
    }

    /// A radius, given as such or as a diameter, which comes first.
    fn radius(&mut self, given: &Bound<'a>, radius: &str, diameter: &str, span: Span) -> Flow<Option<f64>> {
        let Some(across) = given.number(diameter) else { return Ok(given.number(radius)) };
        if given.number(radius).is_some() {
            let wording =
                format!("Ignoring radius variable '{radius}' as diameter '{diameter}' is defined too.");
            let message = format!("`{radius}` and `{diameter}` are both given; `{diameter}` counts");
            self.bad_argument(&wording, message, span)?;
        }
        Ok(Some(across / 2.0))
    }

    /// `$fn`, `$fa` and `$fs` as they are.
    pub(super) fn facets(&self) -> Facets {
        let number = |name| self.dynamic.get(name).and_then(Value::number).unwrap_or(0.0);
        Facets { number: number("$fn"), angle: number("$fa"), size: number("$fs") }
    }

    /// `$fn`, `$fa` and `$fs`, not too small.
    fn clamped_facets(&mut self, span: Span) -> Flow<Facets> {
        const LEAST: f64 = 0.01;
        let mut facets = self.facets();
        for (name, value) in [("$fs", &mut facets.size), ("$fa", &mut facets.angle)] {
            if *value < LEAST {
                *value = LEAST;
                let message = format!("`{name}` is too small; `{LEAST}` is used");
                self.bad_argument(&format!("{name} too small - clamping to 0.010000"), message, span)?;
            }
        }
        Ok(facets)
    }
}
