//! Where names are looked up.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::block::Block;
use super::value::Value;
use crate::syntax::ast::{Function, Module};

/// Variables and definitions of one block, call, `let` or loop, inside those around it.
#[derive(Default)]
pub(crate) struct Scope<'a> {
    pub parent: Option<Rc<Scope<'a>>>,
    /// What is defined here.
    block: Rc<Block<'a>>,
    /// What the call of a user module was given, if this is the scope of one.
    pub children: Option<Children<'a>>,
    variables: RefCell<BTreeMap<&'a str, Value<'a>>>,
    /// Whether a function literal may keep this scope alive.
    pub captured: Cell<bool>,
}

/// The children of a module call, with the scope in which they stand.
#[derive(Clone)]
pub(crate) struct Children<'a> {
    pub block: Rc<Block<'a>>,
    pub scope: Rc<Scope<'a>>,
}

impl<'a> Scope<'a> {
    /// An empty scope inside `parent`.
    pub fn inside(parent: &Rc<Self>) -> Rc<Self> {
        Rc::new(Self { parent: Some(Rc::clone(parent)), ..Self::default() })
    }

    /// The scope of `block` inside `parent`; its variables are still to be assigned.
    pub fn of_block(parent: &Rc<Self>, block: Rc<Block<'a>>) -> Rc<Self> {
        Rc::new(Self { parent: Some(Rc::clone(parent)), block, ..Self::default() })
    }

    /// The scope of a call of a module that was defined in `parent`.
    pub fn of_module(parent: &Rc<Self>, block: Rc<Block<'a>>, children: Children<'a>) -> Rc<Self> {
        Rc::new(Self { parent: Some(Rc::clone(parent)), block, children: Some(children), ..Self::default() })
    }

    pub fn set(&self, name: &'a str, value: Value<'a>) {
        self.variables.borrow_mut().insert(name, value);
    }

    /// Forgets all variables, which frees closures that hold the scope that holds them.
    pub fn clear(&self) {
        let variables = std::mem::take(&mut *self.variables.borrow_mut());
        drop(variables);
    }

    /// Names of variables here and further out, for hints.
    pub fn names(&self) -> Vec<&'a str> {
        outwards(self)
            .flat_map(|scope| scope.variables.borrow().keys().copied().collect::<Vec<_>>())
            .collect()
    }

    /// Names of modules here and further out.
    pub fn module_names(&self) -> Vec<&'a str> {
        outwards(self).flat_map(|scope| scope.block.modules.keys().copied()).collect()
    }

    /// Names of functions here and further out.
    pub fn function_names(&self) -> Vec<&'a str> {
        outwards(self).flat_map(|scope| scope.block.functions.keys().copied()).collect()
    }
}

/// Something found by name, and how many scopes were looked through.
pub(crate) type Found<T> = (Option<T>, u64);

/// The nearest variable called `name`.
pub(crate) fn variable<'a>(scope: &Rc<Scope<'a>>, name: &str) -> Found<Value<'a>> {
    search(scope, |scope| scope.variables.borrow().get(name).cloned())
}

/// The nearest module called `name`, and the scope that defines it.
pub(crate) fn module<'a>(scope: &Rc<Scope<'a>>, name: &str) -> Found<(&'a Module, Rc<Scope<'a>>)> {
    search(scope, |scope| Some((*scope.block.modules.get(name)?, Rc::clone(scope))))
}

/// The nearest function called `name`, and the scope that defines it.
pub(crate) fn function<'a>(scope: &Rc<Scope<'a>>, name: &str) -> Found<(&'a Function, Rc<Scope<'a>>)> {
    search(scope, |scope| Some((*scope.block.functions.get(name)?, Rc::clone(scope))))
}

/// What the innermost module call around `scope` was given; `None` outside all modules.
pub(crate) fn children<'a>(scope: &Rc<Scope<'a>>) -> Option<Children<'a>> {
    search(scope, |scope| scope.children.clone()).0
}

fn search<'s, 'a: 's, T>(
    scope: &'s Rc<Scope<'a>>,
    mut look: impl FnMut(&'s Rc<Scope<'a>>) -> Option<T>,
) -> Found<T> {
    let mut hops = 0;
    let mut place = Some(scope);
    while let Some(scope) = place {
        hops += 1;
        if let Some(found) = look(scope) {
            return (Some(found), hops);
        }
        place = scope.parent.as_ref();
    }
    (None, hops)
}

fn outwards<'s, 'a>(scope: &'s Scope<'a>) -> impl Iterator<Item = &'s Scope<'a>> {
    std::iter::successors(Some(scope), |scope| scope.parent.as_deref())
}

/// Whether a variable is one of those that [`Dynamic`] holds.
pub(crate) fn is_dynamic(name: &str) -> bool {
    // The number of children is that of the module around the place where it is asked for.
    name.starts_with('$') && name != "$children"
}

/// The variables whose names begin with `$`: a called module or function sees those of its caller.
#[derive(Default)]
pub(crate) struct Dynamic<'a> {
    /// By name, the innermost value last.
    values: BTreeMap<&'a str, Vec<Value<'a>>>,
    /// Which name got a value, in order.
    trail: Vec<&'a str>,
}

impl<'a> Dynamic<'a> {
    pub fn set(&mut self, name: &'a str, value: Value<'a>) {
        self.values.entry(name).or_default().push(value);
        self.trail.push(name);
    }

    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.values.get(name)?.last()
    }

    /// What [`Dynamic::restore`] takes to undo everything that is set from now on.
    pub fn mark(&self) -> usize {
        self.trail.len()
    }

    pub fn restore(&mut self, mark: usize) {
        while self.trail.len() > mark
            && let Some(name) = self.trail.pop()
        {
            self.values.get_mut(name).and_then(Vec::pop);
        }
    }

    /// All names that have a value.
    pub fn names(&self) -> Vec<&'a str> {
        self.values.iter().filter(|(_, values)| !values.is_empty()).map(|(&name, _)| name).collect()
    }
}
