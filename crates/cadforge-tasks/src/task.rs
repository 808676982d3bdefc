//! A task: what is asked, and what answers are compared with.

use serde::{Deserialize, Serialize};

use cadforge_kernel::csg::Csg;
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Frame, Spec};

use crate::address::{Address, Place, Split};
use crate::error::{TaskError, TaskErrorKind};
use crate::family::{Family, Labels};
use crate::file::TaskFile;
use crate::language::Language;
use crate::mutation::Mutation;
use crate::params::Params;
use crate::part::Part;
use crate::product::{Difficulty, Product};
use crate::reread;
use crate::seed::Rng;

/// k in the reward's exp(-k · chamfer), unless a task says otherwise.
pub const CHAMFER_K: f64 = 10.0;

/// One task. In JSON it is a [`TaskFile`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "TaskFile", into = "TaskFile")]
pub struct Task {
    /// An address that [`Task::resolve`] knows, or a name of its author's choice.
    pub id: String,
    /// What answers are written in.
    pub language: Language,
    /// What is asked.
    pub prompt: String,
    /// The id of what the model is told before.
    pub system_prompt: String,
    /// How hard: 1 to 4, or 5 for kinds that are never trained on; easy, medium and hard products are 1 to 3.
    pub level: Option<u8>,
    /// What kind of part it is.
    pub family: Option<String>,
    /// What it is for.
    pub split: Option<Split>,
    /// The part's dimensions.
    pub parameters: Params,
    /// Names of what must be there, in snake case; rewards may look for them.
    pub hints: Vec<String>,
    /// Width along x, depth along y, height along z in millimetres, where the task states them.
    pub size_mm: Option<[f64; 3]>,
    /// k in exp(-k · chamfer).
    pub chamfer_k: f64,
    /// Whether the place of an answer matters.
    pub frame: Frame,
    /// Whether an unknown name ends a program instead of being ignored.
    pub strict: bool,
    /// What its author requires beside the reference; see [`Task::spec`] for what is required in all.
    pub requirements: Option<Spec>,
    pub(crate) reference: Reference,
}

/// What answers are compared with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reference {
    /// What the task's parameters mean in this family.
    Drawn(&'static Family),
    /// A program, in a language that need not be that of the answers.
    Program(Language, String),
    /// A mesh, made from a CadQuery program.
    Product(&'static Product),
}

impl Task {
    /// The task at an address, or the product of this name, the same on every machine.
    ///
    /// # Errors
    /// Says what is wrong with the address, and which are nearest.
    pub fn resolve(id: &str) -> Result<Self, TaskError> {
        match Product::named(id) {
            Some(product) => Ok(Self::of_product(product)),
            None => Self::at(&id.parse()?),
        }
    }

    /// Asks for a product in CadQuery.
    pub fn of_product(product: &'static Product) -> Self {
        Self {
            id: product.id.to_owned(),
            language: Language::CadQuery,
            prompt: product.prompt.clone(),
            system_prompt: Language::CadQuery.system_prompt().id.to_owned(),
            level: Some(match product.difficulty {
                Difficulty::Easy => 1,
                Difficulty::Medium => 2,
                Difficulty::Hard => 3,
            }),
            family: Some(product.family.clone()),
            split: None,
            parameters: Params::default(),
            hints: product.hints.clone(),
            size_mm: Some(product.size_mm),
            chamfer_k: CHAMFER_K,
            frame: Frame::Absolute,
            strict: false,
            requirements: None,
            reference: Reference::Product(product),
        }
    }

    pub(crate) fn at(address: &Address) -> Result<Self, TaskError> {
        let family = address.family;
        let (params, wording, split) = match &address.place {
            &Place::Drawn { split, .. } => {
                let (params, wording) = draw(address, split)?;
                (params, wording, split)
            }
            Place::Given { params, wording } => {
                family.fits(params).map_err(|reason| {
                    let name = family.versioned_name();
                    TaskError::new(
                        TaskErrorKind::Parameters,
                        format!("these numbers make no part of `{name}`: {reason}"),
                    )
                })?;
                (params.clone(), *wording, family.split_of(params).unwrap_or(Split::Test))
            }
        };
        let wording = &family.wordings[wording];
        Ok(Self {
            id: address.to_string(),
            language: Language::OpenScad,
            prompt: family.prompt(&params, wording),
            system_prompt: Language::OpenScad.system_prompt().id.to_owned(),
            level: Some(family.level),
            family: Some(family.name.to_owned()),
            split: Some(split),
            parameters: params,
            hints: Vec::new(),
            size_mm: None,
            chamfer_k: CHAMFER_K,
            frame: wording.frame,
            strict: false,
            requirements: None,
            reference: Reference::Drawn(family),
        })
    }

    /// The task that a prompt in the words of one of the families asks for; `None` for other words.
    ///
    /// Its id gives its dimensions, so it resolves to the same task.
    pub fn of_prompt(prompt: &str) -> Option<Self> {
        let read = reread::read(prompt)?;
        let family = Family::named(read.family)?;
        let params = family.in_order(read.params);
        let wording = family.wordings.iter().position(|wording| family.prompt(&params, wording) == prompt)?;
        Self::at(&Address { family, place: Place::Given { params, wording } }).ok()
    }

    /// The same task for answers in another language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language, system_prompt: language.system_prompt().id.to_owned(), ..self }
    }

    /// What answers must be beside like the reference: what its author wrote, or what the words of its family
    /// mean. Empty where nobody has said it, so that it is measured of the reference.
    pub fn spec(&self) -> Spec {
        match (&self.requirements, &self.reference) {
            (Some(spec), _) => spec.clone(),
            (None, Reference::Drawn(family)) => family.spec(&self.parameters),
            (None, Reference::Product(product)) => product.spec.clone(),
            (None, Reference::Program(..)) => Spec::default(),
        }
    }

    /// The body and features of the right answer, when the task comes from a family.
    pub fn part(&self, labels: Labels) -> Option<Part> {
        match self.reference {
            Reference::Drawn(family) => Some(family.part(&self.parameters, labels)),
            Reference::Program(..) | Reference::Product(_) => None,
        }
    }

    /// Answers of known quality, the right one first; none when the task does not come from a family.
    pub fn mutations(&self) -> Vec<Mutation> {
        match self.reference {
            Reference::Drawn(family) => family.mutations(&self.parameters),
            Reference::Program(..) | Reference::Product(_) => Vec::new(),
        }
    }

    /// The right answer as a tree, when the task comes from a family.
    pub fn reference(&self, labels: Labels) -> Option<Csg> {
        self.part(labels).map(|part| part.csg())
    }

    /// The product that is asked for, with its seeds and which way is up; `None` for other tasks.
    pub fn product(&self) -> Option<&'static Product> {
        match self.reference {
            Reference::Product(product) => Some(product),
            Reference::Drawn(_) | Reference::Program(..) => None,
        }
    }

    /// The right answer's mesh, when it is there without building a program: for products.
    pub fn reference_mesh(&self) -> Option<Mesh> {
        self.product().map(Product::mesh)
    }

    /// What [`Task::reference_program`] is written in, which need not be the language of the answers.
    pub fn reference_language(&self) -> Language {
        match &self.reference {
            Reference::Drawn(_) => Language::OpenScad,
            Reference::Program(language, _) => *language,
            Reference::Product(_) => Language::CadQuery,
        }
    }

    /// The right answer as a program in [`Task::reference_language`]. With `compat`, what cad-env compared
    /// with where its labels contradict its words.
    pub fn reference_program(&self, compat: bool) -> String {
        match &self.reference {
            Reference::Drawn(family) => {
                let labels = if compat { Labels::Published } else { Labels::Words };
                cadforge_scad::print(&family.part(&self.parameters, labels).csg())
            }
            Reference::Program(_, program) => program.clone(),
            Reference::Product(product) => product.reference.to_owned(),
        }
    }
}

/// Draws the parameters and the number of a wording.
fn draw(address: &Address, split: Split) -> Result<(Params, usize), TaskError> {
    let family = address.family;
    let name = family.versioned_name();
    if !family.is_in(split) {
        let detail = format!(
            "`{name}` is never trained on: only the split `test` has it, as in \
                              `{name}/test/0/0`"
        );
        return Err(TaskError::new(TaskErrorKind::Split, detail));
    }
    let mut rng = Rng::named(&format!("task {address}"));
    let params = family.draw(split, &mut rng).ok_or_else(|| {
        TaskError::new(
            TaskErrorKind::Exhausted,
            format!("`{name}` has hardly any parts in the split `{split}`"),
        )
    })?;
    let wording = rng.below(family.wordings.len() as u64) as usize;
    Ok((params, wording))
}
