use std::env;
use std::process::ExitCode;

use anyhow::Context as _;
use cadforge_server::{Config, Server};

use crate::args::{Args, Serve};
use crate::{input, show};

/// Serves until the process is told to end.
pub fn run(args: &Args, serve: &Serve) -> anyhow::Result<ExitCode> {
    let mut config = Config::read(serve.config.as_deref(), |name| env::var(name).ok())?;
    if let Some(host) = &serve.host {
        config.host.clone_from(host);
    }
    if let Some(port) = serve.port {
        config.port = port;
    }
    if let Some(env) = &serve.env {
        config.env.clone_from(env);
    }
    config.open |= serve.open;
    if config.store.as_os_str().is_empty() {
        let home = input::home(args).context("nothing says where to keep episodes: give --home")?;
        config.store = home.join("store");
    }
    let server = Server::bind(config, input::engine(args, false))?;
    let address = server.address()?;
    if args.json {
        show::json(&serde_json::json!({ "listening": address.to_string() }))?;
    } else {
        show::note(format!("listening on http://{address}; stop with Ctrl-C"));
    }
    if input::home(args).is_some_and(|home| cadforge::worker::Setup::find(&home).is_ok()) {
        server.start_cadquery();
    }
    server.run();
    Ok(ExitCode::SUCCESS)
}
