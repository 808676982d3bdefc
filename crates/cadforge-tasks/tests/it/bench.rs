//! One task under the reward `measured`: what right, nearly right and wrong answers lose.

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Shape, build};
use cadforge_kernel::csg::{Csg, Facets, Op, Transform};
use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Case, Definition, Demands, Frame, Reward, baseline, grade};
use cadforge_tasks::{Family, Kind, Labels, Quality, Task};

/// A task, ready to pay answers.
pub struct Bench {
    /// The task.
    pub task: Task,
    definition: Definition,
    reference: Body,
    demands: Demands,
    baseline: Option<f64>,
}

/// The body of a tree.
pub fn body(csg: &Csg) -> Body {
    match build(csg, &mut Meter::new(Limits::default())).expect("within the budget").shape {
        Shape::Solid(mesh) => Body::new(mesh),
        shape => panic!("no solid: {shape:?}"),
    }
}

/// The `index`-th task of a family.
pub fn task(family: &Family, index: u32) -> Task {
    Task::resolve(&format!("{}/test/2/{index}", family.versioned_name())).expect("an address")
}

impl Bench {
    pub fn new(task: Task) -> Self {
        let definition = Definition::built_in("measured").expect("it is built in");
        let reference = body(&task.reference(Labels::Words).expect("it comes from a family"));
        let demands = Demands::new(task.spec(), task.frame, &reference).expect("the spec is sound");
        let mut bench = Self { task, definition, reference, demands, baseline: None };
        bench.baseline = baseline(&bench.definition, &bench.case(&bench.reference));
        bench
    }

    fn case<'a>(&'a self, candidate: &'a Body) -> Case<'a> {
        Case {
            candidate: Some(candidate),
            reference: Some(&self.reference),
            demands: Some(&self.demands),
            baseline: self.baseline,
            ..Case::default()
        }
    }

    pub fn pay(&self, csg: &Csg) -> Reward {
        grade(&self.definition, &self.case(&body(csg)))
    }

    pub fn loss(&self, csg: &Csg) -> f64 {
        1.0 - self.pay(csg).total
    }

    /// Grades a mesh from scratch by another definition.
    #[allow(dead_code, reason = "for the report, which compares costs")]
    pub fn grade_by(&self, definition: &Definition, mesh: &Mesh) -> Reward {
        grade(definition, &self.case(&Body::new(mesh.clone())))
    }

    fn right(&self) -> Csg {
        self.task.reference(Labels::Words).expect("it comes from a family")
    }

    /// What every mutation loses.
    pub fn mutations(&self) -> Vec<(String, f64)> {
        let mutations = self.task.mutations();
        let wrong = mutations.iter().filter(|mutation| mutation.quality != Quality::Right);
        wrong.map(|mutation| (mutation.name.clone(), self.loss(&mutation.csg))).collect()
    }

    /// What the right part gets, made another way.
    pub fn right_answers(&self) -> Vec<(String, Reward)> {
        let right = self.right();
        let mut found: Vec<(String, Reward)> = [32, 48, 100, 128]
            .map(|facets| (format!("{facets} facets"), self.pay(&with_facets(&right, facets))))
            .to_vec();
        let bounds = self.reference.bounds();
        let (size, middle) = (bounds.size() + Vec3::new(2.0, 2.0, 2.0), bounds.center());
        let half = |low: Vec3| {
            let cube = Csg::leaf(Op::Cube { size, center: false });
            Csg::node(Op::Intersection, vec![right.clone(), moved(low, cube)])
        };
        let low = bounds.min - Vec3::new(1.0, 1.0, 1.0);
        let halves =
            vec![half(Vec3::new(middle.x, low.y, low.z)), half(Vec3::new(middle.x - size.x, low.y, low.z))];
        found.push(("of two halves".to_owned(), self.pay(&Csg::node(Op::Union, halves))));
        if self.task.frame == Frame::PlacedFreely {
            let elsewhere = moved(Vec3::new(17.3, -41.1, 7.7), right);
            found.push(("elsewhere".to_owned(), self.pay(&elsewhere)));
        }
        found
    }

    /// Where moving a length farther from its value does not lower the reward.
    pub fn flat_spots(&self, family: &Family) -> Vec<String> {
        const STEPS: [[f64; 5]; 2] = [[1.0, 1.03, 1.08, 1.14, 1.2], [1.0, 0.97, 0.92, 0.86, 0.8]];
        let mut found = Vec::new();
        for parameter in family.parameters.iter().filter(|parameter| parameter.kind == Kind::Length) {
            let Some(value) = self.task.parameters.get(parameter.name) else { continue };
            for steps in STEPS {
                let totals = steps.map(|factor| {
                    let changed = self.task.parameters.with(parameter.name, value * factor);
                    let fits = family.fits(&changed).is_ok();
                    fits.then(|| self.pay(&family.part(&changed, Labels::Words).csg()).total)
                });
                for (pair, factors) in totals.windows(2).zip(steps.windows(2)) {
                    if let [Some(near), Some(far)] = *pair
                        && far >= near
                    {
                        let name = parameter.name;
                        found.push(format!(
                            "{name} x {} pays {near}, x {} pays {far}",
                            factors[0], factors[1]
                        ));
                    }
                }
            }
        }
        found
    }
}

fn moved(by: Vec3, csg: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Translate(by)), vec![csg])
}

/// The same tree with other facets for everything round, hexagons aside.
fn with_facets(csg: &Csg, count: u32) -> Csg {
    let mut changed = csg.clone();
    let is_round = |facets: &Facets| *facets == Facets::fixed(64);
    match &mut changed.op {
        Op::Circle { facets, .. } | Op::Sphere { facets, .. } | Op::Cylinder { facets, .. }
            if is_round(facets) =>
        {
            *facets = Facets::fixed(count);
        }
        Op::RotateExtrude { facets, .. } if is_round(facets) => *facets = Facets::fixed(count),
        _ => {}
    }
    changed.children = changed.children.iter().map(|child| with_facets(child, count)).collect();
    changed
}
