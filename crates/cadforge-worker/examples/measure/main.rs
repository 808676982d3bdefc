//! How fast the pool is, on the programs of `corpus/cadquery/programs`, in one run:
//! `cargo run --release --example measure -- HOME PYTHON`, where PYTHON has cadquery and trimesh.
//!
//! 1. Against a subprocess a program that imports CadQuery, builds, exports STL and loads it in trimesh.
//! 2. Against CadQuery in a warm interpreter (build and STL export at the same tolerance).
//! 3. Two workers against one, beside two spin loops against one.
//!
//! On a busy machine the clock says little, so processor time is told too.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, hint, thread};

use cadforge_worker::{Answer, Limits, Options, Pool, Setup};

const ROUNDS: usize = 5;

#[expect(clippy::print_stdout, reason = "an example talks to people")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let home = arguments.next().ok_or("which home folder?")?;
    let python = arguments.next().ok_or("which Python has cadquery and trimesh?")?;
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/cadquery/programs");
    let mut paths: Vec<PathBuf> =
        fs::read_dir(corpus)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let texts: Vec<String> = paths.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/measure/baseline.py");
    let setup = Setup::install(Path::new(&home), &mut |_| ())?;

    let warm =
        Command::new(&python).arg(&script).args(["warm", &ROUNDS.to_string()]).args(&paths).output()?;
    let warm: Vec<Vec<f64>> = String::from_utf8(warm.stdout)?
        .lines()
        .map(|line| line.split_whitespace().filter_map(|number| number.parse().ok()).collect())
        .collect();

    let one = Pool::start(&setup, Limits { workers: 1, ..Limits::default() })?;
    let (mut ours, mut cold) = (Vec::new(), Vec::new());
    for (path, text) in paths.iter().zip(&texts) {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let run = one.run(text, &Options::default())?;
            times.push(milliseconds(begun));
            if !matches!(run.answer, Answer::Shape(_)) {
                return Err(format!("{}: {:?}", path.display(), run.answer).into());
            }
        }
        ours.push(median(times));
        let begun = Instant::now();
        let status =
            Command::new(&python).arg(&script).arg("cold").arg(path).stdout(Stdio::null()).status()?;
        if !status.success() {
            return Err(format!("{}: the subprocess failed", path.display()).into());
        }
        cold.push(milliseconds(begun));
    }
    drop(one);

    let name =
        |path: &Path| path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    println!("{:28} {:>9} {:>9} {:>9}  ms by the clock", "", "ours", "warm", "cold");
    for (((path, ours), warm), cold) in paths.iter().zip(&ours).zip(&warm).zip(&cold) {
        println!("{:28} {ours:9.1} {:9.1} {cold:9.0}", name(path), warm[1]);
    }
    let more = median(ours.iter().zip(&warm).map(|(ours, warm)| ours - warm[1]).collect());
    let faster = median(cold.iter().zip(&ours).map(|(cold, ours)| cold / ours).collect());
    println!("median of cold / ours: {faster:.1}; of ours - warm: {more:.1} ms by the clock");

    let empty = cpu_of(|| {
        Pool::start(&setup, Limits { workers: 1, ..Limits::default() })?;
        Ok(())
    })?;
    let full = cpu_of(|| {
        let pool = Pool::start(&setup, Limits { workers: 1, ..Limits::default() })?;
        texts.iter().try_for_each(|text| pool.run(text, &Options::default()).map(drop))?;
        Ok(())
    })?;
    let ours = (full - empty) / texts.len() as f64;
    let theirs = warm.iter().map(|times| times[0]).sum::<f64>() / texts.len() as f64;
    println!(
        "processor time a program, mean: ours {ours:.1} ms, warm {theirs:.1} ms, more {:.1} ms",
        ours - theirs
    );

    let pool = Pool::start(&setup, Limits { workers: 2, ..Limits::default() })?;
    let (mut spun, mut ran) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        spun.push(2.0 * spin(1) / spin(2));
        let single = throughput(&pool, &texts, 1);
        ran.push(throughput(&pool, &texts, 2) / single);
    }
    let (spun, ran) = (median(spun), median(ran));
    println!("two against one: spin loops {spun:.2}, workers {ran:.2}, share {:.0} %", 100.0 * ran / spun);
    Ok(())
}

/// Processor time of all processes that `work` starts and ends, ms.
fn cpu_of(work: impl FnOnce() -> Result<(), Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let ticks = || -> Result<f64, Box<dyn Error>> {
        let stat = fs::read_to_string("/proc/self/stat")?;
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        // Own user and system time, and those of the children that have ended; ticks are 10 ms.
        Ok(fields.get(11..15).unwrap_or_default().iter().filter_map(|field| field.parse::<f64>().ok()).sum())
    };
    let before = ticks()?;
    work()?;
    Ok(10.0 * (ticks()? - before))
}

/// Seconds that one of `threads` loops takes.
fn spin(threads: usize) -> f64 {
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| (0..1_500_000_000_u64).for_each(|number| _ = hint::black_box(number)));
        }
    });
    begun.elapsed().as_secs_f64()
}

/// Programs a second.
fn throughput(pool: &Pool, texts: &[String], threads: usize) -> f64 {
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let _ = pool.run(text, &Options::default());
                }
            });
        }
    });
    texts.len() as f64 / begun.elapsed().max(Duration::from_nanos(1)).as_secs_f64()
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
