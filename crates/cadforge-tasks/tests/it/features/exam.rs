//! Marks what was found against what is there.

use cadforge_kernel::feature::{Arrangement, Feature, Features, Found, Line, Turned};
use cadforge_kernel::math::Vec3;

use super::truth::{Pattern, Round, Truth};

/// Right answers, and all that were given or wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub wanted: usize,
    pub given: usize,
    pub right: usize,
}

impl Tally {
    pub fn precision(&self) -> f64 {
        if self.given == 0 { 1.0 } else { self.right as f64 / self.given as f64 }
    }

    pub fn recall(&self) -> f64 {
        if self.wanted == 0 { 1.0 } else { self.right as f64 / self.wanted as f64 }
    }

    fn add(&mut self, wanted: usize, given: usize, right: usize) {
        (self.wanted, self.given, self.right) =
            (self.wanted + wanted, self.given + given, self.right + right);
    }
}

/// How well a detector did.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    pub holes: Tally,
    pub bosses: Tally,
    pub patterns: Tally,
    pub slots: Tally,
    /// The largest error of a radius of what was found, in millimetres.
    pub radius_error: f64,
    /// What went wrong, part by part.
    pub faults: Vec<String>,
}

/// Millimetres and, for curved ends, what 64 facets leave open.
const PLACE: f64 = 0.02;
const END: f64 = 0.15;
const RADIUS: f64 = 0.02;

impl Marks {
    pub fn add(&mut self, name: &str, truth: &Truth, found: &Features) {
        for convex in [false, true] {
            let wanted: Vec<&Round> = truth.rounds.iter().filter(|round| round.convex == convex).collect();
            let given: Vec<(&Found, &Turned)> = found
                .list
                .iter()
                .filter_map(|found| match &found.feature {
                    Feature::Hole(turned) if !convex => Some((found, turned)),
                    Feature::Boss(turned) if convex => Some((found, turned)),
                    _ => None,
                })
                .collect();
            let mut free: Vec<bool> = vec![true; given.len()];
            let mut right = 0;
            for round in &wanted {
                let hit =
                    (0..given.len()).find_map(|i| Some((i, error(round, given[i]).filter(|_| free[i])?)));
                match hit {
                    Some((index, error)) => {
                        free[index] = false;
                        right += 1;
                        self.radius_error = self.radius_error.max(error);
                    }
                    None => self.faults.push(format!("{name}: missed {round:?}")),
                }
            }
            for (_, (_, turned)) in free.iter().zip(&given).filter(|(free, _)| **free) {
                self.faults.push(format!("{name}: invented, convex {convex}: {turned:?}"));
            }
            let tally = if convex { &mut self.bosses } else { &mut self.holes };
            tally.add(wanted.len(), given.len(), right);
        }
        self.patterns(name, truth, found);
        let slots: Vec<[f64; 3]> = found
            .list
            .iter()
            .filter_map(|found| match &found.feature {
                Feature::Slot(slot) => Some([slot.length, slot.width, slot.depth]),
                _ => None,
            })
            .collect();
        let same = |a: &[f64; 3], b: &[f64; 3]| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= PLACE);
        let right = truth.slots.iter().filter(|slot| slots.iter().any(|given| same(slot, given))).count();
        if right < truth.slots.len().max(slots.len()) {
            self.faults.push(format!("{name}: slots {slots:?}, not {:?}", truth.slots));
        }
        self.slots.add(truth.slots.len(), slots.len(), right);
    }

    fn patterns(&mut self, name: &str, truth: &Truth, found: &Features) {
        let given: Vec<&Arrangement> = found
            .list
            .iter()
            .filter_map(|found| match &found.feature {
                Feature::Pattern(pattern) => Some(&pattern.arrangement),
                _ => None,
            })
            .collect();
        let hit = |wanted: &Pattern| given.iter().any(|given| agrees(wanted, given));
        let right = truth.patterns.iter().filter(|wanted| hit(wanted)).count();
        for missed in truth.patterns.iter().filter(|wanted| !hit(wanted)) {
            self.faults.push(format!("{name}: missed {missed:?}"));
        }
        let known = |given: &Arrangement| {
            truth.patterns.iter().any(|wanted| agrees(wanted, given) || is_the_same_square(wanted, given))
        };
        for invented in given.iter().filter(|given| !known(given)) {
            self.faults.push(format!("{name}: invented {invented:?}"));
        }
        let invented = given.iter().filter(|given| !known(given)).count();
        self.patterns.add(truth.patterns.len(), right + invented, right);
    }
}

/// The largest error of a radius, when it is this hole or boss.
fn error(round: &Round, (found, turned): (&Found, &Turned)) -> Option<f64> {
    let line: &Line = &turned.axis;
    let own = [line.point, line.at(turned.length())];
    let apart = |a: [Vec3; 2], b: [Vec3; 2]| (a[0] - b[0]).length().max((a[1] - b[1]).length());
    let turn = apart(own, round.ends) > apart([own[1], own[0]], round.ends);
    let start = if turn { own[1] } else { own[0] };
    let place = round.ends.iter().map(|&end| line.distance(end)).fold(0.0, f64::max);
    let ends = if turn { [own[1], own[0]] } else { own };
    let off = apart(ends, round.ends);
    if place > PLACE || off > END || turned.sections.len() != round.sections.len() {
        return None;
    }
    let open = if turn { [turned.open_end, turned.open_start] } else { [turned.open_start, turned.open_end] };
    if !round.convex && open != round.open {
        return None;
    }
    let mut sections: Vec<_> = turned.sections.clone();
    if turn {
        sections.reverse();
    }
    let mut worst = 0.0_f64;
    let mut height = 0.0;
    for (section, &(length, first, last)) in sections.iter().zip(&round.sections) {
        let (a, b) = if turn {
            (section.end_radius, section.start_radius)
        } else {
            (section.start_radius, section.end_radius)
        };
        worst = worst.max((a - first).abs()).max((b - last).abs());
        let begins = if turn { turned.length() - section.to } else { section.from };
        if (begins - height).abs() > END || (section.to - section.from - length).abs() > END {
            return None;
        }
        height += length;
    }
    let _ = start;
    (worst <= RADIUS.max(found.tolerance)).then_some(worst)
}

fn agrees(wanted: &Pattern, given: &Arrangement) -> bool {
    match (wanted, given) {
        (Pattern::Circle(axis, at, reach, many), Arrangement::Circle { axis: line, radius, count, .. }) => {
            line.direction.cross(*axis).length() < 1e-3
                && line.distance(*at) <= PLACE
                && (radius - reach).abs() <= PLACE.max(END * f64::from(u8::from(at.z != 0.0)))
                && count == many
        }
        (Pattern::Grid(pitches, many), Arrangement::Grid { pitch, counts }) => {
            let same = |order: [usize; 2]| {
                (0..2).all(|i| {
                    (pitch[order[i]].length() - pitches[i]).abs() <= PLACE && counts[order[i]] == many[i]
                })
            };
            same([0, 1]) || same([1, 0])
        }
        (Pattern::Teeth(root, tip, many), Arrangement::Teeth { root_radius, tip_radius, count, .. }) => {
            (root - root_radius).abs() <= PLACE && (tip - tip_radius).abs() <= PLACE && count == many
        }
        _ => false,
    }
}

/// Four holes in a square are a grid and a circle.
fn is_the_same_square(wanted: &Pattern, given: &Arrangement) -> bool {
    match (wanted, given) {
        (Pattern::Grid(pitch, [2, 2]), Arrangement::Circle { count: 4, radius, .. }) => {
            (radius - pitch[0] / 2.0_f64.sqrt()).abs() <= PLACE
        }
        (Pattern::Circle(_, _, reach, 4), Arrangement::Grid { pitch, counts: [2, 2] }) => {
            pitch.iter().all(|pitch| (pitch.length() - reach * 2.0_f64.sqrt()).abs() <= PLACE)
        }
        _ => false,
    }
}
