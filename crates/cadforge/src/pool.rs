//! Threads with room: a deeply nested program needs more stack than a thread has by default.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::{panic, thread};

/// Stack of a thread that runs a program, bytes. It is reserved, not used, until a program nests.
const STACK: usize = 256 << 20;

/// Runs `work` on a thread of its own with a big stack; a panic comes back as its message.
pub fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, String> {
    thread::scope(|scope| {
        let thread =
            thread::Builder::new().name("cadforge".into()).stack_size(STACK).spawn_scoped(scope, work);
        match thread {
            Ok(handle) => handle.join().map_err(|payload| message_of(&*payload)),
            Err(error) => Err(format!("no thread could be started: {error}")),
        }
    })
}

/// Does `work` for every index below `count` on `threads` threads with big stacks, and hands the
/// results to `sink` on the calling thread in the order of the indices, as soon as they are ready.
pub fn in_order<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    mut sink: impl FnMut(usize, Result<T, String>),
) {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.clamp(1, count.max(1)) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            let spawned = thread::Builder::new().name("cadforge".into()).stack_size(STACK).spawn_scoped(
                scope,
                move || {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if index >= count {
                            break;
                        }
                        let result = panic::catch_unwind(panic::AssertUnwindSafe(|| work(index)))
                            .map_err(|payload| message_of(&*payload));
                        if sender.send((index, result)).is_err() {
                            break;
                        }
                    }
                },
            );
            if spawned.is_err() {
                break;
            }
        }
        drop(sender);
        let mut waiting = std::collections::BTreeMap::new();
        let mut due = 0;
        for (index, result) in receiver {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&due) {
                sink(due, result);
                due += 1;
            }
        }
        // Only when no thread could be started is anything left.
        for index in due..count {
            sink(index, Err("no thread could be started".into()));
        }
    });
}

/// As many threads as the machine has cores for us.
pub fn all_cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

fn message_of(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("a panic without a message").to_owned()
}
