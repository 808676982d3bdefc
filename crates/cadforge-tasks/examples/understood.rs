//! Which prompts of a JSON file (an array of objects with a `prompt`) are in the words of the families:
//! `cargo run -p cadforge-tasks --example understood -- PROMPTS.json`
#![allow(clippy::print_stdout)]

use std::{env, error, fs};

use cadforge_tasks::{Family, Task};

fn main() -> Result<(), Box<dyn error::Error>> {
    let path = env::args().nth(1).ok_or("give the path of a JSON file")?;
    let rows: Vec<serde_json::Value> = serde_json::from_str(&fs::read_to_string(path)?)?;
    let prompts: Vec<&str> = rows.iter().filter_map(|row| row["prompt"].as_str()).collect();
    let mut understood = 0;
    for prompt in &prompts {
        match Task::of_prompt(prompt) {
            Some(task) => {
                let family = task.family.as_deref().and_then(Family::named);
                let may_draw = family.is_some_and(|family| family.may_draw(&task.parameters));
                understood += usize::from(may_draw);
                println!("{} {}", if may_draw { "ok  " } else { "rare" }, task.id);
            }
            None => println!("none {prompt}"),
        }
    }
    println!("{understood} of {} prompts are in the language of the families", prompts.len());
    Ok(())
}
