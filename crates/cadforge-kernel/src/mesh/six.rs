//! Six significant digits, as C's `%g` and OpenSCAD's ASCII STL print a coordinate.
//!
//! OpenSCAD 2021.01 first converts a coordinate to single precision. A `f32` is an integer times a
//! power of two, so its six digits come from exact integer arithmetic: correctly rounded, ties to
//! the even digit, without printing and parsing.

use std::cmp::Ordering;

/// The value that a reader gets back from the printed text of `value`. Zero is never negative.
pub fn round(value: f64) -> f64 {
    let single = value as f32;
    if single == 0.0 {
        return 0.0;
    }
    let Some((digits, exponent)) = decimal(single) else {
        return f64::from(single);
    };
    let power = exponent - 5;
    // Both factors are exact up to 10^22, so one operation rounds correctly.
    let magnitude = match usize::try_from(power.abs()).ok().and_then(|p| POWERS.get(p)) {
        Some(&scale) if power >= 0 => f64::from(digits) * scale,
        Some(&scale) => f64::from(digits) / scale,
        None => format!("{digits}e{power}").parse().unwrap_or(f64::from(single)),
    };
    if single < 0.0 { -magnitude } else { magnitude }
}

/// Appends the text of `value`: at most six significant digits, no trailing zeros, an exponent
/// below 1e-4 and from 1e6 on. Minus zero keeps its sign, as in C.
pub fn print(value: f64, out: &mut Vec<u8>) {
    let single = value as f32;
    if single.is_nan() {
        return out.extend_from_slice(b"nan");
    }
    if single.is_sign_negative() {
        out.push(b'-');
    }
    let Some((digits, exponent)) = decimal(single.abs()) else {
        return out.extend_from_slice(if single == 0.0 { b"0" } else { b"inf" });
    };
    let mut text = [b'0'; 6];
    let mut rest = digits;
    for digit in text.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let significant = text.iter().rposition(|&digit| digit != b'0').map_or(1, |last| last + 1);
    let text = &text[..significant];
    match exponent {
        -4..=-1 => {
            out.extend_from_slice(b"0.");
            out.extend(std::iter::repeat_n(b'0', (-exponent - 1) as usize));
            out.extend_from_slice(text);
        }
        0..=5 => {
            let whole = exponent as usize + 1;
            out.extend_from_slice(&text[..whole.min(text.len())]);
            out.extend(std::iter::repeat_n(b'0', whole.saturating_sub(text.len())));
            if text.len() > whole {
                out.push(b'.');
                out.extend_from_slice(&text[whole..]);
            }
        }
        _ => {
            out.push(text[0]);
            if text.len() > 1 {
                out.push(b'.');
                out.extend_from_slice(&text[1..]);
            }
            let sign = if exponent < 0 { '-' } else { '+' };
            out.extend_from_slice(format!("e{sign}{:02}", exponent.unsigned_abs()).as_bytes());
        }
    }
}

/// Six digits (100,000 to 999,999) and the exponent of the first: `value` is about
/// ± `digits` × 10^(`exponent` − 5). Nothing for zero and what is not finite.
fn decimal(value: f32) -> Option<(u32, i32)> {
    if value == 0.0 || !value.is_finite() {
        return None;
    }
    let bits = value.to_bits();
    let (fraction, biased) = (bits & 0x7f_ffff, (bits >> 23 & 0xff) as i32);
    // |value| = mantissa × 2^power.
    let (mantissa, power) = if biased == 0 { (fraction, -149) } else { (fraction | 0x80_0000, biased - 150) };
    let binary = power + mantissa.ilog2() as i32;
    if binary < -86 {
        // Below 1e-26 the products leave 128 bits; such numbers are rare enough to print.
        let text = format!("{:.5e}", value.abs());
        let (digits, exponent) = text.split_once('e')?;
        return Some((digits.replace('.', "").parse().ok()?, exponent.parse().ok()?));
    }
    // 78913 / 2^18 is log10(2) from below; the estimate is right or one too small.
    let estimate = (binary * 78_913) >> 18;
    match scaled(mantissa, power, 5 - estimate) {
        digits @ ..1_000_000 => Some((digits, estimate)),
        _ => match scaled(mantissa, power, 4 - estimate) {
            1_000_000 => Some((100_000, estimate + 2)),
            digits => Some((digits, estimate + 1)),
        },
    }
}

/// mantissa × 2^power × 10^shift (below 10^7), rounded to the nearest integer, ties to even.
fn scaled(mantissa: u32, power: i32, shift: i32) -> u32 {
    let ten = 10u128.pow(shift.unsigned_abs());
    let (quotient, rest, whole) = match (shift >= 0, power >= 0) {
        (true, true) => ((u128::from(mantissa) * ten) << power, 0, 1),
        (true, false) => {
            let product = u128::from(mantissa) * ten;
            (product >> -power, product & ((1 << -power) - 1), 1 << -power)
        }
        (false, true) => {
            let integer = u128::from(mantissa) << power;
            (integer / ten, integer % ten, ten)
        }
        (false, false) => {
            let divisor = ten << -power;
            (u128::from(mantissa) / divisor, u128::from(mantissa) % divisor, divisor)
        }
    };
    let up = match (rest * 2).cmp(&whole) {
        Ordering::Less => 0,
        Ordering::Equal => quotient & 1,
        Ordering::Greater => 1,
    };
    (quotient + up) as u32
}

/// The powers of ten that `f64` holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `%g` prints, made from the standard library's exact exponent form.
    fn reference(single: f32) -> String {
        if single == 0.0 {
            return if single.is_sign_negative() { "-0".into() } else { "0".into() };
        }
        let text = format!("{:.5e}", single.abs());
        let (digits, exponent) = text.split_once('e').unwrap();
        let exponent: i32 = exponent.parse().unwrap();
        let sign = if single < 0.0 { "-" } else { "" };
        let trimmed = |text: &str| {
            if text.contains('.') {
                text.trim_end_matches('0').trim_end_matches('.').to_owned()
            } else {
                text.to_owned()
            }
        };
        if (-4..6).contains(&exponent) {
            let exact: f64 = text.parse().unwrap();
            format!("{sign}{}", trimmed(&format!("{exact:.*}", (5 - exponent) as usize)))
        } else {
            let mark = if exponent < 0 { '-' } else { '+' };
            format!("{sign}{}e{mark}{:02}", trimmed(digits), exponent.abs())
        }
    }

    fn printed(value: f64) -> String {
        let mut out = Vec::new();
        print(value, &mut out);
        String::from_utf8(out).unwrap()
    }

    fn agrees(value: f64) {
        let single = value as f32;
        let text = printed(value);
        assert_eq!(text, reference(single), "{value:?}");
        assert_eq!(round(value), text.parse::<f64>().unwrap(), "{value:?}");
    }

    #[test]
    fn prints_what_openscad_prints() {
        // The right column was read from STL files that OpenSCAD 2021.01 wrote.
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (1.0 / 3.0, "0.333333"),
            (1.000005, "1.00001"),
            (1.000015, "1.00002"),
            (123456.5, "123456"),
            (1234565.0, "1.23456e+06"),
            (999999.5, "1e+06"),
            (100_001.5, "100002"),
            (1234.565, "1234.56"),
            (100.0625, "100.062"),
            (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (1e-20, "1e-20"),
            (-1e-7, "-1e-07"),
        ] {
            assert_eq!(printed(value), text, "{value:?}");
            agrees(value);
        }
        assert_eq!(printed(f64::NEG_INFINITY), "-inf");
        assert_eq!(printed(f64::NAN), "nan");
        assert!(round(f64::NAN).is_nan());
        assert_eq!(round(f64::INFINITY), f64::INFINITY);
        assert_eq!(round(-0.0).to_bits(), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn agrees_on_any_single(bits: u32) {
            let value = f32::from_bits(bits);
            prop_assume!(value.is_finite());
            agrees(f64::from(value));
        }

        #[test]
        fn agrees_on_lengths(value in -2000.0..2000.0f64) {
            agrees(value);
        }

        #[test]
        fn agrees_near_ties(digits in 100_000u32..1_000_000, exponent in -12i32..12) {
            agrees(format!("{digits}5e{exponent}").parse().unwrap());
            agrees((f64::from(digits) + 0.5) / 64.0);
        }
    }
}
