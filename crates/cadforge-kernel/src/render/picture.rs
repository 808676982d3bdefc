//! Pixels, and their PNG.

/// A colour: red, green, blue in sRGB.
pub type Colour = [u8; 3];

/// An image with 8 bits a channel, red, green, blue and opacity, row by row from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// 4 · width · height bytes.
    pub rgba: Vec<u8>,
}

impl Picture {
    /// A picture of one opaque colour.
    pub fn filled(width: u32, height: u32, [r, g, b]: Colour) -> Self {
        let pixels = width as usize * height as usize;
        Self { width, height, rgba: [r, g, b, 255].repeat(pixels) }
    }

    /// The picture as the bytes of a PNG file, the same for the same pixels.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Balanced);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.rgba));
        // Writing to memory fails only for a picture without pixels, which PNG cannot hold.
        if written.is_ok() { bytes } else { Vec::new() }
    }

    /// Copies `other` with its top left corner at (x, y); what sticks out is cut off.
    pub fn paste(&mut self, other: &Self, x: u32, y: u32) {
        let width = other.width.min(self.width.saturating_sub(x)) as usize * 4;
        for row in 0..other.height.min(self.height.saturating_sub(y)) {
            let from = (row * other.width) as usize * 4;
            let to = ((y + row) * self.width + x) as usize * 4;
            self.rgba[to..to + width].copy_from_slice(&other.rgba[from..from + width]);
        }
    }

    /// Pictures of one height beside each other.
    pub fn beside(pictures: &[Self]) -> Self {
        let width = pictures.iter().map(|picture| picture.width).sum();
        let height = pictures.iter().map(|picture| picture.height).max().unwrap_or(0);
        let mut row = Self::filled(width, height, [255; 3]);
        let mut x = 0;
        for picture in pictures {
            row.paste(picture, x, 0);
            x += picture.width;
        }
        row
    }

    /// Lays `colour` over the pixel at (x, y), with an opacity in [0, 1]. Nothing outside the picture.
    pub fn blend(&mut self, x: i64, y: i64, colour: Colour, opacity: f64) {
        if !(0..i64::from(self.width)).contains(&x) || !(0..i64::from(self.height)).contains(&y) {
            return;
        }
        let at = (y as usize * self.width as usize + x as usize) * 4;
        for (value, over) in self.rgba[at..at + 3].iter_mut().zip(colour) {
            let (from, to) = (f64::from(*value), f64::from(over));
            *value = (from + (to - from) * opacity.clamp(0.0, 1.0) + 0.5) as u8;
        }
    }
}
