use super::Temper;
use super::writer::Writer;

/// Values that no part needs.
const HOSTILE: [&str; 22] = [
    "0",
    "-1",
    "-0",
    "1e-9",
    "1e9",
    "-1e9",
    "1e308",
    "1e-320",
    "1/0",
    "-1/0",
    "0/0",
    "undef",
    "true",
    "\"5\"",
    "[]",
    "[1, 2]",
    "[[1], [2]]",
    "[0:5]",
    "[0:-1:5]",
    "(function (x) x)",
    "nothing",
    "[for (i = [1:3]) i]",
];

const HOSTILE_FACETS: [&str; 12] =
    ["0", "1", "2", "3.5", "-5", "1e4", "1e9", "1/0", "0/0", "undef", "\"64\"", "0.001"];

impl Writer {
    /// Whether something hostile should come now.
    pub fn spoiled(&mut self) -> bool {
        self.temper == Temper::Hostile && self.dice.once_in(8)
    }

    /// A number of facets.
    pub fn facets(&mut self) -> String {
        let choices = if self.spoiled() { &HOSTILE_FACETS[..] } else { &["64", "32", "6", "48", "12", "8"] };
        self.dice.pick(choices).to_owned()
    }

    /// A positive length of up to about `most` millimetres.
    pub fn length(&mut self, most: usize) -> String {
        if self.spoiled() {
            return self.dice.pick(&HOSTILE).to_owned();
        }
        let whole = self.dice.between(1, most);
        match self.dice.below(16) {
            0 => format!("{}", whole as f64 / 2.0),
            1 => format!("{whole}.{}", self.dice.below(100)),
            2 => format!("{:e}", whole as f64 / 4.0),
            3 => format!(".{}", self.dice.between(1, 99)),
            4..=6 => self.number(2),
            7 if !self.numbers.is_empty() => self.variable(),
            8 => format!("{}/{}", whole * 2, self.dice.pick(&["2", "sqrt(3)", "cos(30)"])),
            _ => whole.to_string(),
        }
    }

    fn variable(&mut self) -> String {
        let index = self.dice.below(self.numbers.len());
        self.numbers[index].clone()
    }

    /// A number with a sign, as positions and angles have.
    pub fn offset(&mut self, most: usize) -> String {
        match self.dice.below(4) {
            0 => "0".to_owned(),
            1 => format!("-{}", self.length(most)),
            _ => self.length(most),
        }
    }

    /// Any expression of numbers, at most `depth` operators deep.
    pub fn number(&mut self, depth: usize) -> String {
        if depth == 0 || self.dice.once_in(4) {
            return match self.dice.below(3) {
                0 if !self.numbers.is_empty() => self.variable(),
                _ => self.dice.between(1, 30).to_string(),
            };
        }
        let (a, b) = (self.number(depth - 1), self.number(depth - 1));
        match self.dice.below(14) {
            0 => format!("({a} + {b})"),
            1 => format!("{a} + {b}"),
            2 => format!("{a} * {b}"),
            3 => format!("{a}*({b} - 1)"),
            4 => format!("{a} / {b}"),
            5 => format!("{a} % {b} + 1"),
            6 => format!("abs({a} - {b})"),
            7 => format!("max({a}, {b})"),
            8 => format!("{a} * {}({b})", self.dice.pick(&["cos", "sin", "sqrt", "floor", "round"])),
            9 => format!("({} ? {a} : {b})", self.condition()),
            10 => format!("[{a}, {b}][{}]", self.dice.below(2)),
            11 => format!("(let (t = {a}) t + {b})"),
            12 => format!("len([for (i = [1:{}]) i * {a}])", self.dice.between(1, 9)),
            _ => self.function_call(&[a, b]),
        }
    }

    fn function_call(&mut self, arguments: &[String]) -> String {
        if self.functions.is_empty() {
            return format!("norm([{}])", arguments.join(", "));
        }
        let index = self.dice.below(self.functions.len());
        let function = self.functions[index].clone();
        let arguments: Vec<_> = arguments.iter().cycle().take(function.parameters).cloned().collect();
        format!("{}({})", function.name, arguments.join(", "))
    }

    /// A truth value.
    pub fn condition(&mut self) -> String {
        let (a, b) = (self.number(0), self.number(0));
        match self.dice.below(6) {
            0 => format!("{a} % 2 == 0"),
            1 => format!("{a} > {b} && {b} != 0"),
            2 => format!("!({a} <= {b})"),
            3 => "true".to_owned(),
            4 => format!("{a} < {b} || is_undef({b})"),
            _ => format!("{a} >= {b}"),
        }
    }

    /// `[x, y]` or `[x, y, z]`, each of up to about `most` millimetres in either direction.
    pub fn position(&mut self, dimensions: usize, most: usize) -> String {
        if self.spoiled() {
            return self.dice.pick(&HOSTILE).to_owned();
        }
        let parts: Vec<_> = (0..dimensions).map(|_| self.offset(most)).collect();
        format!("[{}]", parts.join(", "))
    }

    /// `[x, y]` or `[x, y, z]`, all positive.
    pub fn size(&mut self, dimensions: usize, most: usize) -> String {
        if self.dice.once_in(5) {
            return self.length(most);
        }
        let parts: Vec<_> = (0..dimensions).map(|_| self.length(most)).collect();
        format!("[{}]", parts.join(", "))
    }

    /// A range or a list to loop through, of at most about a dozen numbers.
    pub fn steps(&mut self) -> String {
        if self.spoiled() {
            return self.dice.pick(&HOSTILE).to_owned();
        }
        let count = self.dice.between(1, 7);
        match self.dice.below(10) {
            0 => format!("[0 : {} : {}]", self.dice.between(2, 5), count * 2),
            1 => format!("[-{count}, 0, {count}]"),
            2 => format!("[for (k = [1:{count}]) k * {}]", self.number(0)),
            3 => format!("[{count}:-1:0]"),
            4 => format!("[each [1, 2], {count}]"),
            5 => format!("[for (k = 0; k < {count}; k = k + 1) if (k != 1) k]"),
            _ => format!("[0:{count}]"),
        }
    }
}
