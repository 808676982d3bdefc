//! Composed parts: a base with one, two, or more features, in any order.
//!
//! Parameters are called `box.width` or `dome.radius`, so their names say which base and which
//! features a part has, and their order is the order of the prompt.

use std::ops::RangeInclusive;

use crate::params::{Params, count, length};
use crate::part::Part;
use crate::seed::Rng;
use crate::wording::{Wording, fill};

use super::{Family, Fit, Variable, require};
use base::{Base, Shape};
use feature::{KINDS, Kind, Site};

mod base;
mod demand;
mod feature;
mod fit;
mod twin;

/// Level 2: one feature.
pub(super) static WITH_ONE: Family = Family {
    name: "composed-1",
    level: 2,
    summary: "a box, cylinder or hexagonal prism with one feature",
    fits: |p| fits(p, ONE),
    variable: Some(Variable { draw: |rng| draw(rng, ONE), phrase, twin: twin::of }),
    ..COMPOSED
};

/// Level 3: two features.
pub(super) static WITH_TWO: Family = Family {
    name: "composed-2",
    level: 3,
    summary: "a box, cylinder or hexagonal prism with two features",
    fits: |p| fits(p, TWO),
    variable: Some(Variable { draw: |rng| draw(rng, TWO), phrase, twin: |_| None }),
    ..COMPOSED
};

/// Level 4: three or four features.
pub(super) static WITH_MORE: Family = Family {
    name: "composed-3",
    level: 4,
    summary: "a box, cylinder or hexagonal prism with three or four features",
    fits: |p| fits(p, MORE),
    variable: Some(Variable { draw: |rng| draw(rng, MORE), phrase, twin: |_| None }),
    ..COMPOSED
};

const ONE: RangeInclusive<usize> = 1..=1;
const TWO: RangeInclusive<usize> = 2..=2;
const MORE: RangeInclusive<usize> = 3..=4;

/// What the three have in common.
const COMPOSED: Family = Family {
    name: "",
    version: 1,
    level: 0,
    summary: "",
    parameters: &[
        length("box.width", 35.0, 75.0, 5.0),
        length("box.depth", 30.0, 70.0, 5.0),
        length("box.height", 15.0, 45.0, 5.0),
        length("cylinder.radius", 20.0, 40.0, 5.0),
        length("cylinder.height", 20.0, 50.0, 5.0),
        length("hexagon.height", 15.0, 50.0, 5.0),
        length("hexagon.flats", 35.0, 60.0, 5.0),
        length("dome.radius", 5.0, 30.0, 1.0),
        length("pad.side", 10.0, 56.0, 1.0),
        length("pad.height", 4.0, 15.0, 1.0),
        length("cone.radius", 5.0, 30.0, 1.0),
        length("cone.height", 10.0, 40.0, 5.0),
        length("post.radius", 5.0, 30.0, 1.0),
        length("post.height", 10.0, 45.0, 5.0),
        length("notch.width", 8.0, 44.0, 2.0),
        length("notch.depth", 5.0, 22.0, 1.0),
        length("boss.radius", 3.0, 19.0, 1.0),
        length("boss.length", 10.0, 30.0, 1.0),
        length("cross-hole.radius", 3.0, 21.0, 1.0),
        length("hole.radius", 3.0, 12.0, 1.0),
        count("bolts.count", &[3.0, 4.0, 6.0]),
        length("bolts.radius", 2.0, 3.0, 1.0),
        length("bolts.circle", 7.5, 32.0, 0.1),
        length("hollow.wall", 3.0, 6.0, 1.0),
    ],
    wordings: &[
        Wording::published_with_datum(
            "A solid {base}, with {features}. The part sits on the z=0 plane, centered on the Z axis.",
        ),
        Wording::ours(
            "The part stands on the plane z = 0 with the Z axis through its middle. Its body is {body}. The \
             body has: {list}.",
        ),
    ],
    fits: |_| Ok(()),
    part: |p| part(p, false),
    spec: demand::spec,
    published_part: Some(|p| part(p, true)),
    variable: None,
};

/// The features of a part in the order of their names.
fn features(p: &Params) -> Vec<&'static Kind> {
    let mut found: Vec<&Kind> = Vec::new();
    for (name, _) in p.iter() {
        let kind = KINDS.iter().find(|kind| kind.parameters.contains(&name));
        found.extend(kind.filter(|kind| found.iter().all(|known| known.name != kind.name)));
    }
    found
}

fn fits(p: &Params, how_many: RangeInclusive<usize>) -> Fit {
    let base = Base::of(p).ok_or("the part has no base")?;
    let kinds = features(p);
    require(how_many.contains(&kinds.len()), "the number of features does not go with the level")?;
    let complete = |kind: &Kind| kind.parameters.iter().all(|name| p.has(name));
    require(kinds.iter().all(|kind| complete(kind)), "a feature lacks a dimension")?;
    let of_base = p.iter().filter(|(name, _)| KINDS.iter().all(|kind| !kind.parameters.contains(name)));
    require(of_base.count() == base.shape.parameters().len(), "the part has two bases")?;
    require(sites_are_free(&kinds), "two features need the same place")?;
    fit::room(p, &base)
}

/// Whether no two features sit in the same place.
fn sites_are_free(kinds: &[&Kind]) -> bool {
    let alone = |kind: &Kind| kind.site != Site::Inside || kinds.len() == 1;
    let apart = |(index, kind): (usize, &&Kind)| kinds[..index].iter().all(|other| other.site != kind.site);
    kinds.iter().all(|kind| alone(kind)) && kinds.iter().enumerate().all(apart)
}

fn draw(rng: &mut Rng, how_many: RangeInclusive<usize>) -> Option<Params> {
    let mut params = Params::default();
    let dimensions = rng.choose(&Shape::ALL)?.parameters();
    for name in dimensions {
        let parameter = COMPOSED.parameters.iter().find(|parameter| parameter.name == *name)?;
        params.set(name, parameter.draw(&params, rng));
    }
    let base = Base::of(&params)?;
    let wanted = rng.between(*how_many.start() as i64, *how_many.end() as i64) as usize;
    let mut order: Vec<&Kind> = KINDS.iter().collect();
    rng.shuffle(&mut order);
    let mut taken: Vec<&Kind> = Vec::new();
    for kind in order {
        let alone = kind.site == Site::Inside && wanted > 1;
        let free = taken.iter().all(|other| other.site != kind.site);
        if taken.len() < wanted && free && !alone && base.may_have(kind) {
            taken.push(kind);
        }
    }
    for kind in taken {
        for (name, value) in kind.parameters.iter().zip((kind.draw)(&base, rng)) {
            params.set(name, value);
        }
    }
    Some(params)
}

fn part(p: &Params, as_published: bool) -> Part {
    // Only a tree of nothing could stand for parameters without a base, which `fits` refuses.
    let Some(base) = Base::of(p) else { return Part::plain(crate::shape::cube(0.0, 0.0, 0.0)) };
    let body = Part::plain(base.solid());
    features(p).into_iter().fold(body, |part, kind| match kind.site {
        Site::Inside => feature::hollow(p, &base, part, as_published),
        _ => (kind.build)(p, &base, part),
    })
}

fn phrase(p: &Params, gap: &str) -> String {
    let words = |pattern: &str| fill(pattern, p, |_, _| String::new());
    let kinds = features(p);
    match gap {
        "base" => Base::of(p).map_or_else(String::new, |base| base.phrase(p)),
        "body" => Base::of(p).map_or_else(String::new, |base| base.our_phrase(p)),
        "features" => kinds.iter().map(|kind| words(kind.phrase)).collect::<Vec<_>>().join("; and "),
        _ => {
            let numbered =
                (1..).zip(&kinds).map(|(index, kind)| format!("({index}) {}", words(kind.our_phrase)));
            numbered.collect::<Vec<_>>().join("; ")
        }
    }
}
