//! CadQuery as its users run it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use crate::{Outcome, milliseconds};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/measure/baseline.py");

/// A subprocess from its start to the volume of the mesh that it wrote and read, ms.
pub fn cold(python: &str, program: &Path) -> Outcome<f64> {
    let begun = Instant::now();
    let status = Command::new(python).args([SCRIPT, "cold"]).arg(program).stdout(Stdio::null()).status()?;
    if status.success() { Ok(milliseconds(begun)) } else { Err("the subprocess failed".into()) }
}

/// An interpreter that has imported CadQuery.
pub struct Warm {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Warm {
    /// Starts it.
    pub fn start(python: &str) -> Outcome<Self> {
        let mut process = Command::new(python)
            .args([SCRIPT, "warm"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (to, from) = process.stdin.take().zip(process.stdout.take()).ok_or("no pipes")?;
        Ok(Self { process, to, from: BufReader::new(from) })
    }

    /// Builds a program and exports it, ms by the interpreter's own clock.
    pub fn build(&mut self, program: &Path) -> Outcome<f64> {
        writeln!(self.to, "{}", program.display())?;
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        Ok(line.trim().parse()?)
    }
}

impl Drop for Warm {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
