//! The exam of the feature detector: `cargo run --release -p cadforge-tasks --example features -- 2000`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

#[path = "../tests/it/features/mod.rs"]
mod features;

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(2_000);
    let mut passed = true;
    let marks = features::marks(count);
    for fault in &marks.faults {
        println!("{fault}");
    }
    for fault in features::corpus() {
        println!("{fault}");
        passed = false;
    }
    let rows = [
        ("holes", marks.holes),
        ("bosses", marks.bosses),
        ("patterns", marks.patterns),
        ("slots", marks.slots),
    ];
    for (name, tally) in rows {
        let (precision, recall) = (tally.precision(), tally.recall());
        println!("{name:9} {:6} wanted, precision {precision:.4}, recall {recall:.4}", tally.wanted);
        passed &= precision >= 0.99 && recall >= 0.99;
    }
    println!("{count} parts, largest error of a radius {:.6} mm", marks.radius_error);
    if !passed {
        std::process::exit(1);
    }
}
