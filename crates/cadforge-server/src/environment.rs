//! The environments: what each asks for, and what it does unless a reset says otherwise.

use cadforge::tasks::{Language, Sample, Split, Task, TaskError, products};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An OpenEnv environment.
#[derive(Debug)]
pub struct Environment {
    /// As it is written in addresses.
    pub name: &'static str,
    /// The prefix of its types' names.
    pub title: &'static str,
    /// One sentence for people.
    pub description: &'static str,
    /// What answers are written in.
    pub language: Language,
    /// The task of a reset that names none and gives no seed.
    pub default_task: &'static str,
    /// What a step is paid, unless a reset says otherwise.
    pub reward_kind: RewardKind,
    /// What answers must keep to.
    pub constraints: &'static [&'static str],
    /// The program to begin with where a task brings none.
    pub seed_program: &'static str,
}

/// What a step is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RewardKind {
    /// What the program is worth: the last step counts.
    Total,
    /// What the step added, so that the steps add up to the last program's worth.
    Gain,
}

/// A set of tasks with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// The everyday products.
    Products,
    /// Drawn parts.
    Drawn(Split),
}

/// Every environment, the default one first.
pub static ENVIRONMENTS: [Environment; 2] = [
    Environment {
        name: "cadforge_cadquery",
        title: "CadforgeCadquery",
        description: "Write and repair CadQuery programs of real parts; geometry decides the reward.",
        language: Language::CadQuery,
        default_task: "four_leg_chair_700n",
        reward_kind: RewardKind::Total,
        constraints: &[
            "Answer with one complete Python program, not with a fragment or a diff.",
            "Begin with `import cadquery as cq`; cq, exporters, math, Assembly and Color are there.",
            "Assign the finished object to fixture, result, model, solid, body or part, or call show_object.",
            "Use no files, network, processes, eval, exec, other imports or editor helpers.",
            "Prefer named dimensions, helper functions, connected parts and robust operations.",
        ],
        seed_program: include_str!("seed.py"),
    },
    Environment {
        name: "cadforge_openscad",
        title: "CadforgeOpenscad",
        description: "Write OpenSCAD programs of parts with exact dimensions; geometry decides the reward.",
        language: Language::OpenScad,
        default_task: "plate-with-hole@1/train/0/0",
        reward_kind: RewardKind::Gain,
        constraints: &[
            "Answer with one complete OpenSCAD program, not with a fragment or a diff.",
            "Use millimetres and the dimensions that the task gives.",
            "Draw one closed solid; nothing floats, and nothing is flat.",
            "Use no files: import, include, use and surface are refused.",
            "Round parts need at least $fn = 32.",
        ],
        seed_program: include_str!("seed.scad"),
    },
];

impl Environment {
    /// The environment of this name, whatever its case.
    pub fn named(name: &str) -> Option<&'static Self> {
        ENVIRONMENTS.iter().find(|env| env.name.eq_ignore_ascii_case(name))
    }

    /// The sets of tasks that it offers: the name, and what it is for.
    pub fn sets(&self) -> Vec<(&'static str, &'static str, Set)> {
        let mut sets = Vec::new();
        if self.language == Language::CadQuery {
            sets.push(("products", "train", Set::Products));
        }
        sets.push(("train", "train", Set::Drawn(Split::Train)));
        sets.push(("validation", "validation", Set::Drawn(Split::Val)));
        sets.push(("test", "test", Set::Drawn(Split::Test)));
        sets
    }

    /// The set of this name; `val` is short for `validation`.
    pub fn set(&self, name: &str) -> Option<Set> {
        let name = if name == "val" { "validation" } else { name };
        self.sets().into_iter().find(|(known, ..)| *known == name).map(|(.., set)| set)
    }

    /// The task at an address, for answers in this environment's language.
    ///
    /// # Errors
    /// Says what is wrong with the address, and which are nearest.
    pub fn task(&self, id: &str) -> Result<Task, TaskError> {
        crate::asked::task(id, Some(self.language))
    }

    /// The task that a seed picks: always the same one, and another for most other seeds.
    ///
    /// # Errors
    /// Never for the sets of this environment.
    pub fn pick(&self, seed: u64) -> Result<Task, TaskError> {
        if self.language == Language::CadQuery {
            let digest = blake3::hash(format!("{}|{seed}", self.name).as_bytes());
            let [a, b, c, d, ..] = *digest.as_bytes();
            let index = u32::from_le_bytes([a, b, c, d]) as usize % products().len();
            return Ok(Task::of_product(&products()[index]));
        }
        Ok(self.draw(Split::Train, seed, 1)?.remove(0))
    }

    /// The first `count` tasks of a set.
    ///
    /// # Errors
    /// When the set has fewer.
    pub fn tasks(&self, set: Set, count: usize) -> Result<Vec<Task>, TaskError> {
        match set {
            Set::Products => Ok(products().iter().take(count).map(Task::of_product).collect()),
            Set::Drawn(split) => self.draw(split, 0, count),
        }
    }

    fn draw(&self, split: Split, seed: u64, count: usize) -> Result<Vec<Task>, TaskError> {
        Sample { seed, language: self.language, ..Sample::default() }.tasks(split, count)
    }
}

impl Set {
    /// How many tasks the task routes show of it; addresses reach all others.
    pub fn len(self) -> usize {
        match self {
            Self::Products => products().len(),
            Self::Drawn(Split::Train) => 200,
            Self::Drawn(_) => 60,
        }
    }
}
