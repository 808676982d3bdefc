//! Requirements from the same numbers as the words, in the order in which one would say them.

use cadforge_kernel::math::{Vec3, trig};
use cadforge_reward::Spec;
use cadforge_reward::spec::{
    Axis, Boss, Circle, Direction, FACETS, Grid, Hole, Pattern, Region, Size, Slot, TOLERANCE, Wall,
};

/// A specification that is being written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ask(Spec);

/// A thousandth of a length may be lost where a prompt's number is rounded.
fn tolerance(length: f64) -> f64 {
    TOLERANCE.max(0.001 * length)
}

impl Ask {
    /// A part whose box has its low corner at `from` and these sides.
    pub fn sides(from: [f64; 3], sides: [f64; 3]) -> Self {
        Self::default().with_sides(from, sides, [0.0; 3])
    }

    /// A part between `low` and `high` along Z that is round across it.
    pub fn round(radius: f64, low: f64, high: f64) -> Self {
        let short = 2.0 * FACETS * radius;
        Self::default().with_sides(
            [-radius, -radius, low],
            [2.0 * radius, 2.0 * radius, high - low],
            [short, short, 0.0],
        )
    }

    /// The sides of the box; `short` is what facets may make each shorter.
    pub fn with_sides(mut self, from: [f64; 3], sides: [f64; 3], short: [f64; 3]) -> Self {
        for (i, axis) in [Axis::X, Axis::Y, Axis::Z].into_iter().enumerate() {
            let tolerance = tolerance(sides[i]) + short[i];
            self.0.size.push(Size {
                name: String::new(),
                axis,
                length: sides[i],
                from: Some(from[i]),
                tolerance,
            });
        }
        self
    }

    /// A round hole from its mouth `at` along `axis`.
    pub fn hole(
        mut self,
        name: &str,
        at: [f64; 3],
        axis: Direction,
        radius: f64,
        depth: f64,
        through: bool,
    ) -> Self {
        self.0.hole.push(hole(name, at, axis, radius, depth, through));
        self
    }

    /// `count` like holes around the Z axis, the first one given.
    pub fn ring_of_holes(mut self, first: Hole, count: f64) -> Self {
        let circle = Circle { center: [0.0; 3], axis: Direction::Z, count: count as u32 };
        self.0.pattern.push(Pattern {
            name: first.name.clone(),
            hole: Some(first),
            circle: Some(circle),
            ..Pattern::default()
        });
        self
    }

    /// Like holes in columns along X and rows along Y, the first one given.
    pub fn grid_of_holes(mut self, first: Hole, spacing: f64, columns: f64, rows: f64) -> Self {
        let grid = Grid {
            step: [spacing, 0.0, 0.0],
            count: columns as u32,
            row_step: Some([0.0, spacing, 0.0]),
            rows: rows as u32,
        };
        self.0.pattern.push(Pattern {
            name: first.name.clone(),
            hole: Some(first),
            grid: Some(grid),
            ..Pattern::default()
        });
        self
    }

    /// A round body from its foot `at` along `axis`.
    pub fn boss(mut self, name: &str, at: [f64; 3], axis: Direction, radius: f64, height: f64) -> Self {
        self.0.boss.push(boss(name, at, axis, radius, height));
        self
    }

    /// The outside of a round body with something bored out of its middle.
    pub fn sleeve(mut self, name: &str, at: [f64; 3], axis: Direction, radius: f64, height: f64) -> Self {
        self.0.boss.push(Boss { hollow: true, ..boss(name, at, axis, radius, height) });
        self
    }

    /// A cone from its foot `at` along `axis`.
    pub fn cone(mut self, name: &str, at: [f64; 3], axis: Direction, radius: f64, height: f64) -> Self {
        self.0.boss.push(Boss { end_radius: Some(0.0), ..boss(name, at, axis, radius, height) });
        self
    }

    /// A slot, pocket or notch.
    pub fn slot(mut self, slot: Slot) -> Self {
        self.0.slot.push(slot);
        self
    }

    /// How thick the material is around its middle `at`.
    pub fn wall(mut self, name: &str, at: [f64; 3], across: Direction, thickness: f64) -> Self {
        let tolerance = tolerance(thickness);
        self.0.wall.push(Wall { name: name.to_owned(), at, across, thickness, centered: true, tolerance });
        self
    }

    /// The same between curved walls, whose facets may take `short`.
    pub fn curved_wall(
        self,
        name: &str,
        at: [f64; 3],
        across: Direction,
        thickness: f64,
        short: f64,
    ) -> Self {
        let mut ask = self.wall(name, at, across, thickness);
        if let Some(wall) = ask.0.wall.last_mut() {
            wall.tolerance += short;
        }
        ask
    }

    /// A round body that something else goes on from.
    pub fn shaft(mut self, name: &str, at: [f64; 3], axis: Direction, radius: f64, height: f64) -> Self {
        self.0.boss.push(Boss { open_ended: true, ..boss(name, at, axis, radius, height) });
        self
    }

    /// The outside of a cone with something bored out of its middle.
    pub fn taper(mut self, name: &str, at: [f64; 3], radii: [f64; 2], height: f64) -> Self {
        let wall = boss(name, at, Direction::Z, radii[0], height);
        self.0.boss.push(Boss { hollow: true, end_radius: Some(radii[1]), ..wall });
        self
    }

    /// `count` straight teeth around the Z axis, the first on +X, seen half way along and between.
    pub fn teeth(mut self, [root, length, width]: [f64; 3], count: f64, thickness: f64) -> Self {
        let point = |radius: f64, turn: f64, z: f64| {
            let degrees = 360.0 * turn / count;
            [radius * trig::cos(degrees), radius * trig::sin(degrees), z]
        };
        let middle = root + length / 2.0;
        for tooth in 0..count as u32 {
            let turn = f64::from(tooth);
            let at = point(middle, turn, thickness / 2.0);
            let across = Vec3::from(point(1.0, turn + count / 4.0, 0.0));
            let across = Direction::of(across).unwrap_or(Direction::Y);
            self = self.wall(&format!("tooth {} of {count}", tooth + 1), at, across, width);
            let [x, y, _] = point(middle, turn + 0.5, 0.0);
            let (low, high) = ([x - 0.5, y - 0.5, 0.0], [x + 0.5, y + 0.5, thickness]);
            self = self.clear(&format!("gap {} of {count}", tooth + 1), low, high);
        }
        if (count as u32).is_multiple_of(2) {
            // Rim and tips lie opposite each other.
            let [along, between] = [0.0, 0.5].map(|turn| Direction::of(point(1.0, turn, 0.0).into()));
            let at = [0.0, 0.0, thickness / 2.0];
            let (tips, rim) = (2.0 * (root + length), 2.0 * root);
            self = self.wall("from tip to tip", at, along.unwrap_or(Direction::X), tips);
            self = self.curved_wall("across the rim", at, between.unwrap_or(Direction::X), rim, FACETS * rim);
        }
        self
    }

    /// What `write` asks for, with `more` of a tolerance.
    pub fn loosely(self, more: f64, write: impl FnOnce(Self) -> Self) -> Self {
        let before = self.0.boss.len();
        let mut ask = write(self);
        ask.0.boss.iter_mut().skip(before).for_each(|boss| boss.tolerance += more);
        ask
    }

    /// A box that is full of material.
    pub fn filled(mut self, name: &str, low: [f64; 3], high: [f64; 3]) -> Self {
        self.0.filled.push(Region { name: name.to_owned(), low, high });
        self
    }

    /// A box without material.
    pub fn clear(mut self, name: &str, low: [f64; 3], high: [f64; 3]) -> Self {
        self.0.clear.push(Region { name: name.to_owned(), low, high });
        self
    }

    /// Pieces, through holes and voids.
    pub fn betti(mut self, betti: [u32; 3]) -> Spec {
        self.0.betti = Some(betti);
        self.0
    }

    /// What was written, with the reference's pieces, through holes and voids.
    pub fn done(self) -> Spec {
        self.0
    }
}

/// A round hole from its mouth `at` along `axis`.
pub(crate) fn hole(
    name: &str,
    at: [f64; 3],
    axis: Direction,
    radius: f64,
    depth: f64,
    through: bool,
) -> Hole {
    let tolerance = TOLERANCE.max(0.002 * radius);
    Hole { name: name.to_owned(), at, axis, radius, end_radius: None, depth, through, arc: 1.0, tolerance }
}

fn boss(name: &str, at: [f64; 3], axis: Direction, radius: f64, height: f64) -> Boss {
    let tolerance = TOLERANCE.max(0.001 * height);
    Boss {
        name: name.to_owned(),
        at,
        axis,
        radius,
        end_radius: None,
        height,
        hollow: false,
        open_ended: false,
        arc: 1.0,
        tolerance,
    }
}

/// A slot with square ends, walls on all sides and a floor. `along` is X or Y for a slot from above.
pub(crate) fn slot(name: &str, at: Vec3, along: Direction, [length, width, depth]: [f64; 3]) -> Slot {
    Slot {
        name: name.to_owned(),
        at: at.to_array(),
        axis: Direction::DOWN,
        along,
        length,
        width,
        depth,
        through: false,
        round_ends: false,
        open_length: false,
        open_width: false,
        tolerance: tolerance(length),
    }
}
