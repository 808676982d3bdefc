//! Programs as people write them: what they make, and what they hear when they are wrong.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use cadforge_worker::{Answer, Limits, Options, Pool, Problem, Tessellation};

use crate::corpus::{alone, header, programs, setup, volume};

/// The line that starts an expectation at the end of a mistaken program.
const SAYS: &str = "#= ";

#[test]
fn programs_make_closed_solids_of_the_right_size() {
    let _machine = alone();
    let pool = Pool::start(&setup(), Limits::default()).unwrap();
    let corpus = programs("cadquery/programs");
    assert!(corpus.len() >= 40);
    let options = Options { step: true, ..Options::default() };
    for (name, text) in corpus {
        let run = pool.run(&text, &options).unwrap();
        let Answer::Shape(shape) = &run.answer else { panic!("{name}: {:?}", run.answer) };
        let number =
            |key| header(&text, key).unwrap_or_else(|| panic!("{name}: no {key}")).parse::<f64>().unwrap();
        let (expected, found) = (number("volume"), volume(&shape.tessellation));
        assert!((found - expected).abs() <= 0.015 * expected, "{name}: volume {found}, not {expected}");
        assert_eq!(f64::from(shape.solids), number("solids"), "{name}: solids");
        assert_eq!(shape.tessellation.faces.len() as f64, number("faces"), "{name}: faces");
        assert_eq!(open_edges(&shape.tessellation), 0, "{name}: open edges");
        assert!(shape.step.as_ref().is_some_and(|step| step.starts_with(b"ISO-10303-21;")), "{name}: STEP");
        let again = pool.run(&text, &options).unwrap();
        assert!(again.answer == run.answer && again.console == run.console, "{name}: the second run differs");
    }
}

#[test]
fn mistakes_are_told_as_a_teacher_would() {
    let _machine = alone();
    let pool = Pool::start(&setup(), Limits::default()).unwrap();
    let corpus = programs("cadquery/mistakes");
    assert!(corpus.len() >= 30);
    let mut wrong = Vec::new();
    for (name, text) in corpus {
        let program: String = text.split_inclusive('\n').take_while(|line| !line.starts_with(SAYS)).collect();
        let expected: String =
            text.split_inclusive('\n').filter_map(|line| line.strip_prefix(SAYS)).collect();
        let problems = match pool.run(&program, &Options::default()).unwrap().answer {
            Answer::Shape(shape) => shape.notes,
            Answer::Failed(problems) => problems,
            Answer::Denied(problem) => vec![problem],
            Answer::Over(limit) => vec![Problem::new("over", limit.name())],
        };
        let found: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
        if env::var_os("UPDATE_EXPECT").is_some() {
            let says: String = found.lines().map(|line| format!("{SAYS}{line}\n")).collect();
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/cadquery/mistakes");
            fs::write(folder.join(format!("{name}.py")), program + &says).unwrap();
        } else if found.is_empty() || found != expected {
            wrong.push(format!("{name} says\n{found}instead of\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Edges that do not have exactly one neighbour running the other way.
fn open_edges(mesh: &Tessellation) -> usize {
    let mut uses = BTreeMap::<(u32, u32), i32>::new();
    for [a, b, c] in &mesh.triangles {
        for (from, to) in [(a, b), (b, c), (c, a)] {
            *uses.entry((*from, *to)).or_default() += 1;
        }
    }
    uses.iter().filter(|((from, to), count)| **count != 1 || uses.get(&(*to, *from)) != Some(&1)).count()
}
