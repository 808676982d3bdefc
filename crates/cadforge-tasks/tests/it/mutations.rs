//! Answers of known quality.

use cadforge_kernel::check::Solid;
use cadforge_kernel::measure;
use cadforge_tasks::{Quality, Task, families};

use crate::proof::solid;

/// A task of every family.
fn tasks() -> impl Iterator<Item = Task> {
    families().iter().flat_map(|family| {
        (0..5).map(move |index| {
            let id = format!("{}/test/1/{index}", family.versioned_name());
            Task::resolve(&id).expect("an address")
        })
    })
}

/// Whether two solids measure the same, inertia included.
fn same(a: &Solid, b: &Solid) -> bool {
    let measures = |solid: &Solid| {
        let mass = measure::solid(solid).mass;
        let bounds = solid.bounds();
        let mut all = vec![mass.area];
        all.extend([mass.centroid, bounds.min, bounds.max].into_iter().flat_map(|point| point.to_array()));
        all.extend(mass.inertia.as_flattened());
        all
    };
    let near = |(a, b): (f64, f64)| (a - b).abs() < 1e-6 * a.abs().max(1.0);
    measures(a).into_iter().zip(measures(b)).all(near) && a.betti() == b.betti()
}

#[test]
fn mutations_are_closed_and_differ_from_the_right_answer() {
    for task in tasks() {
        let mutations = task.mutations();
        let right = solid(&mutations[0].csg);
        assert_eq!(mutations[0].quality, Quality::Right);
        for mutation in &mutations[1..] {
            assert_ne!(mutation.quality, Quality::Right);
            let changed = solid(&mutation.csg);
            assert!(!same(&right, &changed), "{}: {}", task.id, mutation.name);
        }
    }
}

#[test]
fn every_family_has_nearly_right_and_wrong_answers() {
    for task in tasks() {
        let mutations = task.mutations();
        let count = |quality| mutations.iter().filter(|mutation| mutation.quality == quality).count();
        assert_eq!(count(Quality::Right), 1, "{}", task.id);
        assert!(count(Quality::NearlyRight) >= 2, "{}", task.id);
        assert!(count(Quality::Wrong) >= 2, "{}", task.id);
        let mut names: Vec<_> = mutations.iter().map(|mutation| &mutation.name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), mutations.len(), "{}", task.id);
    }
}

#[test]
fn mutations_of_a_plate() {
    let task = Task::resolve("hole-grid-plate@1/train/0/0").expect("an address");
    let names: Vec<_> = task.mutations().into_iter().map(|mutation| mutation.name).collect();
    expect_test::expect![[r#"
        right
        spacing x 0.9
        spacing x 1.1
        columns = 3
        rows = 1
        width x 0.9
        width x 1.1
        depth x 0.9
        depth x 1.1
        thickness x 0.9
        thickness x 1.1
        radius x 0.9
        radius x 1.1
        without holes
        without one of holes
        holes moved by 2 mm
        holes blind
        scaled by 1.25
        with a loose block"#]]
    .assert_eq(&names.join("\n"));
}
