use super::writer::Writer;

impl Writer {
    /// One solid, at most `depth` operations deep.
    pub fn solid(&mut self, depth: usize) {
        self.fuel = self.fuel.saturating_sub(1);
        if depth == 0 || self.fuel == 0 || self.dice.once_in(5) {
            return self.solid_leaf();
        }
        match self.dice.below(20) {
            0..=5 => self.part(depth),
            6..=9 => {
                let movement = self.movement(3);
                self.head(&movement);
                self.solid(depth - 1);
            }
            10 | 11 => {
                let operation = self.dice.pick(&["union", "intersection", "hull", "group", "render"]);
                self.head(&format!("{operation}()"));
                let count = self.dice.between(1, 3);
                self.braces(|w| (0..count).for_each(|_| w.solid(depth - 1)));
            }
            12 | 13 => self.for_loop(|w| {
                let movement = w.movement(3);
                w.head(&movement);
                w.solid(depth - 1);
            }),
            14 => self.branch(|w| w.solid(depth - 1)),
            15 => {
                let value = self.length(20);
                self.head(&format!("let (q = {value})"));
                self.numbers.push("q".to_owned());
                self.solid(depth - 1);
                self.numbers.pop();
            }
            16 => self.pattern(depth),
            17 if !self.wrappers.is_empty() => {
                let index = self.dice.below(self.wrappers.len());
                let argument = self.length(5);
                let call = format!("{}({argument})", self.wrappers[index].name);
                self.head(&call);
                self.braces(|w| (0..2).for_each(|_| w.solid(depth - 1)));
            }
            18 if self.temper == super::Temper::Hostile => {
                let unknown = self.dice.pick(&["box", "torus", "minkowski", "rounded_cube"]);
                self.head(&format!("{unknown}()"));
                self.braces(|w| (0..2).for_each(|_| w.solid(depth - 1)));
            }
            _ => self.solid_leaf(),
        }
    }

    /// A body with something cut from it: what models write most.
    fn part(&mut self, depth: usize) {
        self.head("difference()");
        let cuts = self.dice.between(1, 3);
        self.braces(|w| {
            if w.dice.once_in(6) {
                w.assignment();
            }
            w.solid(depth - 1);
            for _ in 0..cuts {
                let (place, r) = (w.position(3, 15), w.length(8));
                let facets = w.facets();
                w.line(&format!(
                    "translate({place}) cylinder(h = 100, r = {r}, center = true, $fn = {facets});"
                ));
            }
        });
    }

    /// Copies around a circle.
    fn pattern(&mut self, depth: usize) {
        let (count, radius) = (self.dice.between(2, 8), self.length(40));
        self.head(&format!(
            "for (a = [0 : {count} - 1]) rotate([0, 0, a * 360 / {count}]) translate([{radius}, 0, 0])"
        ));
        self.numbers.push("a".to_owned());
        self.solid(depth - 1);
        self.numbers.pop();
    }

    fn solid_leaf(&mut self) {
        if !self.solids.is_empty() && self.dice.once_in(2) {
            let index = self.dice.below(self.solids.len());
            let name = self.solids[index].name.clone();
            let call = match self.dice.below(3) {
                0 => format!("{name}({});", self.length(20)),
                1 => format!("{name}(t = {}, r = {});", self.length(20), self.length(20)),
                _ => format!("{name}({}, {}, $fn = {});", self.length(20), self.length(20), self.facets()),
            };
            return self.line(&call);
        }
        match self.dice.below(14) {
            0..=2 => self.leaf(|w| format!("cube({})", w.size(3, 40))),
            3 => self.leaf(|w| format!("cube({}, center = true)", w.size(3, 40))),
            4..=6 => {
                self.leaf(|w| {
                    format!("cylinder(h = {}, r = {}, $fn = {})", w.length(50), w.length(20), w.facets())
                });
            }
            7 => self.leaf(|w| format!("cylinder({}, d={}, center=true)", w.length(50), w.length(30))),
            8 => self
                .leaf(|w| format!("cylinder(h={}, r1={}, r2={})", w.length(30), w.length(20), w.offset(20))),
            9 => self.leaf(|w| format!("sphere(r = {}, $fn = {})", w.length(20), w.facets())),
            10 => self.leaf(|w| {
                let points: Vec<_> = (0..4).map(|_| w.position(3, 30)).collect();
                let faces =
                    w.dice.pick(&["[[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]]", "[[0, 1, 2], [0, 1, 3]]"]);
                format!("polyhedron(points = [{}], faces = {faces})", points.join(", "))
            }),
            11 => {
                let (angle, facets) = (self.dice.pick(&["360", "180", "-90", "400"]), self.facets());
                self.head(&format!("rotate_extrude(angle = {angle}, $fn = {facets}) translate([30, 0])"));
                self.flat(1);
            }
            12 => {
                let (height, twist, scale) = (self.length(30), self.offset(90), self.size(2, 2));
                self.head(&format!(
                    "linear_extrude(height = {height}, twist = {twist}, scale = {scale}, slices = 5)"
                ));
                self.flat(1);
            }
            _ => {
                let height = self.length(30);
                self.head(&format!("linear_extrude({height})"));
                self.flat(2);
            }
        }
    }

    fn leaf(&mut self, call: impl FnOnce(&mut Self) -> String) {
        let call = call(self);
        self.line(&format!("{call};"));
    }
}
