//! What a person gets to see of a step.

use cadforge::kernel::mesh::Format;
use cadforge::kernel::render::View;
use cadforge::reward::Definition;
use cadforge::tasks::Task;
use cadforge::{Answer, Artifact, BackendName, Options};

use crate::parts::with_cadquery;

const PLATE: &str = "import cadquery as cq\nprint('hello')\nresult = cq.Workplane().box(90, 80, 130)\n";

#[test]
fn a_step_leaves_its_files() {
    let engine = with_cadquery();
    let task = Task::resolve("caster_wheel_fork").expect("a product");
    let goal = engine.goal(&task, BackendName::default(), false).expect("a reference");
    let options = Options::new(Definition::built_in("cadforge-full").expect("a built-in reward"));
    let of = |program: &str| {
        let answer = Answer::Program(program.to_owned());
        let report = engine.score(&goal, &answer, &options).expect("no fault");
        engine.artifacts(&goal, &answer, &options, &report).expect("no fault")
    };
    let files = of(PLATE);
    let words = [
        "candidate.py",
        "task_prompt.txt",
        "task_spec.json",
        "build.log",
        "reward.json",
        "verifier_notes.txt",
        "verifier_report.md",
    ];
    let shapes = ["candidate.stl", "candidate_normalized.stl", "candidate.step"];
    let pictures =
        View::ALL.map(|view| ["renders", "masks"].map(|kind| format!("{kind}/{}.png", view.name())));
    let expected = words.into_iter().chain(shapes).map(str::to_owned).chain(pictures.into_iter().flatten());
    assert!(files.iter().map(|file| file.name.clone()).eq(expected));
    assert!(files == of(PLATE), "the files differ from one time to the next");

    let bytes = |name: &str| &files.iter().find(|file| file.name == name).expect("a file").bytes;
    let size = |name: &str| Format::Stl.read(bytes(name)).expect("a mesh").bounds();
    assert_eq!(size("candidate.stl").size().to_array(), [90.0, 80.0, 130.0]);
    let normalised = size("candidate_normalized.stl");
    assert!((normalised.size().z - 1000.0).abs() < 1e-3 && normalised.min.z.abs() < 1e-3);
    assert!((normalised.min.x + normalised.max.x).abs() < 1e-3);
    assert_eq!(bytes("candidate.py"), PLATE.as_bytes());
    assert!(bytes("candidate.step").starts_with(b"ISO-10303-21;"));
    assert!(text(bytes("build.log")).ends_with("\nhello\n"));
    let report: serde_json::Value = serde_json::from_slice(bytes("reward.json")).expect("JSON");
    assert_eq!((&report["outcome"], &report["timing"]["total_ms"]), (&"ok".into(), &0.0.into()));
    assert!(text(bytes("verifier_report.md")).contains("![isometric](renders/isometric.png)"));

    let broken = of("import cadquery as cq\nresult = cq.Workplane().cone(1)\n");
    assert!(broken.iter().map(|file| file.name.as_str()).eq(words), "{:?}", names(&broken));
    let log = broken.iter().find(|file| file.name == "build.log").expect("a log");
    assert!(text(&log.bytes).contains("line 2: error: `Workplane` has no `cone`"), "{}", text(&log.bytes));
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

fn names(files: &[Artifact]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}
