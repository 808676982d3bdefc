//! OpenSCAD in process.

use cadforge_kernel::budget::{Exceeded, Meter};
use cadforge_kernel::build::Shape;
use cadforge_kernel::diag::Diagnostic;
use cadforge_scad::{Options, Status};

use super::{Built, Order, Solids};
use crate::report::Outcome;

/// Runs `program` and builds what it draws.
pub fn build(program: &str, order: &Order, solids: &Solids) -> Built {
    let mut meter = Meter::new(order.limits);
    let run = cadforge_scad::run(program, &Options { strict: order.strict }, &mut meter);
    let (mut diagnostics, console) = (run.diagnostics, run.console);
    let outcome = match run.status {
        Status::Done => None,
        Status::ParseError => Some(Outcome::ParseError),
        Status::EvalError => Some(Outcome::EvalError),
        Status::Refused => Some(Outcome::Refused),
        Status::OverBudget(exceeded) => {
            diagnostics.push(over_budget(exceeded));
            Some(Outcome::OverBudget)
        }
    };
    if let Some(outcome) = outcome {
        return Built::stopped(outcome, diagnostics, console);
    }
    let built = match solids.build(&run.csg, &mut meter) {
        Ok(built) => built,
        Err(exceeded) => {
            diagnostics.push(over_budget(exceeded));
            return Built::stopped(Outcome::OverBudget, diagnostics, console);
        }
    };
    diagnostics.extend(built.notes);
    match built.shape {
        Shape::Solid(mesh) if !mesh.is_empty() => {
            Built { mesh, touching: built.touching, diagnostics, console, ..Built::default() }
        }
        Shape::Solid(_) | Shape::Empty => Built::stopped(Outcome::Empty, diagnostics, console),
        Shape::Flat(_) => {
            diagnostics.push(
                Diagnostic::error("build/not-3d", None, "the program draws a flat shape, not a solid")
                    .hint("give it a height with `linear_extrude(height = …)`"),
            );
            Built::stopped(Outcome::Not3d, diagnostics, console)
        }
    }
}

fn over_budget(exceeded: Exceeded) -> Diagnostic {
    use cadforge_kernel::budget::Resource;
    let hint = match exceeded.resource {
        Resource::Steps => "make loops shorter, and check that every loop and recursion ends",
        Resource::Depth => "check that every recursion ends, and nest less",
        Resource::Elements => "make lists and ranges shorter",
        Resource::Text => "print less and build shorter strings",
        Resource::Nodes => "draw fewer parts",
        Resource::Facets => "use a smaller `$fn`: 64 is enough for anything round",
        Resource::Work => "use fewer or coarser parts in one boolean, hull or minkowski",
    };
    Diagnostic::error("budget/exceeded", None, exceeded.to_string()).hint(hint)
}
