//! `cadforge serve` asked for nonsense, on every route: `corpus/hostile` against the OpenAPI document.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::run::Folder;
use crate::server::Server;

/// Routes that only the page asks, and that the document therefore does not show.
const OF_THE_PAGE: [(&str, &str, &[&str]); 6] = [
    ("post", "/page/score", &[]),
    ("post", "/page/compare", &[]),
    ("post", "/page/generate", &[]),
    ("get", "/page/task", &["id", "language"]),
    ("get", "/page/repairs", &["id", "language"]),
    ("get", "/page/reference", &["id", "language"]),
];

/// What no reply may hold: places on the machine, and what Rust says when it gives up.
const SECRETS: [&str; 6] =
    [env!("CARGO_MANIFEST_DIR"), "panicked", "RUST_BACKTRACE", ".rs:", "/registry/src/", "root:x:"];

#[derive(Deserialize)]
struct Bodies {
    body: Vec<Body>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    name: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    hex: String,
    repeat: Option<(String, usize, String)>,
    refused: Vec<u16>,
    #[serde(default)]
    except: BTreeMap<String, Vec<u16>>,
}

impl Body {
    fn bytes(&self) -> Vec<u8> {
        let pair = |at: usize| u8::from_str_radix(&self.hex[at..at + 2], 16).expect("two digits");
        let mut bytes: Vec<u8> = (0..self.hex.len()).step_by(2).map(pair).collect();
        bytes.extend(self.text.bytes());
        if let Some((before, times, after)) = &self.repeat {
            bytes.extend(format!("{}{}", before.repeat(*times), after.repeat(*times)).bytes());
            // What was opened in `text` is closed here.
            bytes.extend("}".repeat(usize::from(!self.text.is_empty())).bytes());
        }
        bytes
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paths {
    names: Vec<String>,
    values: Vec<String>,
    head: Vec<Head>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    name: String,
    text: String,
    told: Vec<u16>,
}

/// A route as the document shows it.
struct Route {
    method: String,
    path: String,
    query: Vec<String>,
}

fn corpus<T: for<'a> Deserialize<'a>>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/hostile").join(name);
    toml::from_str(&std::fs::read_to_string(path).expect("it is there")).expect("it is well-formed")
}

fn routes(server: &Server) -> Vec<Route> {
    let document = server.get("/openapi.json").1;
    let mut routes = Vec::new();
    for (path, operations) in document["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let query = parameters.iter().filter(|parameter| parameter["in"] == "query");
            let query = query.map(|parameter| parameter["name"].as_str().expect("a name").to_owned());
            routes.push(Route { method: method.clone(), path: path.clone(), query: query.collect() });
        }
    }
    let of_the_page = OF_THE_PAGE.iter().map(|(method, path, query)| Route {
        method: (*method).to_owned(),
        path: (*path).to_owned(),
        query: query.iter().map(|name| (*name).to_owned()).collect(),
    });
    routes.extend(of_the_page);
    assert!(routes.len() > 35, "{} routes", routes.len());
    routes
}

fn tame(what: &str, reply: &str) {
    for secret in SECRETS {
        assert!(!reply.contains(secret), "{what} is told {secret}: {reply}");
    }
    assert!(reply.len() < 1 << 20, "{what} is told {} bytes", reply.len());
}

/// With `value` where the address has names.
fn filled(path: &str, value: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { value.to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn bodies(server: &Server, route: &Route) {
    let path = filled(&route.path, "cadforge_openscad");
    let Bodies { body: all } = corpus("bodies.toml");
    for body in &all {
        let what = format!("POST {path} with {}", body.name);
        let (status, reply) = server.request("POST", &path, "application/json", &body.bytes());
        tame(&what, &reply);
        if status == 413 || path != "/mcp" {
            let expected = body.except.get(&route.path).unwrap_or(&body.refused);
            assert!(expected.contains(&status), "{what}: {status} {reply}");
            assert!(status == 200 || reply.contains("\"detail\""), "{what}: {status} {reply}");
        } else {
            assert_eq!(status, 200, "{what}: {reply}");
            let reply: Value = serde_json::from_str(&reply).expect("JSON");
            assert!(reply["error"]["code"].as_i64().is_some_and(|code| code < 0), "{what}: {reply}");
        }
    }
    if path != "/mcp" {
        for kind in ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
        {
            let (status, reply) = server.request("POST", &path, kind, b"{\"task\": 1}");
            assert!([400, 415, 422].contains(&status), "POST {path} as {kind}: {status} {reply}");
        }
    }
}

fn addresses(server: &Server, route: &Route, paths: &Paths) {
    let method = route.method.to_uppercase();
    let ask = |path: &str| {
        let (status, reply) = server.request(&method, path, "application/json", b"{}");
        tame(&format!("{method} {path}"), &reply);
        (status, reply)
    };
    if route.path.contains('{') {
        for name in &paths.names {
            let path = filled(&route.path, name);
            let (status, reply) = ask(&path);
            assert!([400, 404, 405].contains(&status), "{method} {path}: {status} {reply}");
        }
    }
    for name in &route.query {
        for value in &paths.values {
            let path = format!("{}?{name}={value}", route.path);
            let (status, reply) = ask(&path);
            assert!([200, 400, 404, 422].contains(&status), "{method} {path}: {status} {reply}");
        }
    }
    for other in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"] {
        let path = filled(&route.path, "cadforge_openscad");
        let (status, reply) = server.request(other, &path, "text/plain", b"");
        assert_eq!(status, 405, "{other} {path}: {reply}");
    }
}

fn heads(server: &Server, route: &Route, paths: &Paths) {
    let path = filled(&route.path, "cadforge_openscad");
    for head in &paths.head {
        let text = head.text.replace("ROUTE", &path).replace("FILL", &"x".repeat(1_000_000));
        // The corpus writes each byte as the letter of its number.
        let bytes: Vec<u8> = text.chars().map(|letter| letter as u32 as u8).collect();
        let (status, reply) = server.raw(&bytes);
        let what = format!("{path} with {}", head.name);
        tame(&what, &reply);
        let told =
            [&head.told[..], if route.path == "/ws" || route.path == "/mcp" { &[200, 404] } else { &[] }]
                .concat();
        assert!(told.contains(&status), "{what}: {status} {reply}");
    }
}

/// Nobody is waited for: neither in the head nor in the body, however the bytes drip.
fn slow(server: &Server, route: &Route) {
    let (method, path) = (route.method.to_uppercase(), filled(&route.path, "cadforge_openscad"));
    assert!(
        [0, 408]
            .contains(&server.raw(format!("{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Le").as_bytes()).0)
    );
    let head =
        format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 100\r\n\r\n");
    let mut stream = server.connect();
    stream.write_all(head.as_bytes()).expect("it is taken");
    let mut drip = stream.try_clone().expect("it is open");
    thread::spawn(move || {
        while drip.write_all(b" ").is_ok() {
            thread::sleep(Duration::from_millis(100));
        }
    });
    let mut reply = Vec::new();
    let _ = std::io::Read::read_to_end(&mut stream, &mut reply);
    let reply = String::from_utf8_lossy(&reply);
    assert!(reply.starts_with("HTTP/1.1 408 "), "{method} {path} in drips: {reply}");
}

/// Programs and settings that fit the shapes and are meant badly: they are answered, within bounds.
fn well_formed(server: &Server) {
    let long = "cube(1);".repeat(100_000);
    let deep = format!("x = {}1{};", "(".repeat(100_000), ")".repeat(100_000));
    let scores = [
        &long[..],
        &deep,
        "cube(1e308);",
        "for (i = [0:1e15]) cube(1);",
        "import(\"/etc/passwd\");",
        "\u{0}",
        "🔥",
    ];
    for program in scores {
        let body = json!({ "task": "box@1/train/0/0", "program": program }).to_string();
        let (status, reply) = server.request("POST", "/v1/score", "application/json", body.as_bytes());
        let what = program.chars().take(30).collect::<String>();
        assert_eq!(status, 200, "{what}: {reply}");
        assert!(!reply.contains("root:x:") && !reply.contains(env!("CARGO_MANIFEST_DIR")), "{what}: {reply}");
    }
    for (path, body) in [
        ("/v1/score", json!({ "task": "box@1/train/0/0", "program": "cube(1);", "reward": "../../x.toml" })),
        ("/v1/score", json!({ "task": "box@1/train/0/0", "program": "cube(1);", "language": "bash" })),
        ("/v1/score", json!({ "reference": "cube(", "program": "cube(1);" })),
        ("/v1/score", json!({ "reference": "cube(1);", "task": "box@1/train/0/0", "program": "cube(1);" })),
        (
            "/v1/score",
            json!({ "task": { "id": "x", "prompt": "y", "reference": "" }, "program": "cube(1);" }),
        ),
        ("/v1/render", json!({ "program": "cube(1);", "size": 1_000_000 })),
        ("/v1/render", json!({ "program": "cube(1);", "size": -1 })),
        ("/v1/render", json!({ "program": "cube(1);", "format": "../../x" })),
        ("/v1/render", json!({ "program": "cube(1);", "view": "\u{0}" })),
        ("/v1/render", json!({ "program": "import cadquery", "format": "step" })),
        ("/get_reward", json!({ "query": ["cube(1);"], "labels": [] , "prompts": ["a", "b"] })),
        ("/get_reward", json!({ "query": ["cube(1);"], "labels": ["{\"task\": 1"] })),
        ("/reset", json!({ "max_steps": 1_000_000 })),
        ("/reset", json!({ "episode_id": "x".repeat(256) })),
        ("/reset", json!({ "reward": "../../x.toml" })),
        (
            "/page/score",
            json!({ "task": "box@1/train/0/0", "language": "bash", "program": "", "reward": "" }),
        ),
    ] {
        let (status, reply) = server.request("POST", path, "application/json", body.to_string().as_bytes());
        assert_eq!(status, 422, "POST {path} {body}: {reply}");
    }
}

/// Frames that are none: each ends its own connection at most.
fn frames(server: &Server) {
    let key = "GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
               Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    let frames: [(&str, &[u8]); 9] = [
        ("no mask", b"\x81\x02{}"),
        ("an opcode that is none", b"\x83\x80\0\0\0\0"),
        ("reserved bits", b"\xf1\x80\0\0\0\0"),
        ("a ping of 126 bytes", b"\x89\xfe\0\x7e\0\0\0\0"),
        ("a ping in pieces", b"\x09\x80\0\0\0\0"),
        ("a continuation of nothing", b"\x80\x80\0\0\0\0"),
        ("bytes that are no UTF-8", b"\x81\x82\0\0\0\0\xff\xfe"),
        ("a length beyond memory", b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\0\0\0\0"),
        ("a goodbye that is no code", b"\x88\x82\0\0\0\0\0\x01"),
    ];
    for (name, frame) in frames {
        // What a length promises is there, as far as it can be.
        let (status, reply) = server.raw(&[key.as_bytes(), frame, &[0; 200]].concat());
        assert_eq!(status, 101, "{name}");
        tame(name, &reply);
    }
}

#[test]
fn nonsense_on_every_route_gets_a_right_status_and_the_server_stays_up() {
    let folder = Folder::new();
    let settings = [("CADFORGE_BODY_MIB", "1"), ("CADFORGE_RECEIVE_TIMEOUT_S", "1")];
    let server = Server::start(&folder.path("home"), &settings);
    let paths: Paths = corpus("paths.toml");
    let routes = routes(&server);
    thread::scope(|scope| {
        for route in &routes {
            let (server, paths) = (&server, &paths);
            scope.spawn(move || slow(server, route));
            scope.spawn(move || {
                if route.method == "post" {
                    bodies(server, route);
                }
                addresses(server, route, paths);
                heads(server, route, paths);
            });
        }
    });
    well_formed(&server);
    frames(&server);
    assert_eq!(server.get("/health").0, 200);
    assert_eq!(server.get("/nothing/like/it").0, 404);
}
