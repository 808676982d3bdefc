//! Products through the engine: a reference is paid, and what is to be repaired is paid clearly less.
//!
//! Needs CadQuery, which the first run sets up.

use std::sync::Arc;

use cadforge::reward::Definition;
use cadforge::tasks::{Product, SeedKind, Task, products};
use cadforge::{Answer, BackendName, Options, Outcome, Report, all_cores};

use crate::parts::with_cadquery;

/// What is at least this much worse than the reference.
const WORSE: [SeedKind; 3] = [SeedKind::Weak, SeedKind::MissingFeatures, SeedKind::BuildError];
const LEAST: f64 = 0.9;
const MARGIN: f64 = 0.2;

#[test]
fn a_reference_earns_its_own_task_and_seeds_do_not() {
    let engine = with_cadquery();
    let rewards = ["cadforge-fast", "cadforge-full"]
        .map(|name| Options::new(Definition::built_in(name).expect("a built-in reward")));
    let (mut jobs, mut names) = (Vec::new(), Vec::new());
    for product in products() {
        let task = Task::resolve(product.id).expect("a product");
        let goal = engine.goal(&task, BackendName::default(), false).expect("a reference");
        for options in &rewards {
            let programs = [product.reference].into_iter().chain(WORSE.map(|kind| product.seed(kind)));
            for program in programs {
                jobs.push((Arc::clone(&goal), Answer::Program(program.to_owned()), options.clone()));
            }
            names.push((product, options.reward.name.as_str()));
        }
    }
    let mut reports = Vec::new();
    engine.score_batch(&jobs, all_cores(), |_, report| reports.push(report.expect("no fault")));
    let mut wrong = Vec::new();
    for ((product, reward), reports) in names.iter().zip(reports.chunks(1 + WORSE.len())) {
        wrong.extend(complaints(product, reports).map(|why| format!("{} by {reward}: {why}", product.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn complaints(product: &Product, reports: &[Report]) -> impl Iterator<Item = String> {
    let [reference, seeds @ ..] = reports else { unreachable!("a reference and its seeds") };
    let mut wrong = Vec::new();
    if reference.outcome != Outcome::Ok {
        wrong.push(format!("the reference ends as {}: {}", reference.outcome.name(), reference.feedback));
    }
    if let Some(measures) = &reference.measures {
        for (axis, stated) in product.size_mm.into_iter().enumerate() {
            let length = measures.max[axis] - measures.min[axis];
            if (length - stated).abs() > 0.005 * stated {
                wrong.push(format!("{length} mm long instead of {stated}"));
            }
        }
    }
    let total = reference.reward.total;
    if total < LEAST {
        wrong.push(format!("the reference is paid {total:.3}: {:?}", reference.reward.terms));
    }
    for (kind, seed) in WORSE.iter().zip(seeds) {
        if total - seed.reward.total < MARGIN {
            wrong.push(format!("{} is paid {:.3}, the reference {total:.3}", kind.name(), seed.reward.total));
        }
    }
    wrong.into_iter()
}
