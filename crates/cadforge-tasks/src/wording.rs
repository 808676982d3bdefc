//! Sentences with gaps for dimensions.

use cadforge_reward::Frame;

use crate::params::Params;

/// One way to ask for the parts of a family.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The sentence. `{name}` stands for a parameter, `{2*name}` for twice its value, `{name:.1}` for
    /// one decimal always; any other name in braces is a phrase that the family writes.
    pub pattern: &'static str,
    /// Whether it says where the part is.
    pub frame: Frame,
    /// Whether cad-env published it; the others are ours.
    pub published: bool,
}

impl Wording {
    /// A wording of cad-env that says nothing about the place.
    pub(crate) const fn published(pattern: &'static str) -> Self {
        Self { pattern, frame: Frame::PlacedFreely, published: true }
    }

    /// A wording of cad-env that says where the part is.
    pub(crate) const fn published_with_datum(pattern: &'static str) -> Self {
        Self { pattern, frame: Frame::Absolute, published: true }
    }

    /// A wording of ours. All of them say where the part is.
    pub(crate) const fn ours(pattern: &'static str) -> Self {
        Self { pattern, frame: Frame::Absolute, published: false }
    }
}

/// `pattern` with its gaps filled; `phrase` writes what is no parameter.
pub(crate) fn fill(pattern: &str, params: &Params, phrase: fn(&Params, &str) -> String) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (gap, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&fill_gap(gap, params, phrase));
        rest = after;
    }
    text + rest
}

fn fill_gap(gap: &str, params: &Params, phrase: fn(&Params, &str) -> String) -> String {
    let (gap, decimal) = gap.strip_suffix(":.1").map_or((gap, false), |gap| (gap, true));
    let (name, factor) = gap.strip_prefix("2*").map_or((gap, 1.0), |name| (name, 2.0));
    match params.get(name) {
        Some(value) if decimal => format!("{:.1}", factor * value),
        Some(value) => format!("{}", factor * value),
        None => phrase(params, gap),
    }
}
