//! What an operator decides: one TOML file, and environment variables over it.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cadforge_lab::store::{Durability, Retention};
use serde::{Deserialize, Serialize};

/// The settings of a server. In a file, each is a line of its own; in the environment, `port` is
/// `CADFORGE_PORT`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The address to listen on.
    pub host: String,
    /// The port to listen on; 0 takes any free one.
    pub port: u16,
    /// The environment that the root routes serve.
    pub env: String,
    /// `simulation`, or `production`, which has no reset, step and state over HTTP.
    pub mode: String,
    /// Sends `/` to `/web/`, as OpenEnv's own servers do.
    pub web_interface: bool,
    /// Programs scored at the same time; 0 is one a core.
    pub threads: usize,
    /// Programs that may wait to be scored.
    pub queue: usize,
    /// OpenEnv sessions at the same time.
    pub sessions: usize,
    /// Seconds until a session that was made over HTTP and is not used goes.
    pub session_idle_s: u64,
    /// Seconds between pings on a WebSocket.
    pub ping_s: u64,
    /// Seconds without a byte until a WebSocket counts as gone.
    pub silence_s: u64,
    /// Seconds until a step is answered without a score.
    pub step_timeout_s: u64,
    /// Seconds within which a request must have arrived.
    pub receive_timeout_s: u64,
    /// Steps of an episode, unless a reset says otherwise.
    pub max_steps: u32,
    /// The total that ends an episode.
    pub done_at: f64,
    /// The largest request, MiB.
    pub body_mib: usize,
    /// HTTP requests at the same time.
    pub concurrency: usize,
    /// HTTP requests a second from one address; 0 is without limit.
    pub rate: f64,
    /// What clients must send as `Authorization: Bearer …` or `X-API-Key`; empty asks for nothing.
    pub api_key: String,
    /// Allows serving others than this machine without a key.
    pub open: bool,
    /// Origins of other pages that may use this server from a browser.
    pub cors: Vec<String>,
    /// Where episodes are kept.
    pub store: PathBuf,
    /// `process` survives kill -9, `power` a power cut, `off` answers before it writes.
    pub durability: String,
    /// Days after which episodes go; 0 keeps them.
    pub keep_days: u64,
    /// MiB above which the oldest episodes go; 0 keeps them.
    pub keep_mib: u64,
    /// Reward definitions beside the built-in ones: .toml files.
    pub rewards: Vec<PathBuf>,
    /// A model endpoint that speaks OpenAI's chat completions, as `http://127.0.0.1:8001/v1`: the page can
    /// then have programs written and mended. Empty is none.
    pub model_url: String,
    /// The model's name at that endpoint.
    pub model: String,
    /// The key that the endpoint asks for.
    pub model_key: String,
    /// Seconds until a model's answer is not waited for any longer.
    pub model_timeout_s: u64,
    /// `error`, `warn`, `info`, `debug`.
    pub log: String,
    /// Log lines as JSON instead of text.
    pub log_json: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            host: "127.0.0.1".into(),
            port: 8000,
            env: "cadforge_cadquery".into(),
            mode: "simulation".into(),
            web_interface: false,
            threads: 0,
            queue: 1024,
            sessions: 1024,
            session_idle_s: 3600,
            ping_s: 25,
            silence_s: 70,
            step_timeout_s: 50,
            receive_timeout_s: 30,
            max_steps: 12,
            done_at: 0.92,
            body_mib: 16,
            concurrency: 256,
            rate: 0.0,
            api_key: String::new(),
            open: false,
            cors: Vec::new(),
            store: PathBuf::new(),
            durability: "process".into(),
            keep_days: 0,
            keep_mib: 0,
            rewards: Vec::new(),
            model_url: String::new(),
            model: String::new(),
            model_key: String::new(),
            model_timeout_s: 120,
            log: "info".into(),
            log_json: false,
        }
    }
}

/// What is wrong with the settings: the operator's to mend.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub(crate) String);

/// Variables that OpenEnv images are started with, and what they set.
const CUSTOMARY: [(&str, &str); 5] = [
    ("HOST", "host"),
    ("PORT", "port"),
    ("MAX_CONCURRENT_ENVS", "sessions"),
    ("OPENENV_MODE", "mode"),
    ("ENABLE_WEB_INTERFACE", "web_interface"),
];

impl Config {
    /// Reads `file`, then what `environment` says: `CADFORGE_…` over the customary names.
    ///
    /// # Errors
    /// Names the setting that is wrong and where it was said.
    pub fn read(
        file: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut table = match file {
            None => toml::Table::new(),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|error| ConfigError(format!("`{}` cannot be read: {error}", path.display())))?;
                let table: toml::Table = text
                    .parse()
                    .map_err(|error| ConfigError(format!("`{}` is no TOML: {error}", path.display())))?;
                // Said of the file alone, so that nobody looks for the mistake in the environment.
                table
                    .clone()
                    .try_into::<Self>()
                    .map_err(|error| ConfigError(format!("`{}`: {}", path.display(), error.message())))?;
                table
            }
        };
        let usual = toml::Table::try_from(Self::default()).expect("settings are TOML");
        let own = usual.keys().map(|field| (format!("CADFORGE_{}", field.to_uppercase()), field.as_str()));
        let all = CUSTOMARY.map(|(name, field)| (name.to_owned(), field)).into_iter().chain(own);
        for (name, field) in all {
            let Some(text) = environment(&name).filter(|text| !text.is_empty()) else { continue };
            table.insert(field.to_owned(), value(&usual[field], &text));
            table
                .clone()
                .try_into::<Self>()
                .map_err(|error| ConfigError(format!("`{name}` is `{text}`: {}", error.message())))?;
        }
        table.try_into().map_err(|error: toml::de::Error| ConfigError(error.message().to_owned()))
    }

    /// Checks what the types do not.
    ///
    /// # Errors
    /// Names the setting that is wrong and what it should be.
    pub fn check(&self) -> Result<(), ConfigError> {
        let one_of = |field: &str, value: &str, known: &[&str]| {
            if known.contains(&value) {
                return Ok(());
            }
            Err(ConfigError(format!("`{field}` is `{value}`; it must be one of {}", known.join(", "))))
        };
        let names: Vec<&str> = crate::environment::ENVIRONMENTS.iter().map(|env| env.name).collect();
        one_of("env", &self.env, &names)?;
        one_of("mode", &self.mode, &["simulation", "production"])?;
        one_of("durability", &self.durability, &["process", "power", "off"])?;
        one_of("log", &self.log, &["error", "warn", "info", "debug", "trace"])?;
        for (field, value) in [
            ("queue", self.queue),
            ("sessions", self.sessions),
            ("body_mib", self.body_mib),
            ("concurrency", self.concurrency),
            ("max_steps", self.max_steps as usize),
            ("ping_s", self.ping_s as usize),
            ("silence_s", self.silence_s as usize),
            ("step_timeout_s", self.step_timeout_s as usize),
            ("receive_timeout_s", self.receive_timeout_s as usize),
            ("model_timeout_s", self.model_timeout_s as usize),
        ] {
            if value == 0 {
                return Err(ConfigError(format!("`{field}` is 0; it must be at least 1")));
            }
        }
        if !(self.rate.is_finite() && self.rate >= 0.0) {
            return Err(ConfigError(format!("`rate` is {}; it must be a number from 0 up", self.rate)));
        }
        if !self.model_url.is_empty() {
            if !(self.model_url.starts_with("http://") || self.model_url.starts_with("https://")) {
                return Err(ConfigError(format!(
                    "`model_url` is `{}`; it must begin with http:// or https://",
                    self.model_url
                )));
            }
            if self.model.is_empty() {
                return Err(ConfigError("`model_url` is set and `model` is not: name the model".into()));
            }
        }
        let local = self.host == "localhost"
            || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if !local && self.api_key.is_empty() && !self.open {
            return Err(ConfigError(format!(
                "`host` is `{}`, which others can reach: set `api_key`, or say `open = true` \
                 (CADFORGE_API_KEY, CADFORGE_OPEN)",
                self.host
            )));
        }
        Ok(())
    }

    pub(crate) fn durability(&self) -> Durability {
        match self.durability.as_str() {
            "power" => Durability::Power,
            "off" => Durability::Off,
            _ => Durability::Process,
        }
    }

    pub(crate) fn retention(&self) -> Retention {
        const DAY: u64 = 86_400;
        Retention {
            age: (self.keep_days > 0).then(|| Duration::from_secs(self.keep_days.saturating_mul(DAY))),
            bytes: (self.keep_mib > 0).then_some(self.keep_mib.saturating_mul(1 << 20)),
        }
    }
}

/// The text of a variable as a value of the kind that is usual for its field.
fn value(usual: &toml::Value, text: &str) -> toml::Value {
    match usual {
        toml::Value::String(_) => toml::Value::String(text.to_owned()),
        toml::Value::Boolean(_) => match text.to_ascii_lowercase().as_str() {
            "1" | "yes" | "true" | "on" => toml::Value::Boolean(true),
            "0" | "no" | "false" | "off" => toml::Value::Boolean(false),
            _ => toml::Value::String(text.to_owned()),
        },
        toml::Value::Float(_) => text.parse().map_or_else(|_| text.into(), toml::Value::Float),
        toml::Value::Integer(_) => text.parse().map_or_else(|_| text.into(), toml::Value::Integer),
        _ => {
            text.split(',').map(|part| toml::Value::String(part.trim().to_owned())).collect::<Vec<_>>().into()
        }
    }
}
