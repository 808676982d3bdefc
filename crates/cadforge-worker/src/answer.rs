use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What came of one program.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The outcome.
    pub answer: Answer,
    /// The end of what the program printed.
    pub console: String,
    /// By the clock, from the first byte sent to the last byte read, without waiting in the queue.
    pub took: Duration,
}

/// The outcome of a program.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It made a shape.
    Shape(Box<Shape>),
    /// It is wrong.
    Failed(Vec<Problem>),
    /// It used up a limit.
    Over(Limit),
    /// It tried what the sandbox denies.
    Denied(Problem),
}

/// A shape that a clean process found valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The shape as OCCT's binary B-rep, without triangles. Made by the program: hostile bytes.
    pub brep: Vec<u8>,
    /// The shape's triangles, made by the clean process.
    pub tessellation: Tessellation,
    /// How many solids the shape has.
    pub solids: u32,
    /// The shape as STEP text, when asked for.
    pub step: Option<Vec<u8>>,
    /// What the author should know although it worked.
    pub notes: Vec<Problem>,
}

/// Triangles that share points along the edges of the shape, so a closed solid is a closed mesh.
/// Different solids share no point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tessellation {
    /// Coordinates, mm.
    pub points: Vec<[f64; 3]>,
    /// Indices into `points`, counter-clockwise from outside.
    pub triangles: Vec<[u32; 3]>,
    /// For each triangle, an index into `faces`.
    pub face_of: Vec<u32>,
    /// The shape's faces.
    pub faces: Vec<Face>,
}

/// A face's surface, in the shape's coordinates; lengths in mm, angles in radians, directions of length 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are the usual parameters of these surfaces")]
pub enum Face {
    /// `normal` points out of the solid.
    Plane { origin: [f64; 3], normal: [f64; 3] },
    /// A hole or a round.
    Cylinder { origin: [f64; 3], axis: [f64; 3], radius: f64 },
    /// `radius` is at `origin`.
    Cone { origin: [f64; 3], axis: [f64; 3], radius: f64, half_angle: f64 },
    /// A ball or a part of it.
    Sphere { center: [f64; 3], radius: f64 },
    /// A fillet along a circle, or a ring.
    Torus { origin: [f64; 3], axis: [f64; 3], major: f64, minor: f64 },
    /// A spline or something else without parameters of this kind.
    Other,
}

/// What is wrong with a program, or worth knowing, as its author should hear it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Problem {
    /// Stable: `cadquery/…`.
    pub code: String,
    /// What happened.
    pub message: String,
    /// Where, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Where on the line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The CadQuery operation that failed, such as `fillet`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What usually causes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// What to do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The exception that ended the program as Python prints it: `NameError: name 'a' is not defined`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
}

/// A limit that a program can use up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// Processor time.
    Cpu,
    /// Time by the clock.
    Wall,
    /// Memory.
    Memory,
    /// What it printed, or the size of its shape.
    Output,
}

impl Problem {
    /// A problem without a place.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), ..Self::default() }
    }

    /// The same problem with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{} [{}]", self.message, self.code)?;
        for (name, text) in [("cause", &self.cause), ("hint", &self.hint)] {
            if let Some(text) = text {
                write!(f, "\n{name}: {text}")?;
            }
        }
        Ok(())
    }
}

impl Limit {
    /// Stable, kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::Wall => "wall",
            Self::Memory => "memory",
            Self::Output => "output",
        }
    }
}

impl Tessellation {
    /// Reads the arrays that the meshing process sends, and what follows them; `None` when they do not fit
    /// together.
    pub(crate) fn unpack(
        points: usize,
        triangles: usize,
        faces: Vec<Face>,
        rest: usize,
        bytes: &[u8],
    ) -> Option<(Self, Vec<u8>)> {
        let (coordinates, bytes) = bytes.split_at_checked(points.checked_mul(24)?)?;
        let (corners, bytes) = bytes.split_at_checked(triangles.checked_mul(12)?)?;
        let (owners, bytes) = bytes.split_at_checked(triangles.checked_mul(4)?)?;
        let integer = |bytes: &[u8; 4]| u32::from_le_bytes(*bytes);
        let this = Self {
            points: coordinates
                .as_chunks::<8>()
                .0
                .as_chunks::<3>()
                .0
                .iter()
                .map(|xyz| xyz.map(f64::from_le_bytes))
                .collect(),
            triangles: corners
                .as_chunks::<4>()
                .0
                .as_chunks::<3>()
                .0
                .iter()
                .map(|abc| abc.each_ref().map(integer))
                .collect(),
            face_of: owners.as_chunks::<4>().0.iter().map(integer).collect(),
            faces,
        };
        let fits = bytes.len() == rest
            && this.points.iter().flatten().all(|value| value.is_finite())
            && this.triangles.iter().flatten().all(|&corner| (corner as usize) < points)
            && this.face_of.iter().all(|&face| (face as usize) < this.faces.len());
        fits.then(|| (this, bytes.to_vec()))
    }
}
