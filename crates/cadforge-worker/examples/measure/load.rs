//! Work for one core or for two.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use std::{hint, thread};

use cadforge_worker::{Fault, Options, Pool};
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

use crate::Outcome;

/// Does `work` on one core: what it starts, processes too, stays there.
pub fn one_core<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let all = sched_getaffinity(None)?;
    let mut one = CpuSet::new();
    if let Some(first) = (0..CpuSet::MAX_CPU).find(|core| all.is_set(*core)) {
        one.set(first);
    }
    sched_setaffinity(None, &one)?;
    let outcome = work();
    sched_setaffinity(None, &all)?;
    outcome
}

/// Programs a second, `at_once` at a time.
pub fn throughput(pool: &Pool, texts: &[&str], at_once: usize) -> Outcome<f64> {
    let next = AtomicUsize::new(0);
    let run = || -> Result<(), Fault> {
        while let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
            pool.run(text, &Options::default())?;
        }
        Ok(())
    };
    let begun = Instant::now();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..at_once).map(|_| scope.spawn(run)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().unwrap_or(Ok(())))
    })?;
    Ok(texts.len() as f64 / begun.elapsed().as_secs_f64())
}

/// Seconds that `threads` loops of the same length take.
pub fn spin(threads: usize) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| (0..2_000_000_000_u64).for_each(|number| _ = hint::black_box(number)));
        }
    });
    begun.elapsed().as_secs_f64()
}
