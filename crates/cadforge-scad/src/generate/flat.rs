use super::writer::Writer;

impl Writer {
    /// One flat shape, at most `depth` operations deep.
    pub fn flat(&mut self, depth: usize) {
        self.fuel = self.fuel.saturating_sub(1);
        if depth == 0 || self.fuel == 0 || self.dice.once_in(2) {
            let shape = self.flat_leaf();
            return self.line(&format!("{shape};"));
        }
        match self.dice.below(8) {
            0..=3 => {
                let movement = self.movement(2);
                self.head(&movement);
                self.flat(depth - 1);
            }
            4 => {
                let distance = self.offset(3);
                let kind = self.dice.pick(&["r", "delta"]);
                self.head(&format!("offset({kind} = {distance})"));
                self.flat(depth - 1);
            }
            5 => self.for_loop(|w| w.flat(depth - 1)),
            _ => {
                let operation = self.dice.pick(&["union", "difference", "intersection", "hull"]);
                self.head(&format!("{operation}()"));
                let count = self.dice.between(2, 3);
                self.braces(|w| (0..count).for_each(|_| w.flat(depth - 1)));
            }
        }
    }

    fn flat_leaf(&mut self) -> String {
        match self.dice.below(7) {
            0 => format!("square({})", self.size(2, 40)),
            1 => format!("square({}, center = true)", self.size(2, 40)),
            2 => format!("circle(r = {}, $fn = {})", self.length(20), self.facets()),
            3 => format!("circle(d={})", self.length(40)),
            4 => {
                let points: Vec<_> = (0..self.dice.between(3, 6)).map(|_| self.position(2, 30)).collect();
                format!("polygon([{}])", points.join(", "))
            }
            5 => {
                let (n, r) = (self.dice.between(3, 9), self.length(20));
                format!("polygon([for (i = [0:{}]) {r} * [cos(i * 360 / {n}), sin(i * 360 / {n})]])", n - 1)
            }
            _ => {
                let (w, h) = (self.length(30), self.length(30));
                format!("polygon(points = [[0, 0], [{w}, 0], [{w}, {h}], [0, {h}]], paths = [[0, 1, 2, 3]])")
            }
        }
    }

    /// A transform of space or of the plane, to stand before its child.
    pub fn movement(&mut self, dimensions: usize) -> String {
        match self.dice.below(12) {
            0..=5 => format!("translate({})", self.position(dimensions, 30)),
            6 if dimensions == 3 => {
                format!("rotate({})", self.dice.pick(&["[90, 0, 0]", "[0, 90, 0]", "[0, 45, 30]"]))
            }
            6 | 7 => format!("rotate({})", self.offset(180)),
            8 => format!("scale({})", self.size(dimensions, 2)),
            9 => format!("mirror({})", self.dice.pick(&["[1, 0, 0]", "[0, 1, 0]", "[1, 1, 0]"])),
            10 => format!("color(\"{}\")", self.dice.pick(&["red", "#80ff00"])),
            _ => {
                let shear = self.offset(2);
                format!(
                    "multmatrix([[1, {shear}, 0, 0], [0, 1, 0, {}], [0, 0, 1, 0], [0, 0, 0, 1]])",
                    self.offset(9)
                )
            }
        }
    }
}
