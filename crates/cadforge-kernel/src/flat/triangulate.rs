use earcut::{Earcut, Refiner};

use super::Region;
use super::ear::cut_ears;
use super::region::signed_area;
use crate::math::Vec2;

/// Triangles that cover `region`, counter-clockwise, as indices into [`Region::points`]. Every corner
/// is used, and two triangles that touch share an edge.
pub fn triangulate(region: &Region) -> Vec<[u32; 3]> {
    let points: Vec<Vec2> = region.points().collect();
    let mut loops: Vec<Vec<u32>> = Vec::with_capacity(region.loops.len());
    let mut first = 0;
    for corners in &region.loops {
        let end = first + corners.len() as u32;
        loops.push((first..end).collect());
        first = end;
    }
    let mut triangles = Vec::with_capacity(points.len());
    for (outer, holes) in pieces(region) {
        let holes: Vec<Vec<u32>> = holes.iter().map(|&hole| std::mem::take(&mut loops[hole])).collect();
        triangles.extend(piece(&points, &loops[outer], &holes));
    }
    triangles
}

/// One connected piece.
fn piece(points: &[Vec2], outer: &[u32], holes: &[Vec<u32>]) -> Vec<[u32; 3]> {
    if holes.is_empty() && is_strictly_convex(points, outer) {
        return halvings(outer.len() as u32).into_iter().map(|t| t.map(|i| outer[i as usize])).collect();
    }
    let indices: Vec<u32> = outer.iter().chain(holes.iter().flatten()).copied().collect();
    let coordinates: Vec<[f64; 2]> =
        indices.iter().map(|&i| [points[i as usize].x, points[i as usize].y]).collect();
    let mut hole_starts: Vec<u32> = Vec::with_capacity(holes.len());
    let mut start = outer.len() as u32;
    for hole in holes {
        hole_starts.push(start);
        start += hole.len() as u32;
    }
    let mut corners: Vec<u32> = Vec::new();
    Earcut::new().earcut_slice(&coordinates, &hole_starts, &mut corners);
    // The library drops corners in straight sides, which leaves gaps beside them. It shows in the
    // number of triangles.
    if corners.len() != 3 * (indices.len() + 2 * holes.len() - 2) {
        return cut_ears(points, outer, holes);
    }
    Refiner::new().refine(&mut corners, &coordinates);
    // All of them are wound the same way, but which one is not promised.
    let corner = |i: u32| Vec2::from(coordinates[i as usize]);
    let area = |t: &[u32]| (corner(t[1]) - corner(t[0])).cross(corner(t[2]) - corner(t[0]));
    let clockwise = corners.chunks_exact(3).map(area).sum::<f64>() < 0.0;
    let triangle = |t: &[u32]| {
        let [a, b, c] = [t[0], t[1], t[2]].map(|corner| indices[corner as usize]);
        if clockwise { [a, c, b] } else { [a, b, c] }
    };
    corners.chunks_exact(3).map(triangle).collect()
}

/// Triangles of a convex polygon of `count` corners, which is halved again and again: that keeps
/// the triangles compact, and long slivers would make booleans slow.
pub(crate) fn halvings(count: u32) -> Vec<[u32; 3]> {
    let mut triangles = Vec::with_capacity(count as usize);
    let mut open = vec![(0, count.saturating_sub(1))];
    while let Some((from, to)) = open.pop() {
        if to - from < 2 {
            continue;
        }
        let middle = from.midpoint(to);
        triangles.push([from, middle, to]);
        open.extend([(from, middle), (middle, to)]);
    }
    triangles
}

fn is_strictly_convex(points: &[Vec2], ring: &[u32]) -> bool {
    let corner = |i: usize| points[ring[i % ring.len()] as usize];
    // A ring that winds around several times turns left everywhere too, but falls and rises more
    // than once.
    let mut peaks = 0;
    (0..ring.len()).all(|i| {
        let (a, b, c) = (corner(i), corner(i + 1), corner(i + 2));
        peaks += u32::from(a.y <= b.y && b.y > c.y);
        (b - a).cross(c - b) > 0.0 && peaks <= 1
    })
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

/// What [`triangulate`] costs, in units of [`crate::budget::Resource::Work`]: every hole is joined
/// to the rest, and every ear is compared with the reflex corners near it, which are those of its
/// own loop in the main.
pub fn triangulation_cost(region: &Region) -> u64 {
    let (corners, loops) = (region.size() as u64, region.loops.len() as u64);
    let within = |points: &Vec<Vec2>| 3 * (points.len() as u64) * reflex_corners(points);
    200 * corners
        + 10 * corners.saturating_mul(loops - loops.min(1))
        + region.loops.iter().map(within).sum::<u64>()
}

fn reflex_corners(points: &[Vec2]) -> u64 {
    let count = points.len();
    if signed_area(points) < 0.0 {
        // Holes are reflex all over, for what is around them.
        return count as u64;
    }
    let is_reflex = |i: usize| {
        let (a, b, c) = (points[i], points[(i + 1) % count], points[(i + 2) % count]);
        (b - a).cross(c - b) < 0.0
    };
    (0..count).filter(|&i| is_reflex(i)).count() as u64
}
