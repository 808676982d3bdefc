//! Holes, bosses, patterns and slots of procedural parts are found.

pub mod exam;
pub mod truth;

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Shape, build};
use cadforge_kernel::check::check;
use cadforge_kernel::feature::find;
use cadforge_tasks::{Labels, Task, families};

use exam::Marks;
use truth::Truth;

/// Marks the detector on the first `count` parts of the exam, taken from all families in turn.
pub fn marks(count: u64) -> Marks {
    let mut marks = Marks::default();
    let families = families();
    for index in 0..count {
        let family = families[index as usize % families.len()];
        let name = format!("{}/test/4/{}", family.versioned_name(), index / families.len() as u64);
        let task = Task::resolve(&name).expect("an address");
        let tree = task.reference(Labels::Words).expect("a family's reference");
        let built = build(&tree, &mut Meter::new(Limits::default())).expect("within the budget");
        let Shape::Solid(mesh) = built.shape else { panic!("no solid: {name}") };
        let solid = check(&mesh).unwrap_or_else(|defects| panic!("{name}: {defects:?}"));
        marks.add(&name, &Truth::of(&task), &find(&solid));
    }
    marks
}

#[test]
fn features_of_procedural_parts_are_found() {
    let marks = marks(260);
    let shown = marks.faults.join("\n");
    for (name, tally) in [("holes", marks.holes), ("bosses", marks.bosses), ("patterns", marks.patterns)] {
        assert!(tally.wanted >= 40, "{name}: only {} in the exam", tally.wanted);
        assert!(tally.precision() >= 0.99, "{name}: precision {}\n{shown}", tally.precision());
        assert!(tally.recall() >= 0.99, "{name}: recall {}\n{shown}", tally.recall());
    }
    assert!(marks.slots.wanted >= 5 && marks.slots.recall() >= 0.99, "{:?}\n{shown}", marks.slots);
    assert!(marks.radius_error <= 0.02, "a radius is off by {}", marks.radius_error);
}
