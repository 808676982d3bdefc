//! The binary as people and scripts use it.

mod batch;
mod commands;
mod hostile;
mod model;
mod run;
mod serve;
mod server;
