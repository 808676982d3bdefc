//! Booleans of meshes that are there already, such as an answer and its reference.
//!
//! Operands are closed, with shared points and outward faces, as [`crate::check`] makes them, and
//! are taken as they are: nothing is truncated.

use std::fmt;

use super::import::{self, volume};
use super::layers::{self, Layers};
use super::manifold::{self, Body, Stop};
use crate::budget::{Exceeded, Meter};
use crate::math::{Affine, Vec3};
use crate::mesh::Mesh;

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// The meter ran out.
    OverBudget(Exceeded),
    /// An operand is not closed.
    NotClosed,
    /// The boolean kernel failed.
    Kernel,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OverBudget(exceeded) => exceeded.fmt(f),
            Self::NotClosed => f.write_str("an operand of a boolean is not closed"),
            Self::Kernel => f.write_str("the boolean kernel failed"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Budget(exceeded) => Self::OverBudget(exceeded),
            Stop::Failure => Self::Kernel,
        }
    }
}

impl From<Exceeded> for Error {
    fn from(exceeded: Exceeded) -> Self {
        Self::OverBudget(exceeded)
    }
}

/// Everything in `a` or `b`.
pub fn union(a: &Mesh, b: &Mesh, meter: &mut Meter) -> Result<Mesh, Error> {
    Ok(manifold::union(vec![body(a, meter)?, body(b, meter)?], meter)?.to_mesh())
}

/// Everything in any of `meshes`.
pub fn union_of(meshes: &[Mesh], meter: &mut Meter) -> Result<Mesh, Error> {
    let bodies = meshes.iter().map(|mesh| body(mesh, meter)).collect::<Result<Vec<_>, _>>()?;
    Ok(manifold::union(bodies, meter)?.to_mesh())
}

/// Everything in `a` and `b`.
pub fn intersection(a: &Mesh, b: &Mesh, meter: &mut Meter) -> Result<Mesh, Error> {
    Ok(manifold::intersection(vec![body(a, meter)?, body(b, meter)?], meter)?.to_mesh())
}

/// Everything in `a` and not in `b`.
pub fn difference(a: &Mesh, b: &Mesh, meter: &mut Meter) -> Result<Mesh, Error> {
    Ok(manifold::difference(&body(a, meter)?, vec![body(b, meter)?], meter)?.to_mesh())
}

/// The volume of everything in `a` and `b`, in cubic millimetres.
///
/// Most pairs are stacks of layers along one axis, whose common volume is a sum of common areas.
/// Others are intersected in space, one of them moved by a millionth of a millionth of its size: that
/// parts coincident faces, which are slow to intersect, and changes the volume less than rounding.
pub fn intersection_volume(a: &Mesh, b: &Mesh, meter: &mut Meter) -> Result<f64, Error> {
    if a == b {
        return Ok(volume(a));
    }
    let (a_bounds, b_bounds) = (a.bounds(), b.bounds());
    if !a_bounds.touches(b_bounds, 0.0) {
        return Ok(0.0);
    }
    for axis in [2, 0, 1] {
        if let Some(one) = Layers::of_mesh(a, axis)
            && let Some(other) = Layers::of_mesh(b, axis)
        {
            return Ok(layers::common_volume(&one, &other, meter)?);
        }
    }
    let step = 1e-12 * a_bounds.union(b_bounds).size().length();
    let moved = b.transformed(&Affine::translation(Vec3::new(0.3, 0.7, 1.0) * step));
    let common = manifold::intersection(vec![body(a, meter)?, body(&moved, meter)?], meter)?;
    Ok(volume(&common.to_mesh()))
}

fn body(mesh: &Mesh, meter: &mut Meter) -> Result<Body, Error> {
    if mesh.is_empty() {
        return Ok(Body::empty());
    }
    super::cost::import(mesh, meter)?;
    if import::partners(mesh).is_none() {
        return Err(Error::NotClosed);
    }
    Ok(Body::import(mesh)?)
}
