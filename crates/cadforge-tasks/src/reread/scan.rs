//! Reading numbers out of sentences.

use cadforge_reward::Frame;

use crate::params::Params;

/// One way to ask for a part.
pub(super) struct Sentence {
    text: &'static str,
    frame: Frame,
}

/// A sentence that says nothing about the place.
pub(super) const fn free(text: &'static str) -> Sentence {
    Sentence { text, frame: Frame::PlacedFreely }
}

/// A sentence that says where the part is.
pub(super) const fn fixed(text: &'static str) -> Sentence {
    Sentence { text, frame: Frame::Absolute }
}

impl Sentence {
    /// The numbers in `text`, when it is this sentence.
    pub fn read(&self, text: &str) -> Option<(Params, Frame)> {
        let mut params = Params::default();
        start(text, self.text, &mut params)?.is_empty().then_some((params, self.frame))
    }
}

/// Reads `sentence` at the start of `text`: gives the rest of the text, and the numbers into `params`.
///
/// `<name>` in the sentence stands for a number, `<2 name>` for one that is twice what is wanted.
pub(super) fn start<'a>(text: &'a str, sentence: &str, params: &mut Params) -> Option<&'a str> {
    let mut pieces = sentence.split('<');
    let mut rest = text.strip_prefix(pieces.next()?)?;
    for piece in pieces {
        let (gap, literal) = piece.split_once('>')?;
        let (value, after) = number(rest)?;
        match gap.strip_prefix("2 ") {
            Some(name) => agree(params, name, value / 2.0)?,
            None => agree(params, gap, value)?,
        }
        rest = after.strip_prefix(literal)?;
    }
    Some(rest)
}

/// Notes a number; `None` when the same name already stands for another one.
fn agree(params: &mut Params, name: &str, value: f64) -> Option<()> {
    let same = params.get(name).is_none_or(|known| known == value);
    params.set(name, value);
    same.then_some(())
}

/// A number without sign or exponent, and the text after it.
fn number(text: &str) -> Option<(f64, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let decimals = text[whole..].strip_prefix('.').map_or(0, digits);
    let length = if decimals > 0 { whole + 1 + decimals } else { whole };
    let value = text[..length].parse().ok()?;
    Some((value, &text[length..]))
}
