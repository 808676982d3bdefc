//! The lock that every child closes behind itself.
//!
//! A child is forked by Python, from a process that has CadQuery loaded, and must be locked between
//! the fork and the program. So Python makes the few system calls itself (`python/confine.py`), in
//! order: limits of the kernel on processor time, address space, files and descriptors; an empty root
//! where that is allowed; no capabilities; no new privileges; a Landlock ruleset that allows nothing;
//! the seccomp filter. What is decided is decided here, in Rust, and handed over as data: the filter is
//! an allow-list compiled by `seccompiler`.
//!
//! No thread can be started inside (OCCT's pool is told so before the fork), so `clone` is denied
//! without looking at its flags: no thread, no process, no grandchild.

mod filter;
mod guarantees;

use std::fs;
use std::path::Path;

use serde_json::json;

pub use guarantees::{Guarantee, Guarantees};

use crate::fault::{Fault, FaultKind};
use crate::limits::Limits;

/// What a child needs to know to lock itself in, as JSON text.
pub fn policy(limits: &Limits, scripts: &Path) -> Result<String, Fault> {
    let void = scripts.join("void");
    fs::create_dir_all(&void)
        .map_err(|error| Fault::lasting(FaultKind::Disk, format!("{}: {error}", void.display())))?;
    let policy = json!({
        "filter": filter::compiled()?,
        "cpu_s": limits.cpu_s,
        "memory": limits.memory,
        "void": void.to_string_lossy(),
    });
    Ok(policy.to_string())
}
