use std::process::{Command, ExitCode};

use cadforge::reward::Definition;
use cadforge::tasks::Task;
use cadforge::worker::Guarantee;
use cadforge::{
    Answer, CadQueryOptions, ENGINE_VERSION, Engine, EngineOptions, FaultKind, Options, all_cores,
};

use crate::args::Args;
use crate::input;
use crate::show::{self, Paint};

/// One thing that was looked at.
struct Finding {
    name: &'static str,
    /// `None` when it is only needed for something extra, and not there.
    works: Option<bool>,
    detail: String,
}

/// Says what works here. Fails only when the main job does not.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let findings = [engine(args), disk(args), cadquery(args), openscad()];
    let well = findings.iter().all(|finding| finding.works != Some(false));
    if args.json {
        let rows: Vec<_> = findings
            .iter()
            .map(|finding| serde_json::json!({ "name": finding.name, "works": finding.works, "detail": finding.detail }))
            .collect();
        show::json(
            &serde_json::json!({ "version": ENGINE_VERSION, "cores": all_cores(), "checks": rows, "well": well }),
        )?;
    } else {
        let paint = Paint::for_stdout();
        show::line(format!("cadforge {ENGINE_VERSION}, {} cores", all_cores()));
        for finding in &findings {
            let mark = match finding.works {
                Some(true) => paint.green("works  "),
                Some(false) => paint.red("broken "),
                None => paint.yellow("missing"),
            };
            show::line(format!("{mark}  {}: {}", paint.bold(finding.name), finding.detail));
        }
    }
    Ok(ExitCode::from(if well { 0 } else { 3 }))
}

/// Scores the reference of a task against itself: the whole main job.
fn engine(args: &Args) -> Finding {
    let score = || -> anyhow::Result<f64> {
        let engine: Engine = input::engine(args, true);
        let options = Options::new(Definition::built_in(cadforge::DEFAULT_REWARD)?);
        let task = Task::resolve("plate-with-hole@1/train/0/0")?;
        let goal = engine.goal(&task, options.backend, false)?;
        Ok(engine.score(&goal, &Answer::Program(task.reference_program(false)), &options)?.reward.total)
    };
    let (works, detail) = match score() {
        Ok(total) if total > 0.9999 => (true, "a right answer is paid in full".to_owned()),
        Ok(total) => (false, format!("a right answer is paid {total} instead of 1")),
        Err(error) => (false, format!("{error:#}")),
    };
    Finding { name: "engine", works: Some(works), detail }
}

fn disk(args: &Args) -> Finding {
    let Some(home) = input::home(args) else {
        return Finding {
            name: "home",
            works: None,
            detail: "no folder is known; set CADFORGE_HOME to keep a cache".into(),
        };
    };
    let probe = home.join(format!("probe-{}", std::process::id()));
    let works = std::fs::create_dir_all(&home)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    match works {
        Ok(()) => {
            Finding { name: "home", works: Some(true), detail: format!("{} can be written", home.display()) }
        }
        Err(error) => Finding {
            name: "home",
            works: Some(false),
            detail: format!("{} cannot be written: {error}; point CADFORGE_HOME elsewhere", home.display()),
        },
    }
}

/// Starts the processes and tries from inside what the sandbox denies. Never sets anything up.
fn cadquery(args: &Args) -> Finding {
    let finding = |works, detail| Finding { name: "cadquery", works, detail };
    let options = CadQueryOptions { home: input::home(args), ..CadQueryOptions::default() };
    let engine = Engine::new(EngineOptions { cadquery: options, ..EngineOptions::default() });
    let health = match engine.cadquery().pool().and_then(|pool| Ok(pool.health()?)) {
        Ok(health) => health,
        Err(fault) if fault.kind == FaultKind::NotSetUp => {
            return finding(None, format!("{} (only programs in CadQuery need it)", fault.detail));
        }
        Err(fault) => return finding(Some(false), format!("{}; run `cadforge setup` again", fault.detail)),
    };
    let about = &health.about;
    let lost: Vec<_> = health.guarantees.lost().into_iter().map(Guarantee::meaning).collect();
    let sandbox = if lost.is_empty() {
        "programs can reach nothing".to_owned()
    } else {
        format!("programs can {} on this machine, so run only those that you trust", lost.join(", "))
    };
    let versions = format!("CadQuery {}, kernel {}, Python {}", about.cadquery, about.kernel, about.python);
    finding(Some(true), format!("{versions}; {sandbox}"))
}

fn openscad() -> Finding {
    let program = std::env::var_os("OPENSCAD").unwrap_or_else(|| "openscad".into());
    match Command::new(program).arg("--version").output() {
        Ok(output) => {
            // The version is printed on standard error.
            let text = String::from_utf8_lossy(if output.stderr.is_empty() {
                &output.stdout
            } else {
                &output.stderr
            });
            Finding {
                name: "openscad",
                works: Some(true),
                detail: format!("{} (for --backend openscad)", text.trim()),
            }
        }
        Err(_) => Finding {
            name: "openscad",
            works: None,
            detail: "not on this machine; only --backend openscad needs it, to reproduce published numbers"
                .into(),
        },
    }
}
