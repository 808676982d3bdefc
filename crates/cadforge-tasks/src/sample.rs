//! Sets of tasks for training and evaluation.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::address::{Address, Place, Split};
use crate::error::{TaskError, TaskErrorKind};
use crate::family::{Family, OUT_OF_DISTRIBUTION, families};
use crate::language::Language;
use crate::seed::Rng;
use crate::task::{CHAMFER_K, Task};

/// Which tasks: names and defaults are cad-env's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sample {
    /// How many tasks to train on.
    pub num_examples: usize,
    /// How many tasks to evaluate on.
    pub num_eval_examples: usize,
    /// Other seeds draw other tasks.
    pub seed: u64,
    /// The levels, taken in turn.
    pub levels: Vec<u8>,
    /// k in exp(-k · chamfer).
    pub chamfer_k: f64,
    /// The split to evaluate on: `val`, or `test`, where every third task is out of distribution.
    pub eval_split: Split,
    /// What answers are written in.
    pub language: Language,
}

impl Default for Sample {
    fn default() -> Self {
        Self {
            num_examples: 200,
            num_eval_examples: 60,
            seed: 0,
            levels: vec![1, 2, 3, 4],
            chamfer_k: CHAMFER_K,
            eval_split: Split::Val,
            language: Language::OpenScad,
        }
    }
}

impl Sample {
    /// The tasks to train on.
    ///
    /// # Errors
    /// As [`Sample::tasks`].
    pub fn train(&self) -> Result<Vec<Task>, TaskError> {
        self.tasks(Split::Train, self.num_examples)
    }

    /// The tasks to evaluate on.
    ///
    /// # Errors
    /// As [`Sample::tasks`].
    pub fn eval(&self) -> Result<Vec<Task>, TaskError> {
        self.tasks(self.eval_split, self.num_eval_examples)
    }

    /// The first `count` tasks of `split`. A larger count only appends.
    ///
    /// No prompt comes twice, and no part is in two splits, whatever the seeds and counts.
    ///
    /// # Errors
    /// When an option is out of its range, or the levels have fewer different tasks.
    pub fn tasks(&self, split: Split, count: usize) -> Result<Vec<Task>, TaskError> {
        self.check(split)?;
        let mut streams = Streams { split, seed: self.seed, next: BTreeMap::new(), seen: BTreeSet::new() };
        (0..count)
            .map(|index| {
                let task = streams.draw(level_at(split, &self.levels, index), index)?;
                Ok(Task { chamfer_k: self.chamfer_k, ..task.in_language(self.language) })
            })
            .collect()
    }

    fn check(&self, split: Split) -> Result<(), TaskError> {
        let wrong = |detail: String| Err(TaskError::new(TaskErrorKind::Option, detail));
        if self.levels.is_empty() {
            return wrong("`levels` is empty; give at least one of 1 to 4".into());
        }
        if let Some(level) = self.levels.iter().find(|level| !(1..=OUT_OF_DISTRIBUTION).contains(level)) {
            return wrong(format!("`levels` has {level}; levels are 1 to {OUT_OF_DISTRIBUTION}"));
        }
        if split != Split::Test && self.levels.contains(&OUT_OF_DISTRIBUTION) {
            return wrong(format!(
                "`levels` has {OUT_OF_DISTRIBUTION}, which only the split `test` has, not \
                                  `{split}`"
            ));
        }
        if self.eval_split == Split::Train {
            return wrong("`eval_split` is `train`; it must be `val` or `test`".into());
        }
        if !(self.chamfer_k.is_finite() && self.chamfer_k > 0.0) {
            return wrong(format!("`chamfer_k` is {}; it must be a number above 0", self.chamfer_k));
        }
        Ok(())
    }
}

/// Levels go round; in `test` every third task is out of distribution.
fn level_at(split: Split, levels: &[u8], index: usize) -> u8 {
    if split == Split::Test && index % 3 == 2 { OUT_OF_DISTRIBUTION } else { levels[index % levels.len()] }
}

/// One stream of tasks for each family.
struct Streams {
    split: Split,
    seed: u64,
    /// The next index of each family; `None` when it has nothing new.
    next: BTreeMap<&'static str, Option<u64>>,
    seen: BTreeSet<String>,
}

impl Streams {
    /// The task at `index` of the set: of any family of `level`, each as likely as any other, composed
    /// parts being one family.
    fn draw(&mut self, level: u8, index: usize) -> Result<Task, TaskError> {
        let mut rng = Rng::named(&format!("family {}/{}/{index}", self.split, self.seed));
        let mut choices: Vec<&Family> =
            families().iter().copied().filter(|family| family.level == level).collect();
        rng.shuffle(&mut choices);
        for family in choices {
            if let Some(task) = self.draw_from(family)? {
                return Ok(task);
            }
        }
        let detail = format!(
            "level {level} of split `{}` has fewer different tasks than were asked for: {index} tasks are \
             all there are",
            self.split,
        );
        Err(TaskError::new(TaskErrorKind::Exhausted, detail))
    }

    /// The next task of `family` that was not there yet; `None` after many that were.
    fn draw_from(&mut self, family: &'static Family) -> Result<Option<Task>, TaskError> {
        const TRIES: u64 = 1_000;
        let Some(first) = self.next.get(family.name).copied().unwrap_or(Some(0)) else { return Ok(None) };
        for index in first..first + TRIES {
            let place = Place::Drawn { split: self.split, seed: self.seed, index };
            let task = Task::at(&Address { family, place })?;
            if self.seen.insert(task.prompt.clone()) {
                self.next.insert(family.name, Some(index + 1));
                return Ok(Some(task));
            }
        }
        self.next.insert(family.name, None);
        Ok(None)
    }
}
