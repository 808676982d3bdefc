use std::fs;
use std::process::ExitCode;

use anyhow::Context as _;
use cadforge_lab::Store;
use cadforge_lab::store::{Durability, Episode, Filter};
use serde_json::{Value, json};

use crate::args::{Args, Episodes};
use crate::input;
use crate::show::{self, Paint, Table};

/// What the server has stored.
pub fn run(args: &Args, episodes: &Episodes) -> anyhow::Result<ExitCode> {
    let home = input::home(args).context("nothing says where episodes are kept: give --home")?;
    let folder = home.join("store");
    anyhow::ensure!(
        folder.join("store.db").exists(),
        "`{}` holds no episodes: `cadforge serve` makes them",
        folder.display()
    );
    let store = Store::open(&folder, Durability::Process)?;
    match episodes {
        Episodes::List { env, task, count } => {
            let filter =
                Filter { environment: env.clone(), task: task.clone(), limit: *count, ..Filter::default() };
            list(args, &store.episodes(&filter)?)?;
        }
        Episodes::Show { number } => show_one(args, &store, *number)?,
        Episodes::Export { number, output } => {
            let numbers = match number {
                Some(number) => vec![*number],
                None => all(&store)?,
            };
            let mut text = String::new();
            for number in &numbers {
                text += &whole(&store, *number)?.to_string();
                text.push('\n');
            }
            fs::write(output, text).with_context(|| format!("`{}` cannot be written", output.display()))?;
            show::note(format!("wrote {} episodes to {}", numbers.len(), output.display()));
        }
        Episodes::Backup { output } => {
            store.backup(output)?;
            show::note(format!("copied the store to {}", output.display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn list(args: &Args, episodes: &[Episode]) -> anyhow::Result<()> {
    if args.json {
        return show::json(&episodes);
    }
    let paint = Paint::for_stdout();
    let mut table = Table::new(&["NUMBER", "STEPS", "BEST", "ENVIRONMENT", "TASK"]);
    for episode in episodes {
        let best = episode.best.map_or("-".to_owned(), |best| paint.reward(best, &format!("{best:.3}")));
        table.row(vec![
            paint.bold(&episode.number.to_string()),
            episode.steps.to_string(),
            best,
            episode.environment.clone(),
            episode.task.clone(),
        ]);
    }
    table.lines().into_iter().for_each(show::line);
    Ok(())
}

fn show_one(args: &Args, store: &Store, number: i64) -> anyhow::Result<()> {
    if args.json {
        return show::json(&whole(store, number)?);
    }
    let paint = Paint::for_stdout();
    let (episode, steps) = store.episode(number)?;
    show::line(format!("{}  {}  {}", paint.bold(&number.to_string()), episode.environment, episode.task));
    show::line(format!("\n{}\n", episode.prompt));
    for step in steps {
        let scored = store.result(&step.result)?;
        let total = paint.reward(step.total, &format!("{:.4}", step.total));
        show::line(format!("{} {total}  {}", paint.bold(&format!("step {}", step.step)), step.outcome));
        show::line(paint.dim(scored.report["feedback"].as_str().unwrap_or("").trim_end()));
        show::line(format!("{}\n", scored.answer.trim_end()));
    }
    Ok(())
}

/// An episode with its programs and reports.
fn whole(store: &Store, number: i64) -> anyhow::Result<Value> {
    let (episode, steps) = store.episode(number)?;
    let mut rows = Vec::new();
    for step in steps {
        let scored = store.result(&step.result)?;
        let mut row = serde_json::to_value(&step)?;
        row["answer"] = scored.answer.into();
        row["report"] = scored.report;
        rows.push(row);
    }
    Ok(json!({ "episode": episode, "steps": rows }))
}

/// The numbers of all episodes, oldest first.
fn all(store: &Store) -> anyhow::Result<Vec<i64>> {
    let mut numbers = Vec::new();
    let mut filter = Filter { limit: 1000, ..Filter::default() };
    loop {
        let page = store.episodes(&filter)?;
        let Some(last) = page.last() else { break };
        filter.before = Some(last.number);
        numbers.extend(page.iter().map(|episode| episode.number));
    }
    numbers.reverse();
    Ok(numbers)
}
