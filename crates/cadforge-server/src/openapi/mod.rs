//! The routes as data: the OpenAPI document, the page that explains it, and what addresses there are.

mod shapes;

use std::sync::LazyLock;

use axum::Json;
use axum::extract::State;
use axum::response::Html;
use serde_json::{Map, Value, json};

use crate::app::{App, Shared};
use crate::environment::{ENVIRONMENTS, Environment};

/// One route for people and machines: a line of `routes.txt`.
struct Route {
    method: &'static str,
    path: &'static str,
    group: &'static str,
    takes: Takes,
    /// The name of a shape, a media type, or `nothing`.
    gives: &'static str,
    summary: &'static str,
}

/// What a route reads, by the name of its shape.
#[derive(Clone, Copy)]
enum Takes {
    Nothing,
    Body(&'static str),
    Query(&'static str),
}

/// The routes that `production` does not have.
const SIMULATION: [&str; 3] = ["/reset", "/step", "/state"];

static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let mut group = "";
    let mut routes = Vec::new();
    for line in include_str!("routes.txt").lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[') {
            group = name.trim_end_matches(']');
        } else if !line.is_empty() && !line.starts_with('#') {
            routes.push(Route::read(line, group));
        }
    }
    routes
});

impl Route {
    fn read(line: &'static str, group: &'static str) -> Self {
        let mut columns = line.splitn(5, '|').map(str::trim);
        let mut next = || columns.next().unwrap_or_default();
        let (method, path, takes, gives, summary) = (next(), next(), next(), next(), next());
        let takes = match takes.strip_prefix('?') {
            Some(shape) => Takes::Query(shape),
            None if takes.is_empty() => Takes::Nothing,
            None => Takes::Body(takes),
        };
        Self { method, path, group, takes, gives, summary }
    }
}

/// Whether a path is that of a route.
pub fn knows(path: &str) -> bool {
    let path = ENVIRONMENTS
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
    Json(openapi(app.root, served(&app)))
}

/// `GET /env/NAME/openapi.json`: what this environment alone has.
pub fn of_environment(app: &App, env: &Environment) -> Json<Value> {
    let mut document = openapi(env, served(app).filter(|route| route.group == "OpenEnv"));
    document["servers"] = json!([{ "url": format!("/env/{}", env.name) }]);
    Json(document)
}

fn openapi(env: &Environment, routes: impl Iterator<Item = &'static Route>) -> Value {
    let mut paths = Map::new();
    for route in routes {
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
        "components": { "schemas": shapes::bodies(env) },
    })
}

fn served(app: &App) -> impl Iterator<Item = &'static Route> + use<'_> {
    ROUTES.iter().filter(|route| app.simulates() || !SIMULATION.contains(&route.path))
}

fn operation(route: &Route) -> Value {
    let content = |media: &str, schema: Value| json!({ media: { "schema": schema } });
    let shape =
        |name: &str| content("application/json", json!({ "$ref": format!("#/components/schemas/{name}") }));
    let done = match route.gives {
        "nothing" => json!({ "101": { "description": "Speaks WebSocket from now on." } }),
        media if media.contains('/') => {
            // What comes may be a PNG as well as a mesh.
            let media = if media == "application/octet-stream" { "*/*" } else { media };
            json!({ "200": { "description": "Done.", "content": content(media, json!({})) } })
        }
        name => json!({ "200": { "description": "Done.", "content": shape(name) } }),
    };
    let id = format!("{}{}", route.method, route.path.replace(['/', '{', '}', '.'], "_"));
    let mut operation =
        json!({ "operationId": id, "summary": route.summary, "tags": [route.group], "responses": done });
    operation["responses"]["default"] =
        json!({ "description": "Not served; says why.", "content": shape("Problem") });
    let named = |name: &str| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } });
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Vec<Value> = in_path.map(named).collect();
    match route.takes {
        Takes::Nothing => {}
        Takes::Query(name) => parameters.extend(shapes::parameters(name)),
        Takes::Body(name) => {
            // Only a reset can do without.
            operation["requestBody"] = json!({ "required": name != "Reset", "content": shape(name) });
        }
    }
    if !parameters.is_empty() {
        operation["parameters"] = parameters.into();
    }
    operation
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
        let query: Vec<String> = match route.takes {
            Takes::Query(name) => shapes::parameters(name)
                .iter()
                .filter_map(|parameter| Some(format!("{}=…", parameter["name"].as_str()?)))
                .collect(),
            _ => Vec::new(),
        };
        let query = if query.is_empty() { String::new() } else { format!("<br>?{}", query.join("&amp;")) };
        let (method, path, summary) = (route.method.to_uppercase(), route.path, route.summary);
        rows += &format!("<tr><td>{method}</td><td><code>{path}{query}</code></td><td>{summary}</td></tr>");
    }
    Html(include_str!("docs.html").replace("ROWS", &rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_route_with_shapes_that_are_there() {
        let names = shapes::names();
        assert!(ROUTES.len() > 30);
        for route in ROUTES.iter() {
            assert!(matches!(route.method, "get" | "post"), "{}", route.path);
            assert!(route.path.starts_with('/') && !route.summary.is_empty(), "{}", route.path);
            if !route.gives.contains('/') && route.gives != "nothing" {
                assert!(names.contains(&route.gives.to_owned()), "{} gives {}", route.path, route.gives);
            }
            match route.takes {
                Takes::Nothing => {}
                Takes::Body(name) => assert!(names.contains(&name.to_owned()), "{} takes {name}", route.path),
                Takes::Query(name) => assert!(!shapes::parameters(name).is_empty(), "{} ?{name}", route.path),
            }
        }
    }
}
