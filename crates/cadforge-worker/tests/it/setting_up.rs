//! Environments that are missing, chosen, or of no use.

use std::path::{Path, PathBuf};
use std::{fs, process};

use cadforge_worker::{Answer, FaultKind, Limits, Options, Pool, Setup};

use crate::corpus::{alone, setup};

fn home(name: &str) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("home-{}-{name}", process::id()));
    let _ = fs::remove_dir_all(&home);
    home
}

#[test]
fn an_empty_home_is_not_set_up() {
    let fault = Setup::find(&home("empty")).unwrap_err();
    assert_eq!((fault.kind, fault.retryable), (FaultKind::NotSetUp, false));
}

#[test]
fn what_is_no_python_is_told_so() {
    let fault = Setup::point_at(&home("false"), Path::new("/bin/false")).unwrap_err();
    assert_eq!(fault.kind, FaultKind::SetUp);
    assert!(fault.detail.contains("/bin/false is no usable Python"), "{fault}");
    let fault = Setup::point_at(&home("absent"), Path::new("/nowhere/python")).unwrap_err();
    assert!(fault.detail.contains("/nowhere/python is no usable Python"), "{fault}");
}

#[test]
fn a_python_without_cadquery_is_told_so() {
    let home = home("bare");
    let bare = home.join("bare");
    fs::create_dir_all(&home).unwrap();
    let made =
        process::Command::new(setup().python()).args(["-m", "venv", "--without-pip"]).arg(&bare).status();
    assert!(made.unwrap().success());
    let fault = Setup::point_at(&home, &bare.join("bin/python")).unwrap_err();
    assert!(fault.detail.starts_with("this Python has no CadQuery"), "{fault}");
    assert!(Setup::find(&home).is_err());
    fs::remove_dir_all(home).unwrap();
}

#[test]
fn a_chosen_interpreter_is_remembered() {
    let _machine = alone();
    let home = home("chosen");
    let python = setup().python().to_owned();
    let chosen = Setup::point_at(&home, &python).unwrap();
    assert_eq!(Setup::find(&home), Ok(chosen.clone()));
    let pool = Pool::start(&chosen, Limits { workers: 1, ..Limits::default() }).unwrap();
    let run = pool.run("result = cq.Workplane().box(1, 2, 3)", &Options::default()).unwrap();
    assert!(matches!(run.answer, Answer::Shape(_)));
    fs::remove_dir_all(home).unwrap();
}
