use super::writer::{Defined, Writer};

const SIZES: [&str; 10] =
    ["w", "h", "d", "thickness", "radius", "hole_d", "outer_r", "base_height", "n", "2x"];

impl Writer {
    /// `name = number;`
    pub fn assignment(&mut self) {
        let value = if self.dice.once_in(3) { self.number(2) } else { self.length(40) };
        let name = self.fresh(&SIZES);
        self.line(&format!("{name} = {value};"));
        self.numbers.push(name);
    }

    /// A function of one or two numbers, sometimes recursive or a function literal.
    pub fn function(&mut self) {
        let name = self.fresh(&["f", "area", "pitch", "fact"]);
        let outer = std::mem::replace(&mut self.numbers, vec!["a".to_owned(), "b".to_owned()]);
        let body = self.number(2);
        self.numbers = outer;
        let (text, parameters) = match self.dice.below(4) {
            0 => (format!("function {name}(a, b = 2) = a <= 0 ? 1 : 1 + {name}(a - 7, b);"), 1),
            1 => (format!("function {name}(a, b) = let (c = {body}) c + a;"), 2),
            2 => (format!("{name} = function (a, b) {body};"), 2),
            _ => (format!("function {name}(a, b = 1) = {body};"), 2),
        };
        self.line(&text);
        self.functions.push(Defined { name, parameters });
    }

    /// A module, of numbers or of children.
    pub fn module(&mut self) {
        if self.dice.once_in(3) {
            let name = self.fresh(&["twice", "placed", "around"]);
            let by = self.position(3, 30);
            self.head(&format!("module {name}(n = 2)"));
            self.braces(|w| {
                w.line("children();");
                let which = w.dice.pick(&["", "0", "[0:1]"]);
                w.line(&format!("translate({by}) rotate(n * 10) children({which});"));
                if w.dice.once_in(3) {
                    w.line("if ($children > 1) children(1);");
                }
            });
            return self.wrappers.push(Defined { name, parameters: 1 });
        }
        let name = self.fresh(&["hole", "bracket", "peg", "body"]);
        let outer = std::mem::replace(&mut self.numbers, vec!["r".to_owned(), "t".to_owned()]);
        self.head(&format!("module {name}(r, t = 5)"));
        if self.dice.once_in(4) {
            self.solid(1);
        } else {
            self.braces(|w| {
                if w.dice.once_in(3) {
                    w.assignment();
                }
                w.solid(2);
            });
        }
        self.numbers = outer;
        self.solids.push(Defined { name, parameters: 2 });
    }

    /// Sometimes a modifier, or a statement without geometry.
    pub fn modifier(&mut self) {
        match self.dice.below(27) {
            0 => self.head("#"),
            1 => self.head("%"),
            2 => self.head("*"),
            3 => self.head("!"),
            4 => {
                let value = self.number(2);
                self.line(&format!("echo(\"value\", {value}, size = [{value}, true]);"));
            }
            5 => {
                let condition = self.condition();
                self.line(&format!("assert({condition} || true, \"message\");"));
            }
            6 => self.line(";"),
            7 => {
                let (list, text) = (self.steps(), self.number(1));
                self.line(&format!("echo(str(\"n = \", {text}), concat({list}, [[1]]), {list} == undef);"));
            }
            _ => {}
        }
    }

    /// `for (i = steps)`, with what `body` writes; `i` is a number in it.
    pub fn for_loop(&mut self, body: impl FnOnce(&mut Self)) {
        let variable = self.fresh(&["i", "j", "x"]);
        let steps = self.steps();
        let keyword = if self.dice.once_in(8) { "intersection_for" } else { "for" };
        self.head(&format!("{keyword} ({variable} = {steps})"));
        self.numbers.push(variable);
        body(self);
        self.numbers.pop();
    }

    /// `if (condition) … else …`, each with what `body` writes.
    pub fn branch(&mut self, body: impl Fn(&mut Self)) {
        let condition = self.condition();
        self.head(&format!("if ({condition})"));
        self.braces(&body);
        if self.dice.once_in(2) {
            self.head("else");
            body(self);
        }
    }
}
