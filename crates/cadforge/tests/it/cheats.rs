//! The cheats of `corpus/cheats`, each against every reward definition.
//!
//! A cheat must not be paid more by `measured` than its honest geometry, or than a stated amount. What the
//! definitions pay stands as a table in `docs/reward.md`; with `UPDATE_EXPECT=1` it is written anew.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cadforge::reward::{BUILT_IN, Definition};
use cadforge::tasks::{Language, Task};
use cadforge::{Answer, BackendName, Engine, Goal, Options};

use crate::parts::forgetful;

/// Between these lines of `docs/reward.md` stands the table.
const MARKS: [&str; 2] = ["<!-- cheats: begin -->\n", "<!-- cheats: end -->\n"];

/// One file of the corpus.
struct Cheat {
    name: String,
    kind: u32,
    title: String,
    task: Option<String>,
    at_most: Option<f64>,
    reference: Option<String>,
    honest: Option<String>,
    cheat: Answer,
    language: Language,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn cheats() -> Vec<Cheat> {
    let folder = root().join("corpus/cheats");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Cheat {
    let text = std::fs::read_to_string(path).expect("a file");
    let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
    let value = |key: &str| text.lines().find_map(|line| Some(line.strip_prefix(key)?.trim().to_owned()));
    let block = |role: &str| {
        let mut fences = text.split("````").skip(1).step_by(2);
        fences.find_map(|fenced| {
            let (info, program) = fenced.split_once('\n')?;
            let language = info.strip_suffix(role)?.trim_end();
            Some((language.to_owned(), program.to_owned()))
        })
    };
    let (language, cheat) = match (block("cheat"), block("completion")) {
        (Some((language, program)), _) => (language, Answer::Program(program)),
        (None, Some((language, completion))) => (language, Answer::Completion(completion)),
        _ => panic!("{name} has no block `cheat` or `completion`"),
    };
    Cheat {
        kind: value("kind:")
            .and_then(|kind| kind.parse().ok())
            .unwrap_or_else(|| panic!("{name} has no kind")),
        title: value("# ").unwrap_or_else(|| panic!("{name} has no title")),
        task: value("task:"),
        at_most: value("at most:").map(|most| most.parse().expect("a number")),
        reference: block("reference").map(|(_, program)| program),
        honest: block("honest").map(|(_, program)| program),
        language: if language == "cadquery" { Language::CadQuery } else { Language::OpenScad },
        cheat,
        name,
    }
}

impl Cheat {
    fn goal(&self, engine: &Engine, options: &Options) -> Arc<Goal> {
        if let Some(task) = &self.task {
            let task = Task::resolve(task).expect("an address");
            return engine.goal(&task, BackendName::default(), false).expect("a reference");
        }
        let reference = self.reference.as_ref().or(self.honest.as_ref()).expect("a reference");
        let goal = engine.goal_of_program(&self.name, reference, Language::OpenScad, self.language, options);
        Arc::new(goal.unwrap_or_else(|error| panic!("{}: {error}", self.name)))
    }
}

#[test]
fn there_are_several_of_every_kind() {
    let cheats = cheats();
    for kind in 1..=22 {
        let count = cheats.iter().filter(|cheat| cheat.kind == kind).count();
        assert!(count >= 2, "kind {kind} has {count}");
    }
    let names: BTreeSet<_> = cheats.iter().map(|cheat| &cheat.title).collect();
    assert_eq!(names.len(), cheats.len(), "two have one title");
    for cheat in &cheats {
        assert!(cheat.honest.is_some() || cheat.at_most.is_some(), "{} says nothing", cheat.name);
    }
}

#[test]
fn no_cheat_is_paid_more_than_its_geometry() {
    let engine = forgetful();
    let definitions: Vec<Options> = BUILT_IN
        .iter()
        .map(|(name, _)| Options::new(Definition::built_in(name).expect("it is built in")))
        .collect();
    let mut table = String::from("| kind | cheat |");
    for options in &definitions {
        let _ = write!(table, " {} |", options.reward.name);
    }
    let _ = writeln!(table, "\n|---|---|{}", "---|".repeat(definitions.len()));
    let mut paid_too_much = Vec::new();
    // What needs Python is replayed where there is one.
    for cheat in cheats().iter().filter(|cheat| cheat.language == Language::OpenScad) {
        let goal = cheat.goal(&engine, &definitions[0]);
        let pay = |answer: &Answer, options: &Options| {
            engine.score(&goal, answer, options).expect("no fault").reward.total
        };
        let _ = write!(table, "| {} | {} |", cheat.kind, cheat.title);
        for options in &definitions {
            let total = pay(&cheat.cheat, options);
            let _ = write!(table, " {total:.3} |");
            if options.reward.name != "measured" {
                continue;
            }
            let honest = cheat.honest.as_ref().map(|program| pay(&Answer::Program(program.clone()), options));
            for bound in [honest, cheat.at_most].into_iter().flatten() {
                if total > bound + 1e-6 {
                    paid_too_much.push(format!("{}: {total}, and must be at most {bound}", cheat.name));
                }
            }
        }
        table.push('\n');
    }
    assert!(paid_too_much.is_empty(), "{}", paid_too_much.join("\n"));

    let path = root().join("docs/reward.md");
    let page = std::fs::read_to_string(&path).expect("the page");
    let (before, rest) = page.split_once(MARKS[0]).expect("the mark before the table");
    let (old, after) = rest.split_once(MARKS[1]).expect("the mark after the table");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let page = format!("{before}{}{table}{}{after}", MARKS[0], MARKS[1]);
        std::fs::write(&path, page).expect("the page can be written");
    } else {
        assert_eq!(old, table, "the table of docs/reward.md is stale; run with UPDATE_EXPECT=1");
    }
}
