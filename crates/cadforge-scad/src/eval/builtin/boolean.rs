//! Modules that only combine their children.

use cadforge_kernel::csg::{Csg, Op};

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;

pub(super) fn union<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.combined(Op::Union, call)
}

pub(super) fn difference<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.combined(Op::Difference, call)
}

pub(super) fn intersection<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.combined(Op::Intersection, call)
}

pub(super) fn group<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.combined(Op::Group, call)
}

pub(super) fn hull<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    // It has no parameters, but, unlike those above, it looks at its arguments.
    this.settings(call)?;
    this.combined(Op::Hull, call)
}

pub(super) fn minkowski<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.arguments(call, &["convexity"], 1)?;
    this.combined(Op::Minkowski, call)
}

pub(super) fn render<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.arguments(call, &["convexity"], 1)?;
    this.combined(Op::Group, call)
}

impl<'a> Interpreter<'a, '_> {
    fn combined(&mut self, op: Op, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
        let nodes = self.children_of(call)?;
        self.node(op, nodes, Some(call.span)).map(Some)
    }

    /// Sets what begins with `$` for the children; ignores all other arguments.
    fn settings(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<()> {
        for argument in call.arguments {
            if let Some(name) = argument.name.as_ref().filter(|name| name.text.starts_with('$')) {
                let value = self.expr(&argument.value, call.scope)?;
                self.set(&name.text, value, call.scope)?;
            }
        }
        Ok(())
    }
}
