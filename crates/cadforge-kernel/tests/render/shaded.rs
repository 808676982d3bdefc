//! Shaded pictures.

use cadforge_kernel::math::Vec3;
use cadforge_kernel::mesh::Mesh;
use cadforge_kernel::render::{Colour, Frame, Picture, View, shaded};

use super::{ball, block};

const BLUE: Colour = [92, 146, 236];

fn picture(mesh: &Mesh, view: View, size: u32) -> Picture {
    shaded(mesh, &Frame::around([mesh], view, [size; 2], 20.0), BLUE)
}

fn pixel(picture: &Picture, x: u32, y: u32) -> [u8; 3] {
    let at = (y * picture.width + x) as usize * 4;
    [picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2]]
}

fn brightness(picture: &Picture, x: u32, y: u32) -> u32 {
    pixel(picture, x, y).iter().map(|&channel| u32::from(channel)).sum()
}

/// FNV-1a of the bytes.
fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_same_mesh_has_the_same_pixels_everywhere() {
    // Hashes from an x86-64 machine; any other must find them too.
    let solids = [block(30.0, 20.0, 10.0), ball(10.0, 48)];
    let hashes = || {
        solids
            .each_ref()
            .map(|solid| View::ALL.iter().fold(0, |sum, &view| sum ^ hash(&picture(solid, view, 120).rgba)))
    };
    assert_eq!(hashes(), hashes());
    assert_eq!(hashes().map(|hash| format!("{hash:016x}")), ["dafea37e7f7e1107", "0606a176ecd5dd58"]);
    let png = || picture(&solids[0], View::Isometric, 120).png();
    assert_eq!(hash(&png()), hash(&png()));
}

#[test]
fn a_png_holds_the_pixels() {
    let picture = picture(&block(30.0, 20.0, 10.0), View::Isometric, 90);
    let bytes = picture.png();
    let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a header");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("pixels");
    assert_eq!((info.width, info.height, info.color_type), (90, 90, png::ColorType::Rgba));
    assert_eq!(pixels, picture.rgba);
}

#[test]
fn faces_differ_in_light_and_the_background_shows_around() {
    let picture = picture(&block(20.0, 20.0, 20.0), View::Isometric, 300);
    let (top, left, right) =
        (brightness(&picture, 150, 90), brightness(&picture, 90, 190), brightness(&picture, 210, 190));
    assert!(top > left + 60 && left > right + 10, "{top} {left} {right}");
    assert_eq!(pixel(&picture, 2, 2), [255, 255, 255]);
    // A dark line runs down the edge between left and right.
    let darkest = (148..153).map(|x| brightness(&picture, x, 200)).min().expect("five pixels");
    assert!(darkest + 60 < right, "{darkest} {right}");
}

#[test]
fn creases_are_drawn_and_facets_of_round_faces_are_not() {
    // Down the middle column of a coarse ball of 8 meridians there are edges between its facets, down
    // that of a fine one none: neighbouring pixels are alike.
    let sudden = |count: u32| {
        let picture = picture(&ball(10.0, count), View::Front, 300);
        (40..260)
            .filter(|&y| brightness(&picture, 150, y).abs_diff(brightness(&picture, 150, y + 1)) > 30)
            .count()
    };
    assert!(sudden(8) >= 4, "{}", sudden(8));
    assert_eq!(sudden(48), 0);
}

#[test]
fn what_is_nearer_hides_what_is_behind() {
    // A small block before a large one: its face takes the middle, and its outline is drawn.
    let mut both = block(40.0, 10.0, 40.0);
    let small = block(10.0, 10.0, 10.0);
    both.points.extend(small.points.iter().map(|&point| point + Vec3::new(15.0, -30.0, 15.0)));
    both.triangles.extend(small.triangles.iter().map(|t| t.map(|corner| corner + 8)));
    let inked = |view| {
        let picture = picture(&both, view, 300);
        (100..200).filter(|&x| brightness(&picture, x, 150) + 100 < brightness(&picture, 60, 150)).count()
    };
    assert!(inked(View::Front) >= 2, "{}", inked(View::Front));
    assert_eq!(inked(View::Back), 0);
}

#[test]
fn anything_can_be_drawn() {
    let mut spoilt = block(10.0, 10.0, 10.0);
    spoilt.points[0] = Vec3::new(f64::NAN, 0.0, 0.0);
    spoilt.points[1] = Vec3::new(1e300, -1e300, 0.0);
    spoilt.triangles.push([2, 3, 99]);
    let open = Mesh { triangles: block(10.0, 10.0, 10.0).triangles[2..].to_vec(), ..block(10.0, 10.0, 10.0) };
    let point = Mesh { points: vec![Vec3::ZERO; 3], triangles: vec![[0, 1, 2]] };
    let flat = Mesh { triangles: block(9.0, 9.0, 0.0).triangles, ..block(9.0, 9.0, 0.0) };
    for mesh in [spoilt, open, point, flat, Mesh::default()] {
        for view in View::ALL {
            assert_eq!(picture(&mesh, view, 50).rgba.len(), 10_000);
        }
    }
    let wide =
        Frame { width: 1, height: 70, ..Frame::around([&block(1.0, 1.0, 1.0)], View::Top, [1, 70], 0.0) };
    assert_eq!(shaded(&block(1.0, 1.0, 1.0), &wide, BLUE).rgba.len(), 280);
}
