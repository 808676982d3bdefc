//! `polygon` and `polyhedron`: points and what they bound.

use cadforge_kernel::budget::Resource;
use cadforge_kernel::csg::{Csg, Op};
use cadforge_kernel::diag::Diagnostic;
use cadforge_kernel::math::{Vec2, Vec3};

use crate::eval::interpreter::{Flow, Interpreter};
use crate::eval::statement::ModuleCall;
use crate::eval::value::Value;

/// A point that is none makes the whole polygon empty; an index that is none is left out.
pub(super) fn polygon<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["points", "paths", "convexity"], 3)?;
    let (points, paths) = (given.get("points"), given.get("paths"));
    let items = this.points_of(&points, call)?;
    this.spend(Resource::Elements, items.len() as u64)?;
    let mut corners = Vec::with_capacity(items.len());
    for (index, point) in items.iter().enumerate() {
        match point.vector().filter(|point| point.iter().all(|number| number.is_finite())) {
            Some([x, y]) => corners.push(Vec2::new(x, y)),
            None => {
                this.bad_point(index, point, 2, call)?;
                corners.clear();
                break;
            }
        }
    }
    let paths = match paths.items() {
        Some(paths) if !paths.is_empty() && !corners.is_empty() => {
            let mut loops = Vec::new();
            for (number, path) in paths.iter().enumerate() {
                loops.push(this.indices(path, "paths", number, corners.len(), call)?);
            }
            Some(loops)
        }
        _ => None,
    };
    this.node(Op::Polygon { points: corners, paths }, Vec::new(), Some(call.span)).map(Some)
}

/// An index that is none is left out of its face; a point that is none ends the list of faces there.
pub(super) fn polyhedron<'a>(this: &mut Interpreter<'a, '_>, call: &ModuleCall<'_, 'a>) -> Flow<Option<Csg>> {
    this.no_children(call)?;
    let given = this.arguments(call, &["points", "faces", "convexity", "triangles"], 3)?;
    let (points, mut faces) = (given.get("points"), given.get("faces"));
    let triangles = given.get("triangles");
    if faces.is_undef() && !triangles.is_undef() {
        faces = triangles;
        let warning = Diagnostic::warning("scad/deprecated", call.span, "`triangles` is an old name")
            .hint("the parameter is called `faces`");
        let wording =
            "polyhedron(triangles=[]) will be removed in future releases. Use polyhedron(faces=[]) instead.";
        this.console.deprecated(wording, None, warning, this.meter)?;
    }
    let items = this.points_of(&points, call)?;
    this.spend(Resource::Elements, items.len() as u64)?;
    let corner =
        |point: &Value| point.point(0.0).filter(|point| point.iter().all(|number| number.is_finite()));
    let corners: Vec<Option<[f64; 3]>> = items.iter().map(corner).collect();
    let mut loops = Vec::new();
    for (number, face) in faces.items().unwrap_or_default().iter().enumerate() {
        let mut indices = this.indices(face, "faces", number, corners.len(), call)?;
        let bad = indices.iter().position(|&index| corners[index as usize].is_none());
        if let Some(place) = bad {
            let index = indices[place] as usize;
            this.bad_point(index, &items[index], 3, call)?;
            indices.truncate(place);
        }
        loops.push(indices);
        if bad.is_some() {
            break;
        }
    }
    let points =
        corners.into_iter().map(Option::unwrap_or_default).map(|[x, y, z]| Vec3::new(x, y, z)).collect();
    this.node(Op::Polyhedron { points, faces: loops }, Vec::new(), Some(call.span)).map(Some)
}

impl<'a> Interpreter<'a, '_> {
    /// The points of a polygon or polyhedron. OpenSCAD says nothing when there are none.
    fn points_of<'v>(&mut self, points: &'v Value<'a>, call: &ModuleCall<'_, 'a>) -> Flow<&'v [Value<'a>]> {
        if let Some(points) = points.items() {
            return Ok(points);
        }
        let message =
            format!("the points of a {} are a vector of points, not `{}`", call.name, Self::brief(points));
        self.console.diagnose(Diagnostic::warning("scad/bad-argument", call.span, message), self.meter)?;
        Ok(&[])
    }

    /// The places that a path or face names, of `count` points. What is no number counts as 0.
    fn indices(
        &mut self,
        list: &Value<'a>,
        parameter: &str,
        number: usize,
        count: usize,
        call: &ModuleCall<'_, 'a>,
    ) -> Flow<Vec<u32>> {
        let list = list.items().unwrap_or_default();
        self.spend(Resource::Elements, list.len() as u64)?;
        let mut indices = Vec::with_capacity(list.len());
        for (place, item) in list.iter().enumerate() {
            // As C++ makes an unsigned number of a double: cut off, and from the top where negative.
            let index = item.number().unwrap_or(0.0).trunc();
            if index >= 0.0 && index < count as f64 {
                indices.push(index as u32);
                continue;
            }
            let shown = match parameter {
                "paths" => u64::from(index as i64 as u32),
                _ => index as i64 as u64,
            };
            let wording =
                format!("Point index {shown} is out of bounds (from {parameter}[{number}][{place}])");
            let message =
                format!("`{parameter}[{number}][{place}]` is `{index}`, and there are `{count}` points");
            self.bad_argument(&wording, message, call.span)?;
        }
        Ok(indices)
    }

    fn bad_point(
        &mut self,
        index: usize,
        point: &Value<'a>,
        size: u32,
        call: &ModuleCall<'_, 'a>,
    ) -> Flow<()> {
        let wording =
            format!("Unable to convert points[{index}] = {} to a vec{size} of numbers", self.shown(point));
        let message = format!("`points[{index}]` is `{}`, not {size} finite numbers", Self::brief(point));
        let error = Diagnostic::error("scad/bad-point", call.span, message);
        Ok(self.console.error(&wording, error, self.meter)?)
    }
}
