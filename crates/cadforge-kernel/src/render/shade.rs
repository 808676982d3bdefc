//! The shaded picture of a mesh.

use std::ops::Range;

use super::ambient::Ambient;
use super::outline::{THICKNESS, outline};
use super::raster::{NOTHING, Visible};
use super::shadow::Shadow;
use super::surface::Surface;
use super::{Colour, Frame, Picture};
use crate::math::Vec3;
use crate::mesh::Mesh;

/// The background, from top to bottom.
const SKY: [Colour; 2] = [[255, 255, 255], [238, 241, 246]];
/// Lights as seen in the picture (right, up, out of it) with their strength.
const LIGHTS: [(Vec3, f64); 2] =
    [(Vec3::new(-0.395, 0.741, 0.543), 0.60), (Vec3::new(0.842, 0.168, 0.512), 0.17)];
/// What reaches every side, and how much more of it comes from above than from the front.
const AMBIENT: (f64, f64) = (0.36, 0.08);
const GLOSS: f64 = 0.10;
/// How much an edge covers, and its light as a share of the colour's.
const INK: f64 = 0.85;
const INK_LIGHT: f64 = 0.08;
/// How dark the shadow on the ground is where nothing lightens it.
const SHADOW: f64 = 0.34;

/// Draws `mesh` as `frame` shows it, in a light that shows its shape, with its edges: creases of more
/// than 25 degrees, and outlines. A mesh without triangles gives the bare background.
pub fn shaded(mesh: &Mesh, frame: &Frame, colour: Colour) -> Picture {
    painted(mesh, frame, |_| colour)
}

/// The same with a colour for each triangle, by its index in the mesh.
pub fn painted(mesh: &Mesh, frame: &Frame, colour: impl Fn(usize) -> Colour) -> Picture {
    let surface = Surface::of(mesh);
    let samples = samples(frame);
    let fine = frame.enlarged(samples);
    let corners = surface.triangles.iter().map(|corners| corners.map(|corner| fine.project(corner)));
    let visible = Visible::new(fine.width, fine.height, corners.collect(), surface.closed);
    let painter = Painter {
        ambient: Ambient::new(&visible),
        outline: outline(&visible, &surface),
        surface: &surface,
        visible: &visible,
        axes: frame.view.axes(),
        colours: (0..surface.triangles.len()).map(|triangle| linear(colour(triangle))).collect(),
        samples: samples as usize,
    };
    let shadow = Shadow::new(&surface, frame);

    let mut picture = Picture::filled(frame.width, frame.height, SKY[0]);
    let mut pixels = picture.rgba.chunks_exact_mut(4);
    for y in 0..frame.height as usize {
        let down = (y as f64 + 0.5) / f64::from(frame.height);
        let sky = linear(SKY[0]) * (1.0 - down) + linear(SKY[1]) * down;
        let busy = painter.busy(y);
        for (x, pixel) in (0..frame.width as usize).zip(&mut pixels) {
            let ground = sky * (1.0 - SHADOW * shadow.at(x, y));
            let light = if busy.contains(&x) { painter.pixel(x, y, ground) } else { ground };
            pixel[..3].copy_from_slice(&encoded(light));
        }
    }
    picture
}

/// Samples across a pixel: fewer in large pictures, which have pixels enough.
fn samples(frame: &Frame) -> u32 {
    match frame.width.max(frame.height) {
        0..=800 => 3,
        801..=1600 => 2,
        _ => 1,
    }
}

/// Colours in proportion to light. A gamma of 2 is near enough to sRGB's and exact everywhere.
fn linear(colour: Colour) -> Vec3 {
    Vec3::from(colour.map(|channel| f64::from(channel) * f64::from(channel) / (255.0 * 255.0)))
}

fn encoded(light: Vec3) -> Colour {
    light.to_array().map(|channel| (channel.clamp(0.0, 1.0).sqrt() * 255.0 + 0.5) as u8)
}

struct Painter<'a> {
    surface: &'a Surface,
    visible: &'a Visible,
    ambient: Ambient<'a>,
    outline: Vec<bool>,
    axes: [Vec3; 3],
    /// Of each triangle.
    colours: Vec<Vec3>,
    /// Across and down a pixel.
    samples: usize,
}

impl Painter<'_> {
    /// The pixels of a row that may show more than the ground: those with samples of a triangle, or
    /// near enough to be on its outline.
    fn busy(&self, y: usize) -> Range<usize> {
        let from = (y * self.samples).saturating_sub(THICKNESS);
        let to = ((y + 1) * self.samples + 1).min(self.visible.height);
        let spans = &self.visible.spans[from..to];
        let left = spans.iter().map(|span| span.start).min().unwrap_or(0);
        let right = spans.iter().map(|span| span.end).max().unwrap_or(0);
        left.saturating_sub(1) / self.samples..(right + THICKNESS).div_ceil(self.samples)
    }

    /// The light from the pixel (x, y), with `ground` where there is nothing.
    fn pixel(&self, x: usize, y: usize, ground: Vec3) -> Vec3 {
        let (left, top) = (x * self.samples, y * self.samples);
        let rows = (top..top + self.samples).map(|y| y * self.visible.width + left);
        let rows = rows.map(|start| start..start + self.samples);
        let first = self.visible.triangle[top * self.visible.width + left];
        let plain = rows.clone().all(|row| {
            self.visible.triangle[row.clone()].iter().all(|&triangle| triangle == first)
                && !self.outline[row].contains(&true)
        });
        if plain && first == NOTHING {
            return ground;
        }
        let (x, y) = (left + self.samples / 2, top + self.samples / 2);
        let open = self.ambient.openness(x, y);
        if plain {
            return self.shade(first, x, y) * open;
        }
        // A face is shaded once for the pixel; only its edges need all samples.
        let (mut sum, mut inked) = (Vec3::ZERO, 0_u32);
        let mut last = ((NOTHING, Vec3::ZERO), ground);
        // An outline may lie wholly beside the part: then any of its colours will do.
        let mut ink = self.colours.first().map_or(Vec3::ZERO, |&colour| colour * INK_LIGHT);
        for (place, (x, y)) in
            rows.flatten().zip((0..).map(|i| (left + i % self.samples, top + i / self.samples)))
        {
            let triangle = self.visible.triangle[place];
            let face = if triangle == NOTHING { NOTHING } else { self.surface.faces[triangle as usize] };
            let colour = if face == NOTHING { Vec3::ZERO } else { self.colours[triangle as usize] };
            if (face, colour) != last.0 {
                let light = if face == NOTHING { ground } else { self.shade(triangle, x, y) * open };
                last = ((face, colour), light);
            }
            if face != NOTHING {
                ink = colour * INK_LIGHT;
            }
            sum = sum + last.1;
            inked += u32::from(self.outline[place]);
        }
        let share = 1.0 / (self.samples * self.samples) as f64;
        let (light, cover) = (sum * share, f64::from(inked) * share * INK);
        light + (ink - light) * cover
    }

    /// The light from the sample (x, y) of a triangle.
    fn shade(&self, triangle: u32, x: usize, y: usize) -> Vec3 {
        let normal = self.normal(triangle as usize, x, y);
        let seen = self.axes.map(|axis| normal.dot(axis));
        // The inside of an open mesh is lit like its outside.
        let seen = if seen[2] < 0.0 { -Vec3::from(seen) } else { Vec3::from(seen) };
        let mut light = AMBIENT.0 + AMBIENT.1 * seen.y;
        let mut gloss = 0.0;
        for (towards, strength) in LIGHTS {
            light += strength * seen.dot(towards).max(0.0);
            let halfway = (towards + Vec3::new(0.0, 0.0, 1.0)).normalized();
            let shine = seen.dot(halfway).max(0.0);
            let shine = shine * shine * shine * shine;
            let shine = shine * shine * shine * shine;
            gloss += GLOSS * strength * shine * shine;
        }
        self.colours[triangle as usize] * light + Vec3::new(gloss, gloss, gloss)
    }

    fn normal(&self, triangle: usize, x: usize, y: usize) -> Vec3 {
        let [a, b, c] = self.visible.corners[triangle];
        let (px, py) = (x as f64 + 0.5, y as f64 + 0.5);
        let side = |p: Vec3, q: Vec3| (q.x - p.x) * (py - p.y) - (q.y - p.y) * (px - p.x);
        let (u, v, w) = (side(b, c), side(c, a), side(a, b));
        let sum = u + v + w;
        let flat = self.surface.normals[triangle];
        if sum == 0.0 {
            return flat;
        }
        let [na, nb, nc] = self.surface.smooth[triangle];
        let inside = |v: f64| (v / sum).clamp(0.0, 1.0);
        let smooth = (na * inside(u) + nb * inside(v) + nc * inside(w)).normalized();
        // Across a face that bends away fast the mean may point anywhere.
        if smooth.dot(flat) > 0.5 { smooth } else { flat }
    }
}
