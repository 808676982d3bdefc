//! From what a model said to the program that it means.
//!
//! The rule, in order: thinking is removed; the last closed block in the task's language wins, else
//! the last closed block without a language, else the bare text when it has no fence at all. A fence
//! that is never closed, with nothing closed to fall back on, is a truncated answer.

use cadforge_tasks::Language;

/// What a completion holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extraction<'a> {
    /// A program.
    Program(&'a str),
    /// The answer stops inside a block or inside its thinking.
    Truncated,
    /// No program anywhere.
    NoCode,
}

/// A fenced block.
struct Block<'a> {
    tag: &'a str,
    body: &'a str,
}

/// Finds the program in `completion`.
pub fn extract(completion: &str, language: Language) -> Extraction<'_> {
    let Some(text) = after_thinking(completion) else { return Extraction::Truncated };
    let (blocks, open) = blocks(text);
    let tagged = blocks.iter().rev().find(|block| is_tag_of(block.tag, language));
    let chosen = tagged.or_else(|| blocks.iter().rev().find(|block| block.tag.is_empty()));
    match chosen {
        Some(block) if block.body.trim().is_empty() => Extraction::NoCode,
        Some(block) => Extraction::Program(block.body),
        None if open => Extraction::Truncated,
        None if !blocks.is_empty() || text.trim().is_empty() => Extraction::NoCode,
        None => Extraction::Program(text),
    }
}

/// The text after the last thinking; `None` when the thinking never ends.
///
/// Chat templates often put the opening tag into the prompt, so a closing tag alone ends thinking too.
fn after_thinking(text: &str) -> Option<&str> {
    const TAGS: [(&str, &str); 2] = [("<think>", "</think>"), ("<thinking>", "</thinking>")];
    let mut rest = text;
    for (_, close) in TAGS {
        if let Some(at) = rest.rfind(close) {
            rest = &rest[at + close.len()..];
        }
    }
    let unclosed = TAGS.iter().any(|(open, _)| rest.trim_start().starts_with(open));
    if unclosed { None } else { Some(rest) }
}

/// The closed blocks in order, and whether the last fence is open.
fn blocks(text: &str) -> (Vec<Block<'_>>, bool) {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((fence, after)) = next_fence(rest, 3) {
        let line_end = after.find('\n').unwrap_or(after.len());
        let line = &after[..line_end];
        // "```cube(1);```" on one line has no room for a tag unless it begins with one.
        let (tag, body_and_on) = if line.contains("```") {
            let word = line.split_whitespace().next().unwrap_or("");
            if is_known_tag(word) {
                (word, after.trim_start().strip_prefix(word).unwrap_or(after))
            } else {
                ("", after)
            }
        } else {
            (line.split_whitespace().next().unwrap_or(""), after.get(line_end + 1..).unwrap_or(""))
        };
        let Some((end, next)) = closing(body_and_on, fence) else { return (found, true) };
        found.push(Block { tag, body: &body_and_on[..end] });
        rest = next;
    }
    (found, false)
}

/// The length of the next run of at least `least` backticks, and the text after it.
fn next_fence(text: &str, least: usize) -> Option<(usize, &str)> {
    closing_at(text, least).map(|(_, length, after)| (length, after))
}

/// Where the block that was opened by `fence` backticks ends, and the text after its closing fence.
fn closing(text: &str, fence: usize) -> Option<(usize, &str)> {
    closing_at(text, fence).map(|(at, _, after)| (at, after))
}

fn closing_at(text: &str, least: usize) -> Option<(usize, usize, &str)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'`' {
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().take_while(|&&b| b == b'`').count();
        if length >= least {
            return Some((at, length, &text[at + length..]));
        }
        at += length;
    }
    None
}

fn tags(language: Language) -> &'static [&'static str] {
    match language {
        Language::OpenScad => &["openscad", "scad"],
        Language::CadQuery => &["python", "py", "python3", "cadquery"],
    }
}

fn is_tag_of(tag: &str, language: Language) -> bool {
    tags(language).iter().any(|known| tag.eq_ignore_ascii_case(known))
}

fn is_known_tag(tag: &str) -> bool {
    is_tag_of(tag, Language::OpenScad) || is_tag_of(tag, Language::CadQuery)
}

#[cfg(test)]
mod tests {
    use super::{Extraction::*, *};

    fn scad(completion: &str) -> Extraction<'_> {
        extract(completion, Language::OpenScad)
    }

    #[test]
    fn the_last_closed_block_in_the_language_wins() {
        assert_eq!(scad("```openscad\na;\n```\nor\n```scad\nb;\n```\nend"), Program("b;\n"));
        assert_eq!(scad("```scad\na;\n```\n```\nb;\n```"), Program("a;\n"));
        assert_eq!(scad("```python\na\n```\n```\nb;\n```"), Program("b;\n"));
        assert_eq!(scad("```OpenSCAD\na;\n```\n```openscad\nb"), Program("a;\n"));
        assert_eq!(scad("````scad\n```\n````"), Program("```\n"));
        assert_eq!(scad("Use ```cube(1);``` here"), Program("cube(1);"));
        assert_eq!(scad("```openscad cube(1);```"), Program(" cube(1);"));
    }

    #[test]
    fn bare_text_is_a_program_only_without_fences() {
        assert_eq!(scad("cube(1);"), Program("cube(1);"));
        assert_eq!(scad("```python\nx\n```"), NoCode);
        assert_eq!(scad("```scad\n \n```"), NoCode);
        assert_eq!(scad(" \n"), NoCode);
    }

    #[test]
    fn thinking_is_no_answer() {
        assert_eq!(scad("<think>```scad\na;\n```</think>\ncube(1);"), Program("\ncube(1);"));
        assert_eq!(scad("so ```scad\na;\n```</think>```scad\nb;\n```"), Program("b;\n"));
        assert_eq!(scad("<think>```scad\na;\n```"), Truncated);
    }

    #[test]
    fn an_answer_that_stops_in_a_block_is_truncated() {
        assert_eq!(scad("```openscad\ncube("), Truncated);
        assert_eq!(scad("```"), Truncated);
    }
}
