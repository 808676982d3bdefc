use cadforge::reward::{Definition, Sampler};
use cadforge::{BackendName, Options};
use pyo3::prelude::*;

use crate::error::spec;

/// How answers are scored: the keyword arguments of `score`, checked once.
#[derive(Clone)]
#[pyclass(frozen, module = "cadforge._native", skip_from_py_object)]
pub struct Scheme(pub(crate) cadforge::Scheme);

#[pymethods]
impl Scheme {
    /// `reward` is a built-in name or a path that ends in `.toml`; without one, each task suggests it.
    #[new]
    #[pyo3(signature = (reward=None, sampler="exact", backend="cadforge", strict=false, compat=false))]
    fn new(reward: Option<&str>, sampler: &str, backend: &str, strict: bool, compat: bool) -> PyResult<Self> {
        let scheme = cadforge::Scheme::new(reward).map_err(|error| spec(format!("`reward`: {error}")))?;
        let sampler = match sampler {
            "exact" => Sampler::Exact,
            "published" => Sampler::Published,
            other => {
                return Err(spec(format!("`sampler` is `{other}`; it must be `exact` or `published`")));
            }
        };
        let backend = match backend {
            "cadforge" => BackendName::Cadforge,
            "openscad" => BackendName::OpenScad,
            other => {
                return Err(spec(format!("`backend` is `{other}`; it must be `cadforge` or `openscad`")));
            }
        };
        Ok(Self(scheme.with(|usual| Options { backend, sampler, strict, compat, ..usual })))
    }

    /// The definitions that may be paid, each as its name, its BLAKE3 in hex (what `reward_version` says), its
    /// lowest and highest total, and its terms in order with their weights. One, when a reward was named.
    #[getter]
    fn rewards(&self) -> Vec<Told<'_>> {
        self.0
            .rewards()
            .iter()
            .map(|reward| {
                let terms = reward.terms.iter().map(|term| (term.name.as_str(), term.weight)).collect();
                (reward.name.as_str(), reward.hash.as_str(), reward.range.into(), terms)
            })
            .collect()
    }
}

type Told<'a> = (&'a str, &'a str, (f64, f64), Vec<(&'a str, f64)>);

impl Scheme {
    /// Every term that a result may have, once each.
    pub fn terms(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.0.rewards().iter().flat_map(|reward| terms_of(reward)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

fn terms_of(reward: &Definition) -> impl Iterator<Item = &str> {
    reward.terms.iter().map(|term| term.name.as_str())
}
