//! Nothing stops the parser, nothing makes it use up the stack, and places lie within the text.

use cadforge_scad::syntax::{self, MAX_DEPTH, MAX_SOURCE};
use proptest::prelude::*;

/// Parses on the smallest stack that a thread has by default; the codes found.
fn codes(source: String) -> Vec<&'static str> {
    let parse = move || syntax::parse(&source).1.iter().map(|diagnostic| diagnostic.code).collect();
    std::thread::Builder::new().stack_size(2 << 20).spawn(parse).unwrap().join().unwrap()
}

/// `open` many times, `middle`, then `close` as many times.
fn nested(open: &str, middle: &str, close: &str, levels: u32) -> String {
    open.repeat(levels as usize) + middle + &close.repeat(levels as usize)
}

#[test]
fn depth_is_counted_wherever_programs_nest() {
    let cases = [
        ("x=", "(", "1", ")", ";"),
        ("x=", "[", "1", "]", ";"),
        ("x=", "a[", "1", "]", ";"),
        ("x=", "f(", "1", ")", ";"),
        ("x=", "-", "1", "", ";"),
        ("x=", "1+", "1", "", ";"),
        ("x=", "1^", "1", "", ";"),
        ("x=1", "+1", "", "", ";"),
        ("x=a", "[0]", "", "", ";"),
        ("x=a", "()", "", "", ";"),
        ("x=a", ".x", "", "", ";"),
        ("x=", "1?2:", "3", "", ";"),
        ("x=", "1?", "2", ":3", ";"),
        ("x=", "let(a=1)", "1", "", ";"),
        ("x=", "assert(a)", "1", "", ";"),
        ("x=", "function(a)", "1", "", ";"),
        ("x=", "function(a=", "1", ")1", ";"),
        ("x=[", "for(a=1)", "1", "", "];"),
        ("x=[1,", "(for(a=1)", "1", ")", "];"),
        ("x=[", "if(a)1 else ", "1", "", "];"),
        ("x=[", "each ", "1", "", "];"),
        ("x=[", "let(a=1)", "for(b=1)c", "", "];"),
        ("", "{", "", "}", ""),
        ("", "f()", ";", "", ""),
        ("", "f(){", "", "}", ""),
        ("", "if(a){", "", "}", ""),
        ("", "if(a)f();else ", "f();", "", ""),
        ("", "module m()", "f();", "", ""),
        ("", "module m(){", "f();", "}", ""),
    ];
    for (before, open, middle, close, after) in cases {
        let program = |levels| format!("{before}{}{after}", nested(open, middle, close, levels));
        assert_eq!(codes(program(MAX_DEPTH / 3)), [""; 0], "{open}");
        assert_eq!(codes(program(MAX_DEPTH + 1)), ["scad/too-deep"], "{open}");
        assert_eq!(codes(program(40_000)), ["scad/too-deep"], "{open}");
    }
}

#[test]
fn the_length_of_a_program_is_limited() {
    assert_eq!(codes(" ".repeat(MAX_SOURCE)), [""; 0]);
    assert_eq!(codes(" ".repeat(MAX_SOURCE + 1)), ["scad/too-large"]);
}

#[test]
fn the_last_error_told_may_stand_before_a_bracket() {
    // Whatever is in the middle of being read when the parser gives up must come to an end.
    for errors in 0..25 {
        for rest in ["x = [.p([(1, 2) 3])];", "x = (1 2 3 (4));", "cube([1 ? ; 2], 3 4 );", "f(1 2 g(3 4));"]
        {
            let source = "a b\n".repeat(errors) + rest;
            assert!(!syntax::parse(&source).1.is_empty(), "{source}");
        }
    }
}

#[test]
fn a_program_without_end_of_errors_is_not_read_to_the_end() {
    for garbage in
        ["@", "@;", ")", "x = ;", "\"\n\\", "(", "f(x=(", "[for(", "1 ", "```\n", "a b\n", "/*", "}{"]
    {
        let found = codes(garbage.repeat(MAX_SOURCE / garbage.len()));
        assert!((1..=21).contains(&found.len()), "{garbage}: {}", found.len());
    }
}

/// Pieces of programs, in any order.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "cube",
        "x",
        "$fn",
        "2x",
        "1",
        ".5",
        "1e400",
        "\"a\"",
        "\"",
        "\\",
        "/*",
        "*/",
        "//",
        "\n",
        "```",
        "é",
        "“",
        "include <a>",
        "use <",
        "module",
        "function",
        "if",
        "else",
        "for",
        "let",
        "assert",
        "echo",
        "each",
        "true",
        "undef",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ";",
        ",",
        ":",
        "?",
        ".",
        "=",
        "==",
        "<",
        "&&",
        "&",
        "+",
        "-",
        "*",
        "!",
        "#",
        "%",
        "^",
        "@",
        "\0",
        "\r\n",
        " in ",
        "a b c",
        "\u{feff}",
        "\u{a0}",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

/// Every place that a diagnostic names can be shown.
fn places_can_be_shown(source: &str) {
    for diagnostic in syntax::parse(source).1 {
        let span = diagnostic.span.unwrap();
        assert!(source.get(span.start as usize..span.end as usize).is_some(), "{source:?} {diagnostic:?}");
        assert!(diagnostic.code.starts_with("scad/"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(source in any::<String>()) {
        places_can_be_shown(&source);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        places_can_be_shown(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_soup_of_words_is_read(source in soup()) {
        places_can_be_shown(&source);
    }
}
