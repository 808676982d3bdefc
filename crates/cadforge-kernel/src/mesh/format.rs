//! Meshes as bytes.

use std::str::FromStr;

use super::{Mesh, glb, obj, off, ply, stl, three_mf};
use crate::math::Vec3;

/// A file format for meshes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// STL as text with six significant digits, as OpenSCAD writes it. Reads binary too.
    Stl,
    /// STL in binary, single precision. Reads text too.
    StlBinary,
    /// OFF, full precision.
    Off,
    /// Wavefront OBJ, full precision.
    Obj,
    /// PLY, binary with full precision. Reads text too.
    Ply,
    /// Binary glTF, single precision, Y up and in metres as glTF demands; turned and scaled on the
    /// way in and out, so that on our side it is Z up and in millimetres.
    Glb,
    /// 3MF, full precision. Written, not read.
    ThreeMf,
}

impl Format {
    /// All formats that are read as well as written.
    pub const ALL: [Self; 6] = [Self::Stl, Self::StlBinary, Self::Off, Self::Obj, Self::Ply, Self::Glb];

    /// The format that an extension stands for, whatever its case and with or without the dot.
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.trim_start_matches('.').to_ascii_lowercase().as_str() {
            "stl" => Some(Self::Stl),
            "off" => Some(Self::Off),
            "obj" => Some(Self::Obj),
            "ply" => Some(Self::Ply),
            "glb" => Some(Self::Glb),
            "3mf" => Some(Self::ThreeMf),
            _ => None,
        }
    }

    /// Reads a mesh. Equal points come back as one point where the format does not share them.
    ///
    /// Indices of the result are in range; coordinates may be anything that a number can be.
    pub fn read(self, bytes: &[u8]) -> Result<Mesh, FormatError> {
        match self {
            Self::Stl | Self::StlBinary => stl::read(bytes),
            Self::Off => off::read(bytes),
            Self::Obj => obj::read(bytes),
            Self::Ply => ply::read(bytes),
            Self::Glb => glb::read(bytes),
            Self::ThreeMf => Err(FormatError::new("3mf", "this format is written, not read")),
        }
    }

    /// Writes `mesh` in canonical order, so that equal surfaces give equal bytes: for text STL,
    /// surfaces that are equal to six digits.
    pub fn write(self, mesh: &Mesh) -> Vec<u8> {
        match self {
            Self::Stl => stl::write_ascii(&mesh.compat().canonical()),
            Self::StlBinary => stl::write_binary(&mesh.canonical()),
            Self::Off => off::write(&mesh.canonical()),
            Self::Obj => obj::write(&mesh.canonical()),
            Self::Ply => ply::write(&mesh.canonical()),
            Self::Glb => glb::write(&mesh.canonical()),
            Self::ThreeMf => three_mf::write(&mesh.canonical()),
        }
    }
}

/// Why bytes are not a mesh in the format that was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatError {
    /// The format's short name.
    pub format: &'static str,
    /// Line of a text format, counted from 1.
    pub line: Option<usize>,
    /// What is wrong: a lower-case fragment.
    pub message: String,
}

impl FormatError {
    pub(super) fn new(format: &'static str, message: impl Into<String>) -> Self {
        Self { format, line: None, message: message.into() }
    }

    pub(super) fn at_line(format: &'static str, line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::new(format, message) }
    }
}

impl std::fmt::Display for FormatError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "not a readable {} file", self.format)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl std::error::Error for FormatError {}

/// Triangles that come one by one without shared points.
#[derive(Default)]
pub(super) struct Soup(Mesh);

impl Soup {
    pub(super) fn push(&mut self, corners: [Vec3; 3]) {
        let first = self.0.points.len() as u32;
        self.0.points.extend(corners);
        self.0.triangles.push([first, first + 1, first + 2]);
    }

    /// The triangles over shared points. None is dropped.
    pub(super) fn into_mesh(self) -> Mesh {
        self.0.with_shared_points()
    }
}

/// Points and faces of an indexed text format, checked as they come.
pub(super) struct Polygons {
    format: &'static str,
    mesh: Mesh,
}

impl Polygons {
    pub(super) fn new(format: &'static str) -> Self {
        Self { format, mesh: Mesh::default() }
    }

    pub(super) fn points(&self) -> usize {
        self.mesh.points.len()
    }

    /// A number from a word of line `line`.
    pub(super) fn number<T: FromStr>(&self, line: usize, word: Option<&str>) -> Result<T, FormatError> {
        let wrong = || {
            let message = format!("expected a number, found `{}`", word.unwrap_or_default().escape_debug());
            FormatError::at_line(self.format, line, message)
        };
        word.and_then(|word| word.parse().ok()).ok_or_else(wrong)
    }

    /// The next point, from the first three of `words`.
    pub(super) fn point<'a>(
        &mut self,
        line: usize,
        mut words: impl Iterator<Item = &'a str>,
    ) -> Result<(), FormatError> {
        let mut number = || self.number(line, words.next());
        let point = Vec3::new(number()?, number()?, number()?);
        self.push(point);
        Ok(())
    }

    pub(super) fn push(&mut self, point: Vec3) {
        self.mesh.points.push(point);
    }

    /// The next face, cut into a fan from its first corner. Two corners or fewer make nothing.
    pub(super) fn face(
        &mut self,
        line: impl Into<Option<usize>>,
        corners: &[u32],
    ) -> Result<(), FormatError> {
        if let Some(bad) = corners.iter().find(|&&corner| corner as usize >= self.mesh.points.len()) {
            let message = format!("a face names point {bad}, there are {}", self.mesh.points.len());
            return Err(FormatError { line: line.into(), ..FormatError::new(self.format, message) });
        }
        if let [first, rest @ ..] = corners {
            self.mesh.triangles.extend(rest.windows(2).map(|pair| [*first, pair[0], pair[1]]));
        }
        Ok(())
    }

    pub(super) fn into_mesh(self) -> Mesh {
        self.mesh
    }
}
