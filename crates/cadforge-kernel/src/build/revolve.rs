//! Turning a region about Z.

use crate::budget::{Exceeded, Meter, Resource};
use crate::csg::Facets;
use crate::flat::{self, Region};
use crate::math::{Vec2, Vec3, trig};
use crate::mesh::Mesh;

/// A profile with points on both sides of the axis, which cannot be turned: its extent along X.
pub(crate) struct CrossesAxis {
    pub(crate) from: f64,
    pub(crate) to: f64,
}

/// The mesh that `region`, its Y taken as Z, sweeps in `angle` degrees. A full turn starts on the
/// far side of the axis (-X for a profile at positive x), anything less at +X.
pub(crate) fn rotate(
    region: &Region,
    angle: f64,
    facets: Facets,
    meter: &mut Meter,
) -> Result<Result<Mesh, CrossesAxis>, Exceeded> {
    if region.is_empty() || angle == 0.0 {
        return Ok(Ok(Mesh::default()));
    }
    let full = !(angle > -360.0 && angle < 360.0);
    let angle = if full { 360.0 } else { angle };
    let from = region.points().map(|p| p.x).fold(0.0, f64::min);
    let to = region.points().map(|p| p.x).fold(0.0, f64::max);
    if from < 0.0 && to > 0.0 {
        return Ok(Err(CrossesAxis { from, to }));
    }
    let a_turn = facets.count(to - from);
    let steps = ((a_turn as f64 * angle.abs() / 360.0) as u64).max(1);
    let corners = region.size() as u64;
    meter.spend(Resource::Facets, corners.saturating_mul(steps.saturating_mul(3).saturating_add(4)))?;
    meter.spend(Resource::Work, flat::triangulation_cost(region))?;

    let rings = if full { steps } else { steps + 1 };
    let mut mesh = Mesh::default();
    for ring in 0..rings {
        let turn = if full {
            180.0 + 360.0 * ring as f64 / steps as f64
        } else {
            angle * ring as f64 / steps as f64
        };
        let (sin, cos) = (trig::sin(turn), trig::cos(turn));
        mesh.points.extend(region.points().map(|Vec2 { x, y }| Vec3::new(x * cos, x * sin, y)));
    }
    // Turning counter-clockwise a profile at positive x, walked counter-clockwise, shows walls that
    // face inwards when each quad is taken as (this, next, next of the next ring).
    let outward = (from >= 0.0) == (angle > 0.0);
    let mut add = |[a, b, c]: [u32; 3]| {
        mesh.triangles.push(if outward { [a, b, c] } else { [a, c, b] });
    };
    let corners = corners as u32;
    for step in 0..steps as u32 {
        let (here, there) = (step * corners, (step + 1) % rings as u32 * corners);
        let mut first = 0;
        for points in &region.loops {
            let count = points.len() as u32;
            for k in 0..count {
                let (i, j) = (first + k, first + (k + 1) % count);
                // A point on the axis is the same in all rings: the first ring's is taken, and the
                // triangle that collapses is left out.
                let at = |ring: u32, point: u32, k: u32| {
                    if points[k as usize].x == 0.0 { point } else { ring + point }
                };
                let (a, b) = (k, (k + 1) % count);
                for triangle in [
                    [at(here, i, a), at(there, i, a), at(there, j, b)],
                    [at(here, i, a), at(there, j, b), at(here, j, b)],
                ] {
                    let [p, q, r] = triangle;
                    if p != q && q != r && r != p {
                        add(triangle);
                    }
                }
            }
            first += count;
        }
    }
    if !full {
        let last = (rings as u32 - 1) * corners;
        let on_axis: Vec<bool> = region.points().map(|p| p.x == 0.0).collect();
        let at_end = |i: u32| if on_axis[i as usize] { i } else { last + i };
        for [a, b, c] in flat::triangulate(region) {
            add([a, b, c]);
            add([at_end(a), at_end(c), at_end(b)]);
        }
    }
    Ok(Ok(mesh))
}
