use std::fs::{self, File};
use std::io::{BufRead as _, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use cadforge::tasks::{Sample, SeedKind, Split, SystemPrompt, Task, families, products, scaffold};

use crate::args::{self, Args, SplitArg, Tasks};
use crate::input;
use crate::show::{self, Paint, Table};

/// Families, samples, prompts, references.
pub fn run(args: &Args, tasks: &Tasks) -> anyhow::Result<ExitCode> {
    match tasks {
        Tasks::Families => list_families(args)?,
        Tasks::Sample(sample) => list_sample(args, sample)?,
        Tasks::Products => list_products(args)?,
        Tasks::Show { id, seed: Some(kind), .. } => {
            show_seed(args, &cadforge::task(id).map_err(input::wrong)?, kind)?
        }
        Tasks::Show { id, compat, .. } => {
            show_task(args, &cadforge::task(id).map_err(input::wrong)?, *compat)?
        }
        Tasks::Find { prompt, compat } if prompt == "-" => find_many(*compat)?,
        Tasks::Find { prompt, compat } => {
            let task = Task::of_prompt(prompt).context("no family asks for a part in these words")?;
            show_task(args, &task, *compat)?;
        }
        Tasks::Add { name, products } => add(args, name, products)?,
        Tasks::Export { sample, output } => export(args, sample, output.as_deref())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Begins a new product.
fn add(args: &Args, name: &str, products: &Path) -> anyhow::Result<()> {
    let files = scaffold(name)?;
    anyhow::ensure!(products.is_dir(), "`{}` is no folder; say which with --products", products.display());
    let folder = products.join(name);
    fs::create_dir(&folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
    for (file, text) in files {
        let path = folder.join(file);
        fs::write(&path, text).with_context(|| format!("`{}` cannot be written", path.display()))?;
    }
    if args.json {
        let files: Vec<_> = files.iter().map(|(file, _)| file).collect();
        return show::json(&serde_json::json!({ "folder": folder, "files": files }));
    }
    show::line(format!("made {} from the template", folder.display()));
    show::line("1. change product.toml and the programs into what they shall be".to_owned());
    show::line(format!("2. build the mesh: python {} {name}", products.join("build.py").display()));
    show::line(format!("3. add \"{name}\" to src/product/list.rs and run cargo test -p cadforge-tasks"));
    Ok(())
}

fn list_families(args: &Args) -> anyhow::Result<()> {
    if args.json {
        let rows: Vec<_> = families()
            .iter()
            .map(|family| {
                serde_json::json!({
                    "name": family.versioned_name(),
                    "level": family.level,
                    "summary": family.summary,
                    "wordings": family.wordings.iter().map(|wording| wording.pattern).collect::<Vec<_>>(),
                    "parameters": family.parameters.iter().map(|parameter| parameter.name).collect::<Vec<_>>(),
                })
            })
            .collect();
        return show::json(&rows);
    }
    let paint = Paint::for_stdout();
    let mut table = Table::new(&["LEVEL", "FAMILY", "PARAMETERS", "WHAT IT IS"]);
    for family in families() {
        let parameters: Vec<_> = family.parameters.iter().map(|parameter| parameter.name).collect();
        let mut names = parameters.join(" ");
        if names.len() > 48 {
            names = format!("{} of them", parameters.len());
        }
        table.row(vec![
            family.level.to_string(),
            paint.bold(&family.versioned_name()),
            paint.dim(&names),
            family.summary.to_owned(),
        ]);
    }
    table.lines().into_iter().for_each(show::line);
    Ok(())
}

fn list_products(args: &Args) -> anyhow::Result<()> {
    if args.json {
        let rows: Vec<_> = products()
            .iter()
            .map(|product| {
                serde_json::json!({
                    "id": product.id,
                    "level": product.difficulty.name(),
                    "family": product.family,
                    "size_mm": product.size_mm,
                    "hints": product.hints,
                    "seeds": SeedKind::ALL.map(SeedKind::name),
                })
            })
            .collect();
        return show::json(&rows);
    }
    let paint = Paint::for_stdout();
    let mut table = Table::new(&["LEVEL", "PRODUCT", "SIZE, MM", "FAMILY"]);
    for product in products() {
        let size = product.size_mm.map(|side| side.to_string()).join(" x ");
        table.row(vec![
            product.difficulty.name().to_owned(),
            paint.bold(product.id),
            size,
            product.family.clone(),
        ]);
    }
    table.lines().into_iter().for_each(show::line);
    Ok(())
}

/// A program to repair, and nothing beside it, so that it can go into a file.
fn show_seed(args: &Args, task: &Task, kind: &str) -> anyhow::Result<()> {
    let product = task.product().with_context(|| {
        format!("`{}` has no programs to repair; `cadforge tasks products` lists what has", task.id)
    })?;
    let kinds = SeedKind::ALL.map(|kind| format!("`{}`", kind.name())).join(", ");
    let seed = SeedKind::named(kind).with_context(|| format!("`{kind}` is no seed; there are {kinds}"))?;
    if args.json {
        return show::json(
            &serde_json::json!({ "task": task.id, "seed": seed.name(), "program": product.seed(seed) }),
        );
    }
    show::line(product.seed(seed).trim_end().to_owned());
    Ok(())
}

fn list_sample(args: &Args, sample: &args::Sample) -> anyhow::Result<()> {
    let tasks = draw(sample)?;
    if args.json {
        return show::json(&tasks.iter().map(|task| row(task, sample.compat)).collect::<Vec<_>>());
    }
    let paint = Paint::for_stdout();
    for task in &tasks {
        let level = task.level.map(|level| format!("  level {level}")).unwrap_or_default();
        show::line(format!("{}{}\n  {}", paint.bold(&task.id), paint.dim(&level), task.prompt));
    }
    Ok(())
}

/// One task for each line of standard input.
fn find_many(compat: bool) -> anyhow::Result<()> {
    for prompt in std::io::stdin().lock().lines() {
        let task = Task::of_prompt(&prompt.context("standard input is not UTF-8 text")?);
        show::line(task.map_or(serde_json::Value::Null, |task| row(&task, compat)));
    }
    Ok(())
}

fn show_task(args: &Args, task: &Task, compat: bool) -> anyhow::Result<()> {
    if args.json {
        return show::json(&row(task, compat));
    }
    let paint = Paint::for_stdout();
    show::line(paint.bold(&task.id));
    show::line(format!("\n{}\n", task.prompt));
    let mut table = Table::new(&["", "", ""]);
    for (name, value) in task.parameters.iter() {
        table.row(vec![format!("  {name}"), value.to_string()]);
    }
    table.lines().into_iter().skip(1).for_each(show::line);
    show::line(paint.dim(&format!(
        "\n// reference{}",
        if compat { ", with the first system's label mistakes" } else { "" }
    )));
    show::line(task.reference_program(compat));
    Ok(())
}

fn export(args: &Args, sample: &args::Sample, output: Option<&std::path::Path>) -> anyhow::Result<()> {
    let tasks = draw(sample)?;
    let Some(path) = output else {
        for task in &tasks {
            show::line(row(task, sample.compat));
        }
        return Ok(());
    };
    let mut file = BufWriter::new(
        File::create(path).with_context(|| format!("`{}` cannot be written", path.display()))?,
    );
    for task in &tasks {
        writeln!(file, "{}", row(task, sample.compat))?;
    }
    file.flush()?;
    if args.json {
        return show::json(&serde_json::json!({ "tasks": tasks.len(), "output": path }));
    }
    show::note(format!("wrote {} tasks to {}", tasks.len(), path.display()));
    Ok(())
}

fn draw(sample: &args::Sample) -> anyhow::Result<Vec<Task>> {
    let split = match sample.split {
        SplitArg::Train => Split::Train,
        SplitArg::Val => Split::Val,
        SplitArg::Test => Split::Test,
    };
    let options = Sample {
        seed: sample.seed,
        levels: sample.levels.clone(),
        chamfer_k: sample.chamfer_k,
        language: input::language(sample.language),
        ..Sample::default()
    };
    let usual = if split == Split::Train { options.num_examples } else { options.num_eval_examples };
    Ok(options.tasks(split, sample.num_examples.unwrap_or(usual))?)
}

/// A task with everything that a trainer needs beside it.
fn row(task: &Task, compat: bool) -> serde_json::Value {
    let mut row = serde_json::to_value(task).unwrap_or_default();
    row["reference"] = task.reference_program(compat).into();
    row["system"] = SystemPrompt::named(&task.system_prompt).map(|prompt| prompt.text).into();
    row
}
