//! One forked, locked process.

use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::{End, Zygote};
use crate::protocol::{self, NoAnswer};

/// A child; dropping it kills it.
pub struct Child {
    zygote: Arc<Zygote>,
    number: u64,
    channel: UnixStream,
}

impl Child {
    pub(super) fn new(zygote: Arc<Zygote>, number: u64, channel: UnixStream) -> Self {
        Self { zygote, number, channel }
    }

    /// Hands over the job and waits for the answer, whose body has at most `most` bytes.
    pub fn ask<T: for<'a> Deserialize<'a>>(
        &self,
        job: &impl Serialize,
        body: &[u8],
        most: usize,
        until: Instant,
    ) -> Result<(T, Vec<u8>), NoAnswer> {
        protocol::send(&self.channel, job, body, until)?;
        protocol::receive(&self.channel, most, until)
    }

    /// Waits for an answer without a job.
    pub fn hear<T: for<'a> Deserialize<'a>>(&self, until: Instant) -> Result<T, NoAnswer> {
        protocol::receive(&self.channel, 0, until).map(|(header, _)| header)
    }

    /// Whether `zygote` forked it.
    pub fn is_of(&self, zygote: &Arc<Zygote>) -> bool {
        Arc::ptr_eq(&self.zygote, zygote)
    }

    /// Whether it is known to have ended.
    pub fn has_died(&self) -> bool {
        self.zygote.has_died(self.number)
    }

    /// How it ended, after it gave no answer.
    pub fn end(&self) -> End {
        self.zygote.end(self.number)
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.zygote.kill(self.number);
    }
}
