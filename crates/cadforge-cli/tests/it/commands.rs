use expect_test::expect;

use crate::run::Folder;

#[test]
fn export_writes_a_file_only_for_a_solid() {
    let folder = Folder::new();
    folder.write("part.scad", "difference() { cube(10); translate([2, 2, -1]) cube([3, 3, 12]); }");
    for format in ["stl", "off", "obj", "ply", "glb"] {
        let ran = folder.run(&["export", "part.scad", "-o", &format!("part.{format}")]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        // What was written can be read again, and is the same part.
        let ran = folder.run(&["measure", &format!("part.{format}"), "--json"]);
        let measured: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let volume = measured["measures"]["volume"].as_f64().expect("a volume");
        assert!((volume - 910.0).abs() < 1e-3, "{format}: {volume}");
        assert_eq!(measured["measures"]["betti"], serde_json::json!([1, 1, 0]), "{format}");
    }
    for (name, program) in
        [("empty", "x = 1;"), ("flat", "square(3);"), ("wrong", "cube(3"), ("file", "import(\"a.stl\");")]
    {
        let source = format!("{name}.scad");
        folder.write(&source, program);
        let ran = folder.run(&["export", &source, "-o", &format!("{name}.stl")]);
        assert_eq!(ran.code, 1, "{name}");
        assert!(ran.err.contains("no solid:"), "{name}: {}", ran.err);
        assert!(!folder.path(&format!("{name}.stl")).exists(), "{name}");
    }
}

#[test]
fn mistakes_of_the_caller_end_with_status_2_and_name_the_mend() {
    let folder = Folder::new();
    folder.write("a.scad", "cube(1);");
    for (words, says) in [
        (
            &["export", "a.scad", "-o", "a.3dm"][..],
            "the suffix must be .stl, .off, .obj, .ply, .glb, .3mf or .step",
        ),
        (&["export", "a.scad", "-o", "a.step"], "only CadQuery programs (.py)"),
        (&["export", "missing.scad", "-o", "a.stl"], "`missing.scad` cannot be read"),
        (&["score", "a.scad"], "--task"),
        (&["score", "a.scad", "--task", "cilinder@1/train/0/0"], "cylinder@1"),
        (&["score", "a.scad", "--reference", "a.scad", "--reward", "cadenv"], "`cad-env`"),
        (&["batch", "missing.jsonl", "-o", "out.jsonl"], "`missing.jsonl` cannot be read"),
        (&["tasks", "sample", "--levels", "9"], "levels are 1 to 5"),
        (&["tasks", "show", "caster_wheel_fork", "--seed", "week"], "`week` is no seed; there are `weak`"),
        (&["tasks", "show", "box@1/train/0/0", "--seed", "weak"], "`cadforge tasks products` lists what has"),
        (&["tasks", "add", "Gate-Latch"], "`Gate-Latch` is no name"),
        (&["tasks", "add", "gate_latch", "--products", "nowhere"], "`nowhere` is no folder"),
    ] {
        let ran = folder.run(words);
        assert_eq!(ran.code, 2, "{words:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{words:?} says: {}", ran.err);
    }
}

#[test]
fn products_and_their_programs_to_repair_are_shown() {
    let folder = Folder::new();
    let ran = folder.run(&["tasks", "products"]);
    assert!(ran.code == 0 && ran.out.contains("caster_wheel_fork"), "{}", ran.out);
    assert!(ran.out.contains("90 x 80 x 130"), "{}", ran.out);
    let ran = folder.run(&["tasks", "show", "caster_wheel_fork", "--seed", "weak"]);
    assert!(ran.code == 0 && ran.out.contains("import cadquery as cq\n"), "{}", ran.out);
    let ran = folder.run(&["tasks", "products", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(rows.as_array().map(Vec::len), Some(25));
    assert_eq!(rows[0]["seeds"].as_array().map(Vec::len), Some(5));
}

#[test]
fn a_new_product_begins_as_a_folder() {
    let folder = Folder::new();
    let add = || folder.run(&["tasks", "add", "gate_latch", "--products", "."]);
    let ran = add();
    assert_eq!(ran.code, 0, "{}", ran.err);
    for file in ["product.toml", "reference.py", "weak.py", "build_error.py"] {
        assert!(folder.path(&format!("gate_latch/{file}")).exists(), "{file}");
    }
    assert_eq!(add().code, 2, "what is there is not overwritten");
}

#[test]
fn a_scored_answer_leaves_its_files() {
    let folder = Folder::new();
    folder.write("a.scad", "cube(1);");
    let ran = folder.run(&["score", "a.scad", "--reference", "a.scad", "--artifacts", "step"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for file in ["candidate.scad", "candidate.stl", "reward.json", "renders/front.png", "masks/top.png"] {
        assert!(folder.path(&format!("step/{file}")).exists(), "{file}");
    }
    assert!(!folder.path("step/candidate.step").exists(), "OpenSCAD has no curved faces");
}

#[test]
fn diagnostics_are_drawn_under_the_source() {
    let folder = Folder::new();
    folder.write("part.scad", "width = 10;\ncube([widht, 10, 10]);\nbox(3);\n");
    let ran = folder.run(&["export", "part.scad", "-o", "part.stl"]);
    assert_eq!(ran.code, 0);
    expect![[r#"
        warning[scad/undefined-variable]: unknown variable `widht`
          --> part.scad:2:7
        2 | cube([widht, 10, 10]);
          |       ^^^^^
          hint: did you mean `width`?
        warning[scad/bad-argument]: the size of a cube is a number or 3 numbers, not `[undef, 10, 10]`; 1 is used
          --> part.scad:2:1
        2 | cube([widht, 10, 10]);
          | ^^^^^^^^^^^^^^^^^^^^^^
        warning[scad/unknown-module]: unknown module `box`
          --> part.scad:3:1
        3 | box(3);
          | ^^^
          hint: a box is `cube([x, y, z])`
        wrote part.stl (12 triangles)
    "#]]
    .assert_eq(&ran.err);
}

#[test]
fn a_score_is_a_report() {
    let folder = Folder::new();
    folder.write("part.scad", "cylinder(h = 20, r = 10, $fn = 64);");
    folder.write(
        "same.md",
        "Sure!\n```openscad\nrotate([0, 0, 45]) cylinder(h = 20, d = 20, $fn = 64);\n```\n",
    );
    let ran = folder.run(&["score", "same.md", "--reference", "part.scad", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(report["outcome"], "ok");
    assert!(report["reward"]["total"].as_f64().expect("a number") > 0.999);
    assert_eq!(report["timing"]["cached"], false);
    let ran = folder.run(&["score", "same.md", "--reference", "part.scad", "--json"]);
    let again: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(again["timing"]["cached"], true);
    assert_eq!(again["reward"], report["reward"]);
    let ran = folder.run(&["score", "same.md", "--reference", "part.scad"]);
    assert!(ran.out.starts_with("reward  1.0000"), "{}", ran.out);
}

#[test]
fn echo_prints_what_openscad_would() {
    let folder = Folder::new();
    folder.write("a.scad", "echo(\"a\", x = [1, 2.5], true);\nbox();\n");
    let ran = folder.run(&["echo", "a.scad"]);
    assert_eq!(ran.code, 0);
    expect![[r#"
        ECHO: "a", x = [1, 2.5], true
        WARNING: Ignoring unknown module 'box' in file a.scad, line 2
    "#]]
    .assert_eq(&ran.out);
}

#[test]
fn a_task_says_all_that_a_trainer_needs() {
    let folder = Folder::new();
    let ran = folder.run(&["tasks", "export", "--split", "test", "-n", "9"]);
    let rows: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(rows.len(), 9);
    for row in &rows {
        for field in
            ["id", "prompt", "system", "reference", "level", "family", "split", "language", "parameters"]
        {
            assert!(!row[field].is_null(), "{field} is missing in {row}");
        }
        // A whole task is as good as its id.
        folder.write(
            "task.json",
            &serde_json::json!({
                "id": row["id"], "prompt": row["prompt"], "reference": row["reference"],
            })
            .to_string(),
        );
        folder.write("answer.scad", row["reference"].as_str().expect("text"));
        let ran = folder.run(&["score", "answer.scad", "--task", "task.json", "--json"]);
        let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        assert!(report["reward"]["total"].as_f64().expect("a number") > 1.0 - 1e-9, "{row}");
    }
}
