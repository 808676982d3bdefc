//! A model that writes programs for the page: any endpoint that speaks the chat completions of OpenAI.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::config::Config;
use crate::failure::{Failure, FailureKind};

/// Requests at the same time: they cost more than anything else here.
const AT_ONCE: usize = 4;

/// The largest answer that is read, bytes.
const LARGEST: u64 = 4 << 20;

/// An endpoint that is configured.
pub struct Model {
    /// As the endpoint calls it.
    pub name: String,
    address: String,
    key: String,
    agent: ureq::Agent,
    turns: Arc<Semaphore>,
}

/// Who says something, and what.
pub type Message = (&'static str, String);

impl Model {
    /// The endpoint that the settings name, if they name one.
    pub fn of(config: &Config) -> Option<Self> {
        if config.model_url.is_empty() {
            return None;
        }
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(config.model_timeout_s)))
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        Some(Self {
            name: config.model.clone(),
            address: format!("{}/chat/completions", config.model_url.trim_end_matches('/')),
            key: config.model_key.clone(),
            agent: agent.into(),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// What the model says to `messages`.
    ///
    /// # Errors
    /// When others wait for it already, when it does not answer, and when its answer is none.
    pub async fn say(&self, messages: Vec<Message>) -> Result<String, Failure> {
        let turn = Arc::clone(&self.turns).try_acquire_owned();
        let turn =
            turn.map_err(|_| Failure::new(FailureKind::Busy, "others wait for the model; try again"))?;
        let said = |(role, content)| json!({ "role": role, "content": content });
        let messages: Vec<Value> = messages.into_iter().map(said).collect();
        let body = json!({ "model": self.name, "messages": messages }).to_string();
        let mut request = self.agent.post(&self.address).header("content-type", "application/json");
        if !self.key.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.key));
        }
        let ask = move || {
            let _turn = turn;
            let mut reply = request.send(body).map_err(|error| {
                tracing::warn!(%error, "model");
                upstream("the model's endpoint does not answer")
            })?;
            let status = reply.status().as_u16();
            let text = reply.body_mut().with_config().limit(LARGEST).read_to_string();
            if status != 200 {
                tracing::warn!(status, "model");
                return Err(upstream(format!("the model's endpoint answers {status}")));
            }
            let value: Option<Value> = text.ok().and_then(|text| serde_json::from_str(&text).ok());
            let content = value.as_ref().and_then(|value| value["choices"][0]["message"]["content"].as_str());
            content
                .map(str::to_owned)
                .ok_or_else(|| upstream("the model's endpoint answers without a message"))
        };
        let lost = |_| Failure::new(FailureKind::Fault, "nothing was answered: the job was lost");
        tokio::task::spawn_blocking(ask).await.map_err(lost)?
    }
}

fn upstream(message: impl Into<String>) -> Failure {
    Failure::new(FailureKind::Upstream, message)
}
