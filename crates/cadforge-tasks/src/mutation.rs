//! Answers that are right, nearly right, or wrong, made from the right one.

use cadforge_kernel::csg::{Csg, Op, Transform};
use cadforge_kernel::math::Vec3;

use crate::family::{Family, Labels};
use crate::params::{Kind, Params};
use crate::part::{Effect, Feature, Part};
use crate::shape::{at, cube};

/// An answer of known quality.
#[derive(Clone, Debug)]
pub struct Mutation {
    /// What was done, in words: `radius x 1.1`, `without holes`.
    pub name: String,
    /// How good the answer still is.
    pub quality: Quality,
    /// The answer.
    pub csg: Csg,
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// As asked.
    Right,
    /// One dimension or one feature is not as asked.
    NearlyRight,
    /// Another part.
    Wrong,
}

/// By how much a length is changed.
const FACTORS: [f64; 2] = [0.9, 1.1];

/// How far a feature is moved along X, in millimetres.
const SHIFT: f64 = 2.0;

/// How thick a floor a blind hole leaves, in millimetres.
const FLOOR: f64 = 1.0;

/// Above everything that a family makes, in millimetres.
const ALOFT: f64 = 150.0;

impl Family {
    /// The right answer, and every answer that differs from it in one thing.
    ///
    /// Changed dimensions still make a part in which everything has its place; where they would not, the
    /// mutation is left out.
    pub fn mutations(&self, params: &Params) -> Vec<Mutation> {
        let part = self.part(params, Labels::Words);
        let right = part.csg();
        let mutation = |name: &str, quality, csg| Mutation { name: name.to_owned(), quality, csg };
        let mut found = vec![mutation("right", Quality::Right, right.clone())];
        found.extend(self.resized(params));
        found.extend(changed_features(&part));
        if part.features.len() > 1 {
            found.push(mutation("nothing but the body", Quality::Wrong, part.body.clone()));
        }
        let larger = Transform::Scale(Vec3::new(1.25, 1.25, 1.25));
        found.push(mutation(
            "scaled by 1.25",
            Quality::Wrong,
            Csg::node(Op::Transform(larger), vec![right.clone()]),
        ));
        let loose = vec![right, at(0.0, 0.0, ALOFT, cube(5.0, 5.0, 5.0))];
        found.push(mutation("with a loose block", Quality::Wrong, Csg::node(Op::Union, loose)));
        found
    }

    /// Every length a tenth off, every count one less and twice as many.
    fn resized(&self, params: &Params) -> Vec<Mutation> {
        let mut found = Vec::new();
        for parameter in self.parameters {
            let Some(value) = params.get(parameter.name) else { continue };
            let others = match parameter.kind {
                Kind::Length => {
                    FACTORS.map(|factor| (value * factor, format!("{} x {factor}", parameter.name)))
                }
                Kind::Count => {
                    [value - 1.0, value * 2.0].map(|other| (other, format!("{} = {other}", parameter.name)))
                }
            };
            for (other, name) in others {
                let changed = params.with(parameter.name, other);
                if self.fits(&changed).is_ok() {
                    let csg = self.part(&changed, Labels::Words).csg();
                    found.push(Mutation { name, quality: Quality::NearlyRight, csg });
                }
            }
        }
        found
    }
}

/// Each feature missing, missing once, moved, or blind.
fn changed_features(part: &Part) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (index, feature) in part.features.iter().enumerate() {
        let mut push = |name: String, instances: Vec<Csg>| {
            let mut changed = part.clone();
            changed.features[index] = Feature { instances, ..feature.clone() };
            found.push(Mutation { name, quality: Quality::NearlyRight, csg: changed.csg() });
        };
        let (name, instances) = (feature.name, &feature.instances);
        push(format!("without {name}"), Vec::new());
        if let [_, rest @ ..] = instances.as_slice()
            && !rest.is_empty()
        {
            push(format!("without one of {name}"), rest.to_vec());
        }
        let moved = |solid: &Csg| at(SHIFT, 0.0, 0.0, solid.clone());
        push(format!("{name} moved by {SHIFT} mm"), instances.iter().map(moved).collect());
        if feature.effect == Effect::Drills {
            push(format!("{name} blind"), instances.iter().map(blind).collect());
        }
    }
    found
}

/// A drill that stops short of the bottom.
fn blind(drill: &Csg) -> Csg {
    let wide = 1_000.0;
    let floor = at(-wide / 2.0, -wide / 2.0, FLOOR - wide, cube(wide, wide, wide));
    Csg::node(Op::Difference, vec![drill.clone(), floor])
}
