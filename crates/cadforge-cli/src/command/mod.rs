//! One file a command.

mod batch;
mod build;
mod demo;
mod doctor;
mod echo;
mod episodes;
mod export;
mod health;
mod measure;
mod render;
mod score;
mod serve;
mod setup;
mod tasks;

use std::process::ExitCode;

use crate::args::{Args, Command};

/// Does what `args` say.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    match &args.command {
        Command::Demo(demo) => demo::run(args, demo),
        Command::Score(score) => score::run(args, score),
        Command::Batch(batch) => batch::run(args, batch),
        Command::Export(export) => export::run(args, export),
        Command::Echo(echo) => echo::run(args, echo),
        Command::Render(render) => render::run(args, render),
        Command::Measure(measure) => measure::run(args, measure),
        Command::Tasks(tasks) => tasks::run(args, tasks),
        Command::Setup(setup) => setup::run(args, setup),
        Command::Serve(serve) => serve::run(args, serve),
        Command::Health(health) => health::run(args, health),
        Command::Episodes(episodes) => episodes::run(args, episodes),
        Command::Doctor => doctor::run(args),
    }
}
