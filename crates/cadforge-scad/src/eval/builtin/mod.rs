//! The library: functions and modules of the language.

mod argument;
mod boolean;
mod color;
mod extrude;
mod inspect;
mod list;
mod math;
mod outline;
mod primitive;
pub(super) mod random;
mod search;
mod text;
mod transform;

use cadforge_kernel::csg::Csg;
use cadforge_kernel::diag::{Diagnostic, Span};

pub(super) use argument::Call;

use super::block::FILE_MODULES;
use super::interpreter::{Flow, Interpreter, Stop};
use super::statement::ModuleCall;
use super::value::Value;
use super::{children, control};

/// A function of the library.
pub(super) type Builtin = for<'a> fn(&mut Interpreter<'a, '_>, &Call<'_, 'a>) -> Flow<Value<'a>>;

/// A module of the library.
pub(super) type BuiltinModule =
    for<'a> fn(&mut Interpreter<'a, '_>, &ModuleCall<'_, 'a>) -> Flow<Option<Csg>>;

/// The library's function called `name`.
pub(super) fn function(name: &str) -> Option<Builtin> {
    Some(match name {
        "abs" | "sign" | "sin" | "cos" | "tan" | "asin" | "acos" | "atan" | "floor" | "ceil" | "round"
        | "sqrt" | "exp" | "ln" => math::of_one,
        "atan2" | "pow" => math::of_two,
        "log" => math::log,
        "min" | "max" => math::extreme,
        "norm" => math::norm,
        "cross" => math::cross,
        "len" => list::len,
        "concat" => list::concat,
        "lookup" => list::lookup,
        "search" => search::search,
        "rands" => random::rands,
        "str" => text::str,
        "chr" => text::chr,
        "ord" => text::ord,
        "is_undef" => inspect::is_undef,
        "is_num" | "is_bool" | "is_string" | "is_list" | "is_function" => inspect::is_of_type,
        "version" => inspect::version,
        "version_num" => inspect::version_num,
        "parent_module" => inspect::parent_module,
        "dxf_dim" | "dxf_cross" => inspect::file_function,
        _ => return None,
    })
}

/// The library's module called `name`.
pub(super) fn module(name: &str) -> Option<BuiltinModule> {
    Some(match name {
        "cube" => primitive::cube,
        "sphere" => primitive::sphere,
        "cylinder" => primitive::cylinder,
        "square" => primitive::square,
        "circle" => primitive::circle,
        "polygon" => outline::polygon,
        "polyhedron" => outline::polyhedron,
        "translate" => transform::translate,
        "rotate" => transform::rotate,
        "scale" => transform::scale,
        "mirror" => transform::mirror,
        "multmatrix" => transform::multmatrix,
        "resize" => transform::resize,
        "union" => boolean::union,
        "difference" => boolean::difference,
        "intersection" => boolean::intersection,
        "group" => boolean::group,
        "hull" => boolean::hull,
        "minkowski" => boolean::minkowski,
        "render" => boolean::render,
        "color" => color::color,
        "linear_extrude" => extrude::linear_extrude,
        "rotate_extrude" => extrude::rotate_extrude,
        "offset" => extrude::offset,
        "projection" => extrude::projection,
        "children" => children::children,
        "child" => children::child,
        "for" => control::for_loop,
        "intersection_for" => control::intersection_for,
        "let" => control::let_in,
        "assign" => control::assign,
        "assert" => control::assert,
        "echo" => control::echo,
        "text" => text_module,
        _ if FILE_MODULES.contains(&name) => file_module,
        _ => return None,
    })
}

fn file_module<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.refuse_file(call.name, call.span)
}

fn text_module<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let message = "`text` is not supported yet; nothing is drawn";
    let warning = Diagnostic::warning("scad/unsupported-module", call.span, message);
    this.warn("Ignoring unsupported module 'text'", warning.hint("draw letters from squares and polygons"))?;
    if this.options.strict { Err(Stop::Error) } else { Ok(None) }
}

impl<'a> Interpreter<'a, '_> {
    /// Ends a program that asks for a file.
    pub(super) fn refuse_file<T>(&mut self, name: &str, span: Span) -> Flow<T> {
        let error = Diagnostic::error(
            "scad/file-access",
            span,
            format!("`{name}` reads a file, which a program may not"),
        )
        .hint("describe the shape in the program itself");
        self.console.error(&format!("{name}() reads a file"), error, self.meter)?;
        Err(Stop::Refused)
    }
}
