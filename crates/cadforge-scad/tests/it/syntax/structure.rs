//! What belongs to what. Every program here was also given to OpenSCAD 2021.01, which accepts it.

use cadforge_scad::syntax;
use expect_test::{Expect, expect};

use super::tree;

fn check(source: &str, expected: Expect) {
    let (program, diagnostics) = syntax::parse(source);
    assert_eq!(diagnostics, [], "{source}");
    expected.assert_eq(&tree::program(&program));
}

#[test]
fn operators_bind_as_in_openscad() {
    check("x = -2 ^ 2;", expect!["(= x (- (^ 2 2)))"]);
    check("x = 2 ^ -3 ^ 4;", expect!["(= x (^ 2 (- (^ 3 4))))"]);
    check("x = !a == b;", expect!["(= x (== (! a) b))"]);
    check("x = - + ! a * b;", expect!["(= x (* (- (+ (! a))) b))"]);
    check("x = a - b - c / d / e % f;", expect!["(= x (- (- a b) (% (/ (/ c d) e) f)))"]);
    check("x = a < b < c == d > e != f;", expect!["(= x (!= (== (< (< a b) c) (> d e)) f))"]);
    check("x = a || b && c || d;", expect!["(= x (|| (|| a (&& b c)) d))"]);
    check("x = a ? b : c ? d : e;", expect!["(= x (? a b (? c d e)))"]);
    check("x = a ? b ? c : d : e || f;", expect!["(= x (? a (? b c d) (|| e f)))"]);
    check("x = (a + b) * c;", expect!["(= x (* (+ a b) c))"]);
    check(
        "x = -f(1)[2].x ^ a[b][c](d);",
        expect!["(= x (- (^ (. (at (call f 1) 2) x) (call (at (at a b) c) d))))"],
    );
}

#[test]
fn words_reach_as_far_as_they_can() {
    check("x = let (a = 1, b = a) a + b;", expect!["(= x ((let a=1 b=a) (+ a b)))"]);
    check("x = function (a, b = 2) a ? b : 3;", expect!["(= x (function (params a b=2) (? a b 3)))"]);
    check("x = (function (a) a)(3);", expect!["(= x (call (function (params a) a) 3))"]);
    check("x = assert(a);", expect!["(= x (assert a))"]);
    check("x = assert(a) -1;", expect!["(= x ((assert a) (- 1)))"]);
    check("x = echo(a, \"b\") [1][0];", expect![[r#"(= x ((echo a "b") (at (list 1) 0)))"#]]);
    check(
        "x = a ? let (b = 1) b : function () 1 ? 2 : 3;",
        expect!["(= x (? a ((let b=1) b) (function (params) (? 1 2 3))))"],
    );
}

#[test]
fn brackets_hold_ranges_lists_and_comprehensions() {
    check("x = [[], [,], [1,, 2,]];", expect!["(= x (list (list) (list) (list 1 2)))"]);
    check(
        "x = [[0:5], [0:2:a ? b : c], [let (a = 1) a : 5]];",
        expect!["(= x (list (range 0 5) (range 0 2 (? a b c)) (range ((let a=1) a) 5)))"],
    );
    check(
        "x = [for (i = [0:2], j = i) if (i > j) i else [j]];",
        expect!["(= x (list ((for i=(range 0 2) j=i) (if (> i j) i (list j)))))"],
    );
    check("x = [if (a) if (b) 1 else 2];", expect!["(= x (list (if a (if b 1 2))))"]);
    check(
        "x = [1, (for (i = a) i), each (each b), (let (c = 1) c) + 1];",
        expect!["(= x (list 1 ((for i=a) i) (each (each b)) (+ ((let c=1) c) 1)))"],
    );
    check(
        "x = [for (i = 0, j = 1; i < 3; i = i + 1) let (k = i) for (l = k) each l];",
        expect![
            "(= x (list (for (init i=0 j=1) (< i 3) (next i=(+ i 1)) ((let k=i) ((for l=k) (each l))))))"
        ],
    );
}

#[test]
fn arguments_may_have_names_and_more_commas_than_needed() {
    check("f(,1,, a = 2, b == 3);", expect!["(f 1 a=2 (== b 3))"]);
    check("function f(,a,, $b = 2,) = a;", expect!["(function f (params a $b=2) a)"]);
}

#[test]
fn literals() {
    check("x = [1, 1., .5, 1e3, 1.5E-3, 007, 2x, $2];", expect!["(= x (list 1 1 0.5 1000 0.0015 7 2x $2))"]);
    check(r#"x = "a\n\t\r\\\"\x41\u00e9\U01F600";"#, expect![[r#"(= x "a\n\t\r\\\"Aé😀")"#]]);
    // Unknown escapes lose their backslash, codes of no character are spaces, line breaks are dropped.
    check("x = \"\\q\\x80\\x4\\x00\\ud800\\U110000a\nb\";", expect![[r#"(= x "qx80x4   ab")"#]]);
}

#[test]
fn statements_take_what_follows_them() {
    check(
        "translate([1, 2]) rotate(3) cube();",
        expect!["((translate (list 1 2)) (do ((rotate 3) (do (cube)))))"],
    );
    check("if (a) if (b) x(); else y();", expect!["(if a (do (if b (do (x)) (else (y)))) (else))"]);
    check(
        "if (a) { x(); } else if (b) y(); else { z(); w(); }",
        expect!["(if a (do (x)) (else (if b (do (y)) (else (z) (w)))))"],
    );
    check(
        "*!#%difference() { cube(); %sphere(); c = 1; ; }",
        expect!["*!#%((difference) (do (cube) %(sphere) (= c 1)))"],
    );
    check(
        "module m(a, b = [1]) cube(a); m(1) { n(); }",
        expect![[r#"
        (module m (params a b=(list 1)) (do (cube a)))
        ((m 1) (do (n)))"#]],
    );
    check(
        "module m() { function f() = 1; module n() {} x = 2; }",
        expect!["(module m (params) (do (function f (params) 1) (module n (params) (do)) (= x 2)))"],
    );
    // Braces of their own make no scope.
    check(
        "{ x = 1; { y = 2; } cube(); }",
        expect![[r#"
        (= x 1)
        (= y 2)
        (cube)"#]],
    );
    check("union() { { x = 1; cube(); } }", expect!["((union) (do (= x 1) (cube)))"]);
    check(
        "for (i = [0:2]) let (j = i) assert(j) echo(j) each(j);",
        expect!["((for i=(range 0 2)) (do ((let j=i) (do ((assert j) (do ((echo j) (do (each j)))))))))"],
    );
}

#[test]
fn what_cannot_be_read_is_missing_and_the_rest_is_not() {
    let (program, diagnostics) =
        syntax::parse("x = 1 + ; cube([1, @, 3], r = ); y = [1 2; z = 3\nmodule m( { n(); }");
    assert_eq!(diagnostics.len(), 6);
    expect![[r#"
        (= x (+ 1 missing))
        (cube (list 1 missing 3) r=missing)
        (= y (list 1))
        (= z 3)
        (module m (params) (do (n)))"#]]
    .assert_eq(&tree::program(&program));
}
