use cadforge_kernel::feature::{Arrangement, Feature, Features, Found, Line, Turned};
use cadforge_kernel::math::Vec3;
use serde::Serialize;

/// What was found on a part, as data: the holes, bosses and patterns of a drawing's list.
#[derive(Clone, Debug, Serialize)]
pub struct FeaturesReport {
    /// Holes, bosses and the rest, then patterns of them.
    pub list: Vec<FeatureReport>,
    /// How thick the material is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wall: Option<WallReport>,
    /// Planes in which the part mirrors onto itself.
    pub symmetries: Vec<SymmetryReport>,
    /// Whether everything was looked at.
    pub complete: bool,
}

/// One feature. Lengths in millimetres; what does not apply is left out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FeatureReport {
    /// `hole`, `boss`, `slot`, `opening`, `prism`, `pocket`, `fillet`, `sphere`, `torus` or `pattern`.
    pub kind: &'static str,
    /// In words.
    pub text: String,
    /// By how much its radii may be off, for its facets.
    pub tolerance: f64,
    /// From 0 to 1.
    pub confidence: f64,
    /// Where it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<[f64; 3]>,
    /// Its direction, of length 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<[f64; 3]>,
    /// Its smallest radius.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub radius: Option<f64>,
    /// Along its axis, or its longer side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length: Option<f64>,
    /// Across.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    /// Into the material.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depth: Option<f64>,
    /// Whether both ends are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<bool>,
    /// How many a pattern has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Which features a pattern arranges: places in the list, from 0.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<u32>,
}

/// How thick the material is, in millimetres.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct WallReport {
    /// The thinnest place.
    pub least: f64,
    /// Where that is.
    pub at: [f64; 3],
    /// Half of the surface has no more than this below it.
    pub typical: f64,
}

/// A mirror plane.
#[derive(Clone, Debug, Serialize)]
pub struct SymmetryReport {
    /// Across the plane, of length 1.
    pub normal: [f64; 3],
    /// normal · p of the plane's points, in millimetres.
    pub offset: f64,
    /// In words.
    pub text: String,
}

impl FeaturesReport {
    /// The report of what was found.
    pub fn of(features: &Features) -> Self {
        let symmetry = |plane: &cadforge_kernel::feature::Symmetry| {
            let [x, y, z] = plane.normal.to_array().map(|v| (v * 1e4).round() / 1e4 + 0.0);
            let offset = (plane.offset * 1e4).round() / 1e4 + 0.0;
            let text = format!("symmetric about the plane ({x}, {y}, {z}) · p = {offset}");
            SymmetryReport { normal: plane.normal.to_array(), offset: plane.offset, text }
        };
        Self {
            list: features.list.iter().map(FeatureReport::of).collect(),
            wall: features.wall.map(|wall| WallReport {
                least: wall.least,
                at: wall.at.to_array(),
                typical: wall.typical,
            }),
            symmetries: features.symmetries.iter().map(symmetry).collect(),
            complete: features.complete,
        }
    }
}

impl FeatureReport {
    fn of(found: &Found) -> Self {
        let Found { feature, tolerance, confidence, .. } = found;
        let named = |kind| Self {
            kind,
            text: feature.to_string(),
            tolerance: *tolerance,
            confidence: *confidence,
            ..Self::default()
        };
        // Adding 0 takes the sign off a zero.
        let plain = |v: Vec3| v.to_array().map(|v| v + 0.0);
        let on = |kind, line: &Line| Self {
            at: Some(plain(line.point)),
            axis: Some(plain(line.direction)),
            ..named(kind)
        };
        let turned = |kind, turned: &Turned| Self {
            radius: Some(turned.radius()),
            length: Some(turned.length()),
            through: Some(turned.is_through()),
            ..on(kind, &turned.axis)
        };
        match feature {
            Feature::Hole(hole) => turned("hole", hole),
            Feature::Boss(boss) => turned("boss", boss),
            Feature::Slot(slot) => Self {
                length: Some(slot.length),
                width: Some(slot.width),
                depth: Some(slot.depth),
                through: Some(slot.through),
                ..on("slot", &slot.axis)
            },
            Feature::Opening(prism) | Feature::Prism(prism) => Self {
                length: Some(prism.length),
                width: Some(prism.across_flats),
                through: Some(prism.through),
                ..on(if matches!(feature, Feature::Prism(_)) { "prism" } else { "opening" }, &prism.axis)
            },
            Feature::Pocket(pocket) => Self {
                at: Some(plain(pocket.at)),
                axis: Some(plain(-pocket.normal)),
                length: Some(pocket.length),
                width: Some(pocket.width),
                depth: Some(pocket.depth),
                ..named("pocket")
            },
            Feature::Fillet(fillet) => Self {
                radius: Some(fillet.radius),
                length: Some(fillet.length),
                ..on("fillet", &fillet.axis)
            },
            Feature::Sphere(sphere) => {
                Self { at: Some(plain(sphere.centre)), radius: Some(sphere.radius), ..named("sphere") }
            }
            Feature::Torus(torus) => Self { radius: Some(torus.ring_radius), ..on("torus", &torus.axis) },
            Feature::Pattern(pattern) => {
                let (axis, radius, count) = match &pattern.arrangement {
                    Arrangement::Circle { axis, radius, count, .. } => (Some(axis), Some(*radius), *count),
                    Arrangement::Teeth { axis, tip_radius, count, .. } => {
                        (Some(axis), Some(*tip_radius), *count)
                    }
                    Arrangement::Line { count, .. } => (None, None, *count),
                    Arrangement::Grid { counts, .. } => (None, None, counts[0] * counts[1]),
                };
                let base = axis.map_or_else(|| named("pattern"), |axis| on("pattern", axis));
                Self { radius, count: Some(count), members: pattern.members.clone(), ..base }
            }
        }
    }
}
