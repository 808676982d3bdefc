use crate::body::Body;

/// What a metric looks at.
#[derive(Clone, Copy, Default)]
pub struct Case<'a> {
    /// The body that the program made; `None` when it made none.
    pub candidate: Option<&'a Body>,
    /// The body that was asked for, where there is one.
    pub reference: Option<&'a Body>,
    /// The program's text. Only the second system's metrics read it.
    pub program: &'a str,
    /// Why there is no candidate, in Python's words (`NameError: …`); empty when there is one.
    pub error: &'a str,
    /// What the task says beside its reference.
    pub brief: Brief<'a>,
    /// The sum that the program before this one got; `None` for a first one.
    pub previous: Option<f64>,
    /// How to measure.
    pub settings: Settings,
}

/// What a task says beside its reference.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Brief<'a> {
    /// What the task is called in notes.
    pub name: &'a str,
    /// Words that the program's text should contain.
    pub hints: &'a [String],
    /// The sides of the box that was asked for, in millimetres.
    pub size_mm: Option<[f64; 3]>,
    /// The sides of the box of the second system's own reference, at any scale. It stands in for the
    /// reference's box in the compatible setting.
    pub reference_size: Option<[f64; 3]>,
}

/// How to measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// k in exp(-k · chamfer).
    pub chamfer_k: f64,
    /// How surfaces are sampled for the first system's chamfer distance.
    pub sampler: Sampler,
    /// Whether the second system's metrics repeat its choices: coordinates of 32 bits, everything scaled
    /// to one height, random points, outlines that fill their frames.
    pub compat: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { chamfer_k: 10.0, sampler: Sampler::Exact, compat: false }
    }
}

/// How surfaces are sampled for the chamfer distance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sampler {
    /// Low-discrepancy points, distances to the other surface: a right part scores 1 however it was
    /// triangulated.
    #[default]
    Exact,
    /// The first system's: 4,096 random points a mesh, distances to the other's points. A right part
    /// scores 1 only with the reference's own triangles.
    Published,
}

impl Sampler {
    /// As it is written on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Published => "published",
        }
    }
}
