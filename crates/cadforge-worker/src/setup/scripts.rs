//! The Python side, carried in the binary and written once to a folder named after its content.

use std::path::{Path, PathBuf};
use std::{fs, process};

use crate::fault::{Fault, FaultKind};

const SCRIPTS: &[(&str, &str)] = &[
    ("absent.py", include_str!("../../python/absent.py")),
    ("channel.py", include_str!("../../python/channel.py")),
    ("confine.py", include_str!("../../python/confine.py")),
    ("diagnose.py", include_str!("../../python/diagnose.py")),
    ("lessons.py", include_str!("../../python/lessons.py")),
    ("locate.py", include_str!("../../python/locate.py")),
    ("place.py", include_str!("../../python/place.py")),
    ("problem.py", include_str!("../../python/problem.py")),
    ("program.py", include_str!("../../python/program.py")),
    ("result.py", include_str!("../../python/result.py")),
    ("soundness.py", include_str!("../../python/soundness.py")),
    ("surfaces.py", include_str!("../../python/surfaces.py")),
    ("surroundings.py", include_str!("../../python/surroundings.py")),
    ("tessellate.py", include_str!("../../python/tessellate.py")),
    ("weld.py", include_str!("../../python/weld.py")),
    ("zygote.py", include_str!("../../python/zygote.py")),
];

/// Writes the scripts under `home` unless they are there, whole or not at all.
pub fn place(home: &Path) -> Result<PathBuf, Fault> {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in SCRIPTS {
        hasher.update(name.as_bytes()).update(&[0]).update(text.as_bytes()).update(&[0]);
    }
    let parent = home.join("python");
    let folder = parent.join(format!("worker-{}", &hasher.finalize().to_hex()[..12]));
    if folder.is_dir() {
        return Ok(folder);
    }
    let fresh = parent.join(format!("worker-new-{}", process::id()));
    let written = fs::create_dir_all(fresh.join("void"))
        .and_then(|()| SCRIPTS.iter().try_for_each(|(name, text)| fs::write(fresh.join(name), text)))
        .and_then(|()| fs::rename(&fresh, &folder));
    match written {
        Ok(()) => Ok(folder),
        // Another process was faster.
        Err(_) if folder.is_dir() => {
            let _ = fs::remove_dir_all(&fresh);
            Ok(folder)
        }
        Err(error) => Err(Fault::lasting(FaultKind::Disk, format!("{}: {error}", folder.display()))),
    }
}
