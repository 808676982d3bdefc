//! What a path on the command line means: a program, a mesh, a task, a reward.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, bail};
use cadforge::kernel::mesh::{Format, Mesh};
use cadforge::tasks::{Language, Task};
use cadforge::{
    Answer, CacheOptions, CadQueryOptions, Engine, EngineOptions, Goal, Options, Sink, default_home,
};

use crate::args::{Args, LanguageArg};
use crate::show;

/// The text of a file, or of standard input for `-`.
pub fn text(path: &Path) -> anyhow::Result<String> {
    String::from_utf8(bytes(path)?).with_context(|| format!("`{}` is not UTF-8 text", path.display()))
}

/// The bytes of a file, or of standard input for `-`.
pub fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).context("standard input cannot be read")?;
        return Ok(bytes);
    }
    fs::read(path).with_context(|| format!("`{}` cannot be read", path.display()))
}

/// A part on disk.
pub enum Part {
    /// Text to run.
    Program(Language, String),
    /// Triangles.
    Mesh(Mesh),
}

/// Reads a program or a mesh by its suffix.
pub fn part(path: &Path) -> anyhow::Result<Part> {
    let suffix = path.extension().and_then(|suffix| suffix.to_str()).unwrap_or("").to_ascii_lowercase();
    match suffix.as_str() {
        "scad" => Ok(Part::Program(Language::OpenScad, text(path)?)),
        "py" => Ok(Part::Program(Language::CadQuery, text(path)?)),
        "" if path == Path::new("-") => Ok(Part::Program(Language::OpenScad, text(path)?)),
        _ => {
            let Some(format) = Format::of_extension(&suffix) else {
                bail!("`{}`: the suffix must be .scad, .py, .stl, .off, .obj, .ply or .glb", path.display());
            };
            let mesh =
                format.read(&bytes(path)?).with_context(|| format!("`{}` is no mesh", path.display()))?;
            Ok(Part::Mesh(mesh))
        }
    }
}

/// The task of this id, or in this .json file.
pub fn task(id_or_file: &str) -> anyhow::Result<Task> {
    if id_or_file.ends_with(".json") {
        let text = text(Path::new(id_or_file))?;
        return serde_json::from_str(&text).with_context(|| format!("`{id_or_file}` is no task"));
    }
    Ok(Task::resolve(id_or_file)?)
}

/// The same, for answers in `language`: a part that is asked for in one may be answered in the other.
pub fn task_in(id_or_file: &str, language: Option<Language>) -> anyhow::Result<Task> {
    let task = task(id_or_file)?;
    Ok(match language {
        Some(language) if language != task.language => task.in_language(language),
        _ => task,
    })
}

/// A goal from a path to a program or a mesh, or from a task's id.
pub fn reference(
    engine: &Engine,
    path_or_id: &str,
    language: Language,
    options: &Options,
) -> anyhow::Result<Arc<Goal>> {
    let path = Path::new(path_or_id);
    if !path.exists() && path.extension().is_none() {
        return Ok(engine.goal(&task(path_or_id)?, options.backend, options.compat)?);
    }
    let goal = match part(path)? {
        Part::Mesh(mesh) => Goal::of_mesh(path_or_id, mesh, language),
        Part::Program(own, program) => engine.goal_of_program(path_or_id, &program, own, language, options),
    };
    let goal = goal.with_context(|| format!("`{path_or_id}` cannot be compared with"))?;
    Ok(Arc::new(goal))
}

/// What is in a file: a program by its suffix, else a completion.
pub fn answer(path: &Path, said: Option<LanguageArg>) -> anyhow::Result<(Answer, Option<Language>)> {
    let text = text(path)?;
    let said = said.map(language);
    Ok(match path.extension().and_then(|suffix| suffix.to_str()) {
        Some("scad") => (Answer::Program(text), Some(said.unwrap_or(Language::OpenScad))),
        Some("py") => (Answer::Program(text), Some(said.unwrap_or(Language::CadQuery))),
        _ => (Answer::Completion(text), said),
    })
}

/// `--language`
pub fn language(said: LanguageArg) -> Language {
    match said {
        LanguageArg::Openscad => Language::OpenScad,
        LanguageArg::Cadquery => Language::CadQuery,
    }
}

/// An engine that keeps its reports under the home folder, unless told not to.
pub fn engine(args: &Args, no_cache: bool) -> Engine {
    let folder = if no_cache { None } else { home(args).map(|home| home.join("cache")) };
    let memory_bytes = if no_cache { 0 } else { CacheOptions::default().memory_bytes };
    let progress = show::Setup::default();
    Engine::new(EngineOptions {
        cache: CacheOptions { memory_bytes, folder, ..CacheOptions::default() },
        cadquery: CadQueryOptions {
            home: home(args),
            provision: !args.no_setup,
            progress: Sink::new(move |at| progress.show(at)),
            ..CadQueryOptions::default()
        },
    })
}

/// Where everything on disk is kept; `None` when the machine says nothing about it.
pub fn home(args: &Args) -> Option<PathBuf> {
    args.home.clone().or_else(default_home)
}
