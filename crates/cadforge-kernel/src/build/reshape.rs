//! Hulls, Minkowski sums, offsets, projections and resizing.

use std::rc::Rc;

use super::combine::Operation;
use super::manifold::{self, Body, Stop};
use super::part::{Part, within_reach};
use super::tree::Builder;
use crate::budget::Resource;
use crate::csg::{Corner, Csg, Facets};
use crate::flat::{self, Region};
use crate::math::{Affine, Vec2, Vec3};

impl Builder<'_> {
    pub(super) fn hull(&mut self, node: &Csg, parts: &[Part]) -> Result<Part, Stop> {
        let (dimension, parts) = self.of_one_dimension(node, parts);
        match dimension {
            None => Ok(Part::Nothing),
            Some(2) => {
                let points = parts.iter().filter_map(Part::region).flat_map(|region| region.points());
                let points: Vec<Vec2> = points.collect();
                self.meter.spend(Resource::Work, 200 * points.len() as u64)?;
                Ok(Part::flat(flat::convex_hull(points)))
            }
            Some(_) => {
                let points: Vec<Vec3> = parts.iter().flat_map(Part::points).collect();
                let hull = manifold::convex_hull(&points, self.meter)?;
                Ok(Part::raw(hull.to_mesh()))
            }
        }
    }

    pub(super) fn minkowski(&mut self, node: &Csg, parts: &[Part]) -> Result<Part, Stop> {
        let (dimension, parts) = self.of_one_dimension(node, parts);
        match dimension {
            None => Ok(Part::Nothing),
            Some(2) => {
                let mut regions = parts.iter().filter_map(Part::region);
                let Some(first) = regions.next() else { return Ok(Part::Nothing) };
                let mut sum = first.clone();
                for region in regions {
                    sum = Rc::new(flat::minkowski(&sum, region, self.meter)?);
                }
                Ok(Part::Flat(sum))
            }
            Some(_) => {
                let solid: Vec<(usize, &Part)> =
                    parts.iter().enumerate().filter(|(_, part)| !part.is_empty()).collect();
                if let [(_, single)] = solid.as_slice() {
                    return Ok((*single).clone());
                }
                let mut sum: Option<Body> = None;
                for (place, part) in solid {
                    let body = self.body(node, place, part)?;
                    sum = Some(match sum {
                        None => body,
                        Some(sum) => manifold::minkowski(&sum, &body, self.meter)?,
                    });
                }
                Ok(sum.map_or(Part::Nothing, Part::Body))
            }
        }
    }

    pub(super) fn offset(
        &mut self,
        node: &Csg,
        (distance, corner, facets): (f64, Corner, Facets),
        parts: &[Part],
    ) -> Result<Part, Stop> {
        let region = self.profile(node, parts)?;
        // Far out, the clipper's arithmetic would not end.
        if !within_reach([Vec3::new(distance, 0.0, 0.0)]) {
            return Ok(self.lost(node, 2));
        }
        let region = flat::offset(&region, distance, corner, facets, self.meter)?;
        self.region(node, region)
    }

    pub(super) fn projection(&mut self, node: &Csg, cut: bool, parts: &[Part]) -> Result<Part, Stop> {
        let solids: Vec<Part> = parts
            .iter()
            .enumerate()
            .map(|(place, part)| match part {
                Part::Flat(_) => {
                    self.mixed(node, place, 2);
                    Part::Nothing
                }
                other => other.clone(),
            })
            .collect();
        if !cut {
            // Shadows unite as the solids do.
            let mut shadows = Vec::new();
            for part in &solids {
                let Some(mesh) = self.raw_mesh(part)? else { continue };
                shadows.push(flat::shadow(&mesh, self.meter)?);
            }
            let shadows: Vec<&Region> = shadows.iter().collect();
            return Ok(Part::flat(flat::clip(flat::Clip::Union, &shadows, self.meter)?));
        }
        let whole = self.combine(node, Operation::Union, &solids)?;
        let body = self.body(node, 0, &whole)?;
        let Some(slack) = self.section_slack(&body) else { return Ok(Part::empty(2)) };
        let mut loops = body.section(0.0);
        if loops.is_empty() {
            // A solid that ends at z = 0 from below has its face there.
            loops = body.section(-slack);
        }
        Ok(Part::flat(flat::sanitized(&loops, self.meter)?))
    }

    /// How far below z = 0 a face still counts as lying there; nothing for nothing.
    fn section_slack(&mut self, body: &Body) -> Option<f64> {
        let bounds = body.bounds();
        (!bounds.is_empty()).then(|| 1e-9 * bounds.size().length())
    }

    pub(super) fn resize(
        &mut self,
        node: &Csg,
        (size, auto): (Vec3, [bool; 3]),
        parts: &[Part],
    ) -> Result<Part, Stop> {
        let part = self.combine(node, Operation::Union, parts)?;
        let bounds = part.bounds();
        if part.is_empty() {
            return Ok(part);
        }
        let axes = if part.dimension() == Some(2) { 2 } else { 3 };
        let (old, new) = (bounds.size().to_array(), size.to_array());
        let factor = |axis: usize| if new[axis] > 0.0 { new[axis] / old[axis] } else { 1.0 };
        let largest = (1..axes).fold(0, |best, axis| if new[axis] > new[best] { axis } else { best });
        let along = |axis: usize| {
            let follows = auto[axis] && (new[axis].is_nan() || new[axis] <= 0.0);
            if axis >= axes { 1.0 } else { factor(if follows { largest } else { axis }) }
        };
        let map = Affine::scaling(Vec3::new(along(0), along(1), along(2)));
        self.moved(node, &part, &map)
    }
}

impl Part {
    fn region(&self) -> Option<&Rc<Region>> {
        match self {
            Self::Flat(region) if !region.is_empty() => Some(region),
            _ => None,
        }
    }
}
