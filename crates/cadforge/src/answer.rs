use std::sync::Arc;

use cadforge_kernel::budget::Limits;
use cadforge_reward::{Definition, Sampler};

use crate::backend::BackendName;

/// What a model gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A whole completion; the program is found in it by [`crate::extract`].
    Completion(String),
    /// The program itself.
    Program(String),
}

/// How an answer is scored.
#[derive(Clone, Debug)]
pub struct Options {
    /// What pays how much.
    pub reward: Arc<Definition>,
    /// What builds OpenSCAD programs.
    pub backend: BackendName,
    /// How surfaces are sampled.
    pub sampler: Sampler,
    /// Whether an unknown module, function or variable ends the program, whatever the task says.
    pub strict: bool,
    /// What an OpenSCAD program may use up.
    pub limits: Limits,
    /// Whether the published systems' choices are repeated: CadQuery's export tolerances, and the
    /// second system's looks at a mesh. The goal says with what is compared.
    pub compat: bool,
    /// The total of the program before this one, for rewards that pay the gain.
    pub previous: Option<f64>,
}

impl Options {
    /// The defaults, with this reward.
    pub fn new(reward: Definition) -> Self {
        Self {
            reward: Arc::new(reward),
            backend: BackendName::default(),
            sampler: Sampler::default(),
            strict: false,
            limits: Limits::default(),
            compat: false,
            previous: None,
        }
    }
}
