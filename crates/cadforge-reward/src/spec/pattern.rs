use cadforge_kernel::math::{Affine, Vec3};
use serde::{Deserialize, Serialize};

use super::boss::Boss;
use super::direction::Direction;
use super::hole::Hole;
use super::outlines::{Plane, outlines};
use super::probe::Probe;
use super::slot::Slot;
use super::verdict::Verdict;
use super::{FACETS, TOLERANCE};

/// The same feature several times. Each is judged by itself, and their number besides.
///
/// It has one feature (`hole`, `boss` or `slot`), which is the first, and one arrangement (`circle` or
/// `grid`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// What one of them is called in reports.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hole: Option<Hole>,
    /// The first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boss: Option<Boss>,
    /// The first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Slot>,
    /// They stand evenly around an axis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circle: Option<Circle>,
    /// They stand in rows and columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Grid>,
}

/// An arrangement around an axis: the first feature, turned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// A point of the axis, in millimetres.
    pub center: [f64; 3],
    /// The axis.
    pub axis: Direction,
    /// How many.
    pub count: u32,
}

/// An arrangement in rows: the first feature, moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// From one to the next along a row, in millimetres.
    pub step: [f64; 3],
    /// How many in a row.
    pub count: u32,
    /// From one row to the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_step: Option<[f64; 3]>,
    /// How many rows.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u32,
}

fn one() -> u32 {
    1
}

fn is_one(rows: &u32) -> bool {
    *rows == 1
}

/// One feature of a pattern.
pub(super) enum Instance {
    Hole(Hole),
    Boss(Boss),
    Slot(Slot),
}

impl Circle {
    /// Judges how many of `places` are on one circle, and its radius; `first` is a place that is asked for.
    ///
    /// Where nothing stands on the circle that was asked for, the one that there is counts instead, so that
    /// a circle is worth more the nearer it is.
    fn judge(&self, first: Vec3, slack: f64, places: &[Vec3], verdict: &mut Verdict) {
        let (center, axis) = (Vec3::from(self.center), self.axis.vector());
        let distance = |place: Vec3| (place - center - axis * (place - center).dot(axis)).length();
        let asked = distance(first);
        let mut found: Vec<f64> = places.iter().map(|&place| distance(place)).collect();
        found.sort_by(f64::total_cmp);
        let near = |radius: f64| found.iter().filter(move |&&other| (other - radius).abs() <= slack);
        let middle =
            if near(asked).next().is_some() { Some(asked) } else { found.get(found.len() / 2).copied() };
        let own: Vec<f64> = middle.map_or_else(Vec::new, |middle| near(middle).copied().collect());
        verdict.count("count", own.len() as u32, self.count);
        if !own.is_empty() && asked > 0.0 {
            let radius = own.iter().sum::<f64>() / own.len() as f64;
            verdict.length("radius of the circle", radius, asked, TOLERANCE + FACETS * asked, asked);
        }
    }
}

impl Pattern {
    /// How each stands to the first.
    fn maps(&self) -> Vec<Affine> {
        if let Some(Circle { center, axis, count }) = &self.circle {
            let (center, axis) = (Vec3::from(*center), axis.vector());
            let turned = |k: u32| {
                let turn = Affine::rotation_about(360.0 * f64::from(k) / f64::from(*count), axis);
                Affine::translation(center).after(&turn).after(&Affine::translation(-center))
            };
            return (0..*count).map(turned).collect();
        }
        let Some(grid) = &self.grid else { return vec![Affine::IDENTITY] };
        let (step, row_step) = (Vec3::from(grid.step), Vec3::from(grid.row_step.unwrap_or_default()));
        let place = |i: u32| step * f64::from(i % grid.count) + row_step * f64::from(i / grid.count);
        (0..grid.count * grid.rows).map(|i| Affine::translation(place(i))).collect()
    }

    /// All features, the first one first.
    pub(super) fn instances(&self) -> Vec<Instance> {
        let moved = |map: &Affine| {
            let at = |at: [f64; 3]| map.apply(at.into()).to_array();
            let turn = |direction: Direction| {
                let turned = map.apply(direction.vector()) - map.apply(Vec3::ZERO);
                Direction::of(turned).unwrap_or(direction)
            };
            if let Some(hole) = &self.hole {
                Some(Instance::Hole(Hole { at: at(hole.at), axis: turn(hole.axis), ..hole.clone() }))
            } else if let Some(boss) = &self.boss {
                Some(Instance::Boss(Boss { at: at(boss.at), axis: turn(boss.axis), ..boss.clone() }))
            } else {
                self.slot.as_ref().map(|slot| {
                    let (axis, along) = (turn(slot.axis), turn(slot.along));
                    Instance::Slot(Slot { at: at(slot.at), axis, along, ..slot.clone() })
                })
            }
        };
        self.maps().iter().filter_map(moved).collect()
    }

    /// Judges how many there are, in the plane across the middle of the first; not where they do not all
    /// cross that plane.
    pub(super) fn judge_count(&self, probe: &Probe<'_>, verdict: &mut Verdict) {
        let Some(Feature { at, axis, depth, area }) = self.feature() else { return };
        let plane = Plane { normal: axis, at: Vec3::from(at) + axis.vector() * (depth / 2.0) };
        let parallel = |other: Vec3| other.dot(axis.vector()).abs() > 1.0 - 1e-9;
        let level = |step: [f64; 3]| Vec3::from(step).dot(axis.vector()).abs() < 1e-9;
        let asked = match (&self.circle, &self.grid) {
            (Some(circle), _) if parallel(circle.axis.vector()) => circle.count,
            (_, Some(grid)) if level(grid.step) && level(grid.row_step.unwrap_or_default()) => {
                grid.count * grid.rows
            }
            _ => return,
        };
        // Those of another size are other features.
        let found = outlines(probe, &plane);
        let alike = found.iter().filter(|outline| outline.area / area > 0.5 && outline.area / area < 2.0);
        let places: Vec<Vec3> = alike.map(|outline| outline.middle).collect();
        if let Some(circle) = &self.circle {
            circle.judge(at.into(), (area.abs() / std::f64::consts::PI).sqrt(), &places, verdict);
        } else {
            let own = places.iter().filter(|&&place| self.is_within(place - plane.at)).count();
            verdict.count("count", own as u32, asked);
        }
    }

    /// Whether one more of a grid might stand at `place`, as seen from the first: within the rows and one
    /// step beyond.
    fn is_within(&self, place: Vec3) -> bool {
        let Some(grid) = &self.grid else { return true };
        let within = |step: Vec3, count: u32| {
            let length = step.length();
            let along = place.dot(step) / length.max(f64::MIN_POSITIVE);
            along >= -1.25 * length && along <= (f64::from(count) + 0.25) * length
        };
        let step = Vec3::from(grid.step);
        let row_step = match grid.row_step {
            Some(step) if grid.rows > 1 => Vec3::from(step),
            // Half a step to either side of a single row.
            _ => step.cross(self.feature().map_or(Vec3::ZERO, |f| f.axis.vector())) * 0.4,
        };
        within(step, grid.count) && within(row_step, grid.rows)
    }

    /// Whether the number can be seen in one plane.
    pub(super) fn is_counted(&self) -> bool {
        let Some(Feature { axis, .. }) = self.feature() else { return false };
        self.circle.as_ref().is_none_or(|circle| circle.axis.vector().dot(axis.vector()).abs() > 1.0 - 1e-9)
    }

    fn feature(&self) -> Option<Feature> {
        let disc = |radius: f64, end: Option<f64>| {
            let radius = (radius + end.unwrap_or(radius)) / 2.0;
            std::f64::consts::PI * radius * radius
        };
        if let Some(Hole { at, axis, depth, radius, end_radius, .. }) = self.hole {
            Some(Feature { at, axis, depth, area: -disc(radius, end_radius) })
        } else if let Some(Boss { at, axis, height, radius, end_radius, .. }) = self.boss {
            Some(Feature { at, axis, depth: height, area: disc(radius, end_radius) })
        } else {
            self.slot.as_ref().map(|&Slot { at, axis, depth, length, width, .. }| Feature {
                at,
                axis,
                depth,
                area: -length * width,
            })
        }
    }
}

/// What of a feature its section shows.
struct Feature {
    at: [f64; 3],
    axis: Direction,
    depth: f64,
    /// Of its section, in mm²; negative when it is a hole.
    area: f64,
}
