//! 3MF: a ZIP archive with an XML model, full precision, in millimetres.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Mesh;

const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>"#,
    "</Types>",
);

const RELATIONSHIPS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="model" Target="/3D/3dmodel.model" "#,
    r#"Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>"#,
    "</Relationships>",
);

/// One object, built once. Nothing is compressed and every file has the oldest date that ZIP knows, so
/// equal meshes give equal bytes. A mesh without triangles may not stand in a 3MF file: its model is empty.
pub fn write(mesh: &Mesh) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The content types must come first: readers of streams need them.
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONSHIPS),
        ("3D/3dmodel.model", &model(mesh)),
    ];
    for (name, text) in parts {
        // Writing to a vector cannot fail, and a part of 4 GiB is told to the archive in time.
        let options = options.large_file(text.len() > u32::MAX as usize);
        let _ = archive.start_file(name, options);
        let _ = archive.write_all(text.as_bytes());
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn model(mesh: &Mesh) -> String {
    let mut out = String::from(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        "\n",
        r#"<model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">"#,
    ));
    if mesh.is_empty() {
        out.push_str("<resources/><build/></model>\n");
        return out;
    }
    out.push_str("<resources><object id=\"1\" type=\"model\"><mesh>\n<vertices>\n");
    for point in &mesh.points {
        // Writing to a string cannot fail.
        let _ = writeln!(out, r#"<vertex x="{:?}" y="{:?}" z="{:?}"/>"#, point.x, point.y, point.z);
    }
    out.push_str("</vertices>\n<triangles>\n");
    for [a, b, c] in &mesh.triangles {
        let _ = writeln!(out, r#"<triangle v1="{a}" v2="{b}" v3="{c}"/>"#);
    }
    out.push_str(
        "</triangles>\n</mesh></object></resources>\n<build><item objectid=\"1\"/></build></model>\n",
    );
    out
}
