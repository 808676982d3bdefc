//! Statements: what they draw, and what their modifiers make of it.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::{Diagnostic, Span};

use super::block::Block;
use super::builtin;
use super::interpreter::{Flow, Interpreter};
use super::names;
use super::scope::{self, Scope};
use crate::syntax::ast::{Argument, Statement, StatementKind};

/// A call of a module, as the module sees it.
pub(crate) struct ModuleCall<'s, 'a> {
    pub name: &'a str,
    pub arguments: &'a [Argument],
    pub children: Rc<Block<'a>>,
    /// From the name to the end of the statement.
    pub span: Span,
    /// Where the call stands.
    pub scope: &'s Rc<Scope<'a>>,
}

impl<'a> Interpreter<'a, '_> {
    /// Runs the statements of a block; gives what they draw.
    pub fn statements(&mut self, block: &Block<'a>, scope: &Rc<Scope<'a>>) -> Flow<Vec<Csg>> {
        let mut nodes = Vec::new();
        for statement in &block.statements {
            nodes.extend(self.statement(statement, scope)?);
        }
        Ok(nodes)
    }

    /// Runs a block in a scope of its own inside `scope`.
    pub fn block(&mut self, block: &Rc<Block<'a>>, scope: &Rc<Scope<'a>>) -> Flow<Vec<Csg>> {
        let inner = Scope::of_block(scope, Rc::clone(block));
        self.assign_block(block, &inner)?;
        self.statements(block, &inner)
    }

    /// Runs a statement. `None` is no child at all; an empty node is one.
    pub fn statement(&mut self, statement: &'a Statement, scope: &Rc<Scope<'a>>) -> Flow<Option<Csg>> {
        self.step()?;
        let modifiers = statement.modifiers;
        let outer_root = if modifiers.root { self.root.take() } else { None };
        let mark = self.dynamic.mark();
        let (name, span, result) = match &statement.kind {
            StatementKind::If { condition, then, otherwise } => {
                let result = self.nested(|this| {
                    let holds = this.expr(condition, scope)?.is_true();
                    let branch = if holds { Some(then) } else { otherwise.as_ref() };
                    let Some(branch) = branch else { return Ok(None) };
                    let nodes = this.block(&this.blocks.of(branch), scope)?;
                    this.node(Op::Group, nodes, Some(statement.span)).map(Some)
                });
                ("if", statement.span, result)
            }
            StatementKind::Call { name, arguments, children } => {
                let span = Span::new(name.span.start, statement.span.end);
                let children = self.blocks.of(children);
                let call = ModuleCall { name: &name.text, arguments, children, span, scope };
                (name.text.as_str(), span, self.nested(|this| this.module_call(&call)))
            }
        };
        let node = self.traced(result, name, span)?;
        self.dynamic.restore(mark);
        if modifiers.root {
            self.pick_root(outer_root, node.as_ref(), span)?;
        }
        Ok(node.filter(|_| !modifiers.background))
    }

    /// Makes `node` the root, unless one before it is: everything else will be left out. What is
    /// picked within it no longer counts.
    fn pick_root(&mut self, before: Option<(Csg, Span)>, node: Option<&Csg>, span: Span) -> Flow<()> {
        let within = self.root.take();
        let places = [
            before.as_ref().map(|(_, place)| (*place, span)),
            within.as_ref().map(|(_, place)| (span, *place)),
        ];
        let second = places.into_iter().flatten().find(|(one, other)| one != other);
        if let Some((_, place)) = second.filter(|_| !self.many_roots) {
            self.many_roots = true;
            let message = "more than one statement has the modifier `!`; only the first is drawn";
            let warning = Diagnostic::warning("scad/several-roots", place, message);
            self.warn("More than one Root Modifier (!)", warning)?;
        }
        self.root = match (before, node) {
            (None, Some(node)) => {
                // The copy is paid for like any other part of the tree.
                self.spend(Resource::Nodes, node.size() as u64)?;
                Some((node.clone(), span))
            }
            (before, _) => before.or(within),
        };
        Ok(())
    }

    fn module_call(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
        let (found, hops) = scope::module(call.scope, call.name);
        self.hop(hops)?;
        if let Some((module, definition)) = found {
            return self.user_module(call, module, &definition).map(Some);
        }
        if let Some(module) = builtin::module(call.name) {
            return module(self, call);
        }
        let name_end = call.span.start + call.name.len() as u32;
        let name_span = Span::new(call.span.start, name_end);
        self.unknown("module", "scad/unknown-module", call.name, name_span, |_| {
            names::about_module(call.name, &call.scope.module_names())
        })?;
        Ok(None)
    }

    /// What the children of a call draw.
    pub fn children_of(&mut self, call: &ModuleCall<'_, 'a>) -> Flow<Vec<Csg>> {
        self.block(&call.children, call.scope)
    }
}
