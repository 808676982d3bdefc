//! Pictures and meshes of programs and of tasks' references.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use cadforge::kernel::mesh::{Format, Mesh};
use cadforge::kernel::render::{Frame, Picture, View, shaded};
use cadforge::tasks::{Language, Task};
use cadforge::{Engine, Finding, Order};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::body::{Body, Query};
use crate::app::Shared;
use crate::asked;
use crate::episode::answer;
use crate::failure::Failure;
use crate::scoring;

pub fn router() -> Router<Shared> {
    Router::new().route("/v1/render", post(program)).route("/v1/task/reference", get(reference))
}

/// A program to draw.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// The program, or a completion with one in it.
    program: String,
    /// `openscad` if left out.
    #[serde(default)]
    #[schemars(extend("enum" = ["openscad", "cadquery", null]))]
    language: Option<String>,
    /// `png` if left out; `step` is for CadQuery alone.
    #[serde(default)]
    #[schemars(extend("enum" = ["png", "stl", "off", "obj", "ply", "glb", "step", null]))]
    format: Option<String>,
    /// `isometric` if left out.
    #[serde(default)]
    #[schemars(extend("enum" = ["isometric", "front", "back", "left", "right", "top", "all", null]))]
    view: Option<String>,
    /// Pixels a side of a picture: 16 to 2048, 600 if left out.
    #[serde(default)]
    #[schemars(range(min = 16, max = 2048))]
    size: Option<u32>,
}

/// A task whose reference is drawn.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct OfTask {
    /// The task's address.
    id: String,
    /// `png` if left out.
    #[schemars(extend("enum" = ["png", "stl", "off", "obj", "ply", "glb"]))]
    format: Option<String>,
    /// `isometric` if left out.
    #[schemars(extend("enum" = ["isometric", "front", "back", "left", "right", "top", "all"]))]
    view: Option<String>,
    /// Pixels a side of a picture, 600 if left out.
    #[schemars(range(min = 16, max = 2048))]
    size: Option<u32>,
}

/// How a solid is shown.
#[derive(Clone, Copy)]
struct Look {
    /// `None` for a picture.
    format: Option<Format>,
    /// `None` for all six.
    view: Option<View>,
    size: u32,
}

impl Look {
    fn read(format: Option<&str>, view: Option<&str>, size: Option<u32>) -> Result<Self, Failure> {
        let format = match format {
            None | Some("png") => None,
            Some("stl") => Some(Format::StlBinary),
            Some(name) => Some(
                Format::of_extension(name)
                    .ok_or_else(|| Failure::invalid("`format` must be png, stl, off, obj, ply or glb"))?,
            ),
        };
        let view = match view {
            None => Some(View::Isometric),
            Some("all") => None,
            Some(name) => Some(View::named(name).ok_or_else(|| {
                Failure::invalid("`view` must be isometric, front, back, left, right, top or all")
            })?),
        };
        let size = size.unwrap_or(600);
        if !(16..=2048).contains(&size) {
            return Err(Failure::invalid(format!("`size` is {size}; it must be 16 to 2048")));
        }
        Ok(Self { format, view, size })
    }

    fn draw(self, mesh: &Mesh, colour: [u8; 3]) -> Response {
        if let Some(format) = self.format {
            let media = if format == Format::Glb { "model/gltf-binary" } else { "application/octet-stream" };
            return ([(header::CONTENT_TYPE, media)], format.write(mesh)).into_response();
        }
        let picture = |view| {
            let frame = Frame::around([mesh], view, [self.size; 2], f64::from(self.size) / 18.0);
            shaded(mesh, &frame, colour)
        };
        let picture = match self.view {
            Some(view) => picture(view),
            None => Picture::beside(&View::ALL.map(picture)),
        };
        ([(header::CONTENT_TYPE, "image/png")], picture.png()).into_response()
    }
}

/// `POST /v1/render`
async fn program(State(app): State<Shared>, Body(drawing): Body<Drawing>) -> Result<Response, Failure> {
    let step = drawing.format.as_deref() == Some("step");
    let format = drawing.format.as_deref().filter(|_| !step);
    let look = Look::read(format, drawing.view.as_deref(), drawing.size)?;
    let language = asked::language(drawing.language.as_deref())?.unwrap_or_default();
    if step && language != Language::CadQuery {
        return Err(Failure::invalid("`format` is step, which only CadQuery programs have"));
    }
    let own = Shared::clone(&app);
    app.pool.run(move || draw(&own.engine, drawing.program, language, look, step)).await?
}

fn draw(
    engine: &Engine,
    text: String,
    language: Language,
    look: Look,
    step: bool,
) -> Result<Response, Failure> {
    let answer = answer(text);
    let Some(program) = scoring::program(&answer, language) else {
        return Err(Failure::invalid("the completion holds no program"));
    };
    let order = Order { step, ..Order::new(language) };
    let built = engine.build(program, &order)?;
    if let Some(outcome) = built.stopped {
        let findings: Vec<Finding> =
            built.diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, program)).collect();
        let body = json!({
            "detail": outcome.meaning(), "kind": "invalid", "outcome": outcome.name(), "diagnostics": findings,
        });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
    }
    if step {
        let text = built.exact.and_then(|exact| exact.step);
        let text = text.ok_or_else(|| Failure::invalid("the solid cannot be written as STEP"))?;
        return Ok(([(header::CONTENT_TYPE, "model/step")], text).into_response());
    }
    Ok(look.draw(&built.mesh, [74, 128, 196]))
}

/// `GET /v1/task/reference`
async fn reference(State(app): State<Shared>, Query(of): Query<OfTask>) -> Result<Response, Failure> {
    let look = Look::read(of.format.as_deref(), of.view.as_deref(), of.size)?;
    let own = Shared::clone(&app);
    app.pool
        .run(move || {
            let task = Task::resolve(&of.id)?;
            if let Some(mesh) = task.reference_mesh() {
                return Ok(look.draw(&mesh, [92, 158, 108]));
            }
            let language = task.reference_language();
            let program = task.reference_program(false);
            let order = Order::new(language);
            Ok(look.draw(&own.engine.build(&program, &order)?.mesh, [92, 158, 108]))
        })
        .await?
}
