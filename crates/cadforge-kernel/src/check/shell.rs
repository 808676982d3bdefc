//! The closed surfaces that a mesh falls into, as the material inside sees them.

use crate::math::{Box3, Vec3};
use crate::mesh::edge::{Edges, Side, balance};
use crate::mesh::{Disjoint, Mesh};

/// One closed surface. Where parts touch in an edge or a point, each keeps its own surface: the
/// surface follows the material, so that touching is not joining.
#[derive(Clone, Debug, PartialEq)]
pub struct Shell {
    /// Signed volume in mm³: positive around material, negative around a void.
    pub volume: f64,
    /// Area in mm².
    pub area: f64,
    /// The box around it.
    pub bounds: Box3,
    /// Number of handles: 0 for a sphere, 1 for a torus.
    pub genus: u32,
    /// Its triangles, as indices into the mesh.
    pub triangles: Vec<u32>,
}

impl Shell {
    /// Whether it encloses nothing but rounding: thinner than 1e-12 of its size.
    pub fn is_flat(&self) -> bool {
        self.volume.abs() <= 1e-12 * self.area * self.bounds.size().length()
    }
}

/// The shells of `mesh` in the order of their first triangles, or nothing when an edge is open.
pub fn shells(mesh: &Mesh, edges: &Edges) -> Option<Vec<Shell>> {
    let mates = mates(mesh, edges)?;
    let next = |half: u32| if half % 3 == 2 { half - 2 } else { half + 1 };
    // A surface is the triangles that are mates across sides; a vertex of it is the corners that
    // are equal across sides.
    let mut surfaces = Disjoint::new(mesh.triangles.len());
    let mut corners = Disjoint::new(mates.len());
    for (half, &mate) in (0u32..).zip(&mates) {
        surfaces.join(half / 3, mate / 3);
        corners.join(half, next(mate));
    }
    let mut place = vec![usize::MAX; mesh.triangles.len()];
    let mut shells: Vec<Shell> = Vec::new();
    let mut vertices: Vec<i64> = Vec::new();
    let middle = mesh.bounds().center();
    for triangle in 0..mesh.triangles.len() as u32 {
        let root = surfaces.find(triangle) as usize;
        if place[root] == usize::MAX {
            place[root] = shells.len();
            vertices.push(0);
            let (volume, area, genus) = (0.0, 0.0, 0);
            shells.push(Shell { volume, area, genus, bounds: Box3::EMPTY, triangles: Vec::new() });
        }
        let shell = &mut shells[place[root]];
        let [a, b, c] = mesh.corners(triangle as usize);
        shell.volume += (a - middle).dot((b - middle).cross(c - middle)) / 6.0;
        shell.area += (b - a).cross(c - a).length() / 2.0;
        shell.bounds = [a, b, c].into_iter().fold(shell.bounds, Box3::with);
        shell.triangles.push(triangle);
        let own = (3 * triangle..3 * triangle + 3).filter(|&corner| corners.find(corner) == corner);
        vertices[place[root]] += own.count() as i64;
    }
    for (shell, vertices) in shells.iter_mut().zip(vertices) {
        // A closed surface has 3/2 edges a triangle, and V − E + F = 2 − 2 × genus.
        let euler = vertices - shell.triangles.len() as i64 / 2;
        shell.genus = u32::try_from((2 - euler) / 2).unwrap_or(0);
    }
    Some(shells)
}

/// For each side of a triangle the side across the edge that bounds the same material.
fn mates(mesh: &Mesh, edges: &Edges) -> Option<Vec<u32>> {
    let mut mates = vec![0; 3 * mesh.triangles.len()];
    let mut pair = |a: Side, b: Side| {
        mates[a.half as usize] = b.half;
        mates[b.half as usize] = a.half;
    };
    for sides in edges.iter() {
        if balance(sides) != 0 {
            return None;
        }
        if let &[a, b] = sides {
            pair(a, b);
            continue;
        }
        // Seen along the edge and turning counter-clockwise, material lies between a triangle that
        // runs backward and the next one that runs forward, like brackets on a circle. Two rounds
        // close every bracket.
        let around = around(mesh, sides);
        let mut open = Vec::new();
        let mut paired = vec![false; around.len()];
        for round in 0..2 {
            for (side, paired) in around.iter().zip(&mut paired) {
                if !side.forward {
                    if round == 0 {
                        open.push(*side);
                    }
                } else if !*paired && let Some(start) = open.pop() {
                    pair(start, *side);
                    *paired = true;
                }
            }
        }
    }
    Some(mates)
}

/// The sides of one edge in the order in which their triangles stand around it.
fn around(mesh: &Mesh, sides: &[Side]) -> Vec<Side> {
    let third = |side: &Side| mesh.corners(side.triangle())[(side.corner() + 2) % 3];
    let start = mesh.points[sides[0].low as usize];
    let along = (mesh.points[sides[0].high as usize] - start).normalized();
    let radial = |side: &Side| {
        let arm = third(side) - start;
        arm - along * arm.dot(along)
    };
    let east: Vec3 = radial(&sides[0]).normalized();
    let north = along.cross(east);
    let mut around: Vec<(f64, Side)> = sides
        .iter()
        .map(|side| {
            let arm = radial(side);
            (libm::atan2(arm.dot(north), arm.dot(east)), *side)
        })
        .collect();
    // Of two triangles in one place the forward one comes first: bodies that share a face stay two.
    around.sort_by(|(a, side), (b, other)| a.total_cmp(b).then(other.forward.cmp(&side.forward)));
    around.into_iter().map(|(_, side)| side).collect()
}
