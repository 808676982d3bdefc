//! What a raw mesh must go through before it meets another solid: OpenSCAD's rules on the way into
//! its exact kernel.

use crate::math::Vec3;
use crate::mesh::Mesh;

/// Lattice points a millimetre to which a raw mesh is truncated.
pub(crate) const LATTICE: f64 = 1_048_576.0;

/// The mesh on the lattice with equal points merged and its shells turned the right way round.
/// `None` when it is not closed: some edge has one side only, or a vertex is shared by two fans.
///
/// A mesh that the lattice itself breaks (a skin thinner than 2^-20 mm) is taken as it is.
pub(crate) fn closed(mesh: &Mesh) -> Option<Mesh> {
    let snap = |p: &Vec3| {
        let on_lattice = |c: f64| (c * LATTICE).trunc() / LATTICE;
        Vec3::new(on_lattice(p.x), on_lattice(p.y), on_lattice(p.z))
    };
    surface(mesh, snap).or_else(|| surface(mesh, |p| *p))
}

fn surface(mesh: &Mesh, place: impl Fn(&Vec3) -> Vec3) -> Option<Mesh> {
    let mut mesh = welded(mesh, place);
    let pairs = pairs(&mut mesh)?;
    if !has_single_fans(&mesh, &pairs) {
        return None;
    }
    orient(&mut mesh, &pairs);
    Some(mesh)
}

/// Points moved by `place`, equal ones merged, triangles that collapse dropped.
pub(crate) fn welded(mesh: &Mesh, place: impl Fn(&Vec3) -> Vec3) -> Mesh {
    // Adding zero makes -0 and 0 one point.
    let moved: Vec<Vec3> = mesh.points.iter().map(|p| place(p) + Vec3::ZERO).collect();
    let mut order: Vec<u32> = (0..moved.len() as u32).collect();
    let key = |i: u32| moved[i as usize];
    order.sort_unstable_by(|&a, &b| key(a).total_cmp(&key(b)).then(a.cmp(&b)));
    // Each point is represented by the first one equal to it; those in use are renumbered below.
    let mut first_equal: Vec<u32> = (0..moved.len() as u32).collect();
    for pair in order.windows(2) {
        if key(pair[0]) == key(pair[1]) {
            first_equal[pair[1] as usize] = first_equal[pair[0] as usize];
        }
    }
    const UNUSED: u32 = u32::MAX;
    let mut number = vec![UNUSED; moved.len()];
    let mut out =
        Mesh { points: Vec::with_capacity(moved.len()), triangles: Vec::with_capacity(mesh.triangles.len()) };
    for triangle in &mesh.triangles {
        let [a, b, c] = triangle.map(|corner| first_equal[corner as usize]);
        if a == b || b == c || c == a {
            continue;
        }
        out.triangles.push([a, b, c].map(|corner| {
            let number = &mut number[corner as usize];
            if *number == UNUSED {
                *number = out.points.len() as u32;
                out.points.push(key(corner));
            }
            *number
        }));
    }
    out
}

/// For each half-edge (corner `i` of triangle `t` is `3 t + i`, and starts there) the one that runs
/// back along it. Triangles that would use a directed edge a second time are dropped first. `None`
/// when some half-edge has no partner.
fn pairs(mesh: &mut Mesh) -> Option<Vec<u32>> {
    let mut edges = sorted_edges(mesh);
    if edges.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        drop_repeats(mesh, &edges);
        edges = sorted_edges(mesh);
    }
    let mut partner = vec![0; edges.len()];
    for &(key, half_edge) in &edges {
        let place = edges.binary_search_by_key(&key.rotate_left(32), |edge| edge.0).ok()?;
        partner[half_edge as usize] = edges[place].1;
    }
    Some(partner)
}

/// For each half-edge one that runs back along it, where several may. `None` when one has none left.
pub(crate) fn partners(mesh: &Mesh) -> Option<Vec<u32>> {
    let edges = sorted_edges(mesh);
    let mut partner = vec![0; edges.len()];
    for run in edges.chunk_by(|a, b| a.0 == b.0) {
        let key = run[0].0.rotate_left(32);
        let start = edges.partition_point(|edge| edge.0 < key);
        for (turn, &(_, half_edge)) in run.iter().enumerate() {
            let other = edges.get(start + turn).filter(|other| other.0 == key)?;
            partner[half_edge as usize] = other.1;
        }
    }
    Some(partner)
}

/// Directed edges as (start, end) in one number, with their half-edge, in order.
fn sorted_edges(mesh: &Mesh) -> Vec<(u64, u32)> {
    let mut edges = Vec::with_capacity(3 * mesh.triangles.len());
    for (t, triangle) in mesh.triangles.iter().enumerate() {
        for i in 0..3 {
            let key = u64::from(triangle[i]) << 32 | u64::from(triangle[(i + 1) % 3]);
            edges.push((key, (3 * t + i) as u32));
        }
    }
    edges.sort_unstable();
    edges
}

/// Drops, in order, each triangle that uses a directed edge of an earlier one that stays.
fn drop_repeats(mesh: &mut Mesh, edges: &[(u64, u32)]) {
    let mut taken = vec![false; edges.len()];
    mesh.triangles.retain(|t| {
        let places = [0, 1, 2].map(|i| {
            let key = u64::from(t[i]) << 32 | u64::from(t[(i + 1) % 3]);
            edges.partition_point(|edge| edge.0 < key)
        });
        let free = places.iter().all(|&place| !taken[place]);
        if free {
            for place in places {
                taken[place] = true;
            }
        }
        free
    });
}

fn next(half_edge: u32) -> u32 {
    if half_edge % 3 == 2 { half_edge - 2 } else { half_edge + 1 }
}

/// Whether the triangles around each vertex form one closed fan.
fn has_single_fans(mesh: &Mesh, pairs: &[u32]) -> bool {
    let mut seen = vec![false; pairs.len()];
    let mut fans = 0;
    for start in 0..pairs.len() as u32 {
        if seen[start as usize] {
            continue;
        }
        fans += 1;
        let mut half_edge = start;
        while !seen[half_edge as usize] {
            seen[half_edge as usize] = true;
            half_edge = next(pairs[half_edge as usize]);
        }
    }
    fans == mesh.points.len()
}

/// Turns each shell so that it bounds matter, or a void when it lies in an odd number of others.
fn orient(mesh: &mut Mesh, pairs: &[u32]) {
    let shells = shells(pairs);
    let boxes: Vec<_> = shells
        .iter()
        .map(|shell| crate::math::Box3::of(shell.iter().flat_map(|&t| mesh.corners(t as usize))))
        .collect();
    let turn: Vec<bool> = (0..shells.len())
        .map(|i| {
            let probe = mesh.corners(shells[i][0] as usize)[0];
            let depth = (0..shells.len())
                .filter(|&j| j != i && boxes[j].touches(boxes[i], 0.0) && surrounds(mesh, &shells[j], probe))
                .count();
            (volume_within(shells[i].iter().map(|&t| mesh.corners(t as usize))) < 0.0) != (depth % 2 == 1)
        })
        .collect();
    for (shell, _) in shells.iter().zip(&turn).filter(|(_, turn)| **turn) {
        for &t in shell {
            mesh.triangles[t as usize].swap(1, 2);
        }
    }
}

/// The triangles of each connected shell.
fn shells(pairs: &[u32]) -> Vec<Vec<u32>> {
    let count = pairs.len() / 3;
    let mut seen = vec![false; count];
    let mut shells = Vec::new();
    for first in 0..count as u32 {
        if std::mem::replace(&mut seen[first as usize], true) {
            continue;
        }
        let mut shell = vec![first];
        let mut done = 0;
        while let Some(&t) = shell.get(done) {
            done += 1;
            for half_edge in 3 * t..3 * t + 3 {
                let neighbour = pairs[half_edge as usize] / 3;
                if !std::mem::replace(&mut seen[neighbour as usize], true) {
                    shell.push(neighbour);
                }
            }
        }
        shells.push(shell);
    }
    shells
}

/// Volume within a closed mesh in cubic millimetres; negative when it is inside out.
pub(crate) fn volume(mesh: &Mesh) -> f64 {
    volume_within(mesh.facets())
}

fn volume_within(facets: impl Iterator<Item = [Vec3; 3]>) -> f64 {
    // Relative to the first corner, so that a small body far away keeps its digits.
    let mut facets = facets.peekable();
    let Some(&[origin, ..]) = facets.peek() else { return 0.0 };
    let six_fold = |facet: [Vec3; 3]| {
        let [a, b, c] = facet.map(|p| p - origin);
        a.dot(b.cross(c))
    };
    facets.map(six_fold).sum::<f64>() / 6.0
}

/// Whether `point` is inside the shell: the solid angle it sees, by van Oosterom and Strackee's
/// formula, is a full sphere.
fn surrounds(mesh: &Mesh, shell: &[u32], point: Vec3) -> bool {
    let angle: f64 = shell
        .iter()
        .map(|&t| {
            let [a, b, c] = mesh.corners(t as usize).map(|p| p - point);
            let (la, lb, lc) = (a.length(), b.length(), c.length());
            let over = a.dot(b.cross(c));
            let under = la * lb * lc + a.dot(b) * lc + b.dot(c) * la + c.dot(a) * lb;
            2.0 * libm::atan2(over, under)
        })
        .sum();
    angle.abs() > 2.0 * std::f64::consts::PI
}
