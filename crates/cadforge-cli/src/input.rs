//! What a path on the command line means: a program, a mesh, a task, a reward.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use cadforge::tasks::Language;
use cadforge::{
    Answer, CacheOptions, CadQueryOptions, Engine, EngineOptions, Part, RowError, Sink, default_home,
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

/// Reads a program or a mesh by its suffix; `-` is an OpenSCAD program on standard input.
pub fn part(path: &Path) -> anyhow::Result<Part> {
    if path == Path::new("-") {
        return Ok(Part::Program(Language::OpenScad, text(path)?));
    }
    Part::read(path).map_err(wrong)
}

/// What was wrong with the input, or the fault, as errors of the command line.
pub fn wrong(error: RowError) -> anyhow::Error {
    match error {
        RowError::Given(detail) => anyhow!(detail),
        RowError::Fault(fault) => fault.into(),
    }
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
