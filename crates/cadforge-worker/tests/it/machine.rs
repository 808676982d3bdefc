//! What a program could leave behind or reach, and whether it did.

use std::fs;
use std::io::ErrorKind;
use std::net::{TcpListener, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::{SocketAddr, UnixListener};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{process, thread};

/// What no program may read.
const SECRET: &str = "the-reference-has-volume-42";

/// A folder with a secret, and doors at which somebody may knock.
pub struct Machine {
    folder: PathBuf,
    tcp: TcpListener,
    udp: UdpSocket,
    unix: UnixListener,
    abstract_unix: UnixListener,
    before: Vec<String>,
}

impl Machine {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cadforge-sandbox-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("secret"), SECRET).unwrap();
        fs::set_permissions(folder.join("secret"), fs::Permissions::from_mode(0o644)).unwrap();
        let tcp = TcpListener::bind("127.0.0.1:0").unwrap();
        let udp = UdpSocket::bind(tcp.local_addr().unwrap()).unwrap();
        let unix = UnixListener::bind(folder.join("socket")).unwrap();
        let address =
            SocketAddr::from_abstract_name(format!("cadforge-test-{}-{name}", process::id())).unwrap();
        let abstract_unix = UnixListener::bind_addr(&address).unwrap();
        tcp.set_nonblocking(true).unwrap();
        udp.set_nonblocking(true).unwrap();
        unix.set_nonblocking(true).unwrap();
        abstract_unix.set_nonblocking(true).unwrap();
        let before = listing(&folder);
        Self { folder, tcp, udp, unix, abstract_unix, before }
    }

    /// The program with this machine's folder and doors in place of `@DIR@`, `@PORT@` and `@NAME@`.
    pub fn aim(&self, program: &str) -> String {
        let address = self.abstract_unix.local_addr().unwrap();
        let name = String::from_utf8(address.as_abstract_name().unwrap().to_vec()).unwrap();
        program
            .replace("@DIR@", &self.folder.to_string_lossy())
            .replace("@PORT@", &self.tcp.local_addr().unwrap().port().to_string())
            .replace("@NAME@", &name)
    }

    /// What changed, or was reached or told; nothing when all is well.
    pub fn traces(&self, console: &str) -> Vec<String> {
        let mut traces = Vec::new();
        if listing(&self.folder) != self.before {
            traces.push(format!("the folder changed: {:?}", listing(&self.folder)));
        }
        let own = std::env::var("CARGO_MANIFEST_DIR").unwrap();
        if console.contains(SECRET) || console.contains("root:") || console.contains(&own) {
            traces.push(format!("it read what it may not: {console}"));
        }
        let quiet = |kind: ErrorKind| kind == ErrorKind::WouldBlock;
        if !self.tcp.accept().is_err_and(|error| quiet(error.kind()))
            || !self.udp.recv(&mut [0; 64]).is_err_and(|error| quiet(error.kind()))
            || !self.unix.accept().is_err_and(|error| quiet(error.kind()))
            || !self.abstract_unix.accept().is_err_and(|error| quiet(error.kind()))
        {
            traces.push("somebody knocked".to_owned());
        }
        traces
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Shared memory, queues and semaphores of the whole machine that carry our programs' key or name.
pub fn shared_memory() -> Vec<String> {
    let key = 0x0CAD_F06E.to_string();
    let tables = ["shm", "msg", "sem"]
        .into_iter()
        .filter_map(|name| fs::read_to_string(format!("/proc/sysvipc/{name}")).ok());
    let mut found: Vec<_> =
        tables.flat_map(|table| table.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    found.retain(|line| line.split_whitespace().next() == Some(key.as_str()));
    found.extend(fs::read_dir("/dev/shm").into_iter().flatten().flatten().filter_map(|entry| {
        entry.file_name().into_string().ok().filter(|name| name.starts_with("cadforge"))
    }));
    found
}

/// Waits until this process has `count` descendants, zombies included; their number when it never has.
pub fn settle(count: usize) -> Result<(), usize> {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let now = descendants();
        if now == count {
            return Ok(());
        }
        if Instant::now() > until {
            return Err(now);
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// How many descendants this process has once nothing comes or goes for a while.
pub fn steady() -> usize {
    let (mut last, mut since) = (descendants(), Instant::now());
    while since.elapsed() < Duration::from_secs(2) {
        thread::sleep(Duration::from_millis(50));
        let now = descendants();
        if now != last {
            (last, since) = (now, Instant::now());
        }
    }
    last
}

/// How many processes descend from this one.
fn descendants() -> usize {
    let (mut count, mut generation) = (0, vec![process::id()]);
    while !generation.is_empty() {
        generation = children(&generation);
        count += generation.len();
    }
    count
}

/// Every process of the machine with its parent.
fn processes() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").unwrap().flatten();
    let pair = |entry: fs::DirEntry| {
        let pid = entry.file_name().to_str()?.parse().ok()?;
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        // The name stands in brackets and may hold anything.
        let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
        Some((pid, parent))
    };
    entries.filter_map(pair).collect()
}

fn listing(folder: &Path) -> Vec<String> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| {
            let about = entry.metadata().unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            format!("{name} {:o} {} {}", about.mode(), about.len(), about.mtime())
        })
        .collect();
    found.sort();
    found
}

/// The processes whose parents are among `parents`.
pub fn children(parents: &[u32]) -> Vec<u32> {
    processes().into_iter().filter(|(_, parent)| parents.contains(parent)).map(|(pid, _)| pid).collect()
}

/// Kills a process, whatever it does.
#[cfg(feature = "endurance")]
pub fn kill(pid: u32) {
    let pid = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw);
    // It may have ended by itself.
    let _ = pid.map(|pid| rustix::process::kill_process(pid, rustix::process::Signal::KILL));
}

/// Memory that this process and the one that forks hold, KiB.
#[cfg(feature = "endurance")]
pub fn resident() -> u64 {
    let one = process::id();
    let outer = children(&[one]);
    let inner = children(&outer);
    let held = |pid: &u32| {
        let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
        status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))?
            .split_whitespace()
            .next()?
            .parse::<u64>()
            .ok()
    };
    [one].iter().chain(&outer).chain(&inner).filter_map(held).sum()
}
