//! Plane sections.

use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::query::section::{Axis, perimeter, section};

use crate::build::{at, cube, cylinder, mesh, volume};

#[test]
fn a_box_is_cut_to_rectangles() {
    let solid = mesh(&cube(10.0, 20.0, 30.0));
    for (axis, area, around) in [(Axis::X, 600.0, 100.0), (Axis::Y, 300.0, 80.0), (Axis::Z, 200.0, 60.0)] {
        let region = section(&solid, axis, 5.0);
        assert_eq!(region.loops.len(), 1);
        assert!((region.area() - area).abs() < 1e-12, "{axis:?}: {}", region.area());
        assert!((perimeter(&region) - around).abs() < 1e-12, "{axis:?}: {}", perimeter(&region));
    }
    // In the plane of a face, the section is the one below.
    assert!(section(&solid, Axis::Z, 0.0).is_empty());
    assert!((section(&solid, Axis::Z, 30.0).area() - 200.0).abs() < 1e-12);
    assert!(section(&solid, Axis::Z, 30.1).is_empty());
    assert!(section(&solid, Axis::Z, f64::NAN).is_empty());
}

#[test]
fn holes_are_loops_the_other_way_round() {
    let plate = mesh(&Csg::node(
        Op::Difference,
        vec![
            cube(40.0, 20.0, 5.0),
            at(10.0, 10.0, -1.0, cylinder(3.0, 7.0, 4)),
            at(30.0, 10.0, 2.0, cylinder(3.0, 7.0, 4)),
        ],
    ));
    // A circle of four facets is a square with this diagonal.
    let (hole, side) = (18.0, 18.0_f64.sqrt());
    let low = section(&plate, Axis::Z, 1.0);
    assert_eq!(low.loops.len(), 2);
    assert!((low.area() - (800.0 - hole)).abs() < 1e-9, "{}", low.area());
    let high = section(&plate, Axis::Z, 4.0);
    assert_eq!(high.loops.len(), 3);
    assert!((high.area() - (800.0 - 2.0 * hole)).abs() < 1e-9, "{}", high.area());
    assert!((perimeter(&high) - (120.0 + 8.0 * side)).abs() < 1e-9, "{}", perimeter(&high));
}

#[test]
fn sections_add_up_to_the_volume() {
    let tilt = Affine::rotation(Vec3::new(20.0, 35.0, 50.0));
    let parts = vec![cube(10.0, 10.0, 10.0), at(5.0, 5.0, -1.0, cylinder(3.0, 20.0, 24))];
    let solid = mesh(&Csg::node(Op::Difference, parts)).transformed(&tilt);
    for axis in Axis::ALL {
        let (low, high) = (axis.of(solid.bounds().min), axis.of(solid.bounds().max));
        let step = (high - low) / 2000.0;
        let sum: f64 =
            (0..2000).map(|i| section(&solid, axis, low + (f64::from(i) + 0.5) * step).area() * step).sum();
        assert!((sum - volume(&solid)).abs() < 1e-3 * sum, "{axis:?}: {sum}");
    }
}

#[test]
fn an_open_mesh_gives_what_closes() {
    let mut both =
        mesh(&Csg::node(Op::Union, vec![cube(1.0, 1.0, 1.0), at(5.0, 0.0, 0.0, cube(2.0, 2.0, 2.0))]));
    let wall = both.facets().position(|corners| corners.iter().all(|p| p.x == 0.0)).expect("a wall at x = 0");
    both.triangles.remove(wall);
    let region = section(&both, Axis::Z, 0.5);
    assert_eq!(region.loops.len(), 1);
    assert!((region.area() - 4.0).abs() < 1e-12);
}

#[test]
fn a_soup_of_unshared_points_is_cut_like_the_mesh() {
    let solid = mesh(&cylinder(5.0, 10.0, 12));
    let soup = Mesh {
        points: solid.facets().flatten().collect(),
        triangles: (0..solid.triangles.len() as u32).map(|i| [3 * i, 3 * i + 1, 3 * i + 2]).collect(),
    };
    assert_eq!(section(&soup, Axis::Z, 3.0), section(&solid, Axis::Z, 3.0));
    // Twice the same body: every step is there twice and every loop closes.
    let mut twice = soup.clone();
    twice.triangles.extend(soup.triangles.iter());
    let ratio = section(&twice, Axis::X, 1.0).area() / section(&solid, Axis::X, 1.0).area();
    assert!((ratio - 2.0).abs() < 1e-12, "{ratio}");
}
