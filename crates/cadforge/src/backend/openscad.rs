//! The external `openscad` program, for reproducing published numbers.
//!
//! It runs unsandboxed, so programs that could read files are refused before it sees them, and it is
//! never the default.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::mesh::Format;
use cadforge_scad::syntax;

use super::{Built, Order};
use crate::fault::{Fault, FaultKind};
use crate::report::Outcome;

/// The slowest published program took 15 seconds.
const LIMIT: Duration = Duration::from_secs(120);

/// Where the program is: `$OPENSCAD`, else `openscad` on the path.
pub fn program() -> PathBuf {
    std::env::var_os("OPENSCAD").map_or_else(|| PathBuf::from("openscad"), PathBuf::from)
}

/// Runs `openscad` on `program`.
pub fn build(program: &str, _order: &Order) -> Result<Built, Fault> {
    if let Some(refused) = syntax::file_access(program) {
        return Ok(Built::stopped(Outcome::Refused, vec![refused], Vec::new()));
    }
    let scratch = Scratch::new().map_err(|error| Fault::passing(FaultKind::Disk, error.to_string()))?;
    let (source, target) = (scratch.0.join("program.scad"), scratch.0.join("part.stl"));
    let broken = |error: io::Error| Fault::passing(FaultKind::BackendBroken, format!("openscad: {error}"));
    fs::write(&source, program).map_err(broken)?;
    let log = scratch.0.join("log");
    let mut child = Command::new(self::program())
        .arg("-o")
        .arg(&target)
        .arg(&source)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(&log).map_err(broken)?)
        .spawn()
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Fault::lasting(
                FaultKind::BackendMissing,
                "`openscad` is not on this machine; install it, point OPENSCAD at it, or use the default backend",
            ),
            _ => broken(error),
        })?;
    let began = Instant::now();
    let mut pause = Duration::from_millis(2);
    let status = loop {
        match child.try_wait().map_err(broken)? {
            Some(status) => break status,
            None if began.elapsed() > LIMIT => {
                let _ = child.kill();
                let _ = child.wait();
                return Ok(Built::stopped(Outcome::Timeout, Vec::new(), Vec::new()));
            }
            None => thread::sleep(pause),
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    };
    let console: Vec<String> =
        String::from_utf8_lossy(&fs::read(&log).map_err(broken)?).lines().map(str::to_owned).collect();
    if !status.success() {
        return Ok(failed(console));
    }
    let bytes = fs::read(&target).map_err(broken)?;
    match Format::Stl.read(&bytes) {
        Ok(mesh) if !mesh.is_empty() => Ok(Built { mesh, console, ..Built::default() }),
        _ => Ok(Built::stopped(Outcome::Empty, Vec::new(), console)),
    }
}

/// Why `openscad` gave no file, as far as its console says it.
fn failed(console: Vec<String>) -> Built {
    let says = |words: &str| console.iter().any(|line| line.contains(words));
    let outcome = if says("Parser error") {
        Outcome::ParseError
    } else if says("not a 3D object") {
        Outcome::Not3d
    } else if says("top level object is empty") {
        Outcome::Empty
    } else {
        Outcome::EvalError
    };
    let diagnostics = console
        .iter()
        .filter(|line| line.starts_with("ERROR:"))
        .map(|line| Diagnostic::error("openscad/error", None, line.trim_start_matches("ERROR:").trim()))
        .collect();
    Built::stopped(outcome, diagnostics, console)
}

/// A folder of our own that goes when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> io::Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("cadforge-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
