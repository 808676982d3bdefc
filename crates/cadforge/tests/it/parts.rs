//! Parts that several tests use.

use std::path::PathBuf;
use std::sync::Arc;

use cadforge::reward::Definition;
use cadforge::tasks::{Sample, Split, Task};
use cadforge::{Answer, BackendName, CacheOptions, CadQueryOptions, Engine, EngineOptions, Goal, Options};

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

/// An engine that runs CadQuery, which it sets up when nobody has: under `CADFORGE_HOME`, else among the
/// tests' own files.
pub fn with_cadquery() -> Engine {
    let own = || PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cadforge-home");
    let home = std::env::var_os("CADFORGE_HOME").map_or_else(own, PathBuf::from);
    let cadquery = CadQueryOptions { home: Some(home), provision: true, ..CadQueryOptions::default() };
    let cache = CacheOptions { memory_bytes: 0, folder: None, ..CacheOptions::default() };
    Engine::new(EngineOptions { cache, cadquery })
}
