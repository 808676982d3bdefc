//! Numbers as OpenSCAD 2021.01 prints them: six significant digits, no padding of the exponent.

use std::fmt::Write;

/// Significant digits.
const DIGITS: usize = 6;

/// Appends `value`: `100000`, `1e+6`, `0.00001`, `1e-6`, `inf`, `nan`.
pub(crate) fn write(value: f64, out: &mut String) {
    if value.is_nan() {
        out.push_str("nan");
        return;
    }
    if value < 0.0 {
        out.push('-');
    }
    if value.is_infinite() {
        out.push_str("inf");
    } else if value == 0.0 {
        out.push('0');
    } else if value.abs() < 100_000.0 && value.fract() == 0.0 {
        let _ = write!(out, "{}", value.abs() as u32);
    } else {
        let (digits, exponent) = rounded(value.abs());
        place(&digits, exponent, out);
    }
}

/// The significant digits without trailing zeros, and the power of ten of the first.
fn rounded(value: f64) -> (String, i32) {
    let mut text = format!("{value:.5e}");
    // Rust rounds an exact tie to even, OpenSCAD away from zero. A tie ends in 5 and nothing after
    // it: 17 digits find the candidates, 40 tell them from doubles that are merely close.
    let longer = format!("{value:.16e}");
    let is_tie =
        |text: &str| text.split('e').next().is_some_and(|m| m[DIGITS + 1..].trim_end_matches('0') == "5");
    if is_tie(&longer) && is_tie(&format!("{value:.40e}")) {
        // One more in the seventh digit breaks the tie upwards.
        let exponent = longer.split('e').nth(1).unwrap_or("0");
        let up = format!("{}6e{exponent}", &longer[..=DIGITS]);
        text = format!("{:.5e}", up.parse().unwrap_or(value));
    }
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    (digits.trim_end_matches('0').to_owned(), exponent.parse().unwrap_or(0))
}

/// Writes digits with the point, or the exponent, where it belongs.
fn place(digits: &str, exponent: i32, out: &mut String) {
    let count = digits.len() as i32;
    if (-5..0).contains(&exponent) {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', (-exponent - 1) as usize));
        out.push_str(digits);
    } else if (0..DIGITS as i32).contains(&exponent) {
        let whole = exponent + 1;
        if count <= whole {
            out.push_str(digits);
            out.extend(std::iter::repeat_n('0', (whole - count) as usize));
        } else {
            out.push_str(&digits[..whole as usize]);
            out.push('.');
            out.push_str(&digits[whole as usize..]);
        }
    } else {
        out.push_str(&digits[..1]);
        if count > 1 {
            out.push('.');
            out.push_str(&digits[1..]);
        }
        let _ = write!(out, "e{exponent:+}");
    }
}

#[cfg(test)]
mod tests {
    fn printed(value: f64) -> String {
        let mut out = String::new();
        super::write(value, &mut out);
        out
    }

    /// What `echo` of OpenSCAD 2021.01 says.
    #[test]
    fn numbers_look_like_openscads() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0 / 3.0, "0.333333"),
            (1e5, "100000"),
            (1e6, "1e+6"),
            (999_999.5, "1e+6"),
            (999_999.499_9, "999999"),
            (123_456_789.0, "1.23457e+8"),
            (12345.65, "12345.6"),
            (0.000_012_345_6, "0.0000123456"),
            (0.000_009_999_99, "9.99999e-6"),
            (1e-6, "1e-6"),
            (-1.5e-7, "-1.5e-7"),
            (100_000.5, "100001"),
            (100_002.5, "100003"),
            (-100_000.5, "-100001"),
            (1_234_565.0, "1.23457e+6"),
            (1_234_585.0, "1.23459e+6"),
            (0.123_456_5, "0.123456"),
            (99_999.95, "99999.9"),
            (5e-324, "4.94066e-324"),
            (f64::MAX, "1.79769e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
        ];
        for (value, text) in cases {
            assert_eq!(printed(value), text);
        }
    }
}
