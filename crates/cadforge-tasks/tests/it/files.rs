//! Whole tasks as JSON.

use cadforge_tasks::{Frame, Language, SYSTEM_PROMPTS, SystemPrompt, Task};
use expect_test::{Expect, expect};

#[track_caller]
fn refused(json: &str, message: Expect) {
    let error = serde_json::from_str::<Task>(json).expect_err("a wrong file");
    message.assert_eq(&error.to_string());
}

#[test]
fn three_fields_are_enough() {
    let json = r#"{"id": "mine", "prompt": "A cube of 10 mm.", "reference": "cube(10);"}"#;
    let task: Task = serde_json::from_str(json).expect("a task");
    assert_eq!(
        (task.language, task.frame, task.strict, task.chamfer_k),
        (Language::OpenScad, Frame::PlacedFreely, false, 10.0)
    );
    assert_eq!(task.system_prompt, "openscad@1");
    assert_eq!(task.reference_program(false), "cube(10);");
    assert_eq!((task.level, task.family, task.split), (None, None, None));
}

#[test]
fn a_drawn_task_survives_its_file() {
    let task = Task::resolve("composed-3@1/train/0/5").expect("an address").in_language(Language::CadQuery);
    let json = serde_json::to_string(&task).expect("JSON");
    let again: Task = serde_json::from_str(&json).expect("a task");
    assert_eq!(again.reference_program(false), task.reference_program(false));
    assert_eq!(serde_json::to_string(&again).expect("JSON"), json);
    assert_eq!((again.parameters, again.split, again.level), (task.parameters, task.split, task.level));
}

#[test]
fn wrong_files_name_the_field() {
    refused(r#"{"id": "mine", "prompt": "p"}"#, expect!["missing field `reference` at line 1 column 29"]);
    refused(r#"{"id": "mine", "prompt": " ", "reference": "cube(10);"}"#, expect!["`prompt` is empty"]);
    refused(
        r#"{"id": "mine", "prompt": "p", "reference": "cube(10);", "chamfer_k": 0}"#,
        expect!["`chamfer_k` is 0; it must be a number above 0"],
    );
    refused(
        r#"{"id": "mine", "prompt": "p", "reference": "cube(10);", "level": 6}"#,
        expect!["`level` is 6; it must be 1 to 5"],
    );
    refused(
        r#"{"id": "mine", "prompt": "p", "reference": "cube(10);", "system_prompt": "openscad@9"}"#,
        expect!["`system_prompt` is `openscad@9`; openscad has `openscad@1`"],
    );
    refused(
        r#"{"id": "mine", "prompt": "p", "reference": "cube(10);", "language": "freecad"}"#,
        expect!["unknown variant `freecad`, expected `openscad` or `cadquery` at line 1 column 77"],
    );
    refused(
        r#"{"id": "mine", "prompt": "p", "reference": "cube(10);", "chamfer": 3}"#,
        expect![
            "unknown field `chamfer`, expected one of `id`, `prompt`, `reference`, `reference_language`, `language`, `system_prompt`, `level`, `family`, `split`, `parameters`, `hints`, `size_mm`, `chamfer_k`, `frame`, `strict`, `spec` at line 1 column 65"
        ],
    );
}

#[test]
fn system_prompts_state_the_rules() {
    for prompt in SYSTEM_PROMPTS {
        assert_eq!(SystemPrompt::named(prompt.id), Some(prompt));
        let fence = if prompt.language == Language::OpenScad { "```openscad\n" } else { "```python\n" };
        assert_eq!(prompt.text.matches("```").count(), 2, "{}", prompt.id);
        for rule in [fence, "millimetres", "one closed solid"] {
            assert!(prompt.text.contains(rule), "{} says nothing of {rule}", prompt.id);
        }
    }
    assert_eq!(SYSTEM_PROMPTS.len(), 2);
    for language in Language::ALL {
        assert_eq!(language.system_prompt().language, language);
    }
}
