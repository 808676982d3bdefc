use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::Mesh;
use cadforge_reward::{Body, Case, Definition, Reward, Sampler, Settings, grade};

/// A box of these sides with one corner at the origin.
pub fn cuboid(x: f64, y: f64, z: f64) -> Mesh {
    let points =
        (0..8).map(|i| Vec3::new(f64::from(i & 1) * x, f64::from(i >> 1 & 1) * y, f64::from(i >> 2) * z));
    let quads = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]];
    let triangles = quads.into_iter().flat_map(|[a, b, c, d]| [[a, b, c], [a, c, d]]);
    Mesh { points: points.collect(), triangles: triangles.collect() }
}

fn cad_env(candidate: Option<&Mesh>, reference: &Mesh, sampler: Sampler) -> Reward {
    let definition = Definition::built_in("cad-env").expect("it is built in");
    let candidate = candidate.map(|mesh| Body::new(mesh.clone()));
    let reference = Body::new(reference.clone());
    let settings = Settings { sampler, ..Settings::default() };
    let case =
        Case { candidate: candidate.as_ref(), reference: Some(&reference), settings, ..Case::default() };
    grade(&definition, &case)
}

#[test]
fn the_same_part_is_paid_in_full_wherever_it_lies_and_however_it_is_cut() {
    let wanted = cuboid(30.0, 20.0, 10.0);
    let moved = wanted.transformed(&Affine::translation(Vec3::new(5.0, -3.0, 8.0)));
    // The other diagonal of every side.
    let mut recut = wanted.clone();
    for pair in recut.triangles.chunks_exact_mut(2) {
        let ([a, b, c], d) = (pair[0], pair[1][2]);
        (pair[0], pair[1]) = ([a, b, d], [b, c, d]);
    }
    for same in [&wanted, &moved, &recut] {
        let reward = cad_env(Some(same), &wanted, Sampler::Exact);
        assert!((reward.total - 1.0).abs() < 1e-9, "{reward:?}");
    }
    let published = cad_env(Some(&wanted), &wanted, Sampler::Published).total;
    assert!((published - 1.0).abs() < 1e-12, "{published}");
    assert!(cad_env(Some(&recut), &wanted, Sampler::Published).total < 0.99);
}

#[test]
fn size_and_turn_are_not_forgiven() {
    let wanted = cuboid(30.0, 20.0, 10.0);
    let total = |mesh: &Mesh| cad_env(Some(mesh), &wanted, Sampler::Exact).total;
    let scaled = |by: f64| total(&wanted.transformed(&Affine::scaling(Vec3::new(by, by, by))));
    assert!(scaled(1.05) < 0.95 && scaled(1.5) < scaled(1.05));
    assert!(total(&wanted.transformed(&Affine::rotation(Vec3::new(90.0, 0.0, 0.0)))) < 0.8);
}

#[test]
fn the_similarity_is_the_formula() {
    // A cube of 10 against one of 12: every point of the small one is 1 mm below the big one's
    // surface; back, the mean over the big one's side of the distance to the small cube.
    let reward = cad_env(Some(&cuboid(10.0, 10.0, 10.0)), &cuboid(12.0, 12.0, 12.0), Sampler::Exact);
    let steps = 2000;
    let over = |i: i32| ((f64::from(i) + 0.5) * 12.0 / f64::from(steps) - 6.0).abs() - 5.0;
    let mut back = 0.0;
    for i in 0..steps {
        for j in 0..steps / 10 {
            let (u, v) = (over(i).max(0.0), over(j * 10 + 5).max(0.0));
            back += (1.0 + u * u + v * v).sqrt();
        }
    }
    let chamfer = (1.0 + back / f64::from(steps * steps / 10)) / 12.0;
    assert!((reward.raw["chamfer"] - chamfer).abs() < 5e-4, "{} is not {chamfer}", reward.raw["chamfer"]);
    assert!((reward.terms["similarity"] - libm::exp(-10.0 * reward.raw["chamfer"])).abs() < 1e-12);
}

#[test]
fn nothing_is_paid_for_nothing() {
    let wanted = cuboid(10.0, 10.0, 10.0);
    assert_eq!(cad_env(None, &wanted, Sampler::Exact).total, 0.0);
    let mut inside_out = wanted.clone();
    inside_out.triangles.iter_mut().for_each(|triangle| triangle.swap(1, 2));
    let reward = cad_env(Some(&inside_out), &wanted, Sampler::Exact);
    assert_eq!((reward.total, reward.gates["positive-volume"]), (0.0, false));
}

#[test]
fn pieces_and_holes_cost_their_rungs() {
    let wanted = cuboid(10.0, 10.0, 10.0);
    let mut two = wanted.clone();
    let other = wanted.transformed(&Affine::translation(Vec3::new(50.0, 0.0, 0.0)));
    two.triangles.extend(other.triangles.iter().map(|triangle| triangle.map(|corner| corner + 8)));
    two.points.extend(other.points);
    assert_eq!(cad_env(Some(&two), &wanted, Sampler::Exact).terms["single_component"], 0.0);
    let mut open = wanted.clone();
    open.triangles.pop();
    let reward = cad_env(Some(&open), &wanted, Sampler::Exact);
    assert_eq!((reward.terms["watertight"], reward.terms["single_component"]), (0.0, 1.0));
}
