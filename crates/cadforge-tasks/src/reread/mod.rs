//! The proof: prompts understood a second time, from their words alone.
//!
//! Nothing here sees a draw, a wording's pattern or a tree. A prompt is read by a parser of its own, and
//! what the part must measure follows in closed form, with round things counted as the polygons of 64
//! sides that references are made of. The tests hold both sides against each other.

use cadforge_reward::Frame;

use crate::params::Params;

use scan::Sentence;

mod composed;
mod flat;
mod plates;
mod primitives;
mod prisms;
mod scan;
mod shells;
mod turned;

/// What a prompt says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The family whose words these are.
    pub family: &'static str,
    /// The dimensions, under the family's names.
    pub params: Params,
    /// Whether it says where the part is.
    pub frame: Frame,
}

/// What a part must measure, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// Cubic millimetres.
    pub volume: f64,
    /// The smallest corner of the bounding box, where the prompt says where the part is; by convention
    /// elsewhere.
    pub min: [f64; 3],
    /// The sides of the bounding box.
    pub size: [f64; 3],
    /// Pieces, tunnels, cavities.
    pub betti: [u32; 3],
}

/// How the words of one family are read.
struct Reader {
    family: &'static str,
    grammar: Grammar,
    measure: fn(&Params) -> Expected,
}

/// What the words of a family look like.
enum Grammar {
    /// Any of these sentences.
    Sentences(&'static [Sentence]),
    /// Sentences with lists in them.
    Own(fn(&str) -> Option<(Params, Frame)>),
}

impl Grammar {
    fn read(&self, text: &str) -> Option<(Params, Frame)> {
        match self {
            Self::Sentences(sentences) => sentences.iter().find_map(|sentence| sentence.read(text)),
            Self::Own(read) => read(text),
        }
    }
}

static READERS: [&[Reader]; 6] = [
    &primitives::READERS,
    &plates::READERS,
    &shells::READERS,
    &prisms::READERS,
    &turned::READERS,
    &composed::READERS,
];

/// Reads a prompt; `None` when it is in the words of no family.
pub fn read(prompt: &str) -> Option<Reading> {
    READERS.iter().copied().flatten().find_map(|reader| {
        let (params, frame) = reader.grammar.read(prompt)?;
        Some(Reading { family: reader.family, params, frame })
    })
}

impl Reading {
    /// What the part must measure.
    pub fn expected(&self) -> Option<Expected> {
        let reader = READERS.iter().copied().flatten().find(|reader| reader.family == self.family)?;
        Some((reader.measure)(&self.params))
    }
}

impl Expected {
    /// A part around the Z axis that stands on z = 0.
    fn upright(volume: f64, size: [f64; 3], tunnels: u32) -> Self {
        Self { volume, min: [-size[0] / 2.0, -size[1] / 2.0, 0.0], size, betti: [1, tunnels, 0] }
    }

    /// A part with a corner of its bounding box at the origin.
    fn cornered(volume: f64, size: [f64; 3], tunnels: u32) -> Self {
        Self { volume, min: [0.0; 3], size, betti: [1, tunnels, 0] }
    }
}
