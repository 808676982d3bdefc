//! Families of parts: each file says what may be drawn, how it is asked for, and what it means.

use std::fmt;

use cadforge_reward::Spec;

use crate::address::Split;
use crate::params::{Kind, Parameter, Params};
use crate::part::Part;
use crate::seed::Rng;
use crate::wording::{Wording, fill};

mod composed;
mod cone;
mod counterbore;
mod cross_prism;
mod cuboid;
mod cylinder;
mod d_shaft;
mod domed_monument;
mod flanged_washer;
mod hex_nut;
mod hole_grid_plate;
mod l_bracket;
mod notched_box;
mod open_container;
mod perforated_tube;
mod plate_with_hole;
mod pyramid;
mod slot_plate;
mod sphere;
mod stepped_shaft;
mod toothed_disc;
mod torus;
mod triangular_prism;
mod tube;

/// A kind of part: parameters, wordings, and the part that they mean.
pub struct Family {
    /// What it is called in addresses.
    pub name: &'static str,
    /// Raised whenever an address would give another task.
    pub version: u32,
    /// How hard: 1 to 4, or 5 for the kinds that are never trained on.
    pub level: u8,
    /// One line for people.
    pub summary: &'static str,
    /// Every dimension that a part of this family can have.
    pub parameters: &'static [Parameter],
    /// Every way to ask for a part, each as likely as any other.
    pub wordings: &'static [Wording],
    /// Whether numbers make a part in which everything has its place, or what is in the way.
    fits: fn(&Params) -> Fit,
    /// What the words mean.
    part: fn(&Params) -> Part,
    /// What the words require, feature by feature.
    spec: fn(&Params) -> Spec,
    /// What cad-env took them for, where that differs.
    published_part: Option<fn(&Params) -> Part>,
    /// For a family whose parts do not all have the same parameters.
    variable: Option<Variable>,
}

/// What a family must say when its parts do not all have the same parameters.
struct Variable {
    /// Draws parameters, or gives up on an unlucky draw.
    draw: fn(&mut Rng) -> Option<Params>,
    /// Writes the phrase for a gap in a wording.
    phrase: fn(&Params, &str) -> String,
    /// The same part as one of another family, if it is one.
    twin: fn(&Params) -> Option<(&'static Family, Params)>,
}

/// Whether something fits, or what is in the way.
type Fit = Result<(), &'static str>;

/// For readable chains of conditions.
fn require(condition: bool, otherwise: &'static str) -> Fit {
    if condition { Ok(()) } else { Err(otherwise) }
}

/// Whose reading of the words the reference follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// What the words say.
    #[default]
    Words,
    /// What cad-env built, with its three mistakes: perforated tubes with an odd number of holes, the
    /// walls of hollowed hexagons, the hole in the L-bracket. For reproducing its figures only.
    Published,
}

/// Every family, by level.
static FAMILIES: [&Family; 26] = [
    &cuboid::FAMILY,
    &cylinder::FAMILY,
    &sphere::FAMILY,
    &cone::FAMILY,
    &plate_with_hole::FAMILY,
    &tube::FAMILY,
    &notched_box::FAMILY,
    &open_container::FAMILY,
    &composed::WITH_ONE,
    &hole_grid_plate::FAMILY,
    &l_bracket::FAMILY,
    &stepped_shaft::FAMILY,
    &flanged_washer::FAMILY,
    &composed::WITH_TWO,
    &hex_nut::FAMILY,
    &toothed_disc::FAMILY,
    &perforated_tube::FAMILY,
    &domed_monument::FAMILY,
    &composed::WITH_MORE,
    &torus::FAMILY,
    &triangular_prism::FAMILY,
    &slot_plate::FAMILY,
    &counterbore::FAMILY,
    &cross_prism::FAMILY,
    &pyramid::FAMILY,
    &d_shaft::FAMILY,
];

/// The level whose families are only ever tested.
pub const OUT_OF_DISTRIBUTION: u8 = 5;

/// Every family, by level.
pub fn families() -> &'static [&'static Family] {
    &FAMILIES
}

impl Family {
    /// The family of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FAMILIES.into_iter().find(|family| family.name == name)
    }

    /// `name@version`.
    pub fn versioned_name(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// Whether `split` has parts of this family.
    pub fn is_in(&self, split: Split) -> bool {
        self.level != OUT_OF_DISTRIBUTION || split == Split::Test
    }

    /// The part that `params` mean.
    pub fn part(&self, params: &Params, labels: Labels) -> Part {
        match (labels, self.published_part) {
            (Labels::Published, Some(part)) => part(params),
            _ => (self.part)(params),
        }
    }

    /// What `params` require of a part.
    pub fn spec(&self, params: &Params) -> Spec {
        (self.spec)(params)
    }

    /// `params` in words.
    pub fn prompt(&self, params: &Params, wording: &Wording) -> String {
        let phrase = match &self.variable {
            Some(variable) => variable.phrase,
            None => no_phrase,
        };
        fill(wording.pattern, params, phrase)
    }

    /// Whether `params` make a part in which everything has its place, though no draw may give it.
    ///
    /// # Errors
    /// Says what is in the way.
    pub fn fits(&self, params: &Params) -> Result<(), &'static str> {
        let known = |name| self.parameters.iter().any(|parameter| parameter.name == name);
        require(params.iter().all(|(name, _)| known(name)), "a parameter is not of this family")?;
        let complete = self.parameters.iter().all(|parameter| params.has(parameter.name));
        require(complete || self.variable.is_some(), "a parameter is missing")?;
        require(
            params.iter().all(|(_, value)| value.is_finite() && value > 0.0),
            "a parameter is not positive",
        )?;
        let counted = |parameter: &Parameter| match (parameter.kind, params.get(parameter.name)) {
            (Kind::Count, Some(value)) => value.fract() == 0.0 && value <= 100.0,
            _ => true,
        };
        require(self.parameters.iter().all(counted), "a count is not a whole number up to 100")?;
        (self.fits)(params)
    }

    /// Whether a draw may give `params`.
    pub fn may_draw(&self, params: &Params) -> bool {
        let may_be = |parameter: &Parameter| {
            params.get(parameter.name).is_none_or(|value| parameter.may_be(value, params))
        };
        self.fits(params).is_ok() && self.parameters.iter().all(may_be)
    }

    /// The same parameters in the family's order. Where the order has a meaning it stays.
    pub(crate) fn in_order(&self, params: Params) -> Params {
        if self.variable.is_some() {
            return params;
        }
        let place = |name: &str| self.parameters.iter().position(|parameter| parameter.name == name);
        let mut pairs: Vec<_> = params.iter().collect();
        pairs.sort_by_key(|&(name, _)| place(name));
        pairs.into_iter().collect()
    }

    /// Draws the parameters of a part that belongs to `split`; `None` after many unlucky draws.
    pub(crate) fn draw(&self, split: Split, rng: &mut Rng) -> Option<Params> {
        const TRIES: u32 = 10_000;
        (0..TRIES)
            .filter_map(|_| self.draw_anything(rng))
            .find(|params| self.fits(params).is_ok() && self.split_of(params).is_none_or(|own| own == split))
    }

    fn draw_anything(&self, rng: &mut Rng) -> Option<Params> {
        if let Some(variable) = &self.variable {
            return (variable.draw)(rng);
        }
        let mut params = Params::default();
        for parameter in self.parameters {
            let value = parameter.draw(&params, rng);
            params.set(parameter.name, value);
        }
        Some(params)
    }

    /// The only split that has this part, so that no seed and no size of a set can bring a part of one
    /// split into another; `None` for parts that are only ever tested.
    pub fn split_of(&self, params: &Params) -> Option<Split> {
        if self.level == OUT_OF_DISTRIBUTION {
            return None;
        }
        let twin = self.variable.as_ref().and_then(|variable| (variable.twin)(params));
        let (family, params) = twin.map_or((self.versioned_name(), params.clone()), |(family, params)| {
            (family.versioned_name(), params)
        });
        // Sorted, because the same features in another order make the same part.
        let mut dimensions: Vec<_> = params.iter().map(|(name, value)| format!("{name}={value}")).collect();
        dimensions.sort();
        let mut rng = Rng::named(&format!("split of {family} {}", dimensions.join(" ")));
        Some(match rng.below(10) {
            0 => Split::Val,
            1 => Split::Test,
            _ => Split::Train,
        })
    }
}

/// Families are the same when their versioned names are.
impl PartialEq for Family {
    fn eq(&self, other: &Self) -> bool {
        (self.name, self.version) == (other.name, other.version)
    }
}

impl fmt::Debug for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.versioned_name())
    }
}

/// Leaves a gap that nobody can fill as it is, where every test will see it.
fn no_phrase(_: &Params, gap: &str) -> String {
    format!("{{{gap}}}")
}
