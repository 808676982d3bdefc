//! `corpus/scad/eval/*.scad`: each file says in comments what it means.
//!
//! Under the lines of the program, as in `corpus/scad/syntax`: `// error: 5-9 [scad/some-code]` or
//! `// warning: …`, about columns of the nearest line above it that is no such comment. At the end,
//! `// echo: …` for each line that the program prints, `// csg: …` for each statement at the top of the
//! tree, and `// status: …` when the program does not run to its end.
//!
//! `UPDATE_EXPECT=1` writes the comments anew. Whatever they say must also be what OpenSCAD 2021.01 says,
//! except about `$preview` and files.

use std::fs;
use std::path::Path;

use cadforge_kernel::diag::{Diagnostic, Severity};
use cadforge_scad::{Run, Status};

use super::{ran, tree};

const EXPECTATIONS: [&str; 5] = ["error", "warning", "echo", "csg", "status"];

#[test]
fn files_say_what_they_mean() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/scad/eval");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 35, "the corpus is missing");
    for file in files {
        check(&file);
    }
}

fn check(path: &Path) {
    let source = fs::read_to_string(path).unwrap();
    let bare: String = source.split_inclusive('\n').filter(|line| !is_expectation(line)).collect();
    let found = explained(&bare, &ran(&bare));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, &found).unwrap();
    } else {
        assert!(found == source, "{}: expected\n{source}\nfound\n{found}", path.display());
    }
}

fn is_expectation(line: &str) -> bool {
    EXPECTATIONS.iter().any(|word| {
        line.strip_prefix("// ").and_then(|l| l.strip_prefix(word)).is_some_and(|l| l.starts_with(": "))
    })
}

/// The program with what it means in comments.
fn explained(source: &str, run: &Run) -> String {
    let mut text = String::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        text += line;
        let end = start + line.len();
        let here =
            |diagnostic: &&Diagnostic| (start..end).contains(&(diagnostic.span.unwrap().start as usize));
        for diagnostic in run.diagnostics.iter().filter(here) {
            let span = diagnostic.span.unwrap();
            let column = |offset: usize| source[start..offset.min(end - 1)].chars().count() + 1;
            let severity = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
            let columns = format!("{}-{}", column(span.start as usize), column(span.end as usize));
            text += &format!("// {severity}: {columns} [{}]\n", diagnostic.code);
        }
        start = end;
    }
    for echo in run.console.iter().filter_map(|line| line.strip_prefix("ECHO: ")) {
        text += format!("// echo: {}", echo.replace('\n', "\\n")).trim_end();
        text += if echo.is_empty() { " \n" } else { "\n" };
    }
    if run.status == Status::Done {
        // The root is a group without a place, unless `!` picked another.
        let top =
            if run.csg.origin.is_none() { &run.csg.children[..] } else { std::slice::from_ref(&run.csg) };
        for node in top {
            text += &format!("// csg: {}\n", tree::line(node));
        }
    } else {
        text += &format!("// status: {:?}\n", run.status);
    }
    text
}
