//! `linear_extrude rotate_extrude offset projection`

use cadforge_kernel::csg::{Corner, Csg, LinearExtrude, Op};
use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::math::Vec2;

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

pub(super) fn linear_extrude<'a>(
    this: &mut Interpreter<'a, '_>,
    call: &ModuleCall<'_, 'a>,
) -> Flow<Option<Csg>> {
    const PARAMETERS: [&str; 9] =
        ["file", "layer", "height", "origin", "scale", "center", "twist", "slices", "convexity"];
    let given = this.arguments(call, &PARAMETERS, 8)?;
    let file = given.get("file");
    if let Value::Text(_) = file {
        return this.refuse_file(call.name, call.span);
    }
    // The first parameter is a file for historical reasons. A number there is meant as the height.
    let first_is_unnamed = call.arguments.first().is_some_and(|argument| argument.name.is_none());
    let height = match given.get("height") {
        Value::Undef if first_is_unnamed => file,
        height => height,
    };
    let scale = given.get("scale");
    let scale = match scale.finite() {
        Some(factor) => [factor; 2],
        None => scale.vector().filter(|factors| factors.iter().all(|f| f.is_finite())).unwrap_or([1.0; 2]),
    };
    let slices = given.get("slices").finite().map(|slices| slices as u32).filter(|&slices| slices > 0);
    // What the braces set counts here too.
    let scope = this.enter(call, &given)?;
    let op = Op::LinearExtrude(LinearExtrude {
        height: height.finite().unwrap_or(100.0).max(0.0),
        center: given.flag("center"),
        twist: given.get("twist").finite().unwrap_or(0.0),
        slices,
        scale: Vec2::new(scale[0].max(0.0), scale[1].max(0.0)),
        facets: this.facets(),
    });
    let nodes = this.statements(&call.children, &scope)?;
    this.node(op, nodes, Some(call.span)).map(Some)
}

pub(super) fn rotate_extrude<'a>(
    this: &mut Interpreter<'a, '_>,
    call: &ModuleCall<'_, 'a>,
) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["file", "layer", "origin", "scale", "angle", "convexity"], 4)?;
    let scope = this.enter(call, &given)?;
    let facets = this.facets();
    let angle = given.get("angle").finite().unwrap_or(360.0);
    let angle = if angle <= -360.0 || angle > 360.0 { 360.0 } else { angle };
    let nodes = match given.get("file") {
        Value::Undef => this.statements(&call.children, &scope)?,
        Value::Text(_) => return this.refuse_file(call.name, call.span),
        other => {
            // OpenSCAD takes it for the name of a file, which it does not find.
            let shown = this.shown(&other);
            let message =
                format!("the first parameter of `rotate_extrude` is a file, not `{shown}`; nothing is drawn");
            let warning = Diagnostic::warning("scad/bad-argument", call.span, message)
                .hint(format!("write `rotate_extrude(angle = {shown})`"));
            this.warn_at(&format!("Can't open DXF file '{shown}'."), warning, None)?;
            Vec::new()
        }
    };
    this.node(Op::RotateExtrude { angle, facets }, nodes, Some(call.span)).map(Some)
}

pub(super) fn offset<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["r", "delta", "chamfer"], 1)?;
    let (distance, corner) = match (given.number("r"), given.number("delta")) {
        (Some(radius), _) => (radius, Corner::Round),
        (None, Some(delta)) => (delta, if given.flag("chamfer") { Corner::Chamfer } else { Corner::Sharp }),
        (None, None) => (1.0, Corner::Round),
    };
    let scope = this.enter(call, &given)?;
    let facets = this.facets();
    let nodes = this.statements(&call.children, &scope)?;
    this.node(Op::Offset { distance, corner, facets }, nodes, Some(call.span)).map(Some)
}

pub(super) fn projection<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["cut", "convexity"], 1)?;
    this.over_children(Op::Projection { cut: given.flag("cut") }, call, &given)
}
