//! Silhouettes.

use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::render::{Frame, MASK_PADDING, MASK_SIZE, Mask, View, mask_frame};

use super::{ball, block};

#[test]
fn a_box_fills_its_frame_as_its_sides_say() {
    // 512 pixels less 28 on each side leave 456 for the longest side in view.
    let solid = block(10.0, 20.0, 40.0);
    for (view, width, height) in [
        (View::Front, 114, 456),
        (View::Back, 114, 456),
        (View::Left, 228, 456),
        (View::Right, 228, 456),
        (View::Top, 228, 456),
    ] {
        let mask = Mask::new(&solid, &mask_frame(&solid, view));
        let covered = mask.covered.iter().filter(|&&covered| covered).count();
        assert_eq!(covered, width * height, "{view:?}");
        let (rows, columns) = extent(&mask);
        assert_eq!((columns.1 - columns.0, rows.1 - rows.0), (width, height), "{view:?}");
        assert_eq!(rows.0, MASK_PADDING as usize, "{view:?}");
    }
}

/// The first row with a covered pixel and the one after the last, and the same for columns.
fn extent(mask: &Mask) -> ((usize, usize), (usize, usize)) {
    let width = mask.width as usize;
    let covered = || mask.covered.iter().enumerate().filter(|(_, covered)| **covered).map(|(i, _)| i);
    let rows = (covered().map(|i| i / width).min(), covered().map(|i| i / width).max());
    let columns = (covered().map(|i| i % width).min(), covered().map(|i| i % width).max());
    let range = |(first, last): (Option<usize>, Option<usize>)| {
        (first.expect("something is covered"), last.expect("something is covered") + 1)
    };
    (range(rows), range(columns))
}

#[test]
fn a_ball_is_a_disc_from_everywhere_and_has_no_holes() {
    let solid = ball(10.0, 96);
    let radius = (f64::from(MASK_SIZE) - 2.0 * MASK_PADDING) / 2.0;
    let disc = std::f64::consts::PI * radius * radius / f64::from(MASK_SIZE * MASK_SIZE);
    for view in View::ALL {
        let mask = Mask::new(&solid, &mask_frame(&solid, view));
        assert!((mask.coverage() / disc - 1.0).abs() < 4e-3, "{view:?}: {}", mask.coverage() / disc);
        for row in mask.covered.chunks_exact(mask.width as usize) {
            let changes = row.windows(2).filter(|pair| pair[0] != pair[1]).count();
            assert!(changes == 0 || changes == 2, "{view:?}: {changes}");
        }
    }
}

#[test]
fn opposite_views_mirror_each_other_and_the_top_has_y_up() {
    // A block with a smaller one in its corner at (0, 0).
    let mut solid = block(40.0, 40.0, 10.0);
    let tower = block(10.0, 20.0, 40.0);
    solid.triangles.extend(tower.triangles.iter().map(|t| t.map(|corner| corner + 8)));
    solid.points.extend(&tower.points);
    let mask = |view| Mask::new(&solid, &mask_frame(&solid, view));
    let mirrored = |mask: &Mask| Mask {
        covered: mask.covered.chunks_exact(512).flat_map(|row| row.iter().rev().copied()).collect(),
        ..mask.clone()
    };
    assert!(mirrored(&mask(View::Back)).iou(&mask(View::Front)) > 0.99);
    assert!(mirrored(&mask(View::Left)).iou(&mask(View::Right)) > 0.99);
    // In the front view the tower stands left, seen from the right too, seen from the left right.
    let upper_left = |mask: &Mask| mask.covered[100 * 512 + 60];
    assert!(upper_left(&mask(View::Front)) && upper_left(&mask(View::Right)));
    assert!(!upper_left(&mask(View::Back)) && !upper_left(&mask(View::Left)));
    // A tower alone in the far left corner of the top view: x = 0, y large.
    let mut flat = block(40.0, 10.0, 10.0);
    let pole = block(10.0, 40.0, 10.0);
    flat.triangles.extend(pole.triangles.iter().map(|t| t.map(|corner| corner + 8)));
    flat.points.extend(&pole.points);
    let top = Mask::new(&flat, &mask_frame(&flat, View::Top));
    assert!(upper_left(&top) && top.covered[450 * 512 + 450] && !top.covered[100 * 512 + 450]);
}

#[test]
fn its_own_frame_forgives_size_and_the_references_does_not() {
    let reference = block(30.0, 20.0, 10.0);
    let half = reference.transformed(&Affine::scaling(Vec3::new(0.5, 0.5, 0.5)));
    for view in View::ALL {
        let own = Mask::new(&half, &mask_frame(&half, view));
        let shared = Mask::new(&half, &mask_frame(&reference, view));
        let expected = Mask::new(&reference, &mask_frame(&reference, view));
        assert_eq!(own.iou(&expected), 1.0, "{view:?}");
        assert!((shared.iou(&expected) - 0.25).abs() < 0.005, "{view:?}: {}", shared.iou(&expected));
    }
}

#[test]
fn agreement_of_shifted_squares_has_a_closed_form() {
    let frame = Frame::around([&block(40.0, 40.0, 40.0)], View::Top, [400, 400], 0.0);
    let mask = |x: f64| {
        let moved = Affine::translation(Vec3::new(x, 0.0, 0.0));
        Mask::new(&block(20.0, 40.0, 1.0).transformed(&moved), &frame)
    };
    assert_eq!(mask(0.0).coverage(), 0.5);
    assert_eq!(mask(0.0).iou(&mask(0.0)), 1.0);
    assert_eq!(mask(0.0).iou(&mask(10.0)), 1.0 / 3.0);
    assert_eq!(mask(0.0).iou(&mask(20.0)), 0.0);
    // Beyond the frame there is nothing to agree on.
    let (gone, nothing) = (mask(1e9), Mask::new(&Mesh::default(), &frame));
    assert_eq!((gone.coverage(), gone.iou(&nothing), gone.iou(&mask(0.0))), (0.0, 1.0, 0.0));
    let small = Mask { width: 1, height: 1, covered: vec![true] };
    assert_eq!(small.iou(&gone), 0.0);
}
