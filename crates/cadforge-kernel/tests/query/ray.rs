//! Rays and insides.

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::math::Vec3;
use cadforge_kernel::query::Bvh;
use cadforge_kernel::query::sample::Pcg64;

use super::place;
use crate::build::{at, cube, mesh, sphere};

#[test]
fn a_ray_goes_in_and_out_once_even_along_diagonals_and_through_corners() {
    let bvh = Bvh::new(&mesh(&cube(2.0, 2.0, 2.0)));
    let through = |from: [f64; 3], along: [f64; 3]| {
        let crossings = bvh.crossings(from.into(), along.into());
        crossings.iter().map(|crossing| (crossing.at, crossing.enters)).collect::<Vec<_>>()
    };
    let twice = [(1.0, true), (3.0, false)];
    // The middle of a face lies on the edge between its triangles.
    assert_eq!(through([-1.0, 1.0, 1.0], [1.0, 0.0, 0.0]), twice);
    assert_eq!(through([1.0, 1.0, -1.0], [0.0, 0.0, 1.0]), twice);
    assert_eq!(through([-1.0, -1.0, -1.0], [1.0, 1.0, 1.0]), twice);
    assert_eq!(through([1.0, 1.0, 3.0], [0.0, 0.0, -1.0]), twice);
    assert_eq!(through([1.0, 1.0, 1.0], [0.0, 2.0, 0.0]), [(0.5, false)]);
    assert_eq!(through([3.0, 1.0, 1.0], [1.0, 0.0, 0.0]), []);
    assert_eq!(through([3.0, 1.0, 1.0], [0.0, 0.0, 0.0]), []);
    assert_eq!(through([f64::NAN, 1.0, 1.0], [1.0, 0.0, 0.0]), []);
}

#[test]
fn inside_is_where_the_formula_says() {
    let hollow = mesh(&Csg::node(Op::Difference, vec![sphere(10.0, 60), sphere(5.0, 60)]));
    let bvh = Bvh::new(&hollow);
    let mut random = Pcg64::new(4);
    let mut inside = 0;
    for _ in 0..3000 {
        let point = place(&mut random, 24.0) + Vec3::new(-12.0, -12.0, -12.0);
        let radius = point.length();
        // Facets lie up to 0.03 inside the sphere.
        if (radius - 10.0).abs() > 0.05 && (radius - 5.0).abs() > 0.05 {
            let expected = radius > 5.0 && radius < 10.0;
            assert_eq!(bvh.contains(point), expected, "{point:?}");
            inside += u32::from(expected);
        }
    }
    assert!((500..1200).contains(&inside), "{inside}");
}

#[test]
fn a_second_coincident_body_changes_nothing_inside() {
    let both = mesh(&Csg::node(Op::Union, vec![cube(1.0, 1.0, 1.0), at(5.0, 0.0, 0.0, cube(1.0, 1.0, 1.0))]));
    let mut twice = both.clone();
    twice.triangles.extend(both.triangles.iter());
    let bvh = Bvh::new(&twice);
    for x in 0..70 {
        let x = f64::from(x) * 0.1 - 0.05;
        let expected = (x > 0.0 && x < 1.0) || (x > 5.0 && x < 6.0);
        assert_eq!(bvh.contains(Vec3::new(x, 0.5, 0.5)), expected, "{x}");
    }
}
