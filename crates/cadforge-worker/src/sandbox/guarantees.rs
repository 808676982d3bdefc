use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Something that a program cannot do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guarantee {
    /// Open a file.
    Files,
    /// Make a socket.
    Network,
    /// Start a process.
    Processes,
    /// Execute another program.
    Programs,
    /// Send a signal.
    Signals,
    /// Read or trace another process.
    Tracing,
}

/// What the sandbox denies on this machine, found by trying it from inside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guarantees {
    /// What was tried and denied.
    pub denied: BTreeSet<Guarantee>,
}

impl Guarantee {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Files, Self::Network, Self::Processes, Self::Programs, Self::Signals, Self::Tracing];

    /// What is not denied when this is lost, in words.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Files => "open files",
            Self::Network => "make network connections",
            Self::Processes => "start processes",
            Self::Programs => "execute other programs",
            Self::Signals => "send signals to other processes",
            Self::Tracing => "read the memory of other processes",
        }
    }
}

impl Guarantees {
    /// What programs can do here that they should not.
    pub fn lost(&self) -> Vec<Guarantee> {
        Guarantee::ALL.into_iter().filter(|guarantee| !self.denied.contains(guarantee)).collect()
    }

    /// Whether programs of strangers may be run: nothing is lost.
    pub fn hold(&self) -> bool {
        self.lost().is_empty()
    }
}
