//! Named numbers, and where they come from.

use std::fmt;
use std::ops::Index;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::seed::Rng;

/// The dimensions of one part by name, in the order in which its family lists them.
///
/// Lengths are millimetres. Which names there are says which features the part has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(Vec<(String, f64)>);

impl Params {
    /// Appends a number, or replaces the one of this name.
    pub fn set(&mut self, name: &str, value: f64) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// The same numbers but one.
    #[must_use]
    pub fn with(&self, name: &str, value: f64) -> Self {
        let mut changed = self.clone();
        changed.set(name, value);
        changed
    }

    /// The number of this name.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0.iter().find(|(known, _)| known == name).map(|&(_, value)| value)
    }

    /// Whether there is a number of this name.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Names and numbers in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(name, value)| (name.as_str(), *value))
    }
}

/// The number of a name that the family promises. A missing one is a bug in the family.
impl Index<&str> for Params {
    type Output = f64;

    fn index(&self, name: &str) -> &f64 {
        match self.0.iter().find(|(known, _)| known == name) {
            Some((_, value)) => value,
            None => panic!("the family draws no parameter called `{name}`"),
        }
    }
}

impl<N: Into<String>> FromIterator<(N, f64)> for Params {
    fn from_iter<I: IntoIterator<Item = (N, f64)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }
}

/// An object whose keys stand in the family's order.
impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, &value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Params {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Params;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object of numbers")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Params, A::Error> {
                let mut params = Params::default();
                while let Some((name, value)) = map.next_entry::<String, f64>()? {
                    params.set(&name, value);
                }
                Ok(params)
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

/// One dimension of a family.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// What it is called, in kebab-case; `feature.dimension` where a part may lack the feature.
    pub name: &'static str,
    /// Whether it may be changed a little.
    pub kind: Kind,
    /// What a draw may give.
    pub values: Values,
}

/// What a number counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Millimetres: any number near a good one is good.
    Length,
    /// How many.
    Count,
}

/// The values that a draw may give to a parameter.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// From the first to the second in steps of the third.
    Steps(f64, f64, f64),
    /// One of these.
    Listed(&'static [f64]),
    /// What follows from the parameters before it.
    Derived(fn(&Params) -> f64),
}

/// A length between two lengths, in whole steps.
pub(crate) const fn length(name: &'static str, low: f64, high: f64, step: f64) -> Parameter {
    Parameter { name, kind: Kind::Length, values: Values::Steps(low, high, step) }
}

/// A length out of a list.
pub(crate) const fn listed(name: &'static str, values: &'static [f64]) -> Parameter {
    Parameter { name, kind: Kind::Length, values: Values::Listed(values) }
}

/// A length that follows from others.
pub(crate) const fn derived(name: &'static str, rule: fn(&Params) -> f64) -> Parameter {
    Parameter { name, kind: Kind::Length, values: Values::Derived(rule) }
}

/// A count out of a list.
pub(crate) const fn count(name: &'static str, values: &'static [f64]) -> Parameter {
    Parameter { name, kind: Kind::Count, values: Values::Listed(values) }
}

impl Parameter {
    /// Draws a value, given the parameters before this one.
    pub(crate) fn draw(&self, before: &Params, rng: &mut Rng) -> f64 {
        match self.values {
            Values::Steps(low, high, step) => {
                let steps = ((high - low) / step + 0.5) as u64;
                // Counted in steps, so that tenths come out as the nearest number to a tenth.
                let per_unit = (1.0 / step).round().max(1.0);
                let first = (low * per_unit).round();
                (first + rng.below(steps + 1) as f64 * (step * per_unit).round()) / per_unit
            }
            Values::Listed(values) => rng.choose(values).copied().unwrap_or(f64::NAN),
            Values::Derived(rule) => rule(before),
        }
    }

    /// Whether a draw may give `value` to a part with the parameters `all`.
    pub(crate) fn may_be(&self, value: f64, all: &Params) -> bool {
        const NEAR: f64 = 1e-9;
        match self.values {
            Values::Steps(low, high, step) => {
                let steps = (value - low) / step;
                value >= low - NEAR && value <= high + NEAR && (steps - steps.round()).abs() < 1e-6
            }
            Values::Listed(values) => values.iter().any(|known| (known - value).abs() < NEAR),
            Values::Derived(rule) => (rule(all) - value).abs() < NEAR,
        }
    }
}

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Steps(low, high, step) => write!(f, "{low} to {high} in steps of {step}"),
            Self::Listed(values) => {
                let values: Vec<_> = values.iter().map(f64::to_string).collect();
                f.write_str(&values.join(", "))
            }
            Self::Derived(_) => f.write_str("follows from the others"),
        }
    }
}
