//! Modules that the program defines.

use std::rc::Rc;

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::Diagnostic;

use super::block::Block;
use super::expr::is_constant;
use super::interpreter::{Flow, Interpreter};
use super::scope::{Children, Scope, is_dynamic};
use super::statement::ModuleCall;
use crate::syntax::ast::Module;

impl<'a> Interpreter<'a, '_> {
    /// Runs `module`, which was defined in the scope `definition`.
    pub fn user_module(
        &mut self,
        call: &ModuleCall<'_, 'a>,
        module: &'a Module,
        definition: &Rc<Scope<'a>>,
    ) -> Flow<Csg> {
        self.calling("module", call.name, call.span, |this| {
            // The children's own variables come first, and once, however often they are drawn.
            let outside = Scope::of_block(call.scope, Rc::clone(&call.children));
            this.assign_block(&call.children, &outside)?;
            let children = Children { block: Rc::clone(&call.children), scope: outside };
            let count = children.block.statements.len();

            let body = this.blocks.of(&module.body);
            let scope = Scope::of_module(definition, Rc::clone(&body), children);
            let (parameters, arguments) = (&module.parameters, call.arguments);
            this.bind_parameters(parameters, arguments, call.scope, definition, &scope, call.span)?;
            this.modules.push(&module.name.text);
            this.set("$children", (count as f64).into(), &scope)?;
            this.set("$parent_modules", (this.modules.len() as f64).into(), &scope)?;

            this.warn_of_lost_parameters(module, &body)?;
            this.assign_block(&body, &scope)?;
            let nodes = this.statements(&body, &scope)?;
            this.modules.pop();
            this.node(Op::Group, nodes, Some(call.span))
        })
    }

    /// Warns of parameters whose value never counts, because the body assigns a constant to them.
    fn warn_of_lost_parameters(&mut self, module: &'a Module, body: &Block<'a>) -> Flow<()> {
        for (name, value) in &body.assignments {
            if is_dynamic(name) || !is_constant(value) {
                continue;
            }
            self.hop(module.parameters.len() as u64)?;
            if module.parameters.iter().any(|parameter| parameter.name.text == *name) {
                let message =
                    format!("the module `{}` assigns its parameter `{name}` a constant", module.name.text);
                let warning = Diagnostic::warning("scad/lost-parameter", value.span, message)
                    .hint("what is given for the parameter never counts; give it a default instead");
                let wording =
                    format!("Module {}: Parameter {name} is overwritten with a literal", module.name.text);
                self.warn(&wording, warning)?;
            }
        }
        Ok(())
    }
}
