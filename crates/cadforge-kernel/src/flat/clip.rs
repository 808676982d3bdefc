use clipper2_rust::{ClipType, Clipper64, FillRule, Path64, Paths64, Point64};

use super::Region;
use crate::budget::{Exceeded, Meter, Resource};
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
///
/// # Errors
/// When the meter runs out.
pub fn clip(op: Clip, regions: &[&Region], meter: &mut Meter) -> Result<Region, Exceeded> {
    let paths: Vec<Paths64> = regions.iter().map(|region| to_lattice(&region.loops)).collect();
    let Some((first, rest)) = paths.split_first() else { return Ok(Region::default()) };
    Ok(from_lattice(&combined(op, first.clone(), rest, meter)?))
}

/// The region that `loops`, in any direction and crossing as they like, fill by the even-odd rule,
/// on the lattice of [`clip`].
///
/// # Errors
/// When the meter runs out.
pub fn sanitized(loops: &[Vec<Vec2>], meter: &mut Meter) -> Result<Region, Exceeded> {
    let none = Paths64::new();
    Ok(from_lattice(&run(ClipType::Union, FillRule::EvenOdd, &to_lattice(loops), &none, meter)?))
}

/// What `paths` wind around more often counter-clockwise than clockwise.
pub(super) fn union_positive(paths: &Paths64, meter: &mut Meter) -> Result<Paths64, Exceeded> {
    run(ClipType::Union, FillRule::Positive, paths, &Paths64::new(), meter)
}

/// What any of `loops`, each taken counter-clockwise, covers.
pub(super) fn union_of_loops(loops: &[Vec<Vec2>], meter: &mut Meter) -> Result<Region, Exceeded> {
    let mut paths = to_lattice(loops);
    for path in &mut paths {
        if clipper2_rust::area(path) < 0.0 {
            path.reverse();
        }
    }
    Ok(from_lattice(&union_positive(&paths, meter)?))
}

/// [`clip`] on lattice points.
pub(super) fn combined(
    op: Clip,
    first: Paths64,
    rest: &[Paths64],
    meter: &mut Meter,
) -> Result<Paths64, Exceeded> {
    match op {
        Clip::Union => run(ClipType::Union, FillRule::NonZero, &first, &rest.concat(), meter),
        Clip::Difference => run(ClipType::Difference, FillRule::NonZero, &first, &rest.concat(), meter),
        // The library intersects with the union of its second operand, so one at a time.
        Clip::Intersection => rest.iter().try_fold(first, |common, other| {
            run(ClipType::Intersection, FillRule::NonZero, &common, other, meter)
        }),
    }
}

fn run(
    op: ClipType,
    rule: FillRule,
    subject: &Paths64,
    clip: &Paths64,
    meter: &mut Meter,
) -> Result<Paths64, Exceeded> {
    let sides: Vec<Side> = subject.iter().chain(clip).flat_map(sides).collect();
    meter.spend(Resource::Work, 500 * sides.len() as u64)?;
    meter.spend(Resource::Work, crossings(&sides).saturating_mul(300))?;
    let mut clipper = Clipper64::new();
    clipper.set_preserve_collinear(false);
    clipper.add_subject(subject);
    clipper.add_clip(clip);
    let mut solution = Paths64::new();
    clipper.execute(op, rule, &mut solution, None);
    meter.spend(Resource::Facets, solution.iter().map(|path| path.len() as u64).sum())?;
    Ok(solution)
}

/// The box of a side: least and greatest x, then y.
type Side = [i64; 4];

fn sides(path: &Path64) -> impl Iterator<Item = Side> + '_ {
    let ends = path.iter().zip(path.iter().cycle().skip(1));
    ends.map(|(p, q)| [p.x.min(q.x), p.x.max(q.x), p.y.min(q.y), p.y.max(q.y)])
}

/// About how many pairs of sides might cross: those whose boxes overlap, from a sample.
fn crossings(sides: &[Side]) -> u64 {
    const SAMPLES: usize = 64;
    if sides.len() <= SAMPLES {
        // Even if all of them cross, that is little.
        return 0;
    }
    let step = sides.len().div_ceil(SAMPLES);
    let overlap = |a: &Side, b: &Side| a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3];
    let count = |one: &Side| sides.iter().filter(|other| overlap(one, other)).count();
    let found: usize = sides.iter().step_by(step).map(count).sum();
    // Each pair is met from both of its sides.
    (found * step / 2) as u64
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
