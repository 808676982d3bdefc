//! What number and string tokens mean.

/// The value of a number token; `None` when it is too large for a double. (OpenSCAD drops such a
/// token, which ends in a syntax error nearly always.)
pub(super) fn number(token: &str) -> Option<f64> {
    token.parse::<f64>().ok().filter(|value| value.is_finite())
}

/// The value of a string token: without its quotes, escapes resolved.
///
/// As in OpenSCAD, a line break inside the quotes is dropped, the backslash of an unknown escape is
/// dropped, and a code that names no character gives a space.
pub(super) fn text(token: &str) -> String {
    let inside = token.strip_prefix('"').unwrap_or(token);
    let inside = inside.strip_suffix('"').unwrap_or(inside);
    let mut value = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\n' => {}
            '\\' => rest = escape(rest, &mut value),
            _ => value.push(c),
        }
    }
    value
}

/// Resolves the escape whose backslash has been read; the text after it.
fn escape<'s>(rest: &'s str, value: &mut String) -> &'s str {
    let Some(c) = rest.chars().next() else { return rest };
    let after = &rest[c.len_utf8()..];
    let digits = match c {
        'n' | 't' | 'r' | '\\' | '"' => {
            value.push(match c {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            });
            return after;
        }
        'x' => 2,
        'u' => 4,
        'U' => 6,
        _ => return rest,
    };
    let code = after.get(..digits).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
    // `\x` is for ASCII only: its first digit is at most 7.
    let code = code.filter(|code| c != 'x' || matches!(code.as_bytes()[0], b'0'..=b'7'));
    let Some(code) = code.and_then(|code| u32::from_str_radix(code, 16).ok()) else { return rest };
    value.push(char::from_u32(code).filter(|c| *c != '\0').unwrap_or(' '));
    &after[digits..]
}
