//! The shapes that routes take and give, by the names that `routes.txt` calls them.

use serde_json::{Map, Value, json};

use crate::environment::Environment;
use crate::openenv::schema::{self, titled};
use crate::routes::{catalogue, episodes, render, score, space};

/// What a query may hold, as parameters.
pub fn parameters(name: &str) -> Vec<Value> {
    let shape = match name {
        "Tasks" => titled::<catalogue::Wanted>(name),
        "Task" => titled::<catalogue::Id>(name),
        "Reference" => titled::<render::OfTask>(name),
        "Episodes" => titled::<episodes::Wanted>(name),
        _ => return Vec::new(),
    };
    let required = |field: &str| shape["required"].as_array().is_some_and(|all| all.contains(&field.into()));
    let empty = Map::new();
    shape["properties"]
        .as_object()
        .unwrap_or(&empty)
        .iter()
        .map(|(field, schema)| {
            let mut schema = schema.clone();
            // There is no null in an address: what has no value is left out.
            if let Some(kinds) = schema["type"].as_array() {
                schema["type"] = kinds.iter().find(|kind| *kind != "null").cloned().unwrap_or_default();
            }
            let text = schema.as_object_mut().and_then(|schema| schema.remove("description"));
            json!({
                "name": field, "in": "query", "required": required(field), "schema": schema,
                "description": text,
            })
        })
        .collect()
}

/// All shapes of bodies and replies.
pub fn bodies(env: &Environment) -> Value {
    let split = json!({ "type": "string", "description": "As /splits lists them." });
    let place = json!({ "type": ["integer", "null"] });
    let place_in =
        |least: i64, most: i64| json!({ "type": ["integer", "null"], "minimum": least, "maximum": most });
    let text = json!({ "type": ["string", "null"] });
    let name = json!({ "type": ["string", "null"], "maxLength": 255 });
    json!({
        "Any": {},
        "Object": { "type": "object" },
        "Problem": {
            "type": "object", "required": ["detail"],
            "properties": { "detail": {}, "kind": { "type": "string" } },
        },
        "Run": titled::<space::Run>("Run"),
        "Row": titled::<score::Row>("Row"),
        "Rows": {
            "type": "object", "required": ["rows"], "additionalProperties": false,
            "properties": { "rows": { "type": "array", "items": { "$ref": "#/components/schemas/Row" } } },
        },
        "Queries": titled::<score::Queries>("Queries"),
        "Drawing": titled::<render::Drawing>("Drawing"),
        "Action": schema::action(env),
        "State": schema::state(env),
        "Reset": {
            "type": "object",
            "properties": {
                "seed": place_in(0, i64::MAX), "index": place_in(0, i64::from(u32::MAX)), "max_steps": place_in(1, 1000),
                "episode_id": name, "task_id": text, "task_brief": text, "split": text, "reward": text,
                "reward_kind": { "enum": ["total", "gain", null] }, "strict": { "type": ["boolean", "null"] },
            },
        },
        "Step": {
            "type": "object", "required": ["action"],
            "properties": {
                "action": { "$ref": "#/components/schemas/Action" },
                "timeout_s": { "type": ["number", "null"], "exclusiveMinimum": 0 },
                "request_id": name,
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
            "properties": { "split": split, "start": place, "stop": place },
        },
    })
}

/// The names of all bodies and replies.
#[cfg(test)]
pub fn names() -> Vec<String> {
    bodies(&crate::environment::ENVIRONMENTS[0])
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect()
}
