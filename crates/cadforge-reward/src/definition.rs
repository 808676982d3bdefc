use serde::Deserialize;

use crate::curve::Curve;
use crate::error::{SpecError, SpecErrorKind};
use crate::metric::Metric;

/// The definitions that come with CADForge: name and text.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("cad-env", include_str!("../rewards/cad-env.toml")),
    ("cadforge-fast", include_str!("../rewards/cadforge-fast.toml")),
    ("cadforge-full", include_str!("../rewards/cadforge-full.toml")),
    ("cadforge-dense", include_str!("../rewards/cadforge-dense.toml")),
    ("cadforge-strict", include_str!("../rewards/cadforge-strict.toml")),
    ("cadforge-repair", include_str!("../rewards/cadforge-repair.toml")),
];

/// What pays how much: a versioned piece of data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What it is called in reports and on the command line.
    pub name: String,
    /// Raised whenever a score may change.
    pub version: u32,
    /// One line for people.
    pub summary: String,
    /// Lowest and highest total.
    pub range: [f64; 2],
    /// The sum of a program that does not pass every gate.
    pub floor: f64,
    /// How the sum of the terms becomes the total.
    #[serde(default)]
    pub curve: Curve,
    /// What must hold before anything is paid.
    pub gates: Vec<Gate>,
    /// What is paid for.
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
    /// BLAKE3 of the text, hex.
    #[serde(skip)]
    pub hash: String,
}

/// A condition that must hold before a program is paid anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// The program gives a mesh with faces.
    Compiled,
    /// The mesh encloses more than nothing, signed.
    PositiveVolume,
}

/// One summand of a reward.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The name in reports; also the metric's, unless `metric` says otherwise.
    pub name: String,
    /// Factor on the metric, which lies in [0, 1].
    pub weight: f64,
    /// What is measured.
    #[serde(default)]
    metric: Option<String>,
}

impl Term {
    /// What is measured. Checked when the definition was read.
    pub fn metric(&self) -> Option<Metric> {
        Metric::named(self.metric.as_deref().unwrap_or(&self.name))
    }
}

impl Gate {
    /// As it is written in a definition.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compiled => "compiled",
            Self::PositiveVolume => "positive-volume",
        }
    }
}

impl Definition {
    /// The definition of this name among those that come with CADForge.
    ///
    /// # Errors
    /// `UnknownName`, with the names that exist.
    pub fn built_in(name: &str) -> Result<Self, SpecError> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name).ok_or_else(|| {
            let known: Vec<_> = BUILT_IN.iter().map(|(known, _)| format!("`{known}`")).collect();
            SpecError::new(
                SpecErrorKind::UnknownName,
                format!(
                    "no reward definition is called `{name}`; there are {}, or give a path to a .toml file",
                    known.join(", ")
                ),
            )
        })?;
        Self::parse(text)
    }

    /// Reads and checks a definition.
    ///
    /// # Errors
    /// Names the field that is wrong and what it should be.
    pub fn parse(text: &str) -> Result<Self, SpecError> {
        let mut definition: Self = toml::from_str(text)
            .map_err(|error| SpecError::new(SpecErrorKind::Syntax, error.to_string().trim_end()))?;
        definition.hash = blake3::hash(text.as_bytes()).to_hex().to_string();
        definition.check()?;
        Ok(definition)
    }

    fn check(&self) -> Result<(), SpecError> {
        let value = |detail: String| Err(SpecError::new(SpecErrorKind::Value, detail));
        let [low, high] = self.range;
        if !(low.is_finite() && high.is_finite() && low < high) {
            return value(format!("`range` must be two finite numbers in rising order, not [{low}, {high}]"));
        }
        let highest_sum = match self.curve.range() {
            None if (low..=high).contains(&self.floor) => high,
            None => {
                return value(format!("`floor` is {}, which is outside `range` [{low}, {high}]", self.floor));
            }
            Some([least, most]) => {
                let curve = self.curve.name();
                if self.range != [least, most] {
                    return value(format!(
                        "`range` is [{low}, {high}]; with `curve` = \"{curve}\" it must be [{least}, {most}]"
                    ));
                }
                if self.floor != -1.0 {
                    return value(format!(
                        "`floor` is {}; with `curve` = \"{curve}\" it must be -1",
                        self.floor
                    ));
                }
                1.0
            }
        };
        if self.terms.is_empty() {
            return value("`term` is empty: a definition needs at least one [[term]]".into());
        }
        let mut sum = 0.0;
        for (index, term) in self.terms.iter().enumerate() {
            if self.terms[..index].iter().any(|other| other.name == term.name) {
                return value(format!("two terms are called `{}`", term.name));
            }
            if term.metric().is_none() {
                let known: Vec<_> = Metric::ALL.iter().map(|metric| format!("`{}`", metric.name())).collect();
                return Err(SpecError::new(
                    SpecErrorKind::UnknownName,
                    format!(
                        "term `{}` has no metric of that name; there are {}",
                        term.name,
                        known.join(", ")
                    ),
                ));
            }
            if !(term.weight.is_finite() && term.weight >= 0.0) {
                return value(format!(
                    "`weight` of term `{}` is {}; it must be a number from 0 up",
                    term.name, term.weight
                ));
            }
            sum += term.weight;
        }
        if (sum - highest_sum).abs() > 1e-9 {
            return value(match self.curve {
                Curve::Identity => format!("the weights add up to {sum}, but `range` ends at {high}"),
                curve => {
                    format!("the weights add up to {sum}; with `curve` = \"{}\" it must be 1", curve.name())
                }
            });
        }
        Ok(())
    }
}
