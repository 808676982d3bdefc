use super::{Dice, Temper};

/// A module that the program defines.
#[derive(Clone, Debug)]
pub(super) struct Defined {
    pub name: String,
    pub parameters: usize,
}

/// Writes a program line by line, and knows which names are in scope.
pub(super) struct Writer {
    pub dice: Dice,
    pub temper: Temper,
    text: String,
    /// How deep the next line is indented.
    level: usize,
    /// Variables that hold numbers; inner scopes put theirs on the end and take them off again.
    pub numbers: Vec<String>,
    /// Functions of numbers.
    pub functions: Vec<Defined>,
    /// Modules that make a solid.
    pub solids: Vec<Defined>,
    /// Modules that work on their children.
    pub wrappers: Vec<Defined>,
    /// Shapes that may still be written.
    pub fuel: usize,
}

impl Writer {
    pub fn new(mut dice: Dice, temper: Temper) -> Self {
        let fuel = dice.between(1, 12);
        Self {
            dice,
            temper,
            text: String::new(),
            level: 0,
            numbers: Vec::new(),
            functions: Vec::new(),
            solids: Vec::new(),
            wrappers: Vec::new(),
            fuel,
        }
    }

    /// The whole program.
    pub fn program(mut self) -> String {
        if self.dice.once_in(3) {
            let comment =
                self.dice.pick(&["// Main body", "/* A part.\n   Units: mm */", "// include <nothing.scad>"]);
            self.line(comment);
        }
        if self.dice.once_in(3) {
            let facets = self.facets();
            self.line(&format!("$fn = {facets};"));
        }
        for _ in 0..self.dice.below(5) {
            self.assignment();
        }
        for _ in 0..self.dice.below(6).saturating_sub(3) {
            self.function();
        }
        for _ in 0..self.dice.below(6).saturating_sub(3) {
            self.module();
        }
        for _ in 0..self.dice.between(1, 6).saturating_sub(3).max(1) {
            self.modifier();
            self.solid(3);
        }
        self.text
    }

    /// Writes one line, indented.
    pub fn line(&mut self, text: &str) {
        if self.text.is_empty() || self.text.ends_with('\n') {
            self.text.extend(std::iter::repeat_n("  ", self.level));
        }
        self.text += text;
        self.text.push('\n');
    }

    /// Writes the beginning of a line.
    pub fn head(&mut self, text: &str) {
        self.line(text);
        self.text.pop();
        self.text.push(' ');
    }

    /// Writes what `body` writes, in braces after what the line holds already, as a scope.
    pub fn braces(&mut self, body: impl FnOnce(&mut Self)) {
        self.line("{");
        let numbers = self.numbers.len();
        self.level += 1;
        body(self);
        self.level -= 1;
        self.numbers.truncate(numbers);
        self.line("}");
    }

    /// A name that is not in use.
    pub fn fresh(&mut self, stems: &[&str]) -> String {
        let stem = self.dice.pick(stems);
        let taken = |name: &String| {
            self.numbers.contains(name)
                || [&self.functions, &self.solids, &self.wrappers]
                    .iter()
                    .any(|defined| defined.iter().any(|d| d.name == *name))
        };
        let mut name = stem.to_owned();
        let mut count = 1;
        while taken(&name) {
            count += 1;
            name = format!("{stem}{count}");
        }
        name
    }
}
