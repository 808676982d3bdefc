//! Making the environment: an empty one, the locked packages, a check.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use rustix::fs::{FlockOperation, flock};

use super::interpreter::{Interpreter, NEWEST, OLDEST};
use super::{LOCK, Place};
use crate::fault::{Fault, FaultKind};

/// How far the set-up is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Packages seen so far.
    pub done: usize,
    /// Packages in all.
    pub total: usize,
    /// The package at hand; may be empty.
    pub package: String,
}

/// The steps of a set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Another process is setting up; waiting for it.
    Waiting,
    /// Making an empty environment.
    Environment,
    /// Downloading and installing packages.
    Packages,
    /// Loading CadQuery for the first time.
    Check,
    /// All done.
    Ready,
}

/// Makes the environment at `place` unless it is there.
pub fn install(place: &Place, progress: &mut dyn FnMut(Progress)) -> Result<(), Fault> {
    let disk = |error: std::io::Error| {
        let folder = place.folder.display();
        let detail = format!("{folder} cannot be written: {error}; set CADFORGE_HOME to a folder that can");
        Fault::lasting(FaultKind::Disk, detail)
    };
    if place.ready().exists() {
        return Ok(());
    }
    let total = packages();
    let mut tell =
        |step, done, package: &str| progress(Progress { step, done, total, package: package.to_owned() });
    fs::create_dir_all(&place.folder).map_err(disk)?;
    let guard = File::create(place.guard()).map_err(disk)?;
    if flock(&guard, FlockOperation::NonBlockingLockExclusive).is_err() {
        tell(Step::Waiting, 0, "");
        flock(&guard, FlockOperation::LockExclusive).map_err(|error| disk(error.into()))?;
    }
    if place.ready().exists() {
        tell(Step::Ready, total, "");
        return Ok(());
    }
    if place.environment.exists() {
        // An earlier set-up was cut short.
        fs::remove_dir_all(&place.environment).map_err(disk)?;
    }
    tell(Step::Environment, 0, "");
    let lock = place.folder.join("requirements.lock");
    fs::write(&lock, LOCK).map_err(disk)?;
    let uv = Command::new("uv")
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|out| out.status.success());
    let mut fill = if uv {
        let range = format!(">={}.{},<{}.{}", OLDEST.0, OLDEST.1, NEWEST.0, NEWEST.1 + 1);
        run(
            Command::new("uv").args(["venv", "--no-project", "--python", &range]).arg(&place.environment),
            |_| (),
        )?;
        let mut uv = Command::new("uv");
        uv.args(["pip", "install", "--compile-bytecode", "--python"]).arg(place.python());
        uv
    } else {
        let python = Interpreter::find()?;
        run(Command::new(python.path).args(["-m", "venv"]).arg(&place.environment), |_| ())?;
        let mut pip = Command::new(place.python());
        pip.args([
            "-m",
            "pip",
            "install",
            "--no-input",
            "--disable-pip-version-check",
            "--progress-bar",
            "off",
        ]);
        pip
    };
    let mut seen = BTreeSet::new();
    run(fill.args(["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r"]).arg(&lock), |line| {
        if let Some(package) = package(line) {
            seen.insert(package.to_owned());
            tell(Step::Packages, seen.len(), package);
        } else if line.starts_with("Installing collected") {
            tell(Step::Packages, seen.len(), "");
        }
    })?;
    tell(Step::Check, total, "");
    check(&place.python())?;
    fs::write(place.ready(), "").map_err(disk)?;
    tell(Step::Ready, total, "");
    Ok(())
}

/// Whether `python` can load CadQuery.
pub fn check(python: &Path) -> Result<(), Fault> {
    // Its own file stands in for the viewer, as it does when programs run.
    let question = format!("{}\nimport cadquery", include_str!("../../python/absent.py"));
    run(Command::new(python).args(["-s", "-c", &question]), |_| ())
}

/// Different packages in the lock.
fn packages() -> usize {
    LOCK.lines().filter_map(|line| line.split_once("==")).map(|(name, _)| name).collect::<BTreeSet<_>>().len()
}

/// The package that a line of pip's or uv's report is about.
fn package(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = ["Collecting ", "+ "].iter().find_map(|start| line.strip_prefix(start))?;
    Some(&rest[..rest.find(['=', ' ', ';']).unwrap_or(rest.len())])
}

/// Runs one tool to its end; its lines go to `each`, its last words into the fault.
fn run(command: &mut Command, mut each: impl FnMut(&str)) -> Result<(), Fault> {
    let name = command.get_program().to_string_lossy().into_owned();
    let broken =
        |error: std::io::Error| Fault::lasting(FaultKind::SetUp, format!("`{name}` does not run: {error}"));
    let mut process = command
        .env_remove("PYTHONHOME")
        .env_remove("PYTHONPATH")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(broken)?;
    let errors = process.stderr.take().map(|mut errors| {
        thread::spawn(move || {
            let mut text = String::new();
            let _ = errors.read_to_string(&mut text);
            text
        })
    });
    let mut said = String::new();
    for line in
        process.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()).map_while(Result::ok)
    {
        each(&line);
        said = line;
    }
    let errors = errors.and_then(|thread| thread.join().ok()).unwrap_or_default();
    errors.lines().for_each(each);
    if process.wait().map_err(broken)?.success() {
        return Ok(());
    }
    let last = errors.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or(&said).trim();
    let why = explain(&errors).map_or(String::new(), |why| format!("{why}: "));
    Err(Fault::lasting(FaultKind::SetUp, format!("{why}{last}")))
}

/// What a tool's complaint means, in words.
fn explain(errors: &str) -> Option<&'static str> {
    const MEANINGS: &[(&[&str], &str)] = &[
        (&["No space left"], "the disk is full (0.8 GB are needed)"),
        (
            &["ensurepip is not", "No module named venv"],
            "Python lacks its venv module (Debian, Ubuntu: `apt install python3-venv`)",
        ),
        (
            &["DO NOT MATCH THE HASHES", "ash mismatch"],
            "a package is not the one that was locked, and was not installed",
        ),
        (
            &[
                "name resolution",
                "Network is unreachable",
                "Connection refused",
                "Max retries",
                "dns error",
                "timed out",
            ],
            "the package index cannot be reached (the network is needed once)",
        ),
        (&["No matching distribution", "no wheels"], "CadQuery has no packages for this platform and Python"),
        (&["Permission denied"], "the folder cannot be written"),
        (
            &["No module named 'cadquery'"],
            "this Python has no CadQuery (`pip install cadquery==2.8.0` in it)",
        ),
    ];
    MEANINGS
        .iter()
        .find(|(signs, _)| signs.iter().any(|sign| errors.contains(sign)))
        .map(|(_, meaning)| *meaning)
}
