use std::fs;

use cadforge::reward::{Definition, Sampler};
use cadforge::{BackendName, Options};
use pyo3::prelude::*;

use crate::error::spec;

/// How answers are scored: the keyword arguments of `score`, checked once.
#[derive(Clone)]
#[pyclass(frozen, module = "cadforge._native", skip_from_py_object)]
pub struct Scheme {
    pub(crate) options: Options,
    pub(crate) compat: bool,
}

/// What pays when nothing else is said.
const DEFAULT_REWARD: &str = "cad-env";

#[pymethods]
impl Scheme {
    /// `reward` is a built-in name or a path that ends in `.toml`.
    #[new]
    #[pyo3(signature = (reward=None, sampler="exact", backend="cadforge", strict=false, compat=false))]
    fn new(reward: Option<&str>, sampler: &str, backend: &str, strict: bool, compat: bool) -> PyResult<Self> {
        let reward = reward.unwrap_or(DEFAULT_REWARD);
        let definition = if reward.ends_with(".toml") {
            let text = fs::read_to_string(reward)
                .map_err(|error| spec(format!("`reward`: `{reward}` cannot be read: {error}")))?;
            Definition::parse(&text)
        } else {
            Definition::built_in(reward)
        };
        let definition = definition.map_err(|error| spec(format!("`reward`: {error}")))?;
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
        let options = Options { backend, sampler, strict, compat, ..Options::new(definition) };
        Ok(Self { options, compat })
    }

    /// The definition's name.
    #[getter]
    fn reward(&self) -> &str {
        &self.options.reward.name
    }

    /// BLAKE3 of the definition, hex: what `reward_version` says in every result.
    #[getter]
    fn reward_version(&self) -> &str {
        &self.options.reward.hash
    }

    /// Lowest and highest possible reward.
    #[getter]
    fn range(&self) -> (f64, f64) {
        self.options.reward.range.into()
    }

    /// The terms in the definition's order, with their weights.
    #[getter]
    fn weights(&self) -> Vec<(&str, f64)> {
        self.options.reward.terms.iter().map(|term| (term.name.as_str(), term.weight)).collect()
    }
}
