//! A program that the configured model writes, or mends by its report.

use axum::Json;
use axum::extract::State;
use cadforge::tasks::Language;
use cadforge::{Answer, Extraction, extract};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::body::Body;
use super::work;
use crate::app::Shared;
use crate::asked;
use crate::failure::{Failure, FailureKind};

/// What the model is to write.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    task: String,
    language: Language,
    /// The program to mend; without one, a first one is written.
    program: Option<String>,
    /// By whose report it is mended.
    #[serde(default)]
    reward: String,
}

/// `POST /page/generate`
pub async fn generate(State(app): State<Shared>, Body(wanted): Body<Wanted>) -> Result<Json<Value>, Failure> {
    let Wanted { task, language, program, reward } = wanted;
    let task = asked::task(&task, Some(language))?;
    let Some(model) = &app.model else {
        let message = "there is no model: set `model_url` and `model` (CADFORGE_MODEL_URL, CADFORGE_MODEL)";
        return Err(Failure::new(FailureKind::Missing, message));
    };
    let mut messages =
        vec![("system", language.system_prompt().text.to_owned()), ("user", task.prompt.clone())];
    if let Some(program) = program {
        let options = app.reward(&reward)?;
        let fence = if language == Language::CadQuery { "python" } else { "openscad" };
        messages.push(("assistant", format!("```{fence}\n{program}\n```")));
        let report = work(&app, move |app| {
            let goal = app.engine.goal(&task, options.backend, false)?;
            Ok(app.engine.score(&goal, &Answer::Program(program), &options)?)
        })
        .await?;
        let wish = "Mend the program. Answer with the whole program in one fenced block.";
        messages.push(("user", format!("{}\n{wish}", report.feedback)));
    }
    let completion = model.say(messages).await?;
    match extract(&completion, language) {
        Extraction::Program(program) => Ok(Json(json!({ "program": program, "model": model.name }))),
        Extraction::Truncated => Err(no_program("breaks off within its program")),
        Extraction::NoCode => Err(no_program("holds no program")),
    }
}

fn no_program(why: &str) -> Failure {
    Failure::new(FailureKind::Upstream, format!("the model's answer {why}; try again"))
}
