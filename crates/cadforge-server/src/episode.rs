//! A walk through one task: what reset, step and state do, whatever the wire.

use std::collections::BTreeMap;
use std::time::Instant;

use cadforge::Answer;
use cadforge::tasks::{SeedKind, Task};
use cadforge_lab::store::{NewEpisode, NewStep};
use serde_json::{Map, Value, json};

use crate::action::Program;
use crate::app::Shared;
use crate::environment::{Environment, RewardKind};
use crate::failure::{Failure, FailureKind};
use crate::keeping;
use crate::observation::{Observation, Reply, Trace, address, notes, reward_json};
use crate::reset::{Reset, reworded};
use crate::scoring::{self, Question};

/// One client's place in one environment.
pub struct Session {
    /// Which environment.
    pub env: &'static Environment,
    id: String,
    episode: Option<Episode>,
}

struct Episode {
    /// In the store.
    number: i64,
    id: String,
    task: Task,
    reward: Option<String>,
    kind: RewardKind,
    max_steps: u32,
    steps: u32,
    code: String,
    last_reward: Map<String, Value>,
    last_total: f64,
    trace: Vec<Trace>,
    done: bool,
}

impl Session {
    /// Before its first reset.
    pub fn new(env: &'static Environment) -> Self {
        Self { env, id: uuid::Uuid::new_v4().to_string(), episode: None }
    }

    /// Begins an episode, whatever came before.
    ///
    /// # Errors
    /// When there is no such task, or the store has a fault.
    pub async fn reset(&mut self, app: &Shared, reset: &Reset) -> Result<Reply, Failure> {
        let (env, wanted) = (self.env, reset.clone());
        let task = app.pool.run(move || wanted.task(env)).await??;
        if let Some(name) = &reset.reward {
            app.reward(name)?;
        }
        let id = reset.episode_id.clone().filter(|id| !id.is_empty());
        let id = id.unwrap_or_else(|| uuid::Uuid::new_v4().to_string());
        let kind = reset.reward_kind.unwrap_or(self.env.reward_kind);
        let max_steps = reset.max_steps.unwrap_or(app.config.max_steps);
        let settings = json!({
            "seed": reset.seed, "reward": reset.reward, "reward_kind": kind, "max_steps": max_steps,
            "strict": reset.strict,
        });
        let new = NewEpisode {
            id: id.clone(),
            environment: self.env.name.to_owned(),
            task: task.id.clone(),
            prompt: task.prompt.clone(),
            settings: settings.to_string(),
        };
        let number = keeping::begin(app, new).await?;
        let code = seed_program(self.env, &task).to_owned();
        self.episode = Some(Episode {
            number,
            id,
            task,
            reward: reset.reward.clone(),
            kind,
            max_steps,
            steps: 0,
            code,
            last_reward: Map::new(),
            last_total: 0.0,
            trace: Vec::new(),
            done: false,
        });
        let note = vec!["Ready: answer with a complete program.".to_owned()];
        self.observe(note, String::new(), BTreeMap::new(), Map::new(), 0.0)
    }

    /// Scores an answer. The step counts only once it will last.
    ///
    /// # Errors
    /// Before a reset, after the end, for an unknown task, and when there is no score.
    pub async fn step(&mut self, app: &Shared, action: Program, request: &str) -> Result<Reply, Failure> {
        let began = Instant::now();
        let env = self.env;
        let Some(episode) = &mut self.episode else {
            return Err(Failure::new(FailureKind::Misuse, "there is no episode: call reset first"));
        };
        if episode.done {
            return Err(Failure::new(FailureKind::Misuse, "the episode is over: call reset for another one"));
        }
        let task = match &action.task_id {
            Some(id) if *id != episode.task.id => env.task(id)?,
            _ => episode.task.clone(),
        };
        let task = reworded(task, action.task_prompt.as_deref());
        let mode = if action.full { "full" } else { "fast" };
        let answer = answer(action.code.clone());
        let question = Question {
            reward: episode.reward.clone(),
            full: action.full,
            previous: (episode.steps > 0).then_some(episode.last_total),
            files: action.full,
            ..Question::new(task.clone(), answer)
        };
        let scored = scoring::score(app, question).await?;
        let total = scored.report.reward.total;
        let reward = match episode.kind {
            RewardKind::Total => total,
            RewardKind::Gain => total - episode.last_total,
        };
        let step = episode.steps + 1;
        let done = total >= app.config.done_at || step >= episode.max_steps;
        let renders = renders(&scored.result.key, &scored.result.artifacts);
        let artifacts_dir = address(&scored.result.key);
        let metadata = json!({ "outcome": scored.result.outcome, "result": scored.result.key });
        let new = NewStep {
            episode: episode.number,
            step,
            result: scored.result,
            reward,
            done,
            mode: mode.to_owned(),
            elapsed_ms: began.elapsed().as_secs_f64() * 1e3,
            request: request.to_owned(),
        };
        // Counted before it is awaited: when the connection breaks off meanwhile, the step is stored all the
        // same, and its number must not be given to another one.
        episode.steps = step;
        if let Err(failure) = keeping::append(app, new).await {
            episode.steps = step - 1;
            return Err(failure);
        }
        app.metrics.step(began.elapsed());
        let notes = notes(&scored.report);
        episode.trace.push(Trace {
            step,
            task_id: task.id.clone(),
            reward_mode: mode.to_owned(),
            reward: total,
            ok: scored.report.outcome == cadforge::Outcome::Ok,
            notes: notes.clone(),
            artifacts_dir: artifacts_dir.clone(),
        });
        episode.task = task;
        episode.code = action.code;
        episode.last_reward = reward_json(&scored.report);
        episode.last_total = total;
        episode.done = done;
        let Value::Object(metadata) = metadata else { unreachable!("it was written as an object") };
        self.observe(notes, artifacts_dir, renders, metadata, reward)
    }

    /// What the episode is at. Works before a reset, too.
    pub fn state(&self) -> Value {
        let Some(episode) = &self.episode else {
            return json!({
                "episode_id": null, "step_count": 0, "task_id": null, "task_brief": null,
                "current_code": null, "last_reward": null, "trace": [],
            });
        };
        json!({
            "episode_id": episode.id,
            "step_count": episode.steps,
            "task_id": episode.task.id,
            "task_brief": episode.task.prompt,
            "current_code": episode.code,
            "last_reward": episode.last_reward,
            "trace": episode.trace,
            "done": episode.done,
            "episode": episode.number,
        })
    }

    /// The connection's own name, as JSON-RPC shows it.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The task of the episode, if there is one.
    pub fn task(&self) -> Option<&Task> {
        self.episode.as_ref().map(|episode| &episode.task)
    }

    /// Whether another step is refused.
    pub fn done(&self) -> bool {
        self.episode.as_ref().is_some_and(|episode| episode.done)
    }

    fn observe(
        &self,
        verifier_notes: Vec<String>,
        artifacts_dir: String,
        renders: BTreeMap<String, String>,
        metadata: Map<String, Value>,
        reward: f64,
    ) -> Result<Reply, Failure> {
        let Some(episode) = &self.episode else { return Err(lost()) };
        let observation = Observation {
            task_brief: episode.task.prompt.clone(),
            task_id: episode.task.id.clone(),
            constraints: self.env.constraints.iter().map(|&text| text.to_owned()).collect(),
            current_code: episode.code.clone(),
            reward_json: episode.last_reward.clone(),
            verifier_notes,
            artifacts_dir,
            renders,
            trace: episode.trace.clone(),
            metadata,
        };
        let observation = serde_json::to_value(observation).map_err(|_| lost())?;
        Ok(Reply { observation, reward, done: episode.done })
    }
}

/// A whole completion when there are fences in it, else a program.
pub fn answer(code: String) -> Answer {
    let fenced = code.contains("```") || code.contains("</think>");
    if fenced { Answer::Completion(code) } else { Answer::Program(code) }
}

/// The program that an episode begins with.
pub fn seed_program(env: &Environment, task: &Task) -> &'static str {
    task.product().map_or(env.seed_program, |product| product.seed(SeedKind::Weak))
}

fn renders(key: &str, made: &[cadforge_lab::store::NewArtifact]) -> BTreeMap<String, String> {
    let view = |name: &str| Some(name.strip_prefix("renders/")?.strip_suffix(".png")?.to_owned());
    made.iter()
        .filter_map(|made| Some((view(&made.name)?, format!("{}/files/{}", address(key), made.name))))
        .collect()
}

fn lost() -> Failure {
    Failure::new(FailureKind::Fault, "nothing was answered: the store is closed")
}
