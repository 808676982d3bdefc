//! A part as a list: a body, what is put onto it and what is cut out of it.
//!
//! Families describe their parts this way instead of writing a tree, so that a feature can be
//! dropped, moved or doubled without knowing the family.

use cadforge_kernel::csg::{Csg, Op};

/// A body with features.
#[derive(Clone, Debug)]
pub struct Part {
    /// What everything else is put onto or cut out of.
    pub body: Csg,
    /// In the order in which the prompt names them.
    pub features: Vec<Feature>,
}

/// Something that the prompt names: a hole, a boss, a ring of teeth.
#[derive(Clone, Debug)]
pub struct Feature {
    /// What it is called.
    pub name: &'static str,
    /// What it does to the body.
    pub effect: Effect,
    /// The solids that do it: one, or as many as a pattern has.
    pub instances: Vec<Csg>,
}

/// What a feature does to the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Adds material.
    Adds,
    /// Takes material away, from the body and from all that was added.
    Cuts,
    /// Cuts along Z through the bottom of the part at z = 0.
    Drills,
}

impl Part {
    /// A part without features.
    pub fn plain(body: Csg) -> Self {
        Self { body, features: Vec::new() }
    }

    /// The same part with one more feature.
    #[must_use]
    pub fn with(mut self, name: &'static str, effect: Effect, instances: Vec<Csg>) -> Self {
        self.features.push(Feature { name, effect, instances });
        self
    }

    /// The same part with material added.
    #[must_use]
    pub fn adding(self, name: &'static str, solid: Csg) -> Self {
        self.with(name, Effect::Adds, vec![solid])
    }

    /// The same part with material taken away.
    #[must_use]
    pub fn cutting(self, name: &'static str, solid: Csg) -> Self {
        self.with(name, Effect::Cuts, vec![solid])
    }

    /// The same part with a hole along Z through its bottom.
    #[must_use]
    pub fn drilling(self, name: &'static str, solid: Csg) -> Self {
        self.with(name, Effect::Drills, vec![solid])
    }

    /// The part as one tree: the body and all that is added, less all that is cut.
    pub fn csg(&self) -> Csg {
        let solids = |adds: bool| {
            self.features
                .iter()
                .filter(move |feature| (feature.effect == Effect::Adds) == adds)
                .flat_map(|feature| feature.instances.iter().cloned())
        };
        let mut filled = vec![self.body.clone()];
        filled.extend(solids(true));
        let filled = if filled.len() == 1 { self.body.clone() } else { Csg::node(Op::Union, filled) };
        let mut cut = vec![filled];
        cut.extend(solids(false));
        if cut.len() == 1 { cut.remove(0) } else { Csg::node(Op::Difference, cut) }
    }
}
