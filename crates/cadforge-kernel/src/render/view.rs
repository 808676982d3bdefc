//! Where a picture is taken from, and how millimetres become pixels.

use crate::math::Vec3;
use crate::mesh::Mesh;

/// A named direction to look from, without perspective. Z is up, and the front looks along +Y.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// From −Y.
    Front,
    /// From +Y.
    Back,
    /// From −X.
    Left,
    /// From +X.
    Right,
    /// From +Z, with +Y up.
    Top,
    /// From (1, −1, 1): all three axes equally short.
    Isometric,
}

impl View {
    /// All views.
    pub const ALL: [Self; 6] = [Self::Front, Self::Back, Self::Left, Self::Right, Self::Top, Self::Isometric];

    /// As it is written on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
            Self::Left => "left",
            Self::Right => "right",
            Self::Top => "top",
            Self::Isometric => "isometric",
        }
    }

    /// The view of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// Unit vectors to the right and up in the picture, and out of it.
    pub fn axes(self) -> [Vec3; 3] {
        let [x, y, z] = [Vec3::new(1.0, 0.0, 0.0), Vec3::new(0.0, 1.0, 0.0), Vec3::new(0.0, 0.0, 1.0)];
        match self {
            Self::Front => [x, z, -y],
            Self::Back => [-x, z, y],
            Self::Left => [-y, z, -x],
            Self::Right => [y, z, x],
            Self::Top => [x, y, z],
            Self::Isometric => {
                [(x + y).normalized(), (y - x + z * 2.0).normalized(), (x - y + z).normalized()]
            }
        }
    }
}

/// A view with a scale: which part of space a picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Where from.
    pub view: View,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The point of space in the middle of the picture.
    pub middle: Vec3,
    /// Pixels a millimetre.
    pub scale: f64,
}

impl Frame {
    /// The frame that all meshes together just fill, but for `padding` pixels on every side.
    pub fn around<'a>(
        meshes: impl IntoIterator<Item = &'a Mesh>,
        view: View,
        [width, height]: [u32; 2],
        padding: f64,
    ) -> Self {
        let axes = view.axes();
        let (mut low, mut high) = ([f64::INFINITY; 3], [f64::NEG_INFINITY; 3]);
        for point in meshes.into_iter().flat_map(corners).filter(|point| point.is_finite()) {
            for (i, axis) in axes.iter().enumerate() {
                let at = point.dot(*axis);
                (low[i], high[i]) = (low[i].min(at), high[i].max(at));
            }
        }
        if low[0] > high[0] {
            (low, high) = ([0.0; 3], [0.0; 3]);
        }
        let scale = [(width, 0), (height, 1)]
            .map(|(pixels, i)| (f64::from(pixels) - 2.0 * padding).max(1.0) / (high[i] - low[i]));
        let scale = scale[0].min(scale[1]);
        let middle = |i: usize| axes[i] * (low[i] * 0.5 + high[i] * 0.5);
        Self {
            view,
            width,
            height,
            middle: middle(0) + middle(1) + middle(2),
            scale: if scale.is_finite() { scale } else { 1.0 },
        }
    }

    /// The same picture with `factor` times the pixels each way.
    #[must_use]
    pub fn enlarged(self, factor: u32) -> Self {
        Self {
            width: self.width * factor,
            height: self.height * factor,
            scale: self.scale * f64::from(factor),
            ..self
        }
    }

    /// The same picture with one pixel for a square of `factor` each way.
    #[must_use]
    pub fn reduced(self, factor: u32) -> Self {
        Self {
            width: self.width.div_ceil(factor),
            height: self.height.div_ceil(factor),
            scale: self.scale / f64::from(factor),
            ..self
        }
    }

    /// A point in the picture: pixels from the left, pixels from the top, pixels towards the viewer.
    pub fn project(&self, point: Vec3) -> Vec3 {
        let [right, up, out] = self.view.axes().map(|axis| (point - self.middle).dot(axis) * self.scale);
        Vec3::new(f64::from(self.width) * 0.5 + right, f64::from(self.height) * 0.5 - up, out)
    }
}

/// The corners of all triangles, but for those that name a missing point.
fn corners(mesh: &Mesh) -> impl Iterator<Item = Vec3> + '_ {
    mesh.triangles.iter().flatten().filter_map(|&corner| mesh.points.get(corner as usize).copied())
}
