//! What families require: their own references meet it, and what is not quite right does not.

use cadforge_tasks::{Labels, families};

use crate::bench::{Bench, task};

/// `count` tasks of every family.
fn benches(count: u32) -> impl Iterator<Item = Bench> {
    families().iter().flat_map(move |family| (0..count).map(move |index| Bench::new(task(family, index))))
}

#[test]
fn every_reference_meets_its_own_requirements() {
    let mut failures = Vec::new();
    for bench in benches(6) {
        let task = &bench.task;
        assert!(!task.spec().is_empty(), "{}", task.id);
        let reward = bench.pay(&task.reference(Labels::Words).expect("it comes from a family"));
        let missed = reward.requirements.iter().filter(|requirement| requirement.score < 1.0);
        failures.extend(missed.map(|requirement| format!("{}: {requirement}", task.id)));
        if reward.total < 1.0 - 1e-6 {
            failures.push(format!("{}: {} {:?}", task.id, reward.total, reward.terms));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn nearly_all_mutations_cost_a_tenth() {
    let (mut all, mut alive) = (0, Vec::new());
    for bench in benches(2) {
        for (name, loss) in bench.mutations() {
            all += 1;
            if loss < 0.1 {
                alive.push(format!("{} {name}: {loss}", bench.task.id));
            }
        }
    }
    let share = 1.0 - alive.len() as f64 / f64::from(all);
    assert!(share >= 0.97, "only {share} of {all} are noticed:\n{}", alive.join("\n"));
}

#[test]
fn the_right_part_made_another_way_loses_next_to_nothing() {
    let mut alarms = Vec::new();
    for bench in benches(1) {
        for (name, reward) in bench.right_answers() {
            let exact = name == "of two halves" || name == "elsewhere";
            if 1.0 - reward.total > if exact { 1e-6 } else { 0.02 } {
                let missed = reward.requirements.iter().filter(|requirement| requirement.score < 1.0);
                let missed: Vec<String> = missed.map(ToString::to_string).collect();
                alarms.push(format!(
                    "{} {name}: {} {:?} {missed:?}",
                    bench.task.id, reward.total, reward.terms
                ));
            }
        }
    }
    assert!(alarms.is_empty(), "{} alarms:\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
fn farther_from_a_length_is_never_better() {
    let mut flat = Vec::new();
    for family in families() {
        let bench = Bench::new(task(family, 0));
        flat.extend(bench.flat_spots(family).into_iter().map(|spot| format!("{}: {spot}", bench.task.id)));
    }
    assert!(flat.is_empty(), "{} flat spots:\n{}", flat.len(), flat.join("\n"));
}
