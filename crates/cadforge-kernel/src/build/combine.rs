//! Operations on several parts: which of them count, and what they come to together.

use std::rc::Rc;

use super::import;
use super::manifold::{self, Body, Stop};
use super::part::Part;
use super::tree::Builder;
use crate::csg::Csg;
use crate::diag::Diagnostic;
use crate::flat::{self, Clip, Region};

/// A boolean operation on parts of either dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    Union,
    Difference,
    Intersection,
}

impl Builder<'_> {
    /// The parts of the first part's dimension; those of the other become empty.
    pub(crate) fn of_one_dimension(&mut self, node: &Csg, parts: &[Part]) -> (Option<u32>, Vec<Part>) {
        let dimension = parts.iter().find_map(Part::dimension);
        let mut odd = None;
        let kept = parts.iter().enumerate().map(|(place, part)| match part.dimension() {
            Some(other) if Some(other) != dimension => {
                if !part.is_empty() {
                    odd.get_or_insert((place, other));
                }
                Part::Nothing
            }
            _ => part.clone(),
        });
        let kept: Vec<Part> = kept.collect();
        if let Some((place, dimension)) = odd {
            self.mixed(node, place, dimension);
        }
        (dimension, kept)
    }

    /// Notes that child `place` of `node`, of `dimension`, is ignored.
    pub(crate) fn mixed(&mut self, node: &Csg, place: usize, dimension: u32) {
        let origin = node.children.get(place).and_then(|child| child.origin).or(node.origin);
        let (what, hint) = if dimension == 2 {
            ("a flat shape is ignored among solids", "give it a height with `linear_extrude`")
        } else {
            ("a solid is ignored among flat shapes", "keep flat shapes and solids in separate operations")
        };
        self.note(Diagnostic::warning("build/mixed-dimensions", origin, what).hint(hint));
    }

    /// `parts` combined as the children of `node`.
    pub(crate) fn combine(&mut self, node: &Csg, op: Operation, parts: &[Part]) -> Result<Part, Stop> {
        let (dimension, parts) = self.of_one_dimension(node, parts);
        match dimension {
            None => Ok(Part::Nothing),
            Some(2) => self.combine_flat(op, &parts),
            Some(_) => self.combine_solid(node, op, &parts),
        }
    }

    fn combine_flat(&mut self, op: Operation, parts: &[Part]) -> Result<Part, Stop> {
        if let [single] = parts {
            return Ok(single.clone());
        }
        let nothing = Rc::new(Region::default());
        let regions: Vec<Rc<Region>> = parts
            .iter()
            .map(|part| match part {
                Part::Flat(region) => region.clone(),
                _ => nothing.clone(),
            })
            .collect();
        let clip = match op {
            Operation::Union => Clip::Union,
            Operation::Difference => Clip::Difference,
            Operation::Intersection => Clip::Intersection,
        };
        let operands: Vec<&Region> = regions.iter().map(Rc::as_ref).collect();
        self.pay_for_clipping(&operands)?;
        Ok(Part::flat(flat::clip(clip, &operands)))
    }

    fn combine_solid(&mut self, node: &Csg, op: Operation, parts: &[Part]) -> Result<Part, Stop> {
        // Nothing happens to a single child, and a union does not count empty ones.
        let counted: Vec<&Part> = match op {
            Operation::Union => parts.iter().filter(|part| !part.is_empty()).collect(),
            _ => parts.iter().collect(),
        };
        match counted.as_slice() {
            [] => return Ok(Part::Nothing),
            [single] => return Ok((*single).clone()),
            _ => {}
        }
        let mut bodies = Vec::with_capacity(counted.len());
        for part in counted {
            let place = parts.iter().position(|other| std::ptr::eq(other, part)).unwrap_or(0);
            bodies.push(self.body(node, place, part)?);
        }
        let meter = &mut *self.meter;
        Ok(Part::Body(match op {
            Operation::Union => manifold::union(bodies, meter)?,
            Operation::Difference => {
                let first = bodies.remove(0);
                manifold::difference(&first, bodies, meter)?
            }
            Operation::Intersection => manifold::intersection(bodies, meter)?,
        }))
    }

    /// A part as a body that booleans accept; empty, with a note, when it is not closed.
    pub(crate) fn body(&mut self, node: &Csg, place: usize, part: &Part) -> Result<Body, Stop> {
        let mesh = match part {
            Part::Body(body) => return Ok(body.clone()),
            Part::Raw(mesh) if !mesh.is_empty() => mesh,
            _ => return Ok(Body::empty()),
        };
        super::cost::import(mesh, self.meter)?;
        if let Some(mesh) = import::closed(mesh) {
            return Body::import(&mesh);
        }
        let origin = node.children.get(place).and_then(|child| child.origin).or(node.origin);
        self.note(
            Diagnostic::error(
                "build/not-closed",
                origin,
                "this solid is not closed and was left out of the operation",
            )
            .hint("every edge must be shared by exactly two faces, and faces must be wound the same way")
            .hint(
                "shapes that touch in a single point or edge are not closed either: let them overlap or part",
            ),
        );
        Ok(Body::empty())
    }
}
