//! Products are whole: definitions, meshes, programs, checksums.

use std::collections::BTreeSet;
use std::path::Path;

use cadforge_kernel::check::check;
use cadforge_reward::{Body, Case, Definition, Demands, grade};
use cadforge_tasks::{Difficulty, Language, SeedKind, Task, TaskErrorKind, products};
use expect_test::expect;
use sha2::{Digest, Sha256};

#[test]
fn there_are_all_of_them() {
    let count = |difficulty| products().iter().filter(|product| product.difficulty == difficulty).count();
    assert_eq!([Difficulty::Easy, Difficulty::Medium, Difficulty::Hard].map(count), [8, 9, 8]);
    let ids: BTreeSet<_> = products().iter().map(|product| product.id).collect();
    assert_eq!(ids.len(), products().len(), "an id is there twice");
    let folders = std::fs::read_dir(folder()).expect("products/").filter_map(Result::ok);
    let folders = folders.filter(|entry| entry.path().join("product.toml").exists()).count();
    assert_eq!(folders, products().len(), "a folder is missing from src/product/list.rs");
}

#[test]
fn every_mesh_is_one_solid_of_the_stated_size() {
    for product in products() {
        let mesh = product.mesh();
        let solid = check(&mesh).unwrap_or_else(|defects| panic!("{}: {defects:?}", product.id));
        assert_eq!(solid.betti()[0], 1, "{} is not in one piece", product.id);
        let size = solid.bounds().size().to_array();
        for (length, stated) in size.into_iter().zip(product.size_mm) {
            assert!((length - stated).abs() <= 0.005 * stated, "{}: {size:?}", product.id);
        }
    }
}

#[test]
fn every_reference_meets_what_is_required() {
    let definition = Definition::built_in("measured").expect("it is built in");
    let mut failures = Vec::new();
    for product in products() {
        let task = Task::of_product(product);
        assert!(!task.spec().is_empty(), "{}", task.id);
        let reference = Body::new(product.mesh());
        let demands = Demands::new(task.spec(), task.frame, &reference).expect(product.id);
        let (candidate, reference) = (Some(&reference), Some(&reference));
        let case = Case { candidate, reference, demands: Some(&demands), ..Case::default() };
        let reward = grade(&definition, &case);
        let missed = reward.requirements.iter().filter(|requirement| requirement.score < 1.0);
        failures.extend(missed.map(|requirement| format!("{}: {requirement}", task.id)));
        if reward.total < 1.0 - 1e-9 {
            failures.push(format!("{}: {} {:?}", task.id, reward.total, reward.raw));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

/// A reference that changed without its mesh, or a mesh without its reference, shows here.
#[test]
fn programs_and_meshes_are_those_that_were_built() {
    let sums = std::fs::read_to_string(folder().join("SHA256SUMS")).expect("products/SHA256SUMS");
    let mut files = 0;
    for line in sums.lines() {
        let (sum, file) = line.split_once("  ").expect("`sum  file`");
        let bytes = std::fs::read(folder().join(file)).expect(file);
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{file} changed; run products/build.py");
        files += 1;
    }
    assert_eq!(files, 2 * products().len());
}

#[test]
fn a_product_is_a_task_in_cadquery() {
    for product in products() {
        let task = Task::resolve(product.id).expect("a product");
        assert_eq!((task.language, task.reference_language()), (Language::CadQuery, Language::CadQuery));
        assert_eq!((task.hints.len() >= 6, task.size_mm), (true, Some(product.size_mm)), "{}", task.id);
        assert_eq!(task.reference_mesh(), Some(product.mesh()));
        let json = serde_json::to_string(&task).expect("JSON");
        assert_eq!(serde_json::from_str::<Task>(&json).expect("a task"), task);
    }
}

#[test]
fn prompts_state_dimensions_and_datum() {
    for product in products() {
        let [width, depth, height] = product.size_mm;
        for words in ["z = ", &format!("Overall size: {width} x {depth} x {height} mm (x, y, z).")] {
            assert!(product.prompt.contains(words), "{} says nothing of `{words}`", product.id);
        }
    }
}

#[test]
fn seeds_differ_from_the_reference_and_each_other() {
    for product in products() {
        let mut programs: BTreeSet<_> = product.seeds().map(|(_, program)| program).collect();
        programs.insert(product.reference);
        assert_eq!(programs.len(), SeedKind::ALL.len() + 1, "{}", product.id);
        for program in programs {
            assert!(program.contains("import cadquery as cq\n"), "{}", product.id);
        }
    }
    for kind in SeedKind::ALL {
        assert_eq!(SeedKind::named(kind.name()), Some(kind));
    }
}

#[test]
fn an_unknown_product_names_the_nearest() {
    let error = Task::resolve("caster_weel_fork").expect_err("a wrong id");
    assert_eq!(error.kind(), TaskErrorKind::UnknownFamily);
    assert!(error.to_string().contains("nearest are `caster_wheel_fork`"), "{error}");
    let error = Task::resolve("shelf_bracket_triangle_200n").expect_err("a wrong id").to_string();
    expect!["no family or product is called `shelf_bracket_triangle_200n`; nearest are `shelf_bracket_triangular_200n`"]
        .assert_eq(error.split(',').next().unwrap_or_default());
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/products"))
}
