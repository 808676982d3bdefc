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

pub(super) fn intersection<'a>(
    this: &mut Interpreter<'a, '_>,
    call: &ModuleCall<'_, 'a>,
) -> Flow<Option<Csg>> {
    this.combined(Op::Intersection, call)
}

pub(super) fn group<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.combined(Op::Group, call)
}

pub(super) fn hull<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    // It has no parameters, but, unlike those above, it looks at its arguments.
    let given = this.arguments(call, &[], 0)?;
    this.over_children(Op::Hull, call, &given)
}

pub(super) fn minkowski<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["convexity"], 1)?;
    this.over_children(Op::Minkowski, call, &given)
}

pub(super) fn render<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let given = this.arguments(call, &["convexity"], 1)?;
    this.over_children(Op::Group, call, &given)
}

impl<'a> Interpreter<'a, '_> {
    fn combined(&mut self, op: Op, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
        let nodes = self.children_of(call)?;
        self.node(op, nodes, Some(call.span)).map(Some)
    }
}
