//! Places in a flat region, found by its area on one side of a line and the length along the line.

use crate::math::Vec2;

/// A bound on the lines, so that the work stays linear in the triangles.
const MOST_LINES: f64 = 96.0;

/// A flat region, given as triangles, under parallel lines equally far apart.
///
/// What it answers depends on the region only: areas and lengths are sums over all triangles.
pub(super) struct Sweep {
    /// Corners by rising x, lines being those of equal x.
    triangles: Vec<[Vec2; 3]>,
    /// Whether x and y were swapped, so that the region is swept along its longer side.
    turned: bool,
    start: f64,
    spacing: f64,
    /// The length of the lines up to and including each, which is in proportion to the area.
    lengths: Vec<f64>,
    /// The line that was last asked for, and its chords from low to high.
    current: Option<usize>,
    chords: Vec<Chord>,
}

/// The part of a line that lies in a triangle.
#[derive(Clone, Copy)]
struct Chord {
    low: f64,
    high: f64,
    triangle: usize,
}

impl Sweep {
    /// Lines close enough together to tell `places` places apart. There is at least one triangle.
    pub(super) fn new(mut triangles: Vec<[Vec2; 3]>, places: usize) -> Self {
        let corners = || triangles.iter().flatten();
        let extent = |of: fn(&Vec2) -> f64| {
            let (low, high) =
                corners().map(of).fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
            (low, high - low)
        };
        let (along_x, along_y) = (extent(|p| p.x), extent(|p| p.y));
        // The factor settles a tie, which rounding would otherwise.
        let turned = along_y.1 > along_x.1 * 1.0001;
        let ((start, length), (_, width)) = if turned { (along_y, along_x) } else { (along_x, along_y) };
        for corners in &mut triangles {
            if turned {
                *corners = corners.map(|p| Vec2::new(p.y, p.x));
            }
            corners.sort_by(|a, b| a.x.total_cmp(&b.x));
        }
        let wanted = (1.5 * (places as f64 * length / width).sqrt()).ceil();
        // Without a shape, that is not a number.
        let lines = if wanted > 8.0 { wanted.min(MOST_LINES) } else { 8.0 };
        let mut sweep = Self {
            triangles,
            turned,
            start,
            spacing: length / lines,
            lengths: vec![0.0; lines as usize],
            current: None,
            chords: Vec::new(),
        };
        sweep.measure();
        sweep
    }

    fn measure(&mut self) {
        let last = self.lengths.len() - 1;
        for triangle in &self.triangles {
            let line = |x: f64| (((x - self.start) / self.spacing) as usize).min(last);
            for line in line(triangle[0].x)..=line(triangle[2].x) {
                if let Some((low, high)) = chord(triangle, self.x(line)) {
                    self.lengths[line] += high - low;
                }
            }
        }
        let mut sum = 0.0;
        for length in &mut self.lengths {
            sum += *length;
            *length = sum;
        }
    }

    /// The line with the share `along` of the area before it.
    pub(super) fn line(&self, along: f64) -> usize {
        let last = self.lengths.len() - 1;
        let target = along * self.lengths[last];
        self.lengths.partition_point(|&sum| sum < target).min(last)
    }

    /// The place on `line` with the share `across` of the line below it, and the triangle that it
    /// lies in.
    pub(super) fn place(&mut self, line: usize, across: f64) -> (usize, Vec2) {
        if self.current != Some(line) {
            self.current = Some(line);
            self.cut(line);
        }
        let mut rest = across * self.chords.iter().map(|chord| chord.high - chord.low).sum::<f64>();
        let mut place = None;
        for chord in &self.chords {
            let length = chord.high - chord.low;
            place = Some((chord.triangle, Vec2::new(self.x(line), chord.low + rest.min(length))));
            if rest <= length {
                break;
            }
            rest -= length;
        }
        // A region too thin for any line: the middle of a triangle will do.
        let (triangle, at) = place.unwrap_or_else(|| {
            let [a, b, c] = self.triangles[0];
            (0, (a + b + c) * (1.0 / 3.0))
        });
        (triangle, if self.turned { Vec2::new(at.y, at.x) } else { at })
    }

    /// Finds the chords of a line.
    fn cut(&mut self, line: usize) {
        let x = self.x(line);
        self.chords.clear();
        self.chords.extend(self.triangles.iter().enumerate().filter_map(|(triangle, corners)| {
            chord(corners, x).map(|(low, high)| Chord { low, high, triangle })
        }));
        self.chords.sort_unstable_by(|a, b| {
            a.low.total_cmp(&b.low).then(a.high.total_cmp(&b.high)).then(a.triangle.cmp(&b.triangle))
        });
    }

    /// Lines run through the middles of equal strips.
    fn x(&self, line: usize) -> f64 {
        self.start + (line as f64 + 0.5) * self.spacing
    }
}

/// The lower and the upper end of the chord that a triangle with corners by rising x cuts from the
/// line at `x`.
fn chord([a, b, c]: &[Vec2; 3], x: f64) -> Option<(f64, f64)> {
    if !(a.x < x && x < c.x) {
        return None;
    }
    let between = |p: &Vec2, q: &Vec2| p.y + (q.y - p.y) * ((x - p.x) / (q.x - p.x));
    let (long, short) = (between(a, c), if x < b.x { between(a, b) } else { between(b, c) });
    Some((long.min(short), long.max(short)))
}
