//! Making what has to be paid for: nodes, lists, strings, functions.

use std::rc::Rc;

use cadforge_kernel::budget::Resource;
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::Span;

use super::interpreter::{Flow, Interpreter};
use super::scope::Scope;
use super::value::{List, Text, Value};

impl<'a> Interpreter<'a, '_> {
    /// A node of the tree.
    pub fn node(&mut self, op: Op, children: Vec<Csg>, span: Option<Span>) -> Flow<Csg> {
        self.spend(Resource::Nodes, 1)?;
        Ok(Csg { op, children, origin: span })
    }

    /// A list, whose elements have been paid for.
    pub fn list(&mut self, items: Vec<Value<'a>>) -> Flow<Value<'a>> {
        let list = Value::List(List::new(items));
        if list.nesting() > 1 {
            // Only the limit counts here: lists are made from the inside out, so any that is too
            // deep is met at the limit.
            self.meter.reach(Resource::Depth, list.nesting().into())?;
        }
        Ok(list)
    }

    /// A list of elements that are still to be paid for.
    pub fn new_list(&mut self, items: Vec<Value<'a>>) -> Flow<Value<'a>> {
        self.spend(Resource::Elements, items.len() as u64)?;
        self.list(items)
    }

    /// A string that is still to be paid for.
    pub fn text(&mut self, text: String) -> Flow<Value<'a>> {
        self.spend(Resource::Text, text.len() as u64)?;
        Ok(Value::Text(Text::new(text)))
    }

    /// The string literal `text`, made once.
    pub fn literal(&mut self, text: &'a str) -> Value<'a> {
        Value::Text(self.literals.entry(text.as_ptr() as usize).or_insert_with(|| Text::new(text)).clone())
    }

    /// Notes that a function literal holds `scope`.
    pub fn capture(&mut self, scope: &Rc<Scope<'a>>) -> Flow<()> {
        let mut place = Some(scope);
        while let Some(scope) = place.filter(|scope| !scope.captured.replace(true)) {
            // A scope that is kept takes about as much memory as this many list elements.
            self.spend(Resource::Elements, 16)?;
            self.captured.push(Rc::clone(scope));
            place = scope.parent.as_ref();
        }
        Ok(())
    }
}
