use cadforge::reward::Sampler;
use cadforge::{BackendName, Options, Scheme};

use crate::args::{BackendArg, SamplerArg, Scoring};
use crate::input;

/// What the flags say about scoring.
pub fn of(scoring: &Scoring) -> anyhow::Result<Scheme> {
    let scheme = Scheme::new(scoring.reward.as_deref()).map_err(input::wrong)?;
    Ok(scheme.with(|usual| Options {
        backend: match scoring.backend {
            BackendArg::Cadforge => BackendName::Cadforge,
            BackendArg::Openscad => BackendName::OpenScad,
        },
        sampler: match scoring.sampler {
            SamplerArg::Exact => Sampler::Exact,
            SamplerArg::Published => Sampler::Published,
        },
        strict: scoring.strict,
        compat: scoring.compat,
        ..usual
    }))
}
