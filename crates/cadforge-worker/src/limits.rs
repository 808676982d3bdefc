use std::num::NonZeroUsize;
use std::thread;
use std::time::Duration;

/// What one program may use up, and how many run at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Programs at the same time.
    pub workers: usize,
    /// Callers that may wait for a worker; one more is told [`crate::FaultKind::Busy`].
    pub queue: usize,
    /// Processor time of one program, whole seconds. The kernel enforces it.
    pub cpu_s: u64,
    /// Time by the clock of one program: a net for programs that wait, well above `cpu_s`.
    pub wall: Duration,
    /// Memory that one program may add to what CadQuery takes, bytes of address space.
    pub memory: u64,
    /// Characters that one program may print.
    pub output: usize,
    /// Size of a serialised shape, bytes.
    pub shape: usize,
    /// Size of a tessellation with its STEP text, bytes.
    pub mesh: usize,
    /// Forks after which the process that forks is replaced.
    pub forks: u64,
}

impl Default for Limits {
    /// One worker a core, 20 s of processor time, 60 s by the clock, 2 GiB.
    fn default() -> Self {
        Self {
            workers: thread::available_parallelism().map_or(1, NonZeroUsize::get),
            queue: 1024,
            cpu_s: 20,
            wall: Duration::from_secs(60),
            memory: 2 << 30,
            output: 1 << 24,
            shape: 64 << 20,
            mesh: 256 << 20,
            forks: 10_000,
        }
    }
}

/// How a shape becomes triangles; part of the job, so that results do not depend on the machine.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Tolerance {
    /// Largest distance between surface and triangles, mm, or a share of each edge when `relative`.
    pub linear: f64,
    /// Largest angle between neighbouring segments, radians.
    pub angular: f64,
    /// Whether `linear` is a share of each edge's size.
    pub relative: bool,
}

impl Tolerance {
    /// What `cadquery.exporters.export` uses when nothing is said.
    pub const CADQUERY_EXPORT: Self = Self { linear: 0.1, angular: 0.1, relative: true };
}

impl Default for Tolerance {
    /// 0.05 mm and 0.2 rad.
    fn default() -> Self {
        Self { linear: 0.05, angular: 0.2, relative: false }
    }
}

/// What a caller asks of one run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How fine the triangles are.
    pub tolerance: Tolerance,
    /// Whether parts that meet (of an assembly, a list, a compound) are united into one solid.
    pub unite: bool,
    /// Whether the shape must be valid in itself. Without, a shape that contradicts itself comes back with
    /// what triangles it has, as CadQuery's exporters would write them.
    pub strict: bool,
    /// Whether faces share the points of their common edges. Without, each face has its own points and
    /// keeps triangles that collapsed to a line, as in an STL file of CadQuery's.
    pub weld: bool,
    /// Whether the shape comes back as STEP text too.
    pub step: bool,
}

impl Options {
    /// What a program's STL file holds when it is written by CadQuery's exporter.
    pub const CADQUERY_EXPORT: Self =
        Self { tolerance: Tolerance::CADQUERY_EXPORT, unite: false, strict: false, weld: false, step: false };
}

impl Default for Options {
    fn default() -> Self {
        Self { tolerance: Tolerance::default(), unite: true, strict: true, weld: true, step: false }
    }
}
