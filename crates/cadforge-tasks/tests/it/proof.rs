//! Prompts read a second time agree with the parts that references build.

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Shape, build};
use cadforge_kernel::check::{Solid, check};
use cadforge_kernel::csg::Csg;
use cadforge_tasks::reread::{Expected, read};
use cadforge_tasks::{Family, Labels, Split, Task, families};

const DRAWS: u64 = 1_000;

/// The solid that a tree builds, which must be closed and alone.
pub fn solid(csg: &Csg) -> Solid {
    let built = build(csg, &mut Meter::new(Limits::default())).expect("within the budget");
    let Shape::Solid(mesh) = built.shape else { panic!("no solid: {csg:?}") };
    check(&mesh).unwrap_or_else(|defects| panic!("{defects:?}: {csg:?}"))
}

fn assert_measures(task: &Task, solid: &Solid, expected: &Expected) {
    let near = |measured: f64, expected: f64| (measured - expected).abs() <= 1e-6 * expected.abs().max(1.0);
    let name = format!("{}: {}", task.id, task.prompt);
    assert!(near(solid.volume(), expected.volume), "{} for {}: {name}", solid.volume(), expected.volume);
    let (min, max) = (solid.bounds().min.to_array(), solid.bounds().max.to_array());
    for axis in 0..3 {
        assert!(near(min[axis], expected.min[axis]), "{min:?} for {expected:?}: {name}");
        assert!(
            near(max[axis] - min[axis], expected.size[axis]),
            "{min:?} to {max:?} for {expected:?}: {name}"
        );
    }
    assert_eq!(solid.betti(), expected.betti, "{name}");
}

/// Draws from the splits in turn, so that val and test are proven too.
fn prove(family: &Family) {
    for index in 0..DRAWS {
        let splits = Split::ALL.map(|split| family.is_in(split).then_some(split));
        let split = splits[index as usize % 3].unwrap_or(Split::Test);
        let task =
            Task::resolve(&format!("{}/{split}/7/{index}", family.versioned_name())).expect("an address");
        let reading = read(&task.prompt).unwrap_or_else(|| panic!("unreadable: {}", task.prompt));
        assert_eq!(Some(reading.family), task.family.as_deref(), "{}", task.prompt);
        assert_eq!(reading.frame, task.frame, "{}", task.prompt);
        let again = Task::of_prompt(&task.prompt).expect("a task of the same words");
        assert_eq!((&again.prompt, &again.parameters), (&task.prompt, &task.parameters));
        let expected = reading.expected().expect("a closed form");
        assert_measures(
            &task,
            &solid(&task.reference(Labels::Words).expect("a family's reference")),
            &expected,
        );
    }
}

fn prove_level(level: u8) {
    let of_level: Vec<_> = families().iter().filter(|family| family.level == level).collect();
    assert!(of_level.len() >= 4, "level {level} has {} families", of_level.len());
    of_level.into_iter().for_each(|family| prove(family));
}

#[test]
fn level_1_measures_what_its_words_say() {
    prove_level(1);
}

#[test]
fn level_2_measures_what_its_words_say() {
    prove_level(2);
}

#[test]
fn level_3_measures_what_its_words_say() {
    prove_level(3);
}

#[test]
fn level_4_measures_what_its_words_say() {
    prove_level(4);
}

#[test]
fn level_5_measures_what_its_words_say() {
    prove_level(5);
}

/// A proof that no wrong part could fail would prove nothing.
#[test]
fn closed_forms_tell_parts_apart() {
    let part = Task::resolve("composed-3@1/test/0/0").expect("an address");
    let expected =
        |task: &Task| read(&task.prompt).and_then(|reading| reading.expected()).expect("a closed form");
    for index in 1..200 {
        let other = Task::resolve(&format!("composed-3@1/test/0/{index}")).expect("an address");
        if other.parameters != part.parameters {
            assert_ne!(expected(&part), expected(&other));
        }
    }
}
