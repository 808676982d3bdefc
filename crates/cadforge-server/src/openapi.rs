//! The routes as data: the OpenAPI document, the page that explains it, and what paths there are.

use axum::Json;
use axum::extract::State;
use axum::response::Html;
use serde_json::{Map, Value, json};

use crate::app::{App, Shared};
use crate::openenv::schema;
use crate::routes::{render, score, space};

/// One route for people and machines.
struct Route {
    method: &'static str,
    path: &'static str,
    group: &'static str,
    summary: &'static str,
    /// The name of the body's shape in `components`, if there is a body.
    body: Option<&'static str>,
    /// The name of the reply's shape, or its media type.
    reply: &'static str,
}

const fn route(
    method: &'static str,
    path: &'static str,
    group: &'static str,
    summary: &'static str,
    body: Option<&'static str>,
    reply: &'static str,
) -> Route {
    Route { method, path, group, summary, body, reply }
}

/// The routes that `production` does not have.
const SIMULATION: [&str; 3] = ["/reset", "/step", "/state"];

/// Every route. The OpenEnv ones are there once more for each environment, under `/env/NAME`.
const ROUTES: &[Route] = &[
    route("get", "/health", "OpenEnv", "Whether the server is up.", None, "Object"),
    route("get", "/metadata", "OpenEnv", "The environment's name and description.", None, "Object"),
    route("get", "/schema", "OpenEnv", "JSON Schemas of actions, observations and states.", None, "Object"),
    route(
        "post",
        "/reset",
        "OpenEnv",
        "Begins an episode that is not kept; episodes live on /ws.",
        Some("Reset"),
        "Observed",
    ),
    route("post", "/step", "OpenEnv", "An episode of one step.", Some("Step"), "Observed"),
    route("get", "/state", "OpenEnv", "The state of a new session.", None, "State"),
    route(
        "post",
        "/mcp",
        "OpenEnv",
        "JSON-RPC: tools and sessions; the status is always 200.",
        Some("JsonRpc"),
        "Object",
    ),
    route("get", "/ws", "OpenEnv", "WebSocket: a session of reset, step, state, mcp, close.", None, "none"),
    route("get", "/list_environments", "OpenEnv", "The environments' names.", None, "Any"),
    route("get", "/{env}/splits", "OpenEnv", "The splits of an environment's tasks.", None, "Any"),
    route("post", "/{env}/tasks", "OpenEnv", "The tasks of a split.", Some("Split"), "Object"),
    route("post", "/{env}/num_tasks", "OpenEnv", "How many tasks a split has.", Some("Split"), "Object"),
    route("post", "/{env}/task", "OpenEnv", "One task of a split.", Some("SplitIndex"), "Object"),
    route("post", "/{env}/task_range", "OpenEnv", "A slice of a split.", Some("SplitRange"), "Object"),
    route(
        "post",
        "/v1/score",
        "Scores",
        "Scores one answer; the reply is the report.",
        Some("Row"),
        "Object",
    ),
    route(
        "post",
        "/v1/score/batch",
        "Scores",
        "Scores many: {\"rows\": […]} or JSON lines in, JSON lines out.",
        Some("Rows"),
        "application/x-ndjson",
    ),
    route("post", "/get_reward", "Scores", "The remote reward of OpenRLHF.", Some("Queries"), "Object"),
    route(
        "post",
        "/v1/render",
        "Scores",
        "A picture or mesh of a program.",
        Some("Drawing"),
        "application/octet-stream",
    ),
    route(
        "get",
        "/v1/task/reference",
        "Tasks",
        "A picture or mesh of a task's reference: ?id=…&format=…&view=…&size=…",
        None,
        "application/octet-stream",
    ),
    route(
        "get",
        "/v1/tasks",
        "Tasks",
        "Tasks: ?split=…&seed=…&start=…&count=…&levels=…&language=…",
        None,
        "Object",
    ),
    route("get", "/v1/task", "Tasks", "One task: ?id=…", None, "Object"),
    route("get", "/v1/families", "Tasks", "The families and products.", None, "Object"),
    route("get", "/v1/rewards", "Tasks", "The reward definitions.", None, "Object"),
    route(
        "get",
        "/v1/episodes",
        "Episodes",
        "What is stored, newest first: ?env=…&task=…&id=…&before=…&count=…",
        None,
        "Object",
    ),
    route("get", "/v1/episodes/{number}", "Episodes", "One episode with its steps.", None, "Object"),
    route(
        "get",
        "/v1/results/{key}",
        "Episodes",
        "An answer with its report and the names of its files.",
        None,
        "Object",
    ),
    route(
        "get",
        "/v1/results/{key}/files/{name}",
        "Episodes",
        "A file made of an answer.",
        None,
        "application/octet-stream",
    ),
    route("get", "/healthz", "Space", "Whether the server is up.", None, "Object"),
    route(
        "post",
        "/api/space/demo",
        "Space",
        "Scores the repaired program of a task.",
        Some("Run"),
        "Object",
    ),
    route(
        "post",
        "/api/space/repair-loop",
        "Space",
        "Scores the weak program of a task and its repair.",
        Some("Run"),
        "Object",
    ),
    route("get", "/api/space/stl/{task}", "Space", "The solid of the last demo.", None, "model/stl"),
    route(
        "get",
        "/api/space/loop-stl/{task}",
        "Space",
        "The solids of the last repair loop: add /0 or /1.",
        None,
        "model/stl",
    ),
    route("get", "/metrics", "Operation", "Counters for Prometheus.", None, "text/plain"),
    route("get", "/openapi.json", "Operation", "This document.", None, "Object"),
    route("get", "/docs", "Operation", "These routes for people.", None, "text/html"),
];

/// Whether a path is that of a route.
pub fn knows(path: &str) -> bool {
    let path = crate::environment::ENVIRONMENTS
        .iter()
        .find_map(|env| path.strip_prefix("/env/")?.strip_prefix(env.name))
        .unwrap_or(path);
    ROUTES.iter().any(|route| {
        let (mut own, mut given) = (route.path.split('/'), path.split('/'));
        loop {
            match (own.next(), given.next()) {
                (None, None) => return true,
                (Some(own), Some(given)) if own == given || (own.starts_with('{') && !given.is_empty()) => {}
                _ => return false,
            }
        }
    })
}

/// `GET /openapi.json`
pub async fn document(State(app): State<Shared>) -> Json<Value> {
    Json(openapi(&app))
}

/// The OpenAPI document.
pub fn openapi(app: &App) -> Value {
    let mut paths = Map::new();
    for route in served(app) {
        let entry = paths.entry(route.path).or_insert_with(|| json!({}));
        entry[route.method] = operation(route);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "CADForge",
            "version": "1.0.0",
            "description": "Environments and scores for programs that make solids.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "paths": paths,
        "components": { "schemas": components(app) },
    })
}

fn served(app: &App) -> impl Iterator<Item = &'static Route> + use<'_> {
    ROUTES.iter().filter(|route| app.simulates() || !SIMULATION.contains(&route.path))
}

fn operation(route: &Route) -> Value {
    let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let id = format!("{}{}", route.method, route.path.replace(['/', '{', '}', '.'], "_"));
    let ok = match route.reply {
        "none" => json!({ "101": { "description": "Speaks WebSocket from now on." } }),
        media if media.contains('/') => {
            json!({ "200": { "description": "Done.", "content": { media: { "schema": { "type": "string" } } } } })
        }
        name => json!({ "200": {
            "description": "Done.", "content": { "application/json": { "schema": schema(name) } },
        } }),
    };
    let mut operation = json!({
        "operationId": id, "summary": route.summary, "tags": [route.group], "responses": ok,
    });
    operation["responses"]["default"] = json!({
        "description": "Not served; says why.", "content": { "application/json": { "schema": schema("Problem") } },
    });
    let parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| {
            let name = name.trim_start_matches('*');
            json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
        })
        .collect();
    if !parameters.is_empty() {
        operation["parameters"] = parameters.into();
    }
    if let Some(body) = route.body {
        operation["requestBody"] = json!({
            "required": body != "Reset", "content": { "application/json": { "schema": schema(body) } },
        });
    }
    operation
}

fn components(app: &App) -> Value {
    let run = schema::titled::<space::Run>("Run");
    let row = schema::titled::<score::Row>("Row");
    let split = json!({ "type": "string", "description": "As /splits lists them." });
    let whole = json!({ "type": ["integer", "null"] });
    json!({
        "Any": {},
        "Run": run,
        "Row": row,
        "Rows": {
            "type": "object", "required": ["rows"], "additionalProperties": false,
            "properties": { "rows": { "type": "array", "items": { "$ref": "#/components/schemas/Row" } } },
        },
        "Queries": schema::titled::<score::Queries>("Queries"),
        "Drawing": schema::titled::<render::Drawing>("Drawing"),
        "Object": { "type": "object" },
        "Problem": {
            "type": "object", "required": ["detail"],
            "properties": { "detail": {}, "kind": { "type": "string" } },
        },
        "Action": schema::action(app.root),
        "Observation": schema::observation(app.root),
        "State": schema::state(app.root),
        "Reset": {
            "type": "object",
            "properties": {
                "seed": { "type": ["integer", "null"], "minimum": 0 },
                "episode_id": { "type": ["string", "null"], "maxLength": 255 },
                "task_id": { "type": ["string", "null"] },
                "task_brief": { "type": ["string", "null"] },
                "split": { "type": ["string", "null"] },
                "index": { "type": ["integer", "null"], "minimum": 0 },
                "reward": { "type": ["string", "null"] },
                "reward_kind": { "enum": ["total", "gain", null] },
                "max_steps": { "type": ["integer", "null"], "minimum": 1, "maximum": 1000 },
                "strict": { "type": ["boolean", "null"] },
            },
        },
        "Step": {
            "type": "object", "required": ["action"],
            "properties": {
                "action": { "$ref": "#/components/schemas/Action" },
                "timeout_s": { "type": ["number", "null"], "exclusiveMinimum": 0 },
                "request_id": { "type": ["string", "null"], "maxLength": 255 },
            },
        },
        "Observed": {
            "type": "object", "required": ["observation", "reward", "done"],
            "properties": {
                "observation": { "type": "object" }, "reward": { "type": ["number", "null"] },
                "done": { "type": "boolean" }, "metadata": { "type": "object" },
            },
        },
        "JsonRpc": {
            "type": "object", "required": ["jsonrpc", "method"], "additionalProperties": false,
            "properties": {
                "jsonrpc": { "const": "2.0" }, "method": { "type": "string" },
                "params": { "type": ["object", "null"] }, "id": { "type": ["string", "integer", "null"] },
            },
        },
        "Split": { "type": "object", "required": ["split"], "properties": { "split": split } },
        "SplitIndex": {
            "type": "object", "required": ["split", "index"],
            "properties": { "split": split, "index": { "type": "integer" } },
        },
        "SplitRange": {
            "type": "object", "required": ["split"],
            "properties": { "split": split, "start": whole, "stop": whole },
        },
    })
}

/// `GET /docs`
pub async fn docs(State(app): State<Shared>) -> Html<String> {
    let mut rows = String::new();
    let mut group = "";
    for route in served(&app) {
        if route.group != group {
            group = route.group;
            rows += &format!("<tr><th colspan=\"3\">{group}</th></tr>");
        }
        let (method, path, summary) = (route.method.to_uppercase(), route.path, route.summary);
        rows += &format!("<tr><td>{method}</td><td><code>{path}</code></td><td>{summary}</td></tr>");
    }
    Html(include_str!("docs.html").replace("ROWS", &rows))
}
