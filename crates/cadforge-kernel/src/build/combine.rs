//! Operations on several parts: which of them count, and what they come to together.

use std::rc::Rc;

use super::import;
use super::layers::{self, Layers};
use super::manifold::{self, Body, Outline, Stop};
use super::part::Part;
use super::tree::Builder;
use crate::budget::Resource;
use crate::csg::Csg;
use crate::diag::Diagnostic;
use crate::flat::{self, Clip, Region};
use crate::math::Affine;
use crate::mesh::Mesh;

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
        let operands: Vec<&Region> = regions.iter().map(Rc::as_ref).collect();
        Ok(Part::flat(flat::clip(op.clip(), &operands, self.meter)?))
    }

    fn combine_solid(&mut self, node: &Csg, op: Operation, parts: &[Part]) -> Result<Part, Stop> {
        let all = || parts.iter().enumerate();
        let filled: Vec<(usize, &Part)> = all().filter(|(_, part)| !part.is_empty()).collect();
        // Nothing happens to a single child, and a union does not count empty ones.
        match (op, filled.as_slice()) {
            _ if parts.len() == 1 => return Ok(parts[0].clone()),
            (_, []) => return Ok(Part::Nothing),
            (Operation::Union, [(_, single)]) => return Ok((*single).clone()),
            _ => {}
        }
        let lost = match op {
            Operation::Union => None,
            Operation::Difference => (filled[0].0 > 0).then_some(0),
            Operation::Intersection => all().find(|(_, part)| part.is_empty()).map(|(place, _)| place),
        };
        if let Some(place) = lost {
            self.empty_operand(node, op, place);
            return Ok(Part::empty(3));
        }
        self.combine_in_layers(node, op, &filled)
    }

    /// Notes that child `place` of `node` holds nothing, so that the whole does.
    fn empty_operand(&mut self, node: &Csg, op: Operation, place: usize) {
        let origin = node.children.get(place).and_then(|child| child.origin).or(node.origin);
        let what = if op == Operation::Difference {
            "there is nothing to subtract from, so nothing is left"
        } else {
            "one operand of the intersection is empty, so nothing is left"
        };
        let note = Diagnostic::warning("build/empty-operand", origin, what);
        self.note(note.hint("the operand must be a solid: check its sizes, and that its module exists"));
    }

    /// Those operands that stand on one axis are combined as layers, the rest in space.
    fn combine_in_layers(
        &mut self,
        node: &Csg,
        op: Operation,
        operands: &[(usize, &Part)],
    ) -> Result<Part, Stop> {
        let from = operands[0].1;
        // The first operand of a difference decides, since it stays in any case.
        let fits = |axis: &usize| op != Operation::Difference || from.stands_on(*axis);
        let standing = |axis: usize| operands.iter().filter(|(_, part)| part.stands_on(axis)).count();
        // Of several axes with as many, the vertical one.
        let Some(axis) = [0, 1, 2].into_iter().filter(fits).max_by_key(|&axis| standing(axis)) else {
            return self.combine_bodies(node, op, None, operands);
        };
        let mut layered: Vec<Rc<Layers>> = Vec::new();
        let mut others: Vec<(usize, &Part)> = Vec::new();
        for &(place, part) in operands {
            match part.layers(axis) {
                // An operand that turns out to be none, and is the one to subtract from, ends it.
                Some(layers) if op != Operation::Difference || place == 0 || !layered.is_empty() => {
                    self.meter.spend(Resource::Work, 100 * layers.size() as u64)?;
                    layered.push(layers);
                }
                _ => others.push((place, part)),
            }
        }
        if layered.len() < 2 && !others.is_empty() {
            return self.combine_bodies(node, op, None, operands);
        }
        let together = layers::combine(op.clip(), &layered, self.meter)?;
        let together = Part::Layers(Rc::new(together), Affine::IDENTITY);
        if others.is_empty() { Ok(together) } else { self.combine_bodies(node, op, Some(&together), &others) }
    }

    fn combine_bodies(
        &mut self,
        node: &Csg,
        op: Operation,
        first: Option<&Part>,
        operands: &[(usize, &Part)],
    ) -> Result<Part, Stop> {
        let mut bodies = Vec::with_capacity(operands.len() + 1);
        for (place, part) in first.map(|part| (0, part)).iter().chain(operands) {
            bodies.push(self.body(node, *place, part)?);
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
        match part {
            Part::Body(body) => return Ok(body.clone()),
            Part::Layers(layers, map) => {
                let mesh = self.surface(layers)?.mesh;
                super::cost::import(&mesh, self.meter)?;
                return Body::import(&mesh.transformed(map));
            }
            _ => {}
        }
        let Some(mesh) = self.raw_mesh(part)?.filter(|mesh| !mesh.is_empty()) else {
            return Ok(Body::empty());
        };
        super::cost::import(&mesh, self.meter)?;
        if let Some(mesh) = import::closed(&mesh) {
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

    /// The surface of layers, in their own place.
    pub(crate) fn surface(&mut self, layers: &Layers) -> Result<Outline, Stop> {
        if let Some(mesh) = layers.to_mesh(self.meter)?
            && let Some(partners) = import::partners(&mesh)
        {
            return Ok(Outline { mesh, partners });
        }
        // Rounding kept the layers from meeting: put them together in space.
        let bodies = layers.slabs().iter().map(Body::import).collect::<Result<Vec<_>, _>>()?;
        Ok(manifold::union(bodies, self.meter)?.outline())
    }

    /// The mesh of something in space, as it is.
    pub(crate) fn raw_mesh(&mut self, part: &Part) -> Result<Option<Rc<Mesh>>, Stop> {
        Ok(match part {
            Part::Nothing | Part::Flat(_) => None,
            Part::Prism(prism) => Some(Rc::new(prism.to_mesh(self.meter)?)),
            Part::Raw(mesh) => Some(mesh.clone()),
            Part::Layers(layers, map) => Some(Rc::new(self.surface(layers)?.mesh.transformed(map))),
            Part::Body(body) => Some(Rc::new(body.to_mesh())),
        })
    }
}

impl Operation {
    fn clip(self) -> Clip {
        match self {
            Self::Union => Clip::Union,
            Self::Difference => Clip::Difference,
            Self::Intersection => Clip::Intersection,
        }
    }
}
