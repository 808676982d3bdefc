use cadforge::Fault;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;

pyo3::create_exception!(
    _native,
    SpecError,
    PyValueError,
    "What the caller gave is wrong; says which field and the mend."
);
pyo3::create_exception!(
    _native,
    FaultError,
    PyRuntimeError,
    "We or the machine failed, not the program: there is no reward. Has `kind` and `retryable`."
);

/// The caller's mistake.
pub fn spec(detail: impl std::fmt::Display) -> PyErr {
    SpecError::new_err(detail.to_string())
}

/// Our failure.
pub fn fault(py: Python<'_>, fault: &Fault) -> PyErr {
    let error = FaultError::new_err(fault.to_string());
    let value = error.value(py);
    // Setting attributes of an exception that we have just made cannot fail.
    let _ = value.setattr("kind", fault.kind.name());
    let _ = value.setattr("retryable", fault.retryable);
    error
}
