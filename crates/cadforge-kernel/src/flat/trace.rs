use crate::math::Vec2;

/// Loops that follow directed sides with the inside on their left, keeping as far left as possible
/// where there is a choice, until all are used. Where loops touch in a corner this parts them as
/// far as it goes. Sides are pairs of corner numbers, `at` tells where a corner is.
pub(crate) fn trace_loops(mut sides: Vec<[u32; 2]>, at: impl Fn(u32) -> Vec2) -> Vec<Vec<u32>> {
    sides.sort_unstable();
    let mut used = vec![false; sides.len()];
    let mut loops = Vec::new();
    for first in 0..sides.len() {
        let mut corners = Vec::new();
        let mut side = first;
        while !std::mem::replace(&mut used[side], true) {
            let [from, to] = sides[side];
            corners.push(from);
            let start = sides.partition_point(|other| other[0] < to);
            let leaving = (start..sides.len()).take_while(|&i| sides[i][0] == to);
            let back = at(from) - at(to);
            let turn = |i: usize| clockwise_turn(back, at(sides[i][1]) - at(to));
            match leaving.filter(|&i| !used[i] || i == first).min_by(|&i, &j| turn(i).total_cmp(&turn(j))) {
                Some(next) => side = next,
                None => break,
            }
        }
        if corners.len() >= 3 {
            loops.push(corners);
        }
    }
    loops
}

/// A number that grows with the clockwise angle from one direction to another, from above 0 to 4.
fn clockwise_turn(from: Vec2, to: Vec2) -> f64 {
    let (x, y) = (from.dot(to), to.cross(from));
    // The diamond angle: monotone in the angle, without trigonometry.
    let size = x.abs() + y.abs();
    let turn = if size == 0.0 {
        0.0
    } else if y >= 0.0 {
        if x >= 0.0 { y / size } else { 1.0 - x / size }
    } else if x < 0.0 {
        2.0 - y / size
    } else {
        3.0 + x / size
    };
    if turn > 0.0 { turn } else { 4.0 }
}
