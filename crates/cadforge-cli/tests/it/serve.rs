//! `cadforge serve` as a process: killed at any moment, and asked for nonsense.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::run::Folder;

/// A running server, killed when it is dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(home: &Path, settings: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cadforge"))
            .args(["serve", "--port", "0", "--no-setup"])
            .env("CADFORGE_HOME", home)
            .env("CADFORGE_ENV", "cadforge_openscad")
            .envs(settings.iter().copied())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines();
        let address = lines
            .by_ref()
            .map(|line| line.expect("it is text"))
            .find_map(|line| Some(line.strip_prefix("listening on http://")?.split(';').next()?.to_owned()))
            .expect("the server says where it listens");
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    fn kill(&mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }

    fn socket(&self) -> Result<WebSocket<TcpStream>, String> {
        let stream = TcpStream::connect(&self.address).map_err(|error| error.to_string())?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).map_err(|error| error.to_string())?;
        let url = format!("ws://{}/ws", self.address);
        Ok(tungstenite::client(url, stream).map_err(|error| error.to_string())?.0)
    }

    /// Sends bytes and gives the status and the body.
    fn raw(&self, bytes: &[u8]) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
        // A server that has seen enough may close before it has read all.
        let _ = stream.write_all(bytes);
        let mut reply = Vec::new();
        let _ = stream.read_to_end(&mut reply);
        let text = String::from_utf8_lossy(&reply).into_owned();
        let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        (status, text.split_once("\r\n\r\n").map_or(String::new(), |(_, body)| body.to_owned()))
    }

    fn request(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> (u16, String) {
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {kind}\r\n\
             Content-Length: {}\r\n\r\n",
            body.len()
        );
        self.raw(&[head.as_bytes(), body].concat())
    }

    fn get(&self, path: &str) -> (u16, Value) {
        let (status, body) = self.request("GET", path, "text/plain", b"");
        (status, serde_json::from_str(&body).unwrap_or_default())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

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
    assert!(known > rounds, "hardly anything was answered in {rounds} rounds: {known} steps");
}

#[test]
fn nonsense_gets_a_right_status_and_the_server_stays_up() {
    let folder = Folder::new();
    let server = Server::start(
        &folder.path("home"),
        &[("CADFORGE_BODY_MIB", "1"), ("CADFORGE_RECEIVE_TIMEOUT_S", "1")],
    );
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let large = format!("{{\"task\": \"{}\"}}", "x".repeat(2 << 20));
    let bodies: [(&[u8], &[u16]); 12] = [
        (b"", &[400, 422]),
        (b"{", &[400, 422]),
        (b"[]", &[400, 422]),
        (b"null", &[400, 422]),
        (b"\"text\"", &[400, 422]),
        (b"{\"\\ud800\": 1}", &[400, 422]),
        (b"{\"task\": \"\xff\xfe\"}", &[400, 422]),
        (deep.as_bytes(), &[400, 422]),
        (large.as_bytes(), &[413]),
        (b"{\"task\": {\"id\": [1]}, \"program\": 7}", &[422]),
        (
            b"{\"unknown\": true, \"rows\": 5, \"query\": {}, \"program\": \"cube(1);\", \"task_id\": 5}",
            &[422],
        ),
        (b"{\"task\": 1e999}", &[400, 422]),
    ];
    let routes = [
        "/step",
        "/v1/score",
        "/v1/score/batch",
        "/v1/render",
        "/get_reward",
        "/api/space/demo",
        "/api/space/repair-loop",
        "/cadforge_openscad/task",
    ];
    for route in routes {
        for (body, expected) in &bodies {
            let (status, reply) = server.request("POST", route, "application/json", body);
            // The Space's routes take a usual task, so for them fewer bodies are wrong.
            let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
            assert!(expected.contains(&status), "POST {route} {shown}: {status} {reply}");
            assert!(!reply.contains(env!("CARGO_MANIFEST_DIR")) && !reply.contains("panicked"), "{reply}");
        }
        assert_eq!(server.request("DELETE", route, "text/plain", b"").0, 405, "{route}");
    }
    for path in [
        "/../../etc/passwd",
        "/assets/../../Cargo.toml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/v1/episodes/-1",
        "/v1/episodes/99999999999999999999",
        "/v1/episodes/1%00",
        "/v1/results/..%2f..%2fstore.db",
        "/v1/results/abc/files/../../../store.db",
        "/v1/results/abc/files/%2e%2e%2fstore.db",
        "/api/space/stl/../../x",
        "/api/space/loop-stl/%ff/1",
        "/v1/task?id=../../etc/passwd",
        "/no/such",
        "/env/nothing/health",
        "/v1/task/reference?id=box%401%2Ftrain%2F0%2F99999999999999999999999",
    ] {
        let (status, body) = server.request("GET", path, "text/plain", b"");
        assert!([400, 404].contains(&status), "GET {path}: {status} {body}");
    }
    for path in ["/v1/tasks?count=100000", "/v1/tasks?count=x", "/v1/tasks?levels=9", "/v1/task"] {
        assert_eq!(server.get(path).0, 422, "{path}");
    }
    for bytes in
        [&b"\x16\x03\x01\x02\x00\x01\x00"[..], b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\0\0\0\0\r\n\r\n"]
    {
        assert!([0, 400, 505].contains(&server.raw(bytes).0));
    }
    // Slow senders are not waited for: neither in the head nor in the body.
    assert!([0, 408].contains(&server.raw(b"POST /step HTTP/1.1\r\nHost: x\r\nContent-Le").0));
    assert_eq!(server.raw(b"POST /step HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{").0, 408);
    assert_eq!(server.get("/health").0, 200);
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
