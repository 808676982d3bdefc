//! The folder that a new product begins with: a small part with everything a product has.

use super::Product;
use crate::error::{TaskError, TaskErrorKind};

/// Names and texts of a product's files.
const FILES: [(&str, &str); 7] = [
    ("product.toml", include_str!("../../template/product.toml")),
    ("reference.py", include_str!("../../template/reference.py")),
    ("weak.py", include_str!("../../template/weak.py")),
    ("missing_features.py", include_str!("../../template/missing_features.py")),
    ("disconnected.py", include_str!("../../template/disconnected.py")),
    ("bad_dimensions.py", include_str!("../../template/bad_dimensions.py")),
    ("build_error.py", include_str!("../../template/build_error.py")),
];

/// The files of a new product called `id`, to be changed into what it shall be.
///
/// # Errors
/// When a product has this name, or when it is no name: lower-case letters, digits and `_`, a letter first.
pub fn scaffold(id: &str) -> Result<&'static [(&'static str, &'static str)], TaskError> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !id.starts_with(|c: char| c.is_ascii_lowercase()) || !id.chars().all(fits) || id.len() > 60 {
        let detail = format!("`{id}` is no name: lower-case letters, digits and `_`, a letter first");
        return Err(TaskError::new(TaskErrorKind::Option, detail));
    }
    if Product::named(id).is_some() {
        return Err(TaskError::new(TaskErrorKind::Option, format!("there is a product `{id}` already")));
    }
    Ok(&FILES)
}

#[cfg(test)]
mod tests {
    use super::super::Definition;
    use super::*;

    #[test]
    fn the_template_is_a_product() {
        let files = scaffold("garden_gate_latch").unwrap();
        let definition: Definition = toml::from_str(files[0].1).unwrap();
        let [width, depth, height] = definition.size_mm;
        let size = format!("Overall size: {width} x {depth} x {height} mm (x, y, z).");
        assert!(definition.prompt.contains(&size) && definition.hints.len() >= 6);
        assert!(definition.original_reference_size.is_none());
        assert!(files[1..].iter().all(|(_, program)| program.contains("import cadquery as cq\n")));
    }

    #[test]
    fn names_are_checked() {
        for wrong in ["", "../x", "Caster", "2legs", "a-b", "ä"] {
            let error = scaffold(wrong).unwrap_err().to_string();
            assert_eq!(
                error,
                format!("`{wrong}` is no name: lower-case letters, digits and `_`, a letter first")
            );
        }
        let taken = scaffold("caster_wheel_fork").unwrap_err();
        assert_eq!(taken.to_string(), "there is a product `caster_wheel_fork` already");
    }
}
