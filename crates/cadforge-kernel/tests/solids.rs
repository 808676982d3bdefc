//! `corpus/solids`: meshes with what is known about them in the comments on top, below a line that
//! says in words what they are.
//!
//! Plain figures are of the solid (or of the mesh, where it is none), `compat` figures of the
//! mesh as OpenSCAD prints it. `defects` lists codes with counts, warnings included.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cadforge_kernel::check::{Defect, DefectKind, check};
use cadforge_kernel::diag::{Diagnostic, Severity};
use cadforge_kernel::math::Vec3;
use cadforge_kernel::measure::{self, Measures};
use cadforge_kernel::mesh::{Format, Mesh};
use expect_test::{Expect, expect};

#[test]
fn every_solid_measures_what_its_header_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/solids");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the corpus is part of the repository")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "off"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 12, "only {} solids in the corpus", paths.len());
    let mut faults = String::new();
    for path in paths {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        for fault in faults_of(&std::fs::read_to_string(&path).expect("text")) {
            writeln!(faults, "{name}: {fault}").expect("a string");
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Every line of the header that is not so.
fn faults_of(text: &str) -> Vec<String> {
    let mesh = Format::Off.read(text.as_bytes()).expect("a readable mesh");
    let (measures, defects, solid) = match check(&mesh) {
        Ok(solid) => (measure::solid(&solid), solid.warnings().to_vec(), true),
        Err(defects) => (measure::mesh(&mesh.exact()), defects, false),
    };
    let seen = Seen { compat: measure::mesh(&mesh.compat()), measures, defects, solid, mesh };
    let header = text.lines().take_while(|line| line.starts_with('#')).skip(1);
    let claims: Vec<(&str, &str)> =
        header.map(|line| line.trim_start_matches("# ").split_once(": ").expect("`key: value`")).collect();
    assert!(!claims.is_empty(), "a file of the corpus without expectations");
    claims
        .into_iter()
        .filter_map(|(key, value)| {
            let seen = seen.answer(key, value);
            (seen != value).then(|| format!("{key}: expected {value}, got {seen}"))
        })
        .collect()
}

struct Seen {
    mesh: Mesh,
    measures: Measures,
    compat: Measures,
    defects: Vec<Defect>,
    solid: bool,
}

impl Seen {
    /// What is so, in the words of the expectation `value`: equal to it when it holds.
    fn answer(&self, key: &str, value: &str) -> String {
        let Measures { mass, topology, betti, .. } = &self.measures;
        let compat = &self.compat.topology;
        match key {
            "volume" => near(value, &[mass.signed_volume]),
            "area" => near(value, &[mass.area]),
            "centroid" => near(value, &mass.centroid.to_array()),
            "inertia" => near(value, &[mass.inertia[0][0], mass.inertia[1][1], mass.inertia[2][2]]),
            "bounds" => near(value, &self.measures.bounds.size().to_array()),
            "solid" => self.solid.to_string(),
            "betti" => betti.map_or("none".into(), |[a, b, c]| format!("{a} {b} {c}")),
            "points" => self.mesh.points.len().to_string(),
            "components" => topology.components.to_string(),
            "euler" => topology.euler().to_string(),
            "compat components" => compat.components.to_string(),
            "compat face components" => compat.face_components.to_string(),
            "compat euler" => compat.euler().to_string(),
            "compat watertight" => compat.watertight.to_string(),
            "compat winding" => compat.winding_consistent.to_string(),
            "compat volume" => near(value, &[self.compat.mass.signed_volume]),
            "defects" => {
                let codes = self.defects.iter().map(|d| format!("{} {}", d.kind.code(), d.count));
                let codes: Vec<String> = codes.collect();
                if codes.is_empty() { "none".into() } else { codes.join(", ") }
            }
            _ => "no such key".into(),
        }
    }
}

/// `value` itself when `numbers` are what it says (`1 2 3 ± 1e-9`), else the numbers.
fn near(value: &str, numbers: &[f64]) -> String {
    let (expected, tolerance) = value.split_once(" ± ").expect("a tolerance");
    let tolerance: f64 = tolerance.parse().expect("a number");
    let expected: Vec<f64> = expected.split(' ').map(|word| word.parse().expect("a number")).collect();
    let close = expected.len() == numbers.len()
        && expected.iter().zip(numbers).all(|(a, b)| (a - b).abs() <= tolerance);
    if close { value.to_owned() } else { format!("{numbers:?}") }
}

/// The diagnostics of a file of the corpus, as text.
fn told(name: &str, expected: Expect) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/solids").join(name);
    let mesh = Format::Off.read(&std::fs::read(path).expect("in the corpus")).expect("a mesh");
    let defects = check(&mesh).map_or_else(|defects| defects, |solid| solid.warnings().to_vec());
    let mut text = String::new();
    for defect in &defects {
        let Diagnostic { code, severity, message, hints, .. } = Diagnostic::from(defect);
        writeln!(text, "{severity:?} {code}: {message}").expect("a string");
        for hint in hints {
            writeln!(text, "hint: {hint}").expect("a string");
        }
    }
    expected.assert_eq(&text);
}

#[test]
fn defects_are_told_with_a_place_and_a_way_out() {
    told(
        "cube-open.off",
        expect![[r#"
        Error solid/open-edge: 4 edges with a face on one side only, the first at `[10.0, 5.0, 0.0]`
        hint: close the surface: every edge of a `polyhedron` must belong to exactly two faces
        hint: build the part from `cube`, `cylinder` and `linear_extrude` where it can be
    "#]],
    );
    told(
        "cube-inverted.off",
        expect![[r#"
        Error solid/inverted: 1 shell turned inside out, at `[5.0, 5.0, 5.0]`
        hint: reverse the order of the points in every face: clockwise when seen from outside
    "#]],
    );
    told(
        "edge-touching.off",
        expect![[r#"
        Warning solid/edge-contact: 1 edge where parts touch without sharing material, at `[10.0, 10.0, 5.0]`
        hint: let the parts overlap by at least 0.01 mm, or keep them that far apart
    "#]],
    );
    told(
        "empty.off",
        expect![[r#"
            Error solid/empty: there is no triangle
            hint: make at least one solid, and check that no difference removes all of it
        "#]],
    );
}

#[test]
fn every_kind_of_defect_can_be_told() {
    for (index, kind) in DefectKind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, index, "the list is in the order of the kinds");
        let told = Diagnostic::from(&Defect { kind, count: 2, place: Some(Vec3::ZERO) });
        assert!(told.code.starts_with("solid/") && told.message.len() > 10, "{told:?}");
        let hinted = !matches!(kind, DefectKind::DegenerateTriangle | DefectKind::UnusedPoint);
        assert_eq!(hinted, !told.hints.is_empty(), "{told:?}");
        assert_eq!(told.severity, kind.severity());
    }
    let codes = DefectKind::ALL.map(DefectKind::code);
    assert!((1..codes.len()).all(|i| !codes[..i].contains(&codes[i])), "two kinds share a code");
}

#[test]
fn numbers_that_are_none_are_reported_and_not_measured() {
    let mut mesh = Mesh {
        points: [[0.0; 3], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, f64::NAN]].map(Vec3::from).into(),
        triangles: vec![[0, 2, 1], [0, 1, 3], [1, 2, 3], [2, 0, 3]],
    };
    let kinds = |mesh: &Mesh| -> Vec<DefectKind> {
        let defects = check(mesh).expect_err("no solid");
        assert!(defects.iter().any(|defect| defect.kind.severity() == Severity::Error));
        defects.iter().map(|defect| defect.kind).collect()
    };
    assert_eq!(kinds(&mesh), [DefectKind::NotFinite]);
    mesh.points[3].z = f64::INFINITY;
    assert_eq!(kinds(&mesh), [DefectKind::NotFinite]);
    mesh.points[3].z = 1e300;
    assert_eq!(kinds(&mesh), [DefectKind::TooLarge]);
    mesh.triangles.push([0, 1, 4]);
    assert_eq!(kinds(&mesh), [DefectKind::BadIndex, DefectKind::TooLarge]);
}
