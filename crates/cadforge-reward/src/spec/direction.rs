use cadforge_kernel::math::Vec3;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A direction of length 1: `"x"`, `"-z"`, or three numbers of any length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Direction(Vec3);

impl Direction {
    /// To the right in the front view.
    pub const X: Self = Self(Vec3::new(1.0, 0.0, 0.0));
    /// Away from the viewer in the front view.
    pub const Y: Self = Self(Vec3::new(0.0, 1.0, 0.0));
    /// Up.
    pub const Z: Self = Self(Vec3::new(0.0, 0.0, 1.0));
    /// Down.
    pub const DOWN: Self = Self(Vec3::new(0.0, 0.0, -1.0));

    const NAMES: [(&'static str, Self); 6] = [
        ("x", Self::X),
        ("y", Self::Y),
        ("z", Self::Z),
        ("-x", Self(Vec3::new(-1.0, 0.0, 0.0))),
        ("-y", Self(Vec3::new(0.0, -1.0, 0.0))),
        ("-z", Self::DOWN),
    ];

    /// The direction of `vector`, unless it has none.
    pub fn of(vector: Vec3) -> Option<Self> {
        // What has length 1 already stays as it is, bit for bit.
        let unit = if (vector.length() - 1.0).abs() < 1e-15 { vector } else { vector.normalized() };
        (unit.is_finite() && unit != Vec3::ZERO).then_some(Self(unit))
    }

    /// A vector of length 1.
    pub fn vector(self) -> Vec3 {
        self.0
    }

    /// Two more directions that make it the third of a right-handed frame. For an axis of space they are
    /// the other two, so that nothing is rounded.
    pub(crate) fn across(self) -> [Vec3; 2] {
        let Vec3 { x, y, z } = self.0;
        let first = if y == 0.0 && z == 0.0 {
            Self::Y.0
        } else if x == 0.0 && z == 0.0 {
            Self::Z.0
        } else if x == 0.0 && y == 0.0 {
            Self::X.0
        } else {
            // Away from the largest coordinate, so that the product does not vanish.
            let far = if x.abs() <= y.abs() && x.abs() <= z.abs() { Self::X.0 } else { Self::Z.0 };
            let far = if far == Self::Z.0 && z.abs() > y.abs() { Self::Y.0 } else { far };
            far.cross(self.0).normalized()
        };
        [first, self.0.cross(first)]
    }
}

impl Serialize for Direction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match Self::NAMES.into_iter().find(|(_, known)| known == self) {
            Some((name, _)) => serializer.serialize_str(name),
            None => self.0.to_array().serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Direction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Direction;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a direction: `x`, `-x`, `y`, `-y`, `z`, `-z`, or three numbers")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Direction, E> {
                let named = Direction::NAMES.into_iter().find(|(name, _)| *name == text);
                named
                    .map(|(_, direction)| direction)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Direction, A::Error> {
                let mut numbers = Vec::new();
                while let Some(number) = list.next_element::<f64>()? {
                    numbers.push(number);
                }
                let count = numbers.len();
                let vector =
                    <[f64; 3]>::try_from(numbers).map_err(|_| de::Error::invalid_length(count, &self))?;
                Direction::of(vector.into())
                    .ok_or_else(|| de::Error::custom("a direction needs a length above 0"))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
