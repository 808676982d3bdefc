//! Runs generated programs through the whole engine: `fuzz [COUNT [FIRST_SEED]]`.
//!
//! One in three is honest, one hostile, one an honest one with a slip of the pen. Each must end with a
//! report (a fault, for example a panic, ends the run with its seed) and within ten seconds, far above what
//! the budget allows, so that a hang is found and a slow machine is not.
#![allow(clippy::print_stdout, reason = "printing is what it does")]

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use std::{process, thread};

use cadforge::reward::Definition;
use cadforge::tasks::Task;
use cadforge::{Answer, BackendName, CacheOptions, Engine, EngineOptions, Options, all_cores};
use cadforge_scad::generate::{Temper, mutation, program};

const PATIENCE: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let mut arguments =
        std::env::args().skip(1).map(|text| text.parse::<u64>().expect("a number was expected"));
    let count = arguments.next().unwrap_or(1_000);
    let first = arguments.next().unwrap_or(0);
    let cache = CacheOptions { memory_bytes: 0, folder: None, ..CacheOptions::default() };
    let engine = Engine::new(EngineOptions { cache, ..EngineOptions::default() });
    let task = Task::resolve("plate-with-hole@1/train/0/0").expect("it is a task");
    let goal = engine.goal(&task, BackendName::Cadforge, false).expect("it has a reference");
    // By turns the reward that measures most and the one that has been measured by longest.
    let options = [cadforge::DEFAULT_REWARD, "cad-env"]
        .map(|name| Options::new(Definition::built_in(name).expect("it is built in")));

    let next = AtomicU64::new(first);
    let outcomes = Mutex::new(BTreeMap::<&str, u64>::new());
    let slowest = Mutex::new((Duration::ZERO, 0));
    let failed = AtomicU64::new(u64::MAX);
    let began = Instant::now();
    thread::scope(|scope| {
        for _ in 0..all_cores() {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + count || failed.load(Ordering::Relaxed) != u64::MAX {
                        break;
                    }
                    let watch = Watch::new(seed);
                    let started = Instant::now();
                    let report = {
                        let options = &options[(seed % 2) as usize];
                        engine.score(&goal, &Answer::Program(generated(seed)), options)
                    };
                    let took = started.elapsed();
                    drop(watch);
                    match report {
                        Ok(report) => {
                            *outcomes
                                .lock()
                                .expect("no one panics")
                                .entry(report.outcome.name())
                                .or_default() += 1;
                            let mut slowest = slowest.lock().expect("no one panics");
                            *slowest = (*slowest).max((took, seed));
                        }
                        Err(fault) => {
                            println!("seed {seed}: {fault}\n{}", generated(seed));
                            failed.store(seed, Ordering::Relaxed);
                        }
                    }
                }
            });
        }
    });
    let (slowest, seed) = *slowest.lock().expect("no one panics");
    println!("{count} programs in {:.1} s", began.elapsed().as_secs_f64());
    println!("slowest: seed {seed}, {:.2} s", slowest.as_secs_f64());
    for (outcome, count) in &*outcomes.lock().expect("no one panics") {
        println!("{count:>8}  {outcome}");
    }
    ExitCode::from(u8::from(failed.load(Ordering::Relaxed) != u64::MAX))
}

fn generated(seed: u64) -> String {
    match seed % 3 {
        0 => program(seed, Temper::Honest),
        1 => program(seed, Temper::Hostile),
        _ => mutation(&program(seed, Temper::Honest), seed),
    }
}

/// Ends the process when a program takes too long.
struct Watch(Arc<Mutex<bool>>);

impl Watch {
    fn new(seed: u64) -> Self {
        let done = Arc::new(Mutex::new(false));
        let seen = Arc::clone(&done);
        // Looked at now and then rather than waited for: most programs are done at the first look.
        thread::spawn(move || {
            let began = Instant::now();
            let mut pause = Duration::from_millis(50);
            while !*seen.lock().expect("no one panics") {
                if began.elapsed() > PATIENCE {
                    println!("seed {seed} hangs:\n{}", generated(seed));
                    process::exit(1);
                }
                thread::sleep(pause);
                pause = (pause * 2).min(Duration::from_secs(1));
            }
        });
        Self(done)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        *self.0.lock().expect("no one panics") = true;
    }
}
