//! Many programs, workers that are killed, a full queue: what is scored stays the same, and nothing is left.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, thread};

use cadforge_worker::{Answer, FaultKind, Limit, Limits, Options, Pool};

use crate::corpus::{alone, programs, setup};
use crate::machine::{children, kill, resident, settle, steady};

/// Quick programs, so that many of them pass in a short time.
const NAMES: [&str; 6] = ["box", "cylinder", "bare-solid", "operators", "shown-object", "hexagonal-nut"];

/// Runs `CADFORGE_ENDURE` programs (2,000 by default), two at a time, while workers die one in ten.
#[test]
fn killed_workers_change_no_score() {
    let _machine = alone();
    let count: usize = env::var("CADFORGE_ENDURE").ok().and_then(|count| count.parse().ok()).unwrap_or(2000);
    let limits = Limits { workers: 2, ..Limits::default() };
    let pool = Pool::start(&setup(), limits).unwrap();
    let corpus: BTreeMap<_, _> = programs("cadquery/programs").into_iter().collect();
    let texts: Vec<_> = NAMES.iter().map(|name| corpus[*name].as_str()).collect();
    let expected: Vec<_> =
        texts.iter().map(|text| pool.run(text, &Options::default()).unwrap().answer).collect();
    assert!(expected.iter().all(|answer| matches!(answer, Answer::Shape(_))));
    let (family, memory, begun) = (steady(), resident(), Instant::now());

    let (next, killed, over) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        let killer = scope.spawn(|| {
            let mut draw = 7_u64;
            while !over.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(5));
                if killed.load(Ordering::Relaxed) < next.load(Ordering::Relaxed) / 10 {
                    draw =
                        draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    let workers = children(&children(&children(&[std::process::id()])));
                    if let Some(victim) = workers.get((draw >> 33) as usize % workers.len().max(1)) {
                        kill(*victim);
                        killed.fetch_add(1, Ordering::Relaxed);
                    }
                }
            }
        });
        let runners: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    loop {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        if at >= count {
                            break;
                        }
                        let run = pool.run(texts[at % texts.len()], &Options::default()).unwrap();
                        assert!(
                            run.answer == expected[at % texts.len()],
                            "program {at} came out differently"
                        );
                    }
                })
            })
            .collect();
        let ends: Vec<_> = runners.into_iter().map(thread::ScopedJoinHandle::join).collect();
        over.store(true, Ordering::Relaxed);
        killer.join().unwrap();
        ends.into_iter().for_each(|end| end.unwrap());
    });
    let killed = killed.into_inner();
    assert!(killed >= count / 20, "only {killed} workers were killed");
    let took = begun.elapsed().as_secs_f64();
    assert_eq!(
        settle(family),
        Ok(()),
        "there are more or fewer processes than {family} after {killed} deaths"
    );
    let now = resident();
    say(format_args!(
        "{count} programs in {took:.0} s, two at a time; {killed} workers killed, every answer as expected; \
         {family} processes before and after, which hold {memory} and {now} KiB"
    ));
    assert!(now < memory + memory / 4, "memory grew from {memory} to {now} KiB after {killed} deaths");
    drop(pool);
    assert_eq!(settle(0), Ok(()), "processes outlive their pool");
}

/// Tells the figures to whoever runs with `--nocapture`.
#[expect(clippy::print_stdout, reason = "they are what a person runs this for")]
fn say(figures: std::fmt::Arguments) {
    println!("{figures}");
}

#[test]
fn workers_that_die_while_they_wait_are_replaced() {
    let _machine = alone();
    let pool = Pool::start(&setup(), Limits { workers: 2, ..Limits::default() }).unwrap();
    let text = "result = cq.Workplane().box(1, 2, 3)";
    let first = pool.run(text, &Options::default()).unwrap().answer;
    let family = steady();
    for worker in children(&children(&children(&[std::process::id()]))) {
        kill(worker);
    }
    assert!(pool.run(text, &Options::default()).unwrap().answer == first, "the dead were given a program");
    assert_eq!(steady(), family, "the dead were not replaced");
}

#[test]
fn the_forking_process_is_replaced_when_worn_or_killed() {
    let _machine = alone();
    let pool = Pool::start(&setup(), Limits { workers: 1, forks: 12, ..Limits::default() }).unwrap();
    let text = "result = cq.Workplane().box(1, 2, 3)";
    let first = pool.run(text, &Options::default()).unwrap().answer;
    let before = children(&[std::process::id()]);
    for _ in 0..12 {
        assert!(pool.run(text, &Options::default()).unwrap().answer == first);
    }
    // The fresh one is started beside the work, so it may take a while.
    let mut patience = 600;
    while children(&[std::process::id()]) == before {
        patience -= 1;
        assert!(patience > 0, "the worn process was not replaced");
        thread::sleep(Duration::from_millis(50));
        assert!(pool.run(text, &Options::default()).unwrap().answer == first);
    }
    for zygote in children(&[std::process::id()]) {
        kill(zygote);
    }
    assert!(pool.run(text, &Options::default()).unwrap().answer == first);
}

#[test]
fn a_full_queue_pushes_back() {
    let _machine = alone();
    let limits = Limits { workers: 1, queue: 1, cpu_s: 2, ..Limits::default() };
    let pool = Pool::start(&setup(), limits).unwrap();
    let run = || pool.run("while True: pass", &Options::default());
    thread::scope(|scope| {
        let two = [scope.spawn(run), scope.spawn(run)];
        thread::sleep(Duration::from_millis(300));
        let third = run().unwrap_err();
        assert_eq!((third.kind, third.retryable), (FaultKind::Busy, true));
        for one in two {
            assert_eq!(one.join().unwrap().unwrap().answer, Answer::Over(Limit::Cpu));
        }
    });
}
