//! What can be measured of a candidate beside its reference. One file a metric.

mod betti;
mod case;
mod chamfer;
mod contact;
mod editability;
mod features;
mod findings;
mod reference;
mod semantic;
mod silhouette;
pub(crate) mod surface;
mod topology;
mod volume;

pub use case::{Brief, Case, Sampler, Settings, Stage};
pub use findings::Findings;

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
    /// Volume in common with the reference, over the volume of both together.
    VolumeIou,
    /// How far the two surfaces agree: F1 at a tolerance in millimetres, with directions within 20°.
    SurfaceF1,
    /// Pieces, through holes and voids against those asked for.
    Betti,
    /// The requirements of the task: half their mean, half the worst.
    Features,
    /// 1: the program gave a mesh. It also says what the second system said of it.
    Build,
    /// Mesh hygiene, after the second system, as are all that follow.
    Topology,
    /// Gaps between the boxes of pieces.
    Contact,
    /// Hint words in the text, proportions, functions.
    SemanticParts,
    /// Box, chamfer distance and silhouettes against the reference.
    ReferenceSimilarity,
    /// The box's proportions alone, which the fast mode called reference similarity.
    ReferenceBox,
    /// Six outlines against the reference's.
    Silhouette,
    /// Functions, named numbers and returns in the text.
    Editability,
    /// Always 1.
    Efficiency,
}

impl Metric {
    /// All metrics.
    pub const ALL: [Self; 17] = [
        Self::Compiled,
        Self::Watertight,
        Self::SingleComponent,
        Self::Similarity,
        Self::VolumeIou,
        Self::SurfaceF1,
        Self::Betti,
        Self::Features,
        Self::Build,
        Self::Topology,
        Self::Contact,
        Self::SemanticParts,
        Self::ReferenceSimilarity,
        Self::ReferenceBox,
        Self::Silhouette,
        Self::Editability,
        Self::Efficiency,
    ];

    /// As it is written in a definition.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compiled => "compiled",
            Self::Watertight => "watertight",
            Self::SingleComponent => "single_component",
            Self::Similarity => "similarity",
            Self::VolumeIou => "volume_iou",
            Self::SurfaceF1 => "surface_f1",
            Self::Betti => "betti",
            Self::Features => "features",
            Self::Build => "build",
            Self::Topology => "topology",
            Self::Contact => "contact",
            Self::SemanticParts => "semantic_parts",
            Self::ReferenceSimilarity => "reference_similarity",
            Self::ReferenceBox => "reference_box",
            Self::Silhouette => "silhouette",
            Self::Editability => "editability",
            Self::Efficiency => "efficiency",
        }
    }

    /// The metric of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.name() == name)
    }

    /// Measures `case`; what lies behind the value goes into `findings`.
    pub fn measure(self, case: &Case<'_>, findings: &mut Findings) -> f64 {
        let Some(candidate) = case.candidate else { return 0.0 };
        let yes_no = |yes: bool| if yes { 1.0 } else { 0.0 };
        let pose = || candidate.pose(case.settings.compat);
        match self {
            Self::Compiled | Self::Build | Self::Efficiency => 1.0,
            Self::Watertight => yes_no(candidate.topology().watertight),
            Self::SingleComponent => {
                findings.raw.insert("components", candidate.topology().face_components as f64);
                yes_no(candidate.topology().face_components == 1)
            }
            Self::Similarity => {
                let Some(reference) = case.reference else { return 0.0 };
                let chamfer = chamfer::distance(candidate, reference, case.settings.sampler);
                findings.raw.insert("chamfer", chamfer);
                libm::exp(-case.settings.chamfer_k * chamfer)
            }
            Self::VolumeIou => volume::iou(case, findings),
            Self::SurfaceF1 => surface::f1(case, findings),
            Self::Betti => betti::score(case, findings),
            Self::Features => features::score(case, findings),
            Self::Topology => topology::score(pose(), case.settings.compat, findings),
            Self::Contact => contact::score(pose(), findings),
            Self::SemanticParts => semantic::score(case, pose(), findings),
            Self::ReferenceSimilarity => reference::similarity(case, candidate, findings),
            Self::ReferenceBox => reference::box_similarity(case, candidate, findings),
            Self::Silhouette => reference::silhouettes(case, candidate, findings),
            Self::Editability => editability::score(case.program, findings),
        }
    }
}
