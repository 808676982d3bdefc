use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::curve::Curve;
use crate::error::{SpecError, SpecErrorKind};
use crate::metric::Metric;

/// The definitions that come with CADForge: name and text.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("measured", include_str!("../rewards/measured.toml")),
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
    pub floor: Floor,
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

/// What a program gets that does not pass every gate: a number, `"zero"`, or `"graded"`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Floor {
    /// As much as this.
    At(f64),
    /// By how far it came: from −1 to just below 0.
    Graded,
}

impl Serialize for Floor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::At(number) => serializer.serialize_f64(*number),
            Self::Graded => serializer.serialize_str("graded"),
        }
    }
}

impl<'de> Deserialize<'de> for Floor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Floor;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number, `zero` or `graded`")
            }

            fn visit_f64<E>(self, number: f64) -> Result<Floor, E> {
                Ok(Floor::At(number))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Floor, E> {
                Ok(Floor::At(number as f64))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Floor, E> {
                match text {
                    "zero" => Ok(Floor::At(0.0)),
                    "graded" => Ok(Floor::Graded),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// A condition that must hold before a program is paid anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// The program gives a mesh with faces.
    Compiled,
    /// The mesh encloses more than nothing, signed.
    PositiveVolume,
    /// The mesh bounds a solid: closed, the right side out, of finite coordinates.
    Solid,
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
            Self::Solid => "solid",
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
        let lowest = match self.floor {
            Floor::At(number) => number,
            Floor::Graded => -1.0,
        };
        let highest_sum = match self.curve.range() {
            None if self.curve == Curve::Baseline && high != 1.0 => {
                return value(format!(
                    "`range` ends at {high}; with `curve` = \"baseline\" it must end at 1"
                ));
            }
            None if (low..=high).contains(&lowest) => high,
            None => {
                return value(format!("`floor` is {lowest}, which is outside `range` [{low}, {high}]"));
            }
            Some([least, most]) => {
                let curve = self.curve.name();
                if self.range != [least, most] {
                    return value(format!(
                        "`range` is [{low}, {high}]; with `curve` = \"{curve}\" it must be [{least}, {most}]"
                    ));
                }
                if self.floor != Floor::At(-1.0) {
                    return value(format!("`floor` is {lowest}; with `curve` = \"{curve}\" it must be -1"));
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
                Curve::Identity | Curve::Baseline => {
                    format!("the weights add up to {sum}, but `range` ends at {high}")
                }
                curve => {
                    format!("the weights add up to {sum}; with `curve` = \"{}\" it must be 1", curve.name())
                }
            });
        }
        Ok(())
    }
}
