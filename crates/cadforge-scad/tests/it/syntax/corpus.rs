//! `corpus/scad/syntax/*.scad`: each file says in comments what is wrong with it.
//!
//! A line `// error: 5-9 [scad/some-code]` is about the nearest line above it that is not such a
//! line itself. Columns count characters from 1; the second is the first one after the place, so
//! that `5-5` is the gap before column 5. A place of several lines ends with its first. A file
//! without such lines must be read without any diagnostic.
//!
//! `UPDATE_EXPECT=1` writes the comments anew.

use std::fs;
use std::path::{Path, PathBuf};

use cadforge_kernel::diag::{Diagnostic, Severity};
use cadforge_scad::syntax;

#[test]
fn files_say_what_is_wrong_with_them() {
    let files = files();
    assert!(files.len() >= 20, "the corpus is missing");
    for file in files {
        check(&file);
    }
}

/// The test data, in order.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/scad/syntax");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn check(path: &Path) {
    let source = fs::read_to_string(path).unwrap();
    let bare: String = source.split_inclusive('\n').filter(|line| !is_expectation(line)).collect();
    let found = annotated(&bare, &syntax::parse(&bare).1);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, &found).unwrap();
    } else {
        assert!(found == source, "{}: expected\n{source}\nfound\n{found}", path.display());
    }
}

fn is_expectation(line: &str) -> bool {
    line.starts_with("// error: ") || line.starts_with("// warning: ")
}

/// The program with its diagnostics in comments under the lines that they are about.
fn annotated(source: &str, diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        text += line;
        let end = start + line.len();
        let last = end == source.len();
        for diagnostic in diagnostics {
            let span = diagnostic.span.unwrap();
            let (first, after) = (span.start as usize, span.end as usize);
            if first < start || first > end || (first == end && !last) {
                continue;
            }
            if !text.ends_with('\n') {
                text.push('\n');
            }
            let line_end = start + line.trim_end().len();
            let column = |offset: usize| source[start..offset].chars().count() + 1;
            let severity = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
            let columns = format!("{}-{}", column(first), column(after.min(line_end.max(first))));
            text += &format!("// {severity}: {columns} [{}]\n", diagnostic.code);
        }
        start = end;
    }
    text
}
