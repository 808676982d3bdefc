//! Whatever a program does, it ends, with room on the stack, and in the same place every time.

use cadforge_kernel::budget::{Exceeded, Limits, Meter, Resource};
use cadforge_scad::{Options, Status, run};

use super::{on_big_stack, ran, ran_with};

/// What ends a run, in a word.
fn end(source: &str) -> &'static str {
    match ran(source).status {
        Status::Done => "done",
        Status::ParseError => "parse error",
        Status::EvalError => "error",
        Status::OverBudget(exceeded) => exceeded.resource.name(),
        Status::Refused => "refused",
    }
}

#[test]
fn everything_is_counted() {
    for (source, what) in [
        ("for (i = [0 : 999998]) for (j = [0 : 999998]) { x = i; }", "evaluation steps"),
        ("x = [for (i = [0 : 999998]) for (j = [0 : 999998]) if (false) 0];", "evaluation steps"),
        ("function f(n) = g(n); function g(n) = f(n); x = f(1);", "error"),
        ("x = [for (i = [0 : 99999]) each [for (j = [0 : 999]) 0]];", "list elements"),
        ("a = [for (i = [0 : 99999]) i]; for (i = [0 : 999]) { x = concat(a, a); }", "list elements"),
        ("a = [for (i = [0 : 99999]) [i, i]]; for (i = [0 : 999]) polygon(a);", "list elements"),
        ("x = rands(0, 1, 1e9);", "list elements"),
        ("for (i = [0 : 999998]) { f = function () i; }", "list elements"),
        ("function f(n, s) = n == 0 ? s : f(n - 1, str(s, s)); x = f(40, \"ab\");", "bytes of text"),
        ("function f(n, l) = n == 0 ? l : f(n - 1, [l, l]); echo(f(60, 0));", "bytes of text"),
        ("for (i = [0 : 999998]) echo(\"a long line that is printed again and again\");", "bytes of text"),
        ("for (i = [0 : 999998]) cube(str(i));", "bytes of text"),
        ("for (i = [0 : 999998]) cube(1);", "tree nodes"),
        (
            "module twice() { children(); children(); } twice() twice() twice() twice() twice() twice() twice() twice() \
          twice() twice() twice() twice() twice() twice() twice() twice() twice() twice() cube(1);",
            "tree nodes",
        ),
        ("function f(n, l) = n == 0 ? l : f(n - 1, [l]); x = f(100000, 0);", "nesting depth"),
        ("function f(n, l) = n == 0 ? l : f(n - 1, [l, l]); x = f(60, 0) == f(60, 0);", "evaluation steps"),
        ("function f(n, l) = n == 0 ? l : f(n - 1, [l, l]); x = f(60, 0) < f(60, 0);", "evaluation steps"),
        ("function f(n) = 1 + f(n + 1); x = f(0);", "error"),
        ("function f(n) = f(f(n)); x = f(0);", "error"),
        ("f = function (g) g(g); x = f(f);", "error"),
        ("module m() { m(); } m();", "error"),
        ("module m() { children(); m() children(); } m() cube(1);", "tree nodes"),
    ] {
        assert_eq!(end(source), what, "{source}");
    }
}

#[test]
fn many_names_and_arguments_are_bounded() {
    let names = |count: usize| (0..count).map(|i| format!("a{i}")).collect::<Vec<_>>();
    let parameters = names(20_000).join(", ");
    assert_eq!(
        end(&format!("function f({parameters}) = 1; for (i = [0 : 999998]) {{ x = f(); }}")),
        "evaluation steps"
    );
    let arguments: String = names(20_000).iter().map(|name| format!("{name} = 1,")).collect();
    assert_eq!(end(&format!("cube({});", arguments.trim_end_matches(','))), "evaluation steps");
    let bindings = vec!["[1]"; 20_000].join(", ");
    assert_eq!(end(&format!("for ({bindings}) cube(1);")), "nesting depth");
    assert_eq!(end(&format!("x = [for ({bindings}) 1];")), "nesting depth");
    assert_eq!(end(&format!("x = str(function () [for ({bindings}) 1]);")), "done");
    let assignments: String = names(20_000).iter().map(|name| format!("{name} = 1;")).collect();
    assert_eq!(end(&format!("{assignments} for (i = [0 : 999998]) {{ x = zz; }}")), "evaluation steps");
}

#[test]
fn recursion_fits_on_the_stack() {
    // As deep as the parser goes, again and again.
    let nest = "translate([0, 0, 1]) ".repeat(100);
    assert_eq!(end(&format!("module m(n) {{ {nest} m(n + 1); }} m(0);")), "error");
    assert_eq!(
        end(&format!(
            "module m(n) {{ if (n > 0) m(n - 1) {nest} children(); else children(); }} m(1900) cube();"
        )),
        "nesting depth"
    );
    let deep = |inner: &str| format!("{}{inner}{}", "[1 + (".repeat(30), ")][0]".repeat(30));
    assert_eq!(end(&format!("function f(n) = {}; x = f(0);", deep("f(n + 1)"))), "error");
    assert_eq!(
        end("function f(n) = let (a = [for (i = [1]) for (j = [1]) if (true) each [f(n + 1)]]) a; x = f(0);"),
        "error"
    );
    // Deep values are let go of without trouble.
    assert_eq!(
        end(
            "function f(n, l) = n == 0 ? l : f(n - 1, [l]); x = f(1900, 0); y = -x == x; echo(str(x) == str(y));"
        ),
        "done"
    );
    assert_eq!(
        end("h = function (n, g) n == 0 ? g : h(n - 1, function (x) g(x)); k = h(50000, function (x) x);"),
        "done"
    );
}

#[test]
fn deep_trees_are_let_go_of_on_a_small_stack() {
    let nest = "translate([0, 0, 1]) ".repeat(100);
    let run = ran(&format!("module m(n) {{ if (n > 0) {nest} m(n - 1); else cube(1); }} m(220);"));
    assert_eq!(run.status, Status::Done);
    let depth = |mut node: &cadforge_kernel::csg::Csg| {
        let mut depth = 0;
        while let Some(child) = node.children.first() {
            (node, depth) = (child, depth + 1);
        }
        depth
    };
    assert!(depth(&run.csg) > 20_000);
    std::thread::Builder::new().stack_size(2 << 20).spawn(move || drop(run)).unwrap().join().unwrap();
}

#[test]
fn the_same_program_uses_the_same() {
    let source = "function f(n) = n < 2 ? n : f(n - 1) + f(n - 2); echo(f(12), rands(0, 1, 3)); for (i = [0 : 50]) translate([i, 0, 0]) cube(i);";
    let once = || {
        on_big_stack(|| {
            let mut meter = Meter::default();
            let run = run(source, &Options::default(), &mut meter);
            (run.console, run.csg, Resource::ALL.map(|resource| meter.used(resource)))
        })
    };
    assert_eq!(once(), once());
}

#[test]
fn a_limit_is_told_with_what_was_drawn_left_out() {
    let mut limits = Limits::default();
    limits.of[Resource::Nodes as usize] = 5;
    let run = ran_with("for (i = [0 : 9]) cube(i);", Options::default(), limits);
    assert_eq!(run.status, Status::OverBudget(Exceeded { resource: Resource::Nodes, limit: 5 }));
    assert_eq!(run.csg.children, []);
}
