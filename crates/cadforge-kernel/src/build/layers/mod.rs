//! Solids whose faces are all parallel or perpendicular to one axis, as stacks of flat figures.
//!
//! Most parts that people and models write are of this kind, and booleans of them are booleans of
//! their figures: exact on a lattice, and faster by an order of magnitude than in space.

mod boolean;
mod noding;
mod slice;
mod stack;

pub(crate) use boolean::{combine, common_volume};

use crate::flat::Region;
use crate::flat::lattice::{Loops, Node};
use crate::math::{Affine, Vec2, Vec3};

/// Lattice points a millimetre on which figures are combined: sixteen times finer than the one to
/// which operands are truncated, so that corners which arise between its points hardly move.
pub(crate) const LATTICE: f64 = 16.0 * super::import::LATTICE;

/// Farther out than this, in millimetres, products of lattice coordinates would not fit.
const REACH: f64 = 100_000.0;

/// A stack of figures along an axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layers {
    /// The axis of space along which they are stacked; its successors are the figures' x and y.
    pub(crate) axis: usize,
    /// Where layers begin and end along the axis, ascending, in millimetres: one more than layers.
    pub(crate) levels: Vec<f64>,
    /// The figure of each layer on the lattice, possibly empty. Neighbours differ.
    pub(crate) figures: Vec<Loops>,
}

impl Layers {
    pub(crate) fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// The number of corners of all figures.
    pub(crate) fn size(&self) -> usize {
        self.figures.iter().flatten().map(Vec::len).sum()
    }

    /// A prism over `region` from `low` to `high` along Z, moved by `map`, as layers along `axis`
    /// with its coordinates truncated as operands of booleans are. `None` when it does not stand
    /// on that axis, is out of reach, or touches itself: then it is no closed surface.
    pub(crate) fn of_prism(
        region: &Region,
        [low, high]: [f64; 2],
        map: &Affine,
        axis: usize,
    ) -> Option<Self> {
        let frame = Frame::new(map, axis)?;
        let truncated = |c: f64| (c * super::import::LATTICE).trunc();
        let level = |z: f64| truncated(frame.level(z)) / super::import::LATTICE;
        let node = |p: Vec2| frame.flat(p).map(|c| truncated(c) as i64 * 16);
        let figure: Loops = region
            .loops
            .iter()
            .map(|points| {
                let mut nodes: Vec<Node> = points.iter().map(|&p| node(p)).collect();
                nodes.dedup();
                if frame.reflects {
                    nodes.reverse();
                }
                nodes
            })
            .collect();
        let ends = if frame.along < 0.0 { [level(high), level(low)] } else { [level(low), level(high)] };
        let reach = REACH * LATTICE;
        let sound = ends[0] < ends[1]
            && figure.iter().all(|nodes| nodes.len() >= 3)
            && figure.iter().flatten().flatten().all(|&c| (c as f64).abs() <= reach)
            && is_simple(&figure);
        sound.then(|| Self { axis, levels: ends.to_vec(), figures: vec![figure] })
    }

    /// The image under `map` as layers along `axis`; nothing is truncated again.
    pub(crate) fn transformed(&self, map: &Affine, axis: usize) -> Option<Self> {
        if self.axis == axis && *map == Affine::IDENTITY {
            return Some(self.clone());
        }
        let frame = Frame::new(&map.after(&to_space(self.axis)), axis)?;
        let node = |&[x, y]: &Node| {
            let p = Vec2::new(x as f64 / LATTICE, y as f64 / LATTICE);
            frame.flat(p).map(|c| (c * LATTICE).round() as i64)
        };
        let figure = |loops: &Loops| -> Loops {
            let image = |nodes: &Vec<Node>| {
                let moved = nodes.iter().map(node);
                if frame.reflects { moved.rev().collect() } else { moved.collect() }
            };
            loops.iter().map(image).collect()
        };
        let mut levels: Vec<f64> = self.levels.iter().map(|&z| frame.level(z)).collect();
        let mut figures: Vec<Loops> = self.figures.iter().map(figure).collect();
        if frame.along < 0.0 {
            levels.reverse();
            figures.reverse();
        }
        let reach = REACH * LATTICE;
        let within = figures.iter().flatten().flatten().flatten().all(|&c| (c as f64).abs() <= reach);
        (within && levels.windows(2).all(|pair| pair[0] < pair[1])).then_some(Self { axis, levels, figures })
    }

    /// Whether the image under `map` is layers along `axis`.
    pub(crate) fn stands_on(&self, map: &Affine, axis: usize) -> bool {
        stands(&map.after(&to_space(self.axis)), axis)
    }

    /// Every corner of every figure at both ends of its layer.
    pub(crate) fn points(&self) -> impl Iterator<Item = Vec3> + '_ {
        self.figures.iter().zip(self.levels.windows(2)).flat_map(move |(figure, ends)| {
            figure
                .iter()
                .flatten()
                .flat_map(move |&node| [self.point(node, ends[0]), self.point(node, ends[1])])
        })
    }

    fn point(&self, [x, y]: Node, level: f64) -> Vec3 {
        to_space(self.axis).apply(Vec3::new(x as f64 / LATTICE, y as f64 / LATTICE, level))
    }
}

/// Whether `map` takes Z to an axis of space, and the plane to the one perpendicular to it.
pub(crate) fn stands(map: &Affine, axis: usize) -> bool {
    Frame::new(map, axis).is_some()
}

/// Turns (x, y, level) of layers along `axis` into space.
pub(crate) fn to_space(axis: usize) -> Affine {
    let mut map = Affine { rows: [[0.0; 4]; 3] };
    for column in 0..3 {
        map.rows[(axis + 1 + column) % 3][column] = 1.0;
    }
    map
}

/// How a map that keeps the vertical direction on an axis acts on heights and on the plane.
struct Frame {
    /// The plane's image: two rows of (x, y, shift).
    plane: [[f64; 3]; 2],
    along: f64,
    shift: f64,
    /// Whether loops must be walked the other way round.
    reflects: bool,
}

impl Frame {
    /// `None` when the image of Z is not on `axis`, or the plane's not perpendicular to it.
    fn new(map: &Affine, axis: usize) -> Option<Self> {
        let (up, x, y) = (map.rows[axis], map.rows[(axis + 1) % 3], map.rows[(axis + 2) % 3]);
        if up[0] != 0.0 || up[1] != 0.0 || up[2] == 0.0 || x[2] != 0.0 || y[2] != 0.0 {
            return None;
        }
        let determinant = x[0] * y[1] - x[1] * y[0];
        let plane = [x, y].map(|row| [row[0], row[1], row[3]]);
        (determinant != 0.0).then_some(Self {
            plane,
            along: up[2],
            shift: up[3],
            reflects: determinant < 0.0,
        })
    }

    fn level(&self, z: f64) -> f64 {
        self.along * z + self.shift
    }

    fn flat(&self, p: Vec2) -> [f64; 2] {
        self.plane.map(|[a, b, shift]| a * p.x + b * p.y + shift)
    }
}

/// Whether no corner is used twice.
fn is_simple(figure: &Loops) -> bool {
    if let [nodes] = figure.as_slice()
        && nodes.len() < 5
    {
        return nodes.len() == 3 || (nodes[0] != nodes[2] && nodes[1] != nodes[3]);
    }
    let mut nodes: Vec<Node> = figure.concat();
    nodes.sort_unstable();
    nodes.windows(2).all(|pair| pair[0] != pair[1])
}
