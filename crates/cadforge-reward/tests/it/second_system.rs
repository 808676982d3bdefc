//! The rewards of the second system. Expected numbers were computed with its own formulas in Python
//! (trimesh 4.12, numpy 2.4, Pillow 13) on the same meshes.

use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Brief, Case, Definition, Reward, Settings, grade};
use expect_test::{Expect, expect};

use crate::grading::cuboid;

/// A program with one function, one named number, and two hints in a comment.
const PROGRAM: &str = "import cadquery as cq\nwide = 30\n\n# star base\ndef part():\n    \
    return cq.Workplane().box(wide, 20, 10)\nfixture = part()\n";

fn graded(name: &str, candidate: Option<&Mesh>, reference: Option<&Mesh>, case: Case<'_>) -> Reward {
    let bodies = [candidate, reference].map(|mesh| mesh.map(|mesh| Body::new(mesh.clone())));
    let [candidate, reference] = bodies.each_ref().map(Option::as_ref);
    let definition = Definition::built_in(name).expect("it is built in");
    grade(&definition, &Case { candidate, reference, ..case })
}

fn compat() -> Settings {
    Settings { compat: true, ..Settings::default() }
}

fn moved(mesh: &Mesh, by: [f64; 3]) -> Mesh {
    mesh.transformed(&Affine::translation(by.into()))
}

fn together(a: &Mesh, b: &Mesh) -> Mesh {
    let mut both = a.clone();
    let first = both.points.len() as u32;
    both.triangles.extend(b.triangles.iter().map(|triangle| triangle.map(|corner| corner + first)));
    both.points.extend(&b.points);
    both
}

/// In full mode against a box of 30 × 20 × 10, compatibly.
fn full(candidate: &Mesh, expected: Expect) {
    let case = Case { program: PROGRAM, settings: compat(), ..Case::default() };
    let reward = graded("cadforge-full", Some(candidate), Some(&cuboid(30.0, 20.0, 10.0)), case);
    let term = |name: &str| reward.terms[name];
    expected.assert_eq(&format!(
        "{:.9} topology {:.9} contact {:.9} semantic {:.9} editability {:.9} chamfer {:.9} silhouette {:.9}",
        reward.total,
        term("topology"),
        term("contact"),
        term("semantic_parts"),
        term("editability"),
        reward.raw["reference.chamfer"],
        term("silhouette"),
    ));
}

#[test]
fn the_full_mode_repeats_the_published_formulas() {
    let pyramid = Mesh {
        points: [[0.0, 0.0, 0.0], [20.0, 0.0, 0.0], [20.0, 20.0, 0.0], [0.0, 20.0, 0.0], [7.0, 11.0, 25.0]]
            .map(Vec3::from)
            .into(),
        triangles: vec![[0, 2, 1], [0, 3, 2], [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4]],
    };
    full(
        &pyramid,
        expect![
            "0.690589514 topology 0.930000000 contact 1.000000000 semantic 0.302208333 editability 0.533333333 chamfer 0.004915329 silhouette 0.517084643"
        ],
    );
    let mut open = cuboid(30.0, 20.0, 10.0);
    open.triangles.pop();
    full(
        &open,
        expect![
            "0.730915981 topology 0.530000000 contact 1.000000000 semantic 0.190833333 editability 0.533333333 chamfer 0.597288518 silhouette 1.000000000"
        ],
    );
    let cube = cuboid(10.0, 10.0, 10.0);
    let apart = together(&cube, &moved(&cube, [13.0, 0.0, 4.0]));
    full(
        &apart,
        expect![
            "0.572896684 topology 0.930000000 contact 0.000000000 semantic 0.190833333 editability 0.533333333 chamfer 0.017996142 silhouette 0.488025181"
        ],
    );
    let touching = together(&cube, &moved(&cube, [10.0, 10.0, 0.0]));
    full(
        &touching,
        expect![
            "0.662370046 topology 0.580000000 contact 1.000000000 semantic 0.190833333 editability 0.533333333 chamfer 0.077255565 silhouette 0.715140386"
        ],
    );
    // Collapsed triangles, as the poles of spheres have in an STL: one box, three components.
    let mut collapsed = cuboid(30.0, 20.0, 10.0);
    collapsed.triangles.extend([[0, 0, 1], [3, 3, 3]]);
    full(
        &collapsed,
        expect![
            "0.646683873 topology 0.030000000 contact 1.000000000 semantic 0.190833333 editability 0.533333333 chamfer 0.611915049 silhouette 1.000000000"
        ],
    );
}

#[test]
fn by_default_the_right_part_is_paid_for_its_shape_and_its_size() {
    let wanted = cuboid(30.0, 20.0, 10.0);
    let likeness = |mesh: &Mesh| {
        let case = Case { program: PROGRAM, ..Case::default() };
        graded("cadforge-full", Some(mesh), Some(&wanted), case).terms["reference_similarity"]
    };
    assert!((likeness(&moved(&wanted, [7.0, -2.0, 30.0])) - 1.0).abs() < 1e-9);
    let scaled = |by: f64| likeness(&wanted.transformed(&Affine::scaling(Vec3::new(by, by, by))));
    assert!(scaled(1.1) < 0.9 && scaled(2.0) < 0.6, "{} {}", scaled(1.1), scaled(2.0));
}

#[test]
fn the_published_box_of_a_reference_stands_in_for_it() {
    let hints = ["seat", "four_leg"].map(str::to_owned);
    let brief = Brief {
        name: "chair",
        hints: &hints,
        size_mm: Some([500.0, 500.0, 900.0]),
        reference_size: Some([30.0, 20.0, 10.0]),
    };
    let case = Case { program: "seat = 1", brief, settings: compat(), ..Case::default() };
    let reward = graded("cadforge-fast", Some(&cuboid(60.0, 40.0, 20.0)), None, case);
    assert_eq!((reward.terms["reference_similarity"], reward.terms["silhouette"]), (1.0, 1.0));
    assert_eq!(reward.raw["semantic.code_score"], 0.5);
    expect!["Candidate is weak on chair semantic hints; add/organize recognizable subassemblies in code."]
        .assert_eq(&reward.notes.join("\n"));
    let reward = graded(
        "cadforge-fast",
        Some(&cuboid(60.0, 40.0, 20.0)),
        None,
        Case { settings: Settings::default(), ..case },
    );
    assert_eq!(reward.terms["reference_similarity"], 0.5);
    assert!(reward.notes[1].starts_with("There is no reference"), "{:?}", reward.notes);
}

#[test]
fn failures_are_mapped_as_each_definition_says() {
    let error = "NameError: name 'hieght' is not defined";
    let case = Case { program: PROGRAM, error, ..Case::default() };
    let total = |name: &str, case: Case<'_>| graded(name, None, None, case).total;
    // 0.25 import + 0.25 fixture + 0.20 workplane + 0.15 function + 0.10 base: cheap is 0.95.
    assert_eq!(total("cadforge-fast", case), -1.0);
    assert!((total("cadforge-strict", case) - (-0.85 + 0.30 * 0.95 - 0.05)).abs() < 1e-12);
    assert!((total("cadforge-dense", case) - 0.37).abs() < 1e-12);
    assert_eq!(total("cadforge-strict", Case { program: "", error: "SyntaxError", ..case }), -1.0);
    let reward = graded("cadforge-repair", None, None, Case { previous: Some(0.6), ..case });
    assert_eq!((reward.total, reward.raw["sum"], reward.raw["previous"]), (-1.6, -1.0, 0.6));
    assert!(reward.terms.values().all(|&term| term == 0.0));
    expect![[r#"
        CadQuery code did not execute or did not export an STL.
        Build error: NameError: name 'hieght' is not defined"#]]
    .assert_eq(&reward.notes.join("\n"));
}

#[test]
fn a_build_is_above_every_failure_when_strict() {
    let part = cuboid(30.0, 20.0, 10.0);
    let case = Case { program: PROGRAM, ..Case::default() };
    let [fast, strict, repair] = ["cadforge-fast", "cadforge-strict", "cadforge-repair"]
        .map(|name| graded(name, Some(&part), Some(&part), Case { previous: Some(0.25), ..case }).total);
    assert!((strict - (0.15 + 0.85 * fast)).abs() < 1e-12);
    assert!((repair - (fast - 0.25)).abs() < 1e-12);
}

#[test]
fn text_is_counted_as_regular_expressions_would() {
    let count = |program: &str| {
        let case = Case { program, ..Case::default() };
        let part = cuboid(1.0, 1.0, 1.0);
        let raw = graded("cadforge-fast", Some(&part), Some(&part), case).raw;
        ["function_count", "named_numeric_assignments", "return_count"]
            .map(|name| raw[["editability", name].join(".").as_str()])
    };
    assert_eq!(count("def a():\n  return 1\n\tdef  b (x):\n#def c():\ndef d:\nundef e()"), [2.0, 0.0, 1.0]);
    assert_eq!(count("a = 1\n b=-2\nc == 3\nd = x\n1e = 5\ne_1 =\t+.5\nf = +5"), [0.0, 3.0, 0.0]);
    // The white space after a bare return uses up the next line's, and so that line does not count.
    assert_eq!(count("return\n return 1\nreturn\nreturn 2\nreturn"), [0.0, 0.0, 3.0]);
}

#[test]
fn coordinates_without_sense_are_no_reason_to_stop() {
    let part = cuboid(30.0, 20.0, 10.0);
    for bad in [f64::NAN, f64::INFINITY, 1e300, -1e39] {
        let mut mesh = part.clone();
        mesh.points[5].x = bad;
        for settings in [compat(), Settings::default()] {
            let case = Case { program: PROGRAM, settings, ..Case::default() };
            let reward = graded("cadforge-full", Some(&mesh), Some(&part), case);
            assert!((-1.0..=1.0).contains(&reward.total), "{reward:?}");
        }
    }
}
