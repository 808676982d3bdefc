//! Parts that several tests use.

use std::sync::Arc;

use cadforge::reward::Definition;
use cadforge::tasks::{Sample, Split, Task};
use cadforge::{Answer, BackendName, CacheOptions, Engine, EngineOptions, Goal, Options};

/// An engine that remembers nothing, so that every answer is computed.
pub fn forgetful() -> Engine {
    let cache = CacheOptions { memory_bytes: 0, folder: None, ..CacheOptions::default() };
    Engine::new(EngineOptions { cache, ..EngineOptions::default() })
}

/// `cad-env` with the defaults.
pub fn cad_env() -> Options {
    Options::new(Definition::built_in("cad-env").expect("it is built in"))
}

/// The first tasks of the test split: every level, every third one out of distribution.
pub fn tasks(count: usize) -> Vec<Task> {
    Sample::default().tasks(Split::Test, count).expect("there are as many")
}

/// A task, ready to be compared with.
pub fn goal(engine: &Engine, task: &Task) -> Arc<Goal> {
    engine.goal(task, BackendName::Cadforge, false).unwrap_or_else(|error| panic!("{}: {error}", task.id))
}

/// A completion as models write it.
pub fn completion(program: &str) -> Answer {
    Answer::Completion(format!(
        "Here is the part.\n\n```openscad\n{program}\n```\n\nEverything is in millimetres."
    ))
}
