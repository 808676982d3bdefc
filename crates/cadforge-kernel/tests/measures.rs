//! What must hold of every solid: under motions, scaling and reordering, and on blocks of cells
//! whose topology can be counted without any surface.

use cadforge_kernel::check::{Solid, check};
use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::measure::{self, Mass, Topology};
use cadforge_kernel::mesh::{Digits, Format, Mesh};
use proptest::prelude::*;

const SIDE: usize = 3;

/// A set of unit cells in a cube of `SIDE` cells.
#[derive(Clone, Debug)]
struct Cells([[[bool; SIDE]; SIDE]; SIDE]);

impl Cells {
    fn has(&self, [x, y, z]: [i32; 3]) -> bool {
        let inside = |c: i32| (0..SIDE as i32).contains(&c);
        inside(x) && inside(y) && inside(z) && self.0[x as usize][y as usize][z as usize]
    }

    fn all(margin: i32) -> impl Iterator<Item = [i32; 3]> {
        let range = move || -margin..SIDE as i32 + margin;
        range().flat_map(move |x| range().flat_map(move |y| range().map(move |z| [x, y, z])))
    }

    /// The faces between a cell and no cell, as squares that share no points.
    fn surface(&self) -> Mesh {
        let mut mesh = Mesh::default();
        for cell in Self::all(0).filter(|&cell| self.has(cell)) {
            for axis in 0..3 {
                for side in [0, 1] {
                    let mut other = cell;
                    other[axis] += 2 * side - 1;
                    if self.has(other) {
                        continue;
                    }
                    let first = mesh.points.len() as u32;
                    for (u, v) in [(0, 0), (1, 0), (1, 1), (0, 1)] {
                        let mut corner = cell;
                        corner[axis] += side;
                        corner[(axis + 1) % 3] += u;
                        corner[(axis + 2) % 3] += v;
                        mesh.points.push(Vec3::from(corner.map(f64::from)));
                    }
                    let order = if side == 1 { [0, 1, 2, 3] } else { [3, 2, 1, 0] };
                    let [a, b, c, d] = order.map(|corner| corner + first);
                    mesh.triangles.extend([[a, b, c], [a, c, d]]);
                }
            }
        }
        mesh
    }

    /// Pieces among the cells for which `member` holds, neighbours sharing at least a face (or
    /// only a corner).
    fn pieces(&self, margin: i32, member: bool, corners: bool) -> u32 {
        let cells: Vec<[i32; 3]> = Self::all(margin).filter(|&cell| self.has(cell) == member).collect();
        let mut piece: Vec<usize> = (0..cells.len()).collect();
        loop {
            let before = piece.clone();
            for (i, a) in cells.iter().enumerate() {
                for (j, b) in cells.iter().enumerate() {
                    let steps = [0, 1, 2].map(|axis| (a[axis] - b[axis]).abs());
                    let touching = steps.iter().all(|&step| step < 2);
                    if touching && (corners || steps.iter().sum::<i32>() < 2) {
                        piece[i] = piece[i].min(piece[j]);
                    }
                }
            }
            if piece == before {
                break;
            }
        }
        (0..cells.len()).filter(|&i| piece[i] == i).count() as u32
    }

    /// A hollow that meets another in a point alone. Whether that opens it is a matter of
    /// definition, and the surface and the count of cells define it differently.
    fn pinch(&self) -> Option<[i32; 3]> {
        let steps = [[1, 1, 1], [-1, 1, 1], [1, -1, 1], [1, 1, -1]];
        let diagonals = Self::all(1).flat_map(|start| steps.map(|step| (start, step)));
        diagonals.into_iter().find_map(|(start, step)| {
            let cell = |bits: i32| [0, 1, 2].map(|axis| start[axis] + (bits >> axis & 1) * step[axis]);
            let pinched = !self.has(start) && !self.has(cell(7)) && (1..7).all(|bits| self.has(cell(bits)));
            pinched.then(|| {
                [start, cell(7)].into_iter().find(|c| c.iter().all(|c| (0..SIDE as i32).contains(c)))
            })?
        })
    }

    /// Betti numbers of the interior. Its Euler number is cells − inner faces + inner edges −
    /// inner points: those with cells on all their sides.
    fn betti(&self) -> [u32; 3] {
        let euler: i64 = Self::all(1)
            .flat_map(|cell| (0..8).map(move |spread| (cell, spread)))
            .map(|(cell, spread)| {
                let axes: Vec<usize> = (0..3).filter(|axis| spread >> axis & 1 == 1).collect();
                let full = (0..1 << axes.len()).all(|choice| {
                    let mut other = cell;
                    for (bit, &axis) in axes.iter().enumerate() {
                        other[axis] += choice >> bit & 1;
                    }
                    self.has(other)
                });
                i64::from(full) * if axes.len().is_multiple_of(2) { 1 } else { -1 }
            })
            .sum();
        let pieces = self.pieces(0, true, false);
        let voids = self.pieces(1, false, true) - 1;
        let holes = i64::from(pieces) + i64::from(voids) - euler;
        [pieces, u32::try_from(holes).expect("not negative"), voids]
    }
}

fn cells() -> impl Strategy<Value = Cells> {
    // Mostly full, so that holes and voids occur.
    let cell = prop_oneof![2 => Just(true), 1 => Just(false)];
    prop::collection::vec(cell, SIDE * SIDE * SIDE).prop_map(|flat| {
        let mut cells = Cells([[[false; SIDE]; SIDE]; SIDE]);
        for (place, value) in cells.0.as_flattened_mut().as_flattened_mut().iter_mut().zip(flat) {
            *place = value;
        }
        cells.0[0][0][0] = true;
        while let Some([x, y, z]) = cells.pinch() {
            cells.0[x as usize][y as usize][z as usize] = true;
        }
        cells
    })
}

fn motion() -> impl Strategy<Value = Affine> {
    let angle = || -180.0..180.0f64;
    let shift = || -50.0..50.0f64;
    ((angle(), angle(), angle()), (shift(), shift(), shift())).prop_map(|(turn, shift)| {
        let turn = Affine::rotation(Vec3::new(turn.0, turn.1, turn.2));
        Affine::translation(Vec3::new(shift.0, shift.1, shift.2)).after(&turn)
    })
}

fn solid(mesh: &Mesh) -> Solid {
    check(mesh).unwrap_or_else(|defects| panic!("{defects:?}"))
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}

/// The mesh with points, triangles and first corners in another order.
fn shuffled(mesh: &Mesh, seed: u64) -> Mesh {
    // Any permutation will do: sort by a multiplicative hash of the index.
    let order = |count: usize| {
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|&i| (i as u64 + 1).wrapping_mul(seed | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        order
    };
    let points = order(mesh.points.len());
    let mut place = vec![0; points.len()];
    for (new, &old) in points.iter().enumerate() {
        place[old] = new as u32;
    }
    let triangles = order(mesh.triangles.len()).into_iter().map(|index| {
        let mut triangle = mesh.triangles[index].map(|corner| place[corner as usize]);
        triangle.rotate_left(index % 3);
        triangle
    });
    Mesh { triangles: triangles.collect(), points: points.iter().map(|&old| mesh.points[old]).collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn topology_of_cells_is_what_counting_cells_says(cells in cells()) {
        let solid = solid(&cells.surface());
        let count = Cells::all(0).filter(|&cell| cells.has(cell)).count();
        prop_assert!(near(solid.volume(), count as f64, 1e-9));
        prop_assert_eq!(solid.betti(), cells.betti());
    }

    #[test]
    fn motions_change_no_measure(cells in cells(), motion in motion()) {
        let still = solid(&cells.surface());
        let moved = solid(&cells.surface().transformed(&motion));
        let (a, b) = (measure::solid(&still), measure::solid(&moved));
        prop_assert_eq!(a.betti, b.betti);
        prop_assert_eq!(a.topology, b.topology);
        prop_assert!(near(a.mass.signed_volume, b.mass.signed_volume, 1e-9));
        prop_assert!(near(a.mass.area, b.mass.area, 1e-9));
        let apart = motion.apply(a.mass.centroid) - b.mass.centroid;
        prop_assert!(apart.length() < 1e-9);
        // The trace and the determinant of the inertia tensor do not turn with the body.
        let trace = |mass: &Mass| (0..3).map(|i| mass.inertia[i][i]).sum::<f64>();
        prop_assert!(near(trace(&a.mass), trace(&b.mass), 1e-7));
        let determinant = |mass: &Mass| {
            let [x, y, z] = mass.inertia.map(Vec3::from);
            x.dot(y.cross(z))
        };
        let scale = trace(&a.mass) * trace(&a.mass) * trace(&a.mass);
        prop_assert!(near(determinant(&a.mass), determinant(&b.mass), 1e-9 * scale));
    }

    #[test]
    fn volume_grows_with_the_cube_of_the_size(cells in cells(), size in 0.01..100.0f64) {
        let small = Mass::of(&cells.surface());
        let map = Affine::scaling(Vec3::new(size, size, size));
        let large = Mass::of(&cells.surface().transformed(&map));
        let cube = size * size * size;
        prop_assert!(near(large.signed_volume / cube, small.signed_volume, 1e-9));
        prop_assert!(near(large.area / (size * size), small.area, 1e-9));
        prop_assert!(near(large.inertia[0][0] / (cube * size * size), small.inertia[0][0], 1e-8));
    }

    #[test]
    fn a_mirror_image_is_a_solid_too(cells in cells()) {
        let mirror = Affine::reflection(Vec3::new(1.0, 2.0, 3.0));
        let image = solid(&cells.surface().transformed(&mirror));
        prop_assert_eq!(image.betti(), cells.betti());
    }

    #[test]
    fn seeing_again_changes_nothing(cells in cells(), motion in motion()) {
        let mesh = cells.surface().transformed(&motion);
        let (exact, compat) = (mesh.exact(), mesh.compat());
        prop_assert_eq!(&exact.exact(), &exact);
        prop_assert_eq!(&compat.compat(), &compat);
        prop_assert_eq!(&compat.exact(), &compat);
        prop_assert_eq!(mesh.canonical().canonical(), mesh.canonical());
        prop_assert!(Topology::of(&exact).edges < Topology::of(&mesh).edges);
    }

    #[test]
    fn order_does_not_matter(cells in cells(), motion in motion(), seed: u64) {
        let mesh = cells.surface().transformed(&motion);
        let other = shuffled(&mesh, seed);
        prop_assert_eq!(mesh.canonical(), other.canonical());
        for digits in [Digits::Exact, Digits::Six] {
            prop_assert_eq!(mesh.canonical_bytes(digits), other.canonical_bytes(digits));
        }
        for format in Format::ALL {
            prop_assert_eq!(format.write(&mesh), format.write(&other));
        }
        prop_assert_eq!(solid(&mesh).betti(), solid(&other).betti());
    }
}

#[test]
fn six_digits_forget_what_exact_digits_keep() {
    let cube = |x: f64| Mesh {
        points: [[x, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]].map(Vec3::from).into(),
        triangles: vec![[0, 1, 2], [1, 0, 3], [2, 1, 3], [0, 2, 3]],
    };
    let (a, b) = (cube(1.0), cube(1.000_000_1));
    assert_eq!(a.canonical_bytes(Digits::Six), b.canonical_bytes(Digits::Six));
    assert_ne!(a.canonical_bytes(Digits::Exact), b.canonical_bytes(Digits::Exact));
    assert_ne!(a.canonical_bytes(Digits::Six), cube(1.000_01).canonical_bytes(Digits::Six));
}
