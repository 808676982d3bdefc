//! Runs CadQuery programs: `cargo run --example run -- HOME PROGRAM.py…`; sets up HOME first.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use cadforge_worker::{Answer, Limits, Options, Pool, Setup};

#[expect(clippy::print_stdout, reason = "an example talks to people")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let home = arguments.next().ok_or("which home folder?")?;
    let setup = Setup::install(Path::new(&home), &mut |progress| println!("{progress:?}"))?;
    let pool = Pool::start(&setup, Limits::default())?;
    println!("{:?}", pool.health()?);
    for path in arguments {
        let run = pool.run(&fs::read_to_string(&path)?, &Options::default())?;
        match run.answer {
            Answer::Shape(shape) => {
                let mesh = &shape.tessellation;
                let (points, triangles, faces) = (mesh.points.len(), mesh.triangles.len(), mesh.faces.len());
                println!("{path}: {points} points, {triangles} triangles, {faces} faces in {:?}", run.took);
                println!("  {} solids, notes {:?}", shape.solids, shape.notes);
            }
            other => println!("{path}: {other:?} in {:?}", run.took),
        }
        print!("{}", run.console);
    }
    Ok(())
}
