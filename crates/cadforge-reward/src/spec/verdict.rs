use std::fmt;

/// How one requirement is met.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// Which requirement: `hole 3 of 4`.
    pub name: String,
    /// Its kind, as in a specification.
    pub kind: &'static str,
    /// In [0, 1]; 1 when everything is within its tolerance.
    pub score: f64,
    /// What was asked and what was measured, the worst first.
    pub checks: Vec<Check>,
    /// Where, in millimetres in the task's coordinates.
    pub place: Option<[f64; 3]>,
}

/// One number of a requirement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// What was measured: `radius`.
    pub what: &'static str,
    /// Millimetres, a count, or a share.
    pub measured: f64,
    /// What it should be.
    pub asked: f64,
    /// How far off it may be.
    pub tolerance: f64,
    /// In [0, 1].
    pub score: f64,
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}, asked {}", self.what, short(self.measured), short(self.asked))?;
        if self.tolerance > 0.0 { write!(f, " ± {}", short(self.tolerance)) } else { Ok(()) }
    }
}

/// `hole 3 of 4: radius 2.5, asked 2 ± 0.05, at (12.8, 12.8, 0)`.
impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        let off: Vec<String> =
            self.checks.iter().filter(|check| check.score < 1.0).map(Check::to_string).collect();
        f.write_str(if off.is_empty() { "as asked" } else { "" })?;
        f.write_str(&off.join("; "))?;
        match self.place {
            Some([x, y, z]) if !off.is_empty() => {
                write!(f, ", at ({}, {}, {})", short(x), short(y), short(z))
            }
            _ => Ok(()),
        }
    }
}

/// At most three decimals.
fn short(value: f64) -> String {
    if value.is_infinite() {
        return "without end".to_owned();
    }
    // Adding 0 makes one zero of the two.
    format!("{}", (value * 1e3).round() / 1e3 + 0.0)
}

/// Collects the checks of one requirement. The score is their product.
#[derive(Default)]
pub(crate) struct Verdict {
    checks: Vec<Check>,
}

impl Verdict {
    /// A length: full marks within `tolerance`, half of them at twice the tolerance and three
    /// hundredths of `scale` beyond it, falling for ever.
    pub fn length(&mut self, what: &'static str, measured: f64, asked: f64, tolerance: f64, scale: f64) {
        let score = falling((measured - asked).abs(), tolerance, 2.0 * tolerance + 0.03 * scale);
        self.checks.push(Check { what, measured, asked, tolerance, score });
    }

    /// A share that should be all or nothing: half marks when a twentieth of it is amiss.
    pub fn share(&mut self, what: &'static str, measured: f64, asked: f64, tolerance: f64) {
        let score = falling((measured - asked).abs(), tolerance, 0.05);
        self.checks.push(Check { what, measured, asked, tolerance, score });
    }

    /// A count.
    pub fn count(&mut self, what: &'static str, measured: u32, asked: u32) {
        let score = agreement(measured, asked);
        let (measured, asked) = (f64::from(measured), f64::from(asked));
        self.checks.push(Check { what, measured, asked, tolerance: 0.0, score });
    }

    /// A yes, 1, or a no, 0, which leaves `rest` of the marks.
    pub fn truth(&mut self, what: &'static str, is: bool, rest: f64) {
        let (measured, score) = if is { (1.0, 1.0) } else { (0.0, rest) };
        self.checks.push(Check { what, measured, asked: 1.0, tolerance: 0.0, score });
    }

    pub fn into_judged(mut self, kind: &'static str, name: String, place: Option<[f64; 3]>) -> Judged {
        self.checks.sort_by(|a, b| a.score.total_cmp(&b.score));
        let score = self.checks.iter().map(|check| check.score).product();
        Judged { name, kind, score, checks: self.checks, place }
    }
}

/// 1 up to `tolerance`, then 1 / (1 + beyond / half).
pub(crate) fn falling(error: f64, tolerance: f64, half: f64) -> f64 {
    let beyond = error - tolerance;
    if beyond <= 0.0 {
        1.0
    } else if beyond.is_finite() {
        1.0 / (1.0 + beyond / half)
    } else {
        0.0
    }
}

/// ((min + 1) / (max + 1))².
pub(crate) fn agreement(a: u32, b: u32) -> f64 {
    let share = (f64::from(a.min(b)) + 1.0) / (f64::from(a.max(b)) + 1.0);
    share * share
}
