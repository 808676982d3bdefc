//! Convex hulls and Minkowski sums.

use manifold_rust::linalg;
use manifold_rust::quickhull;

use super::{Body, Stop, guarded, union};
use crate::budget::{Meter, Resource};
use crate::build::import::volume;
use crate::math::{Affine, Vec3};
use crate::mesh::Mesh;

/// The smallest convex body around `points`; empty when they lie in a plane.
pub(crate) fn convex_hull(points: &[Vec3], meter: &mut Meter) -> Result<Body, Stop> {
    meter.spend(Resource::Work, 20_000 + 1_000 * points.len() as u64)?;
    let kernel_points: Vec<_> = points.iter().map(|p| linalg::Vec3::new(p.x, p.y, p.z)).collect();
    let hull = guarded(|| quickhull::convex_hull(&kernel_points))?;
    // A flat hull comes back as a sheet with two sides.
    let size = hull.bounds().size();
    let is_flat = volume(&hull.to_mesh()).abs() <= 1e-12 * size.length() * size.length() * size.length();
    Ok(if is_flat { Body::empty() } else { hull })
}

/// Every sum of a point of `a` and a point of `b`.
///
/// Convex solids add up to the hull of the sums of their corners. Otherwise one solid, placed at a
/// point of the other, grows by the sums of its triangles with the other, which are convex; when
/// neither is convex, triangles are summed with triangles.
pub(crate) fn minkowski(a: &Body, b: &Body, meter: &mut Meter) -> Result<Body, Stop> {
    if a.is_empty() || b.is_empty() {
        return Ok(Body::empty());
    }
    let (one, other) = (Term::new(a, meter)?, Term::new(b, meter)?);
    if one.is_convex && other.is_convex {
        return convex_hull(&sums(&one.mesh.points, &other.mesh.points, meter)?, meter);
    }
    let (whole, tool) = if one.is_convex { (other, one) } else { (one, other) };
    let mut pieces = vec![whole.at(&tool)?];
    if tool.is_convex {
        for corners in whole.mesh.facets() {
            pieces.push(convex_hull(&sums(&corners, &tool.mesh.points, meter)?, meter)?);
        }
    } else {
        pieces.push(tool.at(&whole)?);
        for corners in whole.mesh.facets() {
            for others in tool.mesh.facets() {
                pieces.push(convex_hull(&sums(&corners, &others, meter)?, meter)?);
            }
        }
    }
    union(pieces, meter)
}

/// One of the solids that are added.
struct Term {
    body: Body,
    mesh: Mesh,
    is_convex: bool,
}

impl Term {
    /// A solid that is its own hull, but for the lattice, counts as that hull.
    fn new(body: &Body, meter: &mut Meter) -> Result<Self, Stop> {
        let mesh = body.to_mesh();
        let hull = convex_hull(&mesh.points, meter)?;
        let hull_mesh = hull.to_mesh();
        let (own, filled) = (volume(&mesh), volume(&hull_mesh));
        Ok(if (filled - own).abs() <= 1e-6 * filled.abs() {
            Self { body: hull, mesh: hull_mesh, is_convex: true }
        } else {
            Self { body: body.clone(), mesh, is_convex: false }
        })
    }

    /// This solid placed at a corner of the other.
    fn at(&self, other: &Self) -> Result<Body, Stop> {
        let corner = other.mesh.points.first().copied().unwrap_or_default();
        self.body.transformed(&Affine::translation(corner))
    }
}

fn sums(a: &[Vec3], b: &[Vec3], meter: &mut Meter) -> Result<Vec<Vec3>, Stop> {
    meter.spend(Resource::Facets, (a.len() as u64).saturating_mul(b.len() as u64))?;
    Ok(a.iter().flat_map(|&p| b.iter().map(move |&q| p + q)).collect())
}
