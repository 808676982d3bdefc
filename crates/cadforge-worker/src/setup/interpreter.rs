use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::fault::{Fault, FaultKind};

/// The oldest Python that the lock serves.
pub const OLDEST: (u32, u32) = (3, 10);
/// The newest Python that the lock serves.
pub const NEWEST: (u32, u32) = (3, 13);

/// A Python on this machine, as it describes itself.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Interpreter {
    /// The program.
    pub path: PathBuf,
    /// Major and minor version.
    pub version: (u32, u32),
    /// Whether it can make environments with pip in them.
    pub makes_environments: bool,
    /// Whether it is a 64-bit program.
    pub wide: bool,
}

/// In words that every Python understands, so that an old one can say that it is old.
const QUESTION: &str = "import json, sys
try:
    from importlib.util import find_spec
except ImportError:
    find_spec = lambda name: None
has = lambda name: find_spec(name) is not None
print(json.dumps({'path': sys.executable, 'version': sys.version_info[:2], 'wide': sys.maxsize > 2**32,
                  'makes_environments': has('venv') and has('ensurepip')}))";

/// What decides what a program gives.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Versions {
    /// Of Python.
    pub python: String,
    /// Of CadQuery.
    pub cadquery: String,
    /// Of the geometry kernel's bindings.
    pub kernel: String,
}

const VERSIONS: &str = "import json, platform
from importlib.metadata import distributions
have = {(each.metadata['Name'] or '').lower(): each.version for each in distributions()}
kernel = have.get('cadquery-ocp-novtk') or have['cadquery-ocp']
print(json.dumps({'python': platform.python_version(), 'cadquery': have['cadquery'], 'kernel': kernel}))";

impl Versions {
    /// Asks `python`, which answers in a tenth of a second.
    pub fn ask(python: &Path) -> Result<Self, Fault> {
        let no = |why: String| Fault::lasting(FaultKind::Start, format!("{}: {why}", python.display()));
        let output = Command::new(python)
            .args(["-I", "-c", VERSIONS])
            .stdin(Stdio::null())
            .output()
            .map_err(|error| no(error.to_string()))?;
        serde_json::from_slice(&output.stdout).map_err(|_| {
            let errors = String::from_utf8_lossy(&output.stderr);
            no(errors.lines().last().unwrap_or("it does not say its versions").to_owned())
        })
    }
}

impl Interpreter {
    /// Asks `python` what it is.
    pub fn ask(python: &Path) -> Result<Self, Fault> {
        let no = |why: String| {
            Fault::lasting(FaultKind::SetUp, format!("{} is no usable Python: {why}", python.display()))
        };
        let output = Command::new(python)
            .args(["-c", QUESTION])
            .stdin(Stdio::null())
            .output()
            .map_err(|error| no(error.to_string()))?;
        if !output.status.success() {
            return Err(no("it does not answer as a Python does".into()));
        }
        serde_json::from_slice(&output.stdout).map_err(|_| no("it does not say what it is".into()))
    }

    /// The best Python on the search path: newest first, of those that we serve.
    pub fn find() -> Result<Self, Fault> {
        let mut seen = Vec::new();
        let names = (OLDEST.1..=NEWEST.1).rev().map(|minor| format!("python3.{minor}"));
        for name in names.chain(["python3".into(), "python".into()]) {
            let Ok(found) = Self::ask(Path::new(&name)) else { continue };
            match found.check() {
                Ok(()) if found.makes_environments => return Ok(found),
                Ok(()) => seen.push(format!(
                    "{name} cannot make environments (Debian, Ubuntu: `apt install {name}-venv`)"
                )),
                Err(fault) => seen.push(fault.detail),
            }
        }
        let range = format!("Python 3.{} to 3.{}", OLDEST.1, NEWEST.1);
        let why = if seen.is_empty() { "no Python was found".to_owned() } else { seen.join("; ") };
        let detail = format!("CadQuery needs {range} with the venv module, or `uv`: {why}");
        Err(Fault::lasting(FaultKind::SetUp, detail))
    }

    /// Whether we serve its version.
    pub fn check(&self) -> Result<(), Fault> {
        let (major, minor) = self.version;
        let path = self.path.display();
        let why = if self.version < OLDEST || self.version > NEWEST {
            format!("{path} is Python {major}.{minor}; 3.{} to 3.{} are supported", OLDEST.1, NEWEST.1)
        } else if !self.wide {
            format!("{path} is a 32-bit Python; CadQuery needs 64 bits")
        } else {
            return Ok(());
        };
        Err(Fault::lasting(FaultKind::SetUp, why))
    }
}
