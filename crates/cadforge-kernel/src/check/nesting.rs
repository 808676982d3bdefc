//! Whether voids lie in material.

use super::Shell;
use crate::math::Vec3;
use crate::mesh::Mesh;

/// Looking from a void costs a visit to every box and triangle. After this many visits (about a
/// third of a second) the rest is taken to be in order; no honest part comes near.
const MAX_VISITS: usize = 3_000_000;

/// The shells of negative volume that no material surrounds: bodies that are inside out.
pub fn loose_voids<'a>(mesh: &Mesh, shells: &'a [Shell]) -> Vec<&'a Shell> {
    let (mut bodies, mut loose): (Vec<&Shell>, Vec<&Shell>) =
        shells.iter().partition(|shell| shell.volume > 0.0);
    // The largest body is the likeliest to hold a void.
    bodies.sort_by(|a, b| b.volume.total_cmp(&a.volume));
    let mut visits = 0;
    loose.retain(|void| {
        let holds = |body: &&Shell| body.bounds.union(void.bounds) == body.bounds;
        let boxed = if visits > MAX_VISITS { Some(0) } else { bodies.iter().position(holds) };
        visits += boxed.unwrap_or(bodies.len());
        if boxed.is_none() || visits > MAX_VISITS {
            return boxed.is_none();
        }
        visits += mesh.triangles.len();
        // One half is a void that touches the wall here.
        winding(mesh, shells, void) < 0.25
    });
    loose
}

/// How often the other shells wind around a point of `void`: 1 in material, 0 outside.
fn winding(mesh: &Mesh, shells: &[Shell], void: &Shell) -> f64 {
    let middle = |&triangle: &u32| {
        let [a, b, c] = mesh.corners(triangle as usize);
        ((a + b + c) * (1.0 / 3.0), (b - a).cross(c - a).length())
    };
    // A large triangle is the least likely to lie in another shell as a whole.
    let largest = void.triangles.iter().map(middle).max_by(|(_, a), (_, b)| a.total_cmp(b));
    let Some((eye, _)) = largest else { return 0.0 };
    let others = shells.iter().filter(|shell| !std::ptr::eq(*shell, void));
    let angles = others.flat_map(|shell| &shell.triangles);
    let sum: f64 = angles.map(|&triangle| solid_angle(mesh.corners(triangle as usize), eye)).sum();
    sum / (4.0 * std::f64::consts::PI)
}

/// The solid angle of a triangle seen from `eye`, positive from inside (van Oosterom and Strackee,
/// "The solid angle of a plane triangle", 1983).
fn solid_angle(corners: [Vec3; 3], eye: Vec3) -> f64 {
    let [a, b, c] = corners.map(|corner| corner - eye);
    let [la, lb, lc] = [a, b, c].map(Vec3::length);
    let below = la * lb * lc + a.dot(b) * lc + b.dot(c) * la + c.dot(a) * lb;
    2.0 * libm::atan2(a.dot(b.cross(c)), below)
}
