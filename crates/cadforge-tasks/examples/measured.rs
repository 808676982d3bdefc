//! What the reward `measured` sees, by family: mutations that cost a tenth, right answers that lose more than
//! 0.02, and lengths along which the reward does not fall.
//!
//! Usage: `cargo run --release -p cadforge-tasks --example measured -- [TASKS A FAMILY]`
#![allow(clippy::print_stdout, reason = "it prints a report")]

#[path = "../tests/it/bench.rs"]
mod bench;

use std::time::Instant;

use bench::{Bench, body, task};
use cadforge_reward::Definition;
use cadforge_tasks::families;

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20);
    let (mut wrong, mut noticed, mut right, mut alarms) = (0, 0, 0, 0);
    println!(
        "{:<18} {:>9} {:>8} {:>7} {:>7} {:>6}",
        "family", "mutations", "noticed", "right", "alarms", "flat"
    );
    let mut details = Vec::new();
    for family in families() {
        let mut row = [0; 5];
        for index in 0..count {
            let bench = Bench::new(task(family, index));
            let mut tell = |text: String| details.push(format!("{} {text}", bench.task.id));
            for (name, loss) in bench.mutations() {
                row[0] += 1;
                row[1] += usize::from(loss >= 0.1);
                if loss < 0.1 {
                    tell(format!("{name} loses only {loss:.4}"));
                }
            }
            for (name, reward) in bench.right_answers() {
                let loss = 1.0 - reward.total;
                row[2] += 1;
                row[3] += usize::from(loss > 0.02);
                if loss > 0.02 {
                    tell(format!("{name} loses {loss:.4}"));
                }
            }
            for spot in bench.flat_spots(family) {
                row[4] += 1;
                tell(spot);
            }
        }
        let [mutations, seen, answers, false_alarms, flat] = row;
        let share = 100.0 * seen as f64 / mutations as f64;
        println!("{:<18} {mutations:>9} {share:>7.2}% {answers:>7} {false_alarms:>7} {flat:>6}", family.name);
        (wrong, noticed, right, alarms) =
            (wrong + mutations, noticed + seen, right + answers, alarms + false_alarms);
    }
    println!(
        "\n{noticed} of {wrong} mutations cost at least 0.1 ({:.2}%); {alarms} of {right} right answers lose more \
         than 0.02 ({:.2}%)",
        100.0 * noticed as f64 / wrong as f64,
        100.0 * alarms as f64 / right as f64
    );
    cost(count.min(5));
    println!("\nWhat was not noticed, false alarms and flat spots:");
    details.iter().for_each(|line| println!("  {line}"));
}

/// Prints how long grading takes, beside the reward of the first system.
fn cost(count: u32) {
    let [first, ours] =
        ["cad-env", "measured"].map(|name| Definition::built_in(name).expect("it is built in"));
    let mut times: [Vec<f64>; 2] = Default::default();
    for family in families() {
        for bench in (0..count).map(|index| Bench::new(task(family, index))) {
            for mutation in bench.task.mutations() {
                let mesh = body(&mutation.csg).mesh().clone();
                for (times, definition) in times.iter_mut().zip([&first, &ours]) {
                    let began = Instant::now();
                    bench.grade_by(definition, &mesh);
                    times.push(began.elapsed().as_secs_f64() * 1e3);
                }
            }
        }
    }
    let [first, ours] = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    });
    println!(
        "\ngrading takes {ours:.2} ms at the median, by cad-env {first:.2} ms: {:.2} times",
        ours / first
    );
}
