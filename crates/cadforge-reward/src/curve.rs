use serde::Deserialize;

use crate::metric::Case;
use crate::text;

/// How the weighted sum of the terms becomes the total.
///
/// [`Strict`](Self::Strict), [`Dense`](Self::Dense) and [`Gain`](Self::Gain) are the second system's, for
/// training. They begin with a sum that is −1 where nothing was built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Curve {
    /// It is the total.
    #[default]
    Identity,
    /// With s0 what doing nothing clever gets: 0.3 sum / s0 up to s0, 0.3 + 0.7 (sum − s0) / (1 − s0)
    /// above it. Failures stay as they are.
    Baseline,
    /// A build gets 0.15 + 0.85 sum, in [0.05, 1]. A failure gets −0.85 + 0.30 cheap, less 0.10 for a
    /// syntax error, 0.05 for an unknown name, 0.10 without the import or `fixture`, in [−1, −0.05].
    /// Cheap is what the text alone is worth.
    Strict,
    /// A failure gets −0.20 + 0.60 cheap, at most 0.37: more than some parts. A bad example.
    Dense,
    /// The sum less that of the program before, which is 0 for a first program.
    Gain,
}

impl Curve {
    /// As it is written in a definition.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Baseline => "baseline",
            Self::Strict => "strict",
            Self::Dense => "dense",
            Self::Gain => "gain",
        }
    }

    /// Lowest and highest total, where the curve says so.
    pub const fn range(self) -> Option<[f64; 2]> {
        match self {
            Self::Identity | Self::Baseline => None,
            Self::Strict => Some([-1.0, 1.0]),
            Self::Dense => Some([-0.25, 1.0]),
            Self::Gain => Some([-2.0, 2.0]),
        }
    }

    /// The total for a weighted `sum` in [−1, 1].
    ///
    /// `s0` is what doing nothing clever gets, in (0, 1), where the curve asks for it.
    pub(crate) fn apply(self, sum: f64, s0: Option<f64>, case: &Case<'_>) -> f64 {
        match self {
            Self::Identity => sum,
            Self::Baseline => match s0 {
                Some(s0) if sum > s0 => 0.3 + 0.7 * (sum - s0) / (1.0 - s0),
                Some(s0) if sum > 0.0 => 0.3 * sum / s0,
                _ => sum,
            },
            Self::Strict if case.candidate.is_some() => (0.15 + 0.85 * sum).clamp(0.05, 1.0),
            Self::Strict => strict_failure(case.program, case.error),
            Self::Dense if sum <= -1.0 => (-0.20 + 0.60 * text::cheap_score(case.program)).max(-0.25),
            Self::Dense => sum,
            Self::Gain => sum - case.previous.unwrap_or(0.0),
        }
    }
}

fn strict_failure(program: &str, error: &str) -> f64 {
    let mut score = -0.85 + 0.30 * text::cheap_score(program);
    if error.contains("SyntaxError") {
        score -= 0.10;
    }
    if error.contains("AttributeError") || error.contains("NameError") {
        score -= 0.05;
    }
    if !program.contains("import cadquery as cq") || !text::assigns_fixture(program) {
        score -= 0.10;
    }
    score.clamp(-1.0, -0.05)
}
