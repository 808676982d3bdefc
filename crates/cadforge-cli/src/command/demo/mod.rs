//! The main job on a handful of tasks: for each a right, a nearly right and a wrong answer is scored, told
//! in a table and drawn on a sheet.

mod sheet;

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context as _;
use cadforge::kernel::mesh::Mesh;
use cadforge::reward::Definition;
use cadforge::tasks::{Quality, Sample, Split, Task};
use cadforge::{Answer, Engine, Options, Order, Report};
use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Args, Demo};
use crate::input;
use crate::show::{self, Paint, Table};

/// An answer that the demo made, and what the engine says about it.
struct Scored {
    /// What is the matter with it: `right`, `without holes`.
    name: String,
    report: Report,
    mesh: Mesh,
}

/// Draws tasks, scores answers to them, and shows both.
pub fn run(args: &Args, demo: &Demo) -> anyhow::Result<ExitCode> {
    let began = Instant::now();
    let options = Options::new(Definition::built_in(cadforge::DEFAULT_REWARD)?);
    let engine = input::engine(args, true);
    // Parts with features are more to look at than bare bodies.
    let sample = Sample { seed: demo.seed, levels: vec![4, 3, 2], ..Sample::default() };
    let tasks = sample.tasks(Split::Test, demo.count)?;
    fs::create_dir_all(&demo.output)
        .with_context(|| format!("`{}` cannot be made", demo.output.display()))?;
    let progress = ProgressBar::new(tasks.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {msg}") {
        progress.set_style(style);
    }
    let mut rows = Vec::new();
    for (index, task) in tasks.iter().enumerate() {
        progress.set_message(task.id.clone());
        let answers = answers(task, index)
            .into_iter()
            .map(|(name, program)| score(&engine, task, name, program, &options));
        let answers: Vec<Scored> = answers.collect::<anyhow::Result<_>>()?;
        let reference = mesh_of(&engine, &task.reference_program(false), &options)?;
        rows.push((task, reference, answers));
        progress.inc(1);
    }
    progress.set_message("drawing");
    let sheet = sheet::draw(&rows);
    progress.finish_and_clear();
    let path = demo.output.join("sheet.png");
    fs::write(&path, sheet.png()).with_context(|| format!("`{}` cannot be written", path.display()))?;
    if args.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|(task, _, answers)| {
                let answers: Vec<_> = answers
                    .iter()
                    .map(|answer| serde_json::json!({ "answer": answer.name, "report": answer.report }))
                    .collect();
                serde_json::json!({ "task": task.id, "prompt": task.prompt, "answers": answers })
            })
            .collect();
        show::json(&serde_json::json!({ "tasks": rows, "sheet": path }))?;
    } else {
        tell(&rows, began, &path);
    }
    Ok(ExitCode::SUCCESS)
}

/// A right, a nearly right and a wrong program, as models would write them into an answer.
fn answers(task: &Task, index: usize) -> Vec<(String, String)> {
    let mutations = task.mutations();
    [Quality::Right, Quality::NearlyRight, Quality::Wrong]
        .into_iter()
        .filter_map(|quality| {
            // A loose block far away would make everything else on the sheet tiny.
            let of_quality: Vec<_> = mutations
                .iter()
                .filter(|mutation| mutation.quality == quality && !mutation.name.contains("loose"))
                .collect();
            // Every task shows another mistake.
            let mutation = of_quality.get(index.checked_rem(of_quality.len())?)?;
            Some((mutation.name.clone(), cadforge_scad::print(&mutation.csg)))
        })
        .collect()
}

fn score(
    engine: &Engine,
    task: &Task,
    name: String,
    program: String,
    options: &Options,
) -> anyhow::Result<Scored> {
    let goal = engine.goal(task, options.backend, false)?;
    let mesh = mesh_of(engine, &program, options)?;
    let completion = Answer::Completion(format!("Here is the part.\n\n```openscad\n{program}```\n"));
    let report = engine.score(&goal, &completion, options)?;
    Ok(Scored { name, report, mesh })
}

fn mesh_of(engine: &Engine, program: &str, options: &Options) -> anyhow::Result<Mesh> {
    let language = cadforge::tasks::Language::OpenScad;
    let order = Order { backend: options.backend, limits: options.limits, ..Order::new(language) };
    Ok(engine.build(program, &order)?.mesh)
}

fn tell(rows: &[(&Task, Mesh, Vec<Scored>)], began: Instant, sheet: &std::path::Path) {
    let paint = Paint::for_stdout();
    let mut times = Vec::new();
    for (task, _, answers) in rows {
        show::line(format!(
            "{}  {}",
            paint.bold(&task.id),
            paint.dim(&format!("level {}", task.level.unwrap_or(0)))
        ));
        show::line(format!("  {}", task.prompt));
        let mut table = Table::new(&["", "", "", ""]);
        let mut reasons = Vec::new();
        for answer in answers {
            let total = answer.report.reward.total;
            table.row(vec![
                format!("    {}", paint.reward(total, &format!("{total:.3}"))),
                paint.reward(total, &show::bar(total, 24)),
                answer.name.clone(),
                paint.dim(&format!("{:.1} ms", answer.report.timing.total_ms)),
            ]);
            times.push(answer.report.timing.total_ms);
            let worst = answer.report.reward.requirements.first();
            reasons.extend(
                worst
                    .filter(|worst| worst.score < 1.0)
                    .map(|worst| paint.dim(&format!("    {}: {}", answer.name, worst.text))),
            );
        }
        table.lines().into_iter().skip(1).for_each(show::line);
        reasons.into_iter().for_each(show::line);
        show::line("");
    }
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(0.0);
    show::line(format!(
        "{} answers scored, {median:.1} ms each in the middle; {:.1} s with the pictures.",
        times.len(),
        began.elapsed().as_secs_f64(),
    ));
    show::line(format!("The sheet: {}", paint.bold(&sheet.display().to_string())));
}
