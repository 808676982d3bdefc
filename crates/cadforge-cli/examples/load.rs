//! A trainer's load on an OpenEnv server, from a process of its own; `.ci/load.py` says what it is for.
//!
//! `load URL ACTIONS.jsonl SESSIONS` has SESSIONS connections take the actions one by one, each line a step's
//! `data`, and resets whenever an episode ends; `load URL idle SESSIONS` resets each connection once and
//! keeps all of them open until its input ends. Both end with a line of JSON.

#![allow(clippy::print_stdout, reason = "its output is what it is for")]

use std::io::Read as _;
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

type Fallible<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> Fallible<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [url, actions, sessions] = &words[..] else {
        return Err("load URL ACTIONS.jsonl|idle SESSIONS".into());
    };
    let sessions = sessions.parse()?;
    if actions == "idle" {
        return idle(url, sessions);
    }
    let text = std::fs::read_to_string(actions)?;
    let lines: Vec<&str> = text.lines().collect();
    let (next, took) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(lines.len())));
    let began = Instant::now();
    std::thread::scope(|scope| {
        let walkers: Vec<_> =
            (0..sessions).map(|_| scope.spawn(|| walk(url, &lines, &next, &took))).collect();
        walkers.into_iter().try_for_each(|walker| walker.join().expect("it does not panic"))
    })?;
    let seconds = began.elapsed().as_secs_f64();
    let mut took = took.into_inner().expect("nobody panicked");
    took.sort_unstable();
    let ms = |share: f64| took[((took.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    println!(
        "{}",
        json!({
            "steps": took.len(), "seconds": seconds, "steps_per_second": took.len() as f64 / seconds,
            "p50_ms": ms(0.5), "p99_ms": ms(0.99), "longest_ms": ms(1.0),
        })
    );
    Ok(())
}

/// Steps until no action is left.
fn walk(url: &str, lines: &[&str], next: &AtomicUsize, took: &Mutex<Vec<Duration>>) -> Fallible<()> {
    let mut socket = connect(url)?;
    reset(&mut socket)?;
    let mut own = Vec::new();
    while let Some(action) = lines.get(next.fetch_add(1, Ordering::Relaxed)) {
        let frame = format!("{{\"type\":\"step\",\"data\":{action}}}");
        let began = Instant::now();
        let reply = ask(&mut socket, frame)?;
        own.push(began.elapsed());
        if reply["data"]["done"] == true {
            reset(&mut socket)?;
        }
    }
    took.lock().expect("nobody panicked").append(&mut own);
    Ok(())
}

fn idle(url: &str, sessions: usize) -> Fallible<()> {
    let mut open = Vec::with_capacity(sessions);
    for _ in 0..sessions {
        let mut socket = connect(url)?;
        reset(&mut socket)?;
        open.push(socket);
    }
    println!("{}", json!({ "idle": open.len() }));
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

fn connect(url: &str) -> Fallible<WebSocket<TcpStream>> {
    let host = url.trim_start_matches("ws://").split('/').next().unwrap_or_default();
    let stream = TcpStream::connect(host)?;
    stream.set_nodelay(true)?;
    Ok(tungstenite::client(url, stream)?.0)
}

fn reset(socket: &mut WebSocket<TcpStream>) -> Fallible<()> {
    ask(socket, json!({ "type": "reset" }).to_string()).map(drop)
}

fn ask(socket: &mut WebSocket<TcpStream>, frame: String) -> Fallible<Value> {
    socket.send(Message::text(frame))?;
    loop {
        if let Message::Text(text) = socket.read()? {
            let reply: Value = serde_json::from_str(&text)?;
            return if reply["type"] == "error" { Err(text.as_str().into()) } else { Ok(reply) };
        }
    }
}
