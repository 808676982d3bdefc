//! What composed parts start from.

use cadforge_kernel::csg::Csg;

use crate::params::Params;
use crate::shape::{at, circumradius, cube, cylinder, hexagon};
use crate::wording::fill;

use super::feature::Kind;

/// A base: its shape and its size. All stand on z = 0 around the Z axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    pub shape: Shape,
    pub height: f64,
    /// From the axis to the outside along X.
    pub reach_x: f64,
    /// From the axis to the outside along Y.
    pub reach_y: f64,
    /// From the axis to the nearest point of the outside, as if round things were round.
    pub inner: f64,
}

/// The outline of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Box,
    Cylinder,
    Hexagon,
}

impl Shape {
    pub const ALL: [Self; 3] = [Self::Box, Self::Cylinder, Self::Hexagon];

    /// The names of its dimensions, in the order of the prompt.
    pub fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Box => &["box.width", "box.depth", "box.height"],
            Self::Cylinder => &["cylinder.radius", "cylinder.height"],
            Self::Hexagon => &["hexagon.height", "hexagon.flats"],
        }
    }
}

impl Base {
    /// The base that `p` begins with, when it is complete.
    pub fn of(p: &Params) -> Option<Self> {
        let complete = |shape: &Shape| shape.parameters().iter().all(|name| p.has(name));
        let shape = Shape::ALL.into_iter().find(complete)?;
        let (height, reach_x, reach_y) = match shape {
            Shape::Box => (p["box.height"], p["box.width"] / 2.0, p["box.depth"] / 2.0),
            Shape::Cylinder => (p["cylinder.height"], p["cylinder.radius"], p["cylinder.radius"]),
            Shape::Hexagon => {
                (p["hexagon.height"], circumradius(p["hexagon.flats"]), p["hexagon.flats"] / 2.0)
            }
        };
        Some(Self { shape, height, reach_x, reach_y, inner: reach_x.min(reach_y) })
    }

    /// Whether it can carry a feature of this kind.
    pub fn may_have(self, kind: &Kind) -> bool {
        self.shape == Shape::Box || !kind.on_boxes_only
    }

    /// As cad-env words it.
    pub fn phrase(self, p: &Params) -> String {
        let pattern = match self.shape {
            Shape::Box => "box {box.width}mm wide (x), {box.depth}mm deep (y), and {box.height}mm tall",
            Shape::Cylinder => {
                "upright cylinder of radius {cylinder.radius}mm and height {cylinder.height}mm"
            }
            Shape::Hexagon => {
                "hexagonal prism {hexagon.height}mm tall, {hexagon.flats}mm across the flats, with two flats \
                 parallel to the x axis"
            }
        };
        fill(pattern, p, |_, _| String::new())
    }

    /// As we word it.
    pub fn our_phrase(self, p: &Params) -> String {
        let pattern = match self.shape {
            Shape::Box => {
                "a block of {box.width}mm along X, {box.depth}mm along Y and {box.height}mm along Z"
            }
            Shape::Cylinder => "a round bar {2*cylinder.radius}mm in diameter and {cylinder.height}mm high",
            Shape::Hexagon => {
                "a hexagonal bar {hexagon.height}mm high and {hexagon.flats}mm from flat to flat, one flat \
                 facing +Y and one facing -Y"
            }
        };
        fill(pattern, p, |_, _| String::new())
    }

    /// The base as a solid.
    pub fn solid(self) -> Csg {
        match self.shape {
            Shape::Box => {
                let (x, y) = (2.0 * self.reach_x, 2.0 * self.reach_y);
                at(-self.reach_x, -self.reach_y, 0.0, cube(x, y, self.height))
            }
            Shape::Cylinder => cylinder(self.height, self.reach_x),
            Shape::Hexagon => hexagon(self.height, self.reach_x),
        }
    }

    /// The base made narrower all around: by `flat` where a side is flat or round, by `corner` at the
    /// corners of a hexagon.
    pub fn narrowed(self, flat: f64, corner: f64) -> Self {
        let reach_x = self.reach_x - if self.shape == Shape::Hexagon { corner } else { flat };
        Self { reach_x, reach_y: self.reach_y - flat, ..self }
    }
}
