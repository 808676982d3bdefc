//! What a tree says, as bytes and as digests, by which equal ones are built once.

use crate::csg::{Csg, Facets, LinearExtrude, Op, Transform};

/// 128 bits of a tree's content.
pub(crate) type Digest = u128;

/// A node's digest and the number of nodes in its subtree.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) digest: Digest,
    pub(crate) size: usize,
}

/// One entry a node, a parent before its children. Origins do not count.
pub(crate) fn digests(root: &Csg) -> Vec<Entry> {
    let mut entries = Vec::new();
    // The path from the root: a node, its place in `entries`, and its next child.
    let mut path: Vec<(&Csg, usize, usize)> = Vec::new();
    enter(root, &mut entries, &mut path);
    while let Some((node, place, child)) = path.last_mut() {
        if let Some(next) = node.children.get(*child) {
            *child += 1;
            enter(next, &mut entries, &mut path);
            continue;
        }
        let place = *place;
        entries[place].size = entries.len() - place;
        path.pop();
        if let Some(&(_, parent, _)) = path.last() {
            let digest = entries[place].digest;
            entries[parent].digest = mix(mix(entries[parent].digest, digest as u64), (digest >> 64) as u64);
        }
    }
    entries
}

/// The same bytes for trees that build the same: every node's number of children and operation, a parent
/// before its children. Origins do not count.
pub fn content(root: &Csg) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        bytes.extend((node.children.len() as u64).to_le_bytes());
        write(&node.op, &mut |word| bytes.extend(word.to_le_bytes()));
        open.extend(node.children.iter().rev());
    }
    bytes
}

fn enter<'a>(node: &'a Csg, entries: &mut Vec<Entry>, path: &mut Vec<(&'a Csg, usize, usize)>) {
    path.push((node, entries.len(), 0));
    let mut state = Digest::from(node.children.len() as u64);
    write(&node.op, &mut |word| state = mix(state, word));
    entries.push(Entry { digest: state, size: 1 });
}

/// One round of a 128-bit multiplicative hash. The multiplier is that of PCG's 128-bit generator.
fn mix(state: Digest, word: u64) -> Digest {
    const MULTIPLIER: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;
    let mixed = (state ^ u128::from(word)).wrapping_add(1).wrapping_mul(MULTIPLIER);
    mixed ^ (mixed >> 71)
}

/// Writes an operation as words: a tag, then every number it has.
fn write(op: &Op, out: &mut impl FnMut(u64)) {
    let mut words = Words(out);
    // Every field is named, so that one added to `Op` cannot be forgotten here.
    match op {
        Op::Square { size, center } => words.tag(1).float(size.x).float(size.y).flag(*center),
        Op::Circle { radius, facets } => words.tag(2).float(*radius).facets(facets),
        Op::Polygon { points, paths } => {
            words.tag(3).floats(points.iter().flat_map(|p| [p.x, p.y]));
            words.lists(paths.as_deref().unwrap_or_default()).flag(paths.is_some())
        }
        Op::Cube { size, center } => words.tag(4).floats(size.to_array()).flag(*center),
        Op::Sphere { radius, facets } => words.tag(5).float(*radius).facets(facets),
        Op::Cylinder { height, bottom, top, center, facets } => {
            words.tag(6).floats([*height, *bottom, *top]).flag(*center).facets(facets)
        }
        Op::Polyhedron { points, faces } => {
            words.tag(7).floats(points.iter().flat_map(|p| p.to_array())).lists(faces)
        }
        Op::Group => words.tag(8),
        Op::Union => words.tag(9),
        Op::Difference => words.tag(10),
        Op::Intersection => words.tag(11),
        Op::Hull => words.tag(12),
        Op::Minkowski => words.tag(13),
        Op::Transform(transform) => match transform {
            Transform::Translate(by) => words.tag(14).floats(by.to_array()),
            Transform::Rotate(angles) => words.tag(15).floats(angles.to_array()),
            Transform::RotateAbout(angle, axis) => words.tag(16).float(*angle).floats(axis.to_array()),
            Transform::Scale(by) => words.tag(17).floats(by.to_array()),
            Transform::Mirror(normal) => words.tag(18).floats(normal.to_array()),
            Transform::Matrix(map) => words.tag(19).floats(map.rows.into_iter().flatten()),
        },
        Op::Resize { size, auto: [x, y, z] } => {
            words.tag(20).floats(size.to_array()).flag(*x).flag(*y).flag(*z)
        }
        Op::LinearExtrude(LinearExtrude { height, center, twist, slices, scale, facets }) => words
            .tag(21)
            .floats([*height, *twist, scale.x, scale.y])
            .flag(*center)
            .tag(slices.map_or(0, |slices| u64::from(slices) + 1))
            .facets(facets),
        Op::RotateExtrude { angle, facets } => words.tag(22).float(*angle).facets(facets),
        Op::Offset { distance, corner, facets } => {
            words.tag(23).float(*distance).tag(*corner as u64).facets(facets)
        }
        Op::Projection { cut } => words.tag(24).flag(*cut),
    };
}

struct Words<'a, F: FnMut(u64)>(&'a mut F);

impl<F: FnMut(u64)> Words<'_, F> {
    fn tag(&mut self, tag: u64) -> &mut Self {
        (self.0)(tag);
        self
    }

    fn flag(&mut self, flag: bool) -> &mut Self {
        self.tag(u64::from(flag))
    }

    fn float(&mut self, value: f64) -> &mut Self {
        self.tag(value.to_bits())
    }

    /// A sequence and its length.
    fn floats(&mut self, values: impl IntoIterator<Item = f64>) -> &mut Self {
        let mut length = 0;
        for value in values {
            self.float(value);
            length += 1;
        }
        self.tag(length)
    }

    fn lists(&mut self, lists: &[Vec<u32>]) -> &mut Self {
        for list in lists {
            for &index in list {
                self.tag(u64::from(index));
            }
            self.tag(list.len() as u64);
        }
        self.tag(lists.len() as u64)
    }

    fn facets(&mut self, facets: &Facets) -> &mut Self {
        let Facets { number, angle, size } = *facets;
        self.float(number).float(angle).float(size)
    }
}
