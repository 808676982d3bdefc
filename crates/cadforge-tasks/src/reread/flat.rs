//! Areas of polygons, and integrals across them.

use std::f64::consts::PI;

/// Sides of everything round.
pub(super) const SIDES: u32 = 64;

/// Area of a regular polygon inscribed in a circle: n/2 · r² · sin(2π/n).
pub(super) fn polygon_area(radius: f64, sides: u32) -> f64 {
    let n = f64::from(sides);
    n / 2.0 * radius * radius * libm::sin(2.0 * PI / n)
}

/// Area of a disc of 64 sides.
pub(super) fn disc(radius: f64) -> f64 {
    polygon_area(radius, SIDES)
}

/// Area of a hexagon between flats.
pub(super) fn hexagon(flats: f64) -> f64 {
    3.0_f64.sqrt() / 2.0 * flats * flats
}

/// A convex polygon.
#[derive(Clone, Debug)]
pub(super) struct Outline(Vec<[f64; 2]>);

impl Outline {
    /// A disc of 64 sides around (x, y), turned so that a corner lies `angle` degrees from +X.
    pub fn disc(radius: f64, center: [f64; 2], angle: f64) -> Self {
        Self::regular(radius, SIDES, center, angle)
    }

    /// A regular polygon.
    pub fn regular(radius: f64, sides: u32, center: [f64; 2], angle: f64) -> Self {
        let corner = |index: u32| {
            let turn = (angle + 360.0 * f64::from(index) / f64::from(sides)) * PI / 180.0;
            [center[0] + radius * libm::cos(turn), center[1] + radius * libm::sin(turn)]
        };
        Self((0..sides).map(corner).collect())
    }

    /// A rectangle around the origin.
    pub fn rectangle(width: f64, depth: f64) -> Self {
        let (x, y) = (width / 2.0, depth / 2.0);
        Self(vec![[-x, -y], [x, -y], [x, y], [-x, y]])
    }

    /// Lowest and highest y.
    pub fn y_range(&self) -> (f64, f64) {
        self.0.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), point| {
            (low.min(point[1]), high.max(point[1]))
        })
    }

    /// The y of its corners.
    pub fn corner_ys(&self) -> impl Iterator<Item = f64> {
        self.0.iter().map(|point| point[1])
    }

    /// Smallest and largest x at height `y`; (0, 0) above and below.
    pub fn x_range(&self, y: f64) -> (f64, f64) {
        let mut range = (f64::INFINITY, f64::NEG_INFINITY);
        for (index, &[x1, y1]) in self.0.iter().enumerate() {
            let [x2, y2] = self.0[(index + 1) % self.0.len()];
            if y1.min(y2) <= y && y <= y1.max(y2) && y1 != y2 {
                let x = x1 + (x2 - x1) * (y - y1) / (y2 - y1);
                range = (range.0.min(x), range.1.max(x));
            }
        }
        if range.0 <= range.1 { range } else { (0.0, 0.0) }
    }

    /// How wide it is at height `y`.
    pub fn chord(&self, y: f64) -> f64 {
        let (left, right) = self.x_range(y);
        right - left
    }
}

/// The integral of `height` from `low` to `high`, where it is a polynomial of degree 5 or less between the
/// corners of the outlines (Gauss and Legendre, three points).
pub(super) fn integral(height: impl Fn(f64) -> f64, low: f64, high: f64, outlines: &[&Outline]) -> f64 {
    let corners = outlines.iter().flat_map(|outline| outline.corner_ys());
    let mut stops: Vec<f64> = corners.filter(|&y| low < y && y < high).chain([low, high]).collect();
    stops.sort_by(f64::total_cmp);
    let reach = (3.0_f64 / 5.0).sqrt();
    let piece = |from: f64, to: f64| {
        let (middle, half) = ((from + to) / 2.0, (to - from) / 2.0);
        let outer = height(middle - reach * half) + height(middle + reach * half);
        half * (8.0 * height(middle) + 5.0 * outer) / 9.0
    };
    stops.windows(2).map(|pair| piece(pair[0], pair[1])).sum()
}

/// The volume that two upright sweeps share: `over` along Z and `along` along X, both seen in y.
pub(super) fn crossing(over: &Outline, along: &Outline) -> f64 {
    let (low, high) = along.y_range();
    integral(|y| over.chord(y) * along.chord(y), low, high, &[over, along])
}
