//! What the second system read off a program's text.
//!
//! Its regular expressions, line by line, without a parser: a comment or a string counts like code.

/// How many lines begin a function: `^\s*def\s+\w+\s*\(`.
pub(crate) fn functions(code: &str) -> usize {
    count(code, |line| {
        let name = spaces(line.strip_prefix("def")?)?;
        let rest = skip(name, is_word);
        (rest.len() < name.len()).then(|| skip(rest, is_space))?.strip_prefix('(')
    })
}

/// How many lines give a number a name: `^\s*[a-zA-Z_][a-zA-Z0-9_]*\s*=\s*[-+]?\d`.
pub(crate) fn named_numbers(code: &str) -> usize {
    count(code, |line| {
        line.strip_prefix(|c: char| c.is_ascii_alphabetic() || c == '_')?;
        let rest = skip(skip(line, |c| c.is_ascii_alphanumeric() || c == '_'), is_space);
        let value = skip(rest.strip_prefix('=')?, is_space);
        value.strip_prefix(['-', '+']).unwrap_or(value).strip_prefix(|c: char| c.is_ascii_digit())
    })
}

/// How many lines begin with a return: `^\s*return\s+`.
pub(crate) fn returns(code: &str) -> usize {
    count(code, |line| spaces(line.strip_prefix("return")?))
}

/// Whether something is assigned to `fixture`: `\bfixture\s*=`.
pub(crate) fn assigns_fixture(code: &str) -> bool {
    code.match_indices("fixture").any(|(at, name)| {
        !code[..at].chars().next_back().is_some_and(is_word)
            && skip(&code[at + name.len()..], is_space).starts_with('=')
    })
}

/// Whether the text contains a hint, in any case and with or without underscores.
pub(crate) fn mentions(code: &str, hint: &str) -> bool {
    let (code, hint) = (code.to_lowercase(), hint.to_lowercase());
    code.contains(&hint) || code.replace('_', "").contains(&hint.replace('_', ""))
}

/// What the text alone is worth, in [0, 1]: the second system's reward where nothing was built.
pub(crate) fn cheap_score(code: &str) -> f64 {
    let any = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
    let parts = ["seat", "back", "arm", "base", "jaw", "hook", "leg", "rail"];
    let forbidden = ["subprocess", "open(", "requests.", "os.system"];
    let score: f64 = [
        (0.25, code.contains("import cadquery as cq")),
        (0.25, assigns_fixture(code)),
        (0.20, code.contains("cq.Workplane")),
        (0.15, code.contains("def ")),
        (0.10, any(&parts, &code.to_lowercase())),
        (-0.25, code.contains("```")),
        (-0.50, any(&forbidden, code)),
    ]
    .into_iter()
    .filter_map(|(worth, holds)| holds.then_some(worth))
    .sum();
    score.clamp(0.0, 1.0)
}

/// How often `pattern` matches after the white space that begins a line, as `re.findall` counts:
/// what one match has used up, begins no other. The pattern gives what follows its match.
fn count(code: &str, pattern: impl Fn(&str) -> Option<&str>) -> usize {
    let (mut found, mut rest) = (0, code);
    loop {
        // White space may reach over several lines; what it led to is looked at once.
        let line = skip(rest, is_space);
        if let Some(after) = pattern(line) {
            found += 1;
            rest = after;
            if code[..code.len() - after.len()].ends_with('\n') {
                continue;
            }
        } else {
            rest = line;
        }
        match rest.split_once('\n') {
            Some((_, next)) => rest = next,
            None => return found,
        }
    }
}

/// What follows at least one character of white space.
fn spaces(text: &str) -> Option<&str> {
    let rest = skip(text, is_space);
    (rest.len() < text.len()).then_some(rest)
}

fn skip(text: &str, of: impl Fn(char) -> bool) -> &str {
    text.trim_start_matches(of)
}

/// `\s` of Python, to which four separators belong that are no white space in Unicode.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// `\w` of Python.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
