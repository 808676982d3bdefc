//! What a program may have meant by a name that does not exist.

/// Modules of the language.
pub(crate) const MODULES: [&str; 42] = [
    "assert",
    "assign",
    "child",
    "children",
    "circle",
    "color",
    "cube",
    "cylinder",
    "difference",
    "echo",
    "for",
    "group",
    "hull",
    "import",
    "intersection",
    "intersection_for",
    "let",
    "linear_extrude",
    "minkowski",
    "mirror",
    "multmatrix",
    "offset",
    "polygon",
    "polyhedron",
    "projection",
    "render",
    "resize",
    "rotate",
    "rotate_extrude",
    "scale",
    "sphere",
    "square",
    "surface",
    "text",
    "translate",
    "union",
    "import_stl",
    "import_dxf",
    "import_off",
    "dxf_linear_extrude",
    "dxf_rotate_extrude",
    "if",
];

/// Functions of the language.
pub(crate) const FUNCTIONS: [&str; 46] = [
    "abs",
    "acos",
    "asin",
    "atan",
    "atan2",
    "ceil",
    "chr",
    "concat",
    "cos",
    "cross",
    "dxf_cross",
    "dxf_dim",
    "exp",
    "floor",
    "is_bool",
    "is_function",
    "is_list",
    "is_num",
    "is_string",
    "is_undef",
    "len",
    "ln",
    "log",
    "lookup",
    "max",
    "min",
    "norm",
    "ord",
    "parent_module",
    "pow",
    "rands",
    "round",
    "search",
    "sign",
    "sin",
    "sqrt",
    "str",
    "tan",
    "version",
    "version_num",
    "let",
    "assert",
    "echo",
    "each",
    "for",
    "if",
];

/// Modules that OpenSCAD does not have and programs call all the same, and what to write instead.
const INVENTED_MODULES: [(&[&str], &str); 16] = [
    (
        &[
            "box",
            "block",
            "cuboid",
            "brick",
            "rect_prism",
            "rectangular_prism",
            "solid",
            "plate",
            "slab",
            "bar",
        ],
        "a box is `cube([x, y, z])`",
    ),
    (
        &["rectangle", "rect", "quad"],
        "a rectangle is `square([x, y])`, flat until `linear_extrude` gives it height",
    ),
    (
        &["prism", "regular_prism", "hexagon_prism", "hex_prism", "hexagonal_prism", "triangular_prism"],
        "a regular prism is `cylinder(h = height, r = radius, $fn = sides)`; any other is \
         `linear_extrude(height = h) polygon(points)`",
    ),
    (
        &["torus", "donut", "ring", "toroid"],
        "a torus is `rotate_extrude() translate([major, 0]) circle(r = minor)`; a flat ring is a \
         `difference()` of two cylinders",
    ),
    (
        &["tube", "pipe", "hollow_cylinder", "washer"],
        "a tube is `difference() { cylinder(h = h, r = outer); translate([0, 0, -1]) cylinder(h = h + 2, r = inner); }`",
    ),
    (
        &[
            "rounded_cube",
            "roundedcube",
            "roundedbox",
            "rounded_box",
            "round_cube",
            "rounded_rect",
            "rounded_rectangle",
            "roundedrect",
            "rounded_square",
            "fillet",
            "chamfer",
            "chamfered_cube",
            "round",
        ],
        "rounded bodies are made with `hull()` of cylinders or spheres in the corners, or with \
         `linear_extrude(height = h) offset(r = radius) square([x, y])`",
    ),
    (&["cone", "frustum", "truncated_cone"], "a cone is `cylinder(h = h, r1 = bottom, r2 = top)`"),
    (&["pyramid", "tetrahedron"], "a pyramid on n sides is `cylinder(h = h, r1 = radius, r2 = 0, $fn = n)`"),
    (
        &["hexagon", "triangle", "regular_polygon", "ngon", "octagon", "pentagon"],
        "a regular polygon is `circle(r = radius, $fn = sides)`",
    ),
    (&["ellipse"], "an ellipse is `scale([a, b]) circle(r = 1)`"),
    (&["ellipsoid"], "an ellipsoid is `scale([a, b, c]) sphere(r = 1)`"),
    (&["ball", "globe"], "a ball is `sphere(r = radius)`"),
    (&["disc", "disk", "rod", "shaft"], "a disc or rod is `cylinder(h = h, r = radius)`"),
    (&["extrude", "extrude_linear"], "flat shapes get height with `linear_extrude(height = h)`"),
    (&["revolve", "lathe"], "profiles are turned about Z with `rotate_extrude()`"),
    (
        &["subtract", "cut", "intersect", "add", "move"],
        "use `difference()`, `intersection()`, `union()` or `translate()`",
    ),
];

/// A hint about a module that does not exist; `known` are the program's own.
pub(crate) fn about_module(name: &str, known: &[&str]) -> Option<String> {
    let invented =
        INVENTED_MODULES.iter().find(|(names, _)| names.iter().any(|n| n.eq_ignore_ascii_case(name)));
    if let Some((_, advice)) = invented {
        return Some((*advice).to_owned());
    }
    did_you_mean(name, known.iter().chain(&MODULES).copied())
}

/// A hint about a function that does not exist.
pub(crate) fn about_function(name: &str, known: &[&str]) -> Option<String> {
    if MODULES.contains(&name) {
        return Some(format!("`{name}` is a module: it draws something and has no value"));
    }
    did_you_mean(name, known.iter().chain(&FUNCTIONS).copied())
}

/// A hint about a variable that does not exist.
pub(crate) fn about_variable(name: &str, known: &[&str]) -> Option<String> {
    if FUNCTIONS.contains(&name) || MODULES.contains(&name) {
        return Some(format!("`{name}` is a name of the language, not a value; call it: `{name}(…)`"));
    }
    did_you_mean(name, known.iter().copied())
}

/// The known name that takes the fewest changes, if they are few.
pub(crate) fn did_you_mean<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<String> {
    // Long names are no typing mistakes, and the distance takes their product in time.
    if name.len() > 40 {
        return None;
    }
    let allowed = (name.chars().count() / 3).max(1);
    known
        .filter(|other| *other != name && other.len() <= 60)
        .map(|other| (distance(name, other), other))
        .filter(|&(changes, _)| changes <= allowed)
        .min()
        .map(|(_, other)| format!("did you mean `{other}`?"))
}

/// Insertions, deletions, replacements and swaps of neighbours between two words, regardless of case.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.to_lowercase().chars().collect();
    let to: Vec<char> = to.to_lowercase().chars().collect();
    let mut before: Vec<usize> = vec![0; to.len() + 1];
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for i in 1..=from.len() {
        let mut next = vec![i; to.len() + 1];
        for j in 1..=to.len() {
            let replaced = row[j - 1] + usize::from(from[i - 1] != to[j - 1]);
            next[j] = replaced.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut row, next);
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_proposed() {
        assert_eq!(about_module("cylindr", &[]).as_deref(), Some("did you mean `cylinder`?"));
        assert_eq!(about_module("trasnlate", &[]).as_deref(), Some("did you mean `translate`?"));
        assert_eq!(about_module("hole", &["holes"]).as_deref(), Some("did you mean `holes`?"));
        assert_eq!(about_variable("heigth", &["height", "width"]).as_deref(), Some("did you mean `height`?"));
        assert_eq!(about_function("zzzzzz", &[]), None);
        assert_eq!(distance("ca", "ac"), 1);
    }

    #[test]
    fn invented_modules_have_an_answer() {
        assert!(about_module("Box", &[]).is_some_and(|hint| hint.contains("cube(")));
        assert!(about_module("rounded_cube", &[]).is_some_and(|hint| hint.contains("hull()")));
    }
}
