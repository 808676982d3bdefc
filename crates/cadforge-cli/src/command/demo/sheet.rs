//! The contact sheet: a row a task, the reference first.

use cadforge::kernel::mesh::Mesh;
use cadforge::kernel::render::{Colour, Frame, Picture, View, shaded, sheet};
use cadforge::tasks::Task;

use super::Scored;

/// Pixels a side of a tile.
const TILE: u32 = 240;

/// Draws the sheet: references blue, answers in the colour of their reward, all of a task in one scale, so
/// that a part that is too large looks too large.
pub fn draw(rows: &[(&Task, Mesh, Vec<Scored>)]) -> Picture {
    let rows = rows.iter().map(|(task, reference, answers)| {
        let meshes = std::iter::once(reference).chain(answers.iter().map(|answer| &answer.mesh));
        let frame = Frame::around(meshes, View::Isometric, [TILE; 2], 14.0);
        let cell = |mesh: &Mesh, caption: &str, score: Option<f64>, colour: Colour| sheet::Cell {
            picture: Some(shaded(mesh, &frame, colour)),
            caption: caption.to_owned(),
            score,
            colour,
        };
        let mut cells = vec![cell(reference, "reference", None, sheet::REFERENCE)];
        cells.extend(answers.iter().map(|answer| {
            let total = answer.report.reward.total;
            cell(&answer.mesh, &answer.name, Some(total), colour_of(total))
        }));
        sheet::Row { heading: task.id.clone(), text: task.prompt.clone(), cells }
    });
    sheet::Sheet {
        title: "CADForge".into(),
        subtitle: "what was asked for, and three answers with their rewards".into(),
        tile: TILE,
        rows: rows.collect(),
    }
    .draw()
}

/// Green from 0.9, orange from 0.4, red below.
fn colour_of(reward: f64) -> Colour {
    if reward >= 0.9 {
        sheet::RIGHT
    } else if reward >= 0.4 {
        sheet::NEARLY
    } else {
        sheet::WRONG
    }
}
