//! How sure a feature is.

use super::facet::Facets;
use super::kind::{Feature, Found};

/// What speaks for a round feature.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// How far flat facets depart from the round surface.
    pub tolerance: f64,
    /// How far corners do.
    pub error: f64,
    /// A radius to compare these with.
    pub size: f64,
    /// Facets that make a turn.
    pub per_turn: u32,
    /// Degrees of a turn that are there.
    pub coverage: f64,
}

impl Evidence {
    /// From 0 to 1. Half for 8 facets a turn, for they may be meant as a polygon, and all for 16; less where
    /// corners stray as far as facets do, or where most of a turn is missing.
    pub fn confidence(&self) -> f64 {
        let facets = ((f64::from(self.per_turn) - 8.0) / 16.0 + 0.5).clamp(0.2, 1.0);
        let stray = self.error / (self.tolerance + 1e-3 * self.size).max(f64::MIN_POSITIVE);
        let agreement = 1.0 - 0.5 * stray.clamp(0.0, 1.0);
        let coverage = 0.5 + 0.5 * (self.coverage / 180.0).clamp(0.0, 1.0);
        facets * agreement * coverage
    }
}

/// A feature that is made of some facets.
pub(super) fn found(
    facets: &Facets,
    feature: Feature,
    evidence: &Evidence,
    parts: impl Iterator<Item = u32>,
) -> Found {
    let mut triangles: Vec<u32> = parts.flat_map(|facet| facets.triangles(facet)).copied().collect();
    triangles.sort_unstable();
    triangles.dedup();
    Found {
        feature,
        tolerance: evidence.tolerance + 4.0 * facets.eps,
        confidence: evidence.confidence(),
        triangles,
    }
}
