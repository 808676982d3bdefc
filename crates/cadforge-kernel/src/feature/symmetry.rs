//! Planes in which a part mirrors onto itself.

use super::facet::Facets;
use super::fit::eigen;
use super::kind::{Arrangement, Feature, Found, Symmetry};
use super::line::{across, oriented};
use crate::math::{Vec3, trig};
use crate::measure::Mass;
use crate::query::Bvh;

/// Points that are mirrored at most.
const POINTS: usize = 200;
/// Normals that are tried at most.
const PLANES: usize = 24;

/// The planes through the centre of mass, across a coordinate axis, a principal axis, or between the members
/// of a pattern, in which every point of the surface mirrors onto the surface: within `slack` millimetres,
/// which should allow for facets.
pub(super) fn symmetries(facets: &Facets, bvh: &Bvh, list: &[Found], slack: f64) -> Vec<Symmetry> {
    let mass = Mass::of(facets.mesh);
    let mut normals: Vec<Vec3> =
        vec![Vec3::new(1.0, 0.0, 0.0), Vec3::new(0.0, 1.0, 0.0), Vec3::new(0.0, 0.0, 1.0)];
    let mut candidate = |normal: Vec3| {
        let normal = oriented(normal);
        if normals.len() < PLANES && normals.iter().all(|known| known.cross(normal).length() > 1e-4) {
            normals.push(normal);
        }
    };
    let axes = eigen(mass.inertia);
    let apart = |a: usize, b: usize| (axes[a].0 - axes[b].0).abs() > 1e-4 * axes[2].0.abs();
    // Axes of equal moments are no particular ones.
    for (i, axis) in axes.iter().enumerate() {
        if (0..3).all(|other| other == i || apart(i, other)) {
            candidate(axis.1);
        }
    }
    for found in list {
        let Feature::Pattern(pattern) = &found.feature else { continue };
        if let Arrangement::Circle { axis, phase, count, .. } = &pattern.arrangement {
            // Through a member, and halfway between two.
            let [u, v] = across(axis.direction);
            for turn in 0..2 * (*count).min(8) {
                let angle = phase + f64::from(turn) * 180.0 / f64::from(*count) + 90.0;
                candidate(u * trig::cos(angle) + v * trig::sin(angle));
            }
        }
    }
    let points: Vec<Vec3> = sample(facets);
    normals.into_iter().filter_map(|normal| mirror(&points, bvh, normal, mass.centroid, slack)).collect()
}

/// Corners and middles of facets, evenly chosen.
fn sample(facets: &Facets) -> Vec<Vec3> {
    let step = (facets.mesh.points.len() + facets.all.len()) / POINTS + 1;
    let middles = facets.mesh.facets().map(|[a, b, c]| (a + b + c) * (1.0 / 3.0));
    facets.mesh.points.iter().copied().chain(middles.step_by(2)).step_by(step).collect()
}

fn mirror(points: &[Vec3], bvh: &Bvh, normal: Vec3, centre: Vec3, slack: f64) -> Option<Symmetry> {
    let offset = normal.dot(centre);
    let mut deviation = 0.0_f64;
    let mut hint = None;
    for &point in points {
        let image = point - normal * (2.0 * (normal.dot(point) - offset));
        let nearest = bvh.closest(image, hint)?;
        hint = Some(nearest.triangle);
        deviation = deviation.max(nearest.distance());
        if deviation > slack {
            return None;
        }
    }
    Some(Symmetry { normal, offset, deviation })
}
