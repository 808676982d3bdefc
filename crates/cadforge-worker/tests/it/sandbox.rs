//! Hostile programs: every one refused or contained, no trace on the machine, and the next program as before.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use cadforge_worker::{Limits, Options, Pool, Run};

use crate::corpus::{alone, header, programs, setup, summary};
use crate::machine::{Machine, settle, shared_memory, steady};

/// What must come out the same after every hostile program.
const NEXT: &str = "
plate = cq.Workplane().box(30, 20, 4).faces('>Z').workplane().rect(20, 10, forConstruction=True).vertices().hole(3)
result = plate.edges('|Z').fillet(2).union(cq.Workplane().cylinder(12, 4))
print('as before')
";

#[test]
fn hostile_programs_are_contained() {
    let _machine = alone();
    let limits = Limits {
        workers: 2,
        cpu_s: 2,
        wall: Duration::from_secs(10),
        memory: 512 << 20,
        ..Limits::default()
    };
    let pool = Pool::start(&setup(), limits).unwrap();
    let guarantees = pool.health().unwrap().guarantees;
    assert!(guarantees.hold(), "this machine does not deny everything: {:?}", guarantees.lost());
    let before = pool.run(NEXT, &Options::default()).unwrap();
    let family = steady();

    let corpus = programs("sandbox");
    assert!(corpus.len() >= 60, "only {} hostile programs", corpus.len());
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((name, text)) = corpus.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let trouble = try_one(&pool, name, text, &before);
                    failures.lock().unwrap_or_else(PoisonError::into_inner).extend(trouble);
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap_or_else(PoisonError::into_inner);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(settle(family), Ok(()), "processes were left behind");
    assert_eq!(shared_memory(), Vec::<String>::new());
    drop(pool);
    assert_eq!(settle(0), Ok(()), "processes outlive their pool");
}

fn try_one(pool: &Pool, name: &str, text: &str, before: &Run) -> Vec<String> {
    let machine = Machine::new(name);
    let mut trouble = Vec::new();
    let expected = header(text, "expect").unwrap_or("an expectation");
    match pool.run(&machine.aim(text), &Options::default()) {
        Ok(run) => {
            let found = summary(&run);
            // On a starved machine the clock may strike before another limit is reached.
            let same =
                |allowed: &str| allowed == found || (allowed.starts_with("over") && found == "over wall");
            if !expected.split(" | ").any(same) {
                trouble.push(format!("{found}, not {expected}: {:?}", run.answer));
            }
            trouble.extend(machine.traces(&run.console));
        }
        Err(fault) => trouble.push(format!("a fault of ours: {fault}")),
    }
    match pool.run(NEXT, &Options::default()) {
        Ok(after) if after.answer == before.answer && after.console == before.console => {}
        Ok(after) => trouble.push(format!("the next program came out differently: {}", summary(&after))),
        Err(fault) => trouble.push(format!("the next program met a fault: {fault}")),
    }
    trouble
        .into_iter()
        .map(|text| format!("{name}: {}", text.chars().take(400).collect::<String>()))
        .collect()
}
