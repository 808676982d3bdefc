use std::rc::Rc;

use super::noding::share_corners;
use super::{LATTICE, Layers};
use crate::budget::{Exceeded, Meter, Resource};
use crate::flat::Clip;
use crate::flat::lattice::{self, Loops, Settled};

/// Combines layers along one axis, paying for it.
pub(crate) fn combine(op: Clip, operands: &[Rc<Layers>], meter: &mut Meter) -> Result<Layers, Exceeded> {
    let axis = operands.first().map_or(2, |layers| layers.axis);
    let mut levels: Vec<f64> = operands.iter().flat_map(|layers| layers.levels.iter().copied()).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    meter.spend(Resource::Work, 20 * (levels.len() as u64).saturating_mul(operands.len() as u64))?;

    let mut out = Layers { axis, levels: Vec::new(), figures: Vec::new() };
    // The layers that made the last figure: equal ones make an equal figure.
    let mut last: Option<Vec<Option<usize>>> = None;
    // Whatever is combined, no operand's layers are looked up twice.
    let mut next = vec![0; operands.len()];
    for ends in levels.windows(2) {
        let present: Vec<Option<usize>> = operands
            .iter()
            .zip(&mut next)
            .map(|(layers, next)| {
                while layers.levels.get(*next + 1).is_some_and(|&end| end <= ends[0]) {
                    *next += 1;
                }
                (*next < layers.figures.len() && layers.levels[*next] <= ends[0]).then_some(*next)
            })
            .collect();
        if last.as_ref() == Some(&present) {
            continue;
        }
        let figures =
            operands.iter().zip(&present).map(|(layers, place)| place.map(|place| &layers.figures[place]));
        out.levels.push(ends[0]);
        out.figures.push(figure(op, figures.collect(), meter)?);
        last = Some(present);
    }
    out.levels.extend(levels.last());
    // The same two sides may cross in several layers, and be rounded differently in each.
    if out.figures.len() > 1 {
        let settled = Settled::of(Vec::new(), out.figures.iter().flatten().flatten().copied().collect());
        out.figures.iter_mut().for_each(|figure| settled.apply(figure));
        share_corners(&mut out.figures, meter)?;
    }
    trim(&mut out);
    Ok(out)
}

/// The volume that two stacks along one axis share, in cubic millimetres.
pub(crate) fn common_volume(a: &Layers, b: &Layers, meter: &mut Meter) -> Result<f64, Exceeded> {
    let (mut i, mut j, mut volume) = (0, 0, 0.0);
    while let (Some(one), Some(other)) = (a.figures.get(i), b.figures.get(j)) {
        let low = a.levels[i].max(b.levels[j]);
        let high = a.levels[i + 1].min(b.levels[j + 1]);
        if high > low && !one.is_empty() && !other.is_empty() {
            let common = lattice::combine(Clip::Intersection, one, &[other], meter)?;
            volume += lattice::double_area(&common) / 2.0 / (LATTICE * LATTICE) * (high - low);
        }
        if a.levels[i + 1] <= b.levels[j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    Ok(volume)
}

/// One layer's figure from the operands' figures, where they have one.
fn figure(op: Clip, figures: Vec<Option<&Loops>>, meter: &mut Meter) -> Result<Loops, Exceeded> {
    let corners: usize =
        figures.iter().flatten().map(|loops| loops.iter().map(Vec::len).sum::<usize>()).sum();
    meter.spend(Resource::Work, 1_000 + 500 * corners as u64)?;
    let nothing = Loops::new();
    let (first, rest) = match op {
        Clip::Union => (&nothing, figures.into_iter().flatten().collect::<Vec<_>>()),
        Clip::Difference => match figures.split_first() {
            Some((Some(first), rest)) => (*first, rest.iter().flatten().copied().collect()),
            _ => return Ok(nothing),
        },
        Clip::Intersection => {
            let Some(all) = figures.into_iter().collect::<Option<Vec<&Loops>>>() else { return Ok(nothing) };
            let Some((first, rest)) = all.split_first() else { return Ok(nothing) };
            (*first, rest.to_vec())
        }
    };
    // A figure alone is kept as it is.
    if rest.is_empty() {
        return Ok(first.clone());
    }
    if let (Clip::Union, [single]) = (op, rest.as_slice()) {
        return Ok((*single).clone());
    }
    lattice::combine(op, first, &rest, meter)
}

/// Drops empty layers at both ends, and levels between equal figures.
fn trim(layers: &mut Layers) {
    let (levels, figures) = (std::mem::take(&mut layers.levels), std::mem::take(&mut layers.figures));
    let filled = |figure: &Loops| !figure.is_empty();
    let (Some(first), Some(last)) = (figures.iter().position(filled), figures.iter().rposition(filled))
    else {
        return;
    };
    for place in first..=last {
        if layers.figures.last() != Some(&figures[place]) {
            layers.levels.push(levels[place]);
            layers.figures.push(figures[place].clone());
        }
    }
    layers.levels.push(levels[last + 1]);
}
