//! Sets of tasks: their order, their splits, and that nothing comes twice.

use std::collections::BTreeSet;

use cadforge_tasks::reread::read;
use cadforge_tasks::{Sample, Split, Task, TaskErrorKind, families};
use expect_test::expect;

fn levels(tasks: &[Task]) -> String {
    tasks.iter().filter_map(|task| Some(task.level?.to_string())).collect()
}

fn set(split: Split, seed: u64, count: usize) -> Vec<Task> {
    Sample { seed, ..Sample::default() }.tasks(split, count).expect("a set")
}

fn prompts(tasks: &[Task]) -> BTreeSet<&str> {
    tasks.iter().map(|task| task.prompt.as_str()).collect()
}

#[test]
fn defaults_are_the_first_systems() {
    let sample = Sample::default();
    assert_eq!((sample.num_examples, sample.num_eval_examples, sample.seed), (200, 60, 0));
    assert_eq!((sample.levels.as_slice(), sample.chamfer_k), ([1, 2, 3, 4].as_slice(), 10.0));
    assert_eq!(sample.train().expect("a set").len(), 200);
    assert!(sample.eval().expect("a set").iter().all(|task| task.split == Some(Split::Val)));
    let test = Sample { eval_split: Split::Test, ..sample }.eval().expect("a set");
    assert_eq!(test.len(), 60);
    assert!(test.iter().all(|task| task.split == Some(Split::Test)));
}

#[test]
fn levels_go_round_and_every_third_test_is_out_of_distribution() {
    expect!["12341234123412341234"].assert_eq(&levels(&set(Split::Train, 0, 20)));
    expect!["12341234123412341234"].assert_eq(&levels(&set(Split::Val, 0, 20)));
    let test = levels(&set(Split::Test, 0, 30));
    expect!["125415345235125415345235125415"].assert_eq(&test);
    // As published: 6, 5, 4, 5 and 10 tasks.
    let count = |level| test.matches(level).count();
    assert_eq!(["1", "2", "3", "4", "5"].map(count), [6, 5, 4, 5, 10]);
    let some = Sample { levels: vec![3, 4], ..Sample::default() };
    expect!["34343434"].assert_eq(&levels(&some.tasks(Split::Train, 8).expect("a set")));
}

#[test]
fn splits_and_seeds_share_nothing() {
    let sets: Vec<_> =
        Split::ALL.iter().flat_map(|&split| [0, 1].map(|seed| (split, set(split, seed, 600)))).collect();
    for (split, tasks) in &sets {
        assert_eq!(prompts(tasks).len(), tasks.len(), "a prompt comes twice in {split}");
        for (other, others) in &sets {
            let shared = prompts(tasks).intersection(&prompts(others)).count();
            assert!(split == other || shared == 0, "{split} and {other} share {shared} prompts");
        }
    }
}

/// In other words or with its features in another order it is still the same part.
#[test]
fn no_part_is_in_two_splits() {
    let parts = |split| -> BTreeSet<String> {
        let dimensions = |task: &Task| {
            let mut sorted: Vec<_> =
                task.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
            sorted.sort();
            format!("{:?} {sorted:?}", task.family)
        };
        [2, 3].iter().flat_map(|&seed| set(split, seed, 2_000)).map(|task| dimensions(&task)).collect()
    };
    let [train, val, test] = Split::ALL.map(parts);
    assert_eq!(train.intersection(&val).next(), None);
    assert_eq!(train.intersection(&test).next(), None);
    assert_eq!(val.intersection(&test).next(), None);
}

/// A composed part that another family makes too is in the same split there.
#[test]
fn twins_in_two_families_share_their_split() {
    let twins = [
        (
            "box.width=40,box.depth=60,box.height=@,hole.radius=5",
            "plate-with-hole",
            "width=40,depth=60,thickness=@,radius=5",
        ),
        (
            "box.width=40,box.depth=60,box.height=@,notch.width=12,notch.depth=6",
            "notched-box",
            "width=40,depth=60,height=@,notch-width=12,notch-depth=6",
        ),
        (
            "box.width=40,box.depth=60,box.height=@,hollow.wall=4",
            "open-container",
            "width=40,depth=60,height=@,wall=4",
        ),
        ("hexagon.height=@,hexagon.flats=40,hole.radius=7", "hex-nut", "height=@,flats=40,radius=7"),
        (
            "cylinder.radius=29,cylinder.height=@,post.radius=14,post.height=20",
            "stepped-shaft",
            "radius-1=29,height-1=@,radius-2=14,height-2=20",
        ),
        ("cylinder.radius=30,cylinder.height=@,hole.radius=9", "tube", "height=@,radius=30,wall=21"),
    ];
    for (composed, family, plain) in twins {
        let mut splits = BTreeSet::new();
        for height in 20..60 {
            let at = |family: &str, params: &str| {
                let id = format!("{family}@1/given/{}/0", params.replace('@', &height.to_string()));
                Task::resolve(&id).expect("an address")
            };
            let (composed, plain) = (at("composed-1", composed), at(family, plain));
            let measures =
                |task: &Task| read(&task.prompt).and_then(|reading| reading.expected()).expect("closed form");
            let (a, b) = (measures(&composed), measures(&plain));
            assert!(
                (a.volume - b.volume).abs() < 1e-6 && a.size == b.size && a.betti == b.betti,
                "{a:?} {b:?}"
            );
            assert_eq!(composed.split, plain.split, "{} and {}", composed.id, plain.id);
            splits.insert(composed.split);
        }
        assert_eq!(splits.len(), 3, "{family}");
    }
}

/// Seeds that follow each other give sets that meet only by chance, in families with few parts.
#[test]
fn neighbouring_seeds_are_unrelated() {
    let (first, second) = (set(Split::Train, 42, 400), set(Split::Train, 43, 400));
    let shared = prompts(&first).intersection(&prompts(&second)).count();
    assert!(shared <= 20, "{shared} of 400 shared");
    let in_place = first.iter().zip(&second).filter(|(first, second)| first.prompt == second.prompt).count();
    assert!(in_place <= 2, "{in_place} of 400 in the same place");
}

#[test]
fn a_larger_set_begins_with_the_smaller() {
    let (small, large) = (set(Split::Test, 5, 40), set(Split::Test, 5, 120));
    assert_eq!(small, large[..40]);
}

/// The addresses, words and numbers of a set, and separately its references as they are printed.
fn hashes(split: Split) -> (String, String) {
    let (mut words, mut references) = (blake3::Hasher::new(), blake3::Hasher::new());
    for task in set(split, 0, 200) {
        let mut json = serde_json::to_value(&task).expect("JSON");
        let fields = json.as_object_mut().expect("an object");
        let reference = fields.remove("reference").expect("a reference");
        words.update(json.to_string().as_bytes());
        references.update(reference.to_string().as_bytes());
    }
    let [words, references] = [words, references].map(|hasher| hasher.finalize().to_hex()[..16].to_owned());
    (words, references)
}

#[test]
fn two_hundred_tasks_are_the_same_bytes_for_ever() {
    let [train, val, test] = Split::ALL.map(hashes);
    expect!["dda4ee9ad07e10d6"].assert_eq(&train.0);
    expect!["5251e2e2396da3a5"].assert_eq(&val.0);
    expect!["417aec94b7c9a4d3"].assert_eq(&test.0);
    expect!["f6e83a109b48b3c6 03b60a2acc51b2f8 157b0efa3b09a65b"]
        .assert_eq(&[train.1, val.1, test.1].join(" "));
}

/// Every family has its share of each split, and every family of a level is as frequent as the others.
#[test]
fn families_are_even_and_in_every_split() {
    for split in Split::ALL {
        let tasks = set(split, 3, 900);
        for family in families().iter().filter(|family| family.is_in(split)) {
            let of_family = tasks.iter().filter(|task| task.family.as_deref() == Some(family.name)).count();
            let of_level = tasks.iter().filter(|task| task.level == Some(family.level)).count();
            let siblings = families().iter().filter(|other| other.level == family.level).count();
            // Only balls are so few that others must stand in for them.
            let least = if family.name == "sphere" { 5 } else { of_level / siblings / 2 };
            assert!(of_family >= least, "{of_family} of {of_level} in {split} are {}", family.name);
        }
    }
}

#[test]
fn a_set_that_is_too_large_says_so() {
    let sample = Sample { levels: vec![1], ..Sample::default() };
    let error = sample.tasks(Split::Val, 100_000).expect_err("too many");
    assert_eq!(error.kind(), TaskErrorKind::Exhausted);
    assert!(error.to_string().starts_with("level 1 of split `val` has fewer different tasks"), "{error}");
}

#[test]
fn wrong_options_name_the_field() {
    let wrong = |sample: Sample, split| {
        let error = sample.tasks(split, 1).expect_err("a wrong option");
        assert_eq!(error.kind(), TaskErrorKind::Option);
        error.to_string()
    };
    let default = Sample::default;
    expect!["`levels` is empty; give at least one of 1 to 4"]
        .assert_eq(&wrong(Sample { levels: vec![], ..default() }, Split::Train));
    expect!["`levels` has 6; levels are 1 to 5"]
        .assert_eq(&wrong(Sample { levels: vec![6], ..default() }, Split::Train));
    expect!["`levels` has 5, which only the split `test` has, not `train`"]
        .assert_eq(&wrong(Sample { levels: vec![5], ..default() }, Split::Train));
    expect!["`chamfer_k` is -1; it must be a number above 0"]
        .assert_eq(&wrong(Sample { chamfer_k: -1.0, ..default() }, Split::Val));
    expect!["`eval_split` is `train`; it must be `val` or `test`"]
        .assert_eq(&wrong(Sample { eval_split: Split::Train, ..default() }, Split::Val));
}
