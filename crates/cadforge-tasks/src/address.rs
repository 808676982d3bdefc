//! Ids of tasks: addresses that any machine resolves to the same task.
//!
//! `family@version/split/seed/index` is a draw. `family@version/given/name=number,…/wording` is the part
//! of these dimensions, asked for in the family's wording of this number.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{TaskError, TaskErrorKind};
use crate::family::{Family, families};
use crate::params::Params;
use crate::product::products;

/// What a task is for. No part is in two splits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// To learn from.
    Train,
    /// To watch learning.
    Val,
    /// To report.
    Test,
}

impl Split {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Train, Self::Val, Self::Test];

    /// As it is written in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Val => "val",
            Self::Test => "test",
        }
    }

    /// The split of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|split| split.name() == name)
    }
}

impl fmt::Display for Split {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Where a task is found.
#[derive(Clone)]
pub(crate) struct Address {
    pub family: &'static Family,
    pub place: Place,
}

/// Where in a family a task is found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// The part that this draw gives.
    Drawn { split: Split, seed: u64, index: u64 },
    /// The part with these dimensions, and the number of a wording.
    Given { params: Params, wording: usize },
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/", self.family.versioned_name())?;
        match &self.place {
            Place::Drawn { split, seed, index } => write!(f, "{split}/{seed}/{index}"),
            Place::Given { params, wording } => {
                let pairs: Vec<_> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
                write!(f, "given/{}/{wording}", pairs.join(","))
            }
        }
    }
}

impl FromStr for Address {
    type Err = TaskError;

    fn from_str(id: &str) -> Result<Self, TaskError> {
        let parts: Vec<&str> = id.splitn(5, '/').collect();
        let name = parts.first().copied().unwrap_or("");
        let (name, version) =
            name.split_once('@').map_or((name, None), |(name, version)| (name, Some(version)));
        let Some(family) = Family::named(name) else {
            let detail = format!(
                "no family or product is called `{}`; nearest are {}",
                shortened(name),
                nearest(name).join(", ")
            );
            return Err(TaskError::new(TaskErrorKind::UnknownFamily, detail));
        };
        let [_, split, third, fourth] = parts[..] else { return Err(misshapen(id, family)) };
        if version != Some(family.version.to_string().as_str()) {
            let detail = format!(
                "`{name}` has version {} here, not `{}`; nearest is `{}/{split}/{third}/{fourth}`",
                family.version,
                version.unwrap_or(""),
                family.versioned_name(),
            );
            return Err(TaskError::new(TaskErrorKind::UnknownVersion, detail));
        }
        let place = if split == "given" {
            let params = family.in_order(parse_params(third).ok_or_else(|| misshapen(id, family))?);
            let wording = fourth.parse().ok().filter(|&number| number < family.wordings.len());
            Place::Given { params, wording: wording.ok_or_else(|| misshapen(id, family))? }
        } else {
            let split = Split::named(split).ok_or_else(|| misshapen(id, family))?;
            let (Ok(seed), Ok(index)) = (third.parse(), fourth.parse()) else {
                return Err(misshapen(id, family));
            };
            Place::Drawn { split, seed, index }
        };
        Ok(Self { family, place })
    }
}

/// Names and numbers, none twice.
fn parse_params(text: &str) -> Option<Params> {
    let mut params = Params::default();
    for pair in text.split(',') {
        let (name, value) = pair.split_once('=')?;
        let value = value.parse().ok().filter(|_| !params.has(name))?;
        params.set(name, value);
    }
    Some(params)
}

fn misshapen(id: &str, family: &Family) -> TaskError {
    let split = if family.is_in(Split::Train) { Split::Train } else { Split::Test };
    let detail = format!(
        "`{}` is no address; an address is `family@version/split/seed/index`, as in `{}/{split}/0/0`, with \
         train, val or test for the split",
        shortened(id),
        family.versioned_name(),
    );
    TaskError::new(TaskErrorKind::Address, detail)
}

/// The three families and products whose names contain this one or need the fewest changes, as ids.
fn nearest(name: &str) -> Vec<String> {
    let address = |family: &Family| {
        let split = if family.is_in(Split::Train) { Split::Train } else { Split::Test };
        format!("`{}/{split}/0/0`", family.versioned_name())
    };
    let families = families().iter().map(|family| (family.name, address(family)));
    let products = products().iter().map(|product| (product.id, format!("`{}`", product.id)));
    let name = shortened(name);
    // Who gives a part of a name, such as `stator`, means that name.
    let is_part = |own: &str| name.chars().count() >= 3 && own.contains(&name);
    let mut known: Vec<_> =
        families.chain(products).map(|(own, id)| (!is_part(own), changes(&name, own), id)).collect();
    known.sort_by_key(|&(other, changes, _)| (other, changes));
    known.into_iter().take(3).map(|(_, _, id)| id).collect()
}

/// Enough of a text to recognise it by.
fn shortened(text: &str) -> String {
    text.chars().take(80).collect()
}

/// How many letters must be put in, taken out or replaced (Levenshtein).
fn changes(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, &other) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}
