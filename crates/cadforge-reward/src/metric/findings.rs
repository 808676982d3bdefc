use std::collections::BTreeMap;

use super::surface::Surface;
use crate::spec::Judged;

/// What metrics found on their way to a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Raw measurements, by name: millimetres, counts and shares; 1 and 0 for yes and no.
    pub raw: BTreeMap<&'static str, f64>,
    /// What the second system said in words, in its order and its words.
    pub notes: Vec<String>,
    /// How each requirement is met, in the order of the specification.
    pub requirements: Vec<Judged>,
    /// What several metrics need, once it has been measured.
    pub(crate) surface: Option<Surface>,
}

impl Findings {
    /// Adds a note, once.
    pub fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}
