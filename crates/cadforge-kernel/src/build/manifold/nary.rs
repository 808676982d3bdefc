//! Booleans of many bodies, each paid for before it is done.

use manifold_rust::boolean3;
use manifold_rust::types::OpType;

use super::{Body, Stop, guarded};
use crate::budget::Meter;
use crate::build::cost;
use crate::math::Box3;

/// All of `bodies` as one: those whose boxes are apart are put side by side, and then the largest
/// two are united until one is left.
pub(crate) fn union(mut bodies: Vec<Body>, meter: &mut Meter) -> Result<Body, Stop> {
    bodies.retain(|body| !body.is_empty());
    canonical(&mut bodies);
    let mut groups: Vec<Body> = Vec::new();
    for members in apart(&bodies, meter)? {
        groups.push(match members.as_slice() {
            [single] => bodies[*single].clone(),
            several => {
                for &i in several {
                    cost::copy(bodies[i].size(), meter)?;
                }
                let parts: Vec<_> = several.iter().map(|&i| (*bodies[i].0).clone()).collect();
                guarded(|| boolean3::compose_meshes(&parts))?
            }
        });
    }
    groups.sort_by_key(Body::size);
    while groups.len() > 1 {
        let (Some(larger), Some(smaller)) = (groups.pop(), groups.pop()) else { break };
        let both = larger.combined(OpType::Add, &smaller, meter)?;
        groups.insert(groups.partition_point(|other| other.size() <= both.size()), both);
    }
    Ok(groups.pop().unwrap_or_else(Body::empty))
}

/// What of `from` is in none of `tools`.
pub(crate) fn difference(from: &Body, mut tools: Vec<Body>, meter: &mut Meter) -> Result<Body, Stop> {
    let reach = from.bounds();
    tools.retain(|tool| !tool.is_empty() && tool.bounds().touches(reach, 0.0));
    if tools.is_empty() || from.is_empty() {
        return Ok(from.clone());
    }
    let tools = union(tools, meter)?;
    from.combined(OpType::Subtract, &tools, meter)
}

/// What is in all of `bodies`.
pub(crate) fn intersection(mut bodies: Vec<Body>, meter: &mut Meter) -> Result<Body, Stop> {
    canonical(&mut bodies);
    let mut bodies = bodies.into_iter();
    let Some(mut common) = bodies.next() else { return Ok(Body::empty()) };
    for body in bodies {
        if common.is_empty() || body.is_empty() {
            return Ok(Body::empty());
        }
        common = common.combined(OpType::Intersect, &body, meter)?;
    }
    Ok(common)
}

/// Puts operands whose order has no meaning into one that does not depend on the program's.
fn canonical(bodies: &mut [Body]) {
    let key = |body: &Body| {
        let Box3 { min, max } = body.bounds();
        (min.to_array(), max.to_array(), body.size())
    };
    bodies.sort_by(|a, b| {
        let ((a_min, a_max, a_size), (b_min, b_max, b_size)) = (key(a), key(b));
        let corners = a_min.iter().chain(&a_max).zip(b_min.iter().chain(&b_max));
        let order = corners.map(|(a, b)| a.total_cmp(b)).find(|order| order.is_ne());
        order.unwrap_or_else(|| a_size.cmp(&b_size))
    });
}

/// Indices in groups, no two boxes of a group touching.
fn apart(bodies: &[Body], meter: &mut Meter) -> Result<Vec<Vec<usize>>, Stop> {
    let boxes: Vec<Box3> = bodies.iter().map(Body::bounds).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for i in 0..bodies.len() {
        cost::scan(i, meter)?;
        let is_free = |group: &Vec<usize>| group.iter().all(|&j| !boxes[i].touches(boxes[j], 0.0));
        match groups.iter_mut().find(|group| is_free(group)) {
            Some(group) => group.push(i),
            None => groups.push(vec![i]),
        }
    }
    Ok(groups)
}
