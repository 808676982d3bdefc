use cadforge_kernel::math::Vec3;

use crate::body::Body;
use crate::demands::Demands;
use crate::spec::Frame;

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
    /// What the task requires beside its reference. Without it the reference is measured, each time.
    pub demands: Option<&'a Demands>,
    /// How far the program came.
    pub stage: Stage,
    /// What doing nothing clever gets on this task, by [`baseline`](crate::baseline). Without it, it is
    /// worked out each time.
    pub baseline: Option<f64>,
    /// The sum that the program before this one got; `None` for a first one.
    pub previous: Option<f64>,
    /// How to measure.
    pub settings: Settings,
}

impl Case<'_> {
    /// What leads from the candidate's coordinates to the reference's.
    pub(crate) fn offset(&self) -> Vec3 {
        let frame = self.demands.map(|demands| demands.frame).unwrap_or_default();
        match (self.candidate, self.reference, frame) {
            (Some(candidate), Some(reference), Frame::PlacedFreely) => {
                reference.bounds().center() - candidate.bounds().center()
            }
            _ => Vec3::ZERO,
        }
    }
}

/// How far a program came, from nothing to a mesh. Where failures are graded, each stage is worth more
/// than the one before, and none as much as a valid part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// There is no program, or it was refused.
    #[default]
    Nothing,
    /// It cannot be read.
    Written,
    /// It was read and ended with an error or without an end.
    Parsed,
    /// It ran, and what it asked for could not be built or is no body.
    Evaluated,
    /// It gave a mesh, which may enclose nothing.
    Built,
}

impl Stage {
    /// What a program that ended here gets where failures are graded, in [−1, 0).
    pub const fn worth(self) -> f64 {
        match self {
            Self::Nothing => -1.0,
            Self::Written => -0.8,
            Self::Parsed => -0.6,
            Self::Evaluated => -0.4,
            Self::Built => -0.2,
        }
    }
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
