//! From a mesh to a solid, or to the list of what keeps it from being one.

mod defect;
mod nesting;
mod shell;
mod solid;

pub use defect::{Defect, DefectKind};
pub use shell::Shell;
pub use solid::Solid;

use crate::diag::Severity;
use crate::math::Vec3;
use crate::mesh::Mesh;
use crate::mesh::canonical::smallest_first;
use crate::mesh::edge::{Edges, balance};

/// Coordinates beyond this many millimetres are refused: their products leave the range in which
/// volumes can be trusted.
pub const MAX_COORDINATE: f64 = 1e9;

/// The solid that `mesh` bounds, with warnings, or everything that is wrong with it (at least one
/// of severity error), in the order of [`DefectKind`].
///
/// Equal points are taken as one first, so a triangle soup is as good as an indexed mesh. Triangles
/// that repeat a corner, and closed parts without any thickness, are dropped with a warning.
pub fn check(mesh: &Mesh) -> Result<Solid, Vec<Defect>> {
    let welded = mesh.exact();
    let edges = Edges::of(&welded);
    let mut found = Found::default();
    if mesh.is_empty() {
        found.add(DefectKind::Empty, None);
    }
    found.points(mesh);
    found.triangles(&welded);
    found.edges(&welded, &edges);
    let shells = match found.has_error() {
        true => None,
        false => shell::shells(&welded, &edges),
    };
    let Some(shells) = shells else { return Err(found.into_list()) };
    let (flat, shells): (Vec<Shell>, Vec<Shell>) = shells.into_iter().partition(Shell::is_flat);
    for shell in &flat {
        found.add(DefectKind::FlatShell, Some(shell.bounds.center()));
    }
    if shells.is_empty() {
        found.add(DefectKind::NoVolume, None);
    }
    for shell in nesting::loose_voids(&welded, &shells) {
        found.add(DefectKind::Inverted, Some(shell.bounds.center()));
    }
    let volume: f64 = shells.iter().map(|shell| shell.volume).sum();
    if volume <= 0.0 && !found.has_error() {
        found.add(DefectKind::Inverted, None);
    }
    if found.has_error() {
        return Err(found.into_list());
    }
    let (solid, shells) = if flat.is_empty() { (welded, shells) } else { without(welded, shells) };
    Ok(Solid::new(solid, shells, found.into_list()))
}

/// The mesh of `shells` alone, and the shells with their triangles renumbered.
fn without(mesh: Mesh, mut shells: Vec<Shell>) -> (Mesh, Vec<Shell>) {
    let mut kept: Vec<u32> = shells.iter().flat_map(|shell| &shell.triangles).copied().collect();
    kept.sort_unstable();
    for triangle in shells.iter_mut().flat_map(|shell| &mut shell.triangles) {
        *triangle = kept.partition_point(|&other| other < *triangle) as u32;
    }
    let triangles = kept.iter().map(|&triangle| mesh.triangles[triangle as usize]).collect();
    (Mesh { points: mesh.points, triangles }.exact(), shells)
}

/// Counts defects by kind and keeps the place of the first of each.
#[derive(Default)]
struct Found {
    by_kind: [Option<Defect>; DefectKind::ALL.len()],
}

impl Found {
    fn add(&mut self, kind: DefectKind, place: Option<Vec3>) {
        let slot = &mut self.by_kind[kind as usize];
        slot.get_or_insert(Defect { kind, count: 0, place }).count += 1;
    }

    fn has_error(&self) -> bool {
        self.by_kind.iter().flatten().any(|defect| defect.kind.severity() == Severity::Error)
    }

    fn into_list(self) -> Vec<Defect> {
        self.by_kind.into_iter().flatten().collect()
    }

    /// Coordinates, and indices of the mesh as it came.
    fn points(&mut self, mesh: &Mesh) {
        let mut used = vec![false; mesh.points.len()];
        for triangle in &mesh.triangles {
            if triangle.iter().any(|&corner| corner as usize >= used.len()) {
                self.add(DefectKind::BadIndex, None);
                continue;
            }
            triangle.iter().for_each(|&corner| used[corner as usize] = true);
            let [a, b, c] = triangle.map(|corner| mesh.points[corner as usize]);
            if a == b || b == c || c == a {
                self.add(DefectKind::DegenerateTriangle, Some(a));
            }
        }
        for (&point, used) in mesh.points.iter().zip(used) {
            if !used {
                self.add(DefectKind::UnusedPoint, Some(point));
            } else if !point.is_finite() {
                self.add(DefectKind::NotFinite, None);
            } else if point.to_array().iter().any(|coordinate| coordinate.abs() > MAX_COORDINATE) {
                self.add(DefectKind::TooLarge, Some(point));
            }
        }
    }

    /// Triangles of the welded mesh.
    fn triangles(&mut self, mesh: &Mesh) {
        let mut sorted: Vec<[u32; 3]> = mesh.triangles.iter().copied().map(smallest_first).collect();
        sorted.sort_unstable();
        for pair in sorted.windows(2).filter(|pair| pair[0] == pair[1]) {
            self.add(DefectKind::DuplicateTriangle, Some(mesh.points[pair[0][0] as usize]));
        }
        for [a, b, c] in mesh.facets() {
            if (b - a).cross(c - a) == Vec3::ZERO {
                self.add(DefectKind::DegenerateTriangle, Some(a));
            }
        }
    }

    /// Edges of the welded mesh.
    fn edges(&mut self, mesh: &Mesh, edges: &Edges) {
        for sides in edges.iter() {
            let kind = match (sides.len(), balance(sides)) {
                (2, 0) => continue,
                (1, _) => DefectKind::OpenEdge,
                (2, _) => DefectKind::FlippedTriangle,
                (_, 0) => DefectKind::EdgeContact,
                _ => DefectKind::NonManifoldEdge,
            };
            let [a, b] = [sides[0].low, sides[0].high].map(|end| mesh.points[end as usize]);
            self.add(kind, Some((a + b) * 0.5));
        }
    }
}
