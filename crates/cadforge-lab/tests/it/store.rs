use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use cadforge_lab::store::{Durability, Filter, NewEpisode, NewResult, NewStep, Retention};
use cadforge_lab::{Store, StoreErrorKind};

/// A folder that goes when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("cadforge-lab-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir(&path).expect("a folder can be made");
        Self(path)
    }

    fn store(&self) -> Store {
        Store::open(&self.0.join("store"), Durability::Process).expect("a store opens")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn begin(store: &Store, id: &str) -> i64 {
    let (sender, receiver) = std::sync::mpsc::channel();
    let episode = NewEpisode {
        id: id.into(),
        environment: "cadforge_openscad".into(),
        task: "box@1/train/0/0".into(),
        settings: "{}".into(),
        ..NewEpisode::default()
    };
    store.begin(episode, move |result| sender.send(result).expect("the test waits"));
    receiver.recv().expect("told").expect("begun")
}

fn append(store: &Store, episode: i64, step: u32, answer: &str, total: f64) -> Result<(), StoreErrorKind> {
    let (sender, receiver) = std::sync::mpsc::channel();
    let result = NewResult {
        key: format!("{answer:0>64}"),
        task: "box@1/train/0/0".into(),
        language: "openscad".into(),
        answer: answer.into(),
        report: format!("{{\"total\":{total}}}"),
        outcome: "ok".into(),
        total,
        artifacts: vec![store.put("candidate.scad", "text/plain", answer.as_bytes()).expect("put")],
    };
    let step = NewStep { episode, step, result, reward: total, done: total > 0.9, ..NewStep::default() };
    store.append(step, move |result| sender.send(result).expect("the test waits"));
    receiver.recv().expect("told").map_err(|error| error.kind())
}

#[test]
fn what_was_told_is_there_after_opening_again_and_numbers_go_on() {
    let folder = Folder::new();
    let store = folder.store();
    let first = begin(&store, "a");
    append(&store, first, 1, "cube(1);", 0.25).expect("appended");
    append(&store, first, 2, "cube(2);", 0.95).expect("appended");
    store.close();
    let store = folder.store();
    let (episode, steps) = store.episode(first).expect("there");
    assert_eq!((episode.steps, episode.best, episode.done), (2, Some(0.95), true));
    assert_eq!(steps.iter().map(|step| step.step).collect::<Vec<_>>(), [1, 2]);
    let scored = store.result(&steps[0].result).expect("there");
    assert_eq!(scored.answer, "cube(1);");
    assert_eq!(scored.report["total"], 0.25);
    assert_eq!(store.artifact(&scored.key, "candidate.scad").expect("there").bytes, b"cube(1);");
    assert_eq!(begin(&store, "b"), first + 1);
}

#[test]
fn a_refused_step_takes_nothing_else_with_it() {
    let folder = Folder::new();
    let store = Arc::new(folder.store());
    let episode = begin(&store, "a");
    assert_eq!(append(&store, episode + 7, 1, "orphan", 0.5), Err(StoreErrorKind::Database));
    assert_eq!(
        store.result(&format!("{:0>64}", "orphan")).map_err(|e| e.kind()),
        Err(StoreErrorKind::Missing)
    );
    // Many at once share commits with refused ones.
    std::thread::scope(|scope| {
        for thread in 0..8_u32 {
            let store = &store;
            scope.spawn(move || {
                for step in 0..25 {
                    let own = begin(store, "many");
                    append(store, own, 1, &format!("{thread}/{step}"), 0.5).expect("appended");
                    assert_eq!(append(store, own, 1, "twice", 0.5), Err(StoreErrorKind::Database));
                }
            });
        }
    });
    assert_eq!(store.counts().expect("counted"), (201, 200));
    let page =
        store.episodes(&Filter { id: Some("many".into()), limit: 50, ..Filter::default() }).expect("read");
    assert_eq!(page.len(), 50);
    assert!(page.windows(2).all(|pair| pair[0].number > pair[1].number));
}

#[test]
fn retention_takes_the_oldest_and_numbers_are_not_used_again() {
    let folder = Folder::new();
    let store = folder.store();
    for step in 0..30 {
        let episode = begin(&store, "a");
        append(&store, episode, 1, &format!("{step}{}", "x".repeat(20_000)), 0.5).expect("appended");
    }
    assert_eq!(store.sweep(Retention::default()).expect("swept").episodes, 0);
    let day = Duration::from_secs(86_400);
    assert_eq!(store.sweep(Retention { age: Some(day), bytes: None }).expect("swept").episodes, 0);
    std::thread::sleep(Duration::from_millis(5));
    let swept = store.sweep(Retention { age: Some(Duration::ZERO), bytes: None }).expect("swept");
    assert_eq!(swept.episodes, 30);
    assert_eq!(begin(&store, "b"), 31);
}

#[test]
fn a_backup_is_a_store() {
    let folder = Folder::new();
    let store = folder.store();
    let episode = begin(&store, "a");
    append(&store, episode, 1, "cube(1);", 0.25).expect("appended");
    let copy = folder.0.join("copy");
    store.backup(&copy).expect("copied");
    assert_eq!(store.backup(&copy).map_err(|error| error.kind()), Err(StoreErrorKind::Open));
    let copy = Store::open(&copy, Durability::Process).expect("opens");
    let (_, steps) = copy.episode(episode).expect("there");
    assert_eq!(copy.artifact(&steps[0].result, "candidate.scad").expect("there").bytes, b"cube(1);");
}

#[test]
fn a_file_that_is_no_store_and_a_later_store_are_refused() {
    let folder = Folder::new();
    let path = folder.0.join("store");
    fs::create_dir(&path).expect("made");
    fs::write(path.join("store.db"), "no database at all, but long enough to be taken for one".repeat(20))
        .expect("written");
    let open = || Store::open(&path, Durability::Process).map(drop).map_err(|error| error.kind());
    assert_eq!(open(), Err(StoreErrorKind::Open));
    fs::remove_file(path.join("store.db")).expect("removed");
    let store = folder.store();
    store.write_now(|connection| Ok(connection.execute_batch("PRAGMA user_version = 99")?)).expect("written");
    drop(store);
    assert_eq!(open(), Err(StoreErrorKind::Newer));
}
