//! Every format reads what it writes, says what is wrong with the rest, and survives any bytes.

use cadforge_kernel::check::check;
use cadforge_kernel::math::{Affine, Vec3};
use cadforge_kernel::mesh::{Format, Mesh};
use expect_test::{Expect, expect};
use proptest::prelude::*;

/// A wedge with an odd apex, as canonical as a mesh can be.
fn wedge() -> Mesh {
    let points = [[0.0, 0.0, 0.0], [10.0, 0.0, 0.0], [0.0, 20.0, 0.0], [1.0 / 3.0, 0.1, 30.0]];
    let triangles = vec![[0, 2, 1], [0, 1, 3], [1, 2, 3], [2, 0, 3]];
    Mesh { points: points.map(Vec3::from).into(), triangles }.canonical()
}

#[test]
fn formats_read_what_they_write() {
    for format in [Format::Off, Format::Obj, Format::Ply] {
        assert_eq!(format.read(&format.write(&wedge())).unwrap(), wedge(), "{format:?}");
    }
    // STL gives its points in the order of the triangles.
    let printed = Format::Stl.read(&Format::Stl.write(&wedge())).unwrap();
    assert_eq!(printed.canonical(), wedge().compat().canonical());
    for format in [Format::StlBinary, Format::Glb] {
        let single = |mesh: &Mesh| Mesh {
            points: mesh.points.iter().map(|p| p.to_array().map(|c| f64::from(c as f32)).into()).collect(),
            ..mesh.clone()
        };
        let back = format.read(&format.write(&wedge())).unwrap();
        assert_eq!(back.canonical(), single(&wedge()).canonical(), "{format:?}");
    }
    for format in Format::ALL {
        assert_eq!(format.read(&format.write(&Mesh::default())).unwrap(), Mesh::default(), "{format:?}");
    }
}

#[test]
fn an_extension_names_a_format() {
    let named = ["stl", ".STL", "off", "obj", "ply", "glb", "3mf", "step", ""].map(Format::of_extension);
    let [stl, upper, off, obj, ply, glb, three_mf, step, none] = named;
    assert_eq!((stl, upper), (Some(Format::Stl), Some(Format::Stl)));
    assert_eq!((off, obj), (Some(Format::Off), Some(Format::Obj)));
    assert_eq!((ply, glb), (Some(Format::Ply), Some(Format::Glb)));
    assert_eq!(three_mf, Some(Format::ThreeMf));
    assert_eq!((step, none), (None, None));
}

#[test]
fn a_3mf_archive_holds_three_parts_and_no_date() {
    let bytes = Format::ThreeMf.write(&wedge());
    let mut turned = wedge();
    turned.triangles.reverse();
    turned.triangles.iter_mut().for_each(|triangle| triangle.rotate_left(1));
    assert!(Format::ThreeMf.write(&turned) == bytes);
    let part = |bytes: &[u8], name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["[Content_Types].xml", "_rels/.rels", "3D/3dmodel.model"]);
        let part = archive.by_name(name).unwrap();
        assert_eq!(part.last_modified(), Some(zip::DateTime::default()));
        std::io::read_to_string(part).unwrap()
    };
    let model = part(&bytes, "3D/3dmodel.model");
    assert!(model.contains(r#"<model unit="millimeter""#), "{model}");
    let vertex = |p: &Vec3| format!(r#"<vertex x="{:?}" y="{:?}" z="{:?}"/>"#, p.x, p.y, p.z);
    let vertices: Vec<_> = wedge().points.iter().map(vertex).collect();
    assert!(model.contains(&format!("<vertices>\n{}\n</vertices>", vertices.join("\n"))), "{model}");
    let triangle = |[a, b, c]: &[u32; 3]| format!(r#"<triangle v1="{a}" v2="{b}" v3="{c}"/>"#);
    let triangles: Vec<_> = wedge().triangles.iter().map(triangle).collect();
    assert!(model.contains(&format!("<triangles>\n{}\n</triangles>", triangles.join("\n"))), "{model}");
    let empty = part(&Format::ThreeMf.write(&Mesh::default()), "3D/3dmodel.model");
    assert!(empty.ends_with("<resources/><build/></model>\n"), "{empty}");
}

#[test]
fn text_stl_looks_like_openscads() {
    let text = String::from_utf8(Format::Stl.write(&wedge())).unwrap();
    expect![[r#"
        solid cadforge
          facet normal 0 0 -1
            outer loop
              vertex 0 0 0
              vertex 0 20 0
              vertex 10 0 0
            endloop
          endfacet
    "#]]
    .assert_eq(&(text.lines().take(8).collect::<Vec<_>>().join("\n") + "\n"));
}

#[test]
fn a_scene_is_placed_node_by_node() {
    // One triangle of 1 m, moved by 2 m and doubled in the upper node, turned about X in the lower.
    let scene = br#"{"asset":{"version":"2.0"},"scenes":[{"nodes":[0]}],
        "nodes":[{"children":[1],"translation":[2,0,0],"scale":[2,2,2],"name":"a \"name\""},
                 {"mesh":0,"rotation":[0.7071067811865476,0,0,0.7071067811865476]}],
        "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
        "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"}],
        "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]}"#;
    let numbers = [0f32, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0];
    let mesh = Format::Glb.read(&glb(scene, &numbers.map(f32::to_le_bytes).concat())).unwrap();
    let expected = [[2000.0, 0.0, 0.0], [4000.0, 0.0, 0.0], [2000.0, -2000.0, 0.0]];
    assert_eq!(mesh.triangles, [[0, 1, 2]]);
    for (point, expected) in mesh.points.iter().zip(expected) {
        assert!((*point - Vec3::from(expected)).length() < 1e-9, "{point:?} is not {expected:?}");
    }
}

/// The bytes of a GLB file of these two chunks.
fn glb(json: &[u8], bin: &[u8]) -> Vec<u8> {
    let mut json = json.to_vec();
    json.resize(json.len().next_multiple_of(4), b' ');
    let word = |number: usize| (number as u32).to_le_bytes();
    let length = 28 + json.len() + bin.len();
    let parts: [&[u8]; 9] = [
        b"glTF",
        &word(2),
        &word(length),
        &word(json.len()),
        b"JSON",
        &json,
        &word(bin.len()),
        b"BIN\0",
        bin,
    ];
    parts.concat()
}

#[test]
fn polygons_become_fans_and_colours_are_passed_over() {
    let off = "OFF # a square pyramid\n5 5 8\n0 0 0\n1 0 0\n1 1 0\n0 1 0\n.5 .5 1\n\
               4 3 2 1 0 255 0 0\n3 0 1 4\n3 1 2 4\n3 2 3 4\n3 3 0 4\n";
    let obj = "# the same\nv 0 0 0 1\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv .5 .5 1\nvn 0 0 1\n\
               f 4/1/1 3//1 2 1\nf 1 2 5\nf -4 -3 -1\nf 3 4 5\nf 4 1 5\n";
    let ply = "ply\nformat ascii 1.0\ncomment the same\nelement vertex 5\nproperty float x\n\
               property float y\nproperty float z\nproperty uchar red\nelement face 5\n\
               property list uchar int vertex_index\nend_header\n0 0 0 9 1 0 0 9 1 1 0 9 0 1 0 9\n\
               .5 .5 1 9\n4 3 2 1 0\n3 0 1 4\n3 1 2 4\n3 2 3 4\n3 3 0 4\n";
    for (format, text) in [(Format::Off, off), (Format::Obj, obj), (Format::Ply, ply)] {
        let mesh = format.read(text.as_bytes()).unwrap();
        let volume = check(&mesh).map(|solid| solid.volume());
        assert!(volume.as_ref().is_ok_and(|v| (v - 1.0 / 3.0).abs() < 1e-12), "{format:?}: {volume:?}");
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let says = |format: Format, bytes: &[u8], expected: Expect| {
        expected.assert_eq(&format.read(bytes).expect_err("not a mesh").to_string());
    };
    says(
        Format::Stl,
        b"",
        expect!["not a readable stl file: neither text that begins with `solid` nor binary"],
    );
    says(
        Format::Stl,
        b"solid a\nvertex 1 2\n",
        expect!["not a readable stl file, line 2: a vertex needs three numbers"],
    );
    says(
        Format::Stl,
        &[[7; 80].as_slice(), &[255; 4], &[0; 100]].concat(),
        expect!["not a readable stl file: the header promises 4294967295 triangles, 2 are there"],
    );
    says(
        Format::Off,
        b"OFF\n1000000000000 1 0\n0 0 0\n",
        expect!["not a readable off file: 1000000000000 points are promised, 1 are there"],
    );
    says(
        Format::Off,
        b"OFF\n1 1 0\n0 0 0\n3 0 0 1\n",
        expect!["not a readable off file, line 4: a face names point 1, there are 1"],
    );
    says(
        Format::Obj,
        b"v 0 0 0\nf 1 2 3\n",
        expect!["not a readable obj file, line 2: a face names point 1, there are 1"],
    );
    says(
        Format::Obj,
        b"v 0 zero 0\n",
        expect!["not a readable obj file, line 1: expected a number, found `zero`"],
    );
    says(
        Format::Ply,
        b"ply\nformat ascii 1.0\nelement face 99999999999\nproperty list uchar int vertex_index\nend_header\n",
        expect!["not a readable ply file: it ends too early, or a number is missing"],
    );
    says(
        Format::Glb,
        b"glTF",
        expect!["not a readable glb file: the header or a chunk is not as it should be"],
    );
    says(
        Format::Glb,
        &glb(br#"{"scenes":[{"nodes":[0]}],"nodes":[{"children":[0]}]}"#, b""),
        expect!["not a readable glb file: node 0 has two parents, or too many above it"],
    );
    says(Format::Glb, &glb(&[b'['; 100_000], b""), expect!["not a readable glb file: the scene is not JSON"]);
    says(
        Format::Glb,
        &glb(br#"{"extensionsRequired":["KHR_draco_mesh_compression"]}"#, b""),
        expect!["not a readable glb file: it needs the extension `KHR_draco_mesh_compression`"],
    );
}

/// Reads `bytes` in every format. What comes back must be safe to look at.
fn survives(bytes: &[u8]) {
    for format in Format::ALL {
        if let Ok(mesh) = format.read(bytes) {
            assert!(mesh.triangles.iter().flatten().all(|&corner| (corner as usize) < mesh.points.len()));
            let _ = check(&mesh);
            let _ = format.write(&mesh);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_survived(bytes: Vec<u8>) {
        survives(&bytes);
    }

    #[test]
    fn damaged_files_are_survived(
        format in prop::sample::select(Format::ALL.as_slice()),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        end in any::<prop::sample::Index>(),
    ) {
        let mut bytes = format.write(&wedge());
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        survives(&bytes);
        bytes.truncate(end.index(bytes.len()));
        survives(&bytes);
    }

    #[test]
    fn any_size_is_read_back(size in 1e-6..1e6f64, format in prop::sample::select(vec![Format::Off, Format::Obj, Format::Ply])) {
        let mesh = wedge().transformed(&Affine::scaling(Vec3::new(size, size, size)));
        prop_assert_eq!(format.read(&format.write(&mesh)).unwrap(), mesh.canonical());
    }
}
