//! The flat faces of a part.

use super::facet::Facets;
use super::kind::Plane;
use super::ring::smooth;

/// A facet of less than this share of the surface that bends smoothly into another is part of something
/// curved.
const LEAST: f64 = 0.005;
/// Facets that meet at a smaller angle (degrees) bend into each other.
const BEND: f64 = 20.0;

/// The flat faces among the facets that are not `curved`, the largest first.
pub(super) fn planes(facets: &Facets, curved: &[bool]) -> Vec<Plane> {
    let total: f64 = facets.all.iter().map(|facet| facet.area).sum();
    let mut faces: Vec<u32> = (0..facets.all.len() as u32)
        .filter(|&index| !curved[index as usize] && stands_alone(facets, index, curved, total))
        .collect();
    let area = |index: u32| facets.all[index as usize].area;
    faces.sort_by(|&a, &b| area(b).total_cmp(&area(a)).then(a.cmp(&b)));
    faces
        .into_iter()
        .map(|index| {
            let facet = &facets.all[index as usize];
            Plane {
                normal: facet.normal,
                offset: facet.offset,
                area: facet.area,
                middle: facet.middle,
                outlines: facets.outlines(index),
            }
        })
        .collect()
}

fn stands_alone(facets: &Facets, index: u32, curved: &[bool], total: f64) -> bool {
    if facets.all[index as usize].area >= LEAST * total {
        return true;
    }
    facets.around(index).iter().all(|&link| {
        let link = &facets.links[link as usize];
        !smooth(link) || link.angle.abs() > BEND || curved[link.other(index) as usize]
    })
}
