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
    this.arguments(call, &[], 0)?;
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
}
