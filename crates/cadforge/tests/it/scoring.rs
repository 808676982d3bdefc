use cadforge::{Answer, CacheOptions, Engine, EngineOptions, Outcome};

use crate::parts::{cad_env, completion, forgetful, goal, tasks};

#[test]
fn the_reference_of_a_task_is_paid_in_full() {
    let engine = forgetful();
    for task in tasks(60) {
        let report = engine
            .score(&goal(&engine, &task), &completion(&task.reference_program(false)), &cad_env())
            .expect("no fault");
        assert_eq!(report.outcome, Outcome::Ok, "{}: {:?}", task.id, report.diagnostics);
        assert!(report.reward.total > 1.0 - 1e-9, "{} is paid {}", task.id, report.reward.total);
    }
}

#[test]
fn every_outcome_of_a_program_can_be_reached() {
    let engine = forgetful();
    let task = goal(&engine, &tasks(1)[0]);
    let outcome = |answer: Answer| engine.score(&task, &answer, &cad_env()).expect("no fault").outcome;
    let of = |program: &str| outcome(Answer::Program(program.to_owned()));
    assert_eq!(of("cube(10);"), Outcome::Ok);
    assert_eq!(of(" \n"), Outcome::NoCode);
    assert_eq!(outcome(Answer::Completion("```openscad\ncube(".into())), Outcome::Truncated);
    assert_eq!(of("import(\"/etc/passwd\");"), Outcome::Refused);
    assert_eq!(of("include <x.scad>\ncube(1);"), Outcome::Refused);
    assert_eq!(of("// import include use surface\ncube(1);"), Outcome::Ok);
    assert_eq!(of("cube(10"), Outcome::ParseError);
    assert_eq!(of("assert(false); cube(10);"), Outcome::EvalError);
    assert_eq!(of("x = 1;"), Outcome::Empty);
    assert_eq!(of("square(10);"), Outcome::Not3d);
    assert_eq!(
        of("polyhedron([[0,0,0],[1,0,0],[0,1,0],[0,0,1]], [[0,1,2],[0,3,1],[0,2,3]]);"),
        Outcome::Open
    );
    assert_eq!(of("for (i = [0:9999], j = [0:9999]) cube(i);"), Outcome::OverBudget);
}

#[test]
fn an_unknown_module_ends_a_program_only_when_it_is_strict() {
    let engine = forgetful();
    let task = goal(&engine, &tasks(1)[0]);
    let answer = Answer::Program("difference() { cube(10); box(2); }".into());
    let report = engine.score(&task, &answer, &cad_env()).expect("no fault");
    assert_eq!(report.outcome, Outcome::Ok);
    assert_eq!(report.diagnostics[0].code, "scad/unknown-module");
    assert!(report.feedback.contains("box"), "{}", report.feedback);
    let strict = cadforge::Options { strict: true, ..cad_env() };
    assert_eq!(engine.score(&task, &answer, &strict).expect("no fault").outcome, Outcome::EvalError);
}

#[test]
fn a_report_is_answered_from_memory_and_from_disk() {
    let folder = std::env::temp_dir().join(format!("cadforge-cache-test-{}", std::process::id()));
    let open = || {
        let cache = CacheOptions { folder: Some(folder.clone()), ..CacheOptions::default() };
        Engine::new(EngineOptions { cache, ..EngineOptions::default() })
    };
    let engine = open();
    let task = &tasks(1)[0];
    let answer = completion(&task.reference_program(false));
    let first = engine.score(&goal(&engine, task), &answer, &cad_env()).expect("no fault");
    assert!(!first.timing.cached);
    let restarted = open();
    for engine in [&engine, &restarted] {
        let mut again = engine.score(&goal(engine, task), &answer, &cad_env()).expect("no fault");
        assert!(again.timing.cached);
        again.timing = first.timing.clone();
        assert_eq!(again, first);
    }
    // Files that are no reports any more are computed anew.
    for shelf in std::fs::read_dir(&folder).expect("it is there") {
        for file in std::fs::read_dir(shelf.expect("it can be listed").path()).expect("it can be listed") {
            std::fs::write(file.expect("it can be listed").path(), "{ half a rep")
                .expect("it can be written");
        }
    }
    let restarted = open();
    let again = restarted.score(&goal(&restarted, task), &answer, &cad_env()).expect("no fault");
    assert!(!again.timing.cached);
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}
