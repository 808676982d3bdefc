//! Volumes and Euler numbers of small trees, in one table.

use std::fmt::Write;

use cadforge_kernel::csg::{Csg, Facets, LinearExtrude, Op};
use cadforge_kernel::math::Vec2;
use expect_test::expect;

use super::{at, cube, cylinder, euler, mesh, sphere, volume};

fn extrude(height: f64, what: Csg) -> Csg {
    let settings = LinearExtrude {
        height,
        center: false,
        twist: 0.0,
        slices: None,
        scale: Vec2::new(1.0, 1.0),
        facets: Facets::default(),
    };
    Csg::node(Op::LinearExtrude(settings), vec![what])
}

fn square(x: f64, y: f64) -> Csg {
    Csg::leaf(Op::Square { size: Vec2::new(x, y), center: false })
}

fn revolved(angle: f64, what: Csg) -> Csg {
    Csg::node(Op::RotateExtrude { angle, facets: Facets::fixed(36) }, vec![what])
}

#[test]
fn volumes() {
    let difference = |children| Csg::node(Op::Difference, children);
    let cases = [
        ("cube", cube(2.0, 3.0, 4.0)),
        ("cylinder", cylinder(5.0, 2.0, 64)),
        ("sphere", sphere(7.0, 64)),
        ("drilled", difference(vec![cube(10.0, 10.0, 10.0), at(5.0, 5.0, -1.0, cylinder(2.0, 12.0, 64))])),
        ("prism", extrude(4.0, square(2.0, 3.0))),
        ("frame", extrude(4.0, difference(vec![square(5.0, 5.0), at(1.0, 1.0, 0.0, square(2.0, 2.0))]))),
        ("ring", revolved(360.0, at(5.0, 0.0, 0.0, square(2.0, 3.0)))),
        ("disc", revolved(360.0, square(2.0, 3.0))),
        ("quarter", revolved(90.0, at(5.0, 0.0, 0.0, square(2.0, 3.0)))),
        ("quarter back", revolved(-90.0, at(5.0, 0.0, 0.0, square(2.0, 3.0)))),
        ("left quarter", revolved(90.0, at(-5.0, 0.0, 0.0, square(2.0, 3.0)))),
    ];
    let mut table = String::new();
    for (name, csg) in cases {
        let mesh = mesh(&csg);
        writeln!(table, "{name}: {:.6} {:?}", volume(&mesh), euler(&mesh)).expect("a string takes all");
    }
    expect![[r#"
        cube: 24.000000 Some(2)
        cylinder: 156.827425 Some(2)
        sphere: 1430.995586 Some(2)
        drilled: 874.538060 Some(0)
        prism: 24.000000 Some(2)
        frame: 84.000000 Some(0)
        ring: 225.048038 Some(0)
        disc: 37.508006 Some(2)
        quarter: 56.262010 Some(2)
        quarter back: 56.262010 Some(2)
        left quarter: 37.508006 Some(2)
    "#]]
    .assert_eq(&table);
}
