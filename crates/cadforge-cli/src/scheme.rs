use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use cadforge::reward::{Definition, Sampler};
use cadforge::{BackendName, Goal, Options};

use crate::args::{BackendArg, SamplerArg, Scoring};
use crate::input;

/// How answers are scored: what the flags say, and where they leave it open, what each goal suggests.
pub struct Scheme {
    /// The flags' meaning. The reward is the named one, or else the first goal's that may come.
    options: Options,
    /// Whether the reward was named.
    named: bool,
    suggested: BTreeMap<&'static str, Arc<Definition>>,
}

impl Scheme {
    /// Reads the reward definition, if one is named.
    pub fn new(scoring: &Scoring) -> anyhow::Result<Self> {
        let reward = match &scoring.reward {
            Some(path) if path.ends_with(".toml") => Definition::parse(&input::text(Path::new(path))?)
                .with_context(|| format!("`{path}` is no reward definition"))?,
            Some(name) => Definition::built_in(name)?,
            None => Definition::built_in("cad-env")?,
        };
        let options = Options {
            backend: match scoring.backend {
                BackendArg::Cadforge => BackendName::Cadforge,
                BackendArg::Openscad => BackendName::OpenScad,
            },
            sampler: match scoring.sampler {
                SamplerArg::Exact => Sampler::Exact,
                SamplerArg::Published => Sampler::Published,
            },
            strict: scoring.strict,
            compat: scoring.compat,
            ..Options::new(reward)
        };
        Ok(Self { options, named: scoring.reward.is_some(), suggested: BTreeMap::new() })
    }

    /// What goes for every goal: all but the reward, unless it was named.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The reward that goes for every goal.
    pub fn named_reward(&self) -> Option<&Definition> {
        self.named.then_some(&self.options.reward)
    }

    /// What goes for this goal, after an answer that got `previous`.
    pub fn for_goal(&mut self, goal: &Goal, previous: Option<f64>) -> anyhow::Result<Options> {
        let mut options = Options { previous, ..self.options.clone() };
        if !self.named {
            let name = goal.default_reward;
            let reward = match self.suggested.get(name) {
                Some(reward) => Arc::clone(reward),
                None => Arc::new(Definition::built_in(name)?),
            };
            options.reward = Arc::clone(&reward);
            self.suggested.insert(name, reward);
        }
        Ok(options)
    }
}
