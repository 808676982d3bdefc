//! `cadforge`: the command line of CADForge.
//!
//! Exit status: 0 done; 1 the program gives no solid; 2 the caller's input is wrong; 3 we or the
//! machine failed.

mod args;
mod command;
mod input;
mod scheme;
mod show;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match command::run(&args) {
        Ok(code) => code,
        Err(error) => {
            show::error(&error, args.json);
            let fault = error.chain().any(|cause| cause.is::<cadforge::Fault>());
            ExitCode::from(if fault { 3 } else { 2 })
        }
    }
}
