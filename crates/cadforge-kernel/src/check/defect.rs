//! What can be wrong with a mesh.

use crate::diag::{Diagnostic, Severity};
use crate::math::Vec3;

/// A kind of fault. Those of severity error keep a mesh from being a solid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DefectKind {
    /// There is no triangle.
    Empty,
    /// A triangle names a point that does not exist.
    BadIndex,
    /// A coordinate is NaN or infinite.
    NotFinite,
    /// A coordinate is beyond [`MAX_COORDINATE`](super::MAX_COORDINATE).
    TooLarge,
    /// An edge has a triangle on one side only.
    OpenEdge,
    /// Two neighbours run the same way along their edge, so one of them is inside out.
    FlippedTriangle,
    /// An edge where more than two triangles meet, not as many of one direction as of the other.
    NonManifoldEdge,
    /// The same triangle stands there more than once.
    DuplicateTriangle,
    /// The surface is closed but encloses nothing.
    NoVolume,
    /// The surface is inside out: its volume is negative.
    Inverted,
    /// A closed part that encloses nothing. It is dropped. A warning.
    FlatShell,
    /// An edge where bodies, or parts of one, touch without sharing material. A warning.
    EdgeContact,
    /// A triangle with two equal corners, or with its corners in one line. A warning.
    DegenerateTriangle,
    /// A point that no triangle uses. A warning.
    UnusedPoint,
}

impl DefectKind {
    /// All kinds, in the order in which they are reported.
    pub const ALL: [Self; 14] = [
        Self::Empty,
        Self::BadIndex,
        Self::NotFinite,
        Self::TooLarge,
        Self::OpenEdge,
        Self::FlippedTriangle,
        Self::NonManifoldEdge,
        Self::DuplicateTriangle,
        Self::NoVolume,
        Self::Inverted,
        Self::FlatShell,
        Self::EdgeContact,
        Self::DegenerateTriangle,
        Self::UnusedPoint,
    ];

    /// The stable code of its diagnostic.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "solid/empty",
            Self::BadIndex => "solid/bad-index",
            Self::NotFinite => "solid/not-finite",
            Self::TooLarge => "solid/too-large",
            Self::OpenEdge => "solid/open-edge",
            Self::FlippedTriangle => "solid/flipped-triangle",
            Self::NonManifoldEdge => "solid/non-manifold-edge",
            Self::DuplicateTriangle => "solid/duplicate-triangle",
            Self::NoVolume => "solid/no-volume",
            Self::Inverted => "solid/inverted",
            Self::FlatShell => "solid/flat-shell",
            Self::EdgeContact => "solid/edge-contact",
            Self::DegenerateTriangle => "solid/degenerate-triangle",
            Self::UnusedPoint => "solid/unused-point",
        }
    }

    /// Error when the mesh cannot be a solid.
    pub const fn severity(self) -> Severity {
        match self {
            Self::FlatShell | Self::EdgeContact | Self::DegenerateTriangle | Self::UnusedPoint => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }

    /// What is counted, in the singular and the plural; nothing when it is the mesh as a whole.
    const fn noun(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Empty | Self::NoVolume => None,
            Self::BadIndex | Self::FlippedTriangle | Self::DuplicateTriangle | Self::DegenerateTriangle => {
                Some(("triangle", "triangles"))
            }
            Self::NotFinite | Self::TooLarge | Self::UnusedPoint => Some(("point", "points")),
            Self::OpenEdge | Self::NonManifoldEdge | Self::EdgeContact => Some(("edge", "edges")),
            Self::Inverted | Self::FlatShell => Some(("shell", "shells")),
        }
    }

    /// What is wrong: with them, after "3 edges", or with the mesh.
    const fn fault(self) -> &'static str {
        match self {
            Self::Empty => "there is no triangle",
            Self::BadIndex => "with a corner that names no point",
            Self::NotFinite => "with an infinite or undefined coordinate",
            Self::TooLarge => "farther than 1e9 mm from the origin",
            Self::OpenEdge => "with a face on one side only",
            Self::FlippedTriangle => "wound against a neighbour",
            Self::NonManifoldEdge => "where more than two faces meet and do not pair up",
            Self::DuplicateTriangle => "repeated in the same place",
            Self::NoVolume => "the surface is closed but flat",
            Self::Inverted => "turned inside out",
            Self::FlatShell => "without thickness",
            Self::EdgeContact => "where parts touch without sharing material",
            Self::DegenerateTriangle => "without area",
            Self::UnusedPoint => "used by no triangle",
        }
    }

    /// What to do about it.
    const fn hints(self) -> &'static [&'static str] {
        match self {
            Self::Empty => &["make at least one solid, and check that no difference removes all of it"],
            Self::BadIndex => &["every number in `faces` must be at least 0 and less than `len(points)`"],
            Self::NotFinite => &["look for a division by zero or a square root of a negative number"],
            Self::TooLarge => &["lengths are millimetres; look for a wrong unit or a runaway factor"],
            Self::OpenEdge => &[
                "close the surface: every edge of a `polyhedron` must belong to exactly two faces",
                "build the part from `cube`, `cylinder` and `linear_extrude` where it can be",
            ],
            Self::FlippedTriangle => {
                &["list the points of every face of a `polyhedron` clockwise when seen from outside"]
            }
            Self::NonManifoldEdge => {
                &["remove inner faces, and let solids overlap instead of meeting in an edge"]
            }
            Self::DuplicateTriangle => &["list each face of a `polyhedron` once"],
            Self::NoVolume | Self::FlatShell => &["give every side a length; a face has no thickness"],
            Self::Inverted => {
                &["reverse the order of the points in every face: clockwise when seen from outside"]
            }
            Self::EdgeContact => &["let the parts overlap by at least 0.01 mm, or keep them that far apart"],
            Self::DegenerateTriangle | Self::UnusedPoint => &[],
        }
    }
}

/// Something wrong with a mesh, how often, and one place to look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Defect {
    /// What is wrong.
    pub kind: DefectKind,
    /// How many edges, triangles or points it is wrong with; at least 1.
    pub count: usize,
    /// The place of the first of them, in millimetres, if it has one.
    pub place: Option<Vec3>,
}

impl From<&Defect> for Diagnostic {
    fn from(defect: &Defect) -> Self {
        let kind = defect.kind;
        let mut message = match (kind.noun(), defect.count) {
            (None, _) => kind.fault().to_owned(),
            (Some((one, _)), 1) => format!("1 {one} {}", kind.fault()),
            (Some((_, many)), count) => format!("{count} {many} {}", kind.fault()),
        };
        if let Some(Vec3 { x, y, z }) = defect.place {
            let rounded = [x, y, z].map(|c| (c * 1000.0).round() / 1000.0 + 0.0);
            let first = if defect.count == 1 { "at" } else { "the first at" };
            message += &format!(", {first} `{rounded:?}`");
        }
        Self {
            code: kind.code(),
            severity: kind.severity(),
            span: None,
            message,
            hints: kind.hints().iter().map(|&hint| hint.to_owned()).collect(),
        }
    }
}
