use cadforge_reward::spec::Direction;

use super::{Family, Variable, require};
use crate::ask::Ask;
use crate::params::{Params, length};
use crate::part::Part;
use crate::seed::Rng;
use crate::shape::{at, cylinder};
use crate::wording::Wording;

pub(super) static FAMILY: Family = Family {
    name: "stepped-shaft",
    version: 1,
    level: 3,
    summary: "two or three coaxial cylinders on top of each other, each narrower than the one below",
    parameters: &[
        length("radius-1", 8.0, 35.0, 3.0),
        length("height-1", 10.0, 30.0, 5.0),
        length("radius-2", 8.0, 35.0, 3.0),
        length("height-2", 10.0, 30.0, 5.0),
        length("radius-3", 8.0, 35.0, 3.0),
        length("height-3", 10.0, 30.0, 5.0),
    ],
    wordings: &[
        Wording::published(
            "A stepped circular shaft standing upright, made of {count} stacked coaxial cylinders from \
             bottom to top: {sections}. Each section is narrower than the one below it.",
        ),
        Wording::ours(
            "A stepped round shaft whose axis is the Z axis and whose lower end is at z = 0. It has {count} \
             sections, listed upward: {diameters}.",
        ),
    ],
    fits: |p| {
        require(p.has("radius-2"), "there are fewer than two sections")?;
        let (radii, heights): (Vec<_>, Vec<_>) = sections(p).unzip();
        require(2 * radii.len() == p.iter().count(), "a section lacks its radius or height")?;
        require(
            radii.windows(2).all(|pair| pair[1] <= pair[0] - 1.0),
            "a section is no narrower than the one below",
        )?;
        require(heights.iter().all(|&height| height >= 1.0), "a section is lower than 1 mm")
    },
    part: |p| {
        let mut above = sections(p);
        let (radius, height) = above.next().unwrap_or_default();
        let mut part = Part::plain(cylinder(height, radius));
        let mut z = height;
        for ((radius, height), name) in above.zip(["section-2", "section-3"]) {
            part = part.adding(name, at(0.0, 0.0, z, cylinder(height, radius)));
            z += height;
        }
        part
    },
    spec: |p| {
        let top: f64 = sections(p).map(|(_, height)| height).sum();
        let widest = sections(p).map(|(radius, _)| radius).fold(0.0, f64::max);
        let mut ask = Ask::round(widest, 0.0, top);
        let mut z = 0.0;
        for ((radius, height), name) in sections(p).zip(["section 1", "section 2", "section 3"]) {
            let at = [0.0, 0.0, z];
            z += height;
            let above = sections(p).map(|(other, _)| other).find(|&other| other < radius);
            ask = match above {
                // The step: whatever stands above is narrower.
                Some(above) => ask.shaft(name, at, Direction::Z, radius, height).wall(
                    &format!("height of the end of {name}"),
                    [(radius + above) / 2.0, 0.0, z / 2.0],
                    Direction::Z,
                    z,
                ),
                None => ask.boss(name, at, Direction::Z, radius, height),
            };
        }
        ask.betti([1, 0, 0])
    },
    published_part: None,
    variable: Some(Variable { draw, phrase, twin: |_| None }),
};

/// Radius and height from the bottom up.
fn sections(p: &Params) -> impl Iterator<Item = (f64, f64)> {
    let named = [("radius-1", "height-1"), ("radius-2", "height-2"), ("radius-3", "height-3")];
    named.into_iter().map_while(|(radius, height)| Some((p.get(radius)?, p.get(height)?)))
}

fn draw(rng: &mut Rng) -> Option<Params> {
    let count = rng.between(2, 3) as usize;
    let mut radii: Vec<i64> = (0..10).map(|step| 8 + 3 * step).collect();
    rng.shuffle(&mut radii);
    radii.truncate(count);
    radii.sort_by_key(|&radius| -radius);
    let mut params = Params::default();
    for (index, radius) in (1..).zip(radii) {
        params.set(&format!("radius-{index}"), radius as f64);
        params.set(&format!("height-{index}"), 5.0 * rng.between(2, 6) as f64);
    }
    Some(params)
}

fn phrase(p: &Params, gap: &str) -> String {
    let list = |separator: &str, section: fn((f64, f64)) -> String| {
        sections(p).map(section).collect::<Vec<_>>().join(separator)
    };
    match gap {
        "count" => sections(p).count().to_string(),
        "sections" => list(", then ", |(radius, height)| {
            format!("a section of radius {radius}mm and height {height}mm")
        }),
        _ => list("; ", |(radius, height)| format!("{height}mm long and {}mm in diameter", 2.0 * radius)),
    }
}
