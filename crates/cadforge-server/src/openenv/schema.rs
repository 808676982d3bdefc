//! The shapes of actions, observations and states as JSON Schema: the one source of `/schema` and of the
//! OpenAPI document.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::environment::Environment;
use crate::observation::{Observation, Trace};

/// A complete program as an answer to the task.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "only its shape is used")]
pub struct Action {
    /// The program: complete, not a fragment.
    #[schemars(length(min = 1))]
    code: String,
    /// Another task than the episode's.
    #[schemars(default)]
    task_id: Option<String>,
    /// `full` makes pictures and pays by the slower metrics, too.
    #[schemars(default)]
    reward_mode: Option<Mode>,
    /// Words instead of the task's.
    #[schemars(default)]
    task_prompt: Option<String>,
    /// Anything; it is not read.
    #[schemars(default)]
    metadata: Option<Map<String, Value>>,
}

/// How much is measured.
#[derive(serde::Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(dead_code, reason = "only its shape is used")]
enum Mode {
    /// The quick metrics.
    Fast,
    /// All of them.
    Full,
}

/// Where an episode is.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its shape is used")]
pub struct State {
    /// The client's name for the episode, or one that was drawn; null before a reset.
    #[schemars(default)]
    episode_id: Option<String>,
    /// How many answers it has.
    #[schemars(default, range(min = 0))]
    step_count: u32,
    /// The task's address.
    #[schemars(default)]
    task_id: Option<String>,
    /// What is asked.
    #[schemars(default)]
    task_brief: Option<String>,
    /// The last answer, or the program to begin with.
    #[schemars(default)]
    current_code: Option<String>,
    /// The last reward with everything that it is made of.
    #[schemars(default)]
    last_reward: Option<Map<String, Value>>,
    /// What happened so far.
    #[schemars(default)]
    trace: Vec<Trace>,
}

/// What `GET /schema` answers.
pub fn all(env: &Environment) -> Value {
    let observation = observation(env);
    json!({
        "action": action(env), "observation": observation, "state": state(env), "reset_observation": observation,
    })
}

/// The shape of an action.
pub fn action(env: &Environment) -> Value {
    titled::<Action>(&format!("{}Action", env.title))
}

/// The shape of a state.
pub fn state(env: &Environment) -> Value {
    titled::<State>(&format!("{}State", env.title))
}

/// The shape of an observation together with the reward and the end that stand beside it.
pub fn observation(env: &Environment) -> Value {
    let mut schema = titled::<Observation>(&format!("{}Observation", env.title));
    schema["additionalProperties"] = false.into();
    schema["properties"]["done"] =
        json!({ "default": false, "description": "Whether the episode is over.", "type": "boolean" });
    schema["properties"]["reward"] = json!({
        "anyOf": [{ "type": "number" }, { "type": "null" }], "default": null,
        "description": "What the step is paid.",
    });
    schema
}

/// The shape of a type under this name, without references.
pub fn titled<T: JsonSchema>(title: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut value = SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value();
    value["title"] = title.into();
    value
}
