use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::kernel::mesh::Format;

use super::build::build;
use crate::args::{Args, Export};
use crate::show;

/// Writes a solid. A file appears only for a non-empty one, as with `openscad`.
pub fn run(args: &Args, export: &Export) -> anyhow::Result<ExitCode> {
    let output = &export.output;
    let suffix = output.extension().and_then(|suffix| suffix.to_str()).unwrap_or("").to_ascii_lowercase();
    let Some(format) = Format::of_extension(&suffix) else {
        bail!("`{}`: the suffix must be .stl, .off, .obj, .ply or .glb", output.display());
    };
    let Some(made) = build(args, &export.input, export.strict)? else { return Ok(ExitCode::from(1)) };
    let mesh = made.touching.as_ref().unwrap_or(&made.mesh);
    fs::write(output, format.write(mesh))
        .with_context(|| format!("`{}` cannot be written", output.display()))?;
    if args.json {
        show::json(&serde_json::json!({
            "outcome": "ok", "output": output, "triangles": mesh.triangles.len(), "diagnostics": made.findings,
        }))?;
    } else {
        show::note(format!("wrote {} ({} triangles)", output.display(), mesh.triangles.len()));
    }
    Ok(ExitCode::SUCCESS)
}
