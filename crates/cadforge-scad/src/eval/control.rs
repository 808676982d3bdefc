//! `for`, `intersection_for`, `let`, `assign`, `assert` and `echo`.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::{Diagnostic, Span};

use super::interpreter::{Flow, Interpreter};
use super::scope::Scope;
use super::show::Page;
use super::statement::ModuleCall;
use crate::syntax::ast::Argument;

/// All rounds are one child: their union.
pub(crate) fn for_loop<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let nodes = this.rounds(call)?;
    this.node(Op::Group, nodes, Some(call.span)).map(Some)
}

/// All rounds are one child: their intersection.
pub(crate) fn intersection_for<'a>(
    this: &mut Interpreter<'a, '_>,
    call: &ModuleCall<'_, 'a>,
) -> Flow<Option<Csg>> {
    let nodes = this.rounds(call)?;
    this.node(Op::Intersection, nodes, Some(call.span)).map(Some)
}

/// The children with some more variables, each of which sees those before it.
pub(crate) fn let_in<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let scope = Scope::inside(call.scope);
    this.bind(call.arguments, &scope, call.span)?;
    let nodes = this.block(&call.children, &scope)?;
    this.node(Op::Group, nodes, Some(call.span)).map(Some)
}

/// The old form of `let`, whose variables do not see each other.
pub(crate) fn assign<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    let warning = Diagnostic::warning("scad/deprecated", call.span, "`assign` is an old form")
        .hint("write the assignments into the braces");
    let wording = "The assign() module will be removed in future releases. Use a regular assignment instead.";
    this.console.deprecated(wording, Some(call.span), warning, this.meter)?;
    let scope = Scope::inside(call.scope);
    for argument in call.arguments {
        let value = this.expr(&argument.value, call.scope)?;
        if let Some(name) = &argument.name {
            this.set(&name.text, value, &scope)?;
        }
    }
    let nodes = this.block(&call.children, &scope)?;
    this.node(Op::Group, nodes, Some(call.span)).map(Some)
}

/// The children, if the condition holds.
pub(crate) fn assert<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.assertion(call.arguments, call.span, call.scope)?;
    this.effect(call)
}

/// The children, after a line on the console.
pub(crate) fn echo<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.echo(call.arguments, call.scope)?;
    this.effect(call)
}

impl<'a> Interpreter<'a, '_> {
    /// What remains of a statement that is there for its effect: a child only if it draws something.
    fn effect(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
        let nodes = self.children_of(call)?;
        if nodes.is_empty() { Ok(None) } else { self.node(Op::Group, nodes, Some(call.span)).map(Some) }
    }

    /// What all rounds of a loop draw.
    fn rounds(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<Vec<Csg>> {
        // Each binding is a level of nesting that the tree does not show.
        self.meter.reach(Resource::Depth, call.arguments.len() as u64)?;
        let mut nodes = Vec::new();
        if !call.arguments.is_empty() {
            self.round(call.arguments, call, call.scope, &mut nodes)?;
        }
        Ok(nodes)
    }

    fn round(
        &mut self,
        bindings: &'a [Argument],
        call: &ModuleCall<'_, 'a>,
        scope: &Rc<Scope<'a>>,
        nodes: &mut Vec<Csg>,
    ) -> Flow<()> {
        let Some((binding, rest)) = bindings.split_first() else {
            nodes.append(&mut self.block(&call.children, scope)?);
            return Ok(());
        };
        let values = self.expr(&binding.value, scope)?;
        self.each_value(&values, call.span, &mut |this, value| {
            let mark = this.dynamic.mark();
            let inner = Scope::inside(scope);
            if let Some(name) = &binding.name {
                this.set(&name.text, value, &inner)?;
            }
            this.round(rest, call, &inner, nodes)?;
            this.dynamic.restore(mark);
            Ok(())
        })
    }

    /// Prints `1, x = 2`.
    pub fn echo(&mut self, arguments: &'a [Argument], scope: &Rc<Scope<'a>>) -> Flow<()> {
        let mut page = self.page();
        for (index, argument) in arguments.iter().enumerate() {
            let value = self.expr(&argument.value, scope)?;
            page.text.push_str(if index == 0 { "" } else { ", " });
            if let Some(name) = &argument.name {
                page.text.push_str(&name.text);
                page.text.push_str(" = ");
            }
            page.value(&value);
            if page.is_full() {
                break;
            }
        }
        Ok(self.console.echo(&page.text, self.meter)?)
    }

    /// Ends the program unless the condition holds.
    pub fn assertion(&mut self, arguments: &'a [Argument], span: Span, scope: &Rc<Scope<'a>>) -> Flow<()> {
        const PARAMETERS: [&str; 2] = ["condition", "message"];
        let supplied = self.supplied(arguments, &|index| PARAMETERS.get(index).copied(), 2, span)?;
        let (mut condition, mut message, mut holds) = (None, None, false);
        for (name, expr) in supplied {
            let value = self.expr(expr, scope)?;
            match name {
                "condition" => (condition, holds) = (Some(expr), value.is_true()),
                "message" => message = Some(value),
                _ => {}
            }
        }
        if holds {
            return Ok(());
        }
        let mut shown = Page::new(200);
        let mut wording = "Assertion".to_owned();
        if let Some(condition) = condition {
            shown.expr(condition);
            wording.push_str(&format!(" '{}'", shown.text));
        }
        wording.push_str(" failed");
        let mut fragment = format!("the assertion `{}` failed", shown.text);
        if let Some(message) = message.filter(|message| !message.is_undef()) {
            wording.push_str(&format!(": {}", self.shown(&message)));
            fragment.push_str(&format!(": {}", Self::brief(&message)));
        }
        self.fail(&wording, Diagnostic::error("scad/assertion-failed", span, fragment))
    }
}
