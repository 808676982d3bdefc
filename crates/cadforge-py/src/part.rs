//! Programs and meshes by themselves: build, measure, draw.

use cadforge::kernel::mesh::{Format, Mesh};
use cadforge::kernel::render::{Colour, Frame, Picture, View, shaded};
use cadforge::reward::Body;
use cadforge::{Finding, MeasuresReport, Order};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::engine::Engine;
use crate::error::{fault, spec};
use crate::task::language;

/// What a program draws, or why it draws nothing.
#[pyclass(frozen, module = "cadforge._native")]
pub struct Part {
    body: Option<Body>,
    outcome: &'static str,
    findings: Vec<Finding>,
    console: Vec<String>,
}

/// The colour of parts: the blue that references have elsewhere, too.
const BLUE: Colour = [74, 128, 196];

#[pymethods]
impl Part {
    /// Runs a program. What is wrong with it is in `outcome` and `diagnostics`.
    #[staticmethod]
    fn build(py: Python<'_>, engine: &Engine, program: &str, language: &str, strict: bool) -> PyResult<Self> {
        let language = self::language(language).map_err(spec)?;
        let order = Order { strict, ..Order::new(language) };
        let built = py.detach(|| engine.engine.build(program, &order)).map_err(|inner| fault(py, &inner))?;
        let findings = built.diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, program)).collect();
        let body =
            built.stopped.is_none().then(|| py.detach(|| Body::with_contacts(built.mesh, built.touching)));
        let outcome = match (built.stopped, &body) {
            (Some(outcome), _) => outcome.name(),
            (None, Some(body)) if body.solid().is_ok() => "ok",
            (None, _) => "open",
        };
        Ok(Self { body, outcome, findings, console: built.console })
    }

    #[getter]
    fn outcome(&self) -> &'static str {
        self.outcome
    }

    #[getter]
    fn console(&self) -> Vec<String> {
        self.console.clone()
    }

    /// JSON: what is wrong with the program and with the body.
    fn diagnostics(&self) -> PyResult<String> {
        let defects = self.body.as_ref().and_then(|body| body.solid().err()).unwrap_or_default();
        let defects = defects.iter().map(|defect| Finding::new(&defect.into(), ""));
        let all: Vec<Finding> = self.findings.iter().cloned().chain(defects).collect();
        serde_json::to_string(&all).map_err(spec)
    }

    /// JSON: what was measured, or `null` without a mesh.
    fn measures(&self) -> PyResult<String> {
        serde_json::to_string(&self.body.as_ref().map(MeasuresReport::of)).map_err(spec)
    }

    /// Little-endian float64, three a point, and uint32, three a triangle.
    fn arrays<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyBytes>, Bound<'py, PyBytes>)> {
        let mesh = self.mesh()?;
        let points = PyBytes::new_with(py, mesh.points.len() * 24, |bytes| {
            let values = mesh.points.iter().flat_map(|point| point.to_array());
            bytes
                .chunks_exact_mut(8)
                .zip(values)
                .for_each(|(to, value)| to.copy_from_slice(&value.to_le_bytes()));
            Ok(())
        })?;
        let triangles = PyBytes::new_with(py, mesh.triangles.len() * 12, |bytes| {
            let values = mesh.triangles.iter().flatten();
            bytes
                .chunks_exact_mut(4)
                .zip(values)
                .for_each(|(to, value)| to.copy_from_slice(&value.to_le_bytes()));
            Ok(())
        })?;
        Ok((points, triangles))
    }

    /// The mesh as the bytes of a file: `stl`, `off`, `obj`, `ply` or `glb`.
    fn export<'py>(&self, py: Python<'py>, format: &str) -> PyResult<Bound<'py, PyBytes>> {
        let mesh = self.mesh()?;
        let format = Format::of_extension(format)
            .ok_or_else(|| spec(format!("`format` is `{format}`; it must be stl, off, obj, ply or glb")))?;
        Ok(PyBytes::new(py, &py.detach(|| format.write(mesh))))
    }

    /// A PNG, `size` pixels a side; the views beside each other.
    fn render<'py>(&self, py: Python<'py>, views: Vec<String>, size: u32) -> PyResult<Bound<'py, PyBytes>> {
        let mesh = self.mesh()?;
        if !(16..=4096).contains(&size) {
            return Err(spec(format!("`size` is {size}; it must be from 16 to 4096 pixels")));
        }
        let views: Vec<View> = views
            .iter()
            .map(|name| {
                View::named(name).ok_or_else(|| {
                    let known: Vec<_> = View::ALL.iter().map(|view| format!("`{}`", view.name())).collect();
                    spec(format!("`view` is `{name}`; it must be one of {}, or `all`", known.join(", ")))
                })
            })
            .collect::<PyResult<_>>()?;
        let png = py.detach(|| {
            let pictures: Vec<Picture> = views
                .iter()
                .map(|&view| {
                    shaded(mesh, &Frame::around([mesh], view, [size; 2], f64::from(size) / 18.0), BLUE)
                })
                .collect();
            match &pictures[..] {
                [one] => one.png(),
                many => Picture::beside(many).png(),
            }
        });
        Ok(PyBytes::new(py, &png))
    }
}

impl Part {
    fn mesh(&self) -> PyResult<&Mesh> {
        match &self.body {
            Some(body) => Ok(body.mesh()),
            None => Err(spec(format!("the program gives no mesh: {}", self.outcome))),
        }
    }
}
