//! Solids: the reference's, and an answer's with its reward.

use axum::extract::State;
use axum::http::header;
use axum::response::Response;
use cadforge::kernel::math::{Affine, Vec3};
use cadforge::kernel::mesh::Mesh;
use cadforge::kernel::query::{Bvh, deviation};
use cadforge::reward;
use cadforge::tasks::{Frame, Language, Task};
use cadforge::{Answer, Engine, MeasuresReport, Options, Order};
use serde::Deserialize;
use serde_json::{Map, json};

use super::super::body::{Body, Query};
use super::tasks::Which;
use super::wire::{Named, reply};
use super::work;
use crate::app::Shared;
use crate::failure::Failure;

/// An answer as the page sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    task: String,
    language: Language,
    program: String,
    /// Its name; a comparison needs none.
    #[serde(default)]
    reward: String,
}

/// `GET /page/reference`: what answers are compared with, and what it measures.
pub async fn reference(State(app): State<Shared>, Query(which): Query<Which>) -> Result<Response, Failure> {
    let task = which.resolve()?;
    let mut response = work(&app, move |app| {
        let mesh = reference_mesh(&app.engine, &task)?;
        let mut head = Map::new();
        head.insert("measures".into(), json!(MeasuresReport::of(&reward::Body::new(mesh.clone()))));
        Ok(reply(head, &[Named { name: "reference", mesh: &mesh, deviation: None }]))
    })
    .await?;
    // A task's id means the same as long as this server runs.
    let keep = header::HeaderValue::from_static("private, max-age=3600");
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    Ok(response)
}

/// `POST /page/score`: the report, the solid, and the solid divided with its distances to the reference.
pub async fn score(State(app): State<Shared>, Body(attempt): Body<Attempt>) -> Result<Response, Failure> {
    let options = app.reward(&attempt.reward)?;
    let task = attempt.task()?;
    let (reply, outcome) = work(&app, move |app| {
        let goal = app.engine.goal(&task, options.backend, false)?;
        let report = app.engine.score(&goal, &attempt.answer(), &options)?;
        let mesh = if report.measures.is_some() {
            solid(&app.engine, &task, &attempt.program, &options)?
        } else {
            None
        };
        let mut head = Map::new();
        head.insert("report".into(), json!(report));
        let Some(mesh) = mesh else { return Ok((reply(head, &[]), report.outcome)) };
        let reference = reference_mesh(&app.engine, &task)?;
        let moved = placed(&task, &mesh, &reference);
        let coloured = deviation(&moved, &Bvh::new(&reference));
        head.insert("deviation_mm".into(), json!(coloured.largest));
        let candidate = Named { name: "candidate", mesh: &moved, deviation: None };
        let divided = Named { name: "coloured", mesh: &coloured.mesh, deviation: Some(&coloured.distances) };
        Ok((reply(head, &[candidate, divided]), report.outcome))
    })
    .await?;
    app.metrics.scored(Some(outcome));
    Ok(reply)
}

impl Attempt {
    pub fn task(&self) -> Result<Task, Failure> {
        Which { id: self.task.clone(), language: Some(self.language) }.resolve()
    }

    pub fn answer(&self) -> Answer {
        Answer::Program(self.program.clone())
    }
}

/// What a program draws, whether or not it is closed; `None` when that is nothing.
fn solid(engine: &Engine, task: &Task, program: &str, options: &Options) -> Result<Option<Mesh>, Failure> {
    let strict = options.strict || task.strict;
    let order = Order { strict, limits: options.limits, ..Order::new(task.language) };
    let built = engine.build(program, &order)?;
    Ok((built.stopped.is_none() && !built.mesh.is_empty()).then_some(built.mesh))
}

/// What answers are compared with.
fn reference_mesh(engine: &Engine, task: &Task) -> Result<Mesh, Failure> {
    if let Some(mesh) = task.reference_mesh() {
        return Ok(mesh);
    }
    let order = Order::new(task.reference_language());
    Ok(engine.build(&task.reference_program(false), &order)?.mesh)
}

/// Where it is compared: a part that may lie anywhere is moved onto its reference.
fn placed(task: &Task, mesh: &Mesh, reference: &Mesh) -> Mesh {
    let by = match task.frame {
        Frame::Absolute => Vec3::ZERO,
        Frame::PlacedFreely => reference.bounds().center() - mesh.bounds().center(),
    };
    mesh.transformed(&Affine::translation(by))
}
