//! What is printed means what was given, and reads as a person would write it.

use cadforge_kernel::budget::Meter;
use cadforge_kernel::csg::{Corner, Csg, Facets, LinearExtrude, Op, Transform};
use cadforge_kernel::math::{Affine, Vec2, Vec3};
use cadforge_scad::generate::{Temper, program};
use cadforge_scad::{Options, STACK, Status, print, run};
use expect_test::{Expect, expect};

/// The tree of a program, if it comes to an end.
fn tree(source: &str) -> Option<Csg> {
    let run = run(source, &Options::default(), &mut Meter::default());
    (run.status == Status::Done).then_some(run.csg)
}

/// Runs on a stack that suffices for any program.
fn on_large_stack(test: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(test).unwrap().join().unwrap();
}

/// Reads what is printed of `csg` back, and compares.
fn check_round_trip(csg: Csg) {
    let text = print(&csg);
    // The root of a program is a group.
    let expected = if csg.op == Op::Group { csg } else { Csg::node(Op::Group, vec![csg]) };
    assert_eq!(tree(&text).as_ref(), Some(&expected), "{text}");
}

#[test]
fn printed_programs_mean_the_same() {
    on_large_stack(|| {
        let mut compared = 0;
        for seed in 0..3_000 {
            for temper in [Temper::Honest, Temper::Hostile] {
                let Some(csg) = tree(&program(seed, temper)) else { continue };
                // Trees with a number that is none equal nothing.
                let equals_itself = csg.clone() == csg;
                if equals_itself && csg.size() < 2_000 {
                    check_round_trip(csg);
                    compared += 1;
                }
            }
        }
        assert!(compared > 4_000, "too few programs end: {compared}");
    });
}

fn check(csg: Csg, expected: Expect) {
    expected.assert_eq(&print(&csg));
    on_large_stack(|| check_round_trip(csg));
}

fn cylinder(height: f64, radius: f64, facets: u32) -> Csg {
    let facets = Facets::fixed(facets);
    Csg::leaf(Op::Cylinder { height, bottom: radius, top: radius, center: true, facets })
}

fn cube(x: f64, y: f64, z: f64) -> Csg {
    Csg::leaf(Op::Cube { size: Vec3::new(x, y, z), center: false })
}

fn moved(x: f64, y: f64, z: f64, csg: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Translate(Vec3::new(x, y, z))), vec![csg])
}

#[test]
fn a_single_round_part_names_its_facets() {
    check(
        cylinder(55.0, 10.0, 64),
        expect![[r#"
        cylinder(h = 55, r = 10, center = true, $fn = 64);
    "#]],
    );
}

#[test]
fn common_facets_are_named_once() {
    let plate = cube(75.0, 65.5, 11.0);
    let holes = [10.0, 20.0].map(|x| moved(x, 10.0, 5.5, cylinder(12.0, 1.5, 64)));
    check(
        Csg::node(Op::Difference, [vec![plate], holes.to_vec()].concat()),
        expect![[r#"
        $fn = 64;

        difference() {
          cube([75, 65.5, 11]);
          translate([10, 10, 5.5]) cylinder(h = 12, r = 1.5, center = true);
          translate([20, 10, 5.5]) cylinder(h = 12, r = 1.5, center = true);
        }
    "#]],
    );
}

#[test]
fn facets_of_an_extrusion_hold_for_what_it_extrudes() {
    let circle = |number| Csg::leaf(Op::Circle { radius: 2.0, facets: Facets::fixed(number) });
    let tube = Csg::node(
        Op::RotateExtrude { angle: 90.0, facets: Facets::fixed(48) },
        vec![moved(10.0, 0.0, 0.0, circle(48)), moved(20.0, 0.0, 0.0, circle(6))],
    );
    check(
        Csg::node(Op::Group, vec![tube, cube(10.0, 10.0, 10.0)]),
        expect![[r#"
        rotate_extrude(angle = 90, $fn = 48) {
          translate([10, 0, 0]) circle(r = 2);
          translate([20, 0, 0]) circle(r = 2, $fn = 6);
        }
        cube(10);
    "#]],
    );
}

#[test]
fn long_lists_are_broken() {
    let vertex = |index| Facets::vertex(20.0, index, 7);
    let polygon = Csg::leaf(Op::Polygon { points: (0..7).map(vertex).collect(), paths: None });
    let extrude = LinearExtrude {
        height: 5.0,
        center: true,
        twist: 90.0,
        slices: Some(10),
        scale: Vec2::new(0.5, 0.25),
        facets: Facets::default(),
    };
    check(
        Csg::node(Op::LinearExtrude(extrude), vec![polygon]),
        expect![[r#"
        linear_extrude(height = 5, center = true, twist = 90, slices = 10, scale = [0.5, 0.25])
          polygon([
            [20, 0], [12.46979603717467, 15.636629649360597], [-4.450418679126289, 19.498558243636474],
            [-18.01937735804838, 8.677674782351165], [-18.01937735804838, -8.677674782351165],
            [-4.45041867912628, -19.498558243636474], [12.469796037174667, -15.636629649360598]
          ]);
    "#]],
    );
    let tetrahedron = Csg::leaf(Op::Polyhedron {
        points: [[0.0; 3], [10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [0.0, 0.0, 10.0]].map(Vec3::from).to_vec(),
        faces: vec![vec![0, 1, 2], vec![0, 3, 1], vec![1, 3, 2], vec![0, 2, 3]],
    });
    check(
        tetrahedron,
        expect![[r#"
        polyhedron(points = [[0, 0, 0], [10, 0, 0], [0, 10, 0], [0, 0, 10]], faces = [[0, 1, 2], [0, 3, 1], [1, 3, 2], [0, 2, 3]]);
    "#]],
    );
}

#[test]
fn every_operation_has_its_words() {
    let wrap = |op| Csg::node(op, vec![cube(1.0, 2.0, 3.0)]);
    let axis = Vec3::new(0.0, 1.0, 1.0);
    check(
        wrap(Op::Transform(Transform::Rotate(Vec3::new(90.0, 0.0, 0.0)))),
        expect![[r#"
        rotate([90, 0, 0]) cube([1, 2, 3]);
    "#]],
    );
    check(
        wrap(Op::Transform(Transform::RotateAbout(30.0, axis))),
        expect![[r#"
        rotate(30, [0, 1, 1]) cube([1, 2, 3]);
    "#]],
    );
    check(
        wrap(Op::Transform(Transform::Scale(Vec3::new(2.0, 2.0, 2.0)))),
        expect![[r#"
        scale(2) cube([1, 2, 3]);
    "#]],
    );
    check(
        wrap(Op::Transform(Transform::Mirror(axis))),
        expect![[r#"
        mirror([0, 1, 1]) cube([1, 2, 3]);
    "#]],
    );
    check(
        wrap(Op::Transform(Transform::Matrix(Affine::translation(axis)))),
        expect![[r#"
        multmatrix([[1, 0, 0, 0], [0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 0, 1]]) cube([1, 2, 3]);
    "#]],
    );
    check(
        wrap(Op::Hull),
        expect![[r#"
        hull() cube([1, 2, 3]);
    "#]],
    );
    check(
        Csg::node(Op::Union, vec![cube(1.0, 1.0, 1.0), wrap(Op::Intersection)]),
        expect![[r#"
        union() {
          cube(1);
          intersection() cube([1, 2, 3]);
        }
    "#]],
    );
    check(
        Csg::leaf(Op::Difference),
        expect![[r#"
        difference();
    "#]],
    );
    check(Csg::leaf(Op::Group), expect![]);
    let flat = |op| Csg::node(op, vec![Csg::leaf(Op::Square { size: Vec2::new(3.0, 2.0), center: true })]);
    let offset = |corner| flat(Op::Offset { distance: -0.5, corner, facets: Facets::default() });
    check(
        offset(Corner::Round),
        expect![[r#"
        offset(r = -0.5) square([3, 2], center = true);
    "#]],
    );
    check(
        offset(Corner::Sharp),
        expect![[r#"
        offset(delta = -0.5) square([3, 2], center = true);
    "#]],
    );
    check(
        offset(Corner::Chamfer),
        expect![[r#"
        offset(delta = -0.5, chamfer = true) square([3, 2], center = true);
    "#]],
    );
}

#[test]
fn numbers_are_short_and_exact() {
    let third = 1.0 / 3.0;
    check(
        cube(third, 0.1 + 0.2, 1e-7),
        expect![[r#"
        cube([0.3333333333333333, 0.30000000000000004, 1e-7]);
    "#]],
    );
    check(
        cube(1e21, 123_456_789.0, 5e-324),
        expect![[r#"
        cube([1e21, 123456789, 5e-324]);
    "#]],
    );
    check(
        cube(f64::INFINITY, -1.0, 0.0),
        expect![[r#"
        cube([1 / 0, -1, 0]);
    "#]],
    );
    check(
        moved(f64::MAX, -third, -0.0, cube(1.0, 1.0, 1.0)),
        expect![[r#"
        translate([1.7976931348623157e308, -0.3333333333333333, -0]) cube(1);
    "#]],
    );
}
