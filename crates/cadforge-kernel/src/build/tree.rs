//! Walks the tree and makes each node from its children.

use super::combine::Operation;
use super::digest::{self, Digest, Entry};
use super::manifold::{Outline, Stop};
use super::part::{Part, Prism, within_reach};
use super::{Built, Shape, contact, extrude, primitive, revolve};
use std::rc::Rc;

use crate::budget::{Exceeded, Meter, Resource};
use crate::check::check;
use crate::csg::{Csg, LinearExtrude, Op, Transform};
use crate::diag::Diagnostic;
use crate::flat::{self, Clip, Region};
use crate::math::{Affine, Vec3};
use crate::mesh::Mesh;

/// What the walk carries along.
pub(crate) struct Builder<'m> {
    pub(crate) meter: &'m mut Meter,
    notes: Vec<Diagnostic>,
}

pub(crate) fn build(root: &Csg, meter: &mut Meter) -> Result<Built, Exceeded> {
    let mut builder = Builder { meter, notes: Vec::new() };
    let part = builder.walk(root)?;
    let mut touching = None;
    let shape = match part {
        part if part.is_empty() => Shape::Empty,
        Part::Nothing => Shape::Empty,
        Part::Flat(region) => Shape::Flat(region.as_ref().clone()),
        Part::Prism(prism) => Shape::Solid(prism.to_mesh(builder.meter)?),
        Part::Raw(mesh) => Shape::Solid(mesh.as_ref().clone()),
        Part::Layers(layers, map) => match builder.surface(&layers) {
            Ok(outline) => {
                let (mesh, split) = split_at_contacts(outline, builder.meter)?;
                touching = split.map(|split| split.transformed(&map));
                Shape::Solid(mesh.transformed(&map))
            }
            Err(Stop::Budget(exceeded)) => return Err(exceeded),
            Err(Stop::Failure) => {
                builder.failed(root);
                Shape::Empty
            }
        },
        Part::Body(body) => {
            let (mesh, split) = split_at_contacts(body.outline(), builder.meter)?;
            touching = split;
            Shape::Solid(mesh)
        }
    };
    Ok(Built { shape, touching, notes: builder.notes })
}

/// The outline's mesh with vertices where its surface touches itself.
///
/// Where a hole ends exactly in an edge, slivers thinner than the snapping lattice are left, and splitting can
/// part them into bodies of their own. Then the mesh stays as it was, which is the better account of the part,
/// and the split one comes second.
fn split_at_contacts(outline: Outline, meter: &mut Meter) -> Result<(Mesh, Option<Mesh>), Exceeded> {
    let whole = outline.mesh.clone();
    let split = contact::split(outline, meter)?;
    if split == whole {
        return Ok((whole, None));
    }
    let betti = |mesh: &Mesh| check(mesh).ok().map(|solid| solid.betti());
    Ok(if betti(&split) == betti(&whole) { (split, None) } else { (whole, Some(split)) })
}

/// A node whose children are being made.
struct Frame<'a> {
    node: &'a Csg,
    /// Its place in the list of digests.
    place: usize,
    /// The place of its next child there.
    next: usize,
    parts: Vec<Part>,
}

impl Builder<'_> {
    /// Makes the part of `root`, without recursion: trees can be deep.
    fn walk(&mut self, root: &Csg) -> Result<Part, Exceeded> {
        let entries = digest::digests(root);
        let mut repeated = Repeated::of(&entries);
        let frame = |node, place| Frame { node, place, next: place + 1, parts: Vec::new() };
        let mut frames = vec![frame(root, 0)];
        loop {
            let Some(top) = frames.last_mut() else { return Ok(Part::Nothing) };
            if let Some(child) = top.node.children.get(top.parts.len()) {
                let place = top.next;
                top.next += entries[place].size;
                match repeated.made(entries[place].digest) {
                    Some(part) => top.parts.push(part),
                    None => frames.push(frame(child, place)),
                }
                continue;
            }
            let Some(done) = frames.pop() else { return Ok(Part::Nothing) };
            let part = match self.make(done.node, &done.parts) {
                Ok(part) => part,
                Err(Stop::Budget(exceeded)) => return Err(exceeded),
                Err(Stop::Failure) => self.failed(done.node),
            };
            repeated.keep(entries[done.place].digest, &part);
            match frames.last_mut() {
                Some(parent) => parent.parts.push(part),
                None => return Ok(part),
            }
        }
    }

    pub(crate) fn note(&mut self, note: Diagnostic) {
        self.notes.push(note);
    }

    /// A node from what its children came to.
    fn make(&mut self, node: &Csg, parts: &[Part]) -> Result<Part, Stop> {
        match &node.op {
            Op::Square { size, center } => self.region(node, primitive::square(*size, *center)),
            Op::Circle { radius, facets } => {
                let region = primitive::circle(*radius, *facets, self.meter)?;
                self.region(node, region)
            }
            Op::Polygon { points, paths } => {
                match primitive::polygon(points, paths.as_deref(), self.meter)? {
                    Some(region) => self.region(node, region),
                    None => Ok(self.lost(node, 2)),
                }
            }
            Op::Cube { size, center } => {
                self.meter.spend(Resource::Facets, 8)?;
                let (region, ends) = primitive::cube(*size, *center);
                self.prism(node, region, ends)
            }
            Op::Sphere { radius, facets } => {
                let mesh = primitive::sphere(*radius, *facets, self.meter)?;
                self.mesh(node, mesh)
            }
            Op::Cylinder { height, bottom, top, center, facets } => {
                let radii = [*bottom, *top];
                match primitive::cylinder_ends(*height, radii, *center) {
                    None => Ok(Part::empty(3)),
                    Some(ends) if bottom == top => {
                        let region = primitive::circle(*bottom, *facets, self.meter)?;
                        self.prism(node, region, ends)
                    }
                    Some(ends) => {
                        let mesh = primitive::cone(ends, radii, *facets, self.meter)?;
                        self.mesh(node, mesh)
                    }
                }
            }
            Op::Polyhedron { points, faces } => match primitive::polyhedron(points, faces, self.meter)? {
                Some(mesh) => self.mesh(node, mesh),
                None => Ok(self.lost(node, 3)),
            },
            Op::Group | Op::Union => self.combine(node, Operation::Union, parts),
            Op::Difference => self.combine(node, Operation::Difference, parts),
            Op::Intersection => self.combine(node, Operation::Intersection, parts),
            Op::Transform(transform) => {
                let part = self.combine(node, Operation::Union, parts)?;
                self.transformed(node, &part, transform)
            }
            Op::LinearExtrude(settings) => self.linear_extrude(node, settings, parts),
            Op::RotateExtrude { angle, facets } => {
                let region = self.profile(node, parts)?;
                match revolve::rotate(&region, *angle, *facets, self.meter)? {
                    Ok(mesh) => self.mesh(node, mesh),
                    Err(revolve::CrossesAxis { from, to }) => {
                        let message = format!("the profile crosses the axis: x runs from `{from}` to `{to}`");
                        let note = Diagnostic::error("build/profile-crosses-axis", node.origin, message);
                        self.note(
                            note.hint("keep every point of the profile at x >= 0, or every point at x <= 0"),
                        );
                        Ok(Part::Nothing)
                    }
                }
            }
            Op::Hull => self.hull(node, parts),
            Op::Minkowski => self.minkowski(node, parts),
            Op::Resize { size, auto } => self.resize(node, (*size, *auto), parts),
            Op::Offset { distance, corner, facets } => {
                self.offset(node, (*distance, *corner, *facets), parts)
            }
            Op::Projection { cut } => self.projection(node, *cut, parts),
        }
    }

    /// The union of the flat parts, as the extrusions take it; solids are ignored.
    pub(super) fn profile(&mut self, node: &Csg, parts: &[Part]) -> Result<Region, Stop> {
        let mut regions: Vec<&Region> = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            match part {
                Part::Flat(region) => regions.push(region),
                Part::Nothing => {}
                _ => self.mixed(node, place, 3),
            }
        }
        if let ([region], 1) = (regions.as_slice(), parts.len()) {
            return Ok((*region).clone());
        }
        Ok(flat::clip(Clip::Union, &regions, self.meter)?)
    }

    fn linear_extrude(&mut self, node: &Csg, settings: &LinearExtrude, parts: &[Part]) -> Result<Part, Stop> {
        let region = self.profile(node, parts)?;
        if let Some(ends) = extrude::straight(settings) {
            return self.prism(node, region, ends);
        }
        let mesh = extrude::linear(&region, settings, self.meter)?;
        self.mesh(node, mesh)
    }

    fn transformed(&mut self, node: &Csg, part: &Part, transform: &Transform) -> Result<Part, Stop> {
        self.moved(node, part, &transform.affine())
    }

    /// The image of a part; one that loses its extent is removed.
    pub(super) fn moved(&mut self, node: &Csg, part: &Part, map: &Affine) -> Result<Part, Stop> {
        if matches!(part, Part::Nothing) {
            return Ok(Part::Nothing);
        }
        if !map.is_finite() {
            let note = Diagnostic::warning(
                "build/not-finite",
                node.origin,
                "a transform with a number that is not finite removes its object",
            );
            self.note(note);
            return Ok(Part::Nothing);
        }
        match part {
            Part::Nothing => Ok(Part::Nothing),
            Part::Flat(region) => {
                let factor = flat::flat_determinant(map);
                if factor == 0.0 {
                    return Ok(self.flattened(node, 2));
                }
                let moved = region.transformed(map);
                let moved = if factor < 0.0 { flat::sanitized(&moved.loops, self.meter)? } else { moved };
                self.region(node, moved)
            }
            Part::Prism(prism) if map.determinant() != 0.0 => {
                let prism = Prism { map: map.after(&prism.map), ..prism.clone() };
                let part = Part::Prism(prism);
                if within_reach(part.corners()) { Ok(part) } else { Ok(self.lost(node, 3)) }
            }
            // OpenSCAD flattens only what no boolean has made.
            Part::Prism(prism) => {
                let mesh = prism.to_mesh(self.meter)?.transformed(map);
                self.mesh(node, mesh)
            }
            Part::Raw(mesh) => self.mesh(node, mesh.transformed(map)),
            Part::Layers(..) | Part::Body(_) if map.determinant() == 0.0 => Ok(self.flattened(node, 3)),
            Part::Layers(layers, inner) => {
                let part = Part::Layers(layers.clone(), map.after(inner));
                if within_reach(part.corners()) { Ok(part) } else { Ok(self.lost(node, 3)) }
            }
            Part::Body(body) => {
                let moved = body.transformed(map)?;
                let bounds = moved.bounds();
                if moved.is_empty() || within_reach([bounds.min, bounds.max]) {
                    Ok(Part::Body(moved))
                } else {
                    Ok(self.lost(node, 3))
                }
            }
        }
    }

    /// Nothing, with a note that the boolean kernel gave up.
    fn failed(&mut self, node: &Csg) -> Part {
        let note = Diagnostic::error(
            "build/kernel-failure",
            node.origin,
            "this operation failed on its operands and gives nothing",
        );
        self.note(note.hint(
            "faces that nearly coincide are the usual cause: let solids overlap clearly, or part them",
        ));
        Part::empty(3)
    }

    fn flattened(&mut self, node: &Csg, dimension: u32) -> Part {
        let note = Diagnostic::warning("build/flattened", node.origin, "scaling by zero removes the object");
        self.note(note);
        Part::empty(dimension)
    }

    /// An empty part, with a note that its coordinates are out of reach.
    pub(super) fn lost(&mut self, node: &Csg, dimension: u32) -> Part {
        let message = "the coordinates are not finite, or farther out than a kilometre times a thousand";
        self.note(Diagnostic::error("build/out-of-reach", node.origin, message));
        Part::empty(dimension)
    }

    pub(super) fn region(&mut self, node: &Csg, region: Region) -> Result<Part, Stop> {
        if within_reach(region.points().map(|p| p.at_height(0.0))) {
            Ok(Part::flat(region))
        } else {
            Ok(self.lost(node, 2))
        }
    }

    fn prism(&mut self, node: &Csg, region: Region, ends: [f64; 2]) -> Result<Part, Stop> {
        if region.is_empty() {
            return Ok(Part::empty(3));
        }
        let part = Part::Prism(Prism { region: Rc::new(region), ends, map: Affine::IDENTITY });
        if within_reach(part.corners()) { Ok(part) } else { Ok(self.lost(node, 3)) }
    }

    fn mesh(&mut self, node: &Csg, mesh: Mesh) -> Result<Part, Stop> {
        let reach: &[Vec3] = &mesh.points;
        if within_reach(reach.iter().copied()) { Ok(Part::raw(mesh)) } else { Ok(self.lost(node, 3)) }
    }
}

/// The subtrees that occur more than once, and those of them that are made.
struct Repeated {
    digests: Vec<Digest>,
    parts: Vec<Option<Part>>,
}

impl Repeated {
    fn of(entries: &[Entry]) -> Self {
        let mut digests: Vec<Digest> = entries.iter().map(|entry| entry.digest).collect();
        digests.sort_unstable();
        let repeated = digests.chunk_by(|a, b| a == b).filter(|run| run.len() > 1).map(|run| run[0]);
        let digests: Vec<Digest> = repeated.collect();
        Self { parts: vec![None; digests.len()], digests }
    }

    fn made(&self, digest: Digest) -> Option<Part> {
        self.digests.binary_search(&digest).ok().and_then(|place| self.parts[place].clone())
    }

    fn keep(&mut self, digest: Digest, part: &Part) {
        if let Ok(place) = self.digests.binary_search(&digest) {
            self.parts[place] = Some(part.clone());
        }
    }
}
