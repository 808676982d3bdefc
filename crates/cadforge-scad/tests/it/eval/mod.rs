//! What programs mean.

mod console;
mod corpus;
mod limits;
mod tree;

use cadforge_kernel::budget::{Limits, Meter};
use cadforge_scad::{Options, Run, STACK, run};

/// Runs `source` with room for its recursion.
fn ran(source: &str) -> Run {
    ran_with(source, Options::default(), Limits::default())
}

fn ran_with(source: &str, options: Options, limits: Limits) -> Run {
    on_big_stack(|| run(source, &options, &mut Meter::new(limits)))
}

fn on_big_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap().join().unwrap()
    })
}
