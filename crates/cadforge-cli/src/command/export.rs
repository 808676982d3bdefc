use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::kernel::mesh::Format;

use super::build::{Ask, Made, build};
use crate::args::{Args, Export};
use crate::show;

/// What a file can hold.
enum Kind {
    Mesh(Format),
    Step,
}

/// Writes a solid. A file appears only for a non-empty one, as with `openscad`.
pub fn run(args: &Args, export: &Export) -> anyhow::Result<ExitCode> {
    let output = &export.output;
    let suffix = output.extension().and_then(|suffix| suffix.to_str()).unwrap_or("").to_ascii_lowercase();
    let kind = match (suffix.as_str(), Format::of_extension(&suffix)) {
        (_, Some(format)) => Kind::Mesh(format),
        ("step" | "stp", None) => Kind::Step,
        _ => bail!("`{}`: the suffix must be .stl, .off, .obj, .ply, .glb, .3mf or .step", output.display()),
    };
    let step = matches!(kind, Kind::Step);
    if step && export.input.extension().is_none_or(|suffix| !suffix.eq_ignore_ascii_case("py")) {
        bail!("`{}`: only CadQuery programs (.py) have the curved faces that STEP holds", output.display());
    }
    let ask = Ask { strict: export.strict, compat: export.compat, step };
    let Some(made) = build(args, &export.input, &ask)? else { return Ok(ExitCode::from(1)) };
    let mesh = made.touching.as_ref().unwrap_or(&made.mesh);
    let bytes = match kind {
        Kind::Mesh(format) => format.write(mesh),
        Kind::Step => step_of(&made).context("the program's solid could not be written as STEP")?.to_vec(),
    };
    fs::write(output, bytes).with_context(|| format!("`{}` cannot be written", output.display()))?;
    if args.json {
        show::json(&serde_json::json!({
            "outcome": "ok", "output": output, "triangles": mesh.triangles.len(), "diagnostics": made.findings,
        }))?;
    } else {
        show::note(format!("wrote {} ({} triangles)", output.display(), mesh.triangles.len()));
    }
    Ok(ExitCode::SUCCESS)
}

fn step_of(made: &Made) -> Option<&[u8]> {
    made.exact.as_ref()?.step.as_deref()
}
