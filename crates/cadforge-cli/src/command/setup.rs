use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::Fault;
use cadforge::worker;

use crate::args::{Args, Setup};
use crate::{input, show};

/// Makes the Python environment, or takes the one that is pointed at, and tries it.
pub fn run(args: &Args, setup: &Setup) -> anyhow::Result<ExitCode> {
    let home = input::home(args).context("no folder is known to keep CadQuery in; set CADFORGE_HOME")?;
    let made = match &setup.python {
        Some(python) => match worker::Setup::point_at(&home, python) {
            // What was pointed at is the caller's choice.
            Err(fault) if fault.kind == worker::FaultKind::SetUp => {
                bail!("`--python {}`: {}", python.display(), fault.detail)
            }
            made => made,
        },
        None => {
            let progress = show::Setup::default();
            worker::Setup::install(&home, &mut |at| progress.show(&at))
        }
    };
    let made = made.map_err(Fault::from)?;
    let pool = input::engine(args, true).cadquery().pool()?;
    let about = pool.about();
    if args.json {
        show::json(&serde_json::json!({ "python": made.python(), "about": about }))?;
    } else {
        show::note(format!(
            "CadQuery {} is ready, with Python {} at {}",
            about.cadquery,
            about.python,
            made.python().display()
        ));
    }
    Ok(ExitCode::SUCCESS)
}
