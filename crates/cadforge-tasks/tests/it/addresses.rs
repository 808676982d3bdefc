//! Ids mean the same everywhere, and wrong ones say what would be right.

use cadforge_tasks::{Task, TaskErrorKind, families};
use expect_test::{Expect, expect};

#[track_caller]
fn refused(id: &str, kind: TaskErrorKind, message: Expect) {
    let error = Task::resolve(id).expect_err("a wrong id");
    assert_eq!(error.kind(), kind);
    message.assert_eq(&error.to_string());
}

#[test]
fn an_address_resolves_to_itself() {
    for family in families() {
        let id = format!("{}/test/3/14", family.versioned_name());
        let task = Task::resolve(&id).expect("an address");
        assert_eq!(task.id, id);
        assert_eq!(task.family.as_deref(), Some(family.name));
        assert_eq!(task.level, Some(family.level));
        assert_eq!(Task::resolve(&id).expect("an address"), task);
    }
}

#[test]
fn a_part_can_be_given_by_its_dimensions() {
    let id = "plate-with-hole@1/given/width=60,depth=70,thickness=7,radius=8/1";
    let task = Task::resolve(id).expect("an address");
    assert_eq!(task.id, id);
    expect!["Create a 60mm by 70mm plate of thickness 7mm with a centered 16mm-diameter through-hole."]
        .assert_eq(&task.prompt);
    assert_eq!(Task::of_prompt(&task.prompt).as_ref(), Some(&task));
    let shuffled = "plate-with-hole@1/given/radius=8,thickness=7,width=60,depth=70/1";
    assert_eq!(Task::resolve(shuffled), Ok(task));
}

#[test]
fn wrong_ids_name_the_nearest() {
    refused(
        "toothed-disk@1/train/0/3",
        TaskErrorKind::UnknownFamily,
        expect![
            "no family or product is called `toothed-disk`; nearest are `toothed-disc@1/train/0/0`, `notched-box@1/train/0/0`, `composed-1@1/train/0/0`"
        ],
    );
    refused(
        "box@2/train/0/3",
        TaskErrorKind::UnknownVersion,
        expect!["`box` has version 1 here, not `2`; nearest is `box@1/train/0/3`"],
    );
    refused(
        "box/train/0/3",
        TaskErrorKind::UnknownVersion,
        expect!["`box` has version 1 here, not ``; nearest is `box@1/train/0/3`"],
    );
    refused(
        "torus@1/train/0/3",
        TaskErrorKind::Split,
        expect!["`torus@1` is never trained on: only the split `test` has it, as in `torus@1/test/0/0`"],
    );
    for id in [
        "box@1",
        "box@1/train/0",
        "box@1/training/0/0",
        "box@1/train/-1/0",
        "box@1/train/0/0/0",
        "box@1/given/width/0",
        "box@1/given/width=10,depth=10,height=10,width=20/0",
        "box@1/given/width=10,depth=10,height=10/9",
    ] {
        let error = Task::resolve(id).expect_err("a wrong id");
        assert_eq!(error.kind(), TaskErrorKind::Address, "{id}");
        assert!(error.to_string().contains("as in `box@1/train/0/0`"), "{error}");
    }
}

#[test]
fn dimensions_that_make_no_part_are_refused() {
    refused(
        "plate-with-hole@1/given/width=60,depth=20,thickness=7,radius=8/1",
        TaskErrorKind::Parameters,
        expect![
            "these numbers make no part of `plate-with-hole@1`: the hole leaves less than 5 mm beside it"
        ],
    );
    let wrong = [
        ("box@1/given/width=60,depth=20/0", "a parameter is missing"),
        ("box@1/given/width=60,depth=20,height=1,radius=1/0", "a parameter is not of this family"),
        ("box@1/given/width=60,depth=-20,height=1/0", "a parameter is not positive"),
        ("box@1/given/width=60,depth=inf,height=1/0", "a parameter is not positive"),
        ("box@1/given/width=60,depth=NaN,height=1/0", "a parameter is not positive"),
        (
            "stepped-shaft@1/given/radius-1=20,height-1=20,radius-2=10/0",
            "a section lacks its radius or height",
        ),
        ("composed-1@1/given/dome.radius=5/0", "the part has no base"),
        (
            "composed-1@1/given/cylinder.radius=20,cylinder.height=20,boss.radius=3/0",
            "a feature lacks a dimension",
        ),
        (
            "composed-1@1/given/cylinder.radius=20,cylinder.height=20,box.width=9,hole.radius=3/0",
            "the part has two bases",
        ),
        (
            "composed-2@1/given/cylinder.radius=20,cylinder.height=20,hole.radius=3/0",
            "the number of features does not go with the level",
        ),
        (
            "composed-2@1/given/cylinder.radius=20,cylinder.height=20,hole.radius=3,hollow.wall=3/0",
            "two features need the same place",
        ),
        (
            "flanged-washer@1/given/thickness=5,radius=1e300,bore=6,bolts=1e18,bolt-radius=2,circle=20/0",
            "a count is not a whole number up to 100",
        ),
    ];
    for (id, reason) in wrong {
        let error = Task::resolve(id).expect_err("numbers that make no part");
        assert!(error.to_string().contains(reason), "{error} for {id}");
    }
}

#[test]
fn hostile_ids_are_refused_quickly() {
    for id in [String::new(), "/".repeat(100_000), "x".repeat(1_000_000), "💥@1/train/0/0".to_owned()] {
        assert!(Task::resolve(&id).is_err());
    }
}
