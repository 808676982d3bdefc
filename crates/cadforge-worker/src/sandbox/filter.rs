//! The system calls that a locked child may make.

use crate::fault::{Fault, FaultKind};

/// Everything that computing needs, found by tracing the corpus. All else fails with `EPERM`.
///
/// Descriptors can be read, written and closed, and none can be made.
const ALLOWED: &[&str] = &[
    // The channel, and the null device on the standard descriptors.
    "read",
    "write",
    "close",
    "lseek",
    // Memory; see `NOT_EXECUTABLE` for the calls that could make code.
    "munmap",
    "mremap",
    "madvise",
    "brk",
    // Locks, of which a process with one thread has no contention.
    "futex",
    "sched_yield",
    "set_robust_list",
    // Signal handlers of its own process; SIGKILL heeds none.
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
    // Clocks, waiting, entropy, and what it has used.
    "clock_gettime",
    "clock_getres",
    "clock_nanosleep",
    "nanosleep",
    "restart_syscall",
    "gettimeofday",
    "getrandom",
    "getrusage",
    "times",
    "sysinfo",
    "sched_getaffinity",
    // Who it is.
    "getpid",
    "gettid",
    "getuid",
    "geteuid",
    "getgid",
    "getegid",
    // The end.
    "exit",
    "exit_group",
];

/// Allowed without `PROT_EXEC` (4) in the third argument: no new machine code.
const NOT_EXECUTABLE: &[&str] = &["mmap", "mprotect"];

/// The compiled filter in hexadecimal, as the kernel of this machine takes it.
#[cfg(target_os = "linux")]
pub fn compiled() -> Result<String, Fault> {
    use std::fmt::Write;

    use serde_json::{Value, json};

    const EPERM: u32 = 1;
    let broken = |error: &dyn std::fmt::Display| {
        Fault::lasting(FaultKind::Start, format!("no system-call filter: {error}"))
    };
    let arch = std::env::consts::ARCH.try_into().map_err(|error| broken(&error))?;
    let plain = ALLOWED.iter().map(|name| json!({ "syscall": name }));
    let tame = NOT_EXECUTABLE.iter().map(|name| {
        let not_executable = json!({ "index": 2, "type": "dword", "op": { "masked_eq": 4 }, "val": 0 });
        json!({ "syscall": name, "args": [not_executable] })
    });
    let rules: Vec<Value> = plain.chain(tame).collect();
    let json = json!({
        "child": { "mismatch_action": { "errno": EPERM }, "match_action": "allow", "filter": rules }
    });
    let filters =
        seccompiler::compile_from_json(json.to_string().as_bytes(), arch).map_err(|error| broken(&error))?;
    let mut hex = String::new();
    for instruction in filters.get("child").into_iter().flatten() {
        let mut bytes = [0; 8];
        bytes[..2].copy_from_slice(&instruction.code.to_ne_bytes());
        bytes[2] = instruction.jt;
        bytes[3] = instruction.jf;
        bytes[4..].copy_from_slice(&instruction.k.to_ne_bytes());
        for byte in bytes {
            // Writing to a string does not fail.
            let _ = write!(hex, "{byte:02x}");
        }
    }
    Ok(hex)
}

/// Only Linux filters system calls.
#[cfg(not(target_os = "linux"))]
pub fn compiled() -> Result<String, Fault> {
    Ok(String::new())
}
