//! Recesses with a flat floor: pockets, channels, steps.

use super::facet::Facets;
use super::kind::{Feature, Found, Pocket, PocketKind};
use super::ring::Ring;
use super::trust::{Evidence, found};
use crate::math::{Box3, Vec3};

/// A floor with what is around it.
struct Floor {
    facet: u32,
    along: Vec3,
    /// In `along` and across it, from the middle of the floor.
    bounds: Box3,
    /// The walls at the low and high end of both directions.
    walls: [Vec<u32>; 4],
    corner_radius: f64,
    kind: PocketKind,
}

/// The recesses of the facets that are neither `curved` nor `used`.
pub(super) fn pockets(facets: &Facets, rings: &[Ring], curved: &[bool], used: &[bool]) -> Vec<Found> {
    let mut owner = vec![u32::MAX; facets.all.len()];
    for (index, ring) in (0..).zip(rings) {
        ring.facets.iter().for_each(|&facet| owner[facet as usize] = index);
    }
    let mut floors: Vec<Floor> = (0..facets.all.len() as u32)
        .filter(|&facet| !curved[facet as usize] && !used[facet as usize])
        .filter_map(|facet| floor(facets, rings, &owner, used, facet))
        .collect();
    let area = |floor: &Floor| facets.all[floor.facet as usize].area;
    floors.sort_by(|a, b| a.kind.cmp(&b.kind).then(area(b).total_cmp(&area(a))).then(a.facet.cmp(&b.facet)));
    // A wall of one recess is no floor of another.
    let mut is_wall = vec![false; facets.all.len()];
    let mut all = Vec::new();
    for floor in floors {
        let walls = || floor.walls.iter().flatten();
        if is_wall[floor.facet as usize] {
            continue;
        }
        walls().for_each(|&wall| is_wall[wall as usize] = true);
        all.push(pocket(facets, &floor));
    }
    all
}

/// The facet as a floor, when it is a rectangle with walls on some sides, all along them.
fn floor(facets: &Facets, rings: &[Ring], owner: &[u32], used: &[bool], index: u32) -> Option<Floor> {
    let facet = &facets.all[index as usize];
    let around = facets.around(index);
    if around.len() > 512 {
        return None;
    }
    let links = || around.iter().map(|&link| &facets.links[link as usize]);
    let upright = |angle: f64| (-95.0..=-85.0).contains(&angle);
    let longest = links()
        .filter(|link| upright(link.angle) && owner[link.other(index) as usize] == u32::MAX)
        .filter(|link| link.run.length() > 0.999 * link.length)
        .fold(None, |best: Option<&super::facet::Link>, link| match best {
            Some(best) if best.length >= link.length * (1.0 - 1e-6) => Some(best),
            _ => Some(link),
        })?;
    let along = super::line::oriented(longest.run.normalized());
    let across = facet.normal.cross(along);
    let flat = |p: Vec3| Vec3::new((p - facet.middle).dot(along), (p - facet.middle).dot(across), 0.0);
    let bounds = Box3::of(facets.corners(index).map(flat));
    let slack = 20.0 * facets.eps + 1e-4 * bounds.size().length();
    // Millimetres with a wall, for each side, and the walls; a rounded corner counts for its radius.
    let mut walled = [0.0; 4];
    let mut walls: [Vec<u32>; 4] = Default::default();
    let mut corner_radius = 0.0_f64;
    for link in links() {
        let other = link.other(index);
        let ring = owner[other as usize];
        if ring != u32::MAX && link.angle < 0.0 {
            let ring = &rings[ring as usize];
            let upright = ring.line.direction.cross(facet.normal).length() < 1e-3;
            if upright && !ring.convex && ring.spans.covered() < 100.0 {
                corner_radius = corner_radius.max(ring.radius);
            }
            continue;
        }
        if !upright(link.angle) || used[other as usize] {
            continue;
        }
        for [a, b] in facets.edges(link) {
            let (a, b) = (flat(a), flat(b));
            for (side, axis, at) in
                [(0, 0, bounds.min.x), (1, 0, bounds.max.x), (2, 1, bounds.min.y), (3, 1, bounds.max.y)]
            {
                if (a[axis] - at).abs() <= slack && (b[axis] - at).abs() <= slack {
                    walled[side] += (b - a).length();
                    walls[side].push(other);
                }
            }
        }
    }
    let size = [bounds.size().x, bounds.size().y];
    let mut has = [false; 4];
    for (side, has) in has.iter_mut().enumerate() {
        // A side along x is at a fixed y.
        let length = size[1 - side / 2] - 2.0 * corner_radius;
        let share = walled[side] / length.max(f64::MIN_POSITIVE);
        // A wall along part of a side belongs to something else.
        if length <= slack || (0.05..0.95).contains(&share) {
            return None;
        }
        *has = share >= 0.95;
    }
    let rectangle = size[0] * size[1];
    let kind = match has {
        [true, true, true, true] => PocketKind::Closed,
        [a, b, c, d] if [a, b, c, d].iter().filter(|&&has| has).count() == 3 => PocketKind::OpenEnd,
        [true, true, false, false] | [false, false, true, true] => PocketKind::Channel,
        [a, b, c, d] if (a || b) && (c || d) => PocketKind::Corner,
        _ => PocketKind::Step,
    };
    // Holes in the floor are nothing against it; a frame around something else is no floor.
    let outlined = facet.area / rectangle;
    if !has.contains(&true) || outlined < 0.2 || (kind >= PocketKind::Corner && outlined < 0.5) {
        return None;
    }
    // The length of a channel is where it is open.
    let turn = match (kind, has) {
        (PocketKind::Channel, [true, true, ..]) => true,
        (PocketKind::Channel, _) => false,
        (PocketKind::OpenEnd, [.., c, d]) => !(c && d),
        _ => size[1] > size[0] * (1.0 + 1e-9),
    };
    let (along, bounds) = if turn {
        let turned = |v: Vec3| Vec3::new(v.y, -v.x, 0.0);
        (across, Box3::of([turned(bounds.min), turned(bounds.max)]))
    } else {
        (along, bounds)
    };
    walls.iter_mut().for_each(|side| side.dedup());
    Some(Floor { facet: index, along, bounds, walls, corner_radius, kind })
}

fn pocket(facets: &Facets, floor: &Floor) -> Found {
    let facet = &facets.all[floor.facet as usize];
    let across = facet.normal.cross(floor.along);
    let height = |wall: u32| {
        facets.corners(wall).map(|corner| corner.dot(facet.normal) - facet.offset).fold(0.0, f64::max)
    };
    let side = |walls: &Vec<u32>| walls.iter().map(|&wall| height(wall)).fold(0.0, f64::max);
    let depth = floor.walls.iter().filter(|walls| !walls.is_empty()).map(side).fold(f64::INFINITY, f64::min);
    let middle = floor.bounds.center();
    let pocket = Pocket {
        kind: floor.kind,
        at: facet.middle + floor.along * middle.x + across * middle.y,
        normal: facet.normal,
        along: super::line::oriented(floor.along),
        length: floor.bounds.size().x,
        width: floor.bounds.size().y,
        depth,
        corner_radius: floor.corner_radius,
    };
    let evidence =
        Evidence { tolerance: 0.0, error: 0.0, size: pocket.length, per_turn: 64, coverage: 360.0 };
    let parts = floor.walls.iter().flatten().copied().chain([floor.facet]);
    found(facets, Feature::Pocket(pocket), &evidence, parts)
}
