use std::collections::BTreeMap;

use cadforge_kernel::check::Solid;
use cadforge_kernel::diag::{Diagnostic, Severity};
use cadforge_reward::spec::Check;
use cadforge_reward::{Body, Judged, Stage};
use serde::{Deserialize, Serialize};

/// The version of the report's shape, raised when a field changes its meaning or goes.
pub const REPORT_VERSION: u32 = 1;

/// What the engine says about one answer. Byte-identical everywhere, `timing` aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`REPORT_VERSION`].
    pub version: u32,
    /// The task's id, or the name of a bare reference.
    pub task: String,
    /// `openscad` or `cadquery`.
    pub language: String,
    /// How it was scored.
    pub settings: SettingsReport,
    /// What became of the program.
    pub outcome: Outcome,
    /// What it is paid.
    pub reward: RewardReport,
    /// What was measured of the candidate, when there is one.
    pub measures: Option<MeasuresReport>,
    /// What is wrong with the program, worst first within each stage.
    pub diagnostics: Vec<Finding>,
    /// Console lines in the language's own form.
    pub console: Vec<String>,
    /// Plain text for the model's next turn.
    pub feedback: String,
    /// What this report depends on.
    pub hashes: Hashes,
    /// The only part that differs between two runs.
    pub timing: Timing,
}

/// How an answer was scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsReport {
    /// What built the program: `cadforge`, `openscad`, `cadquery`.
    pub backend: String,
    /// How surfaces were sampled: `exact`, `published`.
    pub sampler: String,
    /// Whether an unknown name ended the program.
    pub strict: bool,
    /// Whether the published systems' choices were repeated.
    pub compat: bool,
}

/// What became of a program. A closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A closed solid.
    Ok,
    /// The completion holds no program.
    NoCode,
    /// The completion stops inside its program.
    Truncated,
    /// The program asks for files or modules.
    Refused,
    /// The text is no program.
    ParseError,
    /// The program stopped with an error.
    EvalError,
    /// Nothing is drawn.
    Empty,
    /// What is drawn is flat.
    Not3d,
    /// The mesh does not enclose a body.
    Open,
    /// The program needs more than the budget.
    OverBudget,
    /// The geometry kernel could not build it.
    BuildError,
    /// The program ran longer than allowed.
    Timeout,
    /// The program tried what the sandbox denies.
    Denied,
}

/// A reward as a report shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RewardReport {
    /// The definition's name.
    pub name: String,
    /// The definition's version.
    pub version: u32,
    /// Within `range`.
    pub total: f64,
    /// Lowest and highest possible total.
    pub range: [f64; 2],
    /// By term, before its weight.
    pub terms: BTreeMap<String, f64>,
    /// By term.
    pub weights: BTreeMap<String, f64>,
    /// By gate, whether it is open.
    pub gates: BTreeMap<String, bool>,
    /// What lies behind the terms: millimetres and counts. Where the gain is paid, the new total is `sum`
    /// and the old one `previous`.
    pub raw: BTreeMap<String, f64>,
    /// What the second system said in words; empty where a definition has none of its terms.
    pub notes: Vec<String>,
    /// How each requirement of the task is met, the worst first; empty where the definition does not ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<RequirementReport>,
}

/// How one requirement is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RequirementReport {
    /// Which one: `hole 3 of 4`.
    pub name: String,
    /// Its kind in the task's `spec`.
    pub kind: String,
    /// In [0, 1]; 1 within the tolerances.
    pub score: f64,
    /// In words: `hole 3 of 4: radius 2.5, asked 2 ± 0.05, at (12.8, 12.8, 0)`.
    pub text: String,
    /// Number by number, the worst first.
    pub checks: Vec<CheckReport>,
    /// Where, in millimetres in the task's coordinates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<[f64; 3]>,
}

/// One number of a requirement: millimetres, a count, or a share; 1 and 0 for yes and no.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckReport {
    /// What was measured.
    pub what: String,
    /// What it is; nothing when it has no end.
    pub measured: Option<f64>,
    /// What it should be.
    pub asked: f64,
    /// How far off it may be.
    pub tolerance: f64,
    /// In [0, 1].
    pub score: f64,
}

impl RequirementReport {
    /// The requirements by rising score, those of one score in the order of the task.
    pub(crate) fn worst_first(mut judged: Vec<Judged>) -> Vec<Self> {
        judged.sort_by(|a, b| a.score.total_cmp(&b.score));
        judged.into_iter().map(Self::from).collect()
    }
}

impl From<Judged> for RequirementReport {
    fn from(judged: Judged) -> Self {
        let check = |check: &Check| CheckReport {
            what: check.what.to_owned(),
            measured: Some(check.measured).filter(|value| value.is_finite()),
            asked: check.asked,
            tolerance: check.tolerance,
            score: check.score,
        };
        Self {
            text: judged.to_string(),
            kind: judged.kind.to_owned(),
            score: judged.score,
            checks: judged.checks.iter().map(check).collect(),
            place: judged.place,
            name: judged.name,
        }
    }
}

/// What was measured of a candidate. Lengths in millimetres.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasuresReport {
    /// Enclosed, cubic millimetres; signed while the mesh is not a solid.
    pub volume: f64,
    /// Of the surface, square millimetres.
    pub area: f64,
    /// Smallest corner of the bounding box.
    pub min: [f64; 3],
    /// Largest corner of the bounding box.
    pub max: [f64; 3],
    /// Centre of mass.
    pub centroid: [f64; 3],
    /// Parts that hang together.
    pub components: usize,
    /// Parts, tunnels and closed voids; `None` when the mesh is not a solid.
    pub betti: Option<[u32; 3]>,
    /// V − E + F on vertices that are equal to six digits.
    pub euler: i64,
    /// Whether every edge has two faces, to six digits.
    pub watertight: bool,
    /// Faces of the mesh.
    pub triangles: usize,
}

/// A diagnostic with its place in lines and columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable, kebab-case.
    pub code: String,
    /// `error` or `warning`.
    pub severity: String,
    /// In the program's text.
    pub place: Option<Place>,
    /// A lower-case fragment, values in backticks.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
}

/// A range of the program's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// BLAKE3, hex, of everything that a report depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hashes {
    /// The task's id, prompt and settings.
    pub task: String,
    /// The program's text.
    pub program: String,
    /// The reference's mesh.
    pub reference: String,
    /// The reward definition's text.
    pub reward: String,
    /// The engine's version, with the backend, the sampler and the options.
    pub engine: String,
}

/// How long it took, and whether it was computed at all. Milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// Answered from the cache.
    pub cached: bool,
    /// Program to mesh.
    pub build_ms: f64,
    /// Mesh to reward.
    pub grade_ms: f64,
    /// From the call to the report.
    pub total_ms: f64,
}

impl Outcome {
    /// How far the program came, where failures are graded.
    pub(crate) const fn stage(self) -> Stage {
        match self {
            Self::NoCode | Self::Truncated | Self::Refused | Self::Denied => Stage::Nothing,
            Self::ParseError => Stage::Written,
            Self::EvalError | Self::OverBudget | Self::Timeout => Stage::Parsed,
            Self::Empty | Self::Not3d | Self::BuildError => Stage::Evaluated,
            Self::Ok | Self::Open => Stage::Built,
        }
    }

    /// As it is written in a report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NoCode => "no-code",
            Self::Truncated => "truncated",
            Self::Refused => "refused",
            Self::ParseError => "parse-error",
            Self::EvalError => "eval-error",
            Self::Empty => "empty",
            Self::Not3d => "not-3d",
            Self::Open => "open",
            Self::OverBudget => "over-budget",
            Self::BuildError => "build-error",
            Self::Timeout => "timeout",
            Self::Denied => "denied",
        }
    }

    /// What it means, as a fragment of a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Ok => "the program gives a closed solid",
            Self::NoCode => "the answer holds no program",
            Self::Truncated => "the answer stops inside its program",
            Self::Refused => "the program asks for files or modules that it may not have",
            Self::ParseError => "the program does not parse",
            Self::EvalError => "the program stopped with an error",
            Self::Empty => "the program draws nothing",
            Self::Not3d => "what the program draws is flat, not a solid",
            Self::Open => "the surface that the program draws is not closed",
            Self::OverBudget => "the program needs more than its budget",
            Self::BuildError => "the solid could not be built",
            Self::Timeout => "the program ran too long",
            Self::Denied => "the program tried something that is not allowed",
        }
    }
}

impl MeasuresReport {
    /// What was measured of `body`.
    pub fn of(body: &Body) -> Self {
        let (mass, topology, bounds) = (body.mass(), body.topology(), body.bounds());
        Self {
            volume: mass.signed_volume,
            area: mass.area,
            min: bounds.min.to_array(),
            max: bounds.max.to_array(),
            centroid: mass.centroid.to_array(),
            components: topology.components,
            betti: body.solid().ok().map(Solid::betti),
            euler: topology.euler(),
            watertight: topology.watertight,
            triangles: topology.triangles,
        }
    }
}

impl Finding {
    /// `diagnostic` with its place found in `source`.
    pub fn new(diagnostic: &Diagnostic, source: &str) -> Self {
        Self {
            code: diagnostic.code.to_owned(),
            severity: match diagnostic.severity {
                Severity::Error => "error".to_owned(),
                Severity::Warning => "warning".to_owned(),
            },
            place: diagnostic.span.map(|span| {
                let start = source.floor_char_boundary(span.start as usize);
                let before = &source[..start];
                let line_start = before.rfind('\n').map_or(0, |at| at + 1);
                Place {
                    line: before.matches('\n').count() as u32 + 1,
                    column: before[line_start..].chars().count() as u32 + 1,
                    start: span.start,
                    end: span.end,
                }
            }),
            message: diagnostic.message.clone(),
            hints: diagnostic.hints.clone(),
        }
    }
}
