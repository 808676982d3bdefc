//! Closest points and distances.

use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::query::distance::Distances;
use cadforge_kernel::query::sample::{Pcg64, even};
use cadforge_kernel::query::{Bvh, PointTree};
use proptest::prelude::*;

use super::{place, soup};
use crate::build::{cube, mesh, sphere};

#[test]
fn distances_to_a_box_have_a_closed_form() {
    let bvh = Bvh::new(&mesh(&cube(10.0, 20.0, 30.0)));
    let mut random = Pcg64::new(1);
    for _ in 0..2000 {
        let point = place(&mut random, 60.0) + Vec3::new(-20.0, -20.0, -20.0);
        let size = Vec3::new(10.0, 20.0, 30.0);
        let outside = (-point).max(point - size).max(Vec3::ZERO);
        let inside = (0..3).map(|i| point[i].min(size[i] - point[i])).fold(f64::INFINITY, f64::min);
        let expected = if inside > 0.0 { inside } else { outside.length() };
        let closest = bvh.closest(point, None).expect("a surface");
        assert!((closest.distance() - expected).abs() < 1e-13, "{point:?}");
        assert!(((closest.point - point).length() - expected).abs() < 1e-13, "{point:?}");
    }
}

#[test]
fn distances_to_a_sphere_approach_the_difference_of_radii() {
    let ball = Bvh::new(&mesh(&sphere(10.0, 200)));
    let outer = even(&mesh(&sphere(15.0, 40)), 500);
    let distances = Distances::to_surface(outer.points.iter().copied(), &ball);
    // The outer facets lie up to 0.07 inside their sphere, the inner ones 0.002.
    assert!((4.93..5.003).contains(&distances.mean), "{distances:?}");
    assert!(distances.max < 5.01, "{distances:?}");
}

#[test]
fn a_thin_triangle_keeps_all_digits() {
    // A needle 100 long and 1e-9 high, far from the origin and askew: the distance from a point on
    // it is 0, where barycentric formulas are off by 1e-8.
    let base = Vec3::new(300.0, -200.0, 100.0);
    let along = Vec3::new(60.0, 64.0, 48.0);
    let across = Vec3::new(-0.8, 0.75, 0.0) * 1e-9;
    let points = vec![base, base + along, base + along * 0.4 + across];
    let needle = Mesh { points, triangles: vec![[0, 1, 2]] };
    let bvh = Bvh::new(&needle);
    for i in 0..100 {
        let point = base + along * (0.4 * f64::from(i) / 100.0);
        let closest = bvh.closest(point, None).expect("a triangle");
        assert!(closest.distance() < 2e-13, "{i}: {}", closest.distance());
    }
}

#[test]
fn equal_distances_go_to_the_lowest_triangle_whatever_the_hint() {
    let solid = mesh(&cube(2.0, 2.0, 2.0));
    let bvh = Bvh::new(&solid);
    let middle = Vec3::new(1.0, 1.0, 1.0);
    let answer = bvh.closest(middle, None).expect("a surface");
    assert_eq!(answer.triangle, 0);
    for hint in 0..solid.triangles.len() as u32 + 3 {
        assert_eq!(bvh.closest(middle, Some(hint)), Some(answer));
    }
}

#[test]
fn hostile_meshes_are_answered() {
    let nothing = Bvh::new(&Mesh::default());
    assert_eq!(nothing.closest(Vec3::ZERO, Some(7)), None);
    assert!(nothing.is_empty() && nothing.bounds().is_empty());

    // A thousand triangles in one place, points and segments among them, and coordinates that
    // overflow or are none.
    let places = [0.0, 1.0, -1.0, 1e300, -1e300, f64::NAN, f64::INFINITY];
    let points: Vec<Vec3> = places.iter().flat_map(|&x| places.map(|y| Vec3::new(x, y, x * 0.5))).collect();
    let count = points.len() as u32;
    let triangles: Vec<[u32; 3]> = (0..3000)
        .map(|i| if i < 1000 { [0, 1, 1] } else { [i % count, i / 7 % count, i / 3 % count] })
        .collect();
    let bvh = Bvh::new(&Mesh { points, triangles });
    let closest = bvh.closest(Vec3::new(0.0, 0.5, 0.0), None).expect("some are finite");
    assert_eq!(closest.distance2, 0.0);
    assert!(bvh.closest(Vec3::new(f64::NAN, 0.0, 0.0), None).is_some());
}

#[test]
fn nothing_is_far_from_everything() {
    let points = [Vec3::ZERO];
    let to_nothing = Distances::to_points(points, &PointTree::new(&[]));
    assert_eq!(to_nothing, Distances { mean: f64::INFINITY, max: f64::INFINITY });
    let of_nothing = Distances::to_points([], &PointTree::new(&points));
    assert_eq!(of_nothing, Distances { mean: 0.0, max: 0.0 });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_closest_point_is_the_closest_on_any_triangle(count in 1_u32..300, seed: u64) {
        let mesh = soup(count, seed);
        let bvh = Bvh::new(&mesh);
        let mut random = Pcg64::new(seed ^ 1);
        for _ in 0..20 {
            let point = place(&mut random, 14.0) + Vec3::new(-2.0, -2.0, -2.0);
            let closest = bvh.closest(point, Some(count / 2)).expect("a triangle");
            let least = mesh.facets().map(|corners| naive(corners, point)).fold(f64::INFINITY, f64::min);
            prop_assert!((closest.distance() - least).abs() < 1e-6, "{} {}", closest.distance(), least);
            prop_assert!(closest.distance() <= least + 1e-13, "{} {}", closest.distance(), least);
            let on = Bvh::new(&Mesh {
                points: mesh.corners(closest.triangle as usize).to_vec(),
                triangles: vec![[0, 1, 2]],
            });
            prop_assert_eq!(on.closest(point, None).expect("one").distance2, closest.distance2);
            prop_assert_eq!(bvh.closest(point, None), Some(closest));
        }
    }

    #[test]
    fn the_tree_finds_the_nearest_point(count in 1_usize..400, seed: u64, grid in 1_u32..20) {
        let mut random = Pcg64::new(seed);
        // Rounded to a grid, so that many coordinates and points are equal.
        let mut spot = || {
            let p = place(&mut random, f64::from(grid));
            Vec3::new(p.x.round(), p.y.round(), p.z)
        };
        let points: Vec<Vec3> = (0..count).map(|_| spot()).collect();
        let tree = PointTree::new(&points);
        for _ in 0..20 {
            let point = spot();
            let squares = points.iter().map(|&other| (point - other).dot(point - other));
            prop_assert_eq!(tree.distance2(point), squares.fold(f64::INFINITY, f64::min));
        }
    }
}

/// The distance to the best of many points of the triangle: a fine grid, refined about its minimum.
fn naive([a, b, c]: [Vec3; 3], point: Vec3) -> f64 {
    let at = |s: f64, t: f64| (a * (1.0 - s - t) + b * s + c * t - point).length();
    let (mut s, mut t, mut step) = (1.0 / 3.0, 1.0 / 3.0, 0.25);
    let mut best = at(s, t);
    while step > 1e-11 {
        let mut moved = false;
        // Along both sides and the third, and along the two that keep a hold on needles.
        for (i, j) in [(1.0, 0.0), (0.0, 1.0), (1.0, -1.0), (0.5, -1.0), (-1.0, 0.5), (1.0, 1.0)] {
            for sign in [step, -step] {
                let (x, y) = ((s + i * sign).clamp(0.0, 1.0), (t + j * sign).clamp(0.0, 1.0));
                if x + y <= 1.0 && at(x, y) < best {
                    (best, s, t, moved) = (at(x, y), x, y, true);
                }
            }
        }
        if !moved {
            step *= 0.5;
        }
    }
    best
}
