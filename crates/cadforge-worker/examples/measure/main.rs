//! How fast the pool is, in one run over `corpus/cadquery/programs` and the references of the products:
//! `measure HOME PYTHON`, where PYTHON has cadquery and trimesh. Ends with an error when a target is missed.
//!
//! 1. Against a subprocess a program that imports CadQuery, builds, exports STL and loads it in trimesh.
//! 2. Against CadQuery in a warm interpreter: build and STL export at the same tolerance.
//! 3. Two workers on two cores against one on one, beside two spin loops against one.
//!
//! 1 and 2 happen on one core. The machine may be busy: what is compared takes turns, and medians count.

mod baseline;
mod load;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use cadforge_worker::{Answer, Limits, Options, Pool, Setup};

use crate::baseline::{Warm, cold};
use crate::load::{one_core, spin, throughput};

/// How often every program runs, in the pool and in the warm interpreter.
const ROUNDS: usize = 5;

const FASTER_THAN_COLD: f64 = 15.0;
const MS_ABOVE_WARM: f64 = 40.0;
const SHARE_OF_SPIN: f64 = 0.85;

type Outcome<T> = Result<T, Box<dyn Error>>;

#[expect(clippy::print_stdout, reason = "an example talks to people")]
fn main() -> Outcome<()> {
    let mut arguments = env::args().skip(1);
    let home = arguments.next().ok_or("which home folder?")?;
    let python = arguments.next().ok_or("which Python has cadquery and trimesh?")?;
    let setup = Setup::install(Path::new(&home), &mut |_| ())?;
    let programs = programs()?;
    println!("{} programs, {ROUNDS} rounds", programs.len());

    let (times, more, faster) = one_core(|| alone(&setup, &python, &programs))?;
    println!("{:36} {:>9} {:>9} {:>9}  ms, medians", "", "pool", "warm", "cold");
    for (program, [pool, warm, cold]) in programs.iter().zip(&times) {
        println!("{:36} {pool:9.1} {warm:9.1} {cold:9.0}", program.name);
    }
    println!("the pool is {faster:.1} times faster than a subprocess (target {FASTER_THAN_COLD})");
    println!("the pool takes {more:.1} ms more than a warm interpreter (target {MS_ABOVE_WARM})");

    let (ran, spun) = together(&setup, &programs)?;
    let share = ran / spun;
    println!(
        "two cores do {ran:.2} times the programs of one and {spun:.2} times the spin loops: {:.0} % (target {:.0} %)",
        share * 100.0,
        SHARE_OF_SPIN * 100.0
    );
    if faster < FASTER_THAN_COLD || more > MS_ABOVE_WARM || share < SHARE_OF_SPIN {
        return Err("a target is missed".into());
    }
    Ok(())
}

struct Program {
    name: String,
    path: PathBuf,
    text: String,
}

/// The programs of the corpus, then the references of the products.
fn programs() -> Outcome<Vec<Program>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let list = |folder: &str| -> Outcome<Vec<PathBuf>> {
        let mut paths = fs::read_dir(root.join(folder))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        paths.sort();
        Ok(paths)
    };
    let mut paths = list("corpus/cadquery/programs")?;
    let products = list("crates/cadforge-tasks/products")?;
    paths.extend(
        products.into_iter().map(|product| product.join("reference.py")).filter(|path| path.exists()),
    );
    let read = |path: PathBuf| -> Outcome<Program> {
        let own = path.with_extension("");
        let of_product = own.ends_with("reference").then(|| own.parent()).flatten();
        let name = of_product.unwrap_or(&own).file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Program { name, text: fs::read_to_string(&path)?, path })
    };
    paths.into_iter().map(read).collect()
}

/// Each program alone: `[pool, warm, cold]` in ms, the median of pool - warm and that of cold / pool.
fn alone(setup: &Setup, python: &str, programs: &[Program]) -> Outcome<(Vec<[f64; 3]>, f64, f64)> {
    let pool = Pool::start(setup, Limits { workers: 1, ..Limits::default() })?;
    let mut warm = Warm::start(python)?;
    let mut times = Vec::new();
    for program in programs {
        // The first use of anything is nobody's to pay for.
        warm.build(&program.path)?;
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            theirs.push(warm.build(&program.path)?);
            let begun = Instant::now();
            let run = pool.run(&program.text, &Options::default())?;
            ours.push(milliseconds(begun));
            if !matches!(run.answer, Answer::Shape(_)) {
                return Err(format!("{}: {:?}", program.name, run.answer).into());
            }
        }
        times.push([median(ours), median(theirs), cold(python, &program.path)?]);
    }
    let more = median(times.iter().map(|[pool, warm, _]| pool - warm).collect());
    let faster = median(times.iter().map(|[pool, _, cold]| cold / pool).collect());
    Ok((times, more, faster))
}

/// How much more two cores do than one: with programs, and with loops that only count.
fn together(setup: &Setup, programs: &[Program]) -> Outcome<(f64, f64)> {
    let one = one_core(|| Ok(Pool::start(setup, Limits { workers: 1, ..Limits::default() })?))?;
    let two = Pool::start(setup, Limits { workers: 2, ..Limits::default() })?;
    let texts: Vec<&str> = programs.iter().map(|program| program.text.as_str()).collect();
    let (mut ran, mut spun) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ran.push(throughput(&two, &texts, 2)? / throughput(&one, &texts, 1)?);
        spun.push(2.0 * spin(1) / spin(2));
    }
    Ok((median(ran), median(spun)))
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
