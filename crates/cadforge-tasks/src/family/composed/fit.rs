//! Whether the features of a composed part leave each other room.

use cadforge_kernel::math::trig;

use crate::family::{Fit, require};
use crate::params::Params;

use super::base::{Base, Shape};

/// Whether everything has its place on `base`.
pub(super) fn room(p: &Params, base: &Base) -> Fit {
    top(p, base)?;
    axis(p, base)?;
    circle(p, base)?;
    side(p, base)?;
    hollow(p, base)
}

/// From the axis to the farthest point of what stands on the top.
fn top_reach(p: &Params) -> Option<f64> {
    let round = ["dome.radius", "cone.radius", "post.radius"].iter().find_map(|name| p.get(name));
    round.or_else(|| p.get("pad.side").map(|side| side / 2.0_f64.sqrt()))
}

fn top(p: &Params, base: &Base) -> Fit {
    // A little less than the flats of a 64-sided base.
    let edge = 0.998 * base.inner;
    require(top_reach(p).is_none_or(|reach| reach <= edge), "the feature on the top hangs over")?;
    let ball = p.get("dome.radius");
    require(ball.is_none_or(|radius| radius <= base.height - 1.0), "the dome's ball comes out below")?;
    let Some((width, depth)) = p.get("notch.width").zip(p.get("notch.depth")) else { return Ok(()) };
    require(base.shape == Shape::Box, "only boxes have a notch")?;
    require(width <= 2.0 * base.reach_x - 8.0, "the notch leaves less than 4 mm beside it")?;
    require(depth <= base.height - 5.0, "the notch leaves less than 5 mm below it")
}

fn axis(p: &Params, base: &Base) -> Fit {
    let Some(hole) = p.get("hole.radius") else { return Ok(()) };
    require(hole <= base.inner - 4.0, "the hole leaves less than 4 mm beside it")?;
    let narrowest = p.get("pad.side").map(|side| side / 2.0).or_else(|| top_reach(p));
    require(
        narrowest.is_none_or(|reach| hole <= reach - 2.0),
        "the hole leaves less than 2 mm of the top feature",
    )?;
    let notch = p.get("notch.width").map(|width| width / 2.0);
    require(notch.is_none_or(|half| (hole - half).abs() >= 1.0), "the hole grazes the notch")?;
    let cross = p.get("cross-hole.radius");
    require(cross.is_none_or(|radius| (hole - radius).abs() >= 1.0), "the holes have nearly the same radius")
}

fn circle(p: &Params, base: &Base) -> Fit {
    let Some(circle) = p.get("bolts.circle") else { return Ok(()) };
    let (count, radius) = (p["bolts.count"], p["bolts.radius"]);
    require(circle + radius <= base.inner - 1.0, "the bolt holes run out of the side")?;
    let inside = top_reach(p).into_iter().chain(p.get("hole.radius")).fold(0.0, f64::max);
    require(circle - radius >= inside + 1.0, "the bolt holes run into what is in the middle")?;
    let apart = 2.0 * circle * trig::sin(180.0 / count);
    require(apart >= 2.0 * radius + 1.0, "the bolt holes run into each other")?;
    let angles = (0..count as u32).map(|index| f64::from(index) * 360.0 / count);
    let notch = p.get("notch.width").map_or(f64::INFINITY, |width| width / 2.0);
    let cross = p.get("cross-hole.radius").unwrap_or(f64::INFINITY);
    let clear = |distance: f64, wall: f64| ((distance - wall).abs() - radius).abs();
    for angle in angles {
        let (x, y) = (circle * trig::cos(angle).abs(), circle * trig::sin(angle).abs());
        require((x - notch).abs() >= radius + 0.5, "a bolt hole runs into a wall of the notch")?;
        require(clear(y, cross) >= 0.2, "a bolt hole grazes the cross hole")?;
    }
    Ok(())
}

fn side(p: &Params, base: &Base) -> Fit {
    if let Some(radius) = p.get("boss.radius") {
        require(base.shape == Shape::Box, "only boxes have a boss")?;
        require(radius <= base.reach_y.min(base.height / 2.0) - 1.0, "the boss is wider than the side")?;
    }
    let Some(radius) = p.get("cross-hole.radius") else { return Ok(()) };
    require(
        radius <= base.reach_y.min(base.height / 2.0) - 2.0,
        "the cross hole leaves less than 2 mm beside it",
    )?;
    let notch = p.get("notch.depth");
    require(
        notch.is_none_or(|depth| depth <= base.height / 2.0 - radius - 1.0),
        "the cross hole runs into the notch",
    )
}

fn hollow(p: &Params, base: &Base) -> Fit {
    let wall = p.get("hollow.wall");
    let room = |wall: f64| wall <= base.inner - 4.0 && wall <= base.height - 4.0;
    require(wall.is_none_or(room), "there is less than 4 mm of room inside")
}
