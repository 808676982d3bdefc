use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use cadforge::tasks::Language;
use cadforge::{Artifact, Report, extract};

use crate::args::{Args, Score};
use crate::input;
use crate::scheme;
use crate::show::{self, Paint, Table, bar};

/// Scores one answer and prints its report.
pub fn run(args: &Args, score: &Score) -> anyhow::Result<ExitCode> {
    let scheme = scheme::of(&score.scoring)?;
    let engine = input::engine(args, score.scoring.no_cache);
    let (answer, language) = input::answer(&score.answer, score.language)?;
    let goal = match (&score.task, &score.reference) {
        (Some(task), _) => {
            let options = scheme.options();
            let task = cadforge::task_in(task, language).map_err(input::wrong)?;
            engine.goal(&task, options.backend, options.compat)?
        }
        (None, Some(reference)) => {
            let language = language.unwrap_or(Language::OpenScad);
            engine.reference(reference, language, scheme.options()).map_err(input::wrong)?
        }
        (None, None) => anyhow::bail!("say what to compare with: --task ID or --reference FILE"),
    };
    let options = scheme.for_goal(&goal, score.previous);
    let report = engine.score(&goal, &answer, &options)?;
    if let Some(folder) = &score.artifacts {
        write(folder, &engine.artifacts(&goal, &answer, &options, &report)?)?;
    }
    if args.json {
        show::json(&report)?;
    } else {
        let program = match &answer {
            cadforge::Answer::Program(program) => program.as_str(),
            cadforge::Answer::Completion(text) => match extract(text, goal.language) {
                cadforge::Extraction::Program(program) => program,
                _ => "",
            },
        };
        show::findings(&report.diagnostics, program, &score.answer.display().to_string());
        for line in summary(&report) {
            show::line(line);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the files of a step; what else lies in the folder stays.
fn write(folder: &Path, artifacts: &[Artifact]) -> anyhow::Result<()> {
    for artifact in artifacts {
        let path = folder.join(&artifact.name);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, &artifact.bytes))
            .with_context(|| format!("`{}` cannot be written", path.display()))?;
    }
    Ok(())
}

/// How many requirements that are not met are told.
const MOST_MISSED: usize = 8;

/// A report for people.
fn summary(report: &Report) -> Vec<String> {
    let paint = Paint::for_stdout();
    let mut lines = Vec::new();
    let total = report.reward.total;
    lines.push(format!(
        "{}  {}  {}",
        paint.bold("reward"),
        paint.reward(total, &format!("{total:.4}")),
        paint.dim(&format!(
            "{} v{}, {}",
            report.reward.name,
            report.reward.version,
            report.outcome.meaning()
        )),
    ));
    let mut table = Table::new(&["", "", "", ""]);
    for (name, value) in &report.reward.terms {
        let weight = report.reward.weights.get(name).copied().unwrap_or(0.0);
        table.row(vec![
            format!("  {name}"),
            bar(*value, 20),
            format!("{value:.4}"),
            paint.dim(&format!("x {} = {:.4}", (weight * 1e4).round() / 1e4, value * weight)),
        ]);
    }
    lines.extend(table.lines().into_iter().skip(1));
    if let (Some(sum), Some(previous)) = (report.reward.raw.get("sum"), report.reward.raw.get("previous")) {
        lines.push(format!("  {previous:.4} before, {sum:.4} now"));
    }
    let requirements = &report.reward.requirements;
    let missed: Vec<_> = requirements.iter().filter(|requirement| requirement.score < 1.0).collect();
    if !requirements.is_empty() {
        let met = requirements.len() - missed.len();
        lines.push(format!("  {met} of {} requirements met", requirements.len()));
    }
    lines.extend(missed.iter().take(MOST_MISSED).map(|requirement| {
        let mark = paint.reward(requirement.score, &format!("{:.2}", requirement.score));
        format!("    {mark}  {}", requirement.text)
    }));
    if missed.len() > MOST_MISSED {
        lines.push(paint.dim(&format!("    and {} more; `--json` has all", missed.len() - MOST_MISSED)));
    }
    lines.extend(report.reward.notes.iter().map(|note| format!("  {note}")));
    if let Some(measures) = &report.measures {
        let size = [0, 1, 2].map(|axis| measures.max[axis] - measures.min[axis]);
        lines.push(paint.dim(&format!(
            "  {:.4} x {:.4} x {:.4} mm, volume {:.4} mm³, {} triangles",
            size[0], size[1], size[2], measures.volume, measures.triangles
        )));
    }
    let timing = &report.timing;
    lines.push(paint.dim(&if timing.cached {
        format!("  from the cache, {:.2} ms", timing.total_ms)
    } else {
        format!("  {:.2} ms: build {:.2}, grade {:.2}", timing.total_ms, timing.build_ms, timing.grade_ms)
    }));
    lines
}
