//! The native half of the Python package `cadforge`: the engine in process, with the GIL released.
//!
//! The other half, in `python/cadforge`, is what people import. Nothing runs and no thread starts when
//! this module is imported.

mod batch;
mod engine;
mod error;
mod part;
mod pool;
mod result;
mod row;
mod scheme;
mod task;

/// See the crate.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::engine::{Engine, Ticket};
    #[pymodule_export]
    use crate::error::{FaultError, SpecError};
    #[pymodule_export]
    use crate::part::Part;
    #[pymodule_export]
    use crate::scheme::Scheme;
    #[pymodule_export]
    use crate::task::{Task, families, sample_tasks};

    #[pymodule_export]
    const ENGINE_VERSION: &str = cadforge::ENGINE_VERSION;
}
