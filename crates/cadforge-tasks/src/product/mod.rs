//! Products: hand-made tasks for CadQuery, each with a prompt, a parametric reference, its mesh, and programs
//! to repair.
//!
//! They are data, in `products/<id>/`. The meshes are built from the references once, by
//! `products/build.py`, so nothing here needs Python.

mod list;
mod scaffold;

use std::sync::LazyLock;

use serde::Deserialize;

use cadforge_kernel::mesh::{Format, Mesh};
use cadforge_reward::Spec;

pub use scaffold::scaffold;

/// How hard a product is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// A few plain bodies.
    Easy,
    /// Some bodies that must fit each other.
    Medium,
    /// Many bodies, or curved ones.
    Hard,
}

impl Difficulty {
    /// As it is written in files: `easy`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        }
    }
}

/// An axis of the coordinate system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// Left to right.
    X,
    /// Front to back.
    Y,
    /// Usually upwards.
    Z,
}

/// What is the matter with a program that a repair starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeedKind {
    /// A crude stand-in of plain bodies.
    Weak,
    /// Features that the prompt names are not there.
    MissingFeatures,
    /// It falls into several pieces.
    Disconnected,
    /// Dimensions differ from the prompt's.
    BadDimensions,
    /// It ends with an error.
    BuildError,
}

impl SeedKind {
    /// All of them, in the order of [`Product::seeds`].
    pub const ALL: [Self; 5] =
        [Self::Weak, Self::MissingFeatures, Self::Disconnected, Self::BadDimensions, Self::BuildError];

    /// As it is written in files: `missing_features`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::MissingFeatures => "missing_features",
            Self::Disconnected => "disconnected",
            Self::BadDimensions => "bad_dimensions",
            Self::BuildError => "build_error",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// One product.
#[derive(Debug, PartialEq)]
pub struct Product {
    /// Its name, which is its task's id.
    pub id: &'static str,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// What kind of thing it is.
    pub family: String,
    /// What is asked, with every dimension in millimetres.
    pub prompt: String,
    /// Names of what must be there, in snake case.
    pub hints: Vec<String>,
    /// Width along x, depth along y, height along z in millimetres.
    pub size_mm: [f64; 3],
    /// Which way is up, whatever the proportions.
    pub up: Axis,
    /// The sides of the box of the second system's own reference at a height of 1000: not always of the
    /// product's proportions, nor always upright. `None` for what that system did not have.
    pub original_reference_size: Option<[f64; 3]>,
    /// What is required; empty where nobody has written it yet.
    pub spec: Spec,
    /// The right answer in CadQuery.
    pub reference: &'static str,
    source: &'static list::Source,
}

impl Product {
    /// The product of this name.
    pub fn named(id: &str) -> Option<&'static Self> {
        products().iter().find(|product| product.id == id)
    }

    /// The right answer, standing as its prompt says, in millimetres.
    pub fn mesh(&self) -> Mesh {
        Format::Ply.read(self.source.mesh).expect("the tests read every product's mesh")
    }

    /// A CadQuery program to repair.
    pub fn seed(&self, kind: SeedKind) -> &'static str {
        match kind {
            SeedKind::Weak => self.source.weak,
            SeedKind::MissingFeatures => self.source.missing_features,
            SeedKind::Disconnected => self.source.disconnected,
            SeedKind::BadDimensions => self.source.bad_dimensions,
            SeedKind::BuildError => self.source.build_error,
        }
    }

    /// Every program to repair.
    pub fn seeds(&self) -> impl Iterator<Item = (SeedKind, &'static str)> + '_ {
        SeedKind::ALL.into_iter().map(|kind| (kind, self.seed(kind)))
    }
}

/// Every product, in the order of their names.
pub fn products() -> &'static [Product] {
    static PRODUCTS: LazyLock<Vec<Product>> = LazyLock::new(|| list::SOURCES.iter().map(read).collect());
    &PRODUCTS
}

/// The shape of `product.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Definition {
    level: Difficulty,
    family: String,
    size_mm: [f64; 3],
    up: Axis,
    #[serde(default)]
    original_reference_size: Option<[f64; 3]>,
    #[serde(default)]
    spec: Spec,
    hints: Vec<String>,
    prompt: String,
}

fn read(source: &'static list::Source) -> Product {
    let definition: Definition =
        toml::from_str(source.definition).expect("the tests read every product's definition");
    Product {
        id: source.id,
        difficulty: definition.level,
        family: definition.family,
        prompt: definition.prompt,
        hints: definition.hints,
        size_mm: definition.size_mm,
        up: definition.up,
        original_reference_size: definition.original_reference_size,
        spec: definition.spec,
        reference: source.reference,
        source,
    }
}
