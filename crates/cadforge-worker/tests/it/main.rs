//! Everything here needs real CadQuery: the first run sets it up, from the network, in a minute.

mod corpus;
// Kills processes while others run: for a quiet machine, see `.ci/slow endurance`.
#[cfg(feature = "endurance")]
mod endurance;
mod lessons;
mod machine;
mod programs;
mod sandbox;
mod setting_up;
