//! What all handlers share.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use cadforge::reward::{BUILT_IN, Definition};
use cadforge::{Engine, Options};
use cadforge_lab::Store;

use tokio::sync::watch;

use crate::config::{Config, ConfigError};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::metrics::Metrics;
use crate::model::Model;
use crate::pool::Pool;
use crate::request::Counts;
use crate::sessions::Sessions;

/// What all handlers share.
pub struct App {
    pub(crate) config: Config,
    pub(crate) engine: Engine,
    pub(crate) store: Store,
    pub(crate) pool: Pool,
    pub(crate) sessions: Sessions,
    pub(crate) metrics: Metrics,
    /// What writes programs for the page, where one is configured.
    pub(crate) model: Option<Model>,
    /// By name: how answers are scored with this definition.
    pub(crate) rewards: BTreeMap<String, Options>,
    /// What the root routes serve.
    pub(crate) root: &'static Environment,
    pub(crate) began: Instant,
    pub(crate) counts: Counts,
    /// The beginning of the ids of this run's requests.
    pub(crate) run: String,
    /// Turns true when the server goes down.
    pub(crate) down: watch::Sender<bool>,
}

/// The handle that handlers get.
pub type Shared = Arc<App>;

impl App {
    /// Opens the store and starts the threads.
    ///
    /// # Errors
    /// When a setting is wrong, a reward definition cannot be read, or the store cannot be opened.
    pub fn new(config: Config, engine: Engine) -> Result<Self, ConfigError> {
        let store = Store::open(&config.store, config.durability())
            .map_err(|error| ConfigError(format!("`store`: {error}")))?;
        let threads = if config.threads == 0 { cadforge::all_cores() } else { config.threads };
        let pool = Pool::new(threads, config.queue)
            .map_err(|error| ConfigError(format!("`threads`: no thread could be started: {error}")))?;
        let root = Environment::named(&config.env)
            .ok_or_else(|| ConfigError(format!("`env`: there is no environment `{}`", config.env)))?;
        Ok(Self {
            rewards: rewards(&config)?,
            sessions: Sessions::new(config.sessions),
            metrics: Metrics::default(),
            model: Model::of(&config),
            began: Instant::now(),
            counts: Counts::default(),
            run: uuid::Uuid::new_v4().simple().to_string()[..8].to_owned(),
            down: watch::Sender::new(false),
            config,
            engine,
            store,
            pool,
            root,
        })
    }

    /// How answers are scored with the definition of this name.
    ///
    /// # Errors
    /// Names the definitions that there are.
    pub(crate) fn reward(&self, name: &str) -> Result<Options, Failure> {
        self.rewards.get(name).cloned().ok_or_else(|| {
            let known: Vec<String> = self.rewards.keys().map(|name| format!("`{name}`")).collect();
            let known = known.join(", ");
            Failure::invalid(format!("no reward definition is called `{}`; there are {known}", short(name)))
        })
    }

    /// Whether reset, step and state are served over HTTP.
    pub(crate) fn simulates(&self) -> bool {
        self.config.mode == "simulation"
    }
}

/// Enough of a caller's text to recognise it by.
pub(crate) fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

fn rewards(config: &Config) -> Result<BTreeMap<String, Options>, ConfigError> {
    let mut rewards = BTreeMap::new();
    for (name, _) in BUILT_IN {
        let definition = Definition::built_in(name).map_err(|error| ConfigError(error.to_string()))?;
        rewards.insert((*name).to_owned(), Options::new(definition));
    }
    for path in &config.rewards {
        let wrong =
            |error: &dyn std::fmt::Display| ConfigError(format!("`rewards`: `{}`: {error}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|error| wrong(&error))?;
        let definition = Definition::parse(&text).map_err(|error| wrong(&error))?;
        rewards.insert(definition.name.clone(), Options::new(definition));
    }
    Ok(rewards)
}
