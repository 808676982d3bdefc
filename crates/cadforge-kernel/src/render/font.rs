//! Letters as strokes of a pen, drawn for this project in the manner of technical lettering.

/// A character and its strokes.
///
/// A stroke is a string of points, two base-36 digits each: x from the left, y from the bottom.
/// Descenders reach down to 0, the baseline is 4, small letters reach 12 (`c`), capitals 16 (`g`).
/// After `~` the points are not corners but the control points of a smooth curve.
pub(super) type Glyph = (char, &'static str);

/// The height of capitals, in the units of the strokes.
pub(super) const CAPITAL: f64 = 12.0;
/// Where the baseline is.
pub(super) const BASELINE: f64 = 4.0;
/// Space after a letter.
pub(super) const GAP: f64 = 3.2;
/// Width of a blank.
pub(super) const BLANK: f64 = 5.0;
/// Width of a digit, the same for all, so that columns of numbers line up.
pub(super) const DIGIT: f64 = 7.0;

/// The strokes of a character, a box when there are none.
pub(super) fn strokes(character: char) -> &'static str {
    GLYPHS.iter().find(|glyph| glyph.0 == character).map_or("040g8g8404", |glyph| glyph.1)
}

const GLYPHS: &[Glyph] = &[
    ('0', "~4g7g74040g4g"),
    ('1', "1d4g44"),
    ('2', "~0d0g7g7b04 0474"),
    ('3', "~0e0g7g7a3a ~3a7a740406"),
    ('4', "545g0777"),
    ('5', "6g1g0a ~0a1c7c740406"),
    ('6', "~6f6g0g04747b0b08"),
    ('7', "0g7g24"),
    ('8', "~4g7g7a0a0g4g ~4a7a74040a4a"),
    ('9', "~1514747g0g09797c"),
    ('A', "044g84 1777"),
    ('B', "040g 0g4g ~4g7g7a4a 4a0a ~4a8a8444 4404"),
    ('C', "~8d8g0g048487"),
    ('D', "040g 0g3g ~3g8g8434 3404"),
    ('E', "7g0g0474 0a5a"),
    ('F', "7g0g04 0a5a"),
    ('G', "~8d8g0g04848a 8a5a"),
    ('H', "040g 848g 0a8a"),
    ('I', "040g"),
    ('J', "~6g68640407"),
    ('K', "040g 7g08 3b74"),
    ('L', "0g0464"),
    ('M', "040g589g94"),
    ('N', "040g848g"),
    ('O', "~4g8g84040g4g"),
    ('P', "040g 0g4g ~4g8g8949 4909"),
    ('Q', "~4g8g84040g4g 5883"),
    ('R', "040g 0g4g ~4g8g8949 4909 4984"),
    ('S', "~7e7g0g0a7a740406"),
    ('T', "0g8g 4g44"),
    ('U', "~0g080484888g"),
    ('V', "0g448g"),
    ('W', "0g245c84ag"),
    ('X', "048g 0g84"),
    ('Y', "0g4a8g 4a44"),
    ('Z', "0g8g0484"),
    ('a', "~4c7c74040c4c 7c74"),
    ('b', "0g04 ~3c7c74040c3c"),
    ('c', "~6a6c0c046466"),
    ('d', "~4c7c74040c4c 7g74"),
    ('e', "0878 ~787c0c046466"),
    ('f', "~5g2g2c 2c24 0c5c"),
    ('g', "~4c7c74040c4c ~7c73700002"),
    ('h', "0g04 ~080c7c7874"),
    ('i', "0c04 0g0g"),
    ('j', "~2c232000 2g2g"),
    ('k', "0g04 6c07 2964"),
    ('l', "~0g060424"),
    ('m', "0c04 ~080c5c5854 ~585caca8a4"),
    ('n', "0c04 ~080c7c7874"),
    ('o', "~4c7c74040c4c"),
    ('p', "0c00 ~3c7c74040c3c"),
    ('q', "~4c7c74040c4c 7c70"),
    ('r', "0c04 ~080c4c"),
    ('s', "~6b6c0c0868640405"),
    ('t', "~2f262454 0c5c"),
    ('u', "~0c080474787c 7c74"),
    ('v', "0c346c"),
    ('w', "0c245b84ac"),
    ('x', "046c 0c64"),
    ('y', "0c34 6c20"),
    ('z', "0c6c0464"),
    ('.', "0404"),
    (',', "1402"),
    (':', "0404 0a0a"),
    (';', "1402 1a1a"),
    ('!', "0g08 0404"),
    ('?', "~0e0g6g6a3a37 3434"),
    ('\'', "0g0d"),
    ('"', "0g0d 3g3d"),
    ('(', "~3h0e0633"),
    (')', "~0h3e3603"),
    ('[', "3h0h0333"),
    (']', "0h3h3303"),
    ('{', "~4h2h2a0a ~0a2a2343"),
    ('}', "~0h2h2a4a ~4a2a2303"),
    ('<', "6d0965"),
    ('>', "0d6905"),
    ('=', "0b6b 0767"),
    ('+', "0969 3c36"),
    ('-', "0949"),
    ('_', "0272"),
    ('*', "3d37 0c68 086c"),
    ('/', "035h"),
    ('\\', "0h53"),
    ('|', "0h02"),
    ('&', "~741d1g5g5c09045479"),
    ('%', "047g ~1g2g2d0d0g1g ~677774545767"),
    ('#', "2g14 6g54 0c7c 0878"),
    ('$', "~7e7g0g0a7a740406 4h43"),
    ('@', "~5b7b77373b5b ~7b77979g0g0484"),
    ('^', "0d3g6d"),
    ('`', "0g2e"),
    ('~', "~090b3b38686a"),
    ('·', "0909"),
    ('×', "165b 1b56"),
    ('⌀', "~4e8e86060e4e 048g"),
    ('°', "~2g4g4c0c0g2g"),
    ('±', "0b6b 3e38 0565"),
    ('²', "~0e0g3g3d0a 0a3a"),
    ('³', "~0f0g3g3d1d ~1d3d3a0a0b"),
    ('–', "0969"),
    ('—', "09a9"),
    ('…', "0404 4444 8484"),
    ('→', "09a9 7ca976"),
    ('≤', "6e0a66 0464"),
    ('≥', "0e6a06 0464"),
    ('✓', "08349e"),
    ('✗', "047d 0d74"),
];
