//! The page's model, with a stand-in for its endpoint.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

use serde_json::{Value, json};

use crate::run::Folder;
use crate::server::Server;

const TASK: &str = "cylinder@1/train/0/1";

/// Answers each request with the next of `replies`, and tells what it was asked: the head, and the body.
fn stand_in(replies: Vec<(u16, String)>) -> (String, Receiver<(String, Value)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}/v1", listener.local_addr().expect("it listens"));
    let (sender, asked) = channel();
    std::thread::spawn(move || {
        for (status, body) in replies {
            let (mut stream, _) = listener.accept().expect("somebody asks");
            let mut reader = BufReader::new(stream.try_clone().expect("it is open"));
            let mut head = String::new();
            while !head.ends_with("\r\n\r\n") {
                reader.read_line(&mut head).expect("a head");
            }
            let lower = head.to_lowercase();
            let length = lower.split("content-length:").nth(1).and_then(|rest| rest.lines().next());
            let mut bytes = vec![0; length.and_then(|text| text.trim().parse().ok()).expect("a length")];
            reader.read_exact(&mut bytes).expect("a body");
            let text = format!(
                "HTTP/1.1 {status} x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(text.as_bytes()).expect("it is taken");
            sender.send((head, serde_json::from_slice(&bytes).expect("JSON"))).expect("the test waits");
        }
    });
    (url, asked)
}

fn says(text: &str) -> String {
    json!({ "choices": [{ "message": { "role": "assistant", "content": text } }] }).to_string()
}

fn generate(server: &Server, program: Option<&str>) -> (u16, Value) {
    let mut body = json!({ "task": TASK, "language": "openscad", "reward": "cad-env" });
    if let Some(program) = program {
        body["program"] = program.into();
    }
    let (status, text) =
        server.request("POST", "/page/generate", "application/json", body.to_string().as_bytes());
    (status, serde_json::from_str(&text).expect("JSON"))
}

#[test]
fn a_model_writes_a_program_and_mends_one_by_its_report() {
    let (url, asked) = stand_in(vec![
        (200, says("Here it is.\n```openscad\ncylinder(r = 1, h = 2);\n```\n")),
        (200, says("```openscad\ncylinder(r = 2, h = 2);\n```")),
        (200, says("```openscad\ncube(")),
        (500, "{\"error\": \"my key is sk-secret\"}".to_owned()),
        (200, "no JSON".to_owned()),
    ]);
    let folder = Folder::new();
    let settings = [
        ("CADFORGE_MODEL_URL", &url[..]),
        ("CADFORGE_MODEL", "stand-in"),
        ("CADFORGE_MODEL_KEY", "sk-secret"),
    ];
    let server = Server::start(&folder.path("home"), &settings);
    assert_eq!(server.get("/page/catalog").1["model"], "stand-in");

    let (status, reply) = generate(&server, None);
    assert_eq!((status, reply["program"].as_str()), (200, Some("cylinder(r = 1, h = 2);\n")), "{reply}");
    let (head, body) = asked.recv().expect("it was asked");
    assert!(head.starts_with("POST /v1/chat/completions ") && head.contains("Bearer sk-secret"), "{head}");
    assert_eq!(body["model"], "stand-in");
    let prompt = server.get(&format!("/v1/task?id={TASK}")).1["prompt"].clone();
    assert_eq!((&body["messages"][0]["role"], &body["messages"][1]["content"]), (&json!("system"), &prompt));

    let (status, reply) = generate(&server, Some("cylinder(r = 1"));
    assert_eq!((status, reply["program"].as_str()), (200, Some("cylinder(r = 2, h = 2);\n")), "{reply}");
    let (_, body) = asked.recv().expect("it was asked");
    assert!(
        body["messages"][2]["content"].as_str().is_some_and(|text| text.contains("cylinder(r = 1")),
        "{body}"
    );
    assert!(
        body["messages"][3]["content"].as_str().is_some_and(|text| text.contains("parse-error")),
        "{body}"
    );

    for words in ["breaks off", "answers 500", "without a message"] {
        let (status, reply) = generate(&server, None);
        assert_eq!((status, &reply["kind"]), (502, &json!("upstream")), "{reply}");
        assert!(reply["detail"].as_str().is_some_and(|text| text.contains(words)), "{reply}");
        assert!(!reply.to_string().contains("secret"), "{reply}");
    }
    // Nobody listens any more.
    assert_eq!(generate(&server, None).0, 502);
}

#[test]
fn without_a_model_the_page_is_told_so() {
    let folder = Folder::new();
    let server = Server::start(&folder.path("home"), &[]);
    assert_eq!(server.get("/page/catalog").1["model"], Value::Null);
    let (status, reply) = generate(&server, None);
    assert_eq!(status, 404);
    assert!(reply["detail"].as_str().is_some_and(|text| text.contains("model_url")), "{reply}");
    let refused = folder.run(&["serve", "--port", "0", "--config", "settings.toml"]);
    assert_eq!(refused.code, 2);
    folder.write("settings.toml", "model_url = \"http://127.0.0.1:1/v1\"\n");
    let refused = folder.run(&["serve", "--port", "0", "--config", "settings.toml"]);
    assert!(refused.code == 2 && refused.err.contains("name the model"), "{}", refused.err);
}
