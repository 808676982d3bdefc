//! Generated programs: those that should be valid are, and nothing that becomes of them stops the
//! parser.

use cadforge_scad::generate::{Temper, mutation, program};
use cadforge_scad::syntax;
use expect_test::expect;

#[test]
fn made_programs_are_valid() {
    for seed in 0..2_000 {
        for temper in [Temper::Honest, Temper::Hostile] {
            let source = program(seed, temper);
            assert_eq!(syntax::parse(&source).1, [], "seed {seed}, {temper:?}:\n{source}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_program() {
    // A change of the generator changes what every recorded seed means.
    expect![[r#"
        $fn = 8;
        w = 28;
        module body(r, t = 5) {
          for (j = [for (k = 0; k < 7; k = k + 1) if (k != 1) k]) translate([20, (9 % 2 == 0 ? (let (t = 16) t + 24) : 3), 30]) cylinder(h = 49, r = 20, $fn = 6);
        }
        polyhedron(points = [[19, 24, w], [.33, 14, -w], [-12, 12.5, 0], [7, 9.84, 24.19]], faces = [[0, 1, 2], [0, 1, 3]]);
        cube(12);
    "#]].assert_eq(&program(1, Temper::Honest));
    expect!["difference() { cube(10); cylinderhh( = 5, r = 2); }"]
        .assert_eq(&mutation("difference() { cube(10); cylinder(h = 5, r = 2); }", 1));
}

#[test]
fn a_hundred_thousand_programs_are_read() {
    let mut broken = 0;
    for seed in 0..50_000 {
        let temper = if seed % 2 == 0 { Temper::Honest } else { Temper::Hostile };
        let source = program(seed, temper);
        let (read, _) = syntax::parse(&source);
        assert!(!read.items.is_empty());
        let mutated = mutation(&source, seed);
        for diagnostic in syntax::parse(&mutated).1 {
            let span = diagnostic.span.unwrap();
            assert!(mutated.get(span.start as usize..span.end as usize).is_some(), "seed {seed}");
            broken += 1;
        }
    }
    assert!(broken > 20_000, "mutations break too little: {broken}");
}
