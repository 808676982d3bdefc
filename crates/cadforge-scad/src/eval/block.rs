//! What stands in one pair of braces, sorted by kind.
//!
//! Definitions hold in the whole block, wherever they stand. Of several assignments to one name the
//! last one counts, at the place of the first.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use cadforge_kernel::diag::Span;

use crate::syntax::ast::{Expr, Function, Item, Module, Name, Program, Statement, StatementKind};

/// Modules of the language that read a file.
pub(crate) const FILE_MODULES: [&str; 7] = [
    "import",
    "surface",
    "import_stl",
    "import_dxf",
    "import_off",
    "dxf_linear_extrude",
    "dxf_rotate_extrude",
];

/// The contents of a file, of a module, or of the braces after a call.
#[derive(Default)]
pub(crate) struct Block<'a> {
    /// In the order in which they are evaluated.
    pub assignments: Vec<(&'a str, &'a Expr)>,
    pub modules: BTreeMap<&'a str, &'a Module>,
    pub functions: BTreeMap<&'a str, &'a Function>,
    /// Without those that `*` leaves out.
    pub statements: Vec<&'a Statement>,
}

/// A name that was assigned twice in one block.
pub(crate) struct Overwritten<'a> {
    pub name: &'a str,
    pub first: Span,
    pub second: Span,
}

/// All blocks of a program, found by the place of their items in memory.
pub(crate) struct Blocks<'a> {
    by_place: BTreeMap<usize, Rc<Block<'a>>>,
    empty: Rc<Block<'a>>,
    /// In the order of the text.
    pub overwritten: Vec<Overwritten<'a>>,
    /// Calls of modules that read files, whether they will be reached or not.
    pub file_calls: Vec<&'a Name>,
    /// Names of all modules that the program defines, wherever they hold.
    pub defined: BTreeSet<&'a str>,
}

impl<'a> Blocks<'a> {
    pub fn new(program: &'a Program) -> Self {
        let mut blocks = Self {
            by_place: BTreeMap::new(),
            empty: Rc::default(),
            overwritten: Vec::new(),
            file_calls: Vec::new(),
            defined: BTreeSet::new(),
        };
        blocks.add(&program.items);
        blocks
    }

    /// The block that `items` are.
    pub fn of(&self, items: &'a [Item]) -> Rc<Block<'a>> {
        // An empty vector has no place of its own.
        if items.is_empty() {
            return Rc::clone(&self.empty);
        }
        self.by_place.get(&place(items)).map_or_else(|| Rc::clone(&self.empty), Rc::clone)
    }

    fn add(&mut self, items: &'a [Item]) {
        let mut block = Block::default();
        let mut assigned: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
        for item in items {
            match item {
                Item::Assignment(assignment) => {
                    let name = assignment.name.text.as_str();
                    let next = (block.assignments.len(), assignment.span);
                    let (index, last) = assigned.entry(name).or_insert(next);
                    if *index == next.0 {
                        block.assignments.push((name, &assignment.value));
                    } else {
                        block.assignments[*index].1 = &assignment.value;
                        self.overwritten.push(Overwritten { name, first: *last, second: assignment.span });
                        *last = assignment.span;
                    }
                }
                Item::Module(module) => {
                    block.modules.insert(&module.name.text, module);
                    self.defined.insert(&module.name.text);
                    self.add(&module.body);
                }
                Item::Function(function) => {
                    block.functions.insert(&function.name.text, function);
                }
                Item::Statement(statement) => {
                    if !statement.modifiers.disable {
                        block.statements.push(statement);
                    }
                    match &statement.kind {
                        StatementKind::If { then, otherwise, .. } => {
                            self.add(then);
                            self.add(otherwise.as_deref().unwrap_or_default());
                        }
                        StatementKind::Call { name, children, .. } => {
                            if FILE_MODULES.contains(&name.text.as_str()) {
                                self.file_calls.push(name);
                            }
                            self.add(children);
                        }
                    }
                }
                Item::File { .. } => {}
            }
        }
        if !items.is_empty() {
            self.by_place.insert(place(items), Rc::new(block));
        }
    }
}

fn place(items: &[Item]) -> usize {
    items.as_ptr() as usize
}
