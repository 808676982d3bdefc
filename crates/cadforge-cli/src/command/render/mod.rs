mod deviation;

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::kernel::render::{Colour, Frame, Mask, Picture, View, shaded};

use self::deviation::Coloured;
use super::build::{Ask, build};
use crate::args::{Args, Render, ViewArg};
use crate::show;

/// The colour of parts: the blue that references have elsewhere, too.
const BLUE: Colour = [74, 128, 196];

/// Draws a part.
pub fn run(args: &Args, render: &Render) -> anyhow::Result<ExitCode> {
    if render.output.extension().is_none_or(|suffix| !suffix.eq_ignore_ascii_case("png")) {
        bail!("`{}`: the suffix must be .png", render.output.display());
    }
    let Some(made) = build(args, &render.input, &Ask { compat: render.compat, ..Ask::default() })? else {
        return Ok(ExitCode::from(1));
    };
    let coloured = match &render.deviation {
        None => None,
        Some(reference) => {
            let Some(reference) = build(args, reference, &Ask::default())? else {
                return Ok(ExitCode::from(1));
            };
            Some(Coloured::new(&made.mesh, reference.mesh))
        }
    };
    let picture = |view: View| {
        if let Some(coloured) = &coloured {
            return coloured.picture(view, render.size);
        }
        let frame = Frame::around([&made.mesh], view, [render.size; 2], f64::from(render.size) / 18.0);
        if render.silhouette {
            Mask::new(&made.mesh, &frame).picture([0; 3], [255; 3])
        } else {
            shaded(&made.mesh, &frame, BLUE)
        }
    };
    let picture = match render.view {
        ViewArg::Front => picture(View::Front),
        ViewArg::Back => picture(View::Back),
        ViewArg::Left => picture(View::Left),
        ViewArg::Right => picture(View::Right),
        ViewArg::Top => picture(View::Top),
        ViewArg::Isometric => picture(View::Isometric),
        ViewArg::All => Picture::beside(&View::ALL.map(picture)),
    };
    fs::write(&render.output, picture.png())
        .with_context(|| format!("`{}` cannot be written", render.output.display()))?;
    if args.json {
        show::json(&serde_json::json!({
            "output": render.output, "width": picture.width, "height": picture.height, "diagnostics": made.findings,
            "deviation_mm": coloured.map(|coloured| coloured.largest()),
        }))?;
    } else {
        show::note(format!("wrote {} ({} x {})", render.output.display(), picture.width, picture.height));
    }
    Ok(ExitCode::SUCCESS)
}
