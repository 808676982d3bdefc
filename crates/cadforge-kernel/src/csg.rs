//! The constructive tree: what a program means, before anything is built.
//!
//! A node keeps the numbers that the program wrote, not what they come to: a circle keeps its
//! radius and the fragment settings in force, so that one tree serves building, printing and
//! hashing. Sizes that make no body (zero, negative, not finite) are legal here; `build` gives
//! nothing for them, as OpenSCAD does.

use crate::diag::Span;
use crate::math::{Affine, Vec2, Vec3, trig};

/// One node: an operation, the children it works on, and where the program asked for it.
#[derive(Clone, Debug)]
pub struct Csg {
    /// What this node makes or does.
    pub op: Op,
    /// What it does it to. Leaves have none.
    pub children: Vec<Csg>,
    /// The statement in the program's text, for diagnostics. No part of equality.
    pub origin: Option<Span>,
}

impl PartialEq for Csg {
    fn eq(&self, other: &Self) -> bool {
        self.op == other.op && self.children == other.children
    }
}

/// An operation of the constructive tree. Sizes are in millimetres.
#[allow(missing_docs, reason = "each variant's line explains its fields")]
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// A rectangle in the plane: sides along X and Y.
    Square { size: Vec2, center: bool },
    /// A regular polygon inscribed in a circle, first vertex on +X.
    Circle { radius: f64, facets: Facets },
    /// Closed paths over `points`, filled by the even-odd rule. `paths: None` is one path in order.
    Polygon { points: Vec<Vec2>, paths: Option<Vec<Vec<u32>>> },
    /// A box: sides along the axes.
    Cube { size: Vec3, center: bool },
    /// A ball of rings without pole vertices.
    Sphere { radius: f64, facets: Facets },
    /// A cylinder, cone or frustum along Z.
    Cylinder { height: f64, bottom: f64, top: f64, center: bool, facets: Facets },
    /// Faces over `points`, each a loop that is clockwise when seen from outside.
    Polyhedron { points: Vec<Vec3>, faces: Vec<Vec<u32>> },

    /// The children as one child: a module call, `for`, `group`, `color`, `render`. A union.
    Group,
    /// Everything in any child.
    Union,
    /// Everything in the first child and in no other.
    Difference,
    /// Everything in all children.
    Intersection,
    /// The smallest convex body around all children.
    Hull,
    /// Every sum of a point of one child and a point of the next.
    Minkowski,
    /// The union of the children, moved.
    Transform(Transform),
    /// The union of the children, scaled so that its box has these sides; 0 keeps a side, unless
    /// `auto` lets it follow the others.
    Resize { size: Vec3, auto: [bool; 3] },
    /// The union of the flat children, swept along Z.
    LinearExtrude(LinearExtrude),
    /// The union of the flat children, turned about Z. `angle` in degrees.
    RotateExtrude { angle: f64, facets: Facets },
    /// The union of the flat children, grown (or, if negative, shrunk) by `distance` millimetres.
    Offset { distance: f64, corner: Corner, facets: Facets },
    /// The shadow of the children on z = 0, or with `cut` their section there.
    Projection { cut: bool },
}

/// What [`Op::Offset`] makes of a convex corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// An arc: OpenSCAD's `offset(r = …)`.
    Round,
    /// Sides prolonged until they meet: `offset(delta = …)`.
    Sharp,
    /// Cut off: `offset(delta = …, chamfer = true)`.
    Chamfer,
}

/// How a [`Op::Transform`] moves its children, as the program said it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Transform {
    /// By a vector.
    Translate(Vec3),
    /// About X, then Y, then Z, in degrees.
    Rotate(Vec3),
    /// By an angle in degrees about an axis.
    RotateAbout(f64, Vec3),
    /// By a factor along each axis.
    Scale(Vec3),
    /// In the plane with this normal.
    Mirror(Vec3),
    /// By a matrix.
    Matrix(Affine),
}

impl Transform {
    /// The map that this transform means.
    pub fn affine(&self) -> Affine {
        match *self {
            Self::Translate(by) => Affine::translation(by),
            Self::Rotate(angles) => Affine::rotation(angles),
            Self::RotateAbout(angle, axis) => Affine::rotation_about(angle, axis),
            Self::Scale(by) => Affine::scaling(by),
            Self::Mirror(normal) => Affine::reflection(normal),
            Self::Matrix(affine) => affine,
        }
    }
}

/// The settings of [`Op::LinearExtrude`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinearExtrude {
    /// Along Z.
    pub height: f64,
    /// Whether z = 0 is the middle.
    pub center: bool,
    /// Clockwise turn from bottom to top, in degrees.
    pub twist: f64,
    /// Number of layers, when the program said it.
    pub slices: Option<u32>,
    /// Size of the top relative to the bottom, along X and Y.
    pub scale: Vec2,
    /// For the number of layers of a twist.
    pub facets: Facets,
}

/// `$fn`, `$fa` and `$fs`: how finely round things are cut into facets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facets {
    /// Facets a turn; 0 leaves it to the other two.
    pub number: f64,
    /// Smallest angle of a facet, in degrees.
    pub angle: f64,
    /// Smallest length of a facet, in millimetres.
    pub size: f64,
}

impl Default for Facets {
    fn default() -> Self {
        Self { number: 0.0, angle: 12.0, size: 2.0 }
    }
}

impl Facets {
    /// `$fn = number`.
    pub fn fixed(number: u32) -> Self {
        Self { number: f64::from(number), ..Self::default() }
    }

    /// Facets of a full turn at `radius` millimetres; at least 3. The rule is OpenSCAD's.
    pub fn count(&self, radius: f64) -> u64 {
        // Below this radius (OpenSCAD's GRID_FINE) a circle is a triangle whatever is asked.
        const SMALLEST: f64 = 0.000_000_953_674_316_406_25;
        if radius < SMALLEST || !self.number.is_finite() {
            return 3;
        }
        if self.number > 0.0 {
            return if self.number >= 3.0 { self.number as u64 } else { 3 };
        }
        let by_angle = 360.0 / self.angle;
        let by_size = radius * 2.0 * std::f64::consts::PI / self.size;
        by_angle.min(by_size).max(5.0).ceil() as u64
    }

    /// The `index`-th of `count` vertices of the circle of `radius`, counter-clockwise from +X.
    pub fn vertex(radius: f64, index: u64, count: u64) -> Vec2 {
        let angle = 360.0 * index as f64 / count as f64;
        Vec2::new(radius * trig::cos(angle), radius * trig::sin(angle))
    }
}

impl Csg {
    /// A node without children.
    pub fn leaf(op: Op) -> Self {
        Self { op, children: Vec::new(), origin: None }
    }

    /// A node over `children`.
    pub fn node(op: Op, children: Vec<Csg>) -> Self {
        Self { op, children, origin: None }
    }

    /// The number of nodes in the tree.
    pub fn size(&self) -> usize {
        1 + self.children.iter().map(Csg::size).sum::<usize>()
    }
}
