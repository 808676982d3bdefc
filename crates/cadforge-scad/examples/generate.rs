//! Prints generated programs: `generate [COUNT [FIRST_SEED [honest|hostile|mutated]]]`.
//! A line `// seed: N` comes before each.
#![allow(clippy::print_stdout, reason = "printing is what it does")]

use cadforge_scad::generate::{Temper, mutation, program};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |index: usize, default: u64| {
        arguments.get(index).map_or(default, |text| text.parse().expect("a number was expected"))
    };
    let kind = arguments.get(2).map_or("honest", String::as_str);
    let (count, first) = (number(0, 1), number(1, 0));
    for seed in first..first + count {
        let text = match kind {
            "honest" => program(seed, Temper::Honest),
            "hostile" => program(seed, Temper::Hostile),
            "mutated" => mutation(&program(seed, Temper::Honest), seed),
            _ => panic!("`{kind}` is none of honest, hostile and mutated"),
        };
        println!("// seed: {seed}\n{text}");
    }
}
