use super::Region;
use crate::math::Vec2;

/// The smallest convex region around `points`; empty when they lie on one line.
pub fn convex_hull(points: impl IntoIterator<Item = Vec2>) -> Region {
    let mut points: Vec<Vec2> = points.into_iter().collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    points.dedup();
    // Andrew's monotone chain: the lower side from left to right, then the upper one back.
    let mut outline: Vec<Vec2> = Vec::with_capacity(points.len() + 1);
    let backwards = points.iter().rev().skip(1).copied();
    let mut floor = 2;
    for (step, point) in points.iter().copied().chain(backwards).enumerate() {
        if step == points.len() {
            floor = outline.len() + 1;
        }
        while outline.len() >= floor {
            let (before, last) = (outline[outline.len() - 2], outline[outline.len() - 1]);
            if (last - before).cross(point - last) > 0.0 {
                break;
            }
            outline.pop();
        }
        outline.push(point);
    }
    outline.pop();
    if outline.len() < 3 { Region::default() } else { Region::of(outline) }
}
