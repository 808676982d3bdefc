//! A constructive tree on one line.

use cadforge_kernel::csg::{Corner, Csg, Facets, Op, Transform};
use cadforge_kernel::math::Vec3;

/// `difference(cube(1 2 3), group())`: operations by the language's names, sizes without commas.
pub(super) fn line(node: &Csg) -> String {
    let mut parts = Vec::from_iter(Some(settings(&node.op)).filter(|settings| !settings.is_empty()));
    parts.extend(node.children.iter().map(line));
    format!("{}({})", name(&node.op), parts.join(", "))
}

fn name(op: &Op) -> &'static str {
    match op {
        Op::Square { .. } => "square",
        Op::Circle { .. } => "circle",
        Op::Polygon { .. } => "polygon",
        Op::Cube { .. } => "cube",
        Op::Sphere { .. } => "sphere",
        Op::Cylinder { .. } => "cylinder",
        Op::Polyhedron { .. } => "polyhedron",
        Op::Group => "group",
        Op::Union => "union",
        Op::Difference => "difference",
        Op::Intersection => "intersection",
        Op::Hull => "hull",
        Op::Minkowski => "minkowski",
        Op::Transform(Transform::Translate(_)) => "translate",
        Op::Transform(Transform::Rotate(_) | Transform::RotateAbout(..)) => "rotate",
        Op::Transform(Transform::Scale(_)) => "scale",
        Op::Transform(Transform::Mirror(_)) => "mirror",
        Op::Transform(Transform::Matrix(_)) => "multmatrix",
        Op::Resize { .. } => "resize",
        Op::LinearExtrude(_) => "linear_extrude",
        Op::RotateExtrude { .. } => "rotate_extrude",
        Op::Offset { .. } => "offset",
        Op::Projection { .. } => "projection",
    }
}

fn settings(op: &Op) -> String {
    let center = |center: bool| if center { " center" } else { "" };
    match op {
        Op::Square { size, center: c } => format!("{} {}{}", size.x, size.y, center(*c)),
        Op::Circle { radius, facets: f } | Op::Sphere { radius, facets: f } => {
            format!("{radius}{}", facets(f))
        }
        Op::Polygon { points, paths } => {
            let points: Vec<_> = points.iter().map(|p| format!("{} {}", p.x, p.y)).collect();
            let paths = paths.as_ref().map_or(String::new(), |paths| format!(" {paths:?}"));
            format!("[{}]{paths}", points.join("; "))
        }
        Op::Cube { size, center: c } => format!("{}{}", vector(*size), center(*c)),
        Op::Cylinder { height, bottom, top, center: c, facets: f } => {
            format!("{height} {bottom} {top}{}{}", center(*c), facets(f))
        }
        Op::Polyhedron { points, faces } => {
            let points: Vec<_> = points.iter().map(|p| vector(*p)).collect();
            format!("[{}] {faces:?}", points.join("; "))
        }
        Op::Group | Op::Union | Op::Difference | Op::Intersection | Op::Hull | Op::Minkowski => String::new(),
        Op::Transform(transform) => match transform {
            Transform::Translate(v) | Transform::Rotate(v) | Transform::Scale(v) | Transform::Mirror(v) => {
                vector(*v)
            }
            Transform::RotateAbout(angle, axis) => format!("{angle} about {}", vector(*axis)),
            Transform::Matrix(map) => map.rows.map(|[x, y, z, t]| format!("{x} {y} {z} {t}")).join("; "),
        },
        Op::Resize { size, auto } => format!("{} {auto:?}", vector(*size)),
        Op::LinearExtrude(e) => {
            let slices = e.slices.map_or(String::new(), |slices| format!(" slices {slices}"));
            let (x, y) = (e.scale.x, e.scale.y);
            format!(
                "{}{} twist {}{slices} scale {x} {y}{}",
                e.height,
                center(e.center),
                e.twist,
                facets(&e.facets)
            )
        }
        Op::RotateExtrude { angle, facets: f } => format!("{angle}{}", facets(f)),
        Op::Offset { distance, corner, facets: f } => {
            let corner = match corner {
                Corner::Round => "round",
                Corner::Sharp => "sharp",
                Corner::Chamfer => "chamfer",
            };
            format!("{distance} {corner}{}", facets(f))
        }
        Op::Projection { cut } => if *cut { "cut" } else { "" }.to_owned(),
    }
}

/// What differs from the defaults.
fn facets(f: &Facets) -> String {
    let default = Facets::default();
    let values =
        [("$fn", f.number, default.number), ("$fa", f.angle, default.angle), ("$fs", f.size, default.size)];
    values
        .iter()
        .filter(|(_, value, usual)| value != usual)
        .map(|(name, value, _)| format!(" {name}={value}"))
        .collect()
}

fn vector(v: Vec3) -> String {
    format!("{} {} {}", v.x, v.y, v.z)
}
