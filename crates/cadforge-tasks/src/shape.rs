//! The solids that references are made of, in millimetres and degrees.

use cadforge_kernel::csg::{Csg, Facets, LinearExtrude, Op, Transform};
use cadforge_kernel::math::{Vec2, Vec3};

/// Facets of a full turn of everything round.
const ROUND: u32 = 64;

/// How far a cutter sticks out of what it cuts.
pub(crate) const OVERSHOOT: f64 = 1.0;

/// A box with a corner at the origin.
pub(crate) fn cube(x: f64, y: f64, z: f64) -> Csg {
    Csg::leaf(Op::Cube { size: Vec3::new(x, y, z), center: false })
}

/// A cylinder that stands on z = 0.
pub(crate) fn cylinder(height: f64, radius: f64) -> Csg {
    turned(height, radius, radius, ROUND)
}

/// A cone that stands on z = 0, apex up.
pub(crate) fn cone(height: f64, radius: f64) -> Csg {
    turned(height, radius, 0.0, ROUND)
}

/// A six-sided prism that stands on z = 0, two flats parallel to X.
pub(crate) fn hexagon(height: f64, circumradius: f64) -> Csg {
    turned(height, circumradius, circumradius, 6)
}

/// The distance from the axis to a corner of a hexagon that is `flats` wide.
pub(crate) fn circumradius(flats: f64) -> f64 {
    flats / 3.0_f64.sqrt()
}

fn turned(height: f64, bottom: f64, top: f64, facets: u32) -> Csg {
    Csg::leaf(Op::Cylinder { height, bottom, top, center: false, facets: Facets::fixed(facets) })
}

/// A ball around the origin.
pub(crate) fn sphere(radius: f64) -> Csg {
    Csg::leaf(Op::Sphere { radius, facets: Facets::fixed(ROUND) })
}

/// A ring around Z, in the middle of z = 0.
pub(crate) fn torus(ring: f64, tube: f64) -> Csg {
    let facets = Facets::fixed(ROUND);
    let profile = at(ring, 0.0, 0.0, Csg::leaf(Op::Circle { radius: tube, facets }));
    Csg::node(Op::RotateExtrude { angle: 360.0, facets }, vec![profile])
}

/// An outline swept up from z = 0.
pub(crate) fn prism(height: f64, outline: &[[f64; 2]]) -> Csg {
    let points = outline.iter().map(|&point| Vec2::from(point)).collect();
    let extrude = LinearExtrude {
        height,
        center: false,
        twist: 0.0,
        slices: None,
        scale: Vec2::new(1.0, 1.0),
        facets: Facets::default(),
    };
    Csg::node(Op::LinearExtrude(extrude), vec![Csg::leaf(Op::Polygon { points, paths: None })])
}

/// A drill from `OVERSHOOT` below z = 0 to as much above `height`.
pub(crate) fn drill(height: f64, radius: f64) -> Csg {
    at(0.0, 0.0, -OVERSHOOT, cylinder(height + 2.0 * OVERSHOOT, radius))
}

/// A solid, moved.
pub(crate) fn at(x: f64, y: f64, z: f64, solid: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Translate(Vec3::new(x, y, z))), vec![solid])
}

/// A solid, turned about X, then Y, then Z.
pub(crate) fn rotated(x: f64, y: f64, z: f64, solid: Csg) -> Csg {
    Csg::node(Op::Transform(Transform::Rotate(Vec3::new(x, y, z))), vec![solid])
}

/// `count` copies of `solid` around Z, the first where it is.
pub(crate) fn ring(count: f64, solid: &Csg) -> Vec<Csg> {
    (0..count as u32)
        .map(|index| rotated(0.0, 0.0, f64::from(index) * 360.0 / count, solid.clone()))
        .collect()
}

/// The smallest convex solid around two.
pub(crate) fn hull(solids: Vec<Csg>) -> Csg {
    Csg::node(Op::Hull, solids)
}

/// A pyramid over a rectangle around the origin, apex up.
pub(crate) fn pyramid(x: f64, y: f64, height: f64) -> Csg {
    let (x, y) = (x / 2.0, y / 2.0);
    let points = [[-x, -y, 0.0], [x, -y, 0.0], [x, y, 0.0], [-x, y, 0.0], [0.0, 0.0, height]];
    let faces = vec![vec![0, 1, 2, 3], vec![4, 1, 0], vec![4, 2, 1], vec![4, 3, 2], vec![4, 0, 3]];
    Csg::leaf(Op::Polyhedron { points: points.map(Vec3::from).to_vec(), faces })
}
