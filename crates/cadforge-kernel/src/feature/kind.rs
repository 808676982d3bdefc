//! What features there are. Lengths in millimetres, angles in degrees.

use super::line::Line;
use crate::math::{Box3, Vec3};

/// All that was found on a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Features {
    /// Holes, bosses and the rest, then patterns of them: always in the same order.
    pub list: Vec<Found>,
    /// The flat faces, the largest first.
    pub planes: Vec<Plane>,
    /// The box around the part.
    pub bounds: Box3,
    /// How thick the material is.
    pub wall: Option<Wall>,
    /// Planes in which the part mirrors onto itself.
    pub symmetries: Vec<Symmetry>,
    /// Whether everything was looked at: a surface of too many facets is not.
    pub complete: bool,
}

/// A feature, and how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub feature: Feature,
    /// By how much its radii may be off: what the flat facets leave open between a circle through their
    /// corners and one through their middles.
    pub tolerance: f64,
    /// From 0 to 1: how many facets speak for it, how well they agree, how complete they are.
    pub confidence: f64,
    /// The triangles that it consists of, as indices into the mesh of the solid, in rising order.
    pub triangles: Vec<u32>,
}

/// A feature of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Feature {
    /// A round hole, through or blind, plain or in steps.
    Hole(Turned),
    /// Something round that sticks out, or a round body itself, plain or in steps.
    Boss(Turned),
    /// A long hole with half-round ends.
    Slot(Slot),
    /// A hole with flat sides.
    Opening(Prism),
    /// A body or boss with flat sides all around.
    Prism(Prism),
    /// A flat-bottomed recess with straight sides.
    Pocket(Pocket),
    /// Part of a cylinder: a rounded edge or corner.
    Fillet(Fillet),
    /// Part of a ball, or a whole one.
    Sphere(Sphere),
    /// Part of a ring, or a whole one: also a rounded circular edge.
    Torus(Torus),
    /// Like features in a regular arrangement.
    Pattern(Pattern),
}

/// A stack of cylinders and cones around one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Turned {
    /// The axis. Its point is where the feature begins: a blind hole at its mouth, a boss at its foot; the
    /// direction goes from there to the other end. What is alike at both ends begins where coordinates are
    /// small.
    pub axis: Line,
    /// From the beginning to the end, at least one.
    pub sections: Vec<Section>,
    /// Whether the beginning is open (a hole) or free (a boss).
    pub open_start: bool,
    /// Whether the end is.
    pub open_end: bool,
    /// How many degrees of a turn there is a wall, at most 360.
    pub coverage: f64,
    /// Flat facets that make a turn.
    pub facets: u32,
}

/// One cylinder or cone of a [`Turned`] feature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section {
    /// Where it begins, in millimetres along the axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The radius where it begins.
    pub start_radius: f64,
    /// The radius where it ends.
    pub end_radius: f64,
}

/// What machinists call a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HoleKind {
    /// One diameter.
    Plain,
    /// Wider, with a flat bottom, at an open end.
    Counterbored,
    /// Conical at an open end.
    Countersunk,
    /// A cone all along.
    Tapered,
    /// Something else with more than one diameter.
    Stepped,
}

/// A hole with two half-round ends and two flat sides; it may be blind.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Its axis: through the middle, from the mouth inward.
    pub axis: Line,
    /// The unit vector along its length.
    pub along: Vec3,
    /// From end to end.
    pub length: f64,
    /// From side to side: twice the radius of the ends.
    pub width: f64,
    /// How deep it goes.
    pub depth: f64,
    /// Whether it comes out at the other side.
    pub through: bool,
}

/// Flat sides around an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Prism {
    /// Its axis, through the middle, from one end.
    pub axis: Line,
    /// How many sides.
    pub sides: u32,
    /// Whether all sides and all angles are equal.
    pub regular: bool,
    /// The distance from the axis to the nearest side, twice: across the flats where sides are opposite.
    pub across_flats: f64,
    /// The size of the box around its outline, along the longest side first.
    pub size: [f64; 2],
    /// The direction of that longest side.
    pub along: Vec3,
    /// From end to end.
    pub length: f64,
    /// Whether both ends are open (an opening) or free (a prism).
    pub through: bool,
}

/// A flat floor with walls on some of its sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Pocket {
    /// Which shape of recess it is.
    pub kind: PocketKind,
    /// The middle of the floor.
    pub at: Vec3,
    /// Out of the floor.
    pub normal: Vec3,
    /// The direction in which the length is measured.
    pub along: Vec3,
    /// Along `along`; of a channel, in the direction in which it is open.
    pub length: f64,
    /// Across it.
    pub width: f64,
    /// The height of its lowest wall.
    pub depth: f64,
    /// The radius of its corners, 0 when they are sharp.
    pub corner_radius: f64,
}

/// How many sides of a floor have walls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PocketKind {
    /// All four.
    Closed,
    /// Three.
    OpenEnd,
    /// Two opposite ones: a notch or channel.
    Channel,
    /// Two adjacent ones.
    Corner,
    /// One: a step.
    Step,
}

/// Part of a cylinder.
#[derive(Clone, Debug, PartialEq)]
pub struct Fillet {
    /// Its axis, from one end.
    pub axis: Line,
    /// The radius.
    pub radius: f64,
    /// Its length along the axis.
    pub length: f64,
    /// How many degrees of a turn it has.
    pub coverage: f64,
    /// Whether the material is inside: a rounded outer edge.
    pub convex: bool,
}

/// Part of a ball.
#[derive(Clone, Debug, PartialEq)]
pub struct Sphere {
    /// The centre.
    pub centre: Vec3,
    /// The radius.
    pub radius: f64,
    /// The share of the whole ball's surface.
    pub share: f64,
    /// Whether the material is inside.
    pub convex: bool,
}

/// Part of a ring.
#[derive(Clone, Debug, PartialEq)]
pub struct Torus {
    /// The axis; its point is the centre.
    pub axis: Line,
    /// From the axis to the middle of the tube.
    pub ring_radius: f64,
    /// Of the tube.
    pub tube_radius: f64,
    /// Whether the material is inside the tube.
    pub convex: bool,
}

/// Like features in a regular arrangement.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// How they are arranged.
    pub arrangement: Arrangement,
    /// The features, as indices into [`Features::list`]; empty for teeth.
    pub members: Vec<u32>,
}

/// How the members of a pattern lie.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrangement {
    /// Evenly around a circle.
    Circle {
        /// The axis of the circle; its point is the centre.
        axis: Line,
        /// From the axis to the members.
        radius: f64,
        /// The angle of the first member, in degrees from [`across`](super::across)' first direction, from
        /// 0 up to 360 / count.
        phase: f64,
        /// How many members.
        count: u32,
    },
    /// Evenly along a line.
    Line {
        /// From the first member to the next.
        pitch: Vec3,
        /// How many members.
        count: u32,
    },
    /// In rows and columns.
    Grid {
        /// From a member to the next in both directions.
        pitch: [Vec3; 2],
        /// How many members in both directions.
        counts: [u32; 2],
    },
    /// Teeth evenly around a rim.
    Teeth {
        /// The axis of the rim.
        axis: Line,
        /// Of the rim between the teeth.
        root_radius: f64,
        /// From the axis to the farthest point of a tooth.
        tip_radius: f64,
        /// How many.
        count: u32,
    },
}

/// A flat face: what is bounded by edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Out of the material.
    pub normal: Vec3,
    /// normal · p of its points.
    pub offset: f64,
    /// Square millimetres.
    pub area: f64,
    /// The centroid of its area.
    pub middle: Vec3,
    /// Closed lines that bound it: one more than it has holes.
    pub outlines: u32,
}

/// How thick the material is, measured inward from the middles of faces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wall {
    /// The thinnest place.
    pub least: f64,
    /// Where that is: the middle of the material.
    pub at: Vec3,
    /// Half of the surface has no more than this below it.
    pub typical: f64,
}

/// A plane in which the part mirrors onto itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Symmetry {
    /// A unit vector across it.
    pub normal: Vec3,
    /// normal · p of its points.
    pub offset: f64,
    /// The largest distance of a mirrored point from the surface.
    pub deviation: f64,
}

impl Turned {
    /// From the beginning to the end.
    pub fn length(&self) -> f64 {
        let low = self.sections.iter().map(|s| s.from).fold(f64::INFINITY, f64::min);
        let high = self.sections.iter().map(|s| s.to).fold(f64::NEG_INFINITY, f64::max);
        high - low
    }

    /// The smallest radius of a cylinder in it, or of a cone where there is none: what a hole is named after.
    pub fn radius(&self) -> f64 {
        let cylinders = self.sections.iter().filter(|s| s.is_cylinder()).map(|s| s.start_radius);
        let smallest = cylinders.fold(f64::INFINITY, f64::min);
        if smallest.is_finite() {
            return smallest;
        }
        self.sections.iter().map(|s| s.start_radius.max(s.end_radius)).fold(0.0, f64::max)
    }

    /// Whether it is open, or free, at both ends.
    pub fn is_through(&self) -> bool {
        self.open_start && self.open_end
    }

    /// What the hole is called.
    pub fn hole_kind(&self) -> HoleKind {
        let [first, .., last] = self.sections.as_slice() else {
            let tapered = self.sections.first().is_some_and(|only| !only.is_cylinder());
            return if tapered { HoleKind::Tapered } else { HoleKind::Plain };
        };
        let bore = self.radius();
        let mut kinds = Vec::new();
        for (open, section, outer) in
            [(self.open_start, first, first.start_radius), (self.open_end, last, last.end_radius)]
        {
            if open && outer > bore {
                kinds.push(if section.is_cylinder() {
                    HoleKind::Counterbored
                } else {
                    HoleKind::Countersunk
                });
            }
        }
        // The point of a drill at a closed end is no step.
        let drilled = self.sections.iter().filter(|s| s.is_cylinder() && s.start_radius == bore).count() == 1;
        let point = |open: bool, section: &Section| !open && !section.is_cylinder();
        let points = usize::from(point(self.open_start, first)) + usize::from(point(self.open_end, last));
        match (self.sections.len() - points, kinds.as_slice()) {
            (1, []) if drilled => HoleKind::Plain,
            (2, [kind]) if drilled => *kind,
            (3, [kind, other]) if drilled && kind == other => *kind,
            _ => HoleKind::Stepped,
        }
    }
}

impl Section {
    /// Whether it has one radius from end to end.
    pub fn is_cylinder(&self) -> bool {
        self.start_radius == self.end_radius
    }
}
