//! Compares the features of a program with what its comments say that it has.

use cadforge_kernel::feature::{Feature, Features};

/// Numbers that differ by less (millimetres or degrees) are equal: twice what 64 facets leave open on the
/// curved walls at which holes of the corpus end.
const SAME: f64 = 0.11;
/// The same for diameters.
const DIAMETER: f64 = 0.02;

/// What is wrong with `found`: each line `// has: …` of the source must be found, and nothing else, but for
/// rounded edges in a program that mentions none.
pub fn faults(source: &str, found: &Features) -> Vec<String> {
    let wanted: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("// has: ")).collect();
    let edges = wanted.iter().any(|line| line.starts_with("rounding") || line.starts_with("fillet"));
    let mut left: Vec<String> = found
        .list
        .iter()
        .filter(|found| edges || !matches!(found.feature, Feature::Fillet(_)))
        .map(|found| found.feature.to_string())
        .collect();
    let mut faults = Vec::new();
    for line in wanted {
        match left.iter().position(|given| same(line, given)) {
            Some(index) => drop(left.remove(index)),
            None => faults.push(format!("missed   {line}")),
        }
    }
    faults.extend(left.into_iter().map(|given| format!("invented {given}")));
    faults
}

/// Whether two lines have the same words and nearly the same numbers.
fn same(wanted: &str, given: &str) -> bool {
    let (a, b) = (tokens(wanted), tokens(given));
    let equal = |(a, b): (&String, &String)| match (number(a), number(b)) {
        (Some((exact, a)), Some((_, b))) => (a - b).abs() <= if exact { DIAMETER } else { SAME },
        (None, None) => a == b,
        _ => false,
    };
    a.len() == b.len() && a.iter().zip(&b).all(equal)
}

fn tokens(line: &str) -> Vec<String> {
    line.split([' ', ',', '(', ')', ':', '°']).filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

/// A number, and whether it is a diameter or radius.
fn number(token: &str) -> Option<(bool, f64)> {
    let bare = token.trim_start_matches(['⌀', 'R']);
    Some((bare.len() < token.len(), bare.parse().ok()?))
}
