use crate::math::Vec2;

/// Triangles of the region inside `outer` and outside `holes`, by cutting ears.
///
/// Slower than the library's, but it uses every corner, also one in the middle of a straight side,
/// so that walls can stand on the result without gaps: there are always as many triangles as
/// corners, plus two a hole, less two. Loops are indices into `points`, counter-clockwise for
/// `outer`, clockwise for `holes`.
pub(super) fn cut_ears(points: &[Vec2], outer: &[u32], holes: &[Vec<u32>]) -> Vec<[u32; 3]> {
    let ring = with_bridges(points, outer, holes);
    let count = ring.len();
    let mut triangles = Vec::with_capacity(count.saturating_sub(2));
    let mut next: Vec<usize> = (1..count).chain([0]).collect();
    let mut previous: Vec<usize> =
        std::iter::once(count.wrapping_sub(1)).chain(0..count.wrapping_sub(1)).collect();
    let mut left = count;
    let (mut tip, mut refused) = (0, 0);
    while left > 2 {
        let (before, after) = (previous[tip], next[tip]);
        let ear = Ear { corners: [before, tip, after].map(|i| points[ring[i] as usize]) };
        // When rounding leaves no proper ear, any convex corner will do, and then any at all: the
        // triangles stay connected as they must, whatever their shape.
        let proper = || {
            let mut others = std::iter::successors(Some(next[after]), |&i| Some(next[i])).take(left - 3);
            !others.any(|i| ear.is_blocked_by(points[ring[i] as usize]))
        };
        if (ear.is_convex() && (refused > left || proper())) || refused > 2 * left {
            triangles.push([ring[before], ring[tip], ring[after]]);
            (next[before], previous[after]) = (after, before);
            left -= 1;
            refused = 0;
            tip = next[after];
        } else {
            refused += 1;
            tip = after;
        }
    }
    triangles
}

/// Three corners in a row, the middle one of which might be cut off.
struct Ear {
    corners: [Vec2; 3],
}

impl Ear {
    fn is_convex(&self) -> bool {
        let [a, b, c] = self.corners;
        (b - a).cross(c - b) > 0.0
    }

    /// Whether a corner of the ring lies in the triangle or on its edge, other than where the ring
    /// passes through the triangle's own corners again.
    fn is_blocked_by(&self, point: Vec2) -> bool {
        let [a, b, c] = self.corners;
        point != a
            && point != b
            && point != c
            && (b - a).cross(point - a) >= 0.0
            && (c - b).cross(point - b) >= 0.0
            && (a - c).cross(point - c) >= 0.0
    }
}

/// One ring around the region, joined to each hole by a bridge that is walked there and back.
fn with_bridges(points: &[Vec2], outer: &[u32], holes: &[Vec<u32>]) -> Vec<u32> {
    let mut ring = outer.to_vec();
    let mut open: Vec<&Vec<u32>> = holes.iter().collect();
    let rightmost = |hole: &[u32]| {
        let x = |place: usize| points[hole[place] as usize].x;
        (0..hole.len()).fold(0, |best, place| if x(place) > x(best) { place } else { best })
    };
    // From right to left, so that no hole lies between a hole's rightmost corner and the ring.
    open.sort_by(|a, b| {
        let x = |hole: &[u32]| points[hole[rightmost(hole)] as usize].x;
        x(b).total_cmp(&x(a))
    });
    for hole in open {
        let start = rightmost(hole);
        let from = points[hole[start] as usize];
        let mut ends: Vec<usize> = (0..ring.len()).collect();
        let distance = |place: usize| (points[ring[place] as usize] - from).length();
        ends.sort_by(|&a, &b| distance(a).total_cmp(&distance(b)));
        let all_holes = || holes.iter().filter(|other| !std::ptr::eq(*other, hole));
        let is_clear = |&place: &usize| {
            let to = points[ring[place] as usize];
            opens_towards(points, &ring, place, from)
                && is_unobstructed(points, &ring, from, to)
                && is_unobstructed(points, hole, from, to)
                && all_holes().all(|other| is_unobstructed(points, other, from, to))
        };
        let place = ends.iter().copied().find(is_clear).unwrap_or(ends[0]);
        let around = hole[start..].iter().chain(&hole[..=start]).copied();
        let bridge: Vec<u32> = around.chain([ring[place]]).collect();
        ring.splice(place + 1..place + 1, bridge);
    }
    ring
}

/// Whether a segment to `target` starts into the inside at corner `place` of the ring.
fn opens_towards(points: &[Vec2], ring: &[u32], place: usize, target: Vec2) -> bool {
    let count = ring.len();
    let corner = points[ring[place] as usize];
    let before = points[ring[(place + count - 1) % count] as usize] - corner;
    let after = points[ring[(place + 1) % count] as usize] - corner;
    let towards = target - corner;
    if after.cross(before) > 0.0 {
        after.cross(towards) >= 0.0 && towards.cross(before) >= 0.0
    } else {
        !(before.cross(towards) > 0.0 && towards.cross(after) > 0.0)
    }
}

/// Whether no side of the loop is met by the open segment.
fn is_unobstructed(points: &[Vec2], ring: &[u32], from: Vec2, to: Vec2) -> bool {
    let along = to - from;
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    sides.map(|(&a, &b)| (points[a as usize], points[b as usize])).all(|(a, b)| {
        let (left_a, left_b) = (along.cross(a - from), along.cross(b - from));
        let (left_from, left_to) = ((b - a).cross(from - a), (b - a).cross(to - a));
        if a == from || a == to || b == from || b == to {
            // A side that shares an end may only leave, not run along the segment.
            let (shared, other) = if a == from || a == to { (a, b) } else { (b, a) };
            let reach = (if shared == from { along } else { -along }).dot(other - shared);
            return along.cross(other - shared) != 0.0 || reach <= 0.0;
        }
        let apart = |p: f64, q: f64| (p > 0.0 && q > 0.0) || (p < 0.0 && q < 0.0);
        apart(left_a, left_b) || apart(left_from, left_to)
    })
}
