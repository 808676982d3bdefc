//! The second system's gaps between pieces. They are measured between boxes that are parallel to the
//! axes, so a block that floats inside a ring touches it.

use cadforge_kernel::math::Box3;

use super::Findings;
use crate::pose::Pose;

pub fn score(pose: &Pose, findings: &mut Findings) -> f64 {
    let height = pose.bounds.size().z.max(1e-9);
    // Shards are passed over, unless there is nothing to compare.
    let mut boxes = pose.pieces.clone();
    if boxes.len() > 1 {
        boxes.retain(|piece| piece.size().length() >= 0.015 * height);
    }
    let gaps: Vec<f64> = nearest_gaps(&boxes).into_iter().map(|gap| gap / height).collect();
    let mean = gaps.iter().sum::<f64>() / gaps.len().max(1) as f64;
    let max = gaps.iter().copied().fold(0.0, f64::max);
    let large = gaps.iter().filter(|&&gap| gap > 0.08).count();
    for (name, value) in [
        ("contact.components_checked", boxes.len() as f64),
        ("contact.mean_gap_ratio", mean),
        ("contact.max_gap_ratio", max),
        ("contact.large_gap_components", large as f64),
    ] {
        findings.raw.insert(name, value);
    }
    if large > 0 {
        findings.note(format!(
            "Candidate has {large} significant separated components; smaller assembly gaps are okay, large gaps reduce contact reward."
        ));
    }
    let penalty = (large as f64 * 0.04).min(0.40);
    (libm::exp(-mean * 28.0) * libm::exp(-max * 4.0) - penalty).clamp(0.0, 1.0)
}

/// For each box the distance to the nearest other one, in the order of `boxes`; nothing for a single
/// box.
fn nearest_gaps(boxes: &[Box3]) -> Vec<f64> {
    if boxes.len() <= 1 {
        return Vec::new();
    }
    // Boxes by where they begin along the axis on which they are spread most, so that those too far
    // away to matter need not be looked at.
    let all = boxes.iter().fold(boxes[0], |all, &piece| all.union(piece)).size();
    let axis = (0..3).max_by(|&a, &b| all[a].total_cmp(&all[b])).unwrap_or(0);
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    order.sort_by(|&a, &b| boxes[a].min[axis].total_cmp(&boxes[b].min[axis]));
    // How far the boxes up to each place reach.
    let mut reach = f64::NEG_INFINITY;
    let reaches: Vec<f64> = order
        .iter()
        .map(|&index| {
            reach = reach.max(boxes[index].max[axis]);
            reach
        })
        .collect();
    let mut gaps = vec![f64::INFINITY; boxes.len()];
    for (place, &index) in order.iter().enumerate() {
        let (own, best) = (&boxes[index], &mut gaps[index]);
        for &other in &order[place + 1..] {
            if *best == 0.0 || boxes[other].min[axis] - own.max[axis] >= *best {
                break;
            }
            *best = best.min(gap(own, &boxes[other]));
        }
        for before in (0..place).rev() {
            if *best == 0.0 || own.min[axis] - reaches[before] >= *best {
                break;
            }
            *best = best.min(gap(own, &boxes[order[before]]));
        }
    }
    gaps
}

/// The distance between two boxes; 0 where they overlap.
fn gap(a: &Box3, b: &Box3) -> f64 {
    let below = a.min - b.max;
    let above = b.min - a.max;
    below.max(above).max(cadforge_kernel::math::Vec3::ZERO).length()
}
