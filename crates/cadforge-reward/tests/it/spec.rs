//! Requirements: what is refused, and what is measured.

use cadforge_kernel::csg::{Csg, Facets, Op, Transform};
use cadforge_kernel::math::Vec3;
use cadforge_reward::{Body, Case, Definition, Demands, Frame, Spec, Stage, grade};
use expect_test::{Expect, expect};

use crate::measured::{built, pay};

#[track_caller]
fn refused(text: &str, expected: Expect) {
    expected.assert_eq(&Spec::parse(text).expect_err("it is wrong").to_string());
}

#[test]
fn a_wrong_specification_is_told_by_its_field() {
    refused(
        "[[hole]]\nat = [0, 0, 0]\naxis = \"z\"\nradius = 0\ndepth = 1",
        expect!["`hole[0].radius` is 0; it must be a number above 0"],
    );
    refused(
        "[[pattern]]\ncircle = { center = [0, 0, 0], axis = \"z\", count = 4 }",
        expect!["`pattern[0]` needs exactly one of `hole`, `boss` and `slot`"],
    );
    refused(
        "[[clear]]\nlow = [0, 0, 0]\nhigh = [1, 0, 1]",
        expect!["`clear[0].low` must be less than `clear[0].high` along every axis"],
    );
    refused(
        "[[touches]]\nfrom = [0, 0, 0]\nto = [0, 0, 0]",
        expect!["`touches[0]` begins where it ends; `from` and `to` must be two points"],
    );
    for (text, part) in [
        ("[[hole]]\nat = [0, 0, 0]\naxis = \"up\"\nradius = 1\ndepth = 1", "expected a direction"),
        ("[[hole]]\nat = [0, 0, 0]\naxis = \"z\"\nradus = 1\ndepth = 1", "unknown field `radus`"),
        ("holes = []", "unknown field `holes`"),
    ] {
        let error = Spec::parse(text).expect_err("it is wrong").to_string();
        assert!(error.contains(part), "{error}");
    }
}

fn block(x: f64, y: f64, z: f64) -> Csg {
    Csg::leaf(Op::Cube { size: Vec3::new(x, y, z), center: false })
}

fn drill(x: f64, y: f64, radius: f64, from: f64, to: f64) -> Csg {
    let facets = Facets::fixed(64);
    let bit =
        Csg::leaf(Op::Cylinder { height: to - from, bottom: radius, top: radius, center: false, facets });
    Csg::node(Op::Transform(Transform::Translate(Vec3::new(x, y, from))), vec![bit])
}

fn plate(cut: Csg) -> Csg {
    Csg::node(Op::Difference, vec![block(40.0, 30.0, 8.0), cut])
}

/// What `spec` says of the plate with `cut`, worst first; the reference has a hole of radius 3.
fn said(spec: &str, cut: Csg) -> String {
    let reference = Body::new(built(&plate(drill(20.0, 15.0, 3.0, -1.0, 9.0))));
    let spec = Spec::parse(spec).expect("it is sound");
    let asks = spec.connected.is_some();
    let demands = Demands::new(spec, Frame::Absolute, &reference).expect("it is sound");
    let reward = pay(built(&plate(cut)), &reference, &demands);
    // That it must be in one piece is asked of every part.
    let asked = reward.requirements.iter().filter(|requirement| requirement.kind != "connected" || asks);
    asked.map(|requirement| format!("{requirement}\n")).collect()
}

#[test]
fn the_report_says_what_was_asked_what_was_measured_and_where() {
    let through = "[[hole]]\nat = [20, 15, 8]\naxis = \"-z\"\nradius = 3\ndepth = 8\nthrough = true";
    let right = || drill(20.0, 15.0, 3.0, -1.0, 9.0);
    assert_eq!(said(through, right()), "hole: as asked\n");
    expect![[r#"
        hole: radius 3.5, asked 3 ± 0.065, at (20, 15, 8)
    "#]]
    .assert_eq(&said(through, drill(20.0, 15.0, 3.5, -1.0, 9.0)));
    expect![[r#"
        hole: off its place 0.5, asked 0 ± 0.065, at (20, 15, 8)
    "#]]
    .assert_eq(&said(through, drill(20.5, 15.0, 3.0, -1.0, 9.0)));
    let blind = "[[hole]]\nat = [20, 15, 8]\naxis = \"-z\"\nradius = 3\ndepth = 5";
    assert_eq!(said(blind, drill(20.0, 15.0, 3.0, 3.0, 9.0)), "hole: as asked\n");
    expect![[r#"
        hole: depth 4, asked 5 ± 0.05; share blocked 0.187, asked 0, at (20, 15, 8)
    "#]]
    .assert_eq(&said(blind, drill(20.0, 15.0, 3.0, 4.0, 9.0)));
    expect![[r#"
        hole: closed at its end 0, asked 1, at (20, 15, 8)
    "#]]
    .assert_eq(&said(blind, right()));
    let wall = "[[wall]]\nat = [5, 5, 4]\nacross = \"z\"\nthickness = 8\n[[clear]]\nlow = [18, 13, 0]\nhigh = [22, 17, 8]";
    assert_eq!(said(wall, right()), "wall: as asked\nclear space: as asked\n");
    let rest = "connected = 1\n[[stands_on]]\naxis = \"z\"\nat = 0\nfeet = 1\n[[symmetric]]\nnormal = \"x\"\nat = [20, 0, 0]\n\
                [[count_at_section]]\naxis = \"z\"\nat = 4\ncount = 1\nholes = 1\n[[touches]]\nfrom = [1, 1, 1]\nto = [39, 1, 7]";
    expect![[r#"
        contact: as asked
        section: as asked
        symmetry: as asked
        connected: as asked
        stand: as asked
    "#]]
    .assert_eq(&said(rest, right()));
}

#[test]
fn a_bare_reference_asks_for_its_holes() {
    let reference = Body::new(built(&plate(drill(20.0, 15.0, 3.0, -1.0, 9.0))));
    let demands = Demands::of_reference(&reference, Frame::PlacedFreely);
    assert_eq!(demands.spec.hole.len(), 1, "{:?}", demands.spec);
    assert!((demands.spec.hole[0].radius - 3.0).abs() < 0.01, "{:?}", demands.spec.hole);
    assert!(pay(reference.mesh().clone(), &reference, &demands).total > 1.0 - 1e-9);
    let total = |cut| pay(built(&plate(cut)), &reference, &demands).total;
    let boxed = total(drill(100.0, 15.0, 3.0, -1.0, 9.0));
    assert!(boxed <= 0.3 + 1e-9, "{boxed}");
    assert!(total(drill(20.0, 15.0, 3.5, -1.0, 9.0)) < 0.85);
    assert!(total(drill(20.0, 15.0, 3.0, 1.0, 9.0)) < 0.75);
}

#[test]
fn failures_are_graded_where_a_definition_wants_it() {
    let (_, text) =
        cadforge_reward::BUILT_IN.iter().find(|(name, _)| *name == "measured").expect("it is built in");
    let text = text.replace("\"zero\"", "\"graded\"").replace("range = [0.0, 1.0]", "range = [-1.0, 1.0]");
    let definition = Definition::parse(&text).expect("it is sound");
    let reference = Body::new(built(&block(10.0, 10.0, 10.0)));
    let total = |stage| {
        let case = Case { reference: Some(&reference), stage, ..Case::default() };
        grade(&definition, &case).total
    };
    let stages = [Stage::Nothing, Stage::Written, Stage::Parsed, Stage::Evaluated, Stage::Built];
    let totals = stages.map(total);
    assert!(totals.is_sorted_by(|a, b| a < b) && totals[0] == -1.0 && totals[4] < 0.0, "{totals:?}");
}
