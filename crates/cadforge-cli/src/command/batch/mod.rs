//! Many answers: rows in, rows out, in order. What the output holds already is kept, so a run that was
//! interrupted goes on where it stopped.

mod output;
mod tally;

use std::fs::File;
use std::io::{BufRead as _, BufReader, Lines};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::tasks::Language;
use cadforge::{Engine, Fault, Job, Report, Row, RowError, Scheme};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};

use self::output::Output;
use self::tally::Tally;
use crate::args::{Args, Batch};
use crate::{input, scheme, show};

/// How many rows are read, scored and written at a time: what bounds memory.
const WINDOW: usize = 1024;

/// Scores every row.
pub fn run(args: &Args, batch: &Batch) -> anyhow::Result<ExitCode> {
    if batch.jobs == 0 {
        bail!("--jobs must be at least 1");
    }
    let scheme = scheme::of(&batch.scoring)?;
    let engine = input::engine(args, batch.scoring.no_cache);
    let mut total = 0;
    for line in lines(batch)? {
        line.with_context(|| format!("line {} of `{}` is not UTF-8 text", total + 1, batch.input.display()))?;
        total += 1;
    }
    let mut output = Output::open(&batch.output, batch.restart, &scheme)?;
    let kept = output.rows();
    if kept > total {
        bail!(
            "`{}` holds {kept} rows, but the input only {total}; say --restart to begin anew",
            batch.output.display()
        );
    }
    let mut rest = lines(batch)?.skip(kept);
    let progress = progress(total, kept);
    let mut tally = Tally::default();
    loop {
        let window: Vec<String> = rest.by_ref().take(WINDOW).collect::<Result<_, _>>()?;
        if window.is_empty() {
            break;
        }
        let rows: Vec<Prepared> = window
            .iter()
            .zip(output.rows()..)
            .map(|(line, at)| Prepared::new(&engine, &scheme, line, at))
            .collect();
        let jobs: Vec<_> = rows.iter().filter_map(|row| row.job.as_ref().ok().cloned()).collect();
        // Once, before the rows need it: without CadQuery none of them could be scored.
        if jobs.iter().any(|(goal, ..)| goal.language == Language::CadQuery) {
            progress.suspend(|| engine.cadquery().setup())?;
        }
        // Rows that cannot be scored stand between those that can, in the order of the input.
        let mut waiting = rows.iter().peekable();
        let mut failed = None;
        engine.score_batch(&jobs, batch.jobs, |_, result| {
            if failed.is_none() {
                failed = write_up_to(&mut waiting, Some(result), &mut output, &mut tally).err();
                progress.set_position(output.rows() as u64);
                progress.set_message(tally.to_string());
            }
        });
        if let Some(error) = failed {
            return Err(error);
        }
        write_up_to(&mut waiting, None, &mut output, &mut tally)?;
        output.flush()?;
    }
    progress.finish_and_clear();
    if args.json {
        show::json(&json!({
            "rows": total, "kept": kept, "scored": tally.scored, "failed": tally.failed, "mean_reward": tally.mean(),
        }))?;
    } else {
        show::note(format!("{total} rows, {kept} of them from before: {tally}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// A row that can be scored, or why it cannot be.
struct Prepared {
    /// As the row said it; its number, from 0, when it said none.
    id: Value,
    job: Result<Job, RowError>,
}

impl Prepared {
    fn new(engine: &Engine, scheme: &Scheme, line: &str, number: usize) -> Self {
        let (id, job) = match serde_json::from_str::<Row>(line) {
            Ok(row) => {
                let job = engine.job(&row, scheme);
                (row.id, job)
            }
            Err(error) => {
                // The id is worth saving even from a row that is otherwise wrong.
                let id = serde_json::from_str::<Value>(line).ok().and_then(|row| row.get("id").cloned());
                (id.unwrap_or_default(), Err(RowError::Given(format!("the row is wrong: {error}"))))
            }
        };
        Self { id: if id.is_null() { number.into() } else { id }, job }
    }
}

/// Writes the rows that could not be prepared, up to the next one that could, and then its `result`.
fn write_up_to<'a>(
    rows: &mut std::iter::Peekable<impl Iterator<Item = &'a Prepared>>,
    result: Option<Result<Report, Fault>>,
    output: &mut Output,
    tally: &mut Tally,
) -> anyhow::Result<()> {
    while let Some(row) = rows.next_if(|row| row.job.is_err()) {
        tally.failed += 1;
        match &row.job {
            Err(RowError::Given(error)) => output.write(&json!({ "id": row.id, "error": error }))?,
            Err(RowError::Fault(fault)) => output.write(&json!({ "id": row.id, "fault": told(fault) }))?,
            Ok(_) => {}
        }
    }
    let (Some(result), Some(row)) = (result, rows.next()) else { return Ok(()) };
    match result {
        Ok(report) => {
            tally.add(report.reward.total);
            output.write(&json!({ "id": row.id, "report": report }))
        }
        Err(fault) => {
            tally.failed += 1;
            output.write(&json!({ "id": row.id, "fault": told(&fault) }))
        }
    }
}

fn told(fault: &Fault) -> Value {
    json!({ "kind": fault.kind.name(), "retryable": fault.retryable, "detail": fault.detail })
}

fn lines(batch: &Batch) -> anyhow::Result<Lines<BufReader<File>>> {
    let file =
        File::open(&batch.input).with_context(|| format!("`{}` cannot be read", batch.input.display()))?;
    Ok(BufReader::new(file).lines())
}

fn progress(total: usize, done: usize) -> ProgressBar {
    let bar = ProgressBar::new(total as u64).with_position(done as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec}  {eta} left  {msg}") {
        bar.set_style(style);
    }
    bar.reset_eta();
    bar
}
