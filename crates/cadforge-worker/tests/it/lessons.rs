//! What the lessons recommend must work.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use cadforge_worker::{Answer, Limits, Options, Pool};

use crate::corpus::{alone, setup};

#[test]
fn every_snippet_that_a_hint_shows_runs() {
    let _machine = alone();
    let setup = setup();
    let output = Command::new(setup.python())
        .args(["-B", "-c", "import json, lessons; print(json.dumps(lessons.INSTEAD))"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("python"))
        .output()
        .unwrap();
    let table: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_slice(&output.stdout).unwrap();
    let pool = Pool::start(&setup, Limits::default()).unwrap();
    for (family, snippets) in table {
        for (name, snippet) in snippets {
            let text = format!(
                "value = {snippet}\n\
                 shape = isinstance(value, (cq.Workplane, cq.Shape, cq.Assembly))\n\
                 result = value if shape else cq.Workplane().box(1, 1, 1)"
            );
            let answer = pool.run(&text, &Options::default()).unwrap().answer;
            assert!(matches!(answer, Answer::Shape(_)), "{family}.{name}: `{snippet}` gives {answer:?}");
        }
    }
}
