use std::sync::{Mutex, PoisonError};

use cadforge::worker::{Progress, Step};
use indicatif::{ProgressBar, ProgressStyle};

use super::note;

/// The progress of setting up CadQuery, on standard error: a bar on a terminal, a line a step elsewhere.
#[derive(Default)]
pub struct Setup(Mutex<Option<Shown>>);

struct Shown {
    step: Option<Step>,
    bar: ProgressBar,
}

impl Setup {
    /// Shows how far it is.
    pub fn show(&self, at: &Progress) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if at.step == Step::Ready {
            if let Some(Shown { bar, .. }) = shown.take() {
                bar.finish_and_clear();
            }
            return;
        }
        let shown = shown.get_or_insert_with(|| {
            note("CadQuery is not set up yet: making a private Python environment (once; about 0.8 GB)");
            Shown { step: None, bar: bar(at.total) }
        });
        let says = match at.step {
            Step::Waiting => "waiting for another set-up to end",
            Step::Environment => "making an empty environment",
            Step::Packages => "downloading and installing packages",
            Step::Check | Step::Ready => "loading CadQuery for the first time",
        };
        shown.bar.set_position(at.done as u64);
        shown.bar.set_message(if at.package.is_empty() { says.to_owned() } else { at.package.clone() });
        // Where no bar can be drawn, a line tells of every step.
        if shown.step.replace(at.step) != Some(at.step) && shown.bar.is_hidden() {
            note(format!("  {says}"));
        }
    }
}

fn bar(total: usize) -> ProgressBar {
    let bar = ProgressBar::new(total as u64);
    if let Ok(style) =
        ProgressStyle::with_template("{spinner} {bar:30} {pos}/{len} packages  {elapsed}  {msg}")
    {
        bar.set_style(style);
    }
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    bar
}
