use earcut::Earcut;

use super::Region;
use super::region::signed_area;
use crate::math::Vec2;

/// Triangles that cover `region`, counter-clockwise, as indices into [`Region::points`].
pub fn triangulate(region: &Region) -> Vec<[u32; 3]> {
    let mut starts = Vec::with_capacity(region.loops.len());
    let mut next = 0u32;
    for points in &region.loops {
        starts.push(next);
        next += points.len() as u32;
    }
    let mut earcut = Earcut::new();
    let mut triangles = Vec::new();
    for (outer, holes) in pieces(region) {
        let mut indices: Vec<u32> = Vec::new();
        let mut coordinates: Vec<[f64; 2]> = Vec::new();
        let mut hole_starts: Vec<u32> = Vec::new();
        for (position, &index) in std::iter::once(&outer).chain(&holes).enumerate() {
            if position > 0 {
                hole_starts.push(indices.len() as u32);
            }
            indices.extend((0..region.loops[index].len() as u32).map(|i| starts[index] + i));
            coordinates.extend(region.loops[index].iter().map(|p| [p.x, p.y]));
        }
        let mut corners: Vec<u32> = Vec::new();
        earcut.earcut(coordinates.iter().copied(), &hole_starts, &mut corners);
        let turned = |t: &[u32]| [t[0], t[2], t[1]].map(|corner| indices[corner as usize]);
        triangles.extend(corners.chunks_exact(3).map(|t| {
            let [a, b, c] = [t[0], t[1], t[2]].map(|corner| Vec2::from(coordinates[corner as usize]));
            if (b - a).cross(c - a) < 0.0 { turned(t) } else { turned(&[t[0], t[2], t[1]]) }
        }));
    }
    triangles
}

/// The connected pieces: a loop around matter and the holes in it, as indices of loops.
fn pieces(region: &Region) -> Vec<(usize, Vec<usize>)> {
    let areas: Vec<f64> = region.loops.iter().map(|points| signed_area(points)).collect();
    let mut pieces: Vec<(usize, Vec<usize>)> =
        (0..areas.len()).filter(|&i| areas[i] > 0.0).map(|i| (i, Vec::new())).collect();
    for hole in (0..areas.len()).filter(|&i| areas[i] < 0.0) {
        let around = pieces
            .iter_mut()
            .filter(|(outer, _)| areas[*outer] >= -areas[hole])
            .filter(|(outer, _)| encloses(&region.loops[*outer], &region.loops[hole]))
            .min_by(|a, b| areas[a.0].total_cmp(&areas[b.0]));
        if let Some((_, holes)) = around {
            holes.push(hole);
        }
    }
    pieces
}

/// Whether `inner` lies within `outer`, which it does not cross: decided by its first corner that
/// is not on the boundary.
fn encloses(outer: &[Vec2], inner: &[Vec2]) -> bool {
    inner.iter().find_map(|&point| inside(outer, point)).unwrap_or(true)
}

/// Whether `point` is inside the loop; `None` on its boundary.
fn inside(points: &[Vec2], point: Vec2) -> Option<bool> {
    let mut odd = false;
    let mut previous = points[points.len() - 1];
    for &current in points {
        let side = (current - previous).cross(point - previous);
        let within = |a: f64, b: f64, c: f64| (a <= c && c <= b) || (b <= c && c <= a);
        if side == 0.0 && within(previous.x, current.x, point.x) && within(previous.y, current.y, point.y) {
            return None;
        }
        if (previous.y > point.y) != (current.y > point.y) && (side > 0.0) == (current.y > previous.y) {
            odd = !odd;
        }
        previous = current;
    }
    Some(odd)
}

/// What [`triangulate`] costs, in units of [`crate::budget::Resource::Work`].
pub fn triangulation_cost(region: &Region) -> u64 {
    let (corners, loops) = (region.size() as u64, region.loops.len() as u64);
    corners * 200 + corners * loops * 20
}
