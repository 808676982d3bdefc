//! Builds the page with Node and embeds it. Without Node, or without a network for its first time, the
//! server is built all the same, and says what is missing where the page would be.
//!
//! The work is done below the target folder, once for the same sources, whatever the profile.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, io};

/// What the page is made of, below `web`.
const SOURCES: [&str; 6] =
    ["index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "src"];

fn main() {
    let web = variable("CARGO_MANIFEST_DIR").join("../../web");
    for name in SOURCES {
        println!("cargo::rerun-if-changed={}", web.join(name).display());
    }
    let out = variable("OUT_DIR");
    // target/<profile>/build/<crate>/out
    let shared = out.ancestors().nth(4).unwrap_or(&out).join("web");
    let text = match built(&web, &shared) {
        Ok(folder) => table(&folder),
        Err(wanting) => {
            println!("cargo::warning=the page is left out: {wanting}");
            let wanting = wanting.replace('&', "&amp;").replace('<', "&lt;");
            format!("static FILES: &[File] = &[];\nstatic WANTING: &str = {wanting:?};\n")
        }
    };
    fs::write(out.join("page.rs"), text).expect("the build folder can be written");
}

/// The folder with the built page, or why there is none.
fn built(web: &Path, shared: &Path) -> Result<PathBuf, String> {
    let failed = |error: io::Error| format!("the build folder cannot be written: {error}");
    let sources = sources(web).map_err(|error| format!("`web` cannot be read: {error}"))?;
    if sources.is_empty() {
        return Err("the folder `web` is not there".into());
    }
    let folder = shared.join(hash(&sources));
    fs::create_dir_all(shared).map_err(failed)?;
    // Two profiles may be built at the same time.
    let lock = File::create(shared.join("lock")).map_err(failed)?;
    lock.lock().map_err(failed)?;
    if folder.join("index.html").is_file() {
        return Ok(folder);
    }
    node()?;
    let work = shared.join("work");
    let _ = fs::remove_dir_all(work.join("src"));
    for (name, bytes) in &sources {
        let path = work.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&work)).map_err(failed)?;
        fs::write(path, bytes).map_err(failed)?;
    }
    install(&work)?;
    let fresh = shared.join("fresh");
    let mut vite = Command::new("node");
    vite.arg("node_modules/vite/bin/vite.js").args([
        "build",
        "--logLevel",
        "warn",
        "--emptyOutDir",
        "--outDir",
    ]);
    run(vite.arg(&fresh).current_dir(&work), "vite build")?;
    let _ = fs::remove_dir_all(&folder);
    fs::rename(&fresh, &folder).map_err(failed)?;
    Ok(folder)
}

/// Fetches the packages, unless those of this lock file are there.
fn install(work: &Path) -> Result<(), String> {
    let lock = fs::read_to_string(work.join("package-lock.json")).unwrap_or_default();
    let mark = work.join("node_modules/.installed-from");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1"]);
    run(npm.current_dir(work), "npm ci")?;
    fs::write(mark, lock).map_err(|error| error.to_string())
}

fn node() -> Result<(), String> {
    let wanting = "Node 20.19 or newer with npm is needed to build it";
    let output = Command::new("node").arg("--version").output().map_err(|_| wanting.to_owned())?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers =
        text.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version >= (20, 19) { Ok(()) } else { Err(format!("{wanting}; here is {}", text.trim())) }
}

fn run(command: &mut Command, name: &str) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("`{name}` could not be started: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // A build script's standard output is shown when it is asked for, or when the script fails.
    println!("{said}");
    let line = said.lines().map(str::trim).find(|line| line.to_lowercase().contains("error")).unwrap_or("");
    Err(format!("`{name}` failed: {}", line.chars().take(200).collect::<String>()))
}

/// Names and bytes, sorted by name.
fn sources(web: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for name in SOURCES {
        let path = web.join(name);
        if path.exists() {
            collect(web, &path, &mut found)?;
        }
    }
    found.sort();
    Ok(found)
}

fn collect(root: &Path, path: &Path, into: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(root, &entry?.path(), into)?;
        }
        return Ok(());
    }
    let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    into.push((name, fs::read(path)?));
    Ok(())
}

/// Not against attackers: only to know a page that was built before.
fn hash(sources: &[(String, Vec<u8>)]) -> String {
    let mut hasher = DefaultHasher::new();
    sources.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The files as Rust.
fn table(folder: &Path) -> String {
    let mut files = Vec::new();
    collect(folder, folder, &mut files).expect("the page was built a moment ago");
    files.sort();
    let mut text = String::from("static WANTING: &str = \"\";\nstatic FILES: &[File] = &[\n");
    for (name, _) in files.iter().filter(|(name, _)| !name.ends_with(".gz")) {
        let bytes = |name: &str| format!("include_bytes!({:?})", folder.join(name).display().to_string());
        let packed = format!("{name}.gz");
        let gzip = if files.iter().any(|(other, _)| *other == packed) {
            format!("Some({})", bytes(&packed))
        } else {
            "None".to_owned()
        };
        let _ = writeln!(text, "    File {{ name: {name:?}, bytes: {}, gzip: {gzip} }},", bytes(name));
    }
    text.push_str("];\n");
    text
}

fn variable(name: &str) -> PathBuf {
    PathBuf::from(env::var(name).expect("cargo sets it"))
}
