use super::Dice;
use crate::syntax::lexer;
use crate::syntax::token::Kind;

/// Tokens that slip into programs.
const STRAYS: [&str; 26] = [
    "(", ")", "[", "]", "{", "}", ";", ",", ":", "=", "==", "!", "-", "*", "#", "^", "?", "\"", "/*",
    "undef", "for", "else", "module", "$fn", "@", "```",
];

/// Numbers that slip into programs.
const NUMBERS: [&str; 12] =
    ["0", "-1", "1e9", "1e-9", "100", "-0", "1/0", "0/0", "999999999999", ".5", "1e308", "3.5"];

/// A token with the blanks and comments before it.
#[derive(Clone)]
struct Piece {
    text: String,
    kind: Kind,
}

/// `program` with one to three slips: numbers changed, names mistaken for each other, tokens lost,
/// doubled, swapped, moved or put in, or the end cut off. About half are no longer valid programs.
pub fn mutation(program: &str, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut pieces = Vec::new();
    let mut from = 0;
    for token in lexer::tokens(program).0 {
        let to = token.span.end as usize;
        pieces.push(Piece { text: program[from..to].to_owned(), kind: token.kind });
        from = to;
    }
    for _ in 0..dice.between(1, 3) {
        slip(&mut pieces, &mut dice);
    }
    pieces.into_iter().map(|piece| piece.text).collect()
}

fn slip(pieces: &mut Vec<Piece>, dice: &mut Dice) {
    if pieces.is_empty() {
        return;
    }
    let (here, there) = (dice.below(pieces.len()), dice.below(pieces.len()));
    match dice.below(16) {
        0 => {
            pieces.remove(here);
        }
        1 => pieces.swap(here, there),
        2 => {
            let next = (here + 1).min(pieces.len() - 1);
            pieces.swap(here, next);
        }
        3 => pieces.insert(here, pieces[there].clone()),
        4 => {
            let text = format!(" {}", dice.pick(&STRAYS));
            pieces.insert(here, Piece { text, kind: Kind::Unknown });
        }
        5 => {
            let from = here.min(there);
            let to = here.max(there).min(from + 12);
            let doubled = pieces[from..to].to_vec();
            pieces.splice(to..to, doubled);
        }
        6 if dice.once_in(4) => pieces.truncate(here),
        7..=10 => mistake(pieces, Kind::Name, here, there),
        _ => {
            let number = dice.pick(&NUMBERS);
            if let Some(piece) = from(pieces, Kind::Number, here) {
                let kept = piece.text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '.').len();
                piece.text.truncate(kept);
                piece.text += number;
            }
        }
    }
}

/// Puts one token of `kind` in the place of another.
fn mistake(pieces: &mut [Piece], kind: Kind, here: usize, there: usize) {
    if let Some(other) = from(pieces, kind, there).map(|piece| piece.clone())
        && let Some(piece) = from(pieces, kind, here)
    {
        *piece = other;
    }
}

/// The first token of `kind` from `start` on.
fn from(pieces: &mut [Piece], kind: Kind, start: usize) -> Option<&mut Piece> {
    pieces[start..].iter_mut().find(|piece| piece.kind == kind)
}
