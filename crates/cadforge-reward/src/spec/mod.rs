//! What a task asks for beside its reference: requirements, each with numbers and tolerances.
//!
//! Coordinates are millimetres in the task's own frame. When a part is placed freely, the middle of its
//! box is moved onto the middle of the reference's box first. Every requirement is judged from the
//! candidate's surface alone (a [`Cell`] also from the reference's), so that it means the same in every
//! language, and gets a score in [0, 1] that falls with every millimetre beyond the tolerance.

mod boss;
mod check;
mod direction;
mod frame;
mod hole;
mod measured;
mod outlines;
mod pattern;
pub(crate) mod probe;
mod region;
mod relation;
mod round;
mod size;
mod slot;
pub(crate) mod verdict;
mod wall;

use serde::{Deserialize, Serialize};

pub use boss::Boss;
pub use direction::Direction;
pub use frame::Frame;
pub use hole::Hole;
pub use pattern::{Circle, Grid, Pattern};
pub(crate) use region::Lines;
pub use region::{Cell, Region};
pub use relation::{CountAtSection, StandsOn, Symmetric, Touches};
pub use round::FACETS;
pub use size::Size;
pub use slot::Slot;
pub use verdict::{Check, Judged};
pub use wall::Wall;

use pattern::Instance;
use probe::Probe;
use verdict::Verdict;

/// How far off a length may be where nothing else is said, in millimetres.
pub const TOLERANCE: f64 = 0.05;

fn tolerance() -> f64 {
    TOLERANCE
}

fn whole() -> f64 {
    1.0
}

fn is_whole(share: &f64) -> bool {
    *share == 1.0
}

/// An axis of the coordinate system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "they are the axes")]
pub enum Axis {
    X,
    Y,
    Z,
}

impl Axis {
    /// The direction in which its coordinate rises.
    pub fn direction(self) -> Direction {
        [Direction::X, Direction::Y, Direction::Z][self as usize]
    }
}

/// What the reference is to the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// There is one right solid, and this is it.
    #[default]
    Exact,
    /// One of many right designs: only the requirements and the topology count.
    Example,
}

/// The requirements of a task, by kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spec {
    /// What the reference is to the answer.
    #[serde(skip_serializing_if = "is_default")]
    pub reference: Likeness,
    /// Pieces, through holes and closed voids; the reference's when left out.
    #[serde(skip_serializing_if = "is_default")]
    pub betti: Option<[u32; 3]>,
    /// How far two surfaces may be apart and still agree, in millimetres; 0.0025 of the reference's largest
    /// side, but at least 0.1 mm, when left out.
    #[serde(skip_serializing_if = "is_default")]
    pub surface_tolerance: Option<f64>,
    /// Sides of the part's box.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub size: Vec<Size>,
    /// Round holes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hole: Vec<Hole>,
    /// Features that come several times.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pattern: Vec<Pattern>,
    /// Round bodies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub boss: Vec<Boss>,
    /// Slots, pockets, notches and steps.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slot: Vec<Slot>,
    /// Thicknesses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wall: Vec<Wall>,
    /// What touches what.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub touches: Vec<Touches>,
    /// Boxes without material.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clear: Vec<Region>,
    /// Boxes full of material.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub filled: Vec<Region>,
    /// Boxes in which the part is as the reference.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cell: Vec<Cell>,
    /// What planes cut out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub count_at_section: Vec<CountAtSection>,
    /// Mirror planes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub symmetric: Vec<Symmetric>,
    /// How many pieces there are.
    #[serde(skip_serializing_if = "is_default")]
    pub connected: Option<u32>,
    /// What it stands on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stands_on: Vec<StandsOn>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Spec {
    /// Whether nothing is required.
    pub fn is_empty(&self) -> bool {
        let rest = Self { reference: Likeness::Exact, betti: None, surface_tolerance: None, ..self.clone() };
        rest == Self::default()
    }

    /// The lines of every cell through the reference.
    pub(crate) fn lines(&self, reference: &Probe<'_>) -> Vec<Lines> {
        self.cell.iter().map(|cell| cell.lines(reference)).collect()
    }

    /// Judges every requirement, in the order of the fields above. `lines` are the reference's.
    pub(crate) fn judge(&self, probe: &Probe<'_>, frame: Frame, lines: &[Lines]) -> Vec<Judged> {
        let mut all = Vec::new();
        let mut add =
            |kind: &'static str, name: String, place: Option<[f64; 3]>, judge: &dyn Fn(&mut Verdict)| {
                let mut verdict = Verdict::default();
                judge(&mut verdict);
                all.push(verdict.into_judged(kind, name, place));
            };
        for size in &self.size {
            let name = if size.name.is_empty() {
                format!("size along {}", axis_name(size.axis))
            } else {
                size.name.clone()
            };
            add("size", name, None, &|verdict| size.judge(probe, frame, verdict));
        }
        for (i, hole) in self.hole.iter().enumerate() {
            let name = named(&hole.name, "hole", i, self.hole.len());
            add("hole", name, Some(hole.at), &|verdict| hole.judge(probe, verdict));
        }
        for pattern in &self.pattern {
            let instances = pattern.instances();
            let count = instances.len();
            for (i, instance) in instances.iter().enumerate() {
                let name = |kind: &str| {
                    let one = if pattern.name.is_empty() { kind } else { &pattern.name };
                    format!("{one} {} of {count}", i + 1)
                };
                match instance {
                    Instance::Hole(hole) => {
                        add("hole", name("hole"), Some(hole.at), &|verdict| hole.judge(probe, verdict));
                    }
                    Instance::Boss(boss) => {
                        add("boss", name("boss"), Some(boss.at), &|verdict| boss.judge(probe, verdict));
                    }
                    Instance::Slot(slot) => {
                        add("slot", name("slot"), Some(slot.at), &|verdict| slot.judge(probe, verdict));
                    }
                }
            }
            if pattern.is_counted() {
                let one = if pattern.name.is_empty() { "pattern" } else { &pattern.name };
                add("pattern", format!("number of {one}"), None, &|verdict| {
                    pattern.judge_count(probe, verdict)
                });
            }
        }
        for (i, boss) in self.boss.iter().enumerate() {
            let name = named(&boss.name, "boss", i, self.boss.len());
            add("boss", name, Some(boss.at), &|verdict| boss.judge(probe, verdict));
        }
        for (i, slot) in self.slot.iter().enumerate() {
            let name = named(&slot.name, "slot", i, self.slot.len());
            add("slot", name, Some(slot.at), &|verdict| slot.judge(probe, verdict));
        }
        for (i, wall) in self.wall.iter().enumerate() {
            let name = named(&wall.name, "wall", i, self.wall.len());
            add("wall", name, Some(wall.at), &|verdict| wall.judge(probe, verdict));
        }
        for (i, touches) in self.touches.iter().enumerate() {
            let name = named(&touches.name, "contact", i, self.touches.len());
            add("touches", name, Some(touches.from), &|verdict| touches.judge(probe, verdict));
        }
        for (i, region) in self.clear.iter().enumerate() {
            let name = named(&region.name, "clear space", i, self.clear.len());
            add("clear", name, Some(region.low), &|verdict| region.judge_clear(probe, verdict));
        }
        for (i, region) in self.filled.iter().enumerate() {
            let name = named(&region.name, "material", i, self.filled.len());
            add("filled", name, Some(region.low), &|verdict| region.judge_filled(probe, verdict));
        }
        for ((i, cell), lines) in self.cell.iter().enumerate().zip(lines) {
            let name = named(&cell.name, "cell", i, self.cell.len());
            add("cell", name, Some(cell.low), &|verdict| cell.judge(probe, lines, verdict));
        }
        for (i, section) in self.count_at_section.iter().enumerate() {
            let name = named(&section.name, "section", i, self.count_at_section.len());
            add("count_at_section", name, None, &|verdict| section.judge(probe, verdict));
        }
        for (i, symmetric) in self.symmetric.iter().enumerate() {
            let name = named(&symmetric.name, "symmetry", i, self.symmetric.len());
            add("symmetric", name, None, &|verdict| symmetric.judge(probe, verdict));
        }
        if let (Some(pieces), Ok(solid)) = (self.connected, probe.body.solid()) {
            add("connected", "connected".to_owned(), None, &|verdict| {
                verdict.count("pieces", solid.betti()[0], pieces);
            });
        }
        for (i, floor) in self.stands_on.iter().enumerate() {
            let name = named(&floor.name, "stand", i, self.stands_on.len());
            add("stands_on", name, None, &|verdict| floor.judge(probe, verdict));
        }
        all
    }
}

fn axis_name(axis: Axis) -> &'static str {
    ["x", "y", "z"][axis as usize]
}

/// The given name, or the kind, with a number where there are several.
fn named(given: &str, kind: &str, index: usize, count: usize) -> String {
    match (given.is_empty(), count) {
        (false, _) => given.to_owned(),
        (true, 1) => kind.to_owned(),
        (true, _) => format!("{kind} {} of {count}", index + 1),
    }
}
