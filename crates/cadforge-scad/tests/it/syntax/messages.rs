//! What a program's author reads.

use cadforge_kernel::diag::Severity;
use cadforge_scad::syntax;
use expect_test::{Expect, expect};

fn check(source: &str, expected: Expect) {
    let mut text = String::new();
    for diagnostic in syntax::parse(source).1 {
        assert_eq!(diagnostic.severity, Severity::Error);
        let place = diagnostic.span.map_or("", |span| &source[span.start as usize..span.end as usize]);
        text += &format!("{place:?} {}: {}\n", diagnostic.code, diagnostic.message);
        for hint in diagnostic.hints {
            text += &format!("  hint: {hint}\n");
        }
    }
    expected.assert_eq(&text);
}

#[test]
fn brackets_and_semicolons() {
    check(
        "cube([1, 2);",
        expect![[r#"
        "[" scad/unclosed-bracket: this `[` is never closed
          hint: `]` was expected before `)` at line 1, column 11
    "#]],
    );
    check(
        "union() {\n  cube(1);\n",
        expect![[r#"
        "{" scad/unclosed-bracket: this `{` is never closed
          hint: `}` was expected before the end of the program at line 3, column 1
    "#]],
    );
    check(
        "x = 3\ny = 4;",
        expect![[r#"
        "" scad/missing-semicolon: expected `;` here
          hint: end the statement with `;`
    "#]],
    );
    check(
        "cube([1 2]);",
        expect![[r#"
        "" scad/missing-comma: expected `,` or `]` before `2`
          hint: separate the values with commas
    "#]],
    );
    check(
        "cube(1,);",
        expect![[r#"
        "," scad/trailing-comma: a comma before `)` is not allowed here
          hint: remove it
    "#]],
    );
    check(
        "cube(1));",
        expect![[r#"
        ")" scad/unmatched-bracket: this `)` closes nothing
    "#]],
    );
}

#[test]
fn text_that_is_no_program() {
    check(
        "Sure! Here is the program:\ncube(1);",
        expect![[r#"
        "Sure! Here is the program:" scad/prose: this line is prose, not part of a program
          hint: leave it out, or make it a comment: `// …`
    "#]],
    );
    check(
        "```scad\ncube(1);\n```",
        expect![[r#"
        "```scad" scad/markdown-fence: a Markdown fence is not part of a program
          hint: give the program alone, without the lines that begin with three backticks
        "```" scad/markdown-fence: a Markdown fence is not part of a program
          hint: give the program alone, without the lines that begin with three backticks
    "#]],
    );
    check(
        "cube(1) // a\n/* b",
        expect![[r#"
        "" scad/missing-semicolon: expected `;` here
          hint: end the statement with `;`
        "/*" scad/unterminated-comment: this comment is never closed
          hint: add a closing `*/`
    "#]],
    );
    check(
        "echo(\"abc);",
        expect![[r#"
        "\"abc" scad/unterminated-string: this string is never closed
          hint: add a closing `"`
    "#]],
    );
    check(
        "a = \"one\ntwo\"; echo(\"abc);",
        expect![[r#"
        "\"abc" scad/unterminated-string: this string is never closed
          hint: add a closing `"` here, or to the string that begins at line 1
    "#]],
    );
}

#[test]
fn habits_from_other_languages() {
    check(
        "for (i = 0; i < 3; i++) cube(i);",
        expect![[r#"
        "(" scad/c-loop: a loop goes through a list or a range, not through conditions
          hint: write `for (i = [0 : 5])` or `for (i = [start : step : end])`
    "#]],
    );
    check(
        "for (i in [0:3]) cube(i);",
        expect![[r#"
        "in" scad/unexpected-token: expected `,` or `)`, found `in`
          hint: loops are written `for (i = [0 : 5])`
    "#]],
    );
    check(
        "var x = 3;",
        expect![[r#"
        "x" scad/unexpected-token: expected `(` or `=` after `var`, found `x`
          hint: variables are not declared; write `name = value;`
    "#]],
    );
    check(
        "x += 1;",
        expect![[r#"
        "+" scad/unexpected-token: expected `(` or `=` after `x`, found `+`
          hint: a variable keeps one value in its scope; give the new value a new name
    "#]],
    );
    check(
        "def f(x): return x",
        expect![[r#"
        "def f(x): return x" scad/prose: this line is prose, not part of a program
          hint: leave it out, or make it a comment: `// …`
    "#]],
    );
    check(
        "if (a = 1) cube(a);",
        expect![[r#"
        "=" scad/unexpected-token: expected `)`, found `=`
          hint: values are compared with `==`
    "#]],
    );
    check(
        "if (a) b = 1;",
        expect![[r#"
        "b" scad/misplaced-assignment: an assignment cannot stand here
          hint: write `name = condition ? value : other;`; assignments in braces hold only inside them
    "#]],
    );
    check(
        "foo;",
        expect![[r#"
        ";" scad/unexpected-token: expected `(` or `=` after `foo`, found `;`
          hint: a module is called with parentheses: `foo();`
    "#]],
    );
    check(
        "z = 'text' & 5;",
        expect![[r#"
        "'" scad/invalid-character: expected an expression, found `'`
          hint: strings are written in double quotes: `"text"`
    "#]],
    );
    check(
        "x = (for (i = [0:2]) i);",
        expect![[r#"
        "for" scad/unexpected-token: expected an expression, found the reserved word `for`
          hint: a list comprehension stands directly between square brackets: `[for (i = [0 : 2]) i]`
    "#]],
    );
    check(
        "union() { module a() {} }",
        expect![[r#"
        "module" scad/misplaced-definition: a module cannot be defined inside the braces of a call
          hint: move the definition out of the braces
    "#]],
    );
}

#[test]
fn files_are_refused() {
    check(
        "include <a.scad>\nuse <b.scad>",
        expect![[r#"
        "include <a.scad>" scad/file-access: `include <a.scad>` reads a file, which a program may not
          hint: write the modules and functions that you need into the program
        "use <b.scad>" scad/file-access: `use <b.scad>` reads a file, which a program may not
          hint: write the modules and functions that you need into the program
    "#]],
    );
}
