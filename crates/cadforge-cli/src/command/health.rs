use std::env;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;

use crate::args::{Args, Health};
use crate::show;

/// Asks a server on this machine whether it is up: what a container's health check calls.
pub fn run(args: &Args, health: &Health) -> anyhow::Result<ExitCode> {
    let said = |name: &str| env::var(name).ok().and_then(|port| port.parse().ok());
    let port = health.port.or_else(|| said("CADFORGE_PORT")).or_else(|| said("PORT")).unwrap_or(8000);
    let answer = ask(port).with_context(|| format!("no server answers on port {port}"))?;
    let healthy = answer.starts_with("HTTP/1.1 200") && answer.contains("healthy");
    if args.json {
        show::json(&serde_json::json!({ "healthy": healthy, "port": port }))?;
    }
    Ok(if healthy { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn ask(port: u16) -> std::io::Result<String> {
    const PATIENCE: Duration = Duration::from_secs(3);
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from(([127, 0, 0, 1], port)), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(64 << 10).read_to_string(&mut answer)?;
    Ok(answer)
}
