//! CadQuery programs through the engine. Needs the environment, which is made once in a folder that the
//! worker's tests share.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use cadforge::reward::Definition;
use cadforge::tasks::{Language, Task};
use cadforge::{
    Answer, BackendName, CadQueryOptions, Engine, EngineOptions, FaultKind, Options, Order, Outcome, Report,
};

/// One engine for all: its processes take seconds to start.
static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let own = || PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cadforge-home");
    let home = env::var_os("CADFORGE_HOME").map_or_else(own, PathBuf::from);
    let cadquery = CadQueryOptions { home: Some(home), provision: true, ..CadQueryOptions::default() };
    Engine::new(EngineOptions { cadquery, ..EngineOptions::default() })
});

fn options(reward: &str, compat: bool) -> Options {
    Options { compat, ..Options::new(Definition::built_in(reward).expect("it is built in")) }
}

fn score(task: &str, program: &str, options: &Options) -> Report {
    let task = Task::resolve(task).expect("it is a product");
    let goal = ENGINE.goal(&task, BackendName::Cadforge, options.compat).expect("its mesh is there");
    ENGINE.score(&goal, &Answer::Program(program.to_owned()), options).expect("no fault")
}

/// The text of the fenced block with this tag.
fn block<'a>(text: &'a str, tag: &str) -> &'a str {
    let start = format!("```{tag}\n");
    let at = text.find(&start).unwrap_or_else(|| panic!("no block `{tag}`")) + start.len();
    &text[at..at + text[at..].find("```").expect("the block ends")]
}

/// The expected numbers were computed with the second system's own formulas in Python (CadQuery 2.8,
/// trimesh 5.2) on the STL files that CadQuery wrote.
#[test]
fn the_second_systems_terms_are_repeated() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/rewards/second-system");
    let mut wrong = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 6);
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let head = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no `{name}`"))
        };
        let report = score(head("task: "), block(&text, "python"), &options(head("reward: "), true));
        for line in block(&text, "terms").lines() {
            let (name, value) = line.split_once(' ').expect("a name and a number");
            let expected: f64 = value.parse().expect("a number");
            let reward = &report.reward;
            let found = if name == "total" { reward.total } else { reward.terms[name] };
            if (found - expected).abs() > 1e-6 {
                wrong.push(format!("{}: {name} is {found}, not {expected}", path.display()));
            }
        }
        let notes = block(&text, "notes").trim_end();
        if report.reward.notes.join("\n") != notes {
            wrong.push(format!("{}: notes {:?}", path.display(), report.reward.notes));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_program_comes_to_one_of_the_outcomes() {
    for (program, outcome, code) in [
        ("result = cq.Workplane().box(1, 2, 3)", Outcome::Ok, ""),
        ("result = cq.Workplane().box(1, 2, 3", Outcome::ParseError, "cadquery/unclosed-bracket"),
        ("result = cq.Workplane().bocks(1, 2, 3)", Outcome::EvalError, "cadquery/no-such-operation"),
        ("import socket\n", Outcome::Refused, "cadquery/import-not-allowed"),
        ("open('/etc/passwd')", Outcome::Denied, "cadquery/denied"),
        ("x = 1", Outcome::Empty, "cadquery/no-result"),
        ("result = cq.Workplane()", Outcome::Empty, "cadquery/empty-result"),
        ("result = cq.Workplane().rect(3, 3)", Outcome::Not3d, "cadquery/not-a-solid"),
        (
            "result = cq.Workplane().box(1, 1, 1).edges().fillet(9)",
            Outcome::BuildError,
            "cadquery/kernel-error",
        ),
        ("x = [0] * (1 << 34)", Outcome::OverBudget, "cadquery/over-memory"),
        ("while True: pass", Outcome::Timeout, "cadquery/over-time"),
    ] {
        let report = score("hinge_leaf_barrel", program, &options("cadforge-fast", false));
        let said = report.diagnostics.first().map_or("", |finding| finding.code.as_str());
        assert_eq!((report.outcome, said), (outcome, code), "{program}: {:?}", report.diagnostics);
        assert_eq!(report.reward.total == -1.0, outcome != Outcome::Ok, "{program}");
    }
}

#[test]
fn a_diagnostic_names_the_operation_in_the_text() {
    let program = "import cadquery as cq\nresult = cq.Workplane().box(1, 2, 3).filet(1)\n";
    let report = score("hinge_leaf_barrel", program, &options("cadforge-strict", false));
    let place = report.diagnostics[0].place.expect("it has a place");
    assert_eq!((place.line, &program[place.start as usize..place.end as usize]), (2, "filet"));
    assert!(report.feedback.contains("in line 2"), "{}", report.feedback);
    assert_eq!(
        report.reward.notes[1],
        "Build error: AttributeError: 'Workplane' object has no attribute 'filet'"
    );
    // 0.25 import and 0.20 `cq.Workplane`, an unknown attribute, and no `fixture`.
    assert!((report.reward.total - (-0.85 + 0.30 * 0.45 - 0.05 - 0.10)).abs() < 1e-12);
}

#[test]
fn a_repair_is_paid_its_gain() {
    let program = "import cadquery as cq\nfixture = cq.Workplane().box(100, 70, 12)\n";
    let fast = score("hinge_leaf_barrel", program, &options("cadforge-fast", false)).reward.total;
    let repair = Options { previous: Some(0.25), ..options("cadforge-repair", false) };
    let reward = score("hinge_leaf_barrel", program, &repair).reward;
    assert!((reward.total - (fast - 0.25)).abs() < 1e-12);
    assert_eq!((reward.raw["sum"], reward.raw["previous"]), (fast, 0.25));
    let another = Options { previous: Some(0.5), ..repair };
    assert!((score("hinge_leaf_barrel", program, &another).reward.total - (fast - 0.5)).abs() < 1e-12);
}

#[test]
fn the_solid_comes_with_its_faces_and_as_step() {
    let order = Order { step: true, ..Order::new(Language::CadQuery) };
    let built =
        ENGINE.build("result = cq.Workplane().box(9, 9, 9).cut(cq.Workplane().cylinder(20, 2))", &order);
    let built = built.expect("no fault");
    let exact = built.exact.expect("it is a solid");
    assert_eq!((exact.solids, exact.faces.len(), exact.face_of.len()), (1, 7, built.mesh.triangles.len()));
    assert!(exact.step.is_some_and(|step| step.starts_with(b"ISO-10303-21;")) && !exact.brep.is_empty());
}

#[test]
fn without_the_environment_only_cadquery_programs_fault() {
    let home = env::temp_dir().join(format!("cadforge-no-cadquery-{}", std::process::id()));
    let cadquery = CadQueryOptions { home: Some(home), ..CadQueryOptions::default() };
    let engine = Engine::new(EngineOptions { cadquery, ..EngineOptions::default() });
    let fault = engine.build("result = 1", &Order::new(Language::CadQuery)).expect_err("nothing is set up");
    assert_eq!(fault.kind, FaultKind::NotSetUp);
    assert!(fault.detail.contains("cadforge setup"), "{fault}");
    let task = Task::resolve("hinge_leaf_barrel").expect("it is a product");
    let goal = engine.goal(&task, BackendName::Cadforge, false).expect("its mesh is there");
    let answer = Answer::Program("result = 1".into());
    let fault = engine.score(&goal, &answer, &options("cadforge-fast", false)).expect_err("no reward");
    assert_eq!(fault.kind, FaultKind::NotSetUp);
    assert!(engine.build("cube(1);", &Order::new(Language::OpenScad)).is_ok());
}
