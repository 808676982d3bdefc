//! The files of a scored answer, for people: what was tried, what came of it, and how it looks.

use std::fmt::Write as _;

use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::{Format, Mesh};
use cadforge_kernel::render::{Colour, Frame, MASK_PADDING, MASK_SIZE, Mask, View, shaded};
use cadforge_tasks::Language;
use serde_json::json;

use crate::backend::Built;
use crate::goal::Goal;
use crate::report::{Finding, Report, Timing};

/// The height of the normalised candidate, the second system's unit.
const HEIGHT: f64 = 1000.0;
/// Pixels a side of the pictures, and what stays free of them.
const RENDER: (u32, f64) = (720, 40.0);
const COLOUR: Colour = [74, 128, 196];

/// A file, not written anywhere yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Its path in the folder of the step, with `/` between parts: `renders/front.png`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// All files, by the names that the second system gave them. The same report and solid give the same bytes.
pub fn artifacts(goal: &Goal, program: &str, built: &Built, report: &Report, compat: bool) -> Vec<Artifact> {
    let suffix = match goal.language {
        Language::OpenScad => "scad",
        Language::CadQuery => "py",
    };
    let spec = json!({
        "id": goal.name, "language": goal.language.name(), "semantic_hints": goal.hints, "bbox_mm": goal.size_mm,
    });
    // How long it took is no part of what was found.
    let untimed = Report { timing: Timing::default(), ..report.clone() };
    let mut files = vec![
        text(&format!("candidate.{suffix}"), program.to_owned()),
        text("task_prompt.txt", format!("{}\n", goal.prompt)),
        text("task_spec.json", format!("{spec:#}\n")),
        text("build.log", log(report)),
        text("reward.json", serde_json::to_string_pretty(&untimed).unwrap_or_default() + "\n"),
        text("verifier_notes.txt", notes(report)),
        text("verifier_report.md", summary(goal, report, !built.mesh.is_empty())),
    ];
    if !built.mesh.is_empty() {
        files.extend(solid(goal, built, compat));
    }
    files
}

/// The solid as files and as pictures.
fn solid(goal: &Goal, built: &Built, compat: bool) -> Vec<Artifact> {
    let mesh = built.touching.as_ref().unwrap_or(&built.mesh);
    let file = |name: &str, bytes: Vec<u8>| Artifact { name: name.to_owned(), bytes };
    let mut files = vec![
        file("candidate.stl", Format::StlBinary.write(mesh)),
        file("candidate_normalized.stl", Format::StlBinary.write(&placed(mesh, Some(HEIGHT)))),
    ];
    files.extend(
        built.exact.as_ref().and_then(|exact| exact.step.clone()).map(|step| file("candidate.step", step)),
    );
    // Silhouettes are drawn as they are compared: to one scale, unless the original's choices are repeated.
    let height = compat.then_some(HEIGHT);
    let (ours, theirs) = (placed(mesh, height), placed(goal.reference.mesh(), height));
    for view in View::ALL {
        let (pixels, padding) = RENDER;
        let frame = Frame::around([mesh], view, [pixels; 2], padding);
        files.push(file(&format!("renders/{}.png", view.name()), shaded(mesh, &frame, COLOUR).png()));
        let shown = if compat { vec![&ours] } else { vec![&ours, &theirs] };
        let frame = Frame::around(shown, view, [MASK_SIZE; 2], MASK_PADDING);
        let mask = Mask::new(&ours, &frame).picture([255; 3], [0; 3]);
        files.push(file(&format!("masks/{}.png", view.name()), mask.png()));
    }
    files
}

/// The mesh standing on z = 0 with its box around the z axis, scaled to `height` when one is given.
fn placed(mesh: &Mesh, height: Option<f64>) -> Mesh {
    let bounds = mesh.bounds();
    let [low, high] = [bounds.min, bounds.max];
    let foot = Vec3::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0, low.z);
    let scale = height.map_or(1.0, |height| height / (high.z - low.z).max(1e-9));
    mesh.transformed(&Affine::translation(-foot))
        .transformed(&Affine::scaling(Vec3::new(scale, scale, scale)))
}

/// What happened while the program ran.
fn log(report: &Report) -> String {
    let mut log = format!("{}: {}\n", report.outcome.name(), report.outcome.meaning());
    report.diagnostics.iter().for_each(|finding| log.push_str(&told(finding)));
    report.console.iter().for_each(|line| log.extend([line, "\n"]));
    log
}

fn notes(report: &Report) -> String {
    // Rewards of our own give no notes: the feedback to the model says the same and more.
    let lines = if report.reward.notes.is_empty() {
        vec![report.feedback.trim_end()]
    } else {
        strs(&report.reward.notes)
    };
    lines.join("\n") + "\n"
}

fn strs(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

fn told(finding: &Finding) -> String {
    let place = finding.place.map_or(String::new(), |place| format!("line {}: ", place.line));
    let mut text = format!("{place}{}: {} [{}]\n", finding.severity, finding.message, finding.code);
    for hint in &finding.hints {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  hint: {hint}");
    }
    text
}

/// The report as a page.
fn summary(goal: &Goal, report: &Report, drawn: bool) -> String {
    let mut page = format!("# {}\n\n", goal.name);
    if !goal.prompt.is_empty() {
        let _ = writeln!(page, "> {}\n", goal.prompt.trim().replace('\n', "\n> "));
    }
    let reward = &report.reward;
    let _ = writeln!(
        page,
        "**{:.4}** by {} v{}: {}.\n\n| term | value | weight |\n|---|---|---|",
        reward.total,
        reward.name,
        reward.version,
        report.outcome.meaning()
    );
    for (name, value) in &reward.terms {
        let _ = writeln!(
            page,
            "| {name} | {value:.4} | {:.4} |",
            reward.weights.get(name).copied().unwrap_or(0.0)
        );
    }
    let _ = writeln!(page, "\n```text\n{}\n```", report.feedback.trim_end().replace("```", "'''"));
    if drawn {
        for view in View::ALL {
            let _ = write!(page, "\n![{0}](renders/{0}.png)", view.name());
        }
        page.push('\n');
    }
    page
}

fn text(name: &str, text: String) -> Artifact {
    Artifact { name: name.to_owned(), bytes: text.into_bytes() }
}
