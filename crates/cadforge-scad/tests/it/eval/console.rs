//! What is printed, in OpenSCAD's words, and what is said beside it.

use cadforge_kernel::budget::Limits;
use cadforge_scad::{Options, Status};
use expect_test::{Expect, expect};

use super::{ran, ran_with};

fn prints(source: &str, expected: Expect) {
    expected.assert_eq(&ran(source).console.join("\n"));
}

/// Code, message and hints.
fn says(source: &str, expected: Expect) {
    let mut said = String::new();
    for diagnostic in ran(source).diagnostics {
        said += &format!("[{}] {}\n", diagnostic.code, diagnostic.message);
        diagnostic.hints.iter().for_each(|hint| said += &format!("  {hint}\n"));
    }
    expected.assert_eq(&said);
}

#[test]
fn warnings_have_openscads_words_and_places() {
    let source = "x = 1;\nx = 2;\nfoo();\necho(bar, baz(1),\n  1 + \"a\");\ncube(1,\n2, 3);\nm(q = 1);\nmodule m(a) { a = 1; }";
    prints(
        source,
        expect![[r#"
            WARNING: x was assigned on line 1 but was overwritten in file , line 2
            WARNING: Ignoring unknown module 'foo' in file , line 3
            WARNING: Ignoring unknown variable 'bar' in file , line 4
            WARNING: Ignoring unknown function 'baz' in file , line 4
            WARNING: undefined operation (number + string) in file , line 5
            ECHO: undef, undef, undef
            WARNING: Too many unnamed arguments supplied in file , line 6
            WARNING: variable q not specified as parameter in file , line 8
            WARNING: Module m: Parameter a is overwritten with a literal in file , line 9"#]],
    );
}

#[test]
fn a_warning_is_printed_five_times_in_a_row() {
    let run = ran("for (i = [1 : 20]) echo(undef + i); cube(\"a\"); for (i = [1 : 20]) { x = undef + i; }");
    let warnings = run.console.iter().filter(|line| line.starts_with("WARNING")).count();
    let echoes = run.console.iter().filter(|line| line.starts_with("ECHO")).count();
    assert_eq!((warnings, echoes), (11, 20));
    assert_eq!(run.diagnostics.len(), 3);
}

#[test]
fn errors_are_traced_outwards() {
    prints(
        "function f(x) = assert(x > 0, \"positive\") x;\nmodule m() children();\nfor (i = [1])\n  translate([1, 0, 0]) m() echo(len([f(-1)]));",
        expect![[r#"
            ERROR: Assertion '(x > 0)' failed: "positive" in file , line 1
            TRACE: called by 'f' in file , line 4
            TRACE: called by 'len' in file , line 4
            TRACE: called by 'echo' in file , line 4
            TRACE: called by 'children' in file , line 2
            TRACE: called by 'm' in file , line 4
            TRACE: called by 'translate' in file , line 4
            TRACE: called by 'for' in file , line 3"#]],
    );
    // Twelve lines are enough.
    let run = ran("module m(n) { if (n > 0) m(n - 1); else assert(false); } m(30);");
    assert_eq!(run.console.len(), 13);
    assert_eq!(run.status, Status::EvalError);
}

#[test]
fn a_text_that_is_no_program_is_an_error() {
    prints("cube(1);\nx = ;", expect!["ERROR: Parser error: syntax error in file , line 2"]);
    assert_eq!(ran("x = ;").status, Status::ParseError);
}

#[test]
fn hints_name_what_was_meant() {
    says(
        "box([1, 2, 3]);\ncylindr(5);\nmodule wall() {} wal();\nwidth = 3; echo(widht, $fm, cube, sine(3), sphere(2));\ncylinder(height = 5, radius = 3);\nrotate_extrude(90) square();",
        expect![[r#"
            [scad/unknown-module] unknown module `box`
              a box is `cube([x, y, z])`
            [scad/unknown-module] unknown module `cylindr`
              did you mean `cylinder`?
            [scad/unknown-module] unknown module `wal`
              did you mean `wall`?
            [scad/undefined-variable] unknown variable `widht`
              did you mean `width`?
            [scad/undefined-variable] unknown variable `$fm`
              did you mean `$fa`?
            [scad/undefined-variable] unknown variable `cube`
              `cube` is a name of the language, not a value; call it: `cube(…)`
            [scad/unknown-function] unknown function `sine`
              did you mean `sin`?
            [scad/unknown-function] unknown function `sphere`
              `sphere` is a module: it draws something and has no value
            [scad/unknown-argument] no parameter is called `height`
              it is called `h` here
            [scad/unknown-argument] no parameter is called `radius`
              it is called `r` here
            [scad/bad-argument] the first parameter of `rotate_extrude` is a file, not `90`; nothing is drawn
              write `rotate_extrude(angle = 90)`
        "#]],
    );
}

#[test]
fn messages_shorten_long_values() {
    let run = ran("cube([for (i = [1 : 1000]) i]);");
    assert!(run.diagnostics[0].message.len() < 200, "{}", run.diagnostics[0].message);
    assert!(run.console[0].len() > 3_000);
}

#[test]
fn strict_programs_know_all_their_names() {
    let strict = |source| ran_with(source, Options { strict: true }, Limits::default());
    for (source, code) in [
        ("cube(1); box(1);", "scad/unknown-module"),
        ("x = y;", "scad/undefined-variable"),
        ("echo($y);", "scad/undefined-variable"),
        ("x = f(1);", "scad/unknown-function"),
        ("text(\"a\");", "scad/unsupported-module"),
    ] {
        assert_eq!(ran(source).status, Status::Done);
        let run = strict(source);
        assert_eq!(run.status, Status::EvalError, "{source}");
        assert_eq!(run.diagnostics[0].code, code);
        assert_eq!(run.csg.children, []);
    }
    assert_eq!(strict("if (is_undef(y)) cube(1 + undef);").status, Status::Done);
}

#[test]
fn files_are_refused() {
    for source in [
        "import(\"a.stl\");",
        "*surface(\"a.dat\");",
        "module m() { if (false) import(\"a\"); }",
        "use <a.scad>",
        "include <a.scad>\ncube(1);",
        "linear_extrude(file = \"a.dxf\");",
        "rotate_extrude(\"a.dxf\");",
        "x = dxf_dim(\"a\");",
    ] {
        let run = ran(source);
        assert_eq!(run.status, Status::Refused, "{source}");
        assert_eq!(run.diagnostics.last().map(|d| d.code), Some("scad/file-access"), "{source}");
    }
    for harmless in [
        "// import(\"a\")\ncube();",
        "echo(\"include <a>\");",
        "module import() cube(); import();",
        "x = import(1);",
    ] {
        assert_eq!(ran(harmless).status, Status::Done, "{harmless}");
    }
}
