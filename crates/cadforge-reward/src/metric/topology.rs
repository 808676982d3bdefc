//! The second system's mesh hygiene: pieces, open and crowded edges, slivers.

use super::Findings;
use crate::pose::Pose;

pub fn score(pose: &Pose, compat: bool, findings: &mut Findings) -> f64 {
    let (counts, components) = (&pose.counts, pose.pieces.len());
    for (name, count) in [
        ("topology.vertices", counts.vertices),
        ("topology.faces", counts.faces),
        ("topology.components", components),
        ("topology.floating_components", components.saturating_sub(1)),
        ("topology.watertight", usize::from(counts.watertight)),
        ("topology.winding_consistent", usize::from(counts.winding_consistent)),
        ("topology.boundary_edges", counts.boundary_edges),
        ("topology.non_manifold_edges", counts.non_manifold_edges),
        ("topology.degenerate_faces", counts.degenerate_faces),
    ] {
        findings.raw.insert(name, count as f64);
    }
    if components > 120 {
        findings.note(format!(
            "Candidate has {components} mesh components; acceptable for assemblies only if the parts are intentional."
        ));
    }
    if !counts.watertight {
        findings.note(if compat {
            "Candidate mesh is not fully watertight; this is tolerated for chair assemblies but should improve for monolithic parts."
        } else {
            "Candidate mesh is not fully watertight."
        });
    }

    let faces = counts.faces.max(1) as f64;
    let flaws = [
        (0.20, counts.boundary_edges as f64 / faces),
        (0.15, counts.non_manifold_edges as f64 / faces),
        (0.15, counts.degenerate_faces as f64 / faces),
    ];
    let mut score = match components {
        1..=120 => 0.25,
        0..=250 => 0.12,
        _ => 0.0,
    };
    score += if counts.watertight { 0.15 } else { 0.05 };
    score += flaws.iter().map(|(weight, ratio)| weight * (1.0 - ratio * 250.0).max(0.0)).sum::<f64>();
    score += if (50..=750_000).contains(&counts.faces) { 0.10 } else { 0.03 };
    score -= if components > 250 { 0.20 } else { 0.0 };
    score -= 0.10 * flaws.iter().filter(|(_, ratio)| *ratio > 0.02).count() as f64;
    score.clamp(0.0, 1.0)
}
