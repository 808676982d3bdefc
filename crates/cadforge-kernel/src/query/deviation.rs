//! How far a surface is from the reference, point by point: for colours.

use std::collections::BTreeMap;

use super::Bvh;
use crate::math::Vec3;
use crate::mesh::Mesh;

/// Points of the divided surface, about.
const POINTS: usize = 16_000;
/// Lengths of an edge within the part's diagonal.
const FINENESS: f64 = 56.0;
/// Rounds of halving edges: enough for the longest.
const ROUNDS: u32 = 10;

/// A mesh with a distance for each of its points.
pub struct Deviation {
    /// The surface, finely divided.
    pub mesh: Mesh,
    /// Of each point, in millimetres: positive outside the reference, negative inside it.
    pub distances: Vec<f32>,
    /// The largest, without its sign.
    pub largest: f64,
}

/// The surface of `candidate`, divided so finely that colours show where it leaves `reference`.
pub fn deviation(candidate: &Mesh, reference: &Bvh) -> Deviation {
    let mesh = divided(candidate);
    let mut hint = None;
    let distances: Vec<f64> = mesh
        .points
        .iter()
        .map(|&point| {
            let Some(closest) = reference.closest(point, hint) else { return 0.0 };
            hint = Some(closest.triangle);
            let distance = closest.distance();
            // On the surface the side is a matter of rounding, and does not matter.
            if distance > 1e-6 && reference.contains(point) { -distance } else { distance }
        })
        .collect();
    let largest = distances.iter().fold(0.0, |most: f64, distance| most.max(distance.abs()));
    Deviation { mesh, distances: distances.iter().map(|&distance| distance as f32).collect(), largest }
}

/// The same surface with its long edges halved. Whether an edge is halved depends on the edge alone, so
/// neighbours stay joined.
fn divided(mesh: &Mesh) -> Mesh {
    let longest = mesh.bounds().size().length() / FINENESS;
    let mut divided = mesh.clone();
    for _ in 0..ROUNDS {
        if divided.points.len() >= POINTS || !halve(&mut divided, longest) {
            break;
        }
    }
    divided
}

/// Halves every edge above `longest` once; whether there was one.
fn halve(mesh: &mut Mesh, longest: f64) -> bool {
    let mut middles: BTreeMap<[u32; 2], u32> = BTreeMap::new();
    let mut triangles = Vec::with_capacity(mesh.triangles.len() * 2);
    for &[a, b, c] in &mesh.triangles {
        let mut middle = |from: u32, to: u32| -> Option<u32> {
            let (start, end) = (mesh.points[from as usize], mesh.points[to as usize]);
            if (end - start).length() <= longest {
                return None;
            }
            let next = mesh.points.len() as u32;
            let place = *middles.entry([from.min(to), from.max(to)]).or_insert(next);
            if place == next {
                mesh.points.push((start + end) * 0.5);
            }
            Some(place)
        };
        let halves = [middle(a, b), middle(b, c), middle(c, a)];
        split([a, b, c], halves, &mesh.points, &mut triangles);
    }
    mesh.triangles = triangles;
    !middles.is_empty()
}

/// Divides a triangle whose edges `ab`, `bc`, `ca` may have middles.
fn split(corners: [u32; 3], halves: [Option<u32>; 3], points: &[Vec3], into: &mut Vec<[u32; 3]>) {
    // Turned so that the edges with a middle come first; each case is then one picture.
    let turned = |by: usize| {
        let corner = |i: usize| corners[(i + by) % 3];
        let half = |i: usize| halves[(i + by) % 3];
        ([corner(0), corner(1), corner(2)], [half(0), half(1), half(2)])
    };
    let start = match halves {
        [None, Some(_), None] | [None, Some(_), Some(_)] => 1,
        [None, None, Some(_)] | [Some(_), None, Some(_)] => 2,
        _ => 0,
    };
    let ([a, b, c], halves) = turned(start);
    match halves {
        [Some(ab), Some(bc), Some(ca)] => into.extend([[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]]),
        [Some(ab), Some(bc), None] => {
            into.push([ab, b, bc]);
            let length = |from: u32, to: u32| (points[to as usize] - points[from as usize]).length();
            // The shorter diagonal makes the rounder triangles.
            if length(a, bc) < length(ab, c) {
                into.extend([[a, ab, bc], [a, bc, c]]);
            } else {
                into.extend([[a, ab, c], [ab, bc, c]]);
            }
        }
        [Some(ab), None, None] => into.extend([[a, ab, c], [ab, b, c]]),
        _ => into.push([a, b, c]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tetrahedron() -> Mesh {
        let points = [[0., 0., 0.], [90., 0., 0.], [0., 90., 0.], [0., 0., 90.]];
        Mesh {
            points: points.map(|[x, y, z]| Vec3::new(x, y, z)).to_vec(),
            triangles: vec![[0, 2, 1], [0, 1, 3], [1, 2, 3], [0, 3, 2]],
        }
    }

    #[test]
    fn a_divided_surface_is_closed_and_encloses_the_same() {
        let mesh = divided(&tetrahedron());
        assert!(mesh.triangles.len() > 1000, "{}", mesh.triangles.len());
        let volume = |mesh: &Mesh| mesh.facets().map(|[a, b, c]| a.dot(b.cross(c)) / 6.0).sum::<f64>();
        assert!(crate::check::check(&mesh).is_ok());
        assert!((volume(&mesh) - volume(&tetrahedron())).abs() < 1e-6);
    }

    #[test]
    fn distances_have_a_sign_and_the_size_of_the_shift() {
        let mesh = tetrahedron();
        let mut lower = mesh.clone();
        for point in &mut lower.points {
            point.z -= 1.0;
        }
        let found = deviation(&lower, &Bvh::new(&mesh));
        assert!((found.largest - 1.0).abs() < 1e-6, "{}", found.largest);
        let sides = [1, -1].map(|sign| found.distances.iter().filter(|&&d| d * sign as f32 > 0.1).count());
        assert!(sides[0] > 100 && sides[1] > 100, "{sides:?}");
        let none = deviation(&mesh, &Bvh::new(&mesh)).largest;
        assert!(none < 1e-9, "{none}");
    }
}
