use serde_json::{Value, json};

use crate::run::Folder;

/// Answers of every quality to tasks of every level, with bad rows between them.
fn rows(folder: &Folder, count: usize) -> String {
    let ran = folder.run(&["tasks", "export", "--split", "test", "-n", "20"]);
    let tasks: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mut rows = String::new();
    for i in 0..count {
        let task = &tasks[i % tasks.len()];
        let reference = task["reference"].as_str().expect("text");
        let row = match i % 5 {
            0 => {
                json!({ "id": i, "task": task["id"], "completion": format!("```openscad\n{reference}\n```") })
            }
            1 => {
                json!({ "id": i, "task": task["id"], "program": format!("scale([1, 1, {}]) {{ {reference} }}", 1.0 + i as f64 / 1e3) })
            }
            2 => json!({ "id": i, "task": task["id"], "program": format!("cube([{i}, 20, 30]);") }),
            3 => json!({ "id": i, "task": "nothing@1/train/0/0", "program": "cube(1);" }),
            _ => json!({ "id": i, "task": task["id"], "program": "cube([1, 2, 3);", "language": "openscad" }),
        };
        rows.push_str(&format!("{row}\n"));
    }
    rows
}

/// The rows of a file without what differs between two runs.
fn reports(folder: &Folder, name: &str) -> Vec<Value> {
    let lines = folder.read(name);
    let row = |line: &str| {
        let mut row: Value = serde_json::from_str(line).expect("JSON");
        if let Some(report) = row.get_mut("report").and_then(Value::as_object_mut) {
            report.remove("timing");
        }
        row
    };
    lines.lines().map(row).collect()
}

#[test]
fn two_processes_and_any_number_of_threads_write_the_same_rows() {
    let folder = Folder::new();
    folder.write("in.jsonl", &rows(&folder, 200));
    for (name, jobs) in [("one.jsonl", "1"), ("two.jsonl", "2"), ("three.jsonl", "3")] {
        let ran = folder.run(&["batch", "in.jsonl", "-o", name, "--jobs", jobs, "--no-cache"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let one = reports(&folder, "one.jsonl");
    assert_eq!(one.len(), 200);
    assert_eq!(one, reports(&folder, "two.jsonl"));
    assert_eq!(one, reports(&folder, "three.jsonl"));
    for (i, row) in one.iter().enumerate() {
        assert_eq!(row["id"], i, "rows keep their order");
        match i % 5 {
            3 => assert!(row["error"].as_str().expect("a bad row says why").contains("nothing"), "{row}"),
            0 => assert!(row["report"]["reward"]["total"].as_f64().expect("a number") > 1.0 - 1e-9, "{row}"),
            4 => assert_eq!(row["report"]["outcome"], "parse-error"),
            _ => assert!(row["report"]["reward"]["total"].is_number(), "{row}"),
        }
    }
}

#[test]
fn an_interrupted_run_goes_on_where_it_stopped() {
    let folder = Folder::new();
    folder.write("in.jsonl", &rows(&folder, 40));
    folder.run(&["batch", "in.jsonl", "-o", "whole.jsonl"]);
    // What a killed process may leave: some rows, and half of the next one.
    let whole = folder.read("whole.jsonl");
    let cut = whole.match_indices('\n').nth(16).expect("there are forty lines").0 + 25;
    folder.write("cut.jsonl", &whole[..cut]);
    let ran = folder.run(&["batch", "in.jsonl", "-o", "cut.jsonl", "--json"]);
    let summary: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((&summary["rows"], &summary["kept"]), (&json!(40), &json!(17)));
    assert_eq!(reports(&folder, "whole.jsonl"), reports(&folder, "cut.jsonl"));
    // Rows of another reward are not mixed with these.
    let ran = folder.run(&["batch", "in.jsonl", "-o", "cut.jsonl", "--sampler", "published"]);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("--restart"), "{}", ran.err);
    assert_eq!(
        folder.run(&["batch", "in.jsonl", "-o", "cut.jsonl", "--sampler", "published", "--restart"]).code,
        0
    );
    // A file that is something else is not written over.
    folder.write("notes.txt", "dear diary\n");
    let ran = folder.run(&["batch", "in.jsonl", "-o", "notes.txt"]);
    assert_eq!((ran.code, folder.read("notes.txt").as_str()), (2, "dear diary\n"));
}
