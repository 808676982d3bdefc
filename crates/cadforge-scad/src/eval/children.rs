//! `children()` and `child()`: what the call of the module around them was given.

use std::rc::Rc;

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::Diagnostic;

use super::interpreter::{Flow, Interpreter};
use super::scope::{self, Children};
use super::statement::ModuleCall;
use super::value::Value;

/// Ranges with this many indices, or more, are refused.
const MAX_RANGE: u32 = 10_000;

/// All children as one node, one child as itself, or a group of some.
pub(crate) fn children<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let Some(children) = scope::children(call.scope) else { return Ok(None) };
    let Some(argument) = call.arguments.first() else {
        let nodes = this.statements(&Rc::clone(&children.block), &children.scope)?;
        return this.node(Op::Group, nodes, Some(call.span)).map(Some);
    };
    let mut nodes = Vec::new();
    match this.expr(&argument.value, call.scope)? {
        Value::Number(index) => return this.child_at(&children, index, "children", call),
        Value::List(indices) => {
            for index in indices.items() {
                this.step()?;
                match index {
                    Value::Number(index) => nodes.extend(this.child_at(&children, *index, "children", call)?),
                    other => this.bad_index(other, true, call)?,
                }
            }
        }
        Value::Range(range) => {
            let count = range.count();
            if count >= MAX_RANGE {
                let message =
                    format!("the range has `{count}` indices; `children` takes fewer than `{MAX_RANGE}`");
                let warning = Diagnostic::warning("scad/range-too-long", call.span, message);
                this.warn(
                    &format!("Bad range parameter for children: too many elements ({count})"),
                    warning,
                )?;
                return Ok(None);
            }
            for step in 0..count {
                this.step()?;
                nodes.extend(this.child_at(&children, range.get(step), "children", call)?);
            }
        }
        other => {
            this.bad_index(&other, false, call)?;
            return Ok(None);
        }
    }
    this.node(Op::Group, nodes, Some(call.span)).map(Some)
}

/// The old form, with one index, 0 by default.
pub(crate) fn child<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let warning = Diagnostic::warning("scad/deprecated", call.span, "`child` is an old name")
        .hint("write `children(0)`");
    let wording = "child() will be removed in future releases. Use children() instead.";
    this.console.deprecated(wording, None, warning, this.meter)?;
    let Some(children) = scope::children(call.scope) else { return Ok(None) };
    let index = match call.arguments.first() {
        Some(argument) => this.expr(&argument.value, call.scope)?.number().unwrap_or(0.0),
        None => 0.0,
    };
    this.child_at(&children, index, "child", call)
}

impl<'a> Interpreter<'a, '_> {
    fn child_at(
        &mut self,
        children: &Children<'a>,
        index: f64,
        module: &str,
        call: &ModuleCall<'_, 'a>,
    ) -> Flow<Option<Csg>> {
        // As C++ makes an int of a double: towards zero, and the least int where it does not fit.
        let index =
            if (-2_147_483_648.0..2_147_483_648.0).contains(&index) { index as i32 } else { i32::MIN };
        let count = children.block.statements.len();
        if let Some(statement) =
            usize::try_from(index).ok().and_then(|index| children.block.statements.get(index))
        {
            return self.statement(statement, &children.scope);
        }
        let title = if module == "child" { "Child" } else { "Children" };
        let wording = if index < 0 {
            format!("Negative {module} index ({index}) not allowed")
        } else {
            format!("{title} index ({index}) out of bounds ({count} children)")
        };
        let message = format!("there is no child `{index}`: the module was given `{count}`");
        let warning = Diagnostic::warning("scad/no-such-child", call.span, message);
        self.warn_at(&wording, warning, (module == "child").then_some(call.span))?;
        Ok(None)
    }

    fn bad_index(&mut self, index: &Value<'a>, is_element: bool, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        let (shown, end) = match index {
            Value::Text(text) if is_element => (text.as_str().to_owned(), "."),
            other => (self.shown(other), if is_element { "." } else { "" }),
        };
        let message = format!("`{}` is no index of children", Self::brief(index));
        let warning = Diagnostic::warning("scad/bad-argument", call.span, message)
            .hint("give a number, a vector, a range, or nothing for all children");
        let accepted = "only accept: empty, number, vector, range";
        let place = (!is_element).then_some(call.span);
        self.warn_at(&format!("Bad parameter type ({shown}) for children, {accepted}{end}"), warning, place)
    }
}
