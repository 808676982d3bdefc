//! The corpus, the environment, and what is expected of a program.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{env, fs};

use cadforge_worker::{Answer, Run, Setup, Tessellation};

/// Holds the machine: two pools at once would take each other's time.
pub fn alone() -> MutexGuard<'static, ()> {
    static MACHINE: Mutex<()> = Mutex::new(());
    MACHINE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The environment: `CADFORGE_HOME` when it is set, else one of the tests' own.
pub fn setup() -> Setup {
    let own = || PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cadforge-home");
    let home = env::var_os("CADFORGE_HOME").map_or_else(own, PathBuf::from);
    Setup::install(&home, &mut |_| ()).unwrap_or_else(|fault| panic!("these tests need CadQuery: {fault}"))
}

/// A folder of the corpus: names and texts of its programs, in order.
pub fn programs(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus").join(folder);
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    paths.into_iter().map(read).collect()
}

/// The value of a header line such as `# expect: denied`.
pub fn header<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = format!("# {name}: ");
    text.lines().take_while(|line| line.starts_with('#')).find_map(|line| line.strip_prefix(&start))
}

/// A run in the words of the corpus: `denied`, `failed CODE`, `over LIMIT`, `shape VOLUME [NOTE…]`.
pub fn summary(run: &Run) -> String {
    match &run.answer {
        Answer::Shape(shape) => {
            let notes: String = shape.notes.iter().map(|note| format!(" {}", note.code)).collect();
            // Close to a whole number it is that number; nothing else is claimed.
            let volume = volume(&shape.tessellation);
            format!("shape {}{notes}", (volume * 1e6).round() / 1e6)
        }
        Answer::Failed(problems) => {
            let mut codes: Vec<_> = problems.iter().map(|problem| problem.code.as_str()).collect();
            codes.dedup();
            format!("failed {}", codes.join(" "))
        }
        Answer::Over(limit) => format!("over {}", limit.name()),
        Answer::Denied(_) => "denied".to_owned(),
    }
}

/// The volume inside the triangles.
pub fn volume(mesh: &Tessellation) -> f64 {
    let point = |index: u32| mesh.points[index as usize];
    let six_fold = mesh.triangles.iter().map(|triangle| {
        let [a, b, c] = triangle.map(point);
        a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0])
            + a[2] * (b[0] * c[1] - b[1] * c[0])
    });
    six_fold.sum::<f64>() / 6.0
}
