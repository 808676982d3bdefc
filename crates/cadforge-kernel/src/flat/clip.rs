use clipper2_rust::{ClipType, Clipper64, FillRule, Paths64, Point64};

use super::Region;
use crate::math::Vec2;

/// A boolean operation on regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clip {
    /// In any.
    Union,
    /// In the first and in no other.
    Difference,
    /// In all.
    Intersection,
}

/// Lattice points a millimetre. OpenSCAD clips on the same lattice.
pub(super) const SCALE: f64 = 65536.0;

/// Combines `regions` on a lattice of 2^-16 mm, to which coordinates are truncated toward zero.
pub fn clip(op: Clip, regions: &[&Region]) -> Region {
    let Some((first, rest)) = regions.split_first() else { return Region::default() };
    let first = to_lattice(&first.loops);
    let rest: Vec<Paths64> = rest.iter().map(|region| to_lattice(&region.loops)).collect();
    let paths = match op {
        Clip::Union => run(ClipType::Union, FillRule::NonZero, &first, &rest.concat()),
        Clip::Difference => run(ClipType::Difference, FillRule::NonZero, &first, &rest.concat()),
        // The library intersects with the union of its second operand, so one at a time.
        Clip::Intersection => rest
            .iter()
            .fold(first, |common, other| run(ClipType::Intersection, FillRule::NonZero, &common, other)),
    };
    from_lattice(&paths)
}

/// The region that `loops`, in any direction and crossing as they like, fill by the even-odd rule,
/// on the lattice of [`clip`].
pub fn sanitized(loops: &[Vec<Vec2>]) -> Region {
    let none = Paths64::new();
    from_lattice(&run(ClipType::Union, FillRule::EvenOdd, &to_lattice(loops), &none))
}

/// What `paths` wind around more often counter-clockwise than clockwise.
pub(super) fn union_positive(paths: &Paths64) -> Paths64 {
    run(ClipType::Union, FillRule::Positive, paths, &Paths64::new())
}

/// What any of `loops`, each taken counter-clockwise, covers.
pub(super) fn union_of_loops(loops: &[Vec<Vec2>]) -> Region {
    let mut paths = to_lattice(loops);
    for path in &mut paths {
        if clipper2_rust::area(path) < 0.0 {
            path.reverse();
        }
    }
    from_lattice(&union_positive(&paths))
}

pub(super) fn run(op: ClipType, rule: FillRule, subject: &Paths64, clip: &Paths64) -> Paths64 {
    let mut clipper = Clipper64::new();
    clipper.set_preserve_collinear(false);
    clipper.add_subject(subject);
    clipper.add_clip(clip);
    let mut solution = Paths64::new();
    clipper.execute(op, rule, &mut solution, None);
    solution
}

pub(super) fn to_lattice(loops: &[Vec<Vec2>]) -> Paths64 {
    // A cast truncates toward zero.
    let point = |p: &Vec2| Point64::new((p.x * SCALE) as i64, (p.y * SCALE) as i64);
    loops.iter().map(|points| points.iter().map(point).collect()).collect()
}

pub(super) fn from_lattice(paths: &Paths64) -> Region {
    let point = |p: &Point64| Vec2::new(p.x as f64 / SCALE, p.y as f64 / SCALE);
    let loops = paths.iter().filter(|path| path.len() >= 3);
    Region { loops: loops.map(|path| path.iter().map(point).collect()).collect() }
}
