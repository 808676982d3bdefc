//! `cadforge serve`: killed at any moment, asked for a key, beside the command line.

use std::net::TcpStream;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::run::Folder;
use crate::server::Server;

fn ask(socket: &mut WebSocket<TcpStream>, message: &Value) -> Result<Value, String> {
    socket.send(Message::text(message.to_string())).map_err(|error| error.to_string())?;
    loop {
        match socket.read().map_err(|error| error.to_string())? {
            Message::Text(text) => return serde_json::from_str(&text).map_err(|error| error.to_string()),
            Message::Close(_) => return Err("closed".into()),
            _ => {}
        }
    }
}

/// Steps through episodes until the server is gone; gives what was answered: episode, step, result.
fn walk(server: &Server, thread: usize, round: usize, over: &AtomicBool) -> Vec<(i64, u64, String)> {
    let mut answered = Vec::new();
    let _ = (|| -> Result<(), String> {
        let mut socket = server.socket()?;
        for episode in 0.. {
            ask(&mut socket, &json!({ "type": "reset", "data": { "max_steps": 5 } }))?;
            let state = ask(&mut socket, &json!({ "type": "state" }))?;
            let number = state["data"]["episode"].as_i64().ok_or("no number")?;
            for step in 1..=5_u64 {
                if over.load(Ordering::Relaxed) {
                    return Ok(());
                }
                let code = format!("cube([{}, {step}, {}]);", thread + 1, round * 1000 + episode + 1);
                let reply = ask(&mut socket, &json!({ "type": "step", "data": { "code": code } }))?;
                let result = reply["data"]["observation"]["metadata"]["result"].as_str();
                answered.push((number, step, result.ok_or("no result")?.to_owned()));
                if reply["data"]["done"] == true {
                    break;
                }
            }
        }
        Ok(())
    })();
    answered
}

#[test]
fn killed_at_any_moment_it_loses_no_answered_step() {
    let rounds = std::env::var("CADFORGE_KILLS").map_or(20, |kills| kills.parse().expect("a number"));
    let folder = Folder::new();
    let home = folder.path("home");
    let (mut known, mut highest) = (0, 0);
    for round in 0..rounds {
        let mut server = Server::start(&home, &[]);
        let over = AtomicBool::new(false);
        let answered: Vec<(i64, u64, String)> = std::thread::scope(|scope| {
            let server_ref = &server;
            let over = &over;
            let walkers: Vec<_> =
                (0..4).map(|thread| scope.spawn(move || walk(server_ref, thread, round, over))).collect();
            // Early, late, and between: the moments differ from round to round.
            std::thread::sleep(Duration::from_millis(120 + (round as u64 * 37) % 300));
            let id = server_ref.child.id().to_string();
            Command::new("kill").args(["-9", &id]).status().expect("kill runs");
            over.store(true, Ordering::Relaxed);
            walkers.into_iter().flat_map(|walker| walker.join().expect("it does not panic")).collect()
        });
        server.kill();
        let server = Server::start(&home, &[]);
        for (episode, step, result) in &answered {
            let (status, stored) = server.get(&format!("/v1/episodes/{episode}"));
            assert_eq!(status, 200, "episode {episode} is lost");
            let stored = &stored["steps"][*step as usize - 1];
            assert_eq!(stored["result"], result.as_str(), "step {step} of episode {episode} is lost");
            assert_eq!(server.get(&format!("/v1/results/{result}")).0, 200);
            assert!(*episode > highest, "the number {episode} was used before");
        }
        known += answered.len();
        highest = answered.iter().map(|(episode, ..)| *episode).max().unwrap_or(0).max(highest);
    }
    let store = rusqlite::Connection::open(home.join("store/store.db")).expect("it is there");
    let sound: String = store.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("it answers");
    assert_eq!(sound, "ok");
    assert!(known > rounds, "hardly anything was answered in {rounds} rounds: {known} steps");
}

#[test]
fn a_key_is_asked_for_where_one_is_set() {
    let folder = Folder::new();
    let server = Server::start(&folder.path("home"), &[("CADFORGE_API_KEY", "secret")]);
    assert_eq!(server.get("/health").0, 200);
    assert_eq!(server.get("/v1/rewards").0, 401);
    assert!(server.socket().is_err());
    let with = |key: &str| {
        server
            .raw(
                format!(
                    "GET /v1/rewards HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-API-Key: {key}\r\n\r\n"
                )
                .as_bytes(),
            )
            .0
    };
    assert_eq!((with("wrong"), with("secret")), (401, 200));
    // Others can reach every address but this machine's own, so that needs a key or a word.
    let refused = folder.run(&["serve", "--port", "0", "--host", "0.0.0.0"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("api_key"), "{}", refused.err);
}

#[test]
fn a_batch_answers_each_row_and_scores_as_the_command_line_does() {
    let folder = Folder::new();
    let server = Server::start(&folder.path("home"), &[]);
    let rows = [
        json!({ "id": "a", "task": "cylinder@1/train/0/1", "program": "cylinder(r = 10, h = 20, $fn = 64);" }),
        json!({ "id": "b", "task": "nothing@1/train/0/1", "program": "cube(1);" }),
        json!({ "id": "c", "task": "cylinder@1/train/0/1", "program": "cube(" }),
        json!({ "id": "d", "reference": "cube(10);", "completion": "```openscad\ncube(10);\n```" }),
    ];
    let body: String = rows.iter().map(|row| format!("{row}\n")).chain(["no json\n".to_owned()]).collect();
    let (status, text) = server.request("POST", "/v1/score/batch", "application/x-ndjson", body.as_bytes());
    assert_eq!(status, 200, "{text}");
    let replies: Vec<Value> = text
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(replies.len(), 5, "{text}");
    let kinds: Vec<_> =
        replies.iter().map(|reply| reply["error"]["kind"].as_str().unwrap_or("scored")).collect();
    assert_eq!(kinds, ["scored", "missing", "scored", "scored", "malformed"]);
    assert!(replies.iter().enumerate().all(|(index, reply)| reply["index"] == index));
    assert_eq!(replies[2]["report"]["outcome"], "parse-error");
    assert!(replies[3]["report"]["reward"]["total"].as_f64().expect("a number") > 0.999);
    // The other door says the same, how long it took aside.
    folder.write("a.scad", "cylinder(r = 10, h = 20, $fn = 64);");
    let ran = folder.run(&["score", "a.scad", "--task", "cylinder@1/train/0/1", "--json", "--no-cache"]);
    let mut there: Value = serde_json::from_str(&ran.out).expect("JSON");
    let mut here = replies[0]["report"].clone();
    for report in [&mut there, &mut here] {
        report["timing"] = Value::Null;
    }
    assert_eq!(here, there);
}
