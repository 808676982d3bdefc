//! Like features in regular arrangements.

use super::facet::Facets;
use super::kind::{Arrangement, Feature, Found, Pattern};
use super::lattice::{Lattice, even_circle, lattice};
use super::line::{Across, Line, across, oriented};
use crate::math::{Vec2, Vec3};

/// More like features than this are not looked at.
const MOST: usize = 1_000;

/// What patterns compare of a feature.
#[derive(Clone, Copy, Debug)]
struct Like {
    index: u32,
    /// Which kind of feature.
    kind: u8,
    /// Its sizes.
    size: [f64; 2],
    axis: Line,
    /// The middle of its length.
    middle: Vec3,
}

/// The patterns that `list` has.
pub(super) fn patterns(facets: &Facets, list: &[Found]) -> Vec<Found> {
    let mut likes: Vec<Like> = (0..).zip(list).filter_map(|(index, found)| like(index, found)).collect();
    let key = |l: &Like| (l.kind, l.size);
    likes.sort_by(|a, b| {
        let ((k, s), (l, t)) = (key(a), key(b));
        k.cmp(&l).then(s[0].total_cmp(&t[0])).then(a.index.cmp(&b.index))
    });
    let slack = 20.0 * facets.eps + 1e-4 * facets.size;
    let same = |a: &Like, b: &Like| a.kind == b.kind && (a.size[0] - b.size[0]).abs() <= slack;
    // Axes of anything round are likely centres.
    let axes: Vec<Line> = list.iter().filter_map(round_axis).collect();
    let mut all = Vec::new();
    for group in likes.chunk_by(same) {
        let mut left: Vec<Like> = group.to_vec();
        while let Some(&first) = left.first() {
            let alike = |l: &Like| {
                (l.size[1] - first.size[1]).abs() <= slack
                    && l.axis.direction.cross(first.axis.direction).length() <= 1e-3
            };
            let parallel: Vec<Like> = left.iter().copied().filter(alike).collect();
            left.retain(|l| !alike(l));
            if (3..=MOST).contains(&parallel.len()) {
                parallels(&parallel, &axes, slack, &mut all);
            }
        }
        if (3..=MOST).contains(&group.len()) {
            all.extend(radial(group, slack));
        }
    }
    all.into_iter()
        .map(|(arrangement, mut members)| {
            members.sort_unstable();
            let of = || members.iter().map(|&member| &list[member as usize]);
            Found {
                tolerance: of().map(|f| f.tolerance).fold(0.0, f64::max),
                confidence: of().map(|f| f.confidence).fold(1.0, f64::min),
                triangles: Vec::new(),
                feature: Feature::Pattern(Pattern { arrangement, members }),
            }
        })
        .collect()
}

fn like(index: u32, found: &Found) -> Option<Like> {
    let (kind, size, axis, length) = match &found.feature {
        Feature::Hole(t) => (0, [t.radius(), t.sections.len() as f64], t.axis, t.length()),
        Feature::Boss(t) => (1, [t.radius(), t.sections.len() as f64], t.axis, t.length()),
        Feature::Slot(s) => (2, [s.width, s.length], s.axis, s.depth),
        Feature::Opening(p) => (3, [p.across_flats, f64::from(p.sides)], p.axis, p.length),
        Feature::Prism(p) => (4, [p.across_flats, f64::from(p.sides)], p.axis, p.length),
        _ => return None,
    };
    Some(Like { index, kind, size, axis, middle: axis.at(0.5 * length) })
}

fn round_axis(found: &Found) -> Option<Line> {
    match &found.feature {
        Feature::Hole(turned) | Feature::Boss(turned) => Some(turned.axis),
        _ => None,
    }
}

/// Patterns of features with parallel axes, seen along these.
fn parallels(group: &[Like], axes: &[Line], slack: f64, all: &mut Vec<(Arrangement, Vec<u32>)>) {
    let direction = oriented(group[0].axis.direction);
    let origin = group[0].axis.point;
    let plane = Across::new(origin, direction);
    // Pieces of one hole count as one place.
    let mut places: Vec<(Vec2, Vec<u32>)> = Vec::new();
    for like in group {
        let at = plane.of(like.axis.point);
        match places.iter_mut().find(|(place, _)| (*place - at).length() <= slack) {
            Some((_, members)) => members.push(like.index),
            None => places.push((at, vec![like.index])),
        }
    }
    let members = |chosen: &[usize]| chosen.iter().flat_map(|&i| places[i].1.iter().copied()).collect();
    let points: Vec<Vec2> = places.iter().map(|place| place.0).collect();
    let [right, up] = across(direction);
    let space = |v: Vec2| right * v.x + up * v.y;
    let whole: Vec<usize> = (0..points.len()).collect();
    let mut rest = whole.clone();
    let mut square = false;
    match lattice(&points, slack) {
        Some(Lattice::Line { pitch, count }) => {
            all.push((Arrangement::Line { pitch: space(pitch), count }, members(&whole)));
            return;
        }
        Some(Lattice::Grid { pitch, counts }) => {
            all.push((Arrangement::Grid { pitch: pitch.map(space), counts }, members(&whole)));
            // Four in a square are on a circle, too.
            square = counts == [2, 2];
            if !square {
                return;
            }
        }
        None => {}
    }
    let mean = points.iter().fold(Vec2::default(), |sum, &p| sum + p) * (1.0 / points.len() as f64);
    let parallel = axes.iter().filter(|axis| axis.direction.cross(direction).length() <= 1e-3);
    let mut centres: Vec<Vec2> = vec![mean];
    for axis in parallel {
        let centre = plane.of(axis.point);
        if centres.len() < 32 && centres.iter().all(|c| (*c - centre).length() > slack) {
            centres.push(centre);
        }
    }
    for centre in centres {
        let mut by_reach: Vec<(f64, usize)> =
            rest.iter().map(|&i| ((points[i] - centre).length(), i)).collect();
        by_reach.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for ring in by_reach.chunk_by(|a, b| b.0 - a.0 <= slack) {
            let chosen: Vec<usize> = ring.iter().map(|&(_, i)| i).collect();
            let around: Vec<Vec2> = chosen.iter().map(|&i| points[i] - centre).collect();
            if let Some((radius, phase)) = even_circle(&around, slack) {
                let axis = Line { point: plane.back(centre), direction };
                let count = chosen.len() as u32;
                all.push((Arrangement::Circle { axis, radius, phase, count }, members(&chosen)));
                rest.retain(|i| !chosen.contains(i));
            }
        }
    }
    if !square && rest.len() >= 3 && rest.len() < points.len() {
        let left: Vec<Vec2> = rest.iter().map(|&i| points[i]).collect();
        match lattice(&left, slack) {
            Some(Lattice::Line { pitch, count }) => {
                all.push((Arrangement::Line { pitch: space(pitch), count }, members(&rest)));
            }
            Some(Lattice::Grid { pitch, counts }) => {
                all.push((Arrangement::Grid { pitch: pitch.map(space), counts }, members(&rest)));
            }
            None => {}
        }
    }
}

/// The pattern of features whose axes point at a common one, like spokes.
fn radial(group: &[Like], slack: f64) -> Option<(Arrangement, Vec<u32>)> {
    let first = group[0].axis.direction;
    let other = group.iter().map(|l| l.axis.direction).find(|d| d.cross(first).length() > 0.1)?;
    let direction = oriented(first.cross(other).normalized());
    let middle = group.iter().fold(Vec3::ZERO, |sum, l| sum + l.middle) * (1.0 / group.len() as f64);
    let axis = Line { point: middle, direction };
    let is_spoke = |l: &Like| {
        axis.height(l.middle).abs() <= slack
            && l.axis.direction.dot(direction).abs() <= 1e-3
            && l.axis.distance(middle) <= slack
    };
    if !group.iter().all(is_spoke) {
        return None;
    }
    let plane = Across::new(middle, direction);
    let around: Vec<Vec2> = group.iter().map(|l| plane.of(l.middle)).collect();
    // A curved wall of flat facets ends the spokes at slightly different places.
    let (radius, phase) = even_circle(&around, 10.0 * slack)?;
    let count = group.len() as u32;
    Some((Arrangement::Circle { axis, radius, phase, count }, group.iter().map(|l| l.index).collect()))
}
