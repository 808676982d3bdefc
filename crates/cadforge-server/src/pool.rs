//! The threads that score: as many as asked for, with a queue of bounded length before them.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// See the module.
pub struct Pool {
    shared: Arc<Shared>,
    most_waiting: usize,
}

struct Shared {
    queue: Mutex<Queue>,
    more: Condvar,
    busy: AtomicUsize,
}

#[derive(Default)]
struct Queue {
    jobs: VecDeque<Job>,
    closed: bool,
}

/// Why a job was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Too many wait already: come again.
    Full,
    /// It panicked, or the server is going down.
    Lost,
}

impl Pool {
    /// Starts `threads` threads.
    pub fn new(threads: usize, most_waiting: usize) -> std::io::Result<Self> {
        let shared =
            Arc::new(Shared { queue: Mutex::default(), more: Condvar::new(), busy: AtomicUsize::new(0) });
        for _ in 0..threads.max(1) {
            let shared = Arc::clone(&shared);
            thread::Builder::new().name("cadforge-score".into()).spawn(move || work(&shared))?;
        }
        Ok(Self { shared, most_waiting })
    }

    /// Does `job` on one of the threads. A caller that goes away before its turn frees its place.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let (sender, receiver) = oneshot::channel();
        let job: Job = Box::new(move || {
            if !sender.is_closed() {
                let _ = sender.send(job());
            }
        });
        {
            let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
            if queue.jobs.len() >= self.most_waiting {
                return Err(Refused::Full);
            }
            queue.jobs.push_back(job);
        }
        self.shared.more.notify_one();
        receiver.await.map_err(|_| Refused::Lost)
    }

    /// Jobs that wait, and jobs that are being done.
    pub fn load(&self) -> (usize, usize) {
        let waiting = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner).jobs.len();
        (waiting, self.shared.busy.load(Ordering::Relaxed))
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.closed = true;
        queue.jobs.clear();
        self.shared.more.notify_all();
    }
}

fn work(shared: &Shared) {
    loop {
        let job = {
            let mut queue = shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
            loop {
                if let Some(job) = queue.jobs.pop_front() {
                    break job;
                }
                if queue.closed {
                    return;
                }
                queue = shared.more.wait(queue).unwrap_or_else(PoisonError::into_inner);
            }
        };
        shared.busy.fetch_add(1, Ordering::Relaxed);
        // The engine catches panics of programs; this one catches ours, so that no thread is lost.
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(job));
        shared.busy.fetch_sub(1, Ordering::Relaxed);
    }
}
