//! What can be measured of a candidate beside its reference. One file a metric.

mod chamfer;

use std::collections::BTreeMap;

use crate::body::Body;

/// What a metric looks at.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The body that the program made; `None` when it made none.
    pub candidate: Option<&'a Body>,
    /// The body that was asked for.
    pub reference: &'a Body,
    /// How to measure.
    pub settings: Settings,
}

/// How to measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// k in exp(-k · chamfer).
    pub chamfer_k: f64,
    /// How surfaces are sampled for the chamfer distance.
    pub sampler: Sampler,
}

impl Default for Settings {
    fn default() -> Self {
        Self { chamfer_k: 10.0, sampler: Sampler::Exact }
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

/// A measurement in [0, 1] that a definition can pay for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// The program gave a mesh with faces.
    Compiled,
    /// Every edge has two faces.
    Watertight,
    /// All faces hang together by edges that exactly two of them use, as the first system counted: parts
    /// that touch in an edge or a point are several.
    SingleComponent,
    /// exp(-k · chamfer) to the reference.
    Similarity,
}

impl Metric {
    /// All metrics.
    pub const ALL: [Self; 4] = [Self::Compiled, Self::Watertight, Self::SingleComponent, Self::Similarity];

    /// As it is written in a definition.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compiled => "compiled",
            Self::Watertight => "watertight",
            Self::SingleComponent => "single_component",
            Self::Similarity => "similarity",
        }
    }

    /// The metric of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.name() == name)
    }

    /// Measures `case`; what lies behind the value goes into `raw`.
    pub fn measure(self, case: &Case<'_>, raw: &mut BTreeMap<&'static str, f64>) -> f64 {
        let Some(candidate) = case.candidate else { return 0.0 };
        let yes_no = |yes: bool| if yes { 1.0 } else { 0.0 };
        match self {
            Self::Compiled => 1.0,
            Self::Watertight => yes_no(candidate.topology().watertight),
            Self::SingleComponent => {
                raw.insert("components", candidate.topology().face_components as f64);
                yes_no(candidate.topology().face_components == 1)
            }
            Self::Similarity => {
                let chamfer = chamfer::distance(candidate, case.reference, case.settings.sampler);
                raw.insert("chamfer", chamfer);
                libm::exp(-case.settings.chamfer_k * chamfer)
            }
        }
    }
}
