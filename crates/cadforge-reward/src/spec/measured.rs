//! The requirements that a bare reference makes.

use cadforge_kernel::feature::{Feature, Found, Turned, find};
use cadforge_kernel::math::{Box3, Vec3};

use super::probe::Probe;
use super::verdict::Verdict;
use super::{Axis, Boss, Cell, Direction, FACETS, Hole, Size, Spec, TOLERANCE};
use crate::body::Body;

/// Less of a turn than this is no hole and no boss, in degrees.
const COVERAGE: f64 = 300.0;

/// Features that the detector is less sure of are not asked for.
const CONFIDENCE: f64 = 0.5;

/// More features than this of one part say nothing more.
const MOST: usize = 200;

impl Spec {
    /// What can be required of answers where nothing is known but the reference: the sides of its box, its
    /// holes and round bodies, and what fills each eighth of its box and the boxes of other features.
    ///
    /// A requirement that the reference itself does not meet, because features cut each other, is left out.
    pub(crate) fn measured(reference: &Body) -> Self {
        let bounds = reference.bounds();
        let mut spec = Self { size: sides(bounds), cell: eighths(bounds), ..Self::default() };
        let Ok(solid) = reference.solid() else { return spec };
        let probe = Probe::new(reference, Vec3::ZERO);
        let sure = |found: &&Found| found.confidence >= CONFIDENCE;
        for found in find(solid).list.iter().filter(sure).take(MOST) {
            match &found.feature {
                Feature::Hole(turned) if turned.coverage >= COVERAGE => {
                    let holes = holes(turned, found.tolerance);
                    spec.hole.extend(holes.into_iter().filter(|hole| is_met(|v| hole.judge(&probe, v))));
                }
                Feature::Boss(turned) if turned.coverage >= COVERAGE => {
                    let bosses = bosses(turned, found.tolerance);
                    spec.boss.extend(bosses.into_iter().filter(|boss| is_met(|v| boss.judge(&probe, v))));
                }
                Feature::Slot(_) | Feature::Opening(_) | Feature::Prism(_) | Feature::Pocket(_) => {
                    let corners = found.triangles.iter().flat_map(|&i| solid.mesh().corners(i as usize));
                    spec.cell.extend(cell_around(Box3::of(corners)));
                }
                // Patterns repeat what is listed; rounded edges and balls are in the eighths.
                _ => {}
            }
        }
        spec
    }
}

fn is_met(judge: impl FnOnce(&mut Verdict)) -> bool {
    let mut verdict = Verdict::default();
    judge(&mut verdict);
    verdict.into_judged("", String::new(), None).score >= 1.0
}

fn sides(bounds: Box3) -> Vec<Size> {
    let size = bounds.size();
    let side = |axis: Axis| Size {
        name: String::new(),
        axis,
        length: size[axis as usize],
        from: Some(bounds.min[axis as usize]),
        tolerance: TOLERANCE + FACETS * size[axis as usize],
    };
    [Axis::X, Axis::Y, Axis::Z].map(side).to_vec()
}

fn eighths(bounds: Box3) -> Vec<Cell> {
    let half = bounds.size() * 0.5;
    let cell = |corner: u32| {
        let low = [0, 1, 2].map(|axis| bounds.min[axis] + half[axis] * f64::from(corner >> axis & 1));
        let high = [0, 1, 2].map(|axis| low[axis] + half[axis]);
        Cell { name: format!("part {} of 8", corner + 1), low, high, volume: half.x * half.y * half.z / 4.0 }
    };
    (0..8).map(cell).filter(|cell| cell.volume > 0.0).collect()
}

/// A cell a little larger than the box of a feature, which is about as large as the feature.
fn cell_around(bounds: Box3) -> Option<Cell> {
    const MARGIN: f64 = 0.5;
    let size = bounds.size();
    let volume = size.x * size.y * size.z;
    (volume > 0.0).then(|| Cell {
        name: String::new(),
        low: bounds.min.to_array().map(|v| v - MARGIN),
        high: bounds.max.to_array().map(|v| v + MARGIN),
        volume,
    })
}

fn holes(turned: &Turned, tolerance: f64) -> Vec<Hole> {
    let Some(axis) = Direction::of(turned.axis.direction) else { return Vec::new() };
    let last = turned.sections.len().saturating_sub(1);
    let section = |(index, section): (usize, &cadforge_kernel::feature::Section)| Hole {
        name: String::new(),
        at: (turned.axis.point + turned.axis.direction * section.from).to_array(),
        axis,
        radius: section.start_radius,
        end_radius: Some(section.end_radius).filter(|_| !section.is_cylinder()),
        depth: section.to - section.from,
        through: index < last || turned.open_end,
        arc: 1.0,
        tolerance: TOLERANCE + tolerance,
    };
    let holes = turned.sections.iter().enumerate().map(section);
    holes.filter(|hole| hole.radius > 0.0 && hole.depth > 0.0).collect()
}

fn bosses(turned: &Turned, tolerance: f64) -> Vec<Boss> {
    let Some(axis) = Direction::of(turned.axis.direction) else { return Vec::new() };
    let section = |section: &cadforge_kernel::feature::Section| Boss {
        name: String::new(),
        at: (turned.axis.point + turned.axis.direction * section.from).to_array(),
        axis,
        radius: section.start_radius,
        end_radius: Some(section.end_radius).filter(|_| !section.is_cylinder()),
        height: section.to - section.from,
        // Its ends are other features' or the box's.
        hollow: true,
        open_ended: true,
        arc: 1.0,
        tolerance: TOLERANCE + tolerance,
    };
    turned.sections.iter().map(section).filter(|boss| boss.radius > 0.0 && boss.height > 0.0).collect()
}
