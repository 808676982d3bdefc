use std::path::Path;
use std::sync::Arc;

use cadforge_reward::Definition;

use crate::answer::Options;
use crate::goal::{Goal, USUAL_REWARDS};
use crate::part;
use crate::row::RowError;

/// How answers are scored: what the caller says, and where that leaves the reward open, what each goal
/// suggests.
#[derive(Clone, Debug)]
pub struct Scheme {
    options: Options,
    /// The rewards that goals may suggest; empty when the caller named one.
    usual: Vec<Arc<Definition>>,
}

impl Scheme {
    /// With the reward of this name or in this `.toml` file, or with the one that each goal suggests.
    ///
    /// # Errors
    /// When there is no such definition, or it is wrong.
    pub fn new(reward: Option<&str>) -> Result<Self, RowError> {
        if let Some(name) = reward {
            return Ok(Self { options: Options::new(definition(name)?), usual: Vec::new() });
        }
        let usual = USUAL_REWARDS.into_iter().map(|name| definition(name).map(Arc::new));
        let usual = usual.collect::<Result<Vec<_>, _>>()?;
        let options = Options::new((*usual[0]).clone());
        Ok(Self { options, usual })
    }

    /// The same with other settings; the reward stays.
    #[must_use]
    pub fn with(self, change: impl FnOnce(Options) -> Options) -> Self {
        let reward = Arc::clone(&self.options.reward);
        Self { options: Options { reward, ..change(self.options) }, usual: self.usual }
    }

    /// What goes for every goal: all but the reward, unless it was named.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The reward that goes for every goal, if one was named.
    pub fn named_reward(&self) -> Option<&Definition> {
        if self.usual.is_empty() { Some(&self.options.reward) } else { None }
    }

    /// The rewards that may be paid: the named one, or all that goals suggest.
    pub fn rewards(&self) -> &[Arc<Definition>] {
        match self.usual.len() {
            0 => std::slice::from_ref(&self.options.reward),
            _ if self.options.compat => &self.usual,
            _ => &self.usual[..1],
        }
    }

    /// What goes for this goal, after an answer that got `previous`.
    pub fn for_goal(&self, goal: &Goal, previous: Option<f64>) -> Options {
        let suggested = self.usual.iter().find(|reward| reward.name == goal.default_reward);
        let reward = suggested.unwrap_or(&self.options.reward);
        Options { reward: Arc::clone(reward), previous, ..self.options.clone() }
    }
}

/// The reward definition of this name, or in this `.toml` file.
fn definition(name_or_file: &str) -> Result<Definition, RowError> {
    if !name_or_file.ends_with(".toml") {
        return Definition::built_in(name_or_file).map_err(|error| RowError::Given(error.to_string()));
    }
    let text = part::text(Path::new(name_or_file))?;
    Definition::parse(&text)
        .map_err(|error| RowError::Given(format!("`{name_or_file}` is no reward definition: {error}")))
}
