//! Programs that try to use up the machine end with a diagnostic, in the same place every time.

use std::fs;
use std::path::Path;

use cadforge::tasks::Language;
use cadforge::{Built, Engine, EngineOptions, Order, Outcome};

fn build(program: &str) -> Built {
    let order = Order::new(Language::OpenScad);
    Engine::new(EngineOptions::default()).build(program, &order).expect("a bomb is no fault of ours")
}

/// Ends with a reason, and with the same one again.
fn ends(name: &str, program: &str) -> Built {
    let built = build(program);
    assert!(
        built.stopped.is_none() || !built.diagnostics.is_empty(),
        "{name} stopped with {:?} and says nothing",
        built.stopped
    );
    let again = build(program);
    assert_eq!(
        (built.stopped, &built.diagnostics),
        (again.stopped, &again.diagnostics),
        "{name} ends differently"
    );
    built
}

#[test]
fn written_bombs_end() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/scad/bombs");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the corpus is there") {
        let path = entry.expect("it can be listed").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let built = ends(&name, &fs::read_to_string(&path).expect("it can be read"));
        // Coordinates beyond the kernel's reach are dropped, and of a range with more than ten thousand
        // elements `for` takes none, as in OpenSCAD: neither is a matter of the budget.
        let expected: &[_] = match name.as_str() {
            "huge-numbers" => &[None, Some(Outcome::Empty)],
            "huge-range" => &[Some(Outcome::Empty), Some(Outcome::OverBudget)],
            _ => &[Some(Outcome::OverBudget), Some(Outcome::EvalError)],
        };
        assert!(expected.contains(&built.stopped), "{name} ended as {:?}", built.stopped);
        count += 1;
    }
    assert!(count >= 20, "{count} bombs");
}

#[test]
fn deep_sources_end() {
    let repeated = |open: &str, middle: &str, close: &str, times: usize| {
        format!("x = {}{middle}{};\ncube(1);", open.repeat(times), close.repeat(times))
    };
    for (name, program) in [
        ("brackets", repeated("[", "", "]", 200_000)),
        ("parentheses", repeated("(", "1", ")", 100_000)),
        ("open brackets", repeated("[", "", "", 100_000)),
        ("signs", repeated("-", "1", "", 100_000)),
        ("bangs", repeated("!", "true", "", 100_000)),
        ("conditionals", repeated("1 ? 1 : ", "1", "", 50_000)),
        ("conditions", repeated("", "1", " ? 1 : 1", 50_000)),
        ("functions", repeated("function (x) ", "1", "", 50_000)),
        ("lets", repeated("let (a = 1) ", "1", "", 50_000)),
        ("indices", repeated("", "a", "[0]", 50_000)),
        ("calls", repeated("", "f", "(0)", 50_000)),
        ("powers", repeated("2 ^ ", "1", "", 50_000)),
        ("sum", repeated("1 + ", "1", "", 50_000)),
        ("comprehensions", repeated("[for (i = [0]) ", "1", "]", 50_000)),
        ("blocks", format!("{}cube(1);{}", "union() {".repeat(50_000), "}".repeat(50_000))),
        ("transforms", format!("{}cube(1);", "translate([0, 0, 0]) ".repeat(50_000))),
        ("conditional statements", format!("{}cube(1);", "if (true) ".repeat(50_000))),
        ("modules", format!("{}cube(1);{}", "module m() {".repeat(50_000), "}".repeat(50_000))),
        ("modifiers", format!("{}cube(1);", "#".repeat(100_000))),
        ("comments", format!("{}cube(1);", "/*".repeat(100_000))),
    ] {
        ends(name, &program);
    }
}
