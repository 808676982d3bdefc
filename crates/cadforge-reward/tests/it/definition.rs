use cadforge_reward::{BUILT_IN, Definition, SpecErrorKind};
use expect_test::{Expect, expect};

#[test]
fn every_built_in_definition_is_sound_and_keeps_its_name() {
    for (name, text) in BUILT_IN {
        let definition = Definition::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(definition.name, *name);
        assert!(definition.terms.iter().all(|term| term.metric().is_some()));
    }
}

#[test]
fn an_unknown_name_says_which_there_are() {
    let error = Definition::built_in("cadenv").expect_err("there is no such definition");
    assert_eq!(error.kind(), SpecErrorKind::UnknownName);
    assert!(error.to_string().contains("`cad-env`"), "{error}");
}

/// A definition whose last line is `line` instead of a sound one is refused in these words.
fn refused(change: (&str, &str), expected: Expect) {
    let sound = "name = \"mine\"\nversion = 1\nsummary = \"\"\nrange = [0.0, 1.0]\nfloor = 0.0\ngates = [\"compiled\"]\n\n[[term]]\nname = \"watertight\"\nweight = 1.0\n";
    Definition::parse(sound).expect("the sound one is sound");
    assert!(sound.contains(change.0), "{} is no part of the sound one", change.0);
    let error = Definition::parse(&sound.replace(change.0, change.1)).expect_err("it is wrong");
    expected.assert_eq(&error.to_string());
}

#[test]
fn a_wrong_definition_is_told_by_its_field() {
    refused(("weight = 1.0", "weight = 0.5"), expect!["the weights add up to 0.5, but `range` ends at 1"]);
    refused(
        ("weight = 1.0", "weight = -1.0"),
        expect!["`weight` of term `watertight` is -1; it must be a number from 0 up"],
    );
    refused(("floor = 0.0", "floor = 2.0"), expect!["`floor` is 2, which is outside `range` [0, 1]"]);
    refused(
        ("range = [0.0, 1.0]", "range = [1.0, 0.0]"),
        expect!["`range` must be two finite numbers in rising order, not [1, 0]"],
    );
    refused(
        ("\"watertight\"", "\"pretty\""),
        expect![
            "term `pretty` has no metric of that name; there are `compiled`, `watertight`, `single_component`, `similarity`, `volume_iou`, `surface_f1`, `betti`, `features`, `build`, `topology`, `contact`, `semantic_parts`, `reference_similarity`, `reference_box`, `silhouette`, `editability`, `efficiency`"
        ],
    );
    let curve = ("floor = 0.0", "floor = 0.0\ncurve = \"gain\"");
    refused(curve, expect![[r#"`range` is [0, 1]; with `curve` = "gain" it must be [-2, 2]"#]]);
    refused(
        ("range = [0.0, 1.0]\nfloor = 0.0", "range = [-1.0, 1.0]\nfloor = 0.0\ncurve = \"strict\""),
        expect![[r#"`floor` is 0; with `curve` = "strict" it must be -1"#]],
    );
    refused(
        ("floor", "flor"),
        expect![[r#"
            TOML parse error at line 5, column 1
              |
            5 | flor = 0.0
              | ^^^^
            unknown field `flor`, expected one of `name`, `version`, `summary`, `range`, `floor`, `curve`, `gates`, `term`"#]],
    );
}
