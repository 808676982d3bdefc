//! Which triangles meet at which edge.

use super::Mesh;

/// One side of a triangle: from corner `half % 3` of triangle `half / 3` to the next corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The smaller point index.
    pub low: u32,
    /// The larger point index.
    pub high: u32,
    /// 3 × triangle + corner.
    pub half: u32,
    /// Whether the triangle runs from `low` to `high`.
    pub forward: bool,
}

impl Side {
    /// The triangle that this is a side of.
    pub const fn triangle(self) -> usize {
        self.half as usize / 3
    }

    /// The corner of the triangle, 0 to 2, where the side starts.
    pub const fn corner(self) -> usize {
        self.half as usize % 3
    }

    const fn ends(self) -> (u32, u32) {
        (self.low, self.high)
    }
}

/// The sides of all triangles, those of one edge beside each other.
#[derive(Clone, Debug)]
pub struct Edges {
    sides: Vec<Side>,
}

impl Edges {
    /// The edges of `mesh`, in the order of their ends; the sides of one edge in the order of
    /// their triangles.
    pub fn of(mesh: &Mesh) -> Self {
        // Sides are counted, then placed by their smaller end; few share it, so sorting each such
        // group by the larger end takes next to nothing.
        let sides = || {
            (0u32..).step_by(3).zip(&mesh.triangles).flat_map(|(first, &[a, b, c])| {
                [(0, a, b), (1, b, c), (2, c, a)].map(|(corner, from, to)| Side {
                    low: from.min(to),
                    high: from.max(to),
                    half: first + corner,
                    forward: from < to,
                })
            })
        };
        let mut next = vec![0u32; mesh.points.len() + 1];
        for side in sides() {
            next[side.low as usize + 1] += 1;
        }
        for point in 1..next.len() {
            next[point] += next[point - 1];
        }
        let unplaced = Side { low: 0, high: 0, half: 0, forward: false };
        let mut placed = vec![unplaced; 3 * mesh.triangles.len()];
        for side in sides() {
            let slot = &mut next[side.low as usize];
            placed[*slot as usize] = side;
            *slot += 1;
        }
        for group in placed.chunk_by_mut(|a, b| a.low == b.low) {
            group.sort_unstable_by_key(|side| (side.high, side.half));
        }
        Self { sides: placed }
    }

    /// The sides that meet at each edge.
    pub fn iter(&self) -> impl Iterator<Item = &[Side]> {
        self.sides.chunk_by(|a, b| a.ends() == b.ends())
    }
}

/// How many of `sides` run forward, less those that run backward: zero where a surface is closed.
pub fn balance(sides: &[Side]) -> i64 {
    sides.iter().map(|side| if side.forward { 1 } else { -1 }).sum()
}
