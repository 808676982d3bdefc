//! The Python environment: finding it, making it, and the scripts that run in it.

mod install;
mod interpreter;
mod scripts;

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, FaultKind};

pub use install::{Progress, Step};
pub use interpreter::{Interpreter, Versions};

/// The lock: exact versions with the hashes of every platform's wheels.
const LOCK: &str = include_str!("../../python/requirements.lock");

/// A Python interpreter that has CadQuery, and the folder under which we keep our files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    home: PathBuf,
    python: PathBuf,
}

impl Setup {
    /// The environment that an earlier set-up left under `home`. Needs no network.
    ///
    /// # Errors
    /// [`FaultKind::NotSetUp`] when there is none.
    pub fn find(home: &Path) -> Result<Self, Fault> {
        let place = Place::under(home);
        let python = fs::read_to_string(place.pointer()).map(|path| PathBuf::from(path.trim_end()));
        let python = match python {
            Ok(python) if python.exists() => python,
            Ok(python) => {
                let detail = format!("the chosen interpreter {} is gone", python.display());
                return Err(Fault::lasting(FaultKind::NotSetUp, detail));
            }
            Err(_) if place.ready().exists() => place.python(),
            Err(_) => {
                return Err(Fault::lasting(FaultKind::NotSetUp, "CadQuery is not set up on this machine"));
            }
        };
        Ok(Self { home: home.to_owned(), python })
    }

    /// Makes a private environment under `home` from the lock, or returns the one that is there.
    /// Takes the network, about a minute, and 0.8 GB the first time.
    ///
    /// # Errors
    /// [`FaultKind::SetUp`], in words for a newcomer.
    pub fn install(home: &Path, progress: &mut dyn FnMut(Progress)) -> Result<Self, Fault> {
        let place = Place::under(home);
        install::install(&place, progress)?;
        let _ = fs::remove_file(place.pointer());
        Ok(Self { home: home.to_owned(), python: place.python() })
    }

    /// Uses an interpreter that already has CadQuery, this once.
    ///
    /// # Errors
    /// [`FaultKind::SetUp`] when it is no Python that we know or has no CadQuery.
    pub fn using(home: &Path, python: &Path) -> Result<Self, Fault> {
        let interpreter = Interpreter::ask(python)?;
        interpreter.check()?;
        install::check(python)?;
        // A choice holds wherever it is used from.
        let python = if python.is_absolute() { python.to_owned() } else { interpreter.path };
        Ok(Self { home: home.to_owned(), python })
    }

    /// Uses an interpreter that already has CadQuery, now and from now on.
    ///
    /// # Errors
    /// As [`Setup::using`]; [`FaultKind::Disk`] when the choice cannot be noted under `home`.
    pub fn point_at(home: &Path, python: &Path) -> Result<Self, Fault> {
        let setup = Self::using(home, python)?;
        let place = Place::under(home);
        let disk =
            |error: std::io::Error| Fault::lasting(FaultKind::Disk, format!("{}: {error}", home.display()));
        fs::create_dir_all(&place.folder).map_err(disk)?;
        fs::write(place.pointer(), setup.python.to_string_lossy().as_bytes()).map_err(disk)?;
        Ok(setup)
    }

    /// The versions that decide what a program gives, found without loading CadQuery.
    ///
    /// # Errors
    /// [`FaultKind::Start`] when the interpreter does not run or has no CadQuery any more.
    pub fn versions(&self) -> Result<Versions, Fault> {
        Versions::ask(&self.python)
    }

    /// The interpreter.
    pub fn python(&self) -> &Path {
        &self.python
    }

    /// The folder with the scripts that run in it, written there when they are not.
    pub(crate) fn scripts(&self) -> Result<PathBuf, Fault> {
        scripts::place(&self.home)
    }
}

/// Where things lie under the home folder.
struct Place {
    folder: PathBuf,
    environment: PathBuf,
}

impl Place {
    fn under(home: &Path) -> Self {
        let folder = home.join("python");
        let hash = blake3::hash(LOCK.as_bytes()).to_hex();
        Self { environment: folder.join(format!("cadquery-{}", &hash[..12])), folder }
    }

    fn python(&self) -> PathBuf {
        self.environment.join("bin").join("python")
    }

    /// There when the environment is complete.
    fn ready(&self) -> PathBuf {
        self.environment.join("ready")
    }

    /// Names an interpreter that the user chose.
    fn pointer(&self) -> PathBuf {
        self.folder.join("interpreter")
    }

    /// Held while somebody sets up.
    fn guard(&self) -> PathBuf {
        self.folder.join("guard")
    }
}
