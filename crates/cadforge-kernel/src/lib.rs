//! Geometry for CADForge: constructive trees, meshes, booleans, measures, pictures.
//!
//! This crate knows no language and no reward. It does no I/O, reads no clock, holds no global
//! state, and calls no platform mathematics, so the same input gives the same bits everywhere.
//! Lengths are millimetres, angles are degrees unless a name says otherwise.
//!
//! In reading order: `math`, `diag` and `budget` are the vocabulary; a [`csg::Csg`] is built into a
//! [`mesh::Mesh`] by `build`; [`check`] turns a mesh into a [`check::Solid`], the only thing that has a
//! volume; `measure`, `query` and `render` look at solids.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod math;

pub mod budget;
pub mod diag;

pub mod csg;
pub mod flat;
pub mod mesh;

pub mod build;

pub mod query;

pub mod check;
pub mod feature;
pub mod measure;
pub mod render;
