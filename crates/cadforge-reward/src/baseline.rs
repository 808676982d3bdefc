//! What doing nothing clever gets.

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_kernel::build::{Shape, build};
use cadforge_kernel::csg::{Csg, Facets, Op, Transform};
use cadforge_kernel::math::{Box3, Vec3};

use crate::body::Body;
use crate::curve::Curve;
use crate::definition::Definition;
use crate::grade::sum;
use crate::metric::Case;

/// An answer that gets this much is the answer itself: a plain box is its own bounding box.
const IS_THE_ANSWER: f64 = 0.98;

/// What the trivial answers of some tasks would leave of the range.
const MOST: f64 = 0.95;

/// Where every trivial answer is the answer.
const WITHOUT: f64 = 0.3;

/// The best sum that the bounding box, the bounding cylinders and the convex hull of the reference get,
/// those aside that are the answer; at most 0.95. `None` where the definition does not ask or there is no
/// reference.
///
/// It depends on the definition, the reference and the demands of `case`, not on its candidate.
pub fn baseline(definition: &Definition, case: &Case<'_>) -> Option<f64> {
    let reference = case.reference.filter(|_| definition.curve == Curve::Baseline)?;
    let trivial = trivial_answers(reference.united());
    let sums = trivial.iter().map(|body| sum(definition, &Case { candidate: Some(body), ..*case }));
    let best = sums.filter(|&sum| sum < IS_THE_ANSWER).fold(0.0, f64::max);
    Some(if best > 0.0 { best.min(MOST) } else { WITHOUT })
}

fn trivial_answers(reference: &Body) -> Vec<Body> {
    let bounds = reference.bounds();
    let mesh = reference.mesh();
    let faces = mesh.triangles.iter().map(|triangle| triangle.to_vec()).collect();
    let surface = Csg::leaf(Op::Polyhedron { points: mesh.points.clone(), faces });
    let mut all = vec![
        Csg::node(
            Op::Transform(Transform::Translate(bounds.min)),
            vec![Csg::leaf(Op::Cube { size: bounds.size(), center: false })],
        ),
        Csg::node(Op::Hull, vec![surface]),
    ];
    all.extend((0..3).map(|axis| cylinder(bounds, axis)));
    let solid = |csg: &Csg| match build(csg, &mut Meter::new(Limits::default())) {
        Ok(built) => match built.shape {
            Shape::Solid(mesh) => Some(Body::new(mesh)),
            Shape::Empty | Shape::Flat(_) => None,
        },
        Err(_) => None,
    };
    all.iter().filter_map(solid).collect()
}

/// The cylinder along an axis that touches the box's far sides.
fn cylinder(bounds: Box3, axis: usize) -> Csg {
    let size = bounds.size();
    let radius = size[(axis + 1) % 3].max(size[(axis + 2) % 3]) / 2.0;
    let upright = Csg::leaf(Op::Cylinder {
        height: size[axis],
        bottom: radius,
        top: radius,
        center: true,
        facets: Facets::fixed(64),
    });
    let turn = [Vec3::new(0.0, 90.0, 0.0), Vec3::new(90.0, 0.0, 0.0), Vec3::ZERO][axis];
    let turned = Csg::node(Op::Transform(Transform::Rotate(turn)), vec![upright]);
    Csg::node(Op::Transform(Transform::Translate(bounds.center())), vec![turned])
}
