mod drawing;

use std::fs;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use cadforge::kernel::feature;
use cadforge::reward::Body;
use cadforge::{FeaturesReport, Finding, MeasuresReport};

use super::build::{Ask, build};
use crate::args::{Args, Measure};
use crate::show;

/// Prints what can be measured of a part.
pub fn run(args: &Args, measure: &Measure) -> anyhow::Result<ExitCode> {
    let Some(made) = build(args, &measure.input, &Ask { compat: measure.compat, ..Ask::default() })? else {
        return Ok(ExitCode::from(1));
    };
    let body = Body::with_contacts(made.mesh, made.touching);
    let measures = MeasuresReport::of(&body);
    let defects = body.solid().err().unwrap_or_default();
    let defects: Vec<_> = defects.iter().map(|defect| Finding::new(&defect.into(), "")).collect();
    let found = body.solid().ok().map(feature::find);
    if let Some(path) = &measure.png {
        let (Ok(solid), Some(found)) = (body.solid(), &found) else {
            bail!("`{}` is no closed solid: there are no features to draw", measure.input.display());
        };
        fs::write(path, drawing::draw(solid, found).png())
            .with_context(|| format!("`{}` cannot be written", path.display()))?;
    }
    let features = found.as_ref().map(FeaturesReport::of);
    if args.json {
        show::json(&serde_json::json!({
            "measures": measures, "solid": body.solid().is_ok(), "defects": defects, "features": features,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    let size = [0, 1, 2].map(|axis| measures.max[axis] - measures.min[axis]);
    let triple = |v: [f64; 3]| format!("{:.6} {:.6} {:.6}", v[0], v[1], v[2]);
    let mut table = show::Table::new(&["", "", ""]);
    let mut row = |name: &str, value: String, unit: &str| table.row(vec![name.into(), value, unit.into()]);
    row("size", triple(size), "mm");
    row("from", triple(measures.min), "mm");
    row("to", triple(measures.max), "mm");
    row("volume", format!("{:.6}", measures.volume), "mm³");
    row("area", format!("{:.6}", measures.area), "mm²");
    row("centroid", triple(measures.centroid), "mm");
    row("components", measures.components.to_string(), "");
    if let Some([parts, tunnels, voids]) = measures.betti {
        row("parts, tunnels, voids", format!("{parts}, {tunnels}, {voids}"), "");
    }
    row("euler number", measures.euler.to_string(), "");
    row("watertight", if measures.watertight { "yes" } else { "no" }.into(), "");
    row("triangles", measures.triangles.to_string(), "");
    for line in table.lines().into_iter().skip(1) {
        show::line(line);
    }
    if let Some(features) = &features {
        list(features);
    }
    show::findings(&defects, "", "");
    Ok(ExitCode::SUCCESS)
}

/// The features as a drawing's list has them.
fn list(features: &FeaturesReport) {
    let paint = show::Paint::for_stdout();
    if let Some(wall) = &features.wall {
        let [x, y, z] = wall.at;
        show::line(format!("thinnest wall {:.4} mm at ({x:.3}, {y:.3}, {z:.3})", wall.least));
    }
    for symmetry in &features.symmetries {
        show::line(&symmetry.text);
    }
    show::line("");
    if features.list.is_empty() {
        show::line("no holes, bosses, slots or pockets");
    }
    for (number, found) in (1..).zip(&features.list) {
        let sure = paint.dim(&format!("± {:.3} mm, {:.0} % sure", found.tolerance, 100.0 * found.confidence));
        show::line(format!("{number:>3}  {}  {sure}", found.text));
    }
    if !features.complete {
        show::line("the surface has too many facets: there may be more");
    }
}
