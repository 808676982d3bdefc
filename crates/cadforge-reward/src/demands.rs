use std::sync::OnceLock;

use cadforge_kernel::math::Vec3;

use crate::body::Body;
use crate::error::SpecError;
use crate::spec::probe::Probe;
use crate::spec::{Frame, Judged, Lines, Spec};

/// A task's requirements, ready to be judged: checked, completed, and with what they need of the
/// reference.
pub struct Demands {
    /// What is required.
    pub spec: Spec,
    /// Whether the place of an answer matters.
    pub frame: Frame,
    /// Pieces, through holes and closed voids.
    pub betti: [u32; 3],
    /// How far two surfaces may be apart and still agree, in millimetres.
    pub surface_tolerance: f64,
    lines: OnceLock<Vec<Lines>>,
}

impl Demands {
    /// What `spec` requires of answers that are compared with `reference`. A task without requirements gets
    /// those that can be measured of its reference, and every task asks for as many pieces as its reference
    /// has.
    ///
    /// # Errors
    /// Names the field of `spec` that is wrong and what it should be.
    pub fn new(spec: Spec, frame: Frame, reference: &Body) -> Result<Self, SpecError> {
        spec.check()?;
        let reference = reference.united();
        let size = reference.bounds().size();
        let spec =
            if spec.is_empty() { Spec { betti: spec.betti, ..Spec::measured(reference) } } else { spec };
        let betti = spec.betti.or_else(|| reference.solid().ok().map(|solid| solid.betti()));
        // A part that falls apart is no part, whatever else is right about it.
        let connected = spec.connected.or(betti.map(|[pieces, ..]| pieces));
        let spec = Spec { connected, ..spec };
        let widest = size.x.max(size.y).max(size.z);
        Ok(Self {
            betti: betti.unwrap_or([1, 0, 0]),
            surface_tolerance: spec.surface_tolerance.unwrap_or((0.0025 * widest).max(0.1)),
            spec,
            frame,
            lines: OnceLock::new(),
        })
    }

    /// What is required where nothing is known but the reference.
    pub fn of_reference(reference: &Body, frame: Frame) -> Self {
        Self::new(Spec::default(), frame, reference).expect("an empty specification has no mistakes")
    }

    /// Judges every requirement of a candidate that was moved by `offset`.
    pub(crate) fn judge(&self, candidate: &Body, offset: Vec3, reference: &Body) -> Vec<Judged> {
        let lines = self.lines.get_or_init(|| self.spec.lines(&Probe::new(reference.united(), Vec3::ZERO)));
        self.spec.judge(&Probe::new(candidate.united(), offset), self.frame, lines)
    }
}
