//! Axes, and coordinates around them.

use crate::math::{Vec2, Vec3, trig};

/// A line with a direction: the axis of something round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// A point of it, in millimetres. What a feature's heights are counted from.
    pub point: Vec3,
    /// Its direction, of length 1.
    pub direction: Vec3,
}

impl Line {
    /// How far along the line a point lies, in millimetres from [`Line::point`].
    pub fn height(&self, at: Vec3) -> f64 {
        (at - self.point).dot(self.direction)
    }

    /// The point of the line at a height.
    pub fn at(&self, height: f64) -> Vec3 {
        self.point + self.direction * height
    }

    /// The distance of a point from the line.
    pub fn distance(&self, at: Vec3) -> f64 {
        self.radial(at).length()
    }

    /// From the line to a point, at a right angle.
    pub fn radial(&self, at: Vec3) -> Vec3 {
        let from = at - self.point;
        from - self.direction * from.dot(self.direction)
    }

    /// Whether the other line is the same one, either way round, near `around` (a height on this line):
    /// directions within `angle` radians, and no farther apart than `gap` millimetres.
    pub fn same(&self, other: &Self, around: f64, angle: f64, gap: f64) -> bool {
        self.direction.cross(other.direction).length() <= angle && other.distance(self.at(around)) <= gap
    }

    /// The same line with another direction sense: towards the positive side of the coordinate that it
    /// runs along most.
    pub(super) fn oriented(self) -> Self {
        Self { direction: oriented(self.direction), ..self }
    }
}

/// `direction` or its opposite, whichever has its largest coordinate positive (the first of equals).
pub(super) fn oriented(direction: Vec3) -> Vec3 {
    let size = |axis: usize| direction[axis].abs();
    // Of coordinates that are equal but for rounding, the first counts.
    let mut main = 0;
    for axis in 1..3 {
        if size(axis) > size(main) + 1e-6 {
            main = axis;
        }
    }
    if direction[main] < 0.0 { -direction } else { direction }
}

/// Two directions that make a right-handed system with `direction`, the same ones for directions that are
/// nearly equal: for z they are x and y.
pub fn across(direction: Vec3) -> [Vec3; 2] {
    let [x, y, z] = direction.to_array().map(f64::abs);
    // Look from the direction: right is as x is in a view from above, or as y where that is no use.
    let right = if z >= 0.9 || (x < 0.9 && y < 0.9) {
        Vec3::new(1.0, 0.0, 0.0)
    } else if x >= 0.9 {
        Vec3::new(0.0, 1.0, 0.0)
    } else {
        Vec3::new(0.0, 0.0, 1.0)
    };
    let first = (right - direction * right.dot(direction)).normalized();
    [first, direction.cross(first)]
}

/// Coordinates of points in the plane across a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    origin: Vec3,
    axes: [Vec3; 2],
}

impl Across {
    pub fn new(origin: Vec3, direction: Vec3) -> Self {
        Self { origin, axes: across(direction) }
    }

    pub fn of(&self, point: Vec3) -> Vec2 {
        let from = point - self.origin;
        Vec2::new(from.dot(self.axes[0]), from.dot(self.axes[1]))
    }

    pub fn back(&self, point: Vec2) -> Vec3 {
        self.origin + self.axes[0] * point.x + self.axes[1] * point.y
    }
}

/// The angle of a point around the origin in degrees, from 0 up to 360.
pub(super) fn angle(point: Vec2) -> f64 {
    let degrees = trig::degrees(libm::atan2(point.y, point.x));
    if degrees < 0.0 { degrees + 360.0 } else { degrees }
}

/// The angle between two directions in degrees.
pub(super) fn between(a: Vec3, b: Vec3) -> f64 {
    trig::degrees(libm::atan2(a.cross(b).length(), a.dot(b)))
}
