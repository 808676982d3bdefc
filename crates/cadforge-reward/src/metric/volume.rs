//! The volume that two bodies share, and the integrals that a wrong comparison would betray itself in.

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::ops;
use cadforge_kernel::math::{Affine, Box3, Vec3};

use super::surface::Surface;
use super::{Case, Findings};
use crate::body::Body;
use crate::spec::probe::{Probe, filled, unlike};

/// Intersection over union by an exact boolean, in [0, 1].
pub(super) fn iou(case: &Case<'_>, findings: &mut Findings) -> f64 {
    let (Some(candidate), Some(reference)) = (case.candidate, case.reference) else { return 0.0 };
    let (candidate, reference) = (candidate.united(), reference.united());
    let offset = case.offset();
    cross_checks(candidate, reference, offset, findings);
    let volumes = [candidate, reference].map(|body| body.mass().signed_volume);
    let iou =
        if is_same(case, volumes, findings) { 1.0 } else { measure(candidate, reference, offset, volumes) };
    iou.clamp(0.0, 1.0)
}

/// Whether two bodies are one polyhedron: nothing of either surface lies off the other, and they hold
/// equally much. Then no boolean is needed, which coincident faces would make slow.
fn is_same(case: &Case<'_>, [candidate, reference]: [f64; 2], findings: &mut Findings) -> bool {
    let Some(size) = case.reference.map(|body| body.bounds().size().length()) else { return false };
    let deviation = Surface::of(case, findings).map_or(f64::INFINITY, |surface| surface.deviation);
    deviation <= 1e-9 * size && (candidate - reference).abs() <= 1e-9 * reference
}

fn measure(candidate: &Body, reference: &Body, offset: Vec3, [ours, theirs]: [f64; 2]) -> f64 {
    let moved = candidate.mesh().transformed(&Affine::translation(offset));
    let mut meter = Meter::new(Limits::default());
    match ops::intersection_volume(&moved, reference.mesh(), &mut meter) {
        Ok(common) if common <= ours.min(theirs) * (1.0 + 1e-6) => common / (ours + theirs - common),
        // Bodies that touch or cross themselves, and those too large for a boolean.
        _ => by_lines(candidate, reference, offset),
    }
}

/// Intersection over union along a grid of lines, where the boolean does not answer.
fn by_lines(candidate: &Body, reference: &Body, offset: Vec3) -> f64 {
    const SIDE: usize = 40;
    let (ours, theirs) = (Probe::new(candidate, offset), Probe::new(reference, Vec3::ZERO));
    let Box3 { min, max } = ours.bounds().union(theirs.bounds());
    let size = max - min;
    let (mut apart, mut together) = (0.0, 0.0);
    for i in 0..SIDE * SIDE {
        let share = |i: usize| (i as f64 + 0.5) / SIDE as f64;
        let origin = Vec3::new(min.x + share(i / SIDE) * size.x, min.y + share(i % SIDE) * size.y, min.z);
        let [a, b] = [&ours, &theirs].map(|probe| probe.material(origin, Vec3::new(0.0, 0.0, 1.0)));
        let unlike = unlike(&a, &b, 0.0, size.z);
        apart += unlike;
        together += (filled(&a, 0.0, size.z) + filled(&b, 0.0, size.z) - unlike) / 2.0;
    }
    if together + apart > 0.0 { together / (together + apart) } else { 0.0 }
}

/// Integrals of the two bodies, which agree when the bodies do.
fn cross_checks(candidate: &Body, reference: &Body, offset: Vec3, findings: &mut Findings) {
    let (ours, theirs) = (candidate.mass(), reference.mass());
    let mut put = |name, value: f64| findings.raw.insert(name, value);
    put("volume_ratio", ours.signed_volume / theirs.signed_volume);
    put("area_ratio", ours.area / theirs.area);
    put("centroid_distance", (ours.centroid + offset - theirs.centroid).length());
    let (a, b) = (ours.inertia.as_flattened(), theirs.inertia.as_flattened());
    let norm = |all: &mut dyn Iterator<Item = f64>| all.map(|v| v * v).sum::<f64>().sqrt();
    let difference = norm(&mut a.iter().zip(b).map(|(a, b)| a - b));
    put("inertia_difference", difference / norm(&mut b.iter().copied()));
}
