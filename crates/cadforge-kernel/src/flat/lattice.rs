//! Booleans on integer lattices of the caller's own scale.

use clipper2_rust::{ClipType, FillRule, Paths64, Point64};

use super::clip::{Clip, run};

/// A lattice point.
pub(crate) type Node = [i64; 2];

/// Closed loops of lattice points: counter-clockwise around matter, clockwise around holes.
pub(crate) type Loops = Vec<Vec<Node>>;

/// Combines figures on a lattice, on which new corners are rounded to the nearest point. Corners
/// in straight sides are dropped.
pub(crate) fn combine(op: Clip, first: &Loops, rest: &[&Loops]) -> Loops {
    let together: Vec<Vec<Node>> = rest.iter().flat_map(|loops| loops.iter().cloned()).collect();
    let first = to_paths(first);
    let paths = match op {
        Clip::Union => run(ClipType::Union, FillRule::NonZero, &first, &to_paths(&together)),
        Clip::Difference => run(ClipType::Difference, FillRule::NonZero, &first, &to_paths(&together)),
        Clip::Intersection => rest.iter().fold(first, |common, other| {
            run(ClipType::Intersection, FillRule::NonZero, &common, &to_paths(other))
        }),
    };
    paths.into_iter().filter(|path| path.len() >= 3).map(|path| path.iter().map(|p| [p.x, p.y]).collect()).collect()
}

/// Twice the area inside `loops`, in lattice units.
pub(crate) fn double_area(loops: &Loops) -> f64 {
    let sides = loops.iter().flat_map(|points| {
        let [x, y] = points[0];
        points.windows(2).map(move |pair| {
            let [a, b] = [pair[0], pair[1]].map(|p| [(p[0] - x) as f64, (p[1] - y) as f64]);
            a[0] * b[1] - a[1] * b[0]
        })
    });
    sides.sum()
}

fn to_paths(loops: &[Vec<Node>]) -> Paths64 {
    loops.iter().map(|points| points.iter().map(|&[x, y]| Point64::new(x, y)).collect()).collect()
}
