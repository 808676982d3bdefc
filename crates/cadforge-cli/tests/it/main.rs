//! The binary as people and scripts use it.

mod batch;
mod commands;
mod run;
mod serve;
