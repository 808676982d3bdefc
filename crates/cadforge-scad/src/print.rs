//! From a constructive tree back to a program that a person would write.

use cadforge_kernel::csg::{Corner, Csg, Facets, LinearExtrude, Op, Transform};
use cadforge_kernel::math::{Vec2, Vec3};

/// Columns after which a line is broken where it can be.
const WIDTH: usize = 96;

/// An OpenSCAD program that means `tree`. A root that is a [`Op::Group`] is the file itself: its
/// children are the statements.
///
/// Numbers are the shortest that read back as the same. When all round parts agree on `$fn`, `$fa`
/// and `$fs`, and there are several, the settings are given once, at the top.
pub fn print(tree: &Csg) -> String {
    let mut printer = Printer { text: String::new(), facets: Facets::default() };
    if let Some(common) = common_facets(tree).filter(|common| *common != printer.facets) {
        for setting in settings(common, printer.facets) {
            printer.text += &format!("{setting};\n");
        }
        printer.text.push('\n');
        printer.facets = common;
    }
    let statements = if tree.op == Op::Group { &tree.children[..] } else { std::slice::from_ref(tree) };
    for statement in statements {
        printer.statement(statement, 0);
        printer.text.push('\n');
    }
    printer.text
}

/// The facet settings of every node that has some, if there are at least two and they agree.
fn common_facets(tree: &Csg) -> Option<Facets> {
    let mut found = Vec::new();
    let mut rest = vec![tree];
    while let Some(node) = rest.pop() {
        found.extend(facets(&node.op));
        rest.extend(&node.children);
    }
    let first = *found.first()?;
    (found.len() >= 2 && found.iter().all(|facets| *facets == first)).then_some(first)
}

fn facets(op: &Op) -> Option<Facets> {
    match op {
        Op::Circle { facets, .. }
        | Op::Sphere { facets, .. }
        | Op::Cylinder { facets, .. }
        | Op::RotateExtrude { facets, .. }
        | Op::Offset { facets, .. }
        | Op::LinearExtrude(LinearExtrude { facets, .. }) => Some(*facets),
        _ => None,
    }
}

/// What to say so that `wanted` holds where `inherited` does.
fn settings(wanted: Facets, inherited: Facets) -> Vec<String> {
    let triples = [
        ("$fn", wanted.number, inherited.number),
        ("$fa", wanted.angle, inherited.angle),
        ("$fs", wanted.size, inherited.size),
    ];
    triples
        .into_iter()
        .filter(|(_, wanted, inherited)| wanted != inherited)
        .map(|(name, wanted, _)| format!("{name} = {}", number(wanted)))
        .collect()
}

struct Printer {
    text: String,
    /// The settings in force: those of an extrusion hold for what it extrudes, too.
    facets: Facets,
}

impl Printer {
    /// One statement, indented by `level`, without a line break after it.
    fn statement(&mut self, node: &Csg, level: usize) {
        let outer = self.facets;
        let call = self.call(node, level);
        self.facets = facets(&node.op).unwrap_or(outer);
        self.text += &call;
        match &node.children[..] {
            [] => self.text.push(';'),
            [child] if self.column() + 1 + self.call(child, level).len() <= WIDTH => {
                self.text.push(' ');
                self.statement(child, level);
            }
            [child] => self.line(child, level + 1),
            children => {
                self.text += " {";
                for child in children {
                    self.line(child, level + 1);
                }
                self.text.push('\n');
                self.indent(level);
                self.text.push('}');
            }
        }
        self.facets = outer;
    }

    /// One statement on a line of its own.
    fn line(&mut self, node: &Csg, level: usize) {
        self.text.push('\n');
        self.indent(level);
        self.statement(node, level);
    }

    fn indent(&mut self, level: usize) {
        self.text.extend(std::iter::repeat_n("  ", level));
    }

    fn column(&self) -> usize {
        self.text.len() - self.text.rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The name and the arguments of a node.
    fn call(&self, node: &Csg, level: usize) -> String {
        let (name, mut arguments) = call(&node.op, level);
        if let Some(facets) = facets(&node.op) {
            arguments.extend(settings(facets, self.facets));
        }
        format!("{name}({})", arguments.join(", "))
    }
}

/// The name and the arguments of an operation, `$`-variables apart.
fn call(op: &Op, level: usize) -> (&'static str, Vec<String>) {
    match op {
        Op::Square { size, center } => ("square", flagged(vec![sides(&[size.x, size.y])], "center", *center)),
        Op::Circle { radius, .. } => ("circle", vec![named("r", *radius)]),
        Op::Polygon { points, paths: None } => ("polygon", vec![points_2(points, level)]),
        Op::Polygon { points, paths: Some(paths) } => (
            "polygon",
            vec![format!("points = {}", points_2(points, level)), format!("paths = {}", loops(paths, level))],
        ),
        Op::Cube { size, center } => ("cube", flagged(vec![sides(&size.to_array())], "center", *center)),
        Op::Sphere { radius, .. } => ("sphere", vec![named("r", *radius)]),
        Op::Cylinder { height, bottom, top, center, .. } => {
            let mut arguments = vec![named("h", *height)];
            if bottom == top {
                arguments.push(named("r", *bottom));
            } else {
                arguments.extend([named("r1", *bottom), named("r2", *top)]);
            }
            ("cylinder", flagged(arguments, "center", *center))
        }
        Op::Polyhedron { points, faces } => {
            let points = wrapped(points.iter().map(|point| vector(&point.to_array())), level);
            ("polyhedron", vec![format!("points = {points}"), format!("faces = {}", loops(faces, level))])
        }
        Op::Group => ("group", Vec::new()),
        Op::Union => ("union", Vec::new()),
        Op::Difference => ("difference", Vec::new()),
        Op::Intersection => ("intersection", Vec::new()),
        Op::Hull => ("hull", Vec::new()),
        Op::Minkowski => ("minkowski", Vec::new()),
        Op::Transform(transform) => movement(transform),
        Op::Resize { size, auto } => {
            let mut arguments = vec![vector(&size.to_array())];
            if auto.contains(&true) {
                arguments.push(format!("auto = [{}, {}, {}]", auto[0], auto[1], auto[2]));
            }
            ("resize", arguments)
        }
        Op::LinearExtrude(extrude) => ("linear_extrude", linear_extrude(extrude)),
        Op::RotateExtrude { angle, .. } if *angle == 360.0 => ("rotate_extrude", Vec::new()),
        Op::RotateExtrude { angle, .. } => ("rotate_extrude", vec![named("angle", *angle)]),
        Op::Offset { distance, corner: Corner::Round, .. } => ("offset", vec![named("r", *distance)]),
        Op::Offset { distance, corner, .. } => {
            let arguments = vec![named("delta", *distance)];
            ("offset", flagged(arguments, "chamfer", *corner == Corner::Chamfer))
        }
        Op::Projection { cut } => ("projection", flagged(Vec::new(), "cut", *cut)),
    }
}

fn movement(transform: &Transform) -> (&'static str, Vec<String>) {
    let by = |v: &Vec3| vec![vector(&v.to_array())];
    match transform {
        Transform::Translate(v) => ("translate", by(v)),
        Transform::Rotate(angles) => ("rotate", by(angles)),
        Transform::RotateAbout(angle, axis) => ("rotate", vec![number(*angle), vector(&axis.to_array())]),
        Transform::Scale(factors) => ("scale", vec![sides(&factors.to_array())]),
        Transform::Mirror(normal) => ("mirror", by(normal)),
        Transform::Matrix(map) => {
            let [x, y, z] = map.rows.map(|row| vector(&row));
            ("multmatrix", vec![format!("[{x}, {y}, {z}, [0, 0, 0, 1]]")])
        }
    }
}

fn linear_extrude(extrude: &LinearExtrude) -> Vec<String> {
    let mut arguments = flagged(vec![named("height", extrude.height)], "center", extrude.center);
    if extrude.twist != 0.0 {
        arguments.push(named("twist", extrude.twist));
    }
    arguments.extend(extrude.slices.map(|slices| format!("slices = {slices}")));
    if extrude.scale != Vec2::new(1.0, 1.0) {
        arguments.push(format!("scale = {}", sides(&[extrude.scale.x, extrude.scale.y])));
    }
    arguments
}

/// The arguments, and `name = true` if it is.
fn flagged(mut arguments: Vec<String>, name: &str, value: bool) -> Vec<String> {
    if value {
        arguments.push(format!("{name} = true"));
    }
    arguments
}

fn named(name: &str, value: f64) -> String {
    format!("{name} = {}", number(value))
}

/// A vector, or its one number when all are the same.
fn sides(values: &[f64]) -> String {
    if values.iter().all(|value| *value == values[0]) { number(values[0]) } else { vector(values) }
}

fn vector(values: &[f64]) -> String {
    format!("[{}]", values.iter().map(|value| number(*value)).collect::<Vec<_>>().join(", "))
}

fn points_2(points: &[Vec2], level: usize) -> String {
    wrapped(points.iter().map(|point| vector(&[point.x, point.y])), level)
}

fn loops(loops: &[Vec<u32>], level: usize) -> String {
    let text = |path: &Vec<u32>| path.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    wrapped(loops.iter().map(|path| format!("[{}]", text(path))), level)
}

/// A list on one line, or when that is too long on as many as it needs.
fn wrapped(items: impl Iterator<Item = String>, level: usize) -> String {
    let items: Vec<String> = items.collect();
    let margin = "  ".repeat(level + 1);
    if margin.len() + items.iter().map(|item| item.len() + 2).sum::<usize>() <= WIDTH * 3 / 4 {
        return format!("[{}]", items.join(", "));
    }
    let mut text = "[".to_owned();
    let mut column = WIDTH;
    for item in items {
        if column + item.len() + 2 > WIDTH {
            text += &format!("\n{margin}");
            column = margin.len();
        } else {
            text.push(' ');
            column += 1;
        }
        column += item.len() + 1;
        text += &item;
        text.push(',');
    }
    text.pop();
    text += &format!("\n{}]", "  ".repeat(level));
    text
}

/// The shortest expression that reads back as `value`.
fn number(value: f64) -> String {
    if value.is_nan() {
        return "0 / 0".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "1 / 0" } else { "-1 / 0" }.to_owned();
    }
    let (plain, scientific) = (format!("{value}"), format!("{value:e}"));
    // Zeros are easier to count than to convert, up to a few.
    if plain.len() > scientific.len() + 4 { scientific } else { plain }
}
