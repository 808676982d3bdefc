//! The default reward: what every defect of a plate costs, and what right parts never lose.

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Shape, build};
use cadforge_kernel::csg::{Csg, Facets, Op, Transform};
use cadforge_kernel::math::{Affine, Vec3, trig};
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Case, Definition, Demands, Frame, Reward, Spec, grade};

/// The plate of the table: sides, holes, radius, bolt circle, floor under the holes, facets.
#[derive(Clone, Copy)]
struct Plate {
    thickness: f64,
    holes: u32,
    of: u32,
    radius: f64,
    circle: f64,
    floor: f64,
    facets: u32,
    scale: f64,
}

const RIGHT: Plate = Plate {
    thickness: 11.0,
    holes: 4,
    of: 4,
    radius: 2.0,
    circle: 18.1,
    floor: -1.0,
    facets: 64,
    scale: 1.0,
};

const SPEC: &str = r#"
betti = [1, 4, 0]

[[size]]
axis = "x"
length = 60
from = -30

[[size]]
axis = "y"
length = 60
from = -30

[[size]]
axis = "z"
length = 11
from = 0

[[pattern]]
hole = { at = [12.798632739476506, 12.798632739476506, 11], axis = "-z", radius = 2, depth = 11, through = true }
circle = { center = [0, 0, 0], axis = "z", count = 4 }
"#;

fn at(place: Vec3, csg: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Translate(place)), vec![csg])
}

impl Plate {
    fn csg(self) -> Csg {
        let size = Vec3::new(60.0, 60.0, self.thickness);
        let body = at(Vec3::new(-30.0, -30.0, 0.0), Csg::leaf(Op::Cube { size, center: false }));
        let (height, radius) = (self.thickness + 2.0, self.radius);
        let facets = Facets::fixed(self.facets);
        let drill = Csg::leaf(Op::Cylinder { height, bottom: radius, top: radius, center: false, facets });
        let mut parts = vec![body];
        for hole in 0..self.holes {
            let angle = 45.0 + 360.0 * f64::from(hole) / f64::from(self.of);
            let place = Vec3::new(self.circle * trig::cos(angle), self.circle * trig::sin(angle), self.floor);
            parts.push(at(place, drill.clone()));
        }
        let scale = Vec3::new(self.scale, self.scale, self.scale);
        Csg::node(Op::Transform(Transform::Scale(scale)), vec![Csg::node(Op::Difference, parts)])
    }

    fn mesh(self) -> Mesh {
        built(&self.csg())
    }
}

/// The mesh of a tree.
pub fn built(csg: &Csg) -> Mesh {
    match build(csg, &mut Meter::new(Limits::default())).expect("within the budget").shape {
        Shape::Solid(mesh) => mesh,
        shape => panic!("no solid: {shape:?}"),
    }
}

/// What an answer gets that is compared with `reference`.
pub fn pay(candidate: Mesh, reference: &Body, demands: &Demands) -> Reward {
    let definition = Definition::built_in("measured").expect("it is built in");
    let candidate = Body::new(candidate);
    let case = Case {
        candidate: Some(&candidate),
        reference: Some(reference),
        demands: Some(demands),
        ..Case::default()
    };
    grade(&definition, &case)
}

struct Bench {
    reference: Body,
    demands: Demands,
}

impl Bench {
    fn new() -> Self {
        let reference = Body::new(RIGHT.mesh());
        let spec = Spec::parse(SPEC).expect("it is sound");
        let demands = Demands::new(spec, Frame::Absolute, &reference).expect("it is sound");
        Self { reference, demands }
    }

    fn loss(&self, mesh: Mesh) -> f64 {
        1.0 - pay(mesh, &self.reference, &self.demands).total
    }
}

#[test]
fn every_defect_costs_what_it_must() {
    let bench = Bench::new();
    let turned = RIGHT.mesh().transformed(&Affine::rotation(Vec3::new(90.0, 0.0, 0.0)));
    let rows = [
        ("one hole missing", Plate { holes: 3, ..RIGHT }.mesh(), 0.25),
        ("all holes missing", Plate { holes: 0, ..RIGHT }.mesh(), 0.45),
        ("r 2 → 2.5", Plate { radius: 2.5, ..RIGHT }.mesh(), 0.15),
        ("bolt circle 18.1 → 19.1", Plate { circle: 19.1, ..RIGHT }.mesh(), 0.25),
        ("blind, 1 mm floor left", Plate { floor: 1.0, ..RIGHT }.mesh(), 0.25),
        ("8 holes for 4", Plate { holes: 8, of: 8, ..RIGHT }.mesh(), 0.30),
        ("thickness 11 → 12", Plate { thickness: 12.0, ..RIGHT }.mesh(), 0.15),
        ("scaled by 1.01", Plate { scale: 1.01, ..RIGHT }.mesh(), 0.05),
        ("scaled by 1.25", Plate { scale: 1.25, ..RIGHT }.mesh(), 0.50),
        ("turned by 90°", turned, 0.60),
    ];
    for (defect, mesh, least) in rows {
        let loss = bench.loss(mesh);
        assert!(loss >= least, "{defect} costs {loss}, and must cost {least}");
    }
}

#[test]
fn the_right_plate_is_paid_in_full_however_it_is_made() {
    let bench = Bench::new();
    assert!(bench.loss(RIGHT.mesh()) <= 1e-6);
    // The other diagonal of every pair of triangles that share a longest side is another triangulation.
    let mut other = RIGHT.mesh();
    other.triangles.reverse();
    other.triangles.iter_mut().for_each(|triangle| triangle.rotate_left(1));
    assert!(bench.loss(other) <= 1e-6);
    // Made of two halves that meet.
    let half = |low: f64| {
        let clip = Csg::leaf(Op::Cube { size: Vec3::new(30.0, 80.0, 20.0), center: false });
        Csg::node(Op::Intersection, vec![RIGHT.csg(), at(Vec3::new(low, -40.0, -1.0), clip)])
    };
    assert!(bench.loss(built(&Csg::node(Op::Union, vec![half(-30.0), half(0.0)]))) <= 1e-6);
    for facets in [32, 33, 48, 100, 128, 200] {
        let loss = bench.loss(Plate { facets, ..RIGHT }.mesh());
        assert!(loss <= 0.02, "{facets} facets cost {loss}");
    }
}
