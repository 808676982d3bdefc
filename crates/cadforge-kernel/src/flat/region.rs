use crate::math::{Affine, Vec2, Vec3};

/// A part of the plane, bounded by closed loops: counter-clockwise around matter, clockwise around
/// holes. Loops may touch in points but do not cross.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    /// Corners in millimetres; the last is joined to the first. Each loop has at least three.
    pub loops: Vec<Vec<Vec2>>,
}

impl Region {
    /// The region inside one counter-clockwise loop.
    pub fn of(points: Vec<Vec2>) -> Self {
        Self { loops: vec![points] }
    }

    /// The rectangle between two corners.
    pub fn rectangle(low: Vec2, high: Vec2) -> Self {
        Self::of(vec![low, Vec2::new(high.x, low.y), high, Vec2::new(low.x, high.y)])
    }

    /// The corners between which it is a rectangle with sides along the axes, as
    /// [`Region::rectangle`] makes it.
    pub fn as_rectangle(&self) -> Option<(Vec2, Vec2)> {
        let [points] = self.loops.as_slice() else { return None };
        let [a, b, c, d] = *points.as_slice() else { return None };
        let square = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
        (square && a.x < c.x && a.y < c.y).then_some((a, c))
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.loops.is_empty()
    }

    /// All corners, loop after loop.
    pub fn points(&self) -> impl Iterator<Item = Vec2> + Clone + '_ {
        self.loops.iter().flatten().copied()
    }

    /// The number of corners.
    pub fn size(&self) -> usize {
        self.loops.iter().map(Vec::len).sum()
    }

    /// Area in square millimetres.
    pub fn area(&self) -> f64 {
        self.loops.iter().map(|points| signed_area(points)).sum()
    }

    /// All sides, from corner to corner along each loop.
    pub fn sides(&self) -> impl Iterator<Item = (Vec2, Vec2)> + '_ {
        self.loops
            .iter()
            .flat_map(|points| points.iter().copied().zip(points.iter().copied().cycle().skip(1)))
    }

    /// Whether it is one piece without holes or reflex corners.
    pub fn is_convex(&self) -> bool {
        let [points] = self.loops.as_slice() else { return false };
        let count = points.len();
        (0..count).all(|i| {
            let (a, b, c) = (points[i], points[(i + 1) % count], points[(i + 2) % count]);
            (b - a).cross(c - b) >= 0.0
        })
    }

    /// The image under the part of `map` that acts in the plane. Orientation is kept: a loop that
    /// the map reflects is walked the other way round.
    #[must_use]
    pub fn transformed(&self, map: &Affine) -> Self {
        let reflects = flat_determinant(map) < 0.0;
        let image = |point: &Vec2| {
            let Vec3 { x, y, .. } = map.apply(point.at_height(0.0));
            Vec2::new(x, y)
        };
        let loops = self.loops.iter().map(|points| {
            let moved = points.iter().map(image);
            if reflects { moved.rev().collect() } else { moved.collect() }
        });
        Self { loops: loops.collect() }
    }
}

/// Determinant of the part of `map` that acts in the plane.
pub(crate) fn flat_determinant(map: &Affine) -> f64 {
    map.rows[0][0] * map.rows[1][1] - map.rows[0][1] * map.rows[1][0]
}

/// Area inside a loop: positive when it runs counter-clockwise.
pub(crate) fn signed_area(points: &[Vec2]) -> f64 {
    // Relative to the first corner, so that a small loop far away keeps its digits.
    let Some(&origin) = points.first() else { return 0.0 };
    points.windows(2).map(|pair| (pair[0] - origin).cross(pair[1] - origin)).sum::<f64>() / 2.0
}
