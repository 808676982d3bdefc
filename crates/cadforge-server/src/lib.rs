//! CADForge over HTTP and WebSocket.
//!
//! [`Server::bind`] listens; [`Server::run`] serves until it is told to stop. Everything that is said
//! about a program comes from the engine's one door, on a bounded number of threads; everything that a
//! client is told about an episode is in the store before.

mod action;
mod app;
mod asked;
mod config;
mod environment;
mod episode;
mod failure;
mod fallback;
mod keeping;
mod metrics;
mod model;
mod observation;
mod openapi;
mod openenv;
mod pool;
mod request;
mod reset;
mod routes;
mod scoring;
mod serve;
mod server;
mod sessions;

pub use config::{Config, ConfigError};
pub use server::Server;
