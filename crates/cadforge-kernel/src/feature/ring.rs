//! Cylinders and cones, found from the flat strips that they are made of.
//!
//! A round wall of a program is a ring of flat strips whose corners lie on the round surface. Two strips
//! side by side give a cylinder (a circle through three of their edges), three give a cone (their planes
//! meet in its tip); from there the ring grows over whatever strips keep to that surface. The radius is
//! the one on which the corners lie, as both languages count it.

use super::facet::{Facets, Link};
use super::fit::{Circle, covariance, eigen, solve, straight};
use super::line::{Across, Line, angle, between};
use super::span::Spans;
use crate::math::{Vec2, Vec3, trig};

/// Two strips that meet at a larger angle (degrees) are not of something round.
pub(super) const STEEPEST: f64 = 50.0;
/// Of the rings that are left, strips that turn more than this make a polygon: fewer than 8 a turn.
const POLYGON: f64 = 46.0;
/// A strip may be this many times as wide as another of its ring.
const UNEVEN: f64 = 1.6;
/// Facets with more corners than this are no strips.
const CORNERS: usize = 2_000;

/// Strips on one cylinder or cone.
#[derive(Clone, Debug)]
pub(super) struct Ring {
    pub line: Line,
    /// At height 0 of the line.
    pub radius: f64,
    /// By how much the radius grows for each millimetre of height: 0 for a cylinder.
    pub slope: f64,
    /// Whether the material is inside.
    pub convex: bool,
    pub facets: Vec<u32>,
    /// From which height to which.
    pub from: f64,
    pub to: f64,
    /// Where around the axis there is a strip.
    pub spans: Spans,
    /// The angle of a strip in degrees, of the widest.
    pub step: f64,
    /// The largest distance of a corner from the surface.
    pub error: f64,
    /// Separate pieces that it was put together from.
    pub pieces: usize,
}

impl Ring {
    /// The facets as a cylinder, whatever their corners say.
    pub fn on(facets: &Facets, line: Line, radius: f64, convex: bool, members: Vec<u32>) -> Option<Self> {
        ring(facets, members, &Model { line, radius, slope: 0.0, convex, step: 0.0 })
    }

    pub fn radius_at(&self, height: f64) -> f64 {
        self.radius + self.slope * height
    }

    pub fn is_cylinder(&self) -> bool {
        self.slope == 0.0
    }

    /// Strips a turn.
    pub fn per_turn(&self) -> u32 {
        (360.0 / self.step.max(0.01) + 0.5) as u32
    }

    /// How far the flat strips depart from the round surface.
    pub fn sagitta(&self) -> f64 {
        let radius = self.radius_at(self.from).abs().max(self.radius_at(self.to).abs());
        radius * (1.0 - trig::cos((self.step / 2.0).min(90.0)))
    }
}

/// A cylinder or cone that strips are compared with.
#[derive(Clone, Copy, Debug)]
struct Model {
    line: Line,
    radius: f64,
    slope: f64,
    convex: bool,
    step: f64,
}

/// The rings of a surface.
pub(super) struct Rings {
    /// The largest first.
    pub all: Vec<Ring>,
    /// The facets that they use up.
    pub taken: Vec<bool>,
    /// Whether the search came to its end.
    pub complete: bool,
}

/// All rings of the surface, in time that grows with the number of its facets.
pub(super) fn rings(facets: &Facets) -> Rings {
    let mut search = Search {
        facets,
        tried: vec![false; facets.links.len()],
        pairs: vec![Vec::new(); facets.all.len()],
        stamps: vec![0; facets.all.len()],
        stamp: 0,
        fuel: 200_000 + 400 * facets.links.len().min(250_000) as u64,
    };
    let mut found: Vec<Ring> = Vec::new();
    for index in 0..facets.links.len() {
        if !search.tried[index] && smooth(&facets.links[index]) {
            search.tried[index] = true;
            found.extend(search.cylinder(index));
        }
    }
    for facet in 0..facets.all.len() as u32 {
        search.cones(facet, &mut found);
    }
    let order = |ring: &Ring| (std::cmp::Reverse(ring.facets.len()), ring.facets[0]);
    found.sort_by_key(order);
    let mut taken = vec![false; facets.all.len()];
    let mut all_rings = Vec::new();
    for mut ring in found {
        let all = ring.facets.len();
        ring.facets.retain(|&facet| !taken[facet as usize]);
        if ring.facets.len() < 3 || 10 * ring.facets.len() < 7 * all {
            continue;
        }
        ring.facets.iter().for_each(|&facet| taken[facet as usize] = true);
        all_rings.push(ring);
    }
    Rings { all: all_rings, taken, complete: search.fuel > 0 }
}

/// Whether two strips of something round may meet here.
pub(super) fn smooth(link: &Link) -> bool {
    link.angle.abs() <= STEEPEST && link.angle != 0.0
}

struct Search<'a> {
    facets: &'a Facets<'a>,
    /// The links from which a cylinder was looked for.
    tried: Vec<bool>,
    /// For each facet the pairs of its links from which a cone was.
    pairs: Vec<Vec<(u32, u32)>>,
    /// Facets with the current stamp are in the ring that grows.
    stamps: Vec<u32>,
    stamp: u32,
    /// How many more corners may be compared with a surface.
    fuel: u64,
}

impl Search<'_> {
    /// The cylinder that the two facets of a link lie on.
    fn cylinder(&mut self, index: usize) -> Option<Ring> {
        let facets = self.facets;
        let link = &facets.links[index];
        let direction = link.run.normalized();
        let [at, _] = facets.edges(link).next()?;
        let plane = Across::new(at, direction);
        let [far, other] = link.facets.map(|facet| far_side(facets, facet, at, direction));
        let (far, other) = (far?, other?);
        let (a, b) = (plane.of(far), plane.of(other));
        if a.length().max(b.length()) > UNEVEN * a.length().min(b.length()) {
            return None;
        }
        let circle = Circle::through(Vec2::default(), a, b)?;
        let half = |chord: Vec2| (chord.length() / (2.0 * circle.radius)).min(1.0);
        let step = 2.0 * trig::degrees(libm::asin(half(a).max(half(b))));
        if step > STEEPEST {
            return None;
        }
        let line = Line { point: plane.back(circle.centre), direction };
        let model = Model { line, radius: circle.radius, slope: 0.0, convex: link.angle > 0.0, step };
        self.grow(link.facets.to_vec(), model, true)
    }

    /// The cones that a facet and two neighbours lie on.
    fn cones(&mut self, facet: u32, found: &mut Vec<Ring>) {
        let facets = self.facets;
        let around: Vec<u32> =
            facets.around(facet).iter().copied().filter(|&l| smooth(&facets.links[l as usize])).collect();
        if around.len() < 2 || around.len() > 16 || facets.corners(facet).len() > 64 {
            return;
        }
        for (place, &first) in around.iter().enumerate() {
            for &second in &around[place + 1..] {
                if !self.pairs[facet as usize].contains(&(first, second)) {
                    found.extend(self.cone(facet, [first, second]));
                }
            }
        }
    }

    fn cone(&mut self, facet: u32, pair: [u32; 2]) -> Option<Ring> {
        let facets = self.facets;
        let [first, second] = pair.map(|link| &facets.links[link as usize]);
        if (first.angle > 0.0) != (second.angle > 0.0) {
            return None;
        }
        let this = &facets.all[facet as usize];
        let [n, m] = [first, second].map(|link| facets.all[link.other(facet) as usize].normal);
        let direction = (n - this.normal).cross(m - this.normal).normalized();
        let [g, h] = [first.run.normalized(), second.run.normalized()];
        // Parallel edges make a cylinder.
        let turn = g.cross(h).length();
        if direction == Vec3::ZERO || turn < 1e-5 {
            return None;
        }
        let [p, _] = facets.edges(first).next()?;
        let [q, _] = facets.edges(second).next()?;
        // Where the two lines meet: both lie in the facet.
        let apex = p + g * ((q - p).cross(h).dot(this.normal) / g.cross(h).dot(this.normal));
        // A corner of the facet is no tip, unless the facet is a triangle.
        let corners = facets.corners(facet);
        let near = 1e-6 * (first.length + second.length) + 4.0 * facets.eps;
        if corners.len() > 6 && corners.clone().any(|corner| (corner - apex).length() <= near) {
            return None;
        }
        let side = (this.middle - apex).dot(direction);
        let direction = if side < 0.0 { -direction } else { direction };
        let line = Line { point: apex, direction };
        let cosine = g.dot(direction).abs();
        if cosine < 0.02 {
            return None;
        }
        let slope = (1.0 - cosine * cosine).max(0.0).sqrt() / cosine;
        let step = [g, h].map(|edge| line.radial(apex + edge));
        let step = between(step[0], step[1]).min(between(step[0], -step[1]));
        if step > STEEPEST || slope == 0.0 {
            return None;
        }
        let model = Model { line, radius: 0.0, slope, convex: first.angle > 0.0, step };
        let others = [first, second].map(|link| link.other(facet));
        self.grow(vec![others[0], facet, others[1]], model, false)
    }

    /// Takes in strip after strip while they keep to the surface; `None` when in the end they do not.
    fn grow(&mut self, seed: Vec<u32>, mut model: Model, cylinder: bool) -> Option<Ring> {
        let facets = self.facets;
        let loose = |model: &Model| 20.0 * facets.eps + 3e-4 * model.radius.abs();
        let corners = |facet: u32| facets.corners(facet).len() as u64;
        self.fuel = self.fuel.saturating_sub(seed.iter().map(|&facet| corners(facet)).sum());
        if self.fuel == 0 || !seed.iter().all(|&facet| fits(facets, facet, &model, loose(&model))) {
            return None;
        }
        self.stamp += 1;
        let mut members = seed;
        members.iter().for_each(|&facet| self.stamps[facet as usize] = self.stamp);
        let mut next_fit = 4;
        let mut open = 0;
        while open < members.len() {
            // One layer of neighbours at a time, so that a fit reaches no farther than it can be trusted.
            let layer = open..members.len();
            open = layer.end;
            for place in layer {
                for &index in facets.around(members[place]) {
                    let link = &facets.links[index as usize];
                    let other = link.other(members[place]);
                    self.fuel = self.fuel.saturating_sub(corners(other));
                    if smooth(link)
                        && (link.angle > 0.0) == model.convex
                        && self.stamps[other as usize] != self.stamp
                        && runs_along(facets, link, &model)
                        && fits(facets, other, &model, loose(&model))
                    {
                        self.stamps[other as usize] = self.stamp;
                        members.push(other);
                    }
                }
            }
            if members.len() >= next_fit || open == members.len() {
                next_fit = 2 * members.len();
                model = refit(facets, &members, &model, cylinder, |f| self.stamps[f as usize] == self.stamp)
                    .unwrap_or(model);
            }
        }
        members.sort_unstable();
        if cylinder {
            self.mark(&members);
        }
        let ring = ring(facets, members, &model)?;
        let tight =
            20.0 * facets.eps + 2e-5 * ring.radius_at(ring.from).abs().max(ring.radius_at(ring.to).abs());
        if ring.error > tight {
            return None;
        }
        self.mark_pairs(&ring.facets);
        Some(ring)
    }

    /// Whatever starts from a link inside would end in the same way.
    fn mark(&mut self, members: &[u32]) {
        for &facet in members {
            for &link in self.facets.around(facet) {
                let other = self.facets.links[link as usize].other(facet);
                self.tried[link as usize] |= self.stamps[other as usize] == self.stamp;
            }
        }
    }

    /// The same for pairs of links.
    fn mark_pairs(&mut self, members: &[u32]) {
        let facets = self.facets;
        for &facet in members {
            let inside: Vec<u32> = facets
                .around(facet)
                .iter()
                .copied()
                .filter(|&link| self.stamps[facets.links[link as usize].other(facet) as usize] == self.stamp)
                .take(16)
                .collect();
            for (place, &first) in inside.iter().enumerate() {
                self.pairs[facet as usize].extend(inside[place + 1..].iter().map(|&second| (first, second)));
            }
        }
    }
}

/// Whether a link runs along the surface's straight lines, and not around its axis.
fn runs_along(facets: &Facets, link: &Link, model: &Model) -> bool {
    let Some([at, _]) = facets.edges(link).next() else { return false };
    let radial = model.line.radial(at + link.run * 0.5);
    let around = model.line.direction.cross(radial);
    link.run.dot(around).abs() <= 0.1 * link.length * around.length()
}

/// The corner of a facet farthest from an edge along `direction` through `at`; `None` when the facet lies
/// on both sides of that line.
fn far_side(facets: &Facets, facet: u32, at: Vec3, direction: Vec3) -> Option<Vec3> {
    let corners = facets.corners(facet);
    if corners.len() > 2 * CORNERS {
        return None;
    }
    let inward = facets.all[facet as usize].normal.cross(direction);
    let (mut low, mut high) = ((0.0, at), (0.0, at));
    for corner in corners {
        let away = (corner - at).dot(inward);
        if away < low.0 {
            low = (away, corner);
        }
        if away > high.0 {
            high = (away, corner);
        }
    }
    let (near, far) = if -low.0 > high.0 { (high, low) } else { (low, high) };
    let slack = 8.0 * facets.eps + 1e-3 * far.0.abs();
    (near.0.abs() <= slack && far.0.abs() > slack).then_some(far.1)
}

/// Whether a facet is a strip of the model: its corners between the round surface and the deepest that a
/// flat strip may go below it, its normal away from the axis or towards it.
fn fits(facets: &Facets, index: u32, model: &Model, slack: f64) -> bool {
    let facet = &facets.all[index as usize];
    let corners = facets.corners(index);
    if corners.len() > 2 * CORNERS {
        return false;
    }
    let radial = model.line.radial(facet.middle);
    let towards = facet.normal.dot(radial) / radial.length().max(f64::MIN_POSITIVE);
    let tilt = facet.normal.dot(model.line.direction);
    let length = (1.0 + model.slope * model.slope).sqrt();
    // A cone's normal leans by its slope, that of a flat strip by a little less.
    let leaning = model.slope * trig::cos(model.step / 2.0);
    let lean = if model.convex { -leaning } else { leaning } / (1.0 + leaning * leaning).sqrt();
    let upright = if model.convex { towards } else { -towards };
    let deepest = trig::cos((UNEVEN * model.step / 2.0).min(80.0));
    if upright < 0.9 * deepest / length || (tilt - lean).abs() > 0.02 {
        return false;
    }
    // A chord wider than a strip has its corners on the surface and its middle far below.
    let at_middle = (model.radius + model.slope * model.line.height(facet.middle)).abs();
    if radial.length() < at_middle * deepest - slack {
        return false;
    }
    corners.into_iter().all(|corner| {
        let expected = (model.radius + model.slope * model.line.height(corner)).abs();
        let distance = model.line.distance(corner);
        distance <= expected + slack && distance >= expected * deepest - slack
    })
}

/// The model that suits its strips best: through the edges that they share.
fn refit(
    facets: &Facets,
    members: &[u32],
    model: &Model,
    cylinder: bool,
    is_member: impl Fn(u32) -> bool,
) -> Option<Model> {
    let inner = inner_links(facets, members.iter().copied(), is_member);
    let points = |links: &[&Link]| -> Vec<Vec3> {
        links.iter().flat_map(|link| facets.edges(link).flatten()).collect()
    };
    if cylinder {
        let direction = inner.iter().fold(Vec3::ZERO, |sum, link| {
            if link.run.dot(model.line.direction) < 0.0 { sum - link.run } else { sum + link.run }
        });
        let direction = direction.normalized();
        let plane = Across::new(model.line.point, direction);
        let flat: Vec<Vec2> = points(&inner).into_iter().map(|point| plane.of(point)).collect();
        let circle = Circle::fitted(&flat)?;
        let line = Line { point: plane.back(circle.centre), direction };
        return Some(Model { line, radius: circle.radius, ..*model });
    }
    // The normals of a cone end on a circle around its axis, and all its planes meet in its tip.
    let normals = members.iter().map(|&f| &facets.all[f as usize]).map(|f| (f.normal, 1.0));
    let [(_, axis), _, _] = eigen(covariance(normals));
    let direction = if axis.dot(model.line.direction) < 0.0 { -axis } else { axis };
    let (mut rows, mut right) = ([Vec3::ZERO; 3], Vec3::ZERO);
    for facet in members.iter().map(|&f| &facets.all[f as usize]) {
        let n = facet.normal;
        let offset = n.dot(facet.middle - model.line.point);
        rows = [rows[0] + n * n.x, rows[1] + n * n.y, rows[2] + n * n.z];
        right = right + n * offset;
    }
    let apex = model.line.point + solve(rows, right)?;
    let line = Line { point: apex, direction };
    let profile: Vec<Vec2> =
        points(&inner).into_iter().map(|p| Vec2::new(line.height(p), line.distance(p))).collect();
    let (radius, slope) = straight(&profile);
    Some(Model { line, radius, slope, ..*model })
}

/// The links between members.
fn inner_links<'a>(
    facets: &'a Facets,
    members: impl Iterator<Item = u32>,
    is_member: impl Fn(u32) -> bool,
) -> Vec<&'a Link> {
    members
        .flat_map(|facet| facets.around(facet).iter().map(move |&link| (facet, &facets.links[link as usize])))
        .filter(|(facet, link)| link.facets[0] == *facet && is_member(link.facets[1]))
        .map(|(_, link)| link)
        .collect()
}

/// What `members` make of the model.
fn ring(facets: &Facets, members: Vec<u32>, model: &Model) -> Option<Ring> {
    if members.len() < 3 || model.step > POLYGON {
        return None;
    }
    let model = model.settled();
    let Model { line, radius, slope, convex, .. } = model;
    let mut found = Ring {
        line,
        radius,
        slope,
        convex,
        facets: members,
        from: 0.0,
        to: 0.0,
        spans: Spans::default(),
        step: 0.0,
        error: 0.0,
        pieces: 1,
    };
    around(facets, &mut found);
    let members = &found.facets;
    found.error = inner_links(facets, members.iter().copied(), |f| members.binary_search(&f).is_ok())
        .into_iter()
        .flat_map(|link| facets.edges(link).flatten())
        .map(|p| (found.radius_at(line.height(p)).abs() - line.distance(p)).abs())
        .fold(0.0, f64::max);
    (found.radius_at(found.from).min(found.radius_at(found.to)) >= -20.0 * facets.eps).then_some(found)
}

/// Measures how far along and around its axis a ring goes, and its widest strip.
pub(super) fn around(facets: &Facets, ring: &mut Ring) {
    let line = ring.line;
    let plane = Across::new(line.point, line.direction);
    let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut spans = Spans::default();
    let mut step = 0.0_f64;
    for &member in &ring.facets {
        let middle = angle(plane.of(facets.all[member as usize].middle));
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for corner in facets.corners(member) {
            let height = line.height(corner);
            (from, to) = (from.min(height), to.max(height));
            let at = plane.of(corner);
            // The tip of a cone has no angle.
            if at.length() > 1e-6 * facets.size + 4.0 * facets.eps {
                let turn = (angle(at) - middle + 540.0) % 360.0 - 180.0;
                (low, high) = (low.min(turn), high.max(turn));
            }
        }
        spans.add(middle + low, middle + high);
        step = step.max(high - low);
    }
    (ring.from, ring.to, ring.spans, ring.step) = (from, to, spans, step);
}

/// Whether a facet lies on the surface of a ring.
pub(super) fn fits_ring(facets: &Facets, index: u32, ring: &Ring) -> bool {
    let Ring { line, radius, slope, convex, step, .. } = *ring;
    let model = Model { line, radius, slope, convex, step };
    fits(facets, index, &model, 20.0 * facets.eps + 2e-5 * radius.abs())
}

impl Model {
    /// The same surface with its line's direction where directions go, and heights from the line's point
    /// nearest to the origin, so that coaxial rings count alike.
    fn settled(self) -> Self {
        let line = self.line.oriented();
        let slope = if line.direction == self.line.direction { self.slope } else { -self.slope };
        let shift = line.point.dot(line.direction);
        let point = line.point - line.direction * shift;
        Self { line: Line { point, ..line }, radius: self.radius - slope * shift, slope, ..self }
    }
}
