//! The threads that score, for all batches of one process together.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// One turn of a batch: a row or two of work. Says whether the batch wants another turn.
pub type Turn = Box<dyn FnMut() -> bool + Send>;

/// See the module. Threads start when they are first needed and are never joined: a pool lives as long as
/// its process. A forked child has none of them and must make a pool of its own.
#[derive(Default)]
pub struct Pool {
    queue: Mutex<Queue>,
    more: Condvar,
}

#[derive(Default)]
struct Queue {
    turns: VecDeque<Turn>,
    threads: usize,
}

impl Pool {
    /// Lets `turns` go on until each says that it is done, on at least `threads` threads.
    ///
    /// Batches take turns row by row, so that a large one does not hold up a small one behind it.
    ///
    /// # Errors
    /// When not a single thread can be started.
    pub fn submit(
        &'static self,
        turns: impl IntoIterator<Item = Turn>,
        threads: usize,
    ) -> std::io::Result<()> {
        let mut queue = self.lock();
        while queue.threads < threads {
            let started = thread::Builder::new().name("cadforge".into()).spawn(move || self.work());
            match started {
                Ok(_) => queue.threads += 1,
                Err(error) if queue.threads == 0 => return Err(error),
                // Fewer threads than asked for are slower, not wrong.
                Err(_) => break,
            }
        }
        queue.turns.extend(turns);
        drop(queue);
        self.more.notify_all();
        Ok(())
    }

    fn work(&self) {
        loop {
            let mut queue = self.lock();
            let mut turn = loop {
                match queue.turns.pop_front() {
                    Some(turn) => break turn,
                    None => queue = self.more.wait(queue).unwrap_or_else(PoisonError::into_inner),
                }
            };
            drop(queue);
            // A batch catches the panics of its rows; this one keeps the thread whatever happens.
            let again = catch_unwind(AssertUnwindSafe(&mut turn)).unwrap_or(false);
            if again {
                self.lock().turns.push_back(turn);
                self.more.notify_one();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
