//! Pages and words.

use cadforge_kernel::render::sheet::{Cell, RIGHT, Row, Sheet};
use cadforge_kernel::render::{Lettering, Picture};

const BLACK: Lettering = Lettering { height: 12.0, pen: 2.0, colour: [0, 0, 0] };

#[test]
fn words_are_as_wide_as_they_are_written() {
    let mut picture = Picture::filled(400, 40, [255; 3]);
    let end = BLACK.write(&mut picture, 10.0, 28.0, "Plate 60 mm");
    assert!((end - 10.0 - BLACK.width("Plate 60 mm")).abs() < 1e-9);
    let inked: Vec<u32> =
        (0..400).filter(|&x| (0..40).any(|y| picture.rgba[(y * 400 + x) as usize * 4] < 128)).collect();
    let (first, last) = (inked[0], inked[inked.len() - 1]);
    assert!((9..=10).contains(&first) && (end - f64::from(last)).abs() <= 1.5, "{first} {last} {end}");
}

#[test]
fn every_printable_character_has_its_own_shape() {
    let shape = |character: char| {
        let mut picture = Picture::filled(30, 30, [255; 3]);
        BLACK.write(&mut picture, 5.0, 20.0, &character.to_string());
        picture.rgba
    };
    let printable: Vec<char> = (' '..='~').chain("·×°±²³–—…→≤≥✓✗\u{1F600}".chars()).collect();
    let shapes: std::collections::BTreeSet<Vec<u8>> = printable.iter().map(|&c| shape(c)).collect();
    assert_eq!(shapes.len(), printable.len());
    // What has no shape of its own shares one.
    assert_eq!(shape('\u{1F600}'), shape('\u{4e2d}'));
}

#[test]
fn long_texts_are_cut_to_size() {
    let text = "one two three four five six seven eight nine ten";
    let lines = BLACK.wrap(text, 130.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(text.starts_with(&lines[0]) && lines[1].ends_with('…'), "{lines:?}");
    assert!(lines.iter().all(|line| BLACK.width(line) <= 130.0), "{lines:?}");
    assert_eq!(BLACK.wrap("short", 130.0, 2), ["short"]);
    assert_eq!(BLACK.wrap("", 130.0, 2), Vec::<String>::new());
    assert_eq!(BLACK.wrap("no room at all", 130.0, 0), Vec::<String>::new());
    let endless = BLACK.wrap(&"x".repeat(1_000_000), 130.0, 2);
    assert!(endless.len() == 1 && BLACK.width(&endless[0]) <= 130.0);
}

#[test]
fn a_sheet_has_room_for_every_cell() {
    let cell = |picture, score| Cell { picture, caption: "a caption".into(), score, colour: RIGHT };
    let red = Picture::filled(100, 100, [200, 0, 0]);
    let full = Row {
        heading: "a task".into(),
        text: "its words".into(),
        cells: vec![cell(Some(red.clone()), Some(0.5)), cell(None, None), cell(Some(red), Some(f64::NAN))],
    };
    let sheet =
        Sheet { title: "title".into(), subtitle: String::new(), tile: 100, rows: vec![full.clone(), full] };
    let page = sheet.draw();
    let count = |colour: [u8; 3]| page.rgba.chunks_exact(4).filter(|pixel| pixel[..3] == colour).count();
    // Less the line around each picture: both sides and the top.
    assert_eq!(count([200, 0, 0]), 4 * 98 * 99);
    // Half of a bar of 72 by 4 pixels, twice.
    assert_eq!(count(RIGHT), 2 * 36 * 4);
    let empty = Sheet { title: String::new(), subtitle: String::new(), tile: 0, rows: vec![] };
    assert!(!empty.draw().png().is_empty());
}
